"""When nobody touches the screen, the session is asked for, parked and cleared; the member's PIN brings it back."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.domain.ids import SessionId
from kiosk.errors import Unavailable
from tests.ui.conftest import MakeDesk
from tests.ui.desk import CARD, OFFICIAL, PATIENCE, PIN, VOLUNTEER, Desk, Quiet
from ui.world import World

NAME = "Trần Văn Thử"


def session_of(desk: Desk) -> SessionId:
    assert desk.state.session is not None
    return desk.state.session.id


def state_of(desk: Desk, session: SessionId) -> str:
    with desk.second().reading() as ledger:
        row = ledger.session_row(session)
    assert row is not None
    return row.state


def go_quiet(desk: Desk, quiet: Quiet) -> SessionId:
    """A citizen in the middle of the declaration goes silent, and the screen is cleared."""
    desk.to_form("1.001193", card=CARD)
    session = session_of(desk)
    quiet.passes(1)  # this second was touched
    quiet.passes(PATIENCE + 30)
    assert desk.state.page == "sign-in"
    return session


def test_it_asks_counts_down_and_goes_on_exactly_where_they_were(desk: Desk, quiet: Quiet) -> None:
    desk.to_form("1.001193", card=CARD)
    quiet.passes(1)
    before = desk.state
    quiet.passes(PATIENCE - 1)
    assert not desk.hands.sees("stay")
    quiet.passes(1)
    assert desk.shows("Bác còn đó không?")
    assert desk.shows("30")
    quiet.passes(12)
    assert desk.shows("18")

    desk.tap("stay")
    assert desk.state == before
    quiet.passes(PATIENCE - 1)
    assert not desk.hands.sees("stay")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Escape])
def test_a_key_answers_as_well_as_a_finger(desk: Desk, quiet: Quiet, key: Qt.Key) -> None:
    desk.to_form("1.001193", card=CARD)
    quiet.passes(1)
    before = desk.state
    quiet.passes(PATIENCE)
    desk.hands.until(lambda: desk.focused() == "stay", "the answer takes no focus")
    desk.hands.press(key)

    desk.hands.until(lambda: desk.state == before, "it still asks", 3)


def test_a_tap_beside_the_question_is_an_answer_and_touches_nothing_below(desk: Desk, quiet: Quiet) -> None:
    desk.to_form("1.001193", card=CARD)
    quiet.passes(1)
    before = desk.state
    quiet.passes(PATIENCE)
    desk.hands.until(lambda: desk.focused() == "stay", "the answer takes no focus")
    root = desk.window.root
    spot = QPoint(root.width() - 60, root.height() - 40)  # where the forward button lies under the veil
    QTest.mouseClick(root, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
    desk.hands.until(lambda: not desk.state.asking, "the question stays")

    assert desk.state == before


@pytest.mark.parametrize("sign", ["key", "wheel", "finger"])
def test_every_sign_of_life_begins_the_count_anew(desk: Desk, quiet: Quiet, sign: str) -> None:
    desk.to_form("1.001193", card=CARD)
    quiet.passes(1)
    quiet.passes(PATIENCE - 1)
    root, spot = desk.window.root, QPoint(5, 5)
    if sign == "key":
        desk.hands.press(Qt.Key.Key_Shift)
    elif sign == "wheel":
        QTest.wheelEvent(root, spot, QPoint(0, 120))
    else:
        QTest.mouseClick(root, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
    quiet.passes(1)
    quiet.passes(PATIENCE - 1)

    assert not desk.state.asking


def test_a_mouse_that_only_moves_is_no_sign_of_life(desk: Desk, quiet: Quiet) -> None:
    desk.to_form("1.001193", card=CARD)
    quiet.passes(1)
    for place in range(PATIENCE):
        QTest.mouseMove(desk.window.root, QPoint(300 + place, 300))
        quiet.passes(1)

    assert desk.state.asking


def test_nobody_answers_and_the_session_is_parked_and_off_the_screen(desk: Desk, quiet: Quiet) -> None:
    session = go_quiet(desk, quiet)

    assert state_of(desk, session) == "parked"
    assert desk.state.answers == {}
    assert desk.state.member is None
    assert not desk.shows(NAME)
    assert desk.shows(OFFICIAL)
    assert desk.shows("Việc làm dở vẫn còn.")


def test_the_pin_brings_back_the_same_step_with_the_same_answers(desk: Desk, quiet: Quiet) -> None:
    desk.to_form("1.001193", card=CARD)
    desk.tap("forward")
    quiet.passes(1)
    before = desk.state
    quiet.passes(PATIENCE + 30)
    assert desk.state.page == "sign-in"
    quiet.passes(PATIENCE * 3)
    desk.enter_pin(PIN)
    desk.comes("form")

    assert desk.state.session is not None
    assert before.session is not None
    assert (desk.state.session.id, desk.state.session.step) == (before.session.id, before.session.step)
    assert desk.state.answers == before.answers
    assert desk.state.resting is None


def test_a_wrong_pin_and_a_look_at_the_standby_page_lose_nothing(desk: Desk, quiet: Quiet) -> None:
    session = go_quiet(desk, quiet)
    desk.enter_pin("70852")
    assert "chưa đúng" in desk.problem()
    desk.act(lambda _world, state: state)
    desk.tap("back", "back")
    desk.comes("standby")
    official = next(one.id for one in desk.state.members if one.name == OFFICIAL)
    desk.tap("start", f"member:{official}")
    desk.enter_pin(PIN)
    desk.comes("form")

    assert session_of(desk) == session


def test_the_session_waits_through_any_time_of_standby(desk: Desk, quiet: Quiet) -> None:
    session = go_quiet(desk, quiet)
    desk.tap("back", "back")
    desk.comes("standby")
    quiet.passes(PATIENCE * 3)
    official = next(one.id for one in desk.state.members if one.name == OFFICIAL)
    desk.tap("start", f"member:{official}")
    desk.enter_pin(PIN)
    desk.comes("form")

    assert session_of(desk) == session


def test_another_member_comes_to_the_home_page_and_finds_it_on_the_list(desk: Desk, quiet: Quiet) -> None:
    session = go_quiet(desk, quiet)
    volunteer = next(one.id for one in desk.state.members if one.name == VOLUNTEER)
    desk.tap("back", f"member:{volunteer}")
    assert not desk.shows("Việc làm dở vẫn còn.")
    desk.enter_pin(PIN)
    desk.comes("home")

    desk.tap("card:waiting")
    assert desk.hands.sees(f"resume:{session}")


def test_what_midnight_erased_is_told_and_the_home_page_comes(desk: Desk, quiet: Quiet) -> None:
    go_quiet(desk, quiet)
    desk.clock.pass_by(timedelta(days=1))
    quiet.passes(1)
    desk.enter_pin(PIN)
    desk.comes("home")

    assert desk.problem() == "Lần làm này đã kết thúc. Bác về trang chính để bắt đầu lại."


def test_a_half_typed_answer_is_durable_before_the_screen_is_cleared(desk: Desk, quiet: Quiet) -> None:
    desk.to_form("1.001193", card=CARD)
    desk.write("input:nyc_ho_ten", "Trần Văn Khác")
    quiet.passes(1)
    quiet.passes(PATIENCE)
    desk.hands.until(lambda: desk.focused() == "stay", "the answer takes no focus")

    assert desk.kept()["nyc_ho_ten"] == "Trần Văn Khác"
    desk.tap("stay")
    assert desk.focused() == "input:nyc_ho_ten"


def test_a_store_that_cannot_park_does_not_keep_the_citizen_on_the_screen(
    desk: Desk, quiet: Quiet, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.to_form("1.001193", card=CARD)
    session = session_of(desk)
    quiet.passes(1)
    quiet.passes(PATIENCE + 29)

    def full() -> None:
        raise Unavailable("store", "disk-full")

    with monkeypatch.context() as broken:
        broken.setattr(World, "unit", property(lambda _world: full), raising=False)
        quiet.passes(1)
    assert desk.state.page == "sign-in"
    assert not desk.shows(NAME)
    assert "Ổ đĩa của máy đã đầy" in desk.problem()

    desk.enter_pin(PIN)
    desk.comes("form")
    assert session_of(desk) == session


def test_a_kill_while_it_asks_loses_nothing(desk: Desk, quiet: Quiet, make_desk: MakeDesk) -> None:
    desk.to_form("1.001193", card=CARD)
    quiet.passes(1)
    before = desk.state
    quiet.passes(PATIENCE + 3)
    again = make_desk(clock=desk.clock)
    again.open()
    official = next(one.id for one in again.state.members if one.name == OFFICIAL)
    again.tap("start", f"member:{official}")
    again.enter_pin(PIN)
    again.comes("form")

    assert again.state.session == before.session
    assert again.state.answers == before.answers


def test_while_the_slip_is_printing_nobody_is_asked(desk: Desk, quiet: Quiet) -> None:
    desk.sit_down("1.011607")
    desk.tap("forward")
    desk.answer({"dan_toc": "Kinh", "noi_cu_tru": "hai luu"})
    desk.swear()
    desk.go_on("slip")
    desk.tap("printRoll")
    quiet.passes(1)
    quiet.passes(PATIENCE * 10)
    assert not desk.state.asking

    desk.printer.say("printed")
    quiet.passes(PATIENCE)
    assert desk.state.asking


def test_a_dialog_that_is_open_stays_open_when_somebody_is_there_and_goes_when_nobody_is(
    desk: Desk, quiet: Quiet
) -> None:
    desk.choose("1.001193")
    desk.tap("agreeNo", "forward", "forward")
    desk.comes("slip")
    desk.tap("photo")
    quiet.passes(1)
    quiet.passes(PATIENCE)
    desk.tap("stay")
    assert desk.hands.sees("closePhoto")

    quiet.passes(1)
    quiet.passes(PATIENCE + 30)
    assert desk.state.page == "sign-in"
    desk.hands.until(lambda: not desk.hands.sees("closePhoto"), "the dialog stays", 2)
    assert not desk.hands.sees("stay")


def test_the_sheet_about_the_line_goes_too(desk: Desk, quiet: Quiet) -> None:
    desk.choose("1.001193")
    desk.tap("status-pill")
    assert desk.hands.sees("closeSheet")
    quiet.passes(1)
    quiet.passes(PATIENCE + 30)

    assert desk.state.page == "sign-in"
    assert not desk.hands.sees("closeSheet")


def test_a_wall_clock_that_jumps_neither_asks_nor_clears(desk: Desk, quiet: Quiet) -> None:
    desk.to_form("1.001193", card=CARD)
    quiet.passes(1)
    desk.clock.pass_by(timedelta(hours=2))
    quiet.passes(1)
    desk.clock.pass_by(timedelta(hours=-5))
    quiet.passes(1)

    assert desk.state.page == "form"
    assert not desk.state.asking
