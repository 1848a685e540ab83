"""What was said of dossiers before, under which key, and which of it each of those who read a statement knows."""

from bisect import insort
from collections.abc import Sequence
from datetime import datetime
from typing import Final, TypeAlias

import msgspec
from sqlalchemy import Connection, Row, select

from kiosk.domain.local_time import VIETNAM
from sync.province.cases.kinds import Statement, name_key
from sync.province.cases.readers import Reader, readers_of
from sync.province.cases.standing import Said
from sync.province.database import among, chunks
from sync.province.staff.rights import Scope, scope_of
from sync.province.tables.imports import spoken

Subject: TypeAlias = tuple[str, str, str, str]
"""Of what something is said: slip, code (of the two one is empty), kind and part; its newest statement counts."""
Content: TypeAlias = tuple[str, str, str]
Reading: TypeAlias = tuple[tuple[Subject, ...], str]
"""By which keys somebody knows a dossier, and the commune."""
AFTER_ALL: Final = 1 << 62
"""Greater than the place of anything that was kept."""


class Heard(msgspec.Struct, frozen=True):
    """One thing that was said of a subject: when, its place among all that was, and the communes that read it."""

    at: datetime
    seq: int
    content: Content
    said: str
    said_for: Scope

    def is_after(self, other: "Heard | None") -> bool:
        """Whether it stands in place of the other; of equal moments, where it was told later."""
        return other is None or (self.at, self.seq) > (other.at, other.seq)


class Past(msgspec.Struct):
    """What was said under one key to all whom the speaker speaks to: the newest, and each content with its moment.

    `known` is what the speaker does not say twice, and `is_own` whether what stands is so.
    """

    newest: Heard | None = None
    known: set[tuple[Content, str]] = msgspec.field(default_factory=set[tuple[Content, str]])
    is_own: bool = False


class History:
    """All that was said before of what a speaker speaks of now.

    A file's own are all statements, as it is read again when one is taken back; a `program`'s only those that it made.
    """

    def __init__(self, connection: Connection, statements: Sequence[Statement], scope: Scope, program: str) -> None:
        codes = sorted({statement.code for statement in statements if statement.code})
        slips = sorted({statement.slip for statement in statements if statement.slip})
        self.scope = scope
        self.readers = readers_of(connection, codes, slips)
        self._program = program
        self._heard: dict[Subject, list[Heard]] = {}
        self._past: dict[Subject, Past] = {}
        every = [reader for some in self.readers.values() for reader in some]
        self._read(
            _spoken(
                connection,
                sorted({*codes, *(reader.dossier for reader in every)} - {""}),
                sorted({*slips, *(reader.slip for reader in every)} - {""}),
            )
        )

    def readers_of(self, one: Statement) -> Sequence[Reader]:
        """Whoever reads it, in whatever commune; none where no session has come and no machine made the slip."""
        return self.readers.get(one.slip or one.code, ())

    def past(self, key: Subject) -> Past:
        """What was said under this key."""
        return self._past.setdefault(key, Past())

    def add(self, key: Subject, one: Heard) -> None:
        """What is said now is past for what follows."""
        insort(self._heard.setdefault(key, []), one, key=lambda each: (each.at, each.seq))

    def readings(self, one: Statement) -> list[Reading]:
        """By which keys each reader in the scope knows the same dossier, with the commune.

        Where nobody is yet, who may come to the communes for which something was said.
        """
        own, readers = subject_of(one), self.readers_of(one)
        if not readers:
            homes = {home for said in self._heard.get(own, ()) for home in said.said_for.communes or ()}
            return [((own,), home) for home in sorted(homes) if self.scope.holds(home)]
        found: list[Reading] = []
        for reader in readers:
            slip, code = ("", reader.dossier) if one.slip else (reader.slip, "")
            other = (subject(slip, code, one.kind, one.part),) if slip or code else ()
            if self.scope.holds(reader.centre):
                found.append(((own, *other), reader.centre))
        return found

    def since(self, newest: Heard | None, reading: Reading) -> list[Heard]:
        """What this reader knows that was said after this, the newest first."""
        keys, centre = reading
        found: list[Heard] = []
        for key in keys:
            for one in reversed(self._heard.get(key, ())):
                if not one.is_after(newest):
                    break
                if one.said_for.holds(centre):
                    found.append(one)
        return sorted(found, key=lambda each: (each.at, each.seq), reverse=True)

    def _read(self, rows: Sequence[Row[tuple[object, ...]]]) -> None:
        said_for = {communes: scope_of(communes) for communes in {row.communes for row in rows}}
        for row in rows:
            content = name_key(row.said), row.note, str(row.due or "")
            key = subject(row.slip, row.code, row.kind, row.part)
            one = Heard(row.at, row.seq, content, row.said, said_for[row.communes])
            self._heard.setdefault(key, []).append(one)
            if not self._reaches_all(row.slip or row.code, one.said_for):
                continue
            before, is_own = self.past(key), not self._program or (row.source == self._program and row.import_id == "")
            if is_own:
                before.known.add((content, moment_key(row.at, day_only=row.day_only)))
            elif before.is_own and before.newest is not None and before.newest.content == content:
                continue  # the speaker's own still stands
            before.newest, before.is_own = one, is_own

    def _reaches_all(self, key: str, said_for: Scope) -> bool:
        """Whether what was said for these communes is read by all in the scope; where nobody is yet, by all to come."""
        readers = self.readers.get(key)
        if not readers:
            return said_for.covers(self.scope)
        return all(said_for.holds(reader.centre) for reader in readers if self.scope.holds(reader.centre))


def subject_of(statement: Statement) -> Subject:
    """Of what it is said."""
    return subject(statement.slip, statement.code, statement.kind, statement.part)


def subject(slip: str, code: str, kind: str, part: str) -> Subject:
    """The same of what was kept; a part is the same however its name is spelt."""
    return slip, code, kind, name_key(part)


def content_of(one: Statement | Said) -> Content:
    """What is compared of two that are said of the same."""
    return name_key(one.said), one.note, str(one.due or "")


def moment_key(at: datetime, *, day_only: bool) -> str:
    """Of a day without its hour the day, so that the same file means the same tomorrow."""
    local = at.astimezone(VIETNAM)
    return f"{local:%Y-%m-%d}" if day_only else f"{local:%Y-%m-%dT%H:%M:%S}"


def _spoken(connection: Connection, codes: Sequence[str], slips: Sequence[str]) -> list[Row[tuple[object, ...]]]:
    """What was said by these codes and slips and stands, the oldest first."""
    columns = ("slip", "code", "kind", "part", "said", "note", "due", "at", "day_only", "seq", "communes", "source",
               "import_id")  # fmt: skip
    found = select(*(spoken.c[name] for name in columns)).where(spoken.c.undone_at.is_(None))
    rows: list[Row[tuple[object, ...]]] = []
    for some in chunks(codes):
        rows += connection.execute(found.where(among(connection, spoken.c.code, some)))
    for some in chunks(slips):
        rows += connection.execute(found.where(among(connection, spoken.c.slip, some)))
    return sorted(rows, key=lambda row: (row.at, row.seq))
