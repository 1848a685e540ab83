"""Every page can be used by keys alone: each control is reached, in reading order, and seen to have the focus."""

from itertools import pairwise

from PySide6.QtCore import QRectF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from tests.ui.scenes import Toured, toured

__all__ = ["toured"]


def in_front(page: Toured) -> QQuickItem:
    """The dialog that covers the window, or else the window: what lies behind a dialog is out of reach on purpose."""
    dialogs = [item for item in page.items() if item.inherits("QQuickPopupItem")]
    return dialogs[-1] if dialogs else window_of(page)


def chain(start: QQuickItem) -> list[QQuickItem]:
    """What Tab passes, from the first control of the window or dialog to the last."""
    first = start.nextItemInFocusChain(True)
    passed = [first]
    while (following := passed[-1].nextItemInFocusChain(True)) is not first and len(passed) < 100:
        passed.append(following)
    return passed


def window_of(page: Toured) -> QQuickItem:
    return page.counter.window.root.contentItem()


def inside(item: QQuickItem, front: QQuickItem) -> bool:
    return item is front or front.isAncestorOf(item)


def place(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def name(item: QQuickItem) -> str:
    while not item.objectName() and item.parentItem():
        item = item.parentItem()
    return item.objectName()


def is_pager_button(item: QQuickItem) -> bool:
    return item.objectName() in {"pager-up", "pager-down"}


def pager_of(item: QQuickItem) -> QQuickItem | None:
    while item and item.property("overflow") is None:
        item = item.parentItem()
    return item


def is_in_view(item: QQuickItem) -> bool:
    """What a pager holds further down comes into view when it gets the focus."""
    pager = pager_of(item)
    return pager is None or place(pager).contains(place(item))


def goes_back(one: QRectF, other: QRectF) -> bool:
    """Whether `other`, which comes next, stands where one has read already."""
    above = other.bottom() <= one.top() and other.left() < one.right()
    left = other.right() <= one.left() and other.top() < one.bottom() and one.top() < other.bottom()
    return above or left


def takes_focus(item: QQuickItem) -> bool:
    is_button = item.inherits("QQuickAbstractButton") and item.property("focusPolicy") != 0
    return (is_button or item.inherits("QQuickTextInput") or item.inherits("QQuickTextEdit")) and item.isEnabled()


def test_tab_reaches_every_control_of_every_page(toured: Toured) -> None:
    for scene in toured.scenes:
        toured.show(scene)
        front = in_front(toured)
        reached = chain(front)
        missed = [
            name(item)
            for item in toured.items()
            if inside(item, front) and takes_focus(item) and not any(item == one for one in reached)
        ]

        assert (scene.name, missed) == (scene.name, [])


def test_the_order_of_tab_is_the_order_of_reading(toured: Toured) -> None:
    backwards: dict[str, list[tuple[str, str]]] = {}
    for scene in toured.scenes:
        toured.show(scene)
        passed = [item for item in chain(window_of(toured)) if not is_pager_button(item)]
        back = [
            (name(one), name(other))
            for one, other in pairwise(passed)
            if (is_in_view(one) and is_in_view(other)) or pager_of(one) == pager_of(other)
            if goes_back(place(one), place(other))
        ]
        backwards |= {scene.name: back} if back else {}

    assert backwards == {}


def test_what_tab_reaches_shows_a_ring(toured: Toured) -> None:
    window = toured.counter.window.root
    seen: set[str] = set()
    for scene in toured.scenes:
        if scene.state.page in seen:
            continue
        seen.add(scene.state.page)
        toured.show(scene)
        for _ in chain(window_of(toured)):
            QTest.keyClick(window, Qt.Key.Key_Tab)
            toured.settle()
            item = window.activeFocusItem()
            around = item if item.inherits("QQuickAbstractButton") or not item.parentItem() else item.parentItem()
            ringed = any("FocusRing" in child.metaObject().className() for child in visible_below(around))

            assert ringed, (scene.name, name(item))


def visible_below(item: QQuickItem) -> list[QQuickItem]:
    found = [child for child in item.childItems() if child.isVisible()]
    return [*found, *(below for child in found for below in visible_below(child))]
