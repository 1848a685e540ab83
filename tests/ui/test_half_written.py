"""Promise: what somebody of the team has half written is not lost when the screen is cleared for silence."""

from tests.ui.desk import OFFICIAL, PATIENCE, VOLUNTEER, Desk, Quiet
from ui.patience import ANSWER_SECONDS, ELSEWHERE

NOTE = "Máy in kẹt giấy, mai tám giờ bác Năm ở xóm Trại quay lại"


def goes_quiet(quiet: Quiet, times: int = 1) -> None:
    quiet.passes(1)  # this second was touched
    quiet.passes(PATIENCE * times + ANSWER_SECONDS)


def comes_back(desk: Desk, name: str) -> None:
    assert desk.state.page == "standby"
    assert not any(NOTE in text for text in desk.texts())
    desk.tap("start", f"member:{next(one.id for one in desk.state.members if one.name == name)}")
    desk.enter_pin()


def test_a_note_for_the_next_shift_is_asked_for_and_comes_back_with_its_writers_pin(desk: Desk, quiet: Quiet) -> None:
    desk.tap("card:shifts", "card:notes", "writeNote")
    desk.write("input:note", NOTE)
    quiet.passes(1 + PATIENCE)
    assert desk.hands.sees("stay")
    quiet.passes(ANSWER_SECONDS)
    comes_back(desk, VOLUNTEER)
    desk.comes("home")
    desk.tap("signOut", "forward")
    comes_back(desk, OFFICIAL)
    desk.comes("shifts")

    assert desk.hands.reads("input:note") == NOTE
    assert desk.problem() == "Chỗ đang viết dở vẫn còn đây. Viết tiếp."
    desk.tap("forward")
    assert desk.problem() == "Đã giữ lời dặn. Người trực sau phải đọc."
    assert desk.state.half_written is None


def test_a_caller_who_was_being_written_down_is_not_forgotten(desk: Desk, quiet: Quiet) -> None:
    desk.tap("card:visits", "act:new", "option:agreed:yes", "option:asked_by:neighbour")
    desk.write("input:name", "Bùi Thị Ửng")
    desk.leave_box()
    desk.write("input:phone", "0912345678")
    goes_quiet(quiet)
    comes_back(desk, OFFICIAL)
    desk.comes("visits")

    assert desk.hands.reads("input:name") == "Bùi Thị Ửng"
    desk.tap("forward")
    assert desk.state.visits.kept["phone"] == "0912345678"


def test_what_is_corrected_of_a_request_stands_there_again(desk: Desk, quiet: Quiet) -> None:
    desk.tap("card:visits", "act:new", "option:agreed:yes")
    desk.write("input:name", "Bùi Thị Ửng")
    desk.write("input:phone", "0912345678")
    desk.tap("forward")
    desk.write("input:place", "Cạnh trạm y tế")
    goes_quiet(quiet)
    comes_back(desk, OFFICIAL)
    desk.comes("visits")

    assert (desk.state.stage, desk.hands.reads("input:place")) == ("more", "Cạnh trạm y tế")
    desk.tap("forward")
    assert desk.state.visits.kept["place"] == "Cạnh trạm y tế"


def test_who_leaves_the_counter_or_writes_nothing_leaves_nothing_behind(desk: Desk, quiet: Quiet) -> None:
    desk.tap("signOut")
    goes_quiet(quiet)
    assert desk.state.half_written is None
    comes_back(desk, OFFICIAL)
    desk.comes("home")


def test_a_citizen_with_the_telephone_in_her_hands_is_given_time_and_then_asked(desk: Desk, quiet: Quiet) -> None:
    desk.tap("card:guidance", "topic:level-2")
    quiet.passes(1 + PATIENCE * ELSEWHERE - 1)
    assert not desk.hands.sees("stay")
    quiet.passes(1)
    assert desk.hands.sees("stay")
    desk.tap("stay")

    assert desk.state.page == "guidance"


def test_who_mends_a_machine_is_not_thrown_off_the_page(desk: Desk, quiet: Quiet) -> None:
    desk.tap("card:incidents", "card:printer")
    quiet.passes(1 + PATIENCE + ANSWER_SECONDS)

    assert desk.state.page == "incidents"
