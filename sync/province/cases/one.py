"""One statement about one dossier, by somebody who looks at it; and the search that leads there."""

from datetime import date, datetime
from typing import Final, NamedTuple

import msgspec
from sqlalchemy import Connection, or_, select

from kiosk.domain.dossiers.dossier import is_dossier, normal_dossier, read_dossier
from kiosk.domain.slip_code import parse
from kiosk.domain.vietnamese import clean
from kiosk.errors import Refused, Rejected
from sync.province.cases.doubts import must_be_sure
from sync.province.cases.heard import content_of
from sync.province.cases.kinds import MAX_CODE, MAX_NOTE, MAX_PART, MAX_SAID, OWN_WORDS, Kind, Statement, is_word
from sync.province.cases.known import Arrived, KnownSlip, known
from sync.province.cases.personal import tells_of_a_person
from sync.province.cases.speaking import Speaker, speak, take_turn
from sync.province.cases.standing import Said
from sync.province.cases.words import word_of
from sync.province.database import Database
from sync.province.schema import IS_FILED, session
from sync.province.staff.record import record
from sync.province.staff.rights import Scope, Staff, scope_of
from sync.province.staff.scope import within
from sync.province.tables.imports import spoken
from sync.province.tables.staff import account, token

MOST_FOUND: Final = 20
MOST_HEARD: Final = 200


class Heard(NamedTuple):
    """A statement, who made it (a name, empty for a command of the operator), and in which import."""

    said: Said
    speaker: str
    import_id: str


class Wish(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody typed: one of our words, or the office's own text, or both."""

    kind: Kind = "dossier"
    part: str = ""
    word: str = ""
    said: str = ""
    note: str = ""
    due: date | None = None
    knows_of_numbers: bool = False
    """Whether the speaker saw the warning about a person's number, and keeps it."""
    sure_of: frozenset[str] = frozenset()
    """The marks of the questions that the speaker was asked and answered with yes."""


def find(database: Database, scope: Scope, typed: str) -> list[str]:
    """The slips that a slip's code in any spelling, or a dossier's code, leads to; newest first.

    Refused with `search-not-a-code` when it is neither.
    """
    code = normal_dossier(read_dossier(typed))
    try:
        slip = parse(typed)
    except Refused as refusal:
        if not (len(code) <= MAX_CODE and is_dossier(code)):
            raise Refused("search-not-a-code") from refusal
        return _with_dossier(database, scope, code)
    with database.read() as connection:
        found = known(connection, slip)
    return [slip] if found is not None and scope.holds(found.centre) else []


def seen(connection: Connection, scope: Scope, slip: str) -> KnownSlip:
    """What is known of a slip in this scope; raises `Rejected("not-found")` otherwise."""
    try:
        found = known(connection, parse(slip))
    except Refused as refusal:
        raise Rejected("not-found") from refusal
    if found is None or not scope.holds(found.centre):
        raise Rejected("not-found")
    return found


def say_of(database: Database, staff: Staff, slip: str, wish: Wish, now: datetime) -> bool:
    """Keep what is said of the dossier behind this slip; False where the same person said the same last.

    What others said is no reason to leave it out: they may take theirs back.

    Refused: `say-nothing`, `say-word`, `say-part`, `say-long`, `say-number` (a person's number in what was typed), and
    as `Doubtful` what is asked about first.
    """
    with database.write() as connection:
        take_turn(connection)
        found = seen(connection, staff.scope, slip)
        statement = _statement(found.slip, wish, now)
        if _has_said(connection, staff, found, statement):
            return False
        must_be_sure(found.standing, statement, wish.sure_of, now)
        speak(connection, Speaker(id=staff.id, scope=staff.scope), [statement], now)
        said = statement.word or "text"
        record(connection, staff, "status-set", found.slip, now, centre=found.centre, kind=wish.kind, word=said)
    return True


def _has_said(connection: Connection, staff: Staff, found: KnownSlip, statement: Statement) -> bool:
    """Whether what stands is this, said by hand by the same person."""
    was = found.standing.newest(statement.kind, statement.part)
    if was is None or was.word != statement.word or content_of(was) != content_of(statement):
        return False
    mine = (spoken.c.speaker == staff.id) & (spoken.c.source == OWN_WORDS) & (spoken.c.import_id == "")
    return connection.execute(select(spoken.c.seq).where(spoken.c.seq == was.seq, mine)).first() is not None


def _statement(slip: str, wish: Wish, now: datetime) -> Statement:
    part, said = clean(wish.part), clean(wish.said)
    note = clean(wish.note, lines=True)
    if wish.word and not is_word(wish.kind, wish.word):
        raise Refused("say-word")
    if not wish.word and not said:
        raise Refused("say-nothing")
    if (wish.kind == "part") != bool(part):
        raise Refused("say-part")
    if len(note) > MAX_NOTE or len(said) > MAX_SAID or len(part) > MAX_PART:
        raise Refused("say-long", limit=str(MAX_NOTE))
    if tells_of_a_person(note, said, part) and not wish.knows_of_numbers:
        raise Refused("say-number")
    ours = word_of(wish.kind, wish.word)
    return Statement(
        slip=slip, kind=wish.kind, part=part, said=said or (ours.vi if ours is not None else ""), source=OWN_WORDS,
        word=wish.word, sure=bool(wish.word) and not said, note=note, at=now, due=wish.due,
    )  # fmt: skip


def _with_dossier(database: Database, scope: Scope, code: str) -> list[str]:
    query = (
        select(session.c.slip)
        .where(IS_FILED, session.c.dossier == code, session.c.slip.is_not(None), within(scope, session.c.centre))
        .order_by(session.c.updated_at.desc())
        .limit(MOST_FOUND)
    )
    with database.read() as connection:
        return [slip for slip in connection.execute(query).scalars() if slip is not None]


def heard(connection: Connection, found: KnownSlip) -> list[Heard]:
    """Everything that was said of this dossier and stands, newest first."""
    dossier = found.dossier if isinstance(found, Arrived) else ""
    columns = [spoken.c[name] for name in Said.__struct_fields__]
    keyed = spoken.c.slip == found.slip
    if dossier:
        keyed = or_(keyed, spoken.c.code == dossier)
    query = (
        select(*columns, spoken.c.communes, spoken.c.speaker, spoken.c.import_id)
        .where(keyed, spoken.c.undone_at.is_(None))
        .order_by(spoken.c.at.desc(), spoken.c.seq.desc())
        .limit(MOST_HEARD)
    )
    rows = [row for row in connection.execute(query) if not row.communes or scope_of(row.communes).holds(found.centre)]
    names = speakers(connection, {row.speaker for row in rows})
    return [
        Heard(
            Said(**{name: getattr(row, name) for name in Said.__struct_fields__}),
            names.get(row.speaker, ""),
            row.import_id,
        )
        for row in rows
    ]


def speakers(connection: Connection, who: set[str]) -> dict[str, str]:
    """The names of people and programs by their ids."""
    found: dict[str, str] = {}
    for table in (account, token):
        rows = connection.execute(select(table.c.id, table.c.name).where(table.c.id.in_(who)))
        found |= {row.id: row.name for row in rows}
    return found
