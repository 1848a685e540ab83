"""A scanner that types: told from a person by its speed, wherever the focus is.

Keys are held back for a moment and go on to where they were meant for, in their order, unless they turn out to be a
code. So nothing of a code stays in a box, and nothing that a person types is lost.
"""

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.app.scanning import Heard, Scan

GAP_MS: Final = 35
"""Nobody types nine signs on end with less between them; scanners leave 1 to 20 ms."""

SHORTEST: Final = 9
LONGEST: Final = 4_096

ENDS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})

_SHIFTS: Final = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_AltGr, Qt.Key.Key_CapsLock})
_KEYS: Final = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease})
_HANDS: Final = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.FocusOut})

_NOT_TEXT: Final = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class KeyWedge(QObject):
    """`kiosk.app.scanning.CodeReader` over a window's keys; `wanted` says whether a code has a use just now.

    The time between two keys is taken from the keys themselves: a window that was busy hears a slow hand all at once.
    """

    def __init__(self, window: QQuickWindow, wanted: Callable[[], bool]) -> None:
        super().__init__(window)
        self._window, self._wanted = window, wanted
        self._heard: Heard = lambda _scan: None
        self._held: list[QKeyEvent] = []
        self._text = ""
        self._last = -1
        self._releasing = False
        self._asked_twice = False
        self._patience = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._patience.timeout.connect(self._nothing_more)
        window.installEventFilter(self)

    def listen(self, heard: Heard) -> None:
        """Tell `heard` of every code that is typed."""
        self._heard = heard

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Hold keys back while they may be a code; everything else lets them go first."""
        if self._releasing:
            return False
        if event.type() in _HANDS:
            self._let_go()
            return False
        if event.type() not in _KEYS or not isinstance(event, QKeyEvent):
            return False
        if event.type() is QEvent.Type.KeyRelease:
            if self._held:
                self._held.append(_copy(event))
            return bool(self._held)
        return self._pressed(event)

    def _pressed(self, event: QKeyEvent) -> bool:
        at = event.timestamp() or time.monotonic_ns() // 1_000_000
        is_quick = 0 <= at - self._last < GAP_MS
        self._last = at
        if self._held and not is_quick:
            self._let_go()
        if event.key() in _SHIFTS and self._held:
            return self._hold(event)
        if event.key() in ENDS:
            return self._end()
        if event.isAutoRepeat() or not _is_sign(event) or not self._wanted():
            self._let_go()
            return False
        return self._hold(event)

    def _hold(self, event: QKeyEvent) -> bool:
        self._held.append(_copy(event))
        self._text += event.text()
        self._asked_twice = False
        if len(self._text) > LONGEST:
            self._let_go()
        else:
            self._patience.start(GAP_MS)
        return True

    def _nothing_more(self) -> None:
        """No more keys; but after a busy moment some may lie in the queue behind the timer, so it asks once more."""
        if self._asked_twice:
            self._let_go()
        else:
            self._asked_twice = True
            self._patience.start(0)

    def _end(self) -> bool:
        """Enter or Tab: behind enough quick signs they were a code, else a person's."""
        text = self._text
        if len(text) < SHORTEST:
            self._let_go()
            return False
        self._forget()
        self._heard(Scan(text, "keys"))
        return True

    def _let_go(self) -> None:
        """It was a person: the keys go on to where they were meant for."""
        held, self._releasing = self._held, True
        self._forget()
        try:
            for event in held:
                QCoreApplication.sendEvent(self._window, event)
        finally:
            self._releasing = False

    def _forget(self) -> None:
        self._patience.stop()
        self._held, self._text = [], ""


def _is_sign(event: QKeyEvent) -> bool:
    """Whether it writes something, and is no order to the program."""
    return bool(event.text()) and event.text().isprintable() and not event.modifiers() & _NOT_TEXT


def _copy(event: QKeyEvent) -> QKeyEvent:
    copy = QKeyEvent(event.type(), event.key(), event.modifiers(), event.text(), event.isAutoRepeat(), event.count())
    copy.setTimestamp(event.timestamp())
    return copy
