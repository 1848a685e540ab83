"""What statements would change: each against what was said of its dossier before, and against the speaker's scope."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final, Literal, TypeAlias

import msgspec
from sqlalchemy import Connection

from kiosk.domain.dossiers.dossier import day_in, looks_usual
from kiosk.domain.local_time import VIETNAM
from sync.province.cases.heard import AFTER_ALL, Heard, History, Past, Reading, content_of, moment_key, subject_of
from sync.province.cases.kinds import Statement
from sync.province.cases.reading.values import END_OF_DAY
from sync.province.staff.rights import Scope

Verdict: TypeAlias = Literal["new", "changed", "same", "later", "error"]
"""`later`: no session has the code yet; it is kept until one comes. `same`: nothing to do."""

TAKEN: Final[frozenset[Verdict]] = frozenset({"new", "changed", "later"})


class Judged(msgspec.Struct, frozen=True):
    """The verdict, why not (a code, for an error), and what was said before in the office's words."""

    verdict: Verdict
    fault: str = ""
    before: str = ""


def judge(
    connection: Connection, statements: Sequence[Statement], scope: Scope, now: datetime, program: str = ""
) -> list[Judged]:
    """A verdict for each, in their order; of two that say the same in one batch, the second is the same.

    A file leaves out what anybody said, as it is read again when that is taken back; a `program` (by its name) only
    what it said itself, as it would not say it again.
    """
    history = History(connection, statements, scope, program)
    last = {subject_of(statement): place for place, statement in enumerate(statements)}
    verdicts: list[Judged] = []
    for place, statement in enumerate(statements):
        fault = _fault(statement, history)
        if fault:
            verdicts.append(Judged("error", fault))
            continue
        key = subject_of(statement)
        is_last, readings = last[key] == place, list[Reading]()
        if is_last:  # what a later row of the batch says again to all of them is judged there
            every = history.readings(statement)
            readings = [one for one in every if all(last.get(other, -1) <= place for other in one[0])]
            is_last = bool(readings) or not every
        said = Heard(statement.at, AFTER_ALL + place, content_of(statement), statement.said, scope)
        before = history.past(key)
        other = _overruled(said, before.newest, history, readings)
        judged = _judge(statement, said, before, other, now, is_last=is_last)
        if judged.verdict != "same":
            history.add(key, said)
        is_read = bool(history.readers_of(statement))
        verdicts.append(judged if is_read or judged.verdict == "same" else Judged("later"))
    return verdicts


def _fault(statement: Statement, history: History) -> str:
    readers = history.readers_of(statement)
    if statement.slip and not readers:
        return "row-unknown-slip"
    if not readers and looks_usual(statement.code) and day_in(statement.code) is None:
        return "row-not-a-code"  # no session will ever have it; where one does, somebody was asked and was sure
    if readers and not any(history.scope.holds(reader.centre) for reader in readers):
        return "row-other-commune"
    return ""


def _judge(
    statement: Statement, said: Heard, before: Past, other: Heard | None, now: datetime, *, is_last: bool
) -> Judged:
    """Against what stands: the newest under its own key, or what an`other` said of the same dossier since."""
    mark = said.content, moment_key(statement.at, day_only=statement.day_only)
    stands = other or before.newest
    is_repeated = stands is not None and stands.content == said.content
    is_standing = is_repeated and other is None and before.is_own
    is_newest = stands is None or stands.at <= statement.at
    is_back = is_last and not is_standing and is_of_its_reading(statement) and is_newest
    if (is_standing and is_newest and statement.at == now) or (mark in before.known and not is_back):
        return Judged("same")
    before.known.add(mark)
    if said.is_after(before.newest):
        before.newest, before.is_own = said, True
    if stands is None or (is_repeated and not is_standing):
        return Judged("new")
    return Judged("changed", before=stands.said)


def _overruled(said: Heard, newest: Heard | None, history: History, readings: Iterable[Reading]) -> Heard | None:
    """What somebody reads in place of the newest of this key: by the other key, or said for this one's commune alone.

    It may say the same as the newest, where something else was said between: it stands by itself then, and falls when
    it is taken back. None where this is the older: what is older changes nothing for who reads it.
    """
    found: Heard | None = None
    for reading in readings:
        since = history.since(newest, reading)
        if not since or since[0].at > said.at or not since[0].is_after(found):
            continue
        if newest is None or any(one.content != newest.content for one in since):
            found = since[0]
    return found


def is_of_its_reading(statement: Statement) -> bool:
    """Whether it says how the dossier stood when the file was read: no day was told, or that very day.

    The last that a file says so counts also where it was said earlier that day, for a dossier may go back. A day that
    is past is told with its last second, so that the same file says nothing new tomorrow.
    """
    return statement.day_only and statement.at.astimezone(VIETNAM).time() != END_OF_DAY
