"""What the program counts is what a person counts with a wall calendar and the list of holidays in hand."""

from datetime import date, datetime
from typing import NamedTuple

import pytest

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.calendar.working_days import Due, Window, calendar_of, result_due, window
from kiosk.domain.catalogue import Deadline, Processing
from kiosk.domain.records import Words
from kiosk.domain.vietnamese import show_date

CALENDAR = calendar_of(Catalogue().holidays)
SAME_DAY = Processing(1, "working_day", same_day_cutoff="15:00")


def working(days: int) -> Processing:
    return Processing(days, "working_day")


class Case(NamedTuple):
    """`received` is `dd/mm/yyyy HH:MM`; `sure` false where a day of the list that is not announced lies on the way."""

    received: str
    takes: Processing
    due: str
    sure: bool = True


CASES = [
    # the 15:00 rule, and a holiday in the middle of the week (Tuesday 24/11/2026)
    Case("20/11/2026 09:00", SAME_DAY, "20/11/2026"),
    Case("20/11/2026 15:00", SAME_DAY, "20/11/2026"),
    Case("20/11/2026 15:01", SAME_DAY, "23/11/2026"),
    Case("21/11/2026 10:00", SAME_DAY, "23/11/2026"),
    Case("22/11/2026 16:00", SAME_DAY, "23/11/2026"),
    Case("23/11/2026 14:59", SAME_DAY, "23/11/2026"),
    Case("23/11/2026 15:01", SAME_DAY, "25/11/2026"),
    Case("24/11/2026 09:00", SAME_DAY, "25/11/2026"),
    Case("20/11/2026 09:00", working(1), "23/11/2026"),
    Case("23/11/2026 09:00", working(1), "25/11/2026"),
    Case("23/11/2026 09:00", working(3), "27/11/2026"),
    Case("23/11/2026 09:00", working(7), "03/12/2026"),
    # a made-up Saturday (22/08/2026) and the days off that it pays for (31/08 to 02/09)
    Case("21/08/2026 09:00", working(1), "22/08/2026"),
    Case("22/08/2026 09:00", SAME_DAY, "22/08/2026"),
    Case("22/08/2026 15:30", SAME_DAY, "24/08/2026"),
    Case("27/08/2026 15:30", SAME_DAY, "28/08/2026"),
    Case("28/08/2026 09:00", working(1), "03/09/2026"),
    Case("28/08/2026 16:00", SAME_DAY, "03/09/2026"),
    Case("28/08/2026 09:00", working(3), "07/09/2026"),
    # a made-up Saturday that is not certain
    Case("09/01/2026 09:00", working(1), "10/01/2026", sure=False),
    # year ends
    Case("31/12/2025 09:00", working(1), "05/01/2026", sure=False),
    Case("30/12/2026 09:00", working(1), "31/12/2026"),
    Case("31/12/2026 09:00", working(1), "04/01/2027", sure=False),
    Case("31/12/2026 16:00", SAME_DAY, "04/01/2027", sure=False),
    Case("30/12/2026 09:00", working(3), "05/01/2027", sure=False),
    # Tết 2026, announced
    Case("13/02/2026 09:00", working(1), "23/02/2026"),
    Case("13/02/2026 15:30", SAME_DAY, "23/02/2026"),
    Case("13/02/2026 09:00", working(5), "27/02/2026"),
    # Tết 2027, 5 to 11 February, not announced
    Case("04/02/2027 09:00", SAME_DAY, "04/02/2027"),
    Case("04/02/2027 16:00", SAME_DAY, "12/02/2027", sure=False),
    Case("04/02/2027 09:00", working(1), "12/02/2027", sure=False),
    Case("02/02/2027 09:00", working(3), "12/02/2027", sure=False),
    Case("04/02/2027 09:00", working(3), "16/02/2027", sure=False),
    Case("06/02/2027 09:00", SAME_DAY, "12/02/2027", sure=False),
    # the Hung Kings, 30 April and 1 May
    Case("24/04/2026 09:00", working(1), "28/04/2026"),
    Case("29/04/2026 09:00", working(1), "04/05/2026"),
    Case("15/04/2027 09:00", working(1), "19/04/2027", sure=False),
    Case("29/04/2027 09:00", working(1), "04/05/2027", sure=False),
    # a leap day, days of the calendar, hours
    Case("28/02/2028 09:00", working(1), "29/02/2028"),
    Case("29/02/2028 16:00", SAME_DAY, "01/03/2028"),
    Case("30/01/2028 09:00", Processing(29, "calendar_day"), "29/02/2028"),
    Case("20/11/2026 16:00", Processing(24, "hour"), "21/11/2026"),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.received}+{case.takes.value}{case.takes.unit}")
