"""What PySide6 does with references: the pinned version keeps them, and what it would lose nobody asks for.

6.12.0 loses one to True with every emit, and dies of it on Python 3.11.
"""

import ast
import sys

from PySide6.QtCore import QCoreApplication, QObject, Signal
from pytestqt.qtbot import QtBot

from tests.architecture.tree import files, named, parsed

EMITS = 20_000
NOISE = 200


class Bell(QObject):
    """Something that rings."""

    rung = Signal(bool)


def test_twenty_thousand_emits_lose_no_reference_to_true_or_none(qtbot: QtBot) -> None:
    assert qtbot is not None  # there is an application
    bell, heard = Bell(), [0]

    def hear(really: bool) -> None:
        heard[0] += really

    bell.rung.connect(hear)
    before = sys.getrefcount(True), sys.getrefcount(None)
    for _ in range(EMITS):
        bell.rung.emit(True)
        QCoreApplication.processEvents()
    after = sys.getrefcount(True), sys.getrefcount(None)

    assert heard == [EMITS]
    assert abs(after[0] - before[0]) < NOISE
    assert abs(after[1] - before[1]) < NOISE


def test_no_item_is_asked_for_its_window() -> None:
    """PySide takes `item.window()` for a child of the item: when the item goes, every reference to the window is dead.

    `QGuiApplication.focusWindow()` and who made the window know it too.
    """
    asking = [
        f"{named(path)}:{node.lineno}"
        for path in files(("kiosk", "ui", "tests"), ".py")
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "window"
    ]

    assert asking == []
