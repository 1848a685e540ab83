"""A key under an old finger: held, rolled, trembled on or leaned on, it is struck once."""

import time

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.boxes import page, strike, text
from tests.ui.scene import Scene

__all__ = ["page"]


def test_a_key_acts_once_however_it_is_held_and_rolled(page: Scene) -> None:
    page.tap("name")

    page.press("key:b")
    page.settle()
    page.release(page.spot("key:b") + QPoint(200, 90))
    page.settle()

    assert text(page, "name") == "B"


def test_a_key_hit_twice_by_a_trembling_finger_is_struck_once(page: Scene, qapp: QGuiApplication, qtbot: QtBot) -> None:
    page.tap("name")
    qapp.styleHints().setMouseDoubleClickInterval(400)
    settled = time.monotonic() + 0.45
    qtbot.waitUntil(lambda: time.monotonic() > settled)
    strike(page, "o", "o")
    assert text(page, "name") == "O"

    rested = time.monotonic() + 0.16
    qtbot.waitUntil(lambda: time.monotonic() > rested)
    strike(page, "o", "n", "g")
    assert text(page, "name") == "Oong"


def test_the_second_of_two_taps_that_raise_the_keyboard_strikes_no_key(page: Scene, qapp: QGuiApplication) -> None:
    qapp.styleHints().setMouseDoubleClickInterval(400)
    page.tap("name")
    strike(page, "h")

    assert text(page, "name") == ""


def test_two_fingers_strike_a_letter_each_and_none_twice(page: Scene) -> None:
    page.tap("name")
    window, screen = page.window, QTest.createTouchDevice()
    one, other = page.spot("key:h"), page.spot("key:a")
    QTest.touchEvent(window, screen).press(0, one, window).press(1, other, window).commit()
    QTest.touchEvent(window, screen).move(0, one + QPoint(3, 2), window).stationary(1).commit()
    QTest.touchEvent(window, screen).press(2, one + QPoint(20, 0), window).stationary(0).stationary(1).commit()
    QTest.touchEvent(window, screen).release(0, one, window).release(1, other, window).release(2, one, window).commit()
    page.settle()

    assert sorted(text(page, "name").lower()) == ["a", "h"]


def test_a_finger_that_rolls_over_three_keys_strikes_the_first(page: Scene) -> None:
    page.tap("name")
    window, screen = page.window, QTest.createTouchDevice()
    here = page.spot("key:g")
    QTest.touchEvent(window, screen).press(0, here, window).commit()
    for step in (40, 120, 260):
        QTest.touchEvent(window, screen).move(0, here + QPoint(step, 10), window).commit()
    QTest.touchEvent(window, screen).release(0, here + QPoint(260, 10), window).commit()
    page.settle()

    assert text(page, "name") == "G"


def test_a_key_looks_pressed_in_the_next_frame(page: Scene) -> None:
    page.tap("name")
    page.window.grabWindow()
    here = page.spot("key:g") + QPoint(0, 26)
    before = page.window.grabWindow().pixelColor(here)
    page.press("key:g")
    after = page.window.grabWindow().pixelColor(here)
    page.release(here)

    assert after != before


def test_taps_on_the_pad_count_as_fast_as_a_finger_is_when_it_means_them(qapp: QGuiApplication, qtbot: QtBot) -> None:
    page = Scene("PinPad { onFinished: typed => window.say(typed) }")
    before = qapp.styleHints().mouseDoubleClickInterval()
    qapp.styleHints().setMouseDoubleClickInterval(400)

    for burst in (("pin1", "pin1"), ("pin1", "pin2", "pin3", "pinBack"), ("pin2", "pinDone")):
        for name in burst:
            page.tap(name)
        rested = time.monotonic() + 0.16
        qtbot.waitUntil(lambda until=rested: time.monotonic() > until)

    assert page.said == ["1122"]
    page.close()
    qapp.styleHints().setMouseDoubleClickInterval(before)
