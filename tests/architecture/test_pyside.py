"""The pinned PySide6 keeps its references: 6.12.0 loses one to True with every emit, and dies of it on Python 3.11."""

import sys

from PySide6.QtCore import QCoreApplication, QObject, Signal
from pytestqt.qtbot import QtBot

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
