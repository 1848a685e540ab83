"""Officials set days off, made-up Saturdays and hours by clicks; every date on the screen follows at once."""

from datetime import datetime

import pytest

from kiosk.domain.local_time import VIETNAM
from tests.ui.conftest import MakeDesk
from tests.ui.desk import VOLUNTEER, Desk
from ui.gallery.counter import SteadyClock


@pytest.fixture
def days(desk: Desk) -> Desk:
    """The list of days off."""
    desk.tap("card:settings", "card:days")
    assert desk.state.stage == "days"
    return desk


def add(desk: Desk, day: str, *, works: bool, reason: str = "Thông báo số 12") -> None:
    desk.tap("card:new")
    for part, text in zip(("day", "month", "year"), day.split("/"), strict=True):
        desk.write(f"{part}:day", text)
    desk.leave_box()
    desk.tap(f"option:works:{'true' if works else 'false'}")
    desk.write("input:reason", reason)
    desk.leave_box()
    desk.tap("forward")


def due(desk: Desk) -> str:
    """When a result may come of a residence registration (7 working days) that is filed now, Monday 23/11/2026."""
    desk.sit_down("1.004222")
    texts = desk.texts()
    said = texts[texts.index("Nộp bây giờ thì có kết quả") + 1]
    desk.tap("pause")
    return said


def test_the_list_tells_the_day_its_reason_and_how_sure_it_is(days: Desk) -> None:
    assert days.shows("Thứ Ba, 24/11/2026")
    assert days.shows("Nghỉ: Ngày Văn hóa Việt Nam")
    assert days.shows("chưa chắc")

    days.tap("day:2027-02-05")
    assert days.shows("Ngày này chưa chắc")
    assert days.shows("Nghỉ: Tết Nguyên đán")


def test_a_day_off_moves_every_date_and_goes_again(days: Desk) -> None:
    add(days, "30/11/2026", works=False)
    assert days.problem() == "Đã lưu. Các hạn được tính lại theo ngày này."
    assert days.shows("Nghỉ: Thông báo số 12")
    days.tap("back", "back")
    assert due(days).startswith("Thứ Sáu, 04/12/2026. Có ngày nghỉ: Ngày Văn hóa Việt Nam, Thông báo số 12")

    days.tap("card:settings", "card:days", "day:2026-11-30", "undo", "back", "back")
    assert due(days).startswith("Thứ Năm, 03/12/2026")


def test_a_made_up_saturday_is_counted(days: Desk) -> None:
    add(days, "28/11/2026", works=True)
    days.tap("back", "back")

    assert due(days).startswith("Thứ Tư, 02/12/2026")


def test_a_day_of_the_shipped_list_is_worked_when_officials_say_so(days: Desk) -> None:
    days.tap("day:2026-11-24", "option:works:true")
    days.write("input:reason", "Thông báo số 12")
    days.leave_box()
    days.tap("forward", "back", "back")

    assert due(days).startswith("Thứ Tư, 02/12/2026")


def test_the_days_are_still_there_after_a_new_start(make_desk: MakeDesk) -> None:
    desk = make_desk()
    desk.sign_in()
    desk.tap("card:settings", "card:days")
    add(desk, "30/11/2026", works=False)
    again = make_desk()
    again.sign_in()
    assert due(again).startswith("Thứ Sáu, 04/12/2026")


@pytest.mark.parametrize(
    ("day", "works", "reason", "said"),
    [
        ("31/02/2027", False, "x", "Không có ngày này trong lịch"),
        ("//", False, "x", "Xin ghi ngày, tháng, năm."),
        ("30/11/2026", True, "x", "Ngày này vốn là ngày làm việc rồi."),
        ("28/11/2026", False, "x", "Thứ Bảy, Chủ nhật vốn là ngày nghỉ rồi."),
        ("29/11/2026", True, "x", "Chỉ thứ Bảy mới làm bù được, Chủ nhật thì không."),
        ("30/11/2062", False, "x", "Ngày này quá xa."),
        ("30/11/2026", False, " ", "Xin ghi theo thông báo nào, hoặc vì sao."),
    ],
)
def test_what_makes_no_sense_is_said_in_one_sentence_and_stays_to_be_mended(
    days: Desk, day: str, works: bool, reason: str, said: str
) -> None:
    add(days, day, works=works, reason=reason)

    assert days.problem().startswith(said)
    assert days.state.stage == "day"
    assert days.state.days.changes == ()


