"""What the province makes of the facts: one row a session, which can be dropped and rebuilt from the entries."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final, TypeAlias, assert_never

import msgspec
from sqlalchemy import Connection, bindparam, delete, insert, select, update

from kiosk.domain.dossiers.dossier import is_dossier, normal_dossier
from kiosk.domain.facts import AnyFact, DossierFiled, ProcedureChosen, SessionEnded, SessionOpened, SlipIssued, decode
from kiosk.domain.slip_code import LENGTH, is_genuine
from kiosk.errors import Rejected
from sync.province.database import Database
from sync.province.devices import Device
from sync.province.schema import device, entry, ledger, moment, session
from sync.province.shared import Numbered, index_shared

MAX_TEXT: Final = 200
_REBUILD_CHUNK: Final = 5_000

CaseFact: TypeAlias = SessionOpened | ProcedureChosen | SlipIssued | DossierFiled | SessionEnded
"""The facts that a `Case` shows; the others are kept, and nothing is read out of them yet."""


class Case(msgspec.Struct, kw_only=True):
    """One session, a row of the `session` table; all times but the last two are the kiosk's claims."""

    id: str
    device: str
    centre: str
    procedure: str = ""
    slip: str | None = None
    dossier: str = ""
    outcome: str = ""
    satisfaction: int = 0
    opened_at: datetime | None = None
    slip_at: datetime | None = None
    filed_at: datetime | None = None
    ended_at: datetime | None = None
    received_at: datetime
    updated_at: datetime


def read_facts(bodies: Iterable[bytes]) -> list[AnyFact | None]:
    """The fact in each body; None where there is none that this version and this database can read."""
    return [_read(body) for body in bodies]


def absorb(connection: Connection, sender: Device, facts: Sequence[AnyFact | None], now: datetime) -> list[bool]:
    """Bring the sessions of one device up to date; for each fact, whether it had to be set aside.

    Set aside, and kept: what cannot be read, a slip code that this device's key did not make or that another session
    has, and a session that belongs to another machine. Absorbing a fact twice changes nothing.
    """
    round_ = _Round(connection, sender, facts, now)
    set_aside = [round_.take(fact) for fact in facts]
    round_.save()
    return set_aside


def rebuild(database: Database) -> int:
    """Drop the sessions and read them out of the entries again, in one transaction; the number of entries read."""
    count = 0
    with database.write() as connection:
        connection.execute(delete(session))
        owners = select(ledger.c.id, device.c.id, device.c.centre, device.c.slip_key).join(
            device, device.c.id == ledger.c.device
        )
        for number, *owner in connection.execute(owners.order_by(ledger.c.id)).all():
            sender = Device(id=owner[0], centre=owner[1], slip_key=owner[2])
            count += _rebuild_ledger(connection, number, sender)
    return count


def _rebuild_ledger(connection: Connection, number: int, sender: Device) -> int:
    after = 0
    while True:
        rows = connection.execute(
            select(entry.c.seq, entry.c.body, entry.c.received_us, entry.c.set_aside)
            .where(entry.c.ledger == number, entry.c.seq > after)
            .order_by(entry.c.seq)
            .limit(_REBUILD_CHUNK)
        ).all()
        if not rows:
            return after
        for received in dict.fromkeys(row.received_us for row in rows):
            at, batch = moment(received), [row for row in rows if row.received_us == received]
            facts = read_facts(row.body for row in batch)
            flags = absorb(connection, sender, facts, at)
            numbered = [Numbered(row.seq, row.body, fact) for row, fact in zip(batch, facts, strict=True)]
            index_shared(connection, sender.centre, number, numbered, at)
            _mark(
                connection,
                number,
                [(row.seq, flag) for row, flag in zip(batch, flags, strict=True) if flag != row.set_aside],
            )
        after = rows[-1].seq


def _mark(connection: Connection, number: int, changed: Sequence[tuple[int, bool]]) -> None:
    if changed:
        connection.execute(
            update(entry)
            .where(entry.c.ledger == number, entry.c.seq == bindparam("at_seq"))
            .values(set_aside=bindparam("flag")),
            [{"at_seq": seq, "flag": flag} for seq, flag in changed],
        )


