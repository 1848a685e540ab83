"""What statements would change: each against what was said of its dossier before, and against the speaker's scope."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Final, Literal, TypeAlias

import msgspec
from sqlalchemy import Connection, Row, select

from kiosk.domain.dossiers.dossier import day_in, looks_usual
from kiosk.domain.local_time import VIETNAM
from sync.province.cases.kinds import Statement, name_key
from sync.province.cases.readers import Reader, readers_of
from sync.province.cases.reading.values import END_OF_DAY
from sync.province.cases.standing import Said
from sync.province.database import among, chunks
from sync.province.staff.rights import Scope, scope_of
from sync.province.tables.imports import spoken

Verdict: TypeAlias = Literal["new", "changed", "same", "later", "error"]
"""`later`: no session has the code yet; it is kept until one comes. `same`: nothing to do."""

TAKEN: Final[frozenset[Verdict]] = frozenset({"new", "changed", "later"})

Subject: TypeAlias = tuple[str, str, str, str]
"""Of what something is said: slip, code (of the two one is empty), kind and part; its newest statement counts."""
Content: TypeAlias = tuple[str, str, str]
_AFTER_ALL: Final = 1 << 62
"""Greater than the place of anything that was kept."""


class Judged(msgspec.Struct, frozen=True):
    """The verdict, why not (a code, for an error), and what was said before in the office's words."""

    verdict: Verdict
    fault: str = ""
    before: str = ""


class _Heard(msgspec.Struct, frozen=True):
    """One thing that was said of a subject, with its place among all that was, and the communes that read it."""

    at: datetime
    seq: int
    content: Content
    said: str
    said_for: Scope

    def is_after(self, other: "_Heard | None") -> bool:
        return other is None or (self.at, self.seq) > (other.at, other.seq)


class _Past(msgspec.Struct):
    """What was said under one key: the newest, and every content with its day and moment.

    `known` is what the speaker does not say twice, and `is_own` whether what stands is so.
    """

    newest: _Heard | None = None
    known: set[tuple[Content, str]] = msgspec.field(default_factory=set[tuple[Content, str]])
    is_own: bool = False


def judge(
    connection: Connection, statements: Sequence[Statement], scope: Scope, now: datetime, program: str = ""
) -> list[Judged]:
    """A verdict for each, in their order; of two that say the same in one batch, the second is the same.

    A file leaves out what anybody said, as it is read again when that is taken back; a `program` (by its name) only
    what it said itself, as it would not say it again.
    """
    codes = sorted({statement.code for statement in statements if statement.code})
    slips = sorted({statement.slip for statement in statements if statement.slip})
    reach = _Reach(readers_of(connection, codes, slips), scope, program)
    heard, past = _past(connection, codes, slips, reach)
    last = {subject_of(statement): place for place, statement in enumerate(statements)}
    verdicts: list[Judged] = []
    for place, statement in enumerate(statements):
        key, others = subject_of(statement), reach.others(statement)
        fault = _fault(statement, reach)
        if fault:
            verdicts.append(Judged("error", fault))
            continue
        before = past.setdefault(key, _Past())
        is_last = last[key] == place and all(last.get(other, -1) < place for other, _ in others)
        said = _Heard(statement.at, _AFTER_ALL + place, content_of(statement), statement.said, scope)
        judged = _judge(statement, said, before, _overruled(said, before.newest, heard, others), now, is_last=is_last)
        if judged.verdict != "same":
            heard.setdefault(key, []).append(said)
        is_read = bool(reach.readers.get(statement.slip or statement.code))
        verdicts.append(judged if is_read or judged.verdict == "same" else Judged("later"))
    return verdicts


def subject_of(statement: Statement) -> Subject:
    """Of what it is said."""
    return subject(statement.slip, statement.code, statement.kind, statement.part)


def subject(slip: str, code: str, kind: str, part: str) -> Subject:
    """The same of what was kept; a part is the same however its name is spelt."""
    return slip, code, kind, name_key(part)


def _fault(statement: Statement, reach: "_Reach") -> str:
    readers = reach.readers.get(statement.slip or statement.code)
    if statement.slip and not readers:
        return "row-unknown-slip"
    if not readers and looks_usual(statement.code) and day_in(statement.code) is None:
        return "row-not-a-code"  # no session will ever have it; where one does, somebody was asked and was sure
    if readers and not any(reach.scope.holds(reader.centre) for reader in readers):
        return "row-other-commune"
    return ""