def test_the_hours_that_are_set_are_the_hours_that_are_told(desk: Desk) -> None:
    desk.sit_down("1.001193")
    assert desk.shows("Đang nhận hồ sơ đến 11:30, nghỉ trưa, nhận lại lúc 13:30 (theo giờ thường lệ)")
    desk.tap("pause", "card:settings", "card:hours")
    for box, text in (("opens", "7h"), ("pauses", "11:00"), ("resumes", "14:00"), ("closes", "17:30")):
        desk.write(f"input:{box}", text)
        desk.leave_box()
    desk.tap("forward")
    assert desk.problem() == "Đã lưu giờ nhận hồ sơ."
    desk.tap("back")

    desk.sit_down("1.001193")
    assert desk.shows("Đang nhận hồ sơ đến 11:00, nghỉ trưa, nhận lại lúc 14:00")
    assert not desk.shows("theo giờ thường lệ")


@pytest.mark.parametrize(
    ("box", "text", "said"),
    [
        ("pauses", "07:00", "Giờ sau phải muộn hơn"),
        ("closes", "", "Xin ghi đủ bốn giờ"),
        ("opens", "99", "Bác ghi"),
    ],
)
def test_hours_that_make_no_sense_are_said_so(desk: Desk, box: str, text: str, said: str) -> None:
    desk.tap("card:settings", "card:hours")
    desk.write(f"input:{box}", text)
    desk.leave_box()
    desk.tap("forward")

    assert desk.problem().startswith(said)
    assert not desk.state.days.hours.sure


def test_a_volunteer_does_not_come_here(make_desk: MakeDesk) -> None:
    desk = make_desk()
    desk.sign_in(VOLUNTEER)
    desk.tap("card:settings")

    assert desk.state.page == "home"
    assert desk.problem() != ""


@pytest.mark.parametrize(
    ("now", "procedure", "said"),
    [
        ((2026, 11, 23, 16, 0), "1.001193", "Đang nhận hồ sơ, hôm nay đến 17:00"),
        ((2026, 11, 23, 12, 0), "1.001193", "Đang nghỉ, hôm nay nhận lúc 13:30"),
        ((2026, 11, 23, 18, 0), "1.001193", "Đang nghỉ, nhận lại lúc 07:30, Thứ Tư, 25/11/2026"),
        ((2026, 11, 27, 18, 0), "1.014063", "Đang nghỉ, nhận lại lúc 07:30, Thứ Bảy, 28/11/2026"),
        ((2026, 11, 27, 18, 0), "3.000228", "Đang nghỉ, nhận lại lúc 07:30, Thứ Hai, 30/11/2026"),
    ],
)
def test_the_page_with_the_papers_says_whether_the_counter_is_open(
    make_desk: MakeDesk, now: tuple[int, int, int, int, int], procedure: str, said: str
) -> None:
    desk = make_desk(clock=SteadyClock(_local(*now)))
    desk.sign_in()
    desk.sit_down(procedure)

    assert desk.shows(said)


def _local(*now: int) -> datetime:
    year, month, day, hour, minute = now
    return datetime(year, month, day, hour, minute, tzinfo=VIETNAM)


def test_practice_counts_by_the_same_days(days: Desk) -> None:
    add(days, "30/11/2026", works=False)
    days.tap("back", "back", "practise")
    assert days.state.practice is not None

    assert due(days).startswith("Thứ Sáu, 04/12/2026")
