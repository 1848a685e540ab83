"""What a file would set back, or to a day that is past, or what is older than what stands: named in its preview."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final, TypeAlias

import msgspec
from sqlalchemy import Connection, select

from sync.province.cases.doubts import is_past, newest_like
from sync.province.cases.judging import TAKEN, Judged
from sync.province.cases.kinds import Kind, Statement, goes_back, name_key
from sync.province.cases.known import standings_of
from sync.province.cases.readers import Reader, readers_of
from sync.province.cases.standing import Standing
from sync.province.database import among, chunks
from sync.province.staff.rights import Scope, scope_of
from sync.province.tables.imports import spoken

_BACK: Final = "back:"
_PAST: Final = "past"
_Like: TypeAlias = tuple[int, Kind, str]
"""Of what is said: the place of the slip among all of them, the kind, the part."""


class RowDoubt(msgspec.Struct, frozen=True):
    """The word from which a row goes back (empty: it does not), and whether the appointment that it sets is past.

    `newer` is what stands in place of a row that is older than that, in the office's words; it is not asked about, and
    kept as what is found of the row.
    """

    back: str = ""
    past: bool = False
    newer: str = ""

    def __bool__(self) -> bool:
        return bool(self.back or self.past)

    def __str__(self) -> str:
        """As it is kept with the row."""
        back, past = f"{_BACK}{self.back}" if self.back else "", _PAST if self.past else ""
        return f"{back} {past}".strip()


def doubt_of(kept: str | None) -> RowDoubt:
    """The doubt that was kept with a row."""
    marks = (kept or "").split()
    back = next((mark.removeprefix(_BACK) for mark in marks if mark.startswith(_BACK)), "")
    return RowDoubt(back, _PAST in marks)


def doubts_in(
    connection: Connection, statements: Sequence[Statement], verdicts: Sequence[Judged], scope: Scope, now: datetime
) -> list[RowDoubt]:
    """The doubt of each statement, as `doubts.must_be_sure` would ask of it: those of a file before it count too.

    What is older than what stands sets nothing back, and what is not kept neither.
    """
    slips = _slips_of(connection, statements, scope)
    keys = sorted({key for some in slips.values() for key in some})
    places, standings = {key: place for place, key in enumerate(keys)}, standings_of(connection, keys)
    newest: dict[_Like, tuple[datetime, str]] = {}
    found = [RowDoubt()] * len(statements)
    for place in sorted(range(len(statements)), key=lambda place: statements[place].at):
        one = statements[place]
        if verdicts[place].verdict not in TAKEN:
            continue
        back, behind = "", [places[key] for key in slips.get(one.slip or one.code, ())]
        for at in behind:
            like: _Like = (at, one.kind, name_key(one.part))
            was = newest_like(standings[at], one)
            before = newest.get(like) or (None if was is None else (was.at, was.word))
            if before is not None and before[0] > one.at:
                continue
            if before is not None and goes_back(before[1], one.word):
                back = before[1]
            if one.word or one.kind != "dossier":
                newest[like] = (one.at, one.word)
        newer = _newer([standings[at] for at in behind], one)
        found[place] = RowDoubt(back, one.due is not None and is_past(one.due, now), newer)
    return found


def _newer(behind: Sequence[Standing], one: Statement) -> str:
    """What stands where this is older than that for all who would read it; empty where it changes what somebody reads.

    What a row of the same file says later is no reason: the file as a whole changes it then.
    """
    told = [standing.newest(one.kind, one.part) for standing in behind]
    newer = [said.said for said in told if said is not None and said.at > one.at]
    if not newer or len(newer) < len(behind) or any(_sets_day(standing, one) for standing in behind):
        return ""
    return newer[0]


def _sets_day(standing: Standing, one: Statement) -> bool:
    """Whether the appointment becomes the one that this tells, which may be so also of what is older."""
    if one.kind != "dossier" or one.due is None:
        return False
    return not any(said.at > one.at for said in standing.road if said.due is not None)


def _slips_of(connection: Connection, statements: Sequence[Statement], scope: Scope) -> dict[str, list[Reader]]:
    """By slip or dossier's code: each session behind it as its slip, its dossier and its commune.

    Of what nobody has filed yet, the commune of the machine that made the slip, and of a code the communes of the scope
    for which different things were said.
    """
    codes = sorted({one.code for one in statements if one.code})
    slips = sorted({one.slip for one in statements if one.slip})
    found = readers_of(connection, codes, slips)
    held = {key: [one for one in readers if scope.holds(one.centre)] for key, readers in found.items()}
    unheard = [code for code in codes if not held.get(code)]
    said_for = _said_for(connection, unheard)
    return held | {
        code: [Reader("", code, home) for home in _homes(said_for.get(code, set()), scope)] for code in unheard
    }


def _said_for(connection: Connection, codes: Sequence[str]) -> dict[str, set[Scope]]:
    """For whom something was said of each code, beside what was said for the whole province."""
    found: dict[str, set[Scope]] = {}
    live = spoken.c.undone_at.is_(None) & (spoken.c.communes != "")
    for some in chunks(codes):
        of_codes = select(spoken.c.code, spoken.c.communes).where(live, among(connection, spoken.c.code, some))
        for row in connection.execute(of_codes.distinct()):
            found.setdefault(row.code, set()).add(scope_of(row.communes))
    return found


def _homes(said_for: set[Scope], scope: Scope) -> list[str]:
    """Of the communes of the scope for which the same was said one; the empty one for those for whom nothing was."""
    spoken_of = {commune for one in said_for for commune in one.communes or () if scope.holds(commune)}
    alike = {frozenset(one for one in said_for if one.holds(commune)): commune for commune in sorted(spoken_of)}
    others = scope.communes is None or scope.communes - spoken_of
    return [*alike.values(), *([""] if others else [])]