def _judge(
    statement: Statement, said: _Heard, before: _Past, other: _Heard | None, now: datetime, *, is_last: bool
) -> Judged:
    """Against what stands: the newest under its own key, or what an`other` said of the same dossier since."""
    content, when = said.content, _when(statement.at, day_only=statement.day_only)
    stands = other or before.newest
    is_repeated = stands is not None and stands.content == content
    is_standing = is_repeated and other is None and before.is_own
    is_newest = stands is None or stands.at <= statement.at
    is_back = is_last and not is_standing and is_of_its_reading(statement) and is_newest
    if (is_standing and statement.at == now) or ((content, when) in before.known and not is_back):
        return Judged("same")
    before.known.add((content, when))
    if said.is_after(before.newest):
        before.newest = said
        before.is_own = True
    if stands is None or (is_repeated and not is_standing):
        return Judged("new")
    return Judged("changed", before=stands.said)


def _overruled(
    said: _Heard,
    newest: _Heard | None,
    heard: Mapping[Subject, Sequence[_Heard]],
    others: Iterable[tuple[Subject, str]],
) -> _Heard | None:
    """What was said of the same dossier by its other key, and is read by somebody in place of the newest of this key.

    Only where this is the newer: what is older than that changes nothing for who reads it.
    """
    found: _Heard | None = None
    for other, centre in others:
        last: _Heard | None = None
        for one in heard.get(other, ()):
            if one.said_for.holds(centre) and one.is_after(last):
                last = one
        if last is None or last.at > said.at or not last.is_after(newest):
            continue
        if (newest is None or last.content != newest.content) and last.is_after(found):
            found = last
    return found


class _Reach(msgspec.Struct, frozen=True):
    """The citizens who read what this speaker says of each code and slip, and what it has said itself."""

    readers: dict[str, list[Reader]]
    scope: Scope
    program: str

    def is_own(self, row: Row[tuple[object, ...]]) -> bool:
        """Whether what was said counts as this speaker's own."""
        return not self.program or (row.source == self.program and row.import_id == "")

    def is_within(self, key: str, said_for: Scope) -> bool:
        """Whether what was said for these communes is read by all of them; where nobody is yet, by all who may come."""
        readers = self.readers.get(key)
        if not readers:
            return said_for.covers(self.scope)
        return all(said_for.holds(reader.centre) for reader in readers if self.scope.holds(reader.centre))

    def others(self, one: Statement) -> list[tuple[Subject, str]]:
        """By what else those who read this know the same dossier, and the commune of each."""
        readers = [reader for reader in self.readers.get(one.slip or one.code, ()) if self.scope.holds(reader.centre)]
        keys = [("", reader.dossier) if one.slip else (reader.slip, "") for reader in readers]
        return [
            (subject(*key, one.kind, one.part), reader.centre)
            for key, reader in zip(keys, readers, strict=True)
            if any(key)
        ]


def _past(
    connection: Connection, codes: Sequence[str], slips: Sequence[str], reach: _Reach
) -> tuple[dict[Subject, list[_Heard]], dict[Subject, _Past]]:
    """All that was said before, and what of it was said under each key to the same citizens.

    What another commune said to its own counts for nobody else.
    """
    heard: dict[Subject, list[_Heard]] = {}
    past: dict[Subject, _Past] = {}
    readers = [reader for some in reach.readers.values() for reader in some]
    rows = _spoken(
        connection,
        sorted({*codes, *(reader.dossier for reader in readers)} - {""}),
        sorted({*slips, *(reader.slip for reader in readers)} - {""}),
    )
    said_for = {communes: scope_of(communes) for communes in {row.communes for row in rows}}
    for row in rows:
        content = name_key(row.said), row.note, str(row.due or "")
        key = subject(row.slip, row.code, row.kind, row.part)
        one = _Heard(row.at, row.seq, content, row.said, said_for[row.communes])
        heard.setdefault(key, []).append(one)
        if not reach.is_within(row.slip or row.code, one.said_for):
            continue
        before = past.setdefault(key, _Past())
        is_own = reach.is_own(row)
        before.is_own = is_own or (before.is_own and before.newest is not None and before.newest.content == content)
        before.newest = one
        if is_own:
            before.known.add((content, _when(row.at, day_only=row.day_only)))
    return heard, past


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


def content_of(one: Statement | Said) -> Content:
    """What is compared of two that are said of the same."""
    return name_key(one.said), one.note, str(one.due or "")


def _when(at: datetime, *, day_only: bool) -> str:
    """Of a day without its hour the day, so that the same file means the same tomorrow."""
    local = at.astimezone(VIETNAM)
    return f"{local:%Y-%m-%d}" if day_only else f"{local:%Y-%m-%dT%H:%M:%S}"


def is_of_its_reading(statement: Statement) -> bool:
    """Whether it says how the dossier stood when the file was read: no day was told, or that very day.

    The last that a file says so counts also where it was said earlier that day, for a dossier may go back. A day that
    is past is told with its last second, so that the same file says nothing new tomorrow.
    """
    return statement.day_only and statement.at.astimezone(VIETNAM).time() != END_OF_DAY
