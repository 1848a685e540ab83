"""What the reads of the shifts give: apart, because the screen's state names them and a start has no time for more."""

import msgspec

from kiosk.domain.ids import MemberId
from kiosk.domain.shifts import presence, roster
from kiosk.domain.shifts.handover import Note


class Standing(msgspec.Struct, frozen=True):
    """Who is to be there today, where somebody is missing until the end of next week, and who is here.

    Nobody is missing where no roster was ever made (`is_used`).
    """

    today: roster.Roster = {}
    gaps: tuple[roster.Gap, ...] = ()
    here: tuple[presence.Stay, ...] = ()
    wants_official: bool = False
    is_used: bool = False


class Written(msgspec.Struct, frozen=True):
    """A note with its words; empty where they were erased, or lie on another machine."""

    note: Note
    text: str = ""


class Worked(msgspec.Struct, frozen=True):
    """A member's shifts of some days: half-days planned, begun by now and kept, minutes planned until now and really
    there.
    """

    member: MemberId
    planned: int = 0
    begun: int = 0
    kept: int = 0
    planned_minutes: int = 0
    there: presence.Time = presence.Time()
