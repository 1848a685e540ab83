"""What the page of the shifts shows."""

from datetime import date
from typing import Literal, TypeAlias

import msgspec

from kiosk.app.shift_views import Standing, Worked, Written
from kiosk.domain.shifts.roster import Roster

Span: TypeAlias = Literal["week", "month"]


class ShiftsState(msgspec.Struct, frozen=True, kw_only=True):
    """`anchor` is a day of the week or month that is shown, `half` the key of the half-day that is open.

    `start` counts the members before the first one on the screen; `notes` are those to be read, or all.
    """

    standing: Standing = Standing()
    anchor: date | None = None
    planned: Roster = {}
    half: str = ""
    start: int = 0
    notes: tuple[Written, ...] = ()
    span: Span = "week"
    worked: tuple[Worked, ...] = ()
