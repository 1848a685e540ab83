"""Promise: the first thing on the screen takes a tap, and none that comes before the kiosk is there goes lost."""

import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.paper.fonts import font_files
from ui.curtain import Curtain


def tap(curtain: Curtain) -> None:
    QTest.mouseClick(curtain._window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(300, 300))


def test_a_tap_that_came_too_early_is_handed_on(qtbot: QtBot) -> None:
    begun: list[str] = []
    curtain = Curtain(font_files().values(), windowed=True)
    curtain.wait()
    tap(curtain)
    assert curtain._model.property("loading") is True

    window = QQuickWindow()
    curtain.rise(window, lambda: begun.append("begin"))
    window.show()
    qtbot.waitUntil(lambda: not shiboken6.isValid(curtain._engine))

    assert begun == ["begin"]
    window.close()
    curtain.drop()


def test_a_tap_while_the_kiosk_is_being_drawn_is_handed_on_too(qtbot: QtBot) -> None:
    begun: list[str] = []
    curtain = Curtain(font_files().values(), windowed=True)
    curtain.wait()
    window = QQuickWindow()
    curtain.rise(window, lambda: begun.append("begin"))
    tap(curtain)

    qtbot.waitUntil(lambda: begun == ["begin"])
    curtain.drop()
