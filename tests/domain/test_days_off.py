"""The centre's own word on a day wins over the shipped list, which stays as it is; nonsense is refused."""

from datetime import date

import pytest
from hypothesis import given

from kiosk.domain.calendar.days_off import DayChange, changed, read_changes, with_changes, without, write_changes
from kiosk.domain.calendar.working_days import Holiday, calendar_of
from kiosk.errors import Refused
from tests.domain.days import CHANGES, HOLIDAYS

TODAY = date(2026, 11, 23)
TET = date(2027, 2, 5)
SATURDAY, SUNDAY, MONDAY = date(2026, 12, 5), date(2026, 12, 6), date(2026, 12, 7)
SHIPPED = (
    Holiday(TET, "holiday", "Tết Nguyên đán", confidence="C"),
    Holiday(date(2026, 12, 12), "swap_work", "Làm bù", confidence="C"),
)


def say(day: date, *, works: bool, reason: str = "Thông báo số 12") -> tuple[DayChange, ...]:
    return changed((), DayChange(day, works, reason), SHIPPED, TODAY)


def test_a_day_off_and_a_made_up_saturday_can_be_added() -> None:
    calendar = calendar_of(with_changes(SHIPPED, (*say(MONDAY, works=False), *say(SATURDAY, works=True))))

    assert not calendar.is_working(MONDAY)
    assert calendar.is_working(SATURDAY)
    assert MONDAY not in calendar.unsure


def test_a_day_of_the_shipped_list_can_be_worked_and_comes_back() -> None:
    changes = say(TET, works=True)

    assert calendar_of(with_changes(SHIPPED, changes)).is_working(TET)
    assert with_changes(SHIPPED, without(changes, TET)) == tuple(sorted(SHIPPED, key=lambda one: one.date))


def test_a_day_that_was_not_certain_becomes_certain_by_the_notice() -> None:
    calendar = calendar_of(with_changes(SHIPPED, say(TET, works=False)))

    assert not calendar.is_working(TET)
    assert TET not in calendar.unsure


def test_another_word_on_the_same_day_takes_the_place_of_the_first() -> None:
    twice = changed(say(MONDAY, works=False), DayChange(MONDAY, works=False, reason="Bão"), SHIPPED, TODAY)

    assert twice == (DayChange(MONDAY, works=False, reason="Bão"),)


@pytest.mark.parametrize(
    ("day", "works", "reason", "code"),
    [
        (MONDAY, False, "  ", "day-reason"),
        (MONDAY, True, "x", "day-works-already"),
        (SATURDAY, False, "x", "day-off-already"),
        (SUNDAY, False, "x", "day-off-already"),
        (SUNDAY, True, "x", "day-sunday"),
        (date(2062, 12, 7), False, "x", "day-too-far"),
        (date(2024, 11, 22), False, "x", "day-too-far"),
    ],
)
def test_nonsense_is_refused_with_its_reason(day: date, works: bool, reason: str, code: str) -> None:
    with pytest.raises(Refused, match=code):
        changed((), DayChange(day, works, reason), SHIPPED, TODAY)


def test_a_made_up_saturday_of_the_list_can_be_taken_back() -> None:
    changes = say(date(2026, 12, 12), works=False)

    assert not calendar_of(with_changes(SHIPPED, changes)).is_working(date(2026, 12, 12))


@given(CHANGES)
def test_changes_are_read_as_they_were_written(changes: tuple[DayChange, ...]) -> None:
    assert set(read_changes(write_changes(changes))) == set(changes)


def test_nothing_kept_and_what_nobody_understands_are_no_changes() -> None:
    assert read_changes("") == ()
    assert read_changes('{"a": 1}') == ()
    assert read_changes("[") == ()


@given(HOLIDAYS, CHANGES)
def test_every_word_of_the_centre_counts_and_every_other_day_is_as_shipped(
    shipped: tuple[Holiday, ...], changes: tuple[DayChange, ...]
) -> None:
    before, after = calendar_of(shipped), calendar_of(with_changes(shipped, changes))
    said = {change.date: change.works for change in changes}

    for day, works in said.items():
        assert after.is_working(day) is works
    for holiday in shipped:
        if holiday.date not in said:
            assert after.is_working(holiday.date) is before.is_working(holiday.date)
