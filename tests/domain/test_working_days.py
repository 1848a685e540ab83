"""A day is promised only when it can be counted: working days, holidays, the 15:00 rule, the citizen's own windows."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.calendar.working_days import (
    WEEKDAYS,
    Calendar,
    Due,
    Holiday,
    Window,
    add_working_days,
    calendar_of,
    counted_from,
    result_due,
    runs_until,
    window,
)
from kiosk.domain.catalogue import Deadline, Processing
from kiosk.domain.records import Words

FRIDAY = date(2026, 11, 20)
CULTURE_DAY = date(2026, 11, 24)
CALENDAR = calendar_of(
    [
        Holiday(CULTURE_DAY, "holiday", "Ngày Văn hóa Việt Nam", confidence="B"),
        Holiday(date(2026, 8, 22), "swap_work", "Làm bù", confidence="B"),
        Holiday(date(2026, 8, 31), "swap_off", "Nghỉ hoán đổi", confidence="B"),
        Holiday(date(2027, 1, 1), "holiday", "Tết Dương lịch", confidence="C"),
    ]
)


def at(day: date, hour: int = 9, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute)  # noqa: DTZ001  # local time, as the rule is


def test_a_made_up_saturday_is_worked_and_a_swapped_monday_is_not() -> None:
    assert CALENDAR.is_working(date(2026, 8, 22))
    assert not CALENDAR.is_working(date(2026, 8, 31))
    assert not CALENDAR.is_working(date(2026, 8, 23))


def test_counting_starts_on_the_next_working_day() -> None:
    assert add_working_days(FRIDAY, 1, CALENDAR) == date(2026, 11, 23)
    assert add_working_days(FRIDAY, 2, CALENDAR) == date(2026, 11, 25)


def test_no_days_from_a_day_off_is_the_next_working_day() -> None:
    assert add_working_days(date(2026, 11, 21), 0, CALENDAR) == date(2026, 11, 23)
    assert add_working_days(FRIDAY, 0, CALENDAR) == FRIDAY


def test_a_list_without_any_working_day_does_not_hang() -> None:
    endless = Calendar(off=frozenset(FRIDAY + timedelta(days=count) for count in range(4_000)))

    assert add_working_days(FRIDAY, 1, endless) > date(2036, 1, 1)


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(1, 60))
def test_exactly_the_asked_number_of_working_days_lies_between(start: date, days: int) -> None:
    end = add_working_days(start, days, CALENDAR)
    passed = [start + timedelta(days=count) for count in range(1, (end - start).days + 1)]

    assert sum(map(CALENDAR.is_working, passed)) == days
    assert CALENDAR.is_working(end)


@pytest.mark.parametrize(("hour", "minute", "day"), [(15, 0, 20), (15, 1, 23), (9, 0, 20)])
def test_what_comes_after_the_cut_off_counts_from_the_next_working_day(hour: int, minute: int, day: int) -> None:
    assert counted_from(at(FRIDAY, hour, minute), "15:00", CALENDAR) == date(2026, 11, day)


def test_without_a_cut_off_the_hour_does_not_matter() -> None:
    assert counted_from(at(FRIDAY, 23), "", CALENDAR) == FRIDAY
    assert counted_from(at(date(2026, 11, 22)), "", CALENDAR) == date(2026, 11, 23)


def test_a_same_day_procedure_is_due_today_or_after_three_tomorrow() -> None:
    same_day = Processing(1, "working_day", same_day_cutoff="15:00")

    assert result_due(same_day, at(FRIDAY), CALENDAR) == Due(FRIDAY, sure=True)
    assert result_due(same_day, at(FRIDAY, 16), CALENDAR) == Due(date(2026, 11, 23), sure=True)


def test_a_holiday_that_is_not_certain_makes_the_day_no_promise() -> None:
    assert result_due(Processing(3, "working_day"), at(date(2026, 12, 30)), CALENDAR) == Due(
        date(2027, 1, 5), sure=False
    )


def test_a_day_without_a_unit_is_counted_as_any_time_in_days_and_is_no_promise() -> None:
    assert result_due(Processing(2, "day"), at(FRIDAY), CALENDAR) == Due(date(2026, 11, 23), sure=False)


@given(st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)), st.integers(1, 60))  # noqa: DTZ001  # local time
def test_a_time_in_days_leaves_out_the_first_and_ends_on_the_next_working_day(received: datetime, days: int) -> None:
    due = result_due(Processing(days, "calendar_day"), received, CALENDAR)
    last = counted_from(received, "", CALENDAR) + timedelta(days=days)

    assert due is not None
    assert CALENDAR.is_working(due.day)
    assert not any(CALENDAR.is_working(last + timedelta(days=count)) for count in range((due.day - last).days))
    assert due.day >= last == runs_until(Processing(days, "calendar_day"), received, CALENDAR)


def test_an_uncertain_day_off_in_the_middle_of_a_time_in_days_leaves_its_end_certain() -> None:
    assert result_due(Processing(10, "calendar_day"), at(date(2026, 12, 28)), CALENDAR) == Due(
        date(2027, 1, 7), sure=True
    )
    assert result_due(Processing(4, "calendar_day"), at(date(2026, 12, 28)), CALENDAR) == Due(
        date(2027, 1, 4), sure=False
    )


def test_calendar_days_and_hours_are_counted_through() -> None:
    assert result_due(Processing(31, "calendar_day"), at(FRIDAY), WEEKDAYS) == Due(date(2026, 12, 21), sure=True)
    assert result_due(Processing(1, "hour"), at(FRIDAY, 23, 30), WEEKDAYS) == Due(date(2026, 11, 21), sure=True)


def test_an_unknown_time_gives_no_day() -> None:
    assert result_due(Processing(None, "working_day"), at(FRIDAY), CALENDAR) is None


def test_a_birth_is_to_be_registered_within_sixty_days() -> None:
    opened = window(Deadline(60, Words("ngày sinh")), date(2026, 9, 1), CALENDAR)

    assert opened == Window(date(2026, 9, 1), date(2026, 10, 31))
    assert opened.is_late(date(2026, 11, 1))
    assert not opened.is_late(date(2026, 10, 31))


@given(st.dates(date(2026, 1, 1), date(2027, 12, 31)), st.integers(0, 20))
def test_a_window_is_in_doubt_from_a_last_day_off_until_one_working_day_has_begun(last: date, after: int) -> None:
    today = last + timedelta(days=after)
    worked = [day for day in range(after + 1) if CALENDAR.is_working(last + timedelta(days=day))]
    in_doubt = Window(last, last).is_in_doubt(today, CALENDAR)

    assert in_doubt == (after > 0 and worked in ([], [after]))


def test_an_extension_is_asked_for_in_the_days_before_the_end() -> None:
    assert window(Deadline(15, Words("ngày hết hạn"), "before"), FRIDAY, CALENDAR) == Window(date(2026, 11, 5), FRIDAY)


def test_a_window_of_working_days_passes_over_holidays() -> None:
    deadline = Deadline(2, Words("ngày nhận"), unit="working_day")

    assert window(deadline, FRIDAY, CALENDAR) == Window(FRIDAY, date(2026, 11, 25))
