"""The names of statuses as they are kept: read, changed by the staff, with all that was said under them before."""

from datetime import datetime
from typing import Final, cast

import msgspec
from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from kiosk.errors import Refused
from sync.province.cases.kinds import KINDS, MAX_SAID, MAX_SOURCE, OWN_WORDS, Kind, is_word, name_key
from sync.province.cases.names import FIRST_NAMES, NATIONAL, Book, Name, book_of, meaning
from sync.province.cases.personal import masked
from sync.province.cases.speaking import homes_of, take_turn, tell
from sync.province.database import Database
from sync.province.staff.record import record
from sync.province.staff.rights import Staff, communes_of
from sync.province.tables.imports import spoken, status_name

MAX_NAMES: Final = 2_000
"""Of one source; a file whose status column holds something else would fill the table."""


class NameDoubtful(Refused):
    """Not written: the name means something else now, and whoever says so was not asked, or did not answer.

    `slips` would change with it. An answer with `mark` holds for this very change.
    """

    def __init__(self, was: Name, now: Name, slips: int) -> None:
        super().__init__("name-doubt")
        self.was, self.now, self.slips = was, now, slips

    @property
    def mark(self) -> str:
        """Which question it is: asked again when another name, or another meaning, stands or is wished by then."""
        return ":".join((*self.now.key, self.was.word, self.now.word))


def begin_names(connection: Connection, now: datetime) -> None:
    """The names that are known before anybody has told us any."""
    connection.execute(insert(status_name), [_row(name, "", now) for name in FIRST_NAMES])


def read_book(connection: Connection, source: str) -> Book:
    """The names of this source, and the national ones on which it falls back."""
    rows = connection.execute(select(status_name).where(status_name.c.source.in_({source, NATIONAL})))
    return book_of(
        Name(source=row.source, kind=cast("Kind", row.kind), said=row.said, word=row.word, sure=row.sure)
        for row in rows
    )


def sources(database: Database) -> list[str]:
    """Every source that has a name, the national one first."""
    with database.read() as connection:
        found = connection.execute(select(status_name.c.source).distinct()).scalars().all()
    return [NATIONAL, *sorted(set(found) - {NATIONAL})]


def names_of(database: Database, source: str) -> list[Name]:
    """The names of one source, by kind and then as they are written."""
    with database.read() as connection:
        book = read_book(connection, source)
    mine = [name for name in book.values() if name.source == source]
    return sorted(mine, key=lambda name: (KINDS.index(name.kind), name_key(name.said)))


def set_name(connection: Connection, staff: Staff, name: Name, now: datetime, sure_of: str = "") -> int:
    """What the name means from now on, and for all that was said under it; how many slips it changes for.

    What a commune's staff answers counts for a name that nobody had answered for, there or nationally; to change one is
    the province's. `sure_of` is the mark of the question that was answered with yes.

    Refused: `name-source`, `name-said`, `name-word`, `name-too-many`, `name-not-yours`, and as `NameDoubtful` where it
    has another meaning, before anything is written.
    """
    take_turn(connection)
    name = msgspec.structs.replace(name, said=masked(name.said))
    was = _check(connection, staff, name)
    source, kind, key = name.key
    of = {"dossier", "part"} if kind == "dossier" else {kind}
    named = (spoken.c.source == source) & (spoken.c.name_key == key) & spoken.c.kind.in_(of)
    changed = named & ((spoken.c.word != name.word) | (spoken.c.sure != name.sure))
    if was is not None and was.word not in {"", name.word}:
        doubt = NameDoubtful(was, name, _slips(connection, changed))
        if doubt.mark != sure_of:
            raise doubt
    where = (status_name.c.source == source) & (status_name.c.kind == kind) & (status_name.c.name_key == key)
    connection.execute(delete(status_name).where(where))
    connection.execute(insert(status_name).values(**_row(name, staff.id, now)))
    touched = connection.execute(
        update(spoken).where(changed).values(word=name.word, sure=name.sure).returning(spoken.c.slip, spoken.c.code)
    ).all()
    told = {"source": source, "word": name.word or "text"}
    record(connection, staff, "status-named", name.said, now, centre=communes_of(staff.scope), **told)
    if not touched:
        return 0
    return tell(connection, {row.slip for row in touched if row.slip}, {row.code for row in touched if row.code}, now)


def _slips(connection: Connection, changed: ColumnElement[bool]) -> int:
    rows = connection.execute(select(spoken.c.slip, spoken.c.code).where(changed).distinct()).all()
    return len(homes_of(connection, {row.slip for row in rows if row.slip}, {row.code for row in rows if row.code}))


def _check(connection: Connection, staff: Staff, name: Name) -> Name | None:
    """What the name means so far."""
    if not 0 < len(name.source) <= MAX_SOURCE or name.source == OWN_WORDS:
        raise Refused("name-source")
    if not len(name_key(name.said)) > 0 or len(name.said) > MAX_SAID:
        raise Refused("name-said")
    if name.kind == "part" or (name.word and not is_word(name.kind, name.word)):
        raise Refused("name-word")
    book = read_book(connection, name.source)
    if sum(known.source == name.source and known.kind == name.kind for known in book.values()) >= MAX_NAMES:
        raise Refused("name-too-many")
    was = meaning(book, *name.key)
    if (name.source == NATIONAL or was is not None) and staff.scope.communes is not None:
        raise Refused("name-not-yours")
    return was


def _row(name: Name, who: str, now: datetime) -> dict[str, object]:
    return {
        "source": name.source,
        "kind": name.kind,
        "name_key": name_key(name.said),
        "said": name.said,
        "word": name.word,
        "sure": name.sure,
        "changed_by": who,
        "changed_at": now,
    }
