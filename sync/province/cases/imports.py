"""A file of statements: kept as a preview, applied and undone as a whole; the same file twice changes nothing."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from itertools import islice
from typing import Final, Literal, TypeAlias, cast

import msgspec
from sqlalchemy import ColumnElement, Connection, Row, delete, func, insert, select, true, update

from kiosk.domain.ids import uuid7
from kiosk.domain.vietnamese import clean
from kiosk.errors import Refused, Rejected
from sync.province.cases.found_rows import WRITTEN, Finding, find_rows, keep_found, rows_found, rows_of
from sync.province.cases.heard import subject
from sync.province.cases.kept_rows import (
    IS_DOUBTFUL,
    PreviewRow,
    doubts_counted,
    preview_row,
    statements_in,
)
from sync.province.cases.kinds import MAX_SOURCE, OWN_WORDS, Kind
from sync.province.cases.names import meaning
from sync.province.cases.naming import read_book
from sync.province.cases.one import speakers
from sync.province.cases.personal import masked
from sync.province.cases.reading.read import read_file
from sync.province.cases.saying_again import say_again
from sync.province.cases.speaking import Speaker, speak, take_turn, tell
from sync.province.database import Database
from sync.province.staff.record import record
from sync.province.staff.rights import Scope, Staff, communes_of, scope_of
from sync.province.staff.scope import within
from sync.province.tables.imports import import_file, import_row, spoken

ImportState: TypeAlias = Literal["previewed", "applied", "undone"]
Found: TypeAlias = Finding | Literal["doubt"]
"""What is found of a row, or that it goes back or to a day that is past."""

FORGOTTEN_AFTER: Final = timedelta(days=7)
"""A preview that nobody applied is thrown away then."""
SHOWN: Final = 200
"""Rows on one page of a preview."""
EVERY: Final = 1 << 20
"""More than the rows of any file."""
MAX_NAME: Final = 120


class ImportLine(msgspec.Struct, frozen=True, kw_only=True):
    """An import in the list of imports; `counts` by what was found; of the `doubtful`, which go `back` or are `past`.

    `made_by` is the name of who uploaded it, empty where nobody knows.
    """

    id: str
    name: str
    source: str
    scope: Scope
    made_by: str
    made_at: datetime
    state: ImportState
    applied_at: datetime | None
    applied_rows: int
    undone_at: datetime | None
    counts: dict[Finding, int] = {}
    masked: int = 0
    doubtful: int = 0
    back: int = 0
    past: int = 0


def preview(database: Database, staff: Staff, name: str, source: str, raw: bytes, now: datetime) -> str:
    """Read the file and keep what it would do; the import's id.

    Refused: `import-source`, and as in `reading.read`.
    """
    source = clean(source)
    if not source or len(source) > MAX_SOURCE or source == OWN_WORDS:
        raise Refused("import-source", limit=str(MAX_SOURCE))
    with database.read() as connection:
        book = read_book(connection, source)
    drafts = read_file(raw, source, book, now)
    identity, kept_name = uuid7(now), clean(name)[:MAX_NAME]
    with database.write() as connection:
        _forget_old(connection, now)
        connection.execute(
            insert(import_file).values(
                id=identity, name=kept_name, source=source, communes=communes_of(staff.scope),
                made_by=staff.id, made_at=now, state="previewed", applied_rows=0,
            )
        )  # fmt: skip
        connection.execute(insert(import_row), rows_of(connection, identity, drafts, staff.scope, now))
        told = {"name": masked(kept_name), "source": source, "rows": str(len(drafts))}
        record(connection, staff, "import-previewed", identity, now, centre=communes_of(staff.scope), **told)
    return identity


def apply(database: Database, staff: Staff, identity: str, now: datetime) -> int:
    """Keep all that the preview would change, in one transaction; how many statements that were.

    Judged again on the way, as others may have spoken since. Refused: `import-not-waiting`; with `import-doubts` where
    a row turns out to be doubtful that was not named so, and with `import-older` where something newer was said than
    it tells: by then it is named.
    """
    with database.write() as connection:
        take_turn(connection)
        file = _file(connection, staff.scope, identity)
        if file.state != "previewed":
            raise Refused("import-not-waiting")
        count = _apply(connection, staff, file, now)
    if isinstance(count, Refused):
        raise count
    return count


def _apply(connection: Connection, staff: Staff, file: Row[tuple[object, ...]], now: datetime) -> int | Refused:
    """How many statements were kept; or why none is, where what was named of them is no longer all."""
    identity, scope, book = file.id, scope_of(file.communes), read_book(connection, file.source)
    which = import_row.c.verdict.in_(WRITTEN)
    waiting, named = statements_in(connection, file, book, which), rows_found(connection, identity, which)
    found = dict(zip(named, find_rows(connection, waiting, scope, now), strict=True))
    keep_found(connection, identity, {place: one for place, one in found.items() if one != named[place]})
    if any(one.is_doubted_since(named[place]) for place, one in found.items()):
        return Refused("import-doubts")
    if any(one.is_older_since(named[place]) for place, one in found.items()):
        return Refused("import-older")
    taken = [said for said, one in zip(waiting, found.values(), strict=True) if one.verdict in WRITTEN]
    speaker = Speaker(id=staff.id, scope=scope, import_id=identity)
    speak(connection, speaker, taken, now)
    values = {"state": "applied", "applied_at": now, "applied_rows": len(taken)}
    connection.execute(update(import_file).where(import_file.c.id == identity).values(**values))
    record(connection, staff, "import-applied", identity, now, **_about(file, len(taken)))
    return len(taken)


def undo(database: Database, staff: Staff, identity: str, now: datetime) -> int:
    """Take back all that this import said; how many statements.

    Citizens and kiosks then see what stood before, and what files after it say too.
    Refused: `import-not-applied`.
    """
    with database.write() as connection:
        take_turn(connection)
        file = _file(connection, staff.scope, identity)
        if file.state != "applied":
            raise Refused("import-not-applied")
        live = (spoken.c.import_id == identity) & spoken.c.undone_at.is_(None)
        gone = connection.execute(
            update(spoken)
            .where(live)
            .values(undone_at=now)
            .returning(spoken.c.slip, spoken.c.code, spoken.c.kind, spoken.c.part)
        ).all()
        tell(connection, {row.slip for row in gone if row.slip}, {row.code for row in gone if row.code}, now)
        values = {"state": "undone", "undone_at": now}
        connection.execute(update(import_file).where(import_file.c.id == identity).values(**values))
        say_again(connection, file.applied_at, {subject(*row) for row in gone}, now)
        record(connection, staff, "import-undone", identity, now, **_about(file, len(gone)))
    return len(gone)


def discard(database: Database, staff: Staff, identity: str, now: datetime) -> int:
    """Throw away a preview, so that nobody applies it any more; how many rows it had. Refused: `import-not-waiting`."""
    with database.write() as connection:
        take_turn(connection)
        file = _file(connection, staff.scope, identity)
        if file.state != "previewed":
            raise Refused("import-not-waiting")
        rows = _throw_away(connection, [identity])
        record(connection, staff, "import-discarded", identity, now, **_about(file, rows))
    return rows


def imports(database: Database, scope: Scope, most: int = 50) -> list[ImportLine]:
    """The newest imports that lie wholly in this scope."""
    query = select(import_file).where(_may_lie_within(scope)).order_by(import_file.c.made_at.desc())
    with database.read() as connection, connection.execute(query, execution_options={"yield_per": most}) as rows:
        found = list(islice((row for row in rows if scope.covers(scope_of(row.communes))), most))
        who = speakers(connection, {row.made_by for row in found})
    return [_line(row, who) for row in found]


def one_import(database: Database, scope: Scope, identity: str) -> ImportLine:
    """The import with its counts; raises `Rejected("not-found")` outside the scope."""
    with database.read() as connection:
        file = _file(connection, scope, identity)
        of = import_row.c.import_id == identity
        query = select(import_row.c.verdict, func.count()).where(of).group_by(import_row.c.verdict)
        counts = {cast("Finding", verdict): count for verdict, count in connection.execute(query).all()}
        hidden = connection.execute(select(func.count()).where(of, import_row.c.masked)).scalar_one()
        doubts, who = doubts_counted(connection, identity), speakers(connection, {file.made_by})
    return msgspec.structs.replace(_line(file, who), counts=counts, masked=hidden, **doubts)


def preview_rows(
    database: Database, scope: Scope, identity: str, kind: Found, after: int, most: int = SHOWN
) -> tuple[list[PreviewRow], int]:
    """Such rows after this place, in the order of the file, and the place to go on from (0: no more)."""
    with database.read() as connection:
        file = _file(connection, scope, identity)
        which = IS_DOUBTFUL if kind == "doubt" else import_row.c.verdict == kind
        of = (import_row.c.import_id == identity) & which & (import_row.c.place > after)
        rows = connection.execute(select(import_row).where(of).order_by(import_row.c.place).limit(most + 1)).all()
    shown = [preview_row(row, file.source) for row in rows[:most]]
    return shown, rows[most - 1].place if len(rows) > most else 0


def unknown_names(database: Database, scope: Scope, identity: str) -> list[tuple[Kind, str, int]]:
    """Names in this import of which nobody has said yet what they mean, and in how many rows each stands."""
    with database.read() as connection:
        file = _file(connection, scope, identity)
        book = read_book(connection, file.source)
        of = (import_row.c.import_id == identity) & import_row.c.verdict.in_({*WRITTEN, "same"})
        query = (
            select(import_row.c.kind, import_row.c.said, func.count())
            .where(of)
            .group_by(import_row.c.kind, import_row.c.said)
        )
        found: list[tuple[Kind, str, int]] = [
            (cast("Kind", kind), said, count) for kind, said, count in connection.execute(query).all()
        ]
    asked: dict[tuple[Kind, str], int] = {}
    for kind, said, count in found:
        if meaning(book, file.source, kind, said) is None:
            of_kind: Kind = "dossier" if kind == "part" else kind
            asked[of_kind, said] = asked.get((of_kind, said), 0) + count
    return [(kind, said, count) for (kind, said), count in sorted(asked.items(), key=lambda item: -item[1])]


def _file(connection: Connection, scope: Scope, identity: str) -> Row[tuple[object, ...]]:
    known = select(import_file).where(import_file.c.id == identity)
    row = connection.execute(known).one_or_none() if identity.isalnum() else None
    if row is None or not scope.covers(scope_of(row.communes)):
        raise Rejected("not-found")
    return row


def _may_lie_within(scope: Scope) -> ColumnElement[bool]:
    """As much of `covers` as a database sees at a glance: what is for one commune, and all that is for several."""
    if scope.communes is None:
        return true()
    return within(scope, import_file.c.communes) | import_file.c.communes.contains(" ")


def _line(row: Row[tuple[object, ...]], who: Mapping[str, str]) -> ImportLine:
    fields = ("id", "name", "source", "made_at", "state", "applied_at", "applied_rows", "undone_at")
    return ImportLine(
        scope=scope_of(row.communes), made_by=who.get(row.made_by, ""), **{name: getattr(row, name) for name in fields}
    )


def _about(file: Row[tuple[object, ...]], rows: int) -> dict[str, str]:
    """What the record says of an import; it is kept for good, and so a person's number in a file's name is not."""
    centre = communes_of(scope_of(file.communes))
    return {"centre": centre, "name": masked(file.name), "source": file.source, "rows": str(rows)}


def _forget_old(connection: Connection, now: datetime) -> None:
    old = (import_file.c.state == "previewed") & (import_file.c.made_at < now - FORGOTTEN_AFTER)
    gone = connection.execute(select(import_file.c.id).where(old)).scalars().all()
    if gone:
        _throw_away(connection, gone)


def _throw_away(connection: Connection, gone: Sequence[str]) -> int:
    """How many rows these had."""
    rows = connection.execute(delete(import_row).where(import_row.c.import_id.in_(gone))).rowcount
    connection.execute(delete(import_file).where(import_file.c.id.in_(gone)))
    return rows
