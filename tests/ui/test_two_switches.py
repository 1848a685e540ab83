"""Two switches are enough: from the standby page to the thanks, with names, a date, a choice and declarations typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tests.ui.conftest import MakeDesk
from tests.ui.desk import CARD, PIN, Desk
from tests.ui.switches import Switches
from ui.demo.filling import Filler
from ui.demo.hands import Hands
from ui.demo.story import ANSWERS


@pytest.fixture
def switches(desk: Desk) -> Switches:
    return Switches(desk.window.root, desk.window.keyboard)


def test_next_goes_round_everything_once_and_begins_again(switches: Switches) -> None:
    passed: list[str] = []
    switches.next()
    while not passed or switches.focused() != passed[0]:
        passed.append(switches.focused())
        switches.next()
        assert len(passed) < 40

    assert len(passed) == len(set(passed))
    assert {"card:procedure", "card:settings", "signOut", "status-pill", "textSize"} <= set(passed)


def test_a_pin_is_entered_with_two_switches(make_desk: MakeDesk) -> None:
    desk = make_desk()
    desk.open()
    switches = Switches(desk.window.root, desk.window.keyboard)
    switches.tap("start")
    desk.comes("sign-in")
    switches.tap(f"member:{desk.state.members[0].id}")
    for digit in PIN:
        switches.tap(f"pin{digit}")
    switches.tap("pinDone")

    desk.comes("home")


def test_a_card_is_read_at_a_scanner_that_types_after_a_button_was_pressed_by_a_switch(desk: Desk) -> None:
    """The program alone says where the focus is: a test that asks the window keeps that alive by asking."""
    desk.choose("1.001193")
    desk.agree()
    while QGuiApplication.focusObject().objectName() != "card:type":
        QTest.keyClick(desk.window.root, Qt.Key.Key_F7)
    QTest.keyClick(desk.window.root, Qt.Key.Key_F8)
    desk.hands.until(lambda: desk.state.stage == "typed", "the button was not pressed")
    Hands(desk.window.root).scan(CARD)

    assert desk.state.stage == "scanned"
    assert desk.shows("Trần Văn Thử")


def test_a_birth_is_registered_with_two_switches_only(desk: Desk, switches: Switches) -> None:
    switches.tap("card:procedure")
    switches.write("search", "khai sinh")
    switches.tap("procedure:1.001193")
    for answer in ("agreeYes", "keepYes", "forward", "card:none", "forward"):
        switches.tap(answer)
    desk.comes("form")
    filler = Filler(switches, desk.window.questions, ANSWERS)
    while desk.state.page == "form":
        before = desk.state.session
        filler.fill_page()
        switches.tap("forward")
        assert desk.state.session != before, desk.state.errors
    for row in desk.window.declarations():
        switches.tap(f"declare:{row}")
    switches.tap("forward")
    desk.comes("slip")
    switches.tap("printRoll")
    switches.tap("forward")
    switches.tap("toCode")
    switches.until(lambda: switches.focused() == "dossier", "the box of the code takes no focus")
    switches.write("dossier", "H44.15-261120-0007")
    switches.tap("forward")
    desk.comes("finish")
    switches.tap("face:3")
    switches.tap("forward")
    desk.comes("home")

    assert desk.printer.jobs
    assert switches.presses > 0
