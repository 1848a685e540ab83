"""A scanner that types: told from a person by its speed, wherever the focus is.

Keys are held back for a moment and go on to where they were meant for, in their order, unless they turn out to be a
code. So nothing of a code stays in a box, and nothing that a person types is lost. What the system's input method makes
of keys, where a Vietnamese one is switched on, is held back with them.
"""

import time
from collections.abc import Callable
from typing import Final, NamedTuple, TypeAlias

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.app.scanning import Heard, Scan

GAP_MS: Final = 35
"""Nobody types nine signs on end with less between them; scanners leave 1 to 20 ms."""

SILENCE_MS: Final = 120
"""So long nothing more comes behind a code whose scanner was set up to send no end.

Nine quick signs in the shape of a code are no hand's, so what follows them may come as late as this.
"""

SHORTEST: Final = 9
LONGEST: Final = 4_096

ENDS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})

_SHIFTS: Final = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_AltGr, Qt.Key.Key_CapsLock})
_KEYS: Final = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease})
_HANDS: Final = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.FocusOut})

_NOT_TEXT: Final = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


IsCode: TypeAlias = Callable[[str, bool], bool]


class _Held(NamedTuple):
    """Something that was typed, and whom it was meant for."""

    target: QObject
    event: QEvent


class KeyWedge(QObject):
    """`kiosk.app.scanning.CodeReader` over a window's keys.

    `watched` says whether keys are held just now, and `is_code` whether a quick line is a code, told whether the focus
    is in a box: there it might as well be words that a person has put in at one go.

    The time between two keys is taken from the keys themselves: a window that was busy hears a slow hand all at once.
    """

    def __init__(self, window: QQuickWindow, watched: Callable[[], bool], is_code: IsCode) -> None:
        super().__init__(window)
        self._window, self._watched, self._is_code = window, watched, is_code
        self._heard: Heard = lambda _scan: None
        self._held: list[_Held] = []
        self._text = ""
        self._last = -1
        self._releasing = False
        self._asked = 0
        self._took = False
        self._box: QObject | None = None
        self._patience = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._patience.timeout.connect(self._nothing_more)
        window.installEventFilter(self)
        window.focusObjectChanged.connect(self._watch)

    def listen(self, heard: Heard) -> None:
        """Tell `heard` of every code that is typed."""
        self._heard = heard

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Hold back what may be a code; everything else lets it go first."""
        if self._releasing:
            return False
        if isinstance(event, QInputMethodEvent):  # of its own kind is what the program itself writes into a box
            return type(event) is QInputMethodEvent and self._composed(watched, event)
        if watched is not self._window:
            return False
        if event.type() in _HANDS:
            self._let_go()
            return False
        if event.type() not in _KEYS or not isinstance(event, QKeyEvent):
            return False
        if _is_our_own(event):
            self._let_go()
            return False
        if event.type() is QEvent.Type.KeyRelease:
            if self._held:
                self._held.append(_Held(self._window, _copy(event)))
            return bool(self._held)
        return self._pressed(event)

    def _watch(self, box: QObject | None) -> None:
        """What an input method makes of keys goes to the box with the focus, past the window."""
        if self._box is not None and shiboken6.isValid(self._box):  # a page that goes takes its boxes with it
            self._box.removeEventFilter(self)
        self._box = box if box is not self._window else None
        if self._box is not None:
            self._box.installEventFilter(self)

    def _pressed(self, event: QKeyEvent) -> bool:
        self._note_time(event.timestamp())
        if event.key() in _SHIFTS and self._held:
            return self._hold(_Held(self._window, _copy(event)), "")
        if event.key() in ENDS:
            return self._end()
        if event.key() == Qt.Key.Key_Backspace and self._held:  # some input methods take a letter back to change it
            self._text = self._text[:-1]
            return self._hold(_Held(self._window, _copy(event)), "")
        if event.isAutoRepeat() or not _is_sign(event) or not self._watched():
            self._let_go()
            return False
        return self._hold(_Held(self._window, _copy(event)), event.text())

    def _composed(self, box: QObject, event: QInputMethodEvent) -> bool:
        if _is_our_own(event) or not self._watched():
            self._let_go()
            return False
        self._note_time(0)
        copy = QInputMethodEvent(event.preeditString(), event.attributes())
        copy.setCommitString(event.commitString(), event.replacementStart(), event.replacementLength())
        return self._hold(_Held(box, copy), event.commitString())

    def _note_time(self, stamp: int) -> None:
        """When this was typed; what was held goes on when that is too long after it."""
        at = stamp or time.monotonic_ns() // 1_000_000
        gap, self._last = at - self._last, at
        is_quick = 0 <= gap < GAP_MS or (GAP_MS <= gap < SILENCE_MS and self._is_line())
        if self._held and not is_quick:
            self._let_go()
        self._took = self._took and is_quick

    def _hold(self, held: _Held, text: str) -> bool:
        self._held.append(held)
        self._text += text
        self._asked, self._took = 0, False
        if len(self._text) > LONGEST:
            self._let_go()
        else:
            self._patience.start(GAP_MS)
        return True

    def _nothing_more(self) -> None:
        """No more keys; but after a busy moment some may lie in the queue behind the timer, so it asks once more.

        Behind a code it waits longer, for the rest of the line or for its end.
        """
        waits = (SILENCE_MS - GAP_MS, 0) if self._is_line() else (0,)
        if self._asked < len(waits):
            self._patience.start(waits[self._asked])
            self._asked += 1
        elif self._is_line():
            self._take()
        else:
            self._let_go()

    def _is_line(self) -> bool:
        """Whether what is held is a code as it stands."""
        text = self._text
        return len(text) >= SHORTEST and self._is_code(text, _takes_text(self._window.activeFocusItem()))

    def _end(self) -> bool:
        """Enter or Tab: behind enough quick signs they were a code, else a person's."""
        if self._took and not self._text:  # some send two ends, and the second would press what has the focus now
            return True
        if not self._is_line():
            self._let_go()
            return False
        self._take()
        return True

    def _take(self) -> None:
        text = self._text
        self._forget()
        QGuiApplication.inputMethod().reset()  # a syllable that was still being composed is no part of any box
        self._took = True
        self._heard(Scan(text, "keys"))

    def _let_go(self) -> None:
        """It was a person: the keys go on to where they were meant for."""
        held, self._releasing = self._held, True
        self._forget()
        try:
            for one in held:
                if one.target is self._window or (one.target is self._box and shiboken6.isValid(one.target)):
                    QCoreApplication.sendEvent(one.target, one.event)
        finally:
            self._releasing = False

    def _forget(self) -> None:
        self._patience.stop()
        self._held, self._text = [], ""


def _is_sign(event: QKeyEvent) -> bool:
    """Whether it writes something, and is no order to the program."""
    return bool(event.text()) and event.text().isprintable() and not event.modifiers() & _NOT_TEXT


def _is_our_own(event: QEvent) -> bool:
    """Whether the program wrote it, as the keyboard on the screen does: that is of a kind of its own.

    What others send has Qt's plain kinds. The keyboard goes by what stands in the box, so nothing may come late there.
    """
    return type(event) not in {QKeyEvent, QInputMethodEvent}


def _takes_text(item: QQuickItem | None) -> bool:
    return item is not None and bool(item.flags() & QQuickItem.Flag.ItemAcceptsInputMethod)


def _copy(event: QKeyEvent) -> QKeyEvent:
    copy = QKeyEvent(event.type(), event.key(), event.modifiers(), event.text(), event.isAutoRepeat(), event.count())
    copy.setTimestamp(event.timestamp())
    return copy
