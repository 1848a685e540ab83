"""What is filed at the counter alone says so, and can be left for another day like everything else."""

import pytest

from kiosk.domain import steps as st
from tests.ui.desk import Desk
from tests.ui.test_companion import RED
from tests.ui.test_put_off import put_off, reviewed
from ui.acts import ways

COUNTER, AT_HOME, ONLINE = "2.000884", "1.003583", "1.004837"


def to_last_step(desk: Desk, procedure: str) -> None:
    """Without consent there is nothing to fill in: papers, slip, and where it is filed."""
    desk.choose(procedure)
    desk.tap("agreeNo", "forward")
    desk.comes("prepare")
    desk.tap("forward", "forward")
    desk.comes("portal")


@pytest.mark.parametrize(
    ("procedure", "step", "title"),
    [
        (COUNTER, "Nộp tại quầy", "Thủ tục này nộp tại quầy"),
        (AT_HOME, "Làm tại nhà", "Thủ tục này cán bộ làm tại nhà"),
    ],
)
def test_the_step_is_named_for_what_it_is_and_says_nothing_of_the_portal(
    desk: Desk, procedure: str, step: str, title: str
) -> None:
    to_last_step(desk, procedure)

    assert desk.shows(step)
    assert desk.shows(title)
    assert not desk.shows("Cổng")
    assert not desk.shows(RED)
    desk.tap("language")
    assert not desk.shows("portal")


def test_what_is_filed_on_the_portal_keeps_its_step_and_its_red_lines(desk: Desk) -> None:
    to_last_step(desk, ONLINE)

    assert desk.shows("Nộp trên Cổng")
    assert desk.shows(RED)


def test_it_is_left_for_another_day_with_the_reasons_that_can_be_there(desk: Desk) -> None:
    desk.sit_down(COUNTER, keep=True)
    reviewed(desk, st.PORTAL)
    desk.tap("later")
    assert not desk.shows(RED)
    assert desk.hands.sees("option:reason:citizen-later")
    assert not desk.hands.sees("option:reason:portal-down")
    desk.tap("back")
    put_off(desk)
    desk.tap("card:waiting")

    assert desk.shows("Để sau vì: Bác hẹn hôm khác")


def test_what_is_still_to_be_brought_to_the_counter_is_never_called_filed_or_done(desk: Desk) -> None:
    to_last_step(desk, COUNTER)
    assert desk.hands.reads("forward") == "Tiếp tục"
    desk.tap("forward")
    desk.comes("finish")

    assert desk.shows("Mang giấy tờ đến quầy")
    assert not desk.shows("Xong rồi")
    desk.tap("back")
    desk.comes("portal")
    desk.write_code("H44.15-261120-0007")
    desk.leave_box()
    assert desk.hands.reads("forward") == "Đã nộp, tiếp tục"
    desk.tap("forward")
    assert desk.shows("Xong rồi, cảm ơn bác!")


def test_without_consent_no_page_says_that_something_of_the_citizen_is_kept(desk: Desk) -> None:
    desk.choose("1.001193")
    desk.tap("agreeNo", "forward", "forward")
    desk.comes("slip")
    assert desk.shows("Không ghi thông tin nào của bác")
    assert not desk.shows("đã lưu an toàn")
    assert desk.hands.reads("printDeclaration") == "In tờ khai trống"

    desk.act(ways.forward)
    desk.tap("later", "forward")
    desk.comes("finish")
    assert desk.shows("Máy không giữ thông tin nào của bác.")
    assert not desk.shows("máy xóa hết thông tin")
