"""Until when, as soon as the day is known; what follows when it has passed; and when a result may come."""

from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.domain.local_time import VIETNAM
from tests.ui.conftest import MakeDesk
from tests.ui.desk import CARD, Desk
from tests.ui.test_procedures import BIRTH
from ui.gallery.counter import SteadyClock
from ui.present.hand import slip_text

LATE = "Đã quá hạn 23 ngày. Hạn cuối là Thứ Bảy, 31/10/2026. Vẫn đăng ký được, là đăng ký quá hạn."


def write_day(desk: Desk, field: str, day: str) -> None:
    for part, text in zip(("day", "month", "year"), day.split("/"), strict=True):
        desk.write(f"{part}:{field}", text)
    desk.leave_box()


def test_before_the_day_is_known_the_rule_stands_there(desk: Desk) -> None:
    desk.sit_down("1.001193")

    assert desk.shows("Phải làm trong 60 ngày kể từ ngày sinh của trẻ")


def test_a_birth_in_time_tells_the_last_day_and_how_many_are_left(desk: Desk) -> None:
    desk.sit_down("1.001193")
    write_day(desk, "tre_ngay_sinh", "12/11/2026")

    assert desk.shows("Còn 49 ngày. Hạn cuối là hết Thứ Hai, 11/01/2027.")


def test_a_late_birth_tells_what_follows_and_is_asked_no_second_time(desk: Desk) -> None:
    desk.sit_down("1.001193", card=CARD)
    write_day(desk, "tre_ngay_sinh", "01/09/2026")
    assert desk.shows(LATE)
    assert desk.shows("lệ phí do Hội đồng nhân dân tỉnh quy định. Miễn cho")
    assert not desk.shows("chưa tìm thấy")
    assert desk.kept()["tre_ngay_sinh"] == "2026-09-01"
    assert desk.kept()["tre_ngay_sinh_bang_chu"] != ""

    desk.tap("forward")
    while not desk.hands.sees("field:tre_ngay_sinh"):
        fill_page(desk)
    assert desk.shows(LATE)
    assert desk.hands.reads("day:tre_ngay_sinh") == "01"


def fill_page(desk: Desk) -> None:
    desk.quick_filler(BIRTH).fill_page()
    desk.tap("forward")


def test_the_question_of_the_declaration_tells_until_when(desk: Desk) -> None:
    desk.to_form("1.001193", card=CARD)
    while not desk.hands.sees("field:tre_ngay_sinh"):
        fill_page(desk)
    write_day(desk, "tre_ngay_sinh", "12/11/2026")

    assert desk.shows("Hạn cuối là hết Thứ Hai, 11/01/2027.")


def test_without_consent_the_day_is_counted_with_and_not_kept(desk: Desk) -> None:
    desk.choose("1.000656")
    desk.tap("agreeNo", "forward")
    desk.comes("prepare")
    write_day(desk, "nc_ngay_chet", "20/11/2026")

    assert desk.shows("Còn 12 ngày. Hạn cuối là hết Thứ Bảy, 05/12/2026.")
    assert desk.shows("Ngày đó cơ quan nghỉ, nên làm chậm nhất Thứ Sáu, 04/12/2026.")
    assert desk.kept() == {}


@pytest.mark.parametrize(
    ("procedure", "day", "said"),
    [
        ("1.002755", "10/12/2026", "Từ Thứ Tư, 25/11/2026 mới làm được. Hạn cuối là hết Thứ Năm, 10/12/2026."),
        ("1.002755", "01/12/2026", "Còn 8 ngày. Hạn cuối là hết Thứ Ba, 01/12/2026."),
        ("1.002755", "20/11/2026", "Đã quá hạn 3 ngày."),
        ("1.003197", "16/11/2026", "Hôm nay là hạn cuối: hết Thứ Hai, 23/11/2026."),
        ("1.003197", "13/11/2026", "Chưa rõ quá hạn thì sao, bác hỏi cán bộ."),
        ("1.000894", "20/05/2026", "Giấy đó hết hạn; xin cấp lại (thủ tục 1.004873)."),
        ("1.000894", "15/08/2026", "Hạn cuối là hết Thứ Hai, 15/02/2027."),
    ],
)
def test_other_windows_are_counted_from_the_day_that_is_asked_for(
    desk: Desk, procedure: str, day: str, said: str
) -> None:
    desk.sit_down(procedure)
    write_day(desk, "event.day", day)

    assert desk.shows(said)


IN_DOUBT = "Hạn cuối Chủ nhật, 22/11/2026 rơi vào ngày nghỉ. Bác hỏi cán bộ có còn trong hạn không."


def test_on_the_first_working_day_after_a_last_day_that_was_off_nobody_is_called_late(desk: Desk) -> None:
    desk.to_form("1.000656", card=CARD)
    desk.tap("back")
    desk.comes("prepare")
    write_day(desk, "nc_ngay_chet", "12/11/2026")
    assert desk.kept()["loai_dang_ky"] == "dung_han"
    write_day(desk, "nc_ngay_chet", "07/11/2026")

    assert desk.shows(IN_DOUBT)
    assert not desk.shows("Đã quá hạn")
    assert "loai_dang_ky" not in desk.kept()  # for the citizen to choose


@pytest.mark.parametrize(("day", "said"), [("31/02/2026", "Không có ngày này trong lịch"), ("24/11/2026", "Ngày này")])
def test_a_day_that_cannot_be_is_said_beside_its_boxes_and_stops_nobody(desk: Desk, day: str, said: str) -> None:
    desk.sit_down("1.003197")
    write_day(desk, "event.day", day)
    assert desk.shows(said)

    desk.tap("forward")
    desk.comes("form")


