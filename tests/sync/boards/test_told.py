"""Promise: a board claims no completeness that it has not."""

from datetime import UTC, date, datetime, timedelta

import pytest
from msgspec.structs import replace

from kiosk.domain.calendar.working_days import Calendar
from sync.province.accept import accept
from sync.province.boards.boards import Wanted, make_board
from sync.province.boards.spans import asked_for
from sync.province.boards.table import Told
from sync.province.database import Database
from sync.province.devices import Device, enrol
from sync.province.staff.enrol_codes import write_enrol_code
from sync.province.staff.rights import WHOLE_PROVINCE
from sync.province.web.staff.figures_told import told_part
from tests.sync.boards.month import HAI_LUU, HOA_BINH, NAMES
from tests.sync.people import Keys, let_in, push_of, wish

SECOND = datetime(2026, 11, 2, 3, tzinfo=UTC)
"""A Monday, 10:00 in Vietnam."""
DAY = timedelta(days=1)


def told(database: Database, now: datetime, month: str = "", calendar: Calendar | None = None) -> Told:
    asked = asked_for("month", month, "", "", now.date())
    wanted = Wanted(board="overview", asked=asked)
    return make_board(database, wanted, WHOLE_PROVINCE, NAMES, now, calendar or Calendar()).told


def heard(database: Database, device: Device, at: datetime, waiting: int | None = None) -> None:
    accept(database, device, replace(push_of([]), waiting=waiting), at)


def test_of_a_running_month_is_missing_who_was_silent_on_the_last_finished_working_day(database: Database) -> None:
    silent, speaks = let_in(database, Keys(), HAI_LUU, SECOND), let_in(database, Keys(), HOA_BINH, SECOND)
    heard(database, silent, SECOND)
    heard(database, speaks, SECOND + 25 * DAY)  # Friday the 27th
    found = told(database, SECOND + 26 * DAY)

    assert found.waited == ()
    assert [one.centre for one in found.partly] == [HAI_LUU]
    assert found.running_since == datetime(2026, 11, 26, 17, tzinfo=UTC)
    assert not found.is_whole


@pytest.mark.parametrize(("today", "off", "partly"), [(23, (), 0), (24, (), 1), (24, (23,), 0)])
def test_days_on_which_offices_are_shut_are_not_waited_for(
    database: Database, today: int, off: tuple[int, ...], partly: int
) -> None:
    heard(database, let_in(database, Keys(), HAI_LUU, SECOND), SECOND.replace(day=20))  # a Friday
    shut = Calendar(off=frozenset(date(2026, 11, day) for day in off))
    assert len(told(database, SECOND.replace(day=today), calendar=shut).partly) == partly


def test_of_a_running_span_it_is_said_until_when_at_least_every_machine_has_told_it(database: Database) -> None:
    early = SECOND.replace(hour=21) + 24 * DAY  # Friday the 27th, 04:00 in Vietnam
    devices = [let_in(database, Keys(), centre, SECOND) for centre in (HAI_LUU, HOA_BINH, HOA_BINH)]
    for device, minute in zip(devices, (48, 47, 55), strict=True):
        heard(database, device, early.replace(minute=minute))

    def said(now: datetime) -> str:
        asked = asked_for("today", "2026-11-27", "", "", now.date())
        wanted = Wanted(board="overview", asked=asked)
        return told_part(make_board(database, wanted, WHOLE_PROVINCE, NAMES, now).told, wanted, "vi")

    longest = "Máy im lâu nhất gửi tin lần cuối lúc 04:47 27/11/2026; việc sau đó có thể còn thiếu."
    assert f"Cả 2 nơi có máy đã gửi tin trong kỳ này. {longest}" in said(early + DAY / 2)
    assert "im lâu nhất" not in said(early.replace(minute=56))  # all of them spoke just now
    for device in devices:
        heard(database, device, early + DAY)
    over = said(early + 2 * DAY)
    assert "Cả 2 nơi có máy đã gửi tin trong kỳ này." in over
    assert "im lâu nhất" not in over


def test_entries_that_went_with_a_broken_machine_are_missing_in_the_months_they_may_be_of(database: Database) -> None:
    october = SECOND - 20 * DAY
    broken = let_in(database, Keys(), HAI_LUU, october)
    heard(database, broken, october, waiting=600)
    with database.write() as connection:
        code = write_enrol_code(connection, HAI_LUU, SECOND, broken.id, "replace")
    heard(database, enrol(database, wish(Keys(), code), SECOND), SECOND + 45 * DAY)

    now = SECOND + 45 * DAY
    months = {month: told(database, now, f"2026-{month}-01") for month in ("09", "10", "11", "12")}
    assert {month: [one.entries for one in found.lost] for month, found in months.items()} == {
        "09": [], "10": [600], "11": [600], "12": [],
    }  # fmt: skip
    assert not months["10"].is_whole
    assert months["10"].short == 1
