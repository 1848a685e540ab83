"""Whether a counter is open now, and when next: the centre's hours, the police's days, holidays and Saturdays."""

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.calendar.office_hours import (
    USUAL,
    WORKING_DAYS,
    Hours,
    Standing,
    hours_of,
    read_hours,
    spans,
    standing,
    write_hours,
)
from kiosk.domain.calendar.working_days import Holiday, calendar_of
from kiosk.domain.catalogue import Reception
from kiosk.errors import Refused
from tests.domain.days import HOLIDAYS

POLICE = Reception((0, 1, 2, 3, 4), (5,), "A")
CALENDAR = calendar_of(
    [
        Holiday(date(2026, 11, 24), "holiday", "Ngày Văn hóa Việt Nam", confidence="B"),
        Holiday(date(2026, 8, 22), "swap_work", "Làm bù", confidence="B"),
        Holiday(date(2027, 1, 1), "holiday", "Tết Dương lịch", confidence="C"),
    ]
)
SET = hours_of("07:30", "11:30", "13:30", "17:00")


def moment(text: str) -> datetime:
    return datetime.strptime(text, "%d/%m/%Y %H:%M")  # noqa: DTZ007 - local time, as the rule is


@pytest.mark.parametrize(
    ("now", "reception", "kind", "changes"),
    [
        ("23/11/2026 07:29", WORKING_DAYS, "later", "23/11/2026 07:30"),
        ("23/11/2026 07:30", WORKING_DAYS, "open", "23/11/2026 11:30"),
        ("23/11/2026 11:30", WORKING_DAYS, "later", "23/11/2026 13:30"),
        ("23/11/2026 16:59", WORKING_DAYS, "open", "23/11/2026 17:00"),
        ("23/11/2026 17:00", WORKING_DAYS, "closed", "25/11/2026 07:30"),
        ("24/11/2026 09:00", WORKING_DAYS, "closed", "25/11/2026 07:30"),
        ("27/11/2026 18:00", WORKING_DAYS, "closed", "30/11/2026 07:30"),
        ("28/11/2026 09:00", WORKING_DAYS, "closed", "30/11/2026 07:30"),
        ("27/11/2026 18:00", POLICE, "closed", "28/11/2026 07:30"),
        ("28/11/2026 09:00", POLICE, "open", "28/11/2026 11:30"),
        ("28/11/2026 11:30", POLICE, "closed", "30/11/2026 07:30"),
        ("29/11/2026 09:00", POLICE, "closed", "30/11/2026 07:30"),
        ("22/08/2026 15:00", WORKING_DAYS, "open", "22/08/2026 17:00"),
        ("22/08/2026 15:00", POLICE, "open", "22/08/2026 17:00"),
    ],
)
def test_a_counter_says_until_when_or_when_again(now: str, reception: Reception, kind: str, changes: str) -> None:
    found = standing(moment(now), reception, SET, CALENDAR)

    assert (found.kind, found.changes) == (kind, moment(changes))


def test_before_the_break_it_says_when_it_goes_on() -> None:
    assert standing(moment("23/11/2026 09:00"), WORKING_DAYS, SET, CALENDAR).again == moment("23/11/2026 13:30")
    assert standing(moment("23/11/2026 15:00"), WORKING_DAYS, SET, CALENDAR).again is None


def test_usual_hours_and_days_that_are_not_certain_are_no_promise() -> None:
    own = Reception((0, 1, 2, 3, 4), confidence="A")

    assert standing(moment("23/11/2026 09:00"), own, SET, CALENDAR).sure
    assert not standing(moment("23/11/2026 09:00"), own, USUAL, CALENDAR).sure
    assert not standing(moment("31/12/2026 18:00"), own, SET, CALENDAR).sure


def test_a_counter_that_never_opens_says_nothing() -> None:
    assert standing(moment("23/11/2026 09:00"), Reception(()), SET, CALENDAR) == Standing("closed", None, sure=False)


def test_hours_are_kept_and_four_empty_boxes_give_the_usual_ones_back() -> None:
    assert read_hours(write_hours(SET)) == SET
    assert hours_of("", "", "", "") == USUAL
    assert write_hours(USUAL) == ""
    assert read_hours("nothing") == USUAL


def test_a_centre_may_work_without_a_break() -> None:
    assert hours_of("07:00", "12:00", "12:00", "16:00").sure


@pytest.mark.parametrize(
    ("times", "code"),
    [
        (("07:30", "", "13:30", "17:00"), "hours-missing"),
        (("07:30", "07:00", "13:30", "17:00"), "hours-order"),
        (("07:30", "11:30", "11:00", "17:00"), "hours-order"),
        (("07:30", "11:30", "13:30", "13:30"), "hours-order"),
    ],
)
def test_hours_in_disorder_are_refused(times: tuple[str, str, str, str], code: str) -> None:
    with pytest.raises(Refused, match=code):
        hours_of(*times)


@given(st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 1)), HOLIDAYS)  # noqa: DTZ001
def test_what_is_said_of_now_agrees_with_the_spans_of_the_day(now: datetime, holidays: tuple[Holiday, ...]) -> None:
    calendar = calendar_of(holidays)
    found = standing(now, POLICE, Hours(closes=time(16)), calendar)
    inside = any(begins <= now < ends for begins, ends in spans(now.date(), POLICE, Hours(closes=time(16)), calendar))

    assert (found.kind == "open") is inside
    assert found.changes is None or found.changes > now