def test_a_result_is_due_on_the_day_that_a_person_counts(case: Case) -> None:
    received = datetime.strptime(case.received, "%d/%m/%Y %H:%M")  # noqa: DTZ007 - local time, as the rule is
    due = result_due(case.takes, received, CALENDAR)

    assert due is not None
    assert show_date(due.day.isoformat()) == case.due
    assert due == Due(due.day, case.sure)


BIRTH = Deadline(60, Words("ngày sinh"))
DEATH = Deadline(15, Words("ngày mất"))
REMOVAL = Deadline(7, Words("ngày có người cần xóa"))
EXTENSION = Deadline(15, Words("ngày hết hạn"), "before")
CERTIFICATE = Deadline(0, Words("ngày cấp"), months=6)


@pytest.mark.parametrize(
    ("deadline", "event", "first", "last"),
    [
        (BIRTH, date(2026, 11, 12), date(2026, 11, 12), date(2027, 1, 11)),
        (BIRTH, date(2026, 9, 1), date(2026, 9, 1), date(2026, 10, 31)),
        (BIRTH, date(2026, 12, 31), date(2026, 12, 31), date(2027, 3, 1)),
        (BIRTH, date(2027, 12, 31), date(2027, 12, 31), date(2028, 2, 29)),
        (DEATH, date(2026, 12, 20), date(2026, 12, 20), date(2027, 1, 4)),
        (DEATH, date(2028, 2, 16), date(2028, 2, 16), date(2028, 3, 2)),
        (REMOVAL, date(2026, 12, 28), date(2026, 12, 28), date(2027, 1, 4)),
        (EXTENSION, date(2027, 3, 10), date(2027, 2, 23), date(2027, 3, 10)),
        (EXTENSION, date(2028, 3, 10), date(2028, 2, 24), date(2028, 3, 10)),
        (CERTIFICATE, date(2026, 5, 15), date(2026, 5, 15), date(2026, 11, 15)),
        (CERTIFICATE, date(2026, 8, 31), date(2026, 8, 31), date(2027, 2, 28)),
        (CERTIFICATE, date(2027, 8, 31), date(2027, 8, 31), date(2028, 2, 29)),
        (CERTIFICATE, date(2026, 9, 1), date(2026, 9, 1), date(2027, 3, 1)),
    ],
)
def test_a_window_has_the_days_that_a_person_counts(deadline: Deadline, event: date, first: date, last: date) -> None:
    assert window(deadline, event, CALENDAR) == Window(first, last)


def test_a_window_that_ends_on_a_day_off_is_better_used_before() -> None:
    ends_on_saturday = window(BIRTH, date(2026, 9, 1), CALENDAR)
    ends_in_tet = Window(date(2027, 1, 20), date(2027, 2, 9))
    all_of_tet = Window(date(2027, 2, 5), date(2027, 2, 9))

    assert ends_on_saturday.last_open(CALENDAR) == date(2026, 10, 30)
    assert ends_in_tet.last_open(CALENDAR) == date(2027, 2, 4)
    assert all_of_tet.last_open(CALENDAR) == date(2027, 2, 9)
    assert window(BIRTH, date(2026, 11, 12), CALENDAR).last_open(CALENDAR) == date(2027, 1, 11)


def test_a_window_may_lie_ahead() -> None:
    opened = window(EXTENSION, date(2027, 3, 10), CALENDAR)

    assert opened.is_early(date(2027, 2, 22))
    assert not opened.is_early(date(2027, 2, 23))
