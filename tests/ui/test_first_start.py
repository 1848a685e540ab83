"""The first start asks for centre, official and PIN; signing in costs a growing wait after five wrong PINs."""

from datetime import timedelta

from tests.ui.conftest import MakeDesk
from tests.ui.desk import CENTRE, OFFICIAL, PIN, VOLUNTEER, Desk


def first_start(desk: Desk) -> None:
    desk.open()
    desk.tap("start")
    desk.write("search", "hai luu")
    desk.tap(f"place:{CENTRE}", "forward")
    desk.write("name", "Lê Thu Hà")
    desk.tap("forward")


def member(desk: Desk, name: str) -> str:
    return next(one.id for one in desk.state.members if one.name == name)


def test_a_first_start_ends_at_the_home_page_of_the_chosen_centre(make_desk: MakeDesk) -> None:
    desk = make_desk(new=True)
    first_start(desk)
    desk.enter_pin()
    desk.enter_pin()
    desk.comes("home")

    assert desk.shows("Trung tâm Phục vụ hành chính công xã Hải Lựu")
    assert desk.shows("Cán bộ: Lê Thu Hà")
    with desk.second().reading() as ledger:
        assert ledger.setting("centre") == CENTRE
        assert [(one.name, one.role) for one in ledger.members()] == [("Lê Thu Hà", "official")]


def test_a_touch_before_the_store_is_open_is_answered_when_it_is(make_desk: MakeDesk) -> None:
    desk = make_desk(new=True)
    desk.tap("start")
    desk.open()

    desk.comes("setup")


def test_the_first_start_does_not_go_on_without_a_centre_or_a_name(make_desk: MakeDesk) -> None:
    desk = make_desk(new=True)
    desk.open()
    desk.tap("start", "forward")
    assert desk.problem() == "Chọn xã, phường của trung tâm."

    desk.write("search", "hai luu")
    desk.tap(f"place:{CENTRE}", "forward", "forward")
    assert desk.problem() == "Gõ họ và tên."


def test_a_pin_that_is_guessed_at_once_is_refused_and_two_different_ones_are_asked_again(make_desk: MakeDesk) -> None:
    desk = make_desk(new=True)
    first_start(desk)
    desk.enter_pin("1234")
    assert desk.problem() == "Mã PIN này quá dễ đoán. Chọn số khác."

    desk.enter_pin(PIN)
    desk.enter_pin("36914")
    assert desk.problem() == "Hai lần gõ không giống nhau. Gõ lại mã PIN."
    assert desk.shows("Đặt mã PIN cho Lê Thu Hà")


def test_the_team_signs_in_and_out(make_desk: MakeDesk) -> None:
    desk = make_desk()
    desk.open()
    desk.tap("start")
    desk.comes("sign-in")
    assert desk.shows(OFFICIAL)
    assert desk.shows(VOLUNTEER)

    desk.tap(f"member:{member(desk, VOLUNTEER)}")
    desk.enter_pin()
    desk.comes("home")
    assert desk.shows(f"Tình nguyện viên: {VOLUNTEER}")

    desk.tap("signOut", "forward")
    desk.comes("standby")
    assert not desk.shows(VOLUNTEER)


def test_after_five_wrong_pins_the_wait_grows_and_a_restart_wins_nothing(make_desk: MakeDesk) -> None:
    desk = make_desk()
    desk.open()
    desk.tap("start", f"member:{member(desk, OFFICIAL)}")
    for left in ("4", "3", "2", "1"):
        desk.enter_pin("36914")
        assert desk.problem() == f"Mã PIN chưa đúng. Còn {left} lần thử."
    desk.enter_pin("36914")
    assert "Chờ 31 giây" in desk.problem()

    desk.clock.pass_by(timedelta(seconds=31))
    desk.enter_pin("36914")
    assert "Chờ 61 giây" in desk.problem()

    again = make_desk(clock=desk.clock)
    again.open()
    again.tap("start", f"member:{member(again, OFFICIAL)}")
    again.tick()
    assert again.shows("Chờ 61 giây")
    assert not again.hands.sees("pin1")

    again.clock.pass_by(timedelta(seconds=61))
    again.tick()
    again.enter_pin()
    again.comes("home")


def test_a_volunteer_does_not_open_the_settings(make_desk: MakeDesk) -> None:
    desk = make_desk()
    desk.sign_in(VOLUNTEER)
    desk.tap("card:settings")

    assert desk.problem() == "Chỉ cán bộ mở được phần này. Gọi cán bộ."


def test_an_official_takes_somebody_into_the_team(desk: Desk) -> None:
    desk.tap("card:settings", "card:member")
    desk.write("input:name", "Phạm An")
    desk.tap("option:role:it")
    desk.write("input:pin", PIN)
    desk.write("input:again", PIN)
    desk.tap("forward")

    assert desk.problem() == "Đã thêm Phạm An."
    with desk.second().reading() as ledger:
        assert ("Phạm An", "it") in [(one.name, one.role) for one in ledger.members()]
