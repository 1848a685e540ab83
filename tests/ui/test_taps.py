"""An old finger's tap counts once, trembling or rolling, by mouse and by touch; a long one is tried on the controls."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QPointingDevice
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.domain import facts as f
from tests.ui.desk import Desk
from ui.demo.hands import middle

Finger = Callable[[QPoint, QPoint], None]


@pytest.fixture
def slip(desk: Desk) -> Desk:
    desk.sit_down("1.011608")
    desk.tap("forward")
    desk.comes("slip")
    return desk


def spot(desk: Desk, name: str) -> QPoint:
    desk.hands.bring_into_view(name)
    return middle(desk.hands.item(name))


def by_mouse(desk: Desk) -> Finger:
    def tap(down: QPoint, up: QPoint) -> None:
        QTest.mousePress(desk.window.root, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, down)
        QTest.mouseMove(desk.window.root, up)
        QTest.mouseRelease(desk.window.root, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, up)

    return tap


def by_touch(desk: Desk, screen: QPointingDevice) -> Finger:
    def tap(down: QPoint, up: QPoint) -> None:
        window = desk.window.root
        QTest.touchEvent(window, screen).press(0, down, window).commit()
        QTest.touchEvent(window, screen).move(0, up, window).commit()
        QTest.touchEvent(window, screen).release(0, up, window).commit()

    return tap


@pytest.fixture(params=["mouse", "touch"])
def finger(slip: Desk, request: pytest.FixtureRequest) -> Finger:
    if request.param == "mouse":
        return by_mouse(slip)
    return by_touch(slip, QTest.createTouchDevice())


def test_two_taps_within_the_double_tap_time_print_once(slip: Desk, finger: Finger, qapp: QGuiApplication) -> None:
    qapp.styleHints().setMouseDoubleClickInterval(400)
    here = spot(slip, "printRoll")
    finger(here, here)
    finger(here, here)

    assert len(slip.printer.jobs) == 1


@pytest.mark.parametrize("roll", [15, 22, 30])
def test_a_finger_that_rolls_prints_once(slip: Desk, finger: Finger, roll: int) -> None:
    here = spot(slip, "printRoll")
    finger(here, here + QPoint(roll, roll // 2))

    assert len(slip.printer.jobs) == 1


def test_a_finger_that_rolls_over_the_edge_prints_once(slip: Desk, finger: Finger) -> None:
    button = slip.hands.item("printRoll")
    here = spot(slip, "printRoll") + QPoint(0, int(button.height() / 2) - 6)
    finger(here, here + QPoint(0, 20))

    assert len(slip.printer.jobs) == 1


def test_a_double_tap_on_forward_goes_one_page_on(desk: Desk, qapp: QGuiApplication) -> None:
    desk.sit_down("1.011608")
    qapp.styleHints().setMouseDoubleClickInterval(400)
    here = spot(desk, "forward")
    for _ in range(2):
        QTest.mouseClick(desk.window.root, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, here)

    assert desk.state.page == "slip"
    assert desk.state.session is not None
    with desk.second().reading() as ledger:
        reached = [fact.step for fact in ledger.facts(desk.state.session.id) if isinstance(fact, f.StepReached)]
    assert reached[-1] == "slip"


def test_forward_tapped_by_touch_saves_the_box_first(desk: Desk, qtbot: QtBot) -> None:
    del qtbot
    desk.to_form("1.014027")
    desk.write("input:ho_ten", "Trần Văn Khác")
    by_touch(desk, QTest.createTouchDevice())(spot(desk, "forward"), spot(desk, "forward"))

    assert desk.kept()["ho_ten"] == "TRẦN VĂN KHÁC"
    assert desk.state.errors