class _Round:
    """The sessions that one batch touches, read once and written once."""

    def __init__(self, connection: Connection, sender: Device, facts: Sequence[AnyFact | None], now: datetime) -> None:
        self._connection = connection
        self._sender = sender
        self._now = now
        touched = {fact.session for fact in facts if isinstance(fact, CaseFact)}
        slips = {fact.code for fact in facts if isinstance(fact, SlipIssued)}
        stored = connection.execute(select(session).where(session.c.id.in_(touched)))
        self._cases = {row["id"]: Case(**row) for row in stored.mappings()}
        self._known = frozenset(self._cases)
        self._dirty: dict[str, Case] = {}
        taken = select(session.c.slip, session.c.id).where(session.c.slip.in_(slips))
        self._taken: dict[str | None, str] = {row.slip: row.id for row in connection.execute(taken)} if slips else {}

    def take(self, fact: AnyFact | None) -> bool:
        """Whether the fact is set aside."""
        if fact is None:
            return True
        if not isinstance(fact, CaseFact):
            return False
        case = self._cases.get(fact.session)
        if case is None:
            case = self._cases[fact.session] = Case(
                id=fact.session,
                device=self._sender.id,
                centre=self._sender.centre,
                received_at=self._now,
                updated_at=self._now,
            )
        if case.device != self._sender.id or (isinstance(fact, SlipIssued) and not self._may_have(case, fact.code)):
            return True
        _evolve(case, fact)
        case.updated_at = self._now
        self._dirty[case.id] = case
        return False

    def save(self) -> None:
        """Write what changed."""
        rows = [msgspec.structs.asdict(case) for case in self._dirty.values()]
        new = [row for row in rows if row["id"] not in self._known]
        changed = [{"the_id": row.pop("id"), **row} for row in rows if row["id"] in self._known]
        if new:
            self._connection.execute(insert(session), new)
        if changed:
            self._connection.execute(update(session).where(session.c.id == bindparam("the_id")), changed)

    def _may_have(self, case: Case, code: str) -> bool:
        if case.slip is not None:
            return case.slip == code
        if self._taken.get(code, case.id) != case.id or not is_genuine(code, self._sender.slip_key):
            return False
        self._taken[code] = case.id
        return True


def _evolve(case: Case, fact: CaseFact) -> None:
    match fact:
        case SessionOpened():
            case.opened_at, case.centre = fact.at, fact.centre
        case ProcedureChosen():
            case.procedure = fact.procedure
        case SlipIssued():
            case.slip, case.slip_at = fact.code, fact.at
        case DossierFiled():
            code = normal_dossier(fact.dossier)
            case.dossier = code if is_dossier(code) else ""
            case.filed_at = case.filed_at or fact.at  # a code that is corrected later was filed when it was
        case SessionEnded():
            case.outcome, case.satisfaction, case.ended_at = fact.outcome, fact.satisfaction, fact.at
        case _:
            assert_never(fact)


def _read(body: bytes) -> AnyFact | None:
    try:
        fact = decode(body)
    except Rejected:
        return None
    return fact if not isinstance(fact, CaseFact) or _is_storable(fact) else None


def _is_storable(fact: CaseFact) -> bool:
    """Whether both databases can hold its values: PostgreSQL refuses a NUL in a text and a number over its width."""
    for name in fact.__struct_fields__:
        value = getattr(fact, name)
        if isinstance(value, str) and (len(value) > MAX_TEXT or "\x00" in value):
            return False
        if isinstance(value, int) and not 0 <= value < 1 << 15:
            return False
        if isinstance(value, datetime) and (value.tzinfo is None or value.year < 2000 or value.year > 9998):
            return False
    match fact:
        case SessionOpened() if len(fact.centre) > 5:
            return False
        case SlipIssued() if len(fact.code) > LENGTH:
            return False
        case _:
            return len(fact.session) <= 32
