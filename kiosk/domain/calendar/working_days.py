"""Working days: public holidays, made-up Saturdays, the 15:00 rule, and the citizen's own windows.

The day of receipt is day 0; working days are counted from the next one on. A time in plain days runs through days off
and ends, where its last day is one, with the next working day (Bộ luật Dân sự 2015, articles 147 and 148).
"""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Literal, TypeAlias

import msgspec

from kiosk.domain.catalogue import Deadline, Processing

HolidayKind: TypeAlias = Literal["holiday", "compensatory_off", "swap_off", "swap_work"]

PLAIN_DAYS = frozenset({"calendar_day", "day"})
"""Units that are no working days; of a `day` the source does not say which it means."""

_SEARCHED_DAYS = 3_660
"""A run of days off longer than this is a broken list, not a holiday."""


class Holiday(msgspec.Struct, frozen=True):
    """One line of the list of holidays; `swap_work` is a Saturday on which public offices work."""

    date: date
    kind: HolidayKind
    name: str
    name_en: str = ""
    confidence: Literal["A", "B", "C"] = "C"
    note: str = ""


class Calendar(msgspec.Struct, frozen=True):
    """Monday to Friday, less the days off, plus the made-up Saturdays; `unsure` holds days of confidence C.

    `years` are those of which the list has the lunar new year, and so speaks of at all; None: of every year.
    """

    off: frozenset[date] = frozenset()
    made_up: frozenset[date] = frozenset()
    unsure: frozenset[date] = frozenset()
    years: frozenset[int] | None = None

    def knows(self, year: int) -> bool:
        """Whether the days off of this year are listed."""
        return self.years is None or year in self.years

    def is_working(self, day: date) -> bool:
        """Whether public offices work on this day."""
        return day in self.made_up or (day.weekday() < 5 and day not in self.off)


WEEKDAYS = Calendar()
"""Monday to Friday and nothing else: what is left when no list of holidays can be read."""


class Due(msgspec.Struct, frozen=True):
    """A computed day; it is no promise unless `sure`: no day of confidence C lies on the way."""

    day: date
    sure: bool


def calendar_of(holidays: Iterable[Holiday]) -> Calendar:
    """The calendar that a list of holidays makes; a made-up Saturday wins over a day off."""
    listed = tuple(holidays)
    made_up = frozenset(holiday.date for holiday in listed if holiday.kind == "swap_work")
    off = frozenset(holiday.date for holiday in listed if holiday.kind != "swap_work")
    years = frozenset(one.date.year for one in listed if one.kind == "holiday" and is_about_tet(one.date))
    return Calendar(off - made_up, made_up, frozenset(h.date for h in listed if h.confidence == "C"), years)


def is_about_tet(day: date) -> bool:
    """Whether the lunar new year, which falls between 21 January and 20 February, can shut offices on this day."""
    return (1, 18) <= (day.month, day.day) <= (2, 29)


def add_working_days(start: date, days: int, calendar: Calendar) -> date:
    """The `days`-th working day after `start`; for 0, `start` itself or the first working day after it."""
    day = start if days else start - timedelta(days=1)
    wanted = max(days, 1)
    for _ in range(_SEARCHED_DAYS):
        day += timedelta(days=1)
        wanted -= calendar.is_working(day)
        if not wanted:
            return day
    return day


def counted_from(received: datetime, cutoff: str, calendar: Calendar) -> date:
    """The day that counts as the day of receipt (local time): the next working day after `cutoff` (`HH:MM`)."""
    day = received.date()
    late = bool(cutoff) and received.time().replace(tzinfo=None) > time.fromisoformat(cutoff)
    return add_working_days(day, 1 if late or not calendar.is_working(day) else 0, calendar)


def result_due(processing: Processing, received: datetime, calendar: Calendar) -> Due | None:
    """When the result may be expected of what is received at this local time; None when the time is not known.

    One day with a cut-off means: the same day, or the next working day when received after it.
    """
    if processing.value is None:
        return None
    day = counted_from(received, processing.same_day_cutoff, calendar)
    match processing.unit:
        case "hour":
            due = (received + timedelta(hours=processing.value)).date()
        case "calendar_day" | "day":
            due = add_working_days(day + timedelta(days=processing.value), 0, calendar)
        case _ if processing.same_day_cutoff and processing.value == 1:
            due = day
        case _:
            due = add_working_days(day, processing.value, calendar)
    counts = (received.date() + timedelta(days=count) for count in range((due - received.date()).days + 1))
    if processing.unit in PLAIN_DAYS:  # a day off in between changes nothing, only one at the beginning or the end
        last = day + timedelta(days=processing.value)
        counts = (passed for passed in counts if passed <= day or passed >= last)
    return Due(due, processing.unit != "day" and not any(passed in calendar.unsure for passed in counts))


def runs_until(processing: Processing, received: datetime, calendar: Calendar) -> date | None:
    """The last day of a time in plain days, before it moves on from a day off; None for any other time."""
    if processing.value is None or processing.unit not in PLAIN_DAYS:
        return None
    return counted_from(received, processing.same_day_cutoff, calendar) + timedelta(days=processing.value)


def is_in_doubt(last: date, today: date, calendar: Calendar) -> bool:
    """Whether a last day was a day off, and no working day lies between it and today.

    Whether such a last day moves to the next working day is not among our facts, so it is asked, never said.
    """
    return last < today and not calendar.is_working(last) and today <= add_working_days(last, 1, calendar)


class Window(msgspec.Struct, frozen=True):
    """The days, both included, in which the citizen is to act."""

    first: date
    last: date

    def is_late(self, today: date) -> bool:
        """Whether the window is over."""
        return today > self.last

    def is_in_doubt(self, today: date, calendar: Calendar) -> bool:
        """Whether it is over, but ended on a day off and offices open today for the first time since."""
        return is_in_doubt(self.last, today, calendar)

    def is_early(self, today: date) -> bool:
        """Whether the window is still to open."""
        return today < self.first

    def last_open(self, calendar: Calendar) -> date:
        """The last day of the window on which public offices work; its very last day when they work on none."""
        for back in range((self.last - self.first).days + 1):
            day = self.last - timedelta(days=back)
            if calendar.is_working(day):
                return day
        return self.last


def add_months(start: date, months: int) -> date:
    """The same day of the month so many months on; the last day of a month that has no such day."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    first = date(year, month + 1, 1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return first.replace(day=min(start.day, last.day))


def window(deadline: Deadline, event: date, calendar: Calendar) -> Window:
    """The window that a deadline opens around an event, such as 60 days after a birth."""
    if deadline.direction == "before":
        return Window(add_months(event, -deadline.months) - timedelta(days=deadline.days), event)
    end = add_months(event, deadline.months)
    if deadline.unit == "working_day":
        return Window(event, add_working_days(end, deadline.days, calendar))
    return Window(event, end + timedelta(days=deadline.days))
