"""How old fingers meet the glass: long, rolled, doubled, leaning, at an edge, or two at once."""

import time
from collections.abc import Callable, Iterator

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent, QPointingDevice
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QSignalSpy, QTest

from tests.ui.scenes import Toured
from ui.shell import Act

ROLL = 30
DOUBLE_TAP_MS = 400
TREMBLES_MS = 40
"""Between two touches of a trembling finger; a key that was let go counts again after 50."""


class Glass:
    """The screen as fingers meet it; `acts` counts what the shell is asked for, and nothing is carried out."""

    def __init__(self, page: Toured, screen: QPointingDevice) -> None:
        self.page = page
        self.screen = screen
        self.acts = 0
        self.other = QPoint(0, 0)
        self.touch = page.singleton("Touch")

    @property
    def window(self) -> QQuickWindow:
        return self.page.counter.window.root

    def count(self, act: Act) -> None:
        del act
        self.acts += 1

    def finger(self, *spots: QPoint, number: int = 0) -> None:
        """Down at the first spot, over the others, up at the last."""
        QTest.touchEvent(self.window, self.screen).press(number, spots[0], self.window).commit()
        for spot in spots[1:]:
            QTest.touchEvent(self.window, self.screen).move(number, spot, self.window).commit()
        QTest.touchEvent(self.window, self.screen).release(number, spots[-1], self.window).commit()

    def two_fingers(self, one: QPoint, other: QPoint) -> None:
        """The second a moment after the first, and up before it."""
        window, screen = self.window, self.screen
        QTest.touchEvent(window, screen).press(0, one, window).commit()
        QTest.touchEvent(window, screen).stationary(0).press(1, other, window).commit()
        QTest.touchEvent(window, screen).move(0, one + QPoint(2, 1), window).stationary(1).commit()
        QTest.touchEvent(window, screen).release(1, other, window).stationary(0).commit()
        QTest.touchEvent(window, screen).release(0, one + QPoint(2, 1), window).commit()


def plain(glass: Glass, item: QQuickItem) -> None:
    glass.finger(at(item, 0.5, 0.5))


def held_for_three_seconds(glass: Glass, item: QQuickItem) -> None:
    """By the time that the events carry; a finger that really waits is tried once below."""
    spot = QPointF(at(item, 0.5, 0.5))
    for kind, buttons, moment in (
        (QEvent.Type.MouseButtonPress, Qt.MouseButton.LeftButton, 1_000),
        (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton, 4_000),
    ):
        event = QMouseEvent(kind, spot, spot, Qt.MouseButton.LeftButton, buttons, Qt.KeyboardModifier.NoModifier)
        event.setTimestamp(moment)
        QCoreApplication.sendEvent(glass.window, event)


def rolled(glass: Glass, item: QQuickItem) -> None:
    middle = at(item, 0.5, 0.5)
    glass.finger(middle, middle + QPoint(ROLL // 2, 4), middle + QPoint(ROLL, 8))


def rolled_over_the_edge(glass: Glass, item: QQuickItem) -> None:
    edge = at(item, 1, 0.5) - QPoint(3, 0)
    glass.finger(edge, edge + QPoint(ROLL // 2, 0), edge + QPoint(ROLL, 2))


def doubled(glass: Glass, item: QQuickItem) -> None:
    hints = QGuiApplication.styleHints()
    hints.setMouseDoubleClickInterval(DOUBLE_TAP_MS)
    spot = at(item, 0.5, 0.5)
    glass.finger(spot)
    glass.page.settle()  # between two touches of a hand the screen is drawn several times
    a_moment_ago(glass, item)
    glass.finger(spot + QPoint(5, 3))
    hints.setMouseDoubleClickInterval(0)


def met_by_two_fingers(glass: Glass, item: QQuickItem) -> None:
    glass.two_fingers(at(item, 0.5, 0.5), at(item, 0.4, 0.6))


def met_while_a_second_finger_is_on_another_button(glass: Glass, item: QQuickItem) -> None:
    glass.two_fingers(at(item, 0.5, 0.5), glass.other)


def met_at_the_corner(glass: Glass, item: QQuickItem) -> None:
    glass.finger(at(item, 0, 0) + QPoint(1, 1))


def met_at_the_far_corner(glass: Glass, item: QQuickItem) -> None:
    glass.finger(at(item, 1, 1) - QPoint(2, 2))


FINGERS: tuple[Callable[[Glass, QQuickItem], None], ...] = (
    held_for_three_seconds,
    rolled,
    rolled_over_the_edge,
    doubled,
    met_by_two_fingers,
    met_while_a_second_finger_is_on_another_button,
    met_at_the_corner,
    met_at_the_far_corner,
)


def at(item: QQuickItem, across: float, down: float) -> QPoint:
    return item.mapToScene(QPointF(item.width() * across, item.height() * down)).toPoint()


def buttons(page: Toured) -> dict[str, QQuickItem]:
    """The buttons on the page by name; one without a name goes by its words and what it stands in."""
    found: dict[str, QQuickItem] = {}
    for item in page.items():
        if item.inherits("QQuickAbstractButton") and item.isEnabled() and item.width() > 0 and item.height() > 0:
            name = item.objectName() or f"{named_above(item)} {item.property('text')}"
            found[name if name not in found else f"{name} {len(found)}"] = item
    return found


def named_above(item: QQuickItem) -> str:
    while not item.objectName() and item.parentItem():
        item = item.parentItem()
    return item.objectName()


def remembered(glass: Glass, item: QQuickItem) -> Iterator[tuple[QObject, str, float]]:
    """Where the moment of a last touch is kept, and which it was, in milliseconds."""
    items = ((item, ("struckTime", "releasedTime")),) if shiboken6.isValid(item) else ()  # it may go with its page
    for owner, names in ((glass.touch, ("lastTime", "keyTime", "shownTime")), *items):
        for name in names:
            moment = owner.property(name)
            if moment is not None:
                yield owner, name, moment


def rested(glass: Glass, item: QQuickItem) -> None:
    """As if the finger had been away for a while: what the buttons remember of its last touch is long ago."""
    for owner, name, _ in remembered(glass, item):
        owner.setProperty(name, -1e9)


def a_moment_ago(glass: Glass, item: QQuickItem) -> None:
    """As if drawing had taken no longer than on a kiosk: a machine full of tests is slower than a trembling finger."""
    for owner, name, moment in remembered(glass, item):
        if moment > 0:
            owner.setProperty(name, max(moment, time.time() * 1_000 - TREMBLES_MS))


def told_by(item: QQuickItem) -> QSignalSpy:
    meta = item.metaObject()
    return QSignalSpy(item, meta.method(max(meta.indexOfSignal("struck()"), meta.indexOfSignal("tapped()"))))
