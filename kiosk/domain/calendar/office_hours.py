"""When the counter takes papers: the centre's hours, the days of an office of its own, and whether it is open now."""

from datetime import date, datetime, time, timedelta
from typing import Literal

import msgspec

from kiosk.domain.calendar.working_days import Calendar
from kiosk.domain.catalogue import Reception
from kiosk.errors import Refused

_SEARCHED_DAYS = 60
"""A counter that is shut for longer is one of which we know nothing."""


class Hours(msgspec.Struct, frozen=True):
    """A working day, as four times of the local clock; not `sure` while nobody of the centre has said so."""

    opens: time = time(7, 30)
    pauses: time = time(11, 30)
    resumes: time = time(13, 30)
    closes: time = time(17, 0)
    sure: bool = False


USUAL = Hours()
"""What most centres keep (general knowledge, confidence C); summer and winter may differ."""

WORKING_DAYS = Reception(days=(0, 1, 2, 3, 4), confidence="B")
"""A counter without days of its own: working days, as the centre itself keeps them."""

_HOURS = msgspec.json.Decoder[Hours](Hours)


def read_hours(text: str) -> Hours:
    """The hours as they are kept; the usual ones while nobody set them in a way that this program understands."""
    try:
        return _HOURS.decode(text) if text else USUAL
    except msgspec.DecodeError:
        return USUAL


def write_hours(hours: Hours) -> str:
    """The hours as they are kept; empty for the usual ones."""
    return msgspec.json.encode(hours).decode() if hours.sure else ""


def hours_of(opens: str, pauses: str, resumes: str, closes: str) -> Hours:
    """The hours that staff say, each `HH:MM`; all four empty gives the usual ones back.

    Raises `Refused("hours-missing")` when some are missing and "hours-order" when one does not follow the other.
    """
    said = (opens, pauses, resumes, closes)
    if not any(said):
        return USUAL
    if not all(said):
        raise Refused("hours-missing")
    times = [time.fromisoformat(one) for one in said]
    if not times[0] < times[1] <= times[2] < times[3]:
        raise Refused("hours-order")
    return Hours(*times, sure=True)


class Standing(msgspec.Struct, frozen=True):
    """Whether the counter is open, and the moment at which that changes (local time); None when it is not known.

    `kind` is open, later (opens today), or closed (opens on another day); `again` is when an open counter that shuts
    at `changes` opens again on the same day.
    """

    kind: Literal["open", "later", "closed"]
    changes: datetime | None
    sure: bool
    again: datetime | None = None


def spans(day: date, reception: Reception, hours: Hours, calendar: Calendar) -> tuple[tuple[datetime, datetime], ...]:
    """From when until when the counter is open on this day; none on a day off."""
    morning = datetime.combine(day, hours.opens), datetime.combine(day, hours.pauses)
    afternoon = datetime.combine(day, hours.resumes), datetime.combine(day, hours.closes)
    if day in calendar.off:
        return ()
    if day in calendar.made_up or day.weekday() in reception.days:
        return morning, afternoon
    return (morning,) if day.weekday() in reception.mornings else ()


def standing(at: datetime, reception: Reception, hours: Hours, calendar: Calendar) -> Standing:
    """How the counter stands at a moment of the local clock."""
    at = at.replace(tzinfo=None)
    passed: list[date] = []
    for ahead in range(_SEARCHED_DAYS):
        day = at.date() + timedelta(days=ahead)
        passed.append(day)
        sure = hours.sure and reception.confidence != "C" and not calendar.unsure.intersection(passed)
        today = spans(day, reception, hours, calendar)
        for begins, ends in today:
            if begins <= at < ends:
                return Standing("open", ends, sure, next((one for one, _ in today if one >= ends), None))
            if at < begins:
                return Standing("closed" if ahead else "later", begins, sure)
    return Standing("closed", None, sure=False)
