"""What a file would set back, or to a day that is past: named in its preview, as nobody is asked row by row."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final, TypeAlias

import msgspec
from sqlalchemy import Connection, select

from sync.province.cases.doubts import is_past, newest_like
from sync.province.cases.judging import TAKEN, Judged
from sync.province.cases.kinds import Kind, Statement, goes_back, name_key
from sync.province.cases.known import standings_of
from sync.province.database import among, chunks
from sync.province.schema import IS_FILED, session
from sync.province.staff.rights import Scope

_BACK: Final = "back:"
_PAST: Final = "past"
_Like: TypeAlias = tuple[int, Kind, str]
"""Of what is said: the place of the slip among all of them, the kind, the part."""


class RowDoubt(msgspec.Struct, frozen=True):
    """The word from which a row goes back (empty: it does not), and whether the appointment that it sets is past."""

    back: str = ""
    past: bool = False

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
        back = ""
        for at in (places[key] for key in slips[one.slip or one.code]):
            like: _Like = (at, one.kind, name_key(one.part))
            was = newest_like(standings[at], one)
            before = newest.get(like) or (None if was is None else (was.at, was.word))
            if before is not None and before[0] > one.at:
                continue
            if before is not None and goes_back(before[1], one.word):
                back = before[1]
            if one.word or one.kind != "dossier":
                newest[like] = (one.at, one.word)
        found[place] = RowDoubt(back, one.due is not None and is_past(one.due, now))
    return found


def _slips_of(
    connection: Connection, statements: Sequence[Statement], scope: Scope
) -> dict[str, list[tuple[str, str, str]]]:
    """By slip or dossier's code: each session behind it as its slip, its dossier and its commune.

    Of what nobody has filed yet, what was said under the same code.
    """
    found: dict[str, list[tuple[str, str, str]]] = {}
    of = select(session.c.slip, session.c.dossier, session.c.centre)
    codes = sorted({one.code for one in statements if one.code})
    slips = sorted({one.slip for one in statements if one.slip})
    for some in chunks(codes):
        for row in connection.execute(of.where(IS_FILED, among(connection, session.c.dossier, some))):
            found.setdefault(row.dossier, []).append((row.slip or "", row.dossier, row.centre))
    for some in chunks(slips):
        for row in connection.execute(of.where(among(connection, session.c.slip, some))):
            found.setdefault(row.slip, []).append((row.slip, row.dossier, row.centre))
    home = min(scope.communes or {""})
    unheard = {code: ("", code, home) for code in codes} | {slip: (slip, "", home) for slip in slips}
    return {
        key: [one for one in found.get(key, ()) if scope.holds(one[2])] or [alone] for key, alone in unheard.items()
    }
