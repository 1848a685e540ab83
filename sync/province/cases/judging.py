"""What statements would change: each against what was said of its dossier before, and against the speaker's scope."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final, Literal, TypeAlias

import msgspec
from sqlalchemy import Connection, Row, select

from kiosk.domain.local_time import VIETNAM
from sync.province.cases.kinds import Statement, name_key
from sync.province.cases.known import makers_of
from sync.province.cases.reading.values import END_OF_DAY
from sync.province.cases.standing import Said
from sync.province.database import among, chunks
from sync.province.schema import IS_FILED, session
from sync.province.staff.rights import Scope, scope_of
from sync.province.tables.imports import spoken

Verdict: TypeAlias = Literal["new", "changed", "same", "later", "error"]
"""`later`: no session has the code yet; it is kept until one comes. `same`: nothing to do."""

TAKEN: Final[frozenset[Verdict]] = frozenset({"new", "changed", "later"})

Subject: TypeAlias = tuple[str, str, str, str]
"""Of what something is said: slip, code (of the two one is empty), kind and part; its newest statement counts."""
Content: TypeAlias = tuple[str, str, str]


class Judged(msgspec.Struct, frozen=True):
    """The verdict, why not (a code, for an error), and what was said before in the office's words."""

    verdict: Verdict
    fault: str = ""
    before: str = ""


class _Past(msgspec.Struct):
    """What was said under one key: the newest content, and every content with its day and moment.

    `known` is what the speaker does not say twice, and `is_own` whether what stands is so.
    """

    newest: tuple[datetime, Content, str] | None = None
    known: set[tuple[Content, str]] = msgspec.field(default_factory=set[tuple[Content, str]])
    is_own: bool = False

    def is_newer_than(self, at: datetime) -> bool:
        return self.newest is not None and self.newest[0] > at


def judge(
    connection: Connection, statements: Sequence[Statement], scope: Scope, now: datetime, program: str = ""
) -> list[Judged]:
    """A verdict for each, in their order; of two that say the same in one batch, the second is the same.

    A file leaves out what anybody said, as it is read again when that is taken back; a `program` (by its name) only
    what it said itself, as it would not say it again.
    """
    codes = sorted({statement.code for statement in statements if statement.code})
    slips = sorted({statement.slip for statement in statements if statement.slip})
    homes = _homes(connection, codes, slips)
    past = _past(connection, codes, slips, _Reach(homes, scope, program))
    last = {subject_of(statement): place for place, statement in enumerate(statements)}
    verdicts: list[Judged] = []
    for place, statement in enumerate(statements):
        key, centres = subject_of(statement), homes.get(statement.slip or statement.code, set())
        fault = _fault(statement, centres, scope)
        if fault:
            verdicts.append(Judged("error", fault))
        else:
            before = past.setdefault(key, _Past())
            judged = _judge(statement, before, now, is_last=last[key] == place)
            verdicts.append(judged if centres or judged.verdict == "same" else Judged("later"))
    return verdicts


def subject_of(statement: Statement) -> Subject:
    """Of what it is said."""
    return subject(statement.slip, statement.code, statement.kind, statement.part)


def subject(slip: str, code: str, kind: str, part: str) -> Subject:
    """The same of what was kept; a part is the same however its name is spelt."""
    return slip, code, kind, name_key(part)


def _fault(statement: Statement, centres: set[str], scope: Scope) -> str:
    if statement.slip and not centres:
        return "row-unknown-slip"
    if centres and not any(scope.holds(centre) for centre in centres):
        return "row-other-commune"
    return ""


def _judge(statement: Statement, before: _Past, now: datetime, *, is_last: bool) -> Judged:
    content = content_of(statement)
    when = _when(statement.at, day_only=statement.day_only)
    newest = before.newest
    is_repeated = newest is not None and newest[1] == content
    is_standing = is_repeated and before.is_own
    is_back = is_last and not is_standing and is_of_its_reading(statement) and not before.is_newer_than(statement.at)
    if (is_standing and statement.at == now) or ((content, when) in before.known and not is_back):
        return Judged("same")
    before.known.add((content, when))
    if not before.is_newer_than(statement.at):
        before.newest = (statement.at, content, statement.said)
        before.is_own = True
    if newest is None or (is_repeated and not is_standing):
        return Judged("new")
    return Judged("changed", before=newest[2])


def _homes(connection: Connection, codes: Sequence[str], slips: Sequence[str]) -> dict[str, set[str]]:
    """The communes of the sessions behind each code and slip."""
    homes: dict[str, set[str]] = {}
    for some in chunks(codes):
        found = select(session.c.dossier, session.c.centre).where(IS_FILED, among(connection, session.c.dossier, some))
        for row in connection.execute(found):
            homes.setdefault(row.dossier, set()).add(row.centre)
    for some in chunks(slips):
        of_slips = select(session.c.slip, session.c.centre).where(among(connection, session.c.slip, some))
        for row in connection.execute(of_slips):
            homes.setdefault(str(row.slip), set()).add(row.centre)
    makers = makers_of(connection, (slip for slip in slips if slip not in homes))
    return homes | {slip: {maker.centre} for slip, maker in makers.items()}


class _Reach(msgspec.Struct, frozen=True):
    """The communes whose citizens read what this speaker says of each code and slip, and what it has said itself."""

    homes: dict[str, set[str]]
    scope: Scope
    program: str

    def is_own(self, row: Row[tuple[object, ...]]) -> bool:
        """Whether what was said counts as this speaker's own."""
        return not self.program or (row.source == self.program and row.import_id == "")

    def is_within(self, key: str, said_for: Scope) -> bool:
        """Whether what was said for these communes is read by all of them; where nobody is yet, by all who may come."""
        centres = self.homes.get(key)
        if not centres:
            return said_for.covers(self.scope)
        return all(said_for.holds(centre) for centre in centres if self.scope.holds(centre))


def _past(connection: Connection, codes: Sequence[str], slips: Sequence[str], reach: _Reach) -> dict[Subject, _Past]:
    """What was said before to the same citizens; what another commune said to its own counts for nobody else."""
    past: dict[Subject, _Past] = {}
    columns = ("slip", "code", "kind", "part", "said", "note", "due", "at", "day_only", "seq", "communes", "source",
               "import_id")  # fmt: skip
    found = select(*(spoken.c[name] for name in columns)).where(spoken.c.undone_at.is_(None))
    rows: list[Row[tuple[object, ...]]] = []
    for some in chunks(codes):
        rows += connection.execute(found.where(among(connection, spoken.c.code, some)))
    for some in chunks(slips):
        rows += connection.execute(found.where(among(connection, spoken.c.slip, some)))
    said_for = {communes: scope_of(communes) for communes in {row.communes for row in rows}}
    for row in sorted(rows, key=lambda row: (row.at, row.seq)):
        if not reach.is_within(row.slip or row.code, said_for[row.communes]):
            continue
        content = name_key(row.said), row.note, str(row.due or "")
        one = past.setdefault(subject(row.slip, row.code, row.kind, row.part), _Past())
        is_own = reach.is_own(row)
        one.is_own = is_own or (one.is_own and one.newest is not None and one.newest[1] == content)
        one.newest = (row.at, content, row.said)
        if is_own:
            one.known.add((content, _when(row.at, day_only=row.day_only)))
    return past


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
