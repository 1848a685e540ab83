"""The machines as the staff see them, within a scope: how each stands, what was set aside, and what may be done."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Annotated, Final, Literal, TypeAlias

import msgspec
from msgspec import Meta
from sqlalchemy import BigInteger, Connection, RowMapping, Select, Subquery, and_, cast, func, select, true

from kiosk.domain.facts import AnyFact, SlipIssued
from kiosk.errors import Refused
from sync.province.database import Database
from sync.province.devices import write_revoked
from sync.province.schema import device, entry, fork, ledger, moment
from sync.province.staff.enrol_codes import OpenCode, open_codes, take_back, write_enrol_code
from sync.province.staff.record import record
from sync.province.staff.rights import Scope, Staff, may, must
from sync.province.staff.scope import within
from sync.province.tables.watch import heartbeat, replacement
from sync.province.tallies.reading import CaseFact, read_facts

FRESH: Final = timedelta(minutes=30)
"""What a machine said so lately of its waiting entries still holds; of an older word nobody knows."""
SHOWN: Final = 500

Moment: TypeAlias = Annotated[datetime, Meta(tz=True)]
Why: TypeAlias = Literal["unreadable", "slip", "session"]


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """How one machine stands; what it never said of itself is told as none."""

    id: Annotated[str, Meta(description="The machine's own name, which never changes.")]
    centre: Annotated[str, Meta(description="The commune at whose centre it stands, by its code.", examples=["08782"])]
    machine: Annotated[str, Meta(description="Its name, as whoever set it up wrote it.")]
    build: Annotated[str, Meta(description="The version of its program, as it said last.")]
    enrolled_at: Annotated[Moment, Meta(description="When it was let in.")]
    last_heard: Annotated[Moment | None, Meta(description="When it was last heard; null: never yet.")]
    revoked_at: Annotated[Moment | None, Meta(description="When it was shut out; null: it is let in.")]
    waiting: Annotated[int | None, Meta(description="Entries it had still to send when it was last heard.")]
    head: Annotated[int | None, Meta(description="The number of its last entry in the ledger that it writes.")]
    held: Annotated[int | None, Meta(description="The number of the last entry of that ledger the province holds.")]
    clock_off: Annotated[int | None, Meta(description="Seconds that its clock is ahead of the province's.")]
    entries: Annotated[int, Meta(description="Entries that the province holds of it, of all its ledgers.")]
    set_aside: Annotated[int, Meta(description="Entries of them that were kept and could not be counted.")]
    forks: Annotated[int, Meta(description="How often it came with another history under the same numbers.")]
    replaced_by: Annotated[str | None, Meta(description="The `id` of the machine in its place; null: none.")]
    replaces: Annotated[tuple[str, ...], Meta(description="The `id` of each machine whose place it took.")]
    lost: Annotated[
        int | None, Meta(description="Entries that went with it when it was replaced; null: none, or nobody knows.")
    ]


class Fork(msgspec.Struct, frozen=True, kw_only=True):
    """Two histories under one ledger, as they were met."""

    ledger: str
    first_seen: datetime
    last_seen: datetime
    times: int
    agreed: int | None


class Aside(msgspec.Struct, frozen=True, kw_only=True):
    """One entry that was kept and not read: unreadable, a slip of another key, or a session of another machine."""

    ledger: str
    seq: int
    received_at: datetime
    why: Why
    body: bytes


def fleet(database: Database, scope: Scope, centre: str = "") -> list[Standing]:
    """The machines of the scope, or of one of its centres, by centre and then by the moment they were let in."""
    query = _standings().where(within(scope, device.c.centre)).order_by(device.c.centre, device.c.enrolled_at)
    if centre:
        query = query.where(device.c.centre == centre)
    with database.read() as connection:
        return [_read(row) for row in connection.execute(query).mappings()]


def standing(database: Database, scope: Scope, name: str) -> Standing | None:
    """One machine; None outside of the scope, as if it were not there."""
    with database.read() as connection:
        return _standing(connection, scope, name)


def forks(database: Database, scope: Scope, name: str) -> list[Fork]:
    """The forks of one machine of the scope, the newest first."""
    query = (
        select(fork.c.ledger, fork.c.first_seen, fork.c.last_seen, fork.c.times, fork.c.agreed)
        .join(device, device.c.id == fork.c.device)
        .where(fork.c.device == name, within(scope, device.c.centre))
        .order_by(fork.c.last_seen.desc())
    )
    with database.read() as connection:
        return [Fork(**row) for row in connection.execute(query).mappings()]


def set_aside(database: Database, scope: Scope, name: str, most: int = SHOWN) -> list[Aside]:
    """The entries of one machine of the scope that were set aside, in their order."""
    query = (
        select(ledger.c.name, entry.c.seq, entry.c.received_us, entry.c.body)
        .join(ledger, ledger.c.id == entry.c.ledger)
        .join(device, device.c.id == ledger.c.device)
        .where(ledger.c.device == name, entry.c.set_aside, within(scope, device.c.centre))
        .order_by(entry.c.ledger, entry.c.seq)
        .limit(most)
    )
    with database.read() as connection:
        rows = connection.execute(query).all()
    facts = read_facts(row.body for row in rows)
    return [
        Aside(ledger=row.name, seq=row.seq, received_at=moment(row.received_us), why=_why(fact), body=row.body)
        for row, fact in zip(rows, facts, strict=True)
    ]


def new_code(database: Database, staff: Staff, centre: str, now: datetime) -> str:
    """A code for a machine that nobody knows yet."""
    must(staff, "manage-devices", centre)
    with database.write() as connection:
        code = write_enrol_code(connection, centre, now, by=staff)
        record(connection, staff, "code-made", centre, now, centre=centre)
    return code


def codes(database: Database, staff: Staff, now: datetime, centre: str = "") -> list[OpenCode]:
    """The codes that would let a machine in now, or only into one centre; none for who may not take them back."""
    if not may(staff, "manage-devices"):
        return []
    with database.read() as connection:
        return [one for one in open_codes(connection, staff.scope, now) if centre in {"", one.centre, one.home}]


def take_code_back(database: Database, staff: Staff, name: str, now: datetime) -> bool:
    """The code with this id lets nobody in; False where none such is good for anything, any more."""
    with database.write() as connection:
        found = next((one for one in open_codes(connection, staff.scope, now) if one.id == name), None)
        if found is None or not take_back(connection, name):
            return False
        must(staff, "manage-devices", found.centre)
        about = {"name": found.machine} if found.machine else {}
        places = _both(found.home or found.centre, found.centre)
        record(connection, staff, "code-taken-back", found.device or found.centre, now, centre=places, **about)
    return True


def move_code(database: Database, staff: Staff, name: str, centre: str, now: datetime) -> tuple[str, Standing]:
    """A code that takes this machine to another centre, once nothing waits at it any more, and how it stands.

    Refused: `unknown-device`, `same-centre`, `shut-out`, `pending-first`, `not-said`, `not-heard-lately`.
    """
    must(staff, "manage-devices", centre)
    with database.write() as connection:
        known = _must_know(connection, staff.scope, name)
        if known.centre == centre:
            raise Refused("same-centre")
        if known.revoked_at is not None:
            raise Refused("shut-out")
        if known.waiting:
            raise Refused("pending-first", count=str(known.waiting))
        if known.waiting is None:
            raise Refused("not-said")
        if known.last_heard is None or now - known.last_heard > FRESH:
            raise Refused("not-heard-lately")
        code = write_enrol_code(connection, centre, now, name, "move", staff)
        places = _both(known.centre, centre)
        record(connection, staff, "device-moves", name, now, centre=places, name=known.machine, to=centre)
    return code, known


def replace_code(database: Database, staff: Staff, name: str, now: datetime) -> tuple[str, Standing]:
    """A code that lets another machine in in this one's place, and how the old one stands.

    Refused: `unknown-device`, `already-replaced`.
    """
    with database.write() as connection:
        known = _must_know(connection, staff.scope, name)
        must(staff, "manage-devices", known.centre)
        if known.replaced_by is not None:
            raise Refused("already-replaced")
        code = write_enrol_code(connection, known.centre, now, name, "replace", staff)
        record(connection, staff, "device-replaced", name, now, centre=known.centre, name=known.machine)
    return code, known


def shut_out(database: Database, staff: Staff, name: str, now: datetime, *, again: bool) -> None:
    """Shut this machine out, or let it in `again`; nothing where it is so already. Refused: `unknown-device`."""
    with database.write() as connection:
        known = _must_know(connection, staff.scope, name)
        must(staff, "manage-devices", known.centre)
        if not write_revoked(connection, name, None if again else now, now):
            return
        action = "device-let-in" if again else "device-shut-out"
        record(connection, staff, action, name, now, centre=known.centre, name=known.machine)


def _both(home: str, to: str) -> str:
    """The communes in whose records it stands."""
    return home if home == to else f"{home} {to}"


def _must_know(connection: Connection, scope: Scope, name: str) -> Standing:
    known = _standing(connection, scope, name)
    if known is None:
        raise Refused("unknown-device", device=name)
    return known


def _standing(connection: Connection, scope: Scope, name: str) -> Standing | None:
    query = _standings().where(device.c.id == name, within(scope, device.c.centre))
    row = connection.execute(query).mappings().one_or_none()
    return None if row is None else _read(row)


def _read(row: RowMapping) -> Standing:
    fields = {name: row[name] for name in Standing.__struct_fields__}
    replaces = sorted((row["replaces"] or "").split())
    return msgspec.convert(fields | {"replaces": replaces}, Standing)


def _standings() -> Select[tuple[object, ...]]:
    of_it = ledger.c.device == device.c.id
    entries = select(cast(func.coalesce(func.sum(ledger.c.head), 0), BigInteger)).where(of_it)
    aside = _asides()
    held = and_(of_it, ledger.c.name == heartbeat.c.ledger)
    after, before = replacement.alias("after"), replacement.alias("before")
    return (
        select(
            *(device.c[name] for name in ("id", "centre", "machine", "enrolled_at", "last_heard", "revoked_at")),
            func.coalesce(func.nullif(heartbeat.c.build, ""), device.c.build).label("build"),
            *(heartbeat.c[name] for name in ("waiting", "head", "clock_off")),
            select(ledger.c.head).where(held).scalar_subquery().label("held"),
            entries.scalar_subquery().label("entries"),
            func.coalesce(aside.c.size, 0).label("set_aside"),
            select(func.count()).select_from(fork).where(fork.c.device == device.c.id).scalar_subquery().label("forks"),
            after.c.device.label("replaced_by"),
            select(func.aggregate_strings(before.c.old, " "))
            .where(before.c.device == device.c.id)
            .scalar_subquery()
            .label("replaces"),
            after.c.lost,
        )
        .outerjoin(aside, aside.c.device == device.c.id)
        .outerjoin(heartbeat, heartbeat.c.device == device.c.id)
        .outerjoin(after, after.c.old == device.c.id)
    )


def _asides() -> Subquery:
    """How many entries of each machine were set aside: asked of their index at once, as each machine's own are many."""
    of_ledger = (
        select(entry.c.ledger, func.count().label("size"))
        .where(entry.c.set_aside == true())
        .group_by(entry.c.ledger)
        .subquery()
    )
    size = cast(func.sum(of_ledger.c.size), BigInteger).label("size")
    return (
        select(ledger.c.device, size)
        .join(of_ledger, of_ledger.c.ledger == ledger.c.id)
        .group_by(ledger.c.device)
        .subquery()
    )


def _why(fact: AnyFact | None) -> Why:
    if isinstance(fact, SlipIssued):
        return "slip"
    return "session" if isinstance(fact, CaseFact) else "unreadable"


def by_reason(asides: Sequence[Aside]) -> dict[Why, int]:
    """How many were set aside for each reason."""
    reasons: dict[Why, int] = {}
    for aside in asides:
        reasons[aside.why] = reasons.get(aside.why, 0) + 1
    return reasons