def test_a_day_that_is_not_known_is_left_empty(desk: Desk) -> None:
    desk.sit_down("1.001193")
    desk.tap("forward")

    desk.comes("form")


@pytest.fixture
def at(make_desk: MakeDesk) -> Callable[..., Desk]:
    """A counter at which an official signed in at this minute of the local clock."""

    def made(*now: int) -> Desk:
        year, month, day, hour, minute = now
        desk = make_desk(clock=SteadyClock(datetime(year, month, day, hour, minute, tzinfo=VIETNAM)))
        desk.sign_in()
        return desk

    return made


def finish(desk: Desk, procedure: str, dossier: str = "") -> list[str]:
    """Guided to the end without a declaration, so that the last page comes soon."""
    desk.choose(procedure)
    desk.tap("agreeNo", "forward")
    desk.comes("prepare")
    desk.tap("forward")
    desk.comes("slip")
    desk.tap("forward")
    desk.comes("portal")
    if dossier:
        desk.write_code(dossier)
    desk.tap("forward" if dossier else "later")
    desk.comes("finish")
    return desk.texts()


def said_of(label: str, texts: list[str]) -> str:
    return texts[texts.index(label) + 1]


@pytest.mark.parametrize(
    ("now", "procedure", "said"),
    [
        ((2026, 11, 23, 15, 0), "1.001193", "Thứ Hai, 23/11/2026."),
        ((2026, 11, 23, 15, 1), "1.001193", "Thứ Tư, 25/11/2026. Tính từ Thứ Tư, 25/11/2026. "),
        ((2026, 11, 23, 9, 0), "1.004873", "Thứ Sáu, 27/11/2026. Có ngày nghỉ: Ngày Văn hóa Việt Nam."),
        ((2027, 2, 3, 9, 0), "1.004873", "Thứ Hai, 15/02/2027 (chưa chắc, bác hỏi lại cán bộ). Có ngày nghỉ: "),
        ((2026, 11, 23, 9, 0), "2.002913", "Chưa rõ, bác hỏi cán bộ"),
        # plain days run through days off and end on the next working day
        ((2026, 11, 25, 9, 0), "1.012812", "Thứ Hai, 04/01/2027"),
        ((2026, 11, 20, 9, 0), "1.012812", "Thứ Tư, 30/12/2026."),
        (
            (2026, 11, 20, 9, 0),
            "1.011607",
            (
                "Thứ Hai, 07/12/2026 (chưa chắc, bác hỏi lại cán bộ). Thứ Bảy, 05/12/2026 là ngày nghỉ nên tính đến "
                "ngày làm việc tiếp theo. Nếu tính theo ngày làm việc thì đến Thứ Hai, 14/12/2026."
            ),
        ),
    ],
)
def test_the_last_page_says_when_a_result_may_come(
    at: Callable[..., Desk], now: tuple[int, ...], procedure: str, said: str
) -> None:
    texts = finish(at(*now), procedure, "H44.15-261120-0007")

    assert said_of("Dự kiến có kết quả", texts).startswith(said.strip())
    assert "Ngày chính thức là ngày hẹn trên Giấy tiếp nhận hồ sơ." in texts


def test_tet_is_named_among_the_days_off(at: Callable[..., Desk]) -> None:
    texts = finish(at(2027, 2, 3, 9, 0), "1.004873", "H44.15-261120-0007")

    assert "Tết Nguyên đán" in said_of("Dự kiến có kết quả", texts)


def test_what_is_to_be_verified_takes_longer(desk: Desk) -> None:
    texts = finish(desk, "3.000722", "H44.15-261120-0007")

    assert "Cần xác minh thì đến Thứ Ba, 01/12/2026" in said_of("Dự kiến có kết quả", texts)


def test_a_result_with_an_end_says_how_long_it_may_be_used(desk: Desk) -> None:
    assert "Dùng được 6 tháng kể từ ngày cấp" in finish(desk, "1.004873", "H44.15-261120-0007")


def test_what_is_left_for_later_takes_its_last_day_along_on_screen_and_paper(desk: Desk) -> None:
    desk.choose("1.001193")
    desk.tap("agreeNo", "forward")
    desk.comes("prepare")
    write_day(desk, "tre_ngay_sinh", "12/11/2026")
    desk.tap("forward")
    desk.comes("slip")
    assert "Nộp chậm nhất Thứ Hai, 11/01/2027." in slip_text(desk.world, desk.state).next_steps

    desk.tap("forward")
    desk.comes("portal")
    desk.tap("later", "forward")
    desk.comes("finish")
    texts = desk.texts()
    assert said_of("Hạn làm", texts).startswith("Còn 49 ngày. Hạn cuối là hết Thứ Hai, 11/01/2027.")
    assert said_of("Nộp bây giờ thì có kết quả", texts).startswith("Thứ Hai, 23/11/2026")


def test_a_day_is_counted_from_as_soon_as_the_keyboard_is_put_away(desk: Desk) -> None:
    desk.sit_down("1.001193")
    for part, text in (("day", "12"), ("month", "11"), ("year", "2026")):
        desk.write(f"{part}:tre_ngay_sinh", text)
    QTest.keyClick(desk.window.root, Qt.Key.Key_Escape)

    assert desk.shows("Còn 49 ngày. Hạn cuối là hết Thứ Hai, 11/01/2027.")
    assert desk.focused() == "year:tre_ngay_sinh"
