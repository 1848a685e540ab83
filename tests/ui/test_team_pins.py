"""A PIN is never shown, is written twice, and can be changed; who leaves the team comes in no more."""

import pytest

from tests.ui.conftest import MakeDesk
from tests.ui.desk import OFFICIAL, PIN, VOLUNTEER, Desk

NEW = "7531"
DIFFERENT = "Hai lần gõ không giống nhau. Gõ lại mã PIN."


def member(desk: Desk, name: str) -> str:
    return next(str(one.id) for one in desk.state.members if one.name == name)


def to_person(desk: Desk, name: str) -> None:
    desk.tap("card:settings", "card:people", f"card:{member(desk, name)}")


def write_twice(desk: Desk, pin: str, again: str = "") -> None:
    desk.write("input:pin", pin)
    desk.write("input:again", again or pin)


def opens(desk: Desk, name: str, pin: str) -> bool:
    """Whether the counter opens for this member with this PIN."""
    desk.tap("signOut", "forward", "start", f"member:{member(desk, name)}")
    desk.enter_pin(pin)
    return desk.state.page == "home"


def test_a_new_members_pin_shows_as_dots_and_is_written_twice(desk: Desk) -> None:
    desk.tap("card:settings", "card:member")
    desk.write("input:name", "Phạm An")
    write_twice(desk, NEW, "7532")
    assert desk.shows("••••")
    assert not desk.shows(NEW)
    assert desk.hands.item("input:pin").property("secret") is True
    desk.tap("forward")
    assert desk.problem() == DIFFERENT
    assert desk.hands.reads("input:pin") == desk.hands.reads("input:again") == ""
    assert desk.hands.reads("input:name") == "Phạm An"
    write_twice(desk, NEW)
    desk.tap("forward")

    assert desk.problem() == "Đã thêm Phạm An."
    desk.tap("back")
    assert opens(desk, "Phạm An", NEW)


def test_an_official_sets_a_new_pin_for_a_member(desk: Desk) -> None:
    to_person(desk, VOLUNTEER)
    desk.tap("card:new-pin")
    assert not desk.hands.sees("input:old")
    write_twice(desk, "1234")
    desk.tap("forward")
    assert desk.problem() == "Mã PIN này quá dễ đoán. Chọn số khác."
    write_twice(desk, NEW)
    desk.tap("forward")
    assert desk.problem() == f"Đã đổi mã PIN của {VOLUNTEER}."
    desk.tap("back", "back")

    assert opens(desk, VOLUNTEER, NEW)


def test_a_volunteer_changes_the_own_pin_with_the_old_one(make_desk: MakeDesk) -> None:
    desk = make_desk()
    desk.sign_in(VOLUNTEER)
    desk.tap("changePin")
    desk.hands.until(lambda: desk.focused() == "input:old", f"the focus is on {desk.focused()}", 3)
    assert desk.shows("Mã PIN mới (4–8 số) *")
    desk.write("input:old", PIN)
    write_twice(desk, PIN)
    desk.tap("forward")
    assert desk.problem() == "Mã này là mã đang dùng. Chọn mã khác."
    desk.write("input:old", "9999")
    write_twice(desk, NEW)
    desk.tap("forward")
    assert desk.problem().startswith("Mã PIN chưa đúng.")
    desk.write("input:old", PIN)
    desk.tap("forward")
    desk.comes("home")
    assert desk.problem() == f"Đã đổi mã PIN của {VOLUNTEER}."

    assert opens(desk, VOLUNTEER, NEW)


def test_back_from_the_own_pin_leads_home_and_to_no_other_part_of_the_settings(make_desk: MakeDesk) -> None:
    desk = make_desk()
    desk.sign_in(VOLUNTEER)
    desk.tap("changePin", "back")

    assert desk.state.page == "home"


def test_a_member_is_taken_off_the_team_after_a_warning(desk: Desk) -> None:
    to_person(desk, VOLUNTEER)
    desk.tap("card:remove", "textSize", "textSize", "textSize", "textSize")
    assert desk.shows("Người này sẽ không vào máy được nữa")
    assert desk.shows(f"Đưa {VOLUNTEER} ra khỏi tổ?")
    desk.tap("back", "card:remove", "forward")
    assert desk.problem() == f"{VOLUNTEER} không còn trong tổ."
    assert [one.name for one in desk.state.members] == [OFFICIAL]
    desk.tap("back", "back", "signOut", "forward", "start")

    assert not desk.shows(VOLUNTEER)


def test_who_is_signed_in_is_not_offered_to_leave_and_changes_the_pin_with_the_old_one(desk: Desk) -> None:
    to_person(desk, OFFICIAL)
    assert not desk.hands.sees("card:remove")
    desk.tap("card:new-pin")
    desk.write("input:old", PIN)
    write_twice(desk, NEW)
    desk.tap("forward", "back", "back")

    assert opens(desk, OFFICIAL, NEW)


@pytest.mark.parametrize("key", ["card:new-pin", "card:remove"])
def test_a_technician_is_not_offered_what_only_officials_and_leaders_may(desk: Desk, key: str) -> None:
    desk.tap("card:settings", "card:member")
    desk.write("input:name", "Phạm An")
    desk.tap("option:role:it")
    write_twice(desk, NEW)
    desk.tap("forward", "back")
    assert opens(desk, "Phạm An", NEW)
    to_person(desk, VOLUNTEER)

    assert not desk.hands.sees(key)
