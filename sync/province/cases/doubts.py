"""What is asked before it is written, as it is seldom meant: a dossier that goes back, a day that is past. Pure."""

from datetime import date, datetime
from typing import Final

import msgspec

from kiosk.domain.local_time import VIETNAM
from kiosk.errors import Refused
from sync.province.cases.kinds import Statement, goes_back
from sync.province.cases.standing import Said, Standing

CODE: Final = "say-doubt"


class Doubt(msgspec.Struct, frozen=True, kw_only=True):
    """One question; `mark` says which, and `was` what stands now, or `due` the day that is past.

    An answer holds for this very question: it is asked again when something else stands or is wished by then.
    """

    mark: str
    was: Said | None = None
    due: date | None = None


class Doubtful(Refused):
    """Not written: whoever said it was not asked, or did not answer."""

    def __init__(self, doubts: tuple[Doubt, ...]) -> None:
        super().__init__(CODE)
        self.doubts = doubts


def must_be_sure(standing: Standing, statement: Statement, sure_of: frozenset[str], now: datetime) -> None:
    """Raises `Doubtful` with all that is to be asked unless each of them was answered."""
    doubts: list[Doubt] = []
    was = newest_like(standing, statement)
    if was is not None and goes_back(was.word, statement.word):
        doubts.append(Doubt(mark=f"back:{was.seq}:{statement.word}", was=was))
    if statement.due is not None and is_past(statement.due, now):
        doubts.append(Doubt(mark=f"past:{statement.due}", due=statement.due))
    if not {doubt.mark for doubt in doubts} <= sure_of:
        raise Doubtful(tuple(doubts))


def is_past(due: date, now: datetime) -> bool:
    """Whether this day is over, in Vietnam."""
    return due < now.astimezone(VIETNAM).date()


def newest_like(standing: Standing, statement: Statement) -> Said | None:
    """What was said last of the same, in one of our words."""
    if statement.kind == "dossier":
        return next((said for said in reversed(standing.road) if said.word), None)
    return standing.newest(statement.kind, statement.part)
