"""Counting agrees with a naive count on any calendar, goes forward only, and never ends on a day off."""

from datetime import date, datetime, time, timedelta

from hypothesis import assume, example, given
from hypothesis import strategies as st

from kiosk.domain.calendar.working_days import (
    Calendar,
    add_months,
    add_working_days,
    calendar_of,
    counted_from,
    result_due,
    window,
)
from kiosk.domain.catalogue import Deadline, Processing
from kiosk.domain.records import Words
from tests.domain.days import HOLIDAYS

DAYS = st.dates(date(2025, 11, 1), date(2028, 4, 1))
MOMENTS = st.builds(datetime.combine, DAYS, st.times())
CALENDARS = HOLIDAYS.map(calendar_of)
TAKEN = st.builds(
    Processing,
    st.integers(1, 30),
    st.just("working_day"),
    same_day_cutoff=st.sampled_from(["", "15:00", "11:30"]),
)


def is_worked(day: date, calendar: Calendar) -> bool:
    """The rule in other words than the program's own."""
    if day in calendar.made_up:
        return True
    return day.isoweekday() not in {6, 7} and day not in calendar.off


def nth(start: date, days: int, calendar: Calendar) -> date:
    """Walk through the calendar, a finger on each day."""
    counted: list[date] = []
    day = start
    while len(counted) < days:
        day += timedelta(days=1)
        if is_worked(day, calendar):
            counted.append(day)
    return counted[-1]


@given(DAYS, st.integers(1, 60), CALENDARS)
def test_working_days_are_counted_as_with_a_finger_on_the_calendar(start: date, days: int, calendar: Calendar) -> None:
    assert add_working_days(start, days, calendar) == nth(start, days, calendar)


@given(DAYS, DAYS, st.integers(0, 40), st.integers(0, 40), CALENDARS)
def test_who_comes_later_or_waits_longer_is_never_due_sooner(
    one: date, other: date, few: int, many: int, calendar: Calendar
) -> None:
    first, second = sorted([one, other])
    less, more = sorted([few, many])

    assert add_working_days(first, less, calendar) <= add_working_days(second, less, calendar)
    assert add_working_days(first, less, calendar) <= add_working_days(first, more, calendar)


@given(MOMENTS, MOMENTS, TAKEN, CALENDARS)
def test_what_is_filed_later_in_the_day_is_never_due_sooner(
    one: datetime, other: datetime, takes: Processing, calendar: Calendar
) -> None:
    first, second = (result_due(takes, at, calendar) for at in sorted([one, other]))

    assert first is not None
    assert second is not None
    assert first.day <= second.day


@given(MOMENTS, TAKEN, CALENDARS)
@example(datetime(2027, 2, 4, 16), Processing(1, "working_day", same_day_cutoff="15:00"), Calendar())  # noqa: DTZ001
def test_no_result_and_no_day_of_receipt_falls_on_a_day_off(
    at: datetime, takes: Processing, calendar: Calendar
) -> None:
    due = result_due(takes, at, calendar)
    counted = counted_from(at, takes.same_day_cutoff, calendar)

    assert due is not None
    assert is_worked(due.day, calendar)
    assert is_worked(counted, calendar)
    assert at.date() <= counted <= due.day


@given(DAYS, CALENDARS)
def test_the_minute_of_the_cut_off_still_counts_and_the_next_does_not(day: date, calendar: Calendar) -> None:
    assume(is_worked(day, calendar))

    assert counted_from(datetime.combine(day, time(15, 0)), "15:00", calendar) == day
    assert counted_from(datetime.combine(day, time(15, 0, 1)), "15:00", calendar) == nth(day, 1, calendar)


@given(MOMENTS, TAKEN, CALENDARS)
def test_a_day_is_sure_only_when_every_day_on_the_way_is(at: datetime, takes: Processing, calendar: Calendar) -> None:
    due = result_due(takes, at, calendar)

    assert due is not None
    passed = {at.date() + timedelta(days=ahead) for ahead in range((due.day - at.date()).days + 1)}
    assert due.sure is not bool(passed & calendar.unsure)


@given(DAYS, st.integers(-30, 30))
def test_months_keep_the_day_or_end_with_the_month(start: date, months: int) -> None:
    end = add_months(start, months)

    assert (end.year * 12 + end.month) - (start.year * 12 + start.month) == months
    assert end.day == start.day or (end + timedelta(days=1)).day == 1


@given(DAYS, st.integers(0, 90), st.integers(0, 12), st.sampled_from(["after", "before"]), CALENDARS)
def test_a_window_holds_its_event_and_the_last_day_on_which_offices_work(
    event: date, days: int, months: int, direction: str, calendar: Calendar
) -> None:
    before = direction == "before"
    opened = window(Deadline(days, Words("x"), "before" if before else "after", months=months), event, calendar)

    assert event == (opened.last if before else opened.first)
    assert opened.first <= opened.last_open(calendar) <= opened.last
