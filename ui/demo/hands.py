"""Hands on the window: find what a person sees, tap it, type on it, and wait until the screen has answered."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

PATIENCE_SECONDS = 20.0
HAND_MS = 60
"""Between two keys of a quick hand."""

SCANNER_MS = 4
"""Between two keys of a scanner that types."""

TURNS = 40
"""How often "Xem thêm" is tapped before a thing counts as not there."""


class NotThere(AssertionError):
    """A person would not have found it on the screen."""


class Hands:
    """A pair of hands before one window; everything goes through the window's own events."""

    def __init__(self, window: QQuickWindow) -> None:
        self.window = window
        self._key_at = 0

    def until(self, true: Callable[[], bool], what: str, seconds: float = PATIENCE_SECONDS) -> None:
        """Let the program work until the condition holds; `NotThere` when it does not come to hold."""
        end = time.monotonic() + seconds
        while not true():
            QCoreApplication.processEvents()
            QTest.qWait(1)
            if time.monotonic() > end:
                raise NotThere(what)

    def items(self, name: str) -> Iterator[QQuickItem]:
        """All visible items of this object name, topmost last."""
        yield from _named(self.window.contentItem(), name)

    def sees(self, name: str) -> bool:
        """Whether something of this name is on the page, in view or a few turns away."""
        return any(True for _ in self.items(name))

    def item(self, name: str) -> QQuickItem:
        """The item of this name."""
        found = list(self.items(name))
        if not found:
            raise NotThere(name)
        return found[-1]

    def reads(self, name: str) -> str:
        """The text on an item."""
        text = self.item(name).property("text")
        return text if isinstance(text, str) else ""

    def tap(self, name: str) -> None:
        """Bring it into view, then press and release in its middle."""
        self.until(lambda: self.sees(name), f"{name} does not appear")
        self.bring_into_view(name)
        self._press(self.item(name))

    def _press(self, item: QQuickItem) -> None:
        self._wait_out_a_double_tap(item)
        if QGuiApplication.styleHints().mouseDoubleClickInterval():  # the keyboard went: a hand looks before it taps
            self.until(lambda: not self.sees("uncovered"), "what the keyboard uncovered cannot be tapped")
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle(item))
        QCoreApplication.processEvents()

    def _wait_out_a_double_tap(self, item: QQuickItem) -> None:
        """The screen takes two taps on one place within the double-click time as one, so a person's pause is made."""
        here, now = middle(item), time.monotonic()
        last_place, last_time = getattr(self, "_last", (QPoint(-9_999, -9_999), 0.0))
        interval = QGuiApplication.styleHints().mouseDoubleClickInterval()
        pause = interval / 1_000 + 0.02 if interval else 0.0
        if (here - last_place).manhattanLength() < 250 and now - last_time < pause:
            self.until(lambda: time.monotonic() - last_time >= pause, "time does not pass")
        self._last = (here, time.monotonic())

    def bring_into_view(self, name: str) -> None:
        """Turn the page with its own large buttons until the item can be touched."""
        for _ in range(TURNS):
            item = self.item(name)
            self._settle(item)
            pager = _pager_of(item)
            if pager is None or _is_inside(item, pager):
                return
            above = item.mapToScene(QPointF(0, 0)).y() < pager.mapToScene(QPointF(0, 0)).y() + 4
            button = "pager-up" if above else "pager-down"
            movers = list(_named(pager, button))
            if not movers:
                return
            self._press(movers[-1])
        raise NotThere(f"{name} cannot be brought into view")

    def _settle(self, item: QQuickItem) -> None:
        """Wait until the page is laid out and has stopped moving; taking a picture of it makes it lay itself out."""
        before, now = QPointF(-1, -1), item.mapToScene(QPointF(0, 0))
        while now != before or _is_moving(item):
            QTest.qWait(10 if _is_moving(item) else 0)
            self.window.grabWindow()
            QCoreApplication.processEvents()
            before, now = now, item.mapToScene(QPointF(0, 0))

    def type(self, text: str) -> None:
        """Type on a hardware keyboard whose input method already gives whole letters, then let the hand rest."""
        self.send_keys(text, HAND_MS)

    def scan(self, line: str) -> None:
        """What a scanner types, with Enter behind it."""
        self.send_keys(f"{line}\n", SCANNER_MS)

    def send_keys(self, text: str, between_ms: int) -> None:
        """The keys say themselves when they were struck, so that nobody has to wait for a hand, nor a slow machine."""
        self._key_at = max(self._key_at, time.monotonic_ns() // 1_000_000)
        for sign in text:
            key = Qt.Key.Key_Return if sign == "\n" else ord(sign.upper()) if sign.isascii() else 0
            self._send_key(int(key), "\r" if sign == "\n" else sign, between_ms)
        self._send_key(int(Qt.Key.Key_Shift), "", HAND_MS)
        QCoreApplication.processEvents()

    def _send_key(self, key: int, said: str, later_ms: int) -> None:
        self._key_at += later_ms
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, said)
            event.setTimestamp(self._key_at)
            QCoreApplication.sendEvent(self.window, event)

    def press(self, key: Qt.Key) -> None:
        """One key, such as Tab."""
        QTest.keyClick(self.window, key)
        QCoreApplication.processEvents()

    def clear(self) -> None:
        """Empty the box that has the focus."""
        box = cast("QQuickItem | None", self.window.activeFocusItem())  # PySide's stubs know no None here
        if box is not None and box.property("text"):
            QTest.keyClick(self.window, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
            QTest.keyClick(self.window, Qt.Key.Key_Backspace)

    def enter(self, name: str) -> None:
        """Tap a box; it has the focus then."""
        self.tap(name)
        self.until(
            lambda: self.item(name).hasActiveFocus() or _has_focus_inside(self.item(name)), f"{name} takes no focus"
        )

    def write(self, name: str, text: str) -> None:
        """Tap a box and put `text` in place of what it holds."""
        self.enter(name)
        self.clear()
        self.type(text)

    def picture(self, file: Path) -> None:
        """Wait until the page stands still, then save what is on the screen."""
        QTest.qWait(220)
        self.window.grabWindow().save(str(file))


def _named(item: QQuickItem, name: str) -> Iterator[QQuickItem]:
    if not item.isVisible():
        return
    if item.objectName() == name and item.width() > 0 and item.height() > 0:
        yield item
    for child in item.childItems():
        yield from _named(child, name)


def middle(item: QQuickItem) -> QPoint:
    """Where a finger aims: the middle of an item, in the window."""
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()


def _pager_of(item: QQuickItem) -> QQuickItem | None:
    parent = cast("QQuickItem | None", item.parentItem())
    while parent is not None:
        if parent.property("overflow") is not None and parent.property("offset") is not None:
            return parent
        parent = cast("QQuickItem | None", parent.parentItem())
    return None


def _is_moving(item: QQuickItem) -> bool:
    """The page is on its way to where its pager wants it."""
    pager = _pager_of(item)
    if pager is None:
        return False
    column = item
    while not column.parentItem().clip() and column.parentItem() is not pager:
        column = column.parentItem()
    return abs(column.y() - (pager.property("margin") - pager.property("offset"))) > 1


def _is_inside(item: QQuickItem, pager: QQuickItem) -> bool:
    """The item's middle can be seen and touched: it lies in the part of the pager that shows its content."""
    view = item
    while not (view.clip() and view.parentItem() is pager) and view.parentItem() is not pager:
        view = view.parentItem()
    middle = item.mapToItem(view, QPointF(item.width() / 2, item.height() / 2))
    half = min(item.height() / 2, 20)
    return half <= middle.y() <= view.height() - half


def _has_focus_inside(item: QQuickItem) -> bool:
    return any(child.hasActiveFocus() or _has_focus_inside(child) for child in item.childItems())
