"""Where a dossier stands, of all that was said of it; and how late it is, which is computed and never kept. Pure."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Final

import msgspec

from kiosk.domain.calendar.working_days import Calendar
from sync.province.cases.kinds import ENDED, Kind, name_key

MOST_LATE: Final = 3_660
"""Days that are counted; an appointment ten years ago is a mistake of whoever wrote it."""


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """One statement as it was kept; `seq` is its place among all of them, `spoken_at` when the province was told."""

    seq: int
    kind: Kind
    part: str = ""
    word: str
    sure: bool = True
    said: str = ""
    source: str = ""
    note: str = ""
    at: datetime
    day_only: bool = False
    due: date | None = None
    spoken_at: datetime


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """The newest of each kind, and of each part however its name is spelt; `road` holds all of the dossier itself.

    The oldest stands first on it.
    """

    road: tuple[Said, ...] = ()
    parts: tuple[Said, ...] = ()
    payment: Said | None = None
    delivery: Said | None = None
    due: date | None = None

    @property
    def now(self) -> Said | None:
        """What was said last of the dossier itself."""
        return self.road[-1] if self.road else None

    def newest(self, kind: Kind, part: str = "") -> Said | None:
        """What was said last of this kind, and of this part where it is one."""
        match kind:
            case "dossier":
                return self.now
            case "part":
                return next((said for said in self.parts if name_key(said.part) == name_key(part)), None)
            case "payment":
                return self.payment
            case "delivery":
                return self.delivery

    @property
    def is_over(self) -> bool:
        """Whether nobody waits any more."""
        known = [said.word for said in self.road if said.word]
        return bool(known) and known[-1] in ENDED

    @property
    def told_at(self) -> datetime | None:
        """When the province was last told anything of it."""
        every = (*self.road, *self.parts, *(said for said in (self.payment, self.delivery) if said is not None))
        return max((said.spoken_at for said in every), default=None)


def standing_of(statements: Iterable[Said]) -> Standing:
    """The standing that these make, in whatever order they come: the newest counts, of equals the one told last."""
    ordered = sorted(statements, key=lambda said: (said.at, said.seq))
    road = tuple(said for said in ordered if said.kind == "dossier")
    parts = {name_key(said.part): said for said in ordered if said.kind == "part"}
    newest: dict[Kind, Said] = {said.kind: said for said in ordered}
    days = [said.due for said in road if said.due is not None]
    return Standing(
        road=road,
        parts=tuple(parts.values()),
        payment=newest.get("payment"),
        delivery=newest.get("delivery"),
        due=days[-1] if days else None,
    )


def days_late(due: date | None, *, is_over: bool, today: date, calendar: Calendar) -> int:
    """How many working days have begun since the appointment; 0 when it is not late, or nobody waits any more."""
    if due is None or is_over or today <= due:
        return 0
    passed = min((today - due).days, MOST_LATE)
    return sum(calendar.is_working(today - timedelta(days=count)) for count in range(passed))
