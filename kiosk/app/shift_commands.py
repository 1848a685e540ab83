"""What the team asks for about its shifts, in the imperative."""

from datetime import date

import msgspec

from kiosk.domain.calendar.working_days import Calendar
from kiosk.domain.ids import MemberId, NoteId
from kiosk.domain.shifts.roster import Half


class PlanShift(msgspec.Struct, frozen=True):
    """Let a member be at the counter on half a day; `calendar` says which days are off."""

    half: Half
    member: MemberId
    by: MemberId
    calendar: Calendar


class CancelShift(msgspec.Struct, frozen=True):
    """Take a member off half a day."""

    half: Half
    member: MemberId
    by: MemberId
    calendar: Calendar


class CopyWeek(msgspec.Struct, frozen=True):
    """Plan the week from `monday` on as the week before it."""

    monday: date
    by: MemberId
    calendar: Calendar


class WantOfficial(msgspec.Struct, frozen=True):
    """Say whether an official has to be there on every half-day."""

    wanted: bool
    by: MemberId


class WriteNote(msgspec.Struct, frozen=True):
    """Leave a note for whoever comes next."""

    note: NoteId
    by: MemberId
    text: str


class ReadNote(msgspec.Struct, frozen=True):
    """The member has read the note."""

    note: NoteId
    member: MemberId
