"""What can be seen in a window: every text, target, sign and ground, with the place where it stands and is seen."""

from collections.abc import Iterator
from typing import NamedTuple, cast

from PySide6.QtCore import QMetaObject, QRectF
from PySide6.QtGui import QColor
from PySide6.QtQml import QQmlContext, QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem, QQuickWindow

SLACK = 2.0
"""Pixels that rounding may cost."""

_BOXES = ("QQuickTextInput", "QQuickTextEdit")
_WORDS = "[contentWidth,contentHeight,effectiveHorizontalAlignment,verticalAlignment,{em}].join()"
_TEXT, _BOX = _WORDS.format(em="fontInfo.pixelSize"), _WORDS.format(em="font.pixelSize")
_RIGHT, _BOTTOM, _ACROSS, _UPRIGHT = 2, 64, 4, 128


class Thing(NamedTuple):
    """One visible item; things stand in the order in which they are painted.

    `room` is what all that clips it leaves of the window, `pager` the view of the ListPager around it, if there is one.
    """

    item: QQuickItem
    kind: str
    text: str
    place: QRectF
    room: QRectF
    pager: QRectF | None

    @property
    def seen(self) -> QRectF:
        """The part of its place where it can be seen now."""
        return self.place.intersected(self.room)

    @property
    def whole(self) -> bool:
        """All of it can be seen."""
        return self.room.adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(self.place)

    @property
    def name(self) -> str:
        """How a fault speaks of it."""
        return self.item.objectName() or self.text or _text(self.item) or type_of(self.item)


class Sight(NamedTuple):
    """Everything on the window's topmost layer: a dialog hides what lies below it."""

    window: QQuickWindow
    layer: QQuickItem
    things: tuple[Thing, ...]
    measured: list[tuple[Thing, QRectF, float]]

    def of(self, *kinds: str) -> list[Thing]:
        """Things of these kinds."""
        return [thing for thing in self.things if thing.kind in kinds]

    @property
    def letters(self) -> list[tuple[Thing, QRectF, float]]:
        """Where the letters of each text stand, whatever the size of its box, and their em in pixels as it is drawn."""
        if not self.measured:
            self.measured.extend((thing, *_letters_of(thing)) for thing in self.of("text", "box") if thing.text)
        return self.measured

    @property
    def is_moving(self) -> bool:
        """A page is on its way to where its pager wants it."""
        pagers = (parent_of(view.item) for view in self.of("view"))
        return any(pager is not None and pager.property("moving") for pager in pagers)

    @property
    def places(self) -> tuple[object, ...]:
        """Where everything is: two equal ones, one after the other, and the page stands still."""
        return tuple(thing.place.getRect() for thing in self.things)


def look_at(window: QQuickWindow) -> Sight:
    """What the window shows now."""
    layer = _layer(window.contentItem())
    glass = QRectF(0, 0, window.width(), window.height())
    typing = any(_are_there(layer, "Keyboard"))
    things = tuple(_things(layer, glass, None))
    return Sight(window, layer, tuple(one for one in things if not (typing and _is_put_away(one))), [])


def _are_there(item: QQuickItem, kind: str) -> Iterator[bool]:
    if item.isVisible():
        if is_a(item, kind):
            yield True
        for child in item.childItems():
            yield from _are_there(child, kind)


def _is_put_away(thing: Thing) -> bool:
    """A bar around the page that gives all of its place to the keyboard: it is no less there for those who use Tab."""
    above: QQuickItem | None = thing.item
    while above is not None and not (is_a(above, "BottomBar") or is_a(above, "StepRail")):
        above = parent_of(above)
    return above is not None and thing.seen.isEmpty()


def parent_of(item: QQuickItem) -> QQuickItem | None:
    """None at the root, which the stubs leave out."""
    return cast("QQuickItem | None", item.parentItem())


def type_of(item: QQuickItem) -> str:
    """The name of the QML file or class that the item is made of."""
    return item.metaObject().className().partition("_QML")[0]


def is_a(item: QQuickItem, kind: str) -> bool:
    """Whether the item is of this QML type of ours, or built upon it."""
    meta = cast("QMetaObject | None", item.metaObject())
    while meta is not None:
        if meta.className().partition("_QML")[0] == kind:
            return True
        meta = cast("QMetaObject | None", meta.superClass())  # None above QObject, which the stubs leave out
    return False


def _letters_of(thing: Thing) -> tuple[QRectF, float]:
    context = cast("QQmlContext", qmlContext(thing.item))
    said = QQmlExpression(context, thing.item, _TEXT if thing.kind == "text" else _BOX).evaluate()[0]  # pyright: ignore[reportCallIssue]
    wide, high, across, upright, em = (float(part or 0) for part in said.split(","))
    box = thing.place
    left = box.width() - wide if across == _RIGHT else (box.width() - wide) / 2 if across == _ACROSS else 0
    top = box.height() - high if upright == _BOTTOM else (box.height() - high) / 2 if upright == _UPRIGHT else 0
    return QRectF(box.x() + left, box.y() + top, wide, high), em


def _layer(content: QQuickItem) -> QQuickItem:
    """The dialog on top, or else the whole window."""
    popups = [
        item
        for overlay in content.childItems()
        if overlay.inherits("QQuickOverlay")
        for item in overlay.childItems()
        if item.inherits("QQuickPopupItem") and item.isVisible()
    ]
    return popups[-1] if popups else content


def _is_pager(item: QQuickItem) -> bool:
    return item.metaObject().indexOfProperty("overflow") >= 0


def _things(item: QQuickItem, room: QRectF, pager: QRectF | None) -> Iterator[Thing]:
    if not item.isVisible() or item.opacity() == 0:
        return
    place = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    kind, text = _kind(item)
    if kind:
        yield Thing(item, kind, text, place, room, pager)
    if item.clip():
        parent = parent_of(item)
        if parent is not None and _is_pager(parent):
            yield Thing(item, "view", "", place, room, pager)
            pager = place.intersected(room)
        room = room.intersected(place)
    for child in sorted(item.childItems(), key=QQuickItem.z):
        yield from _things(child, room, pager)


def _kind(item: QQuickItem) -> tuple[str, str]:
    """What the item is to the eye and the finger; "" when it only holds others."""
    if item.inherits("QQuickText"):
        return ("text", _text(item)) if _text(item).strip() else ("", "")
    if item.inherits("QQuickAbstractButton"):
        return "button", ""
    if any(item.inherits(box) for box in _BOXES):
        return "box", _text(item)
    if item.inherits("QQuickIconImage"):
        return ("sign", "") if item.property("sign") else ("", "")
    if item.inherits("QQuickFlickable"):
        return "flickable", ""
    if item.inherits("QQuickRectangle"):
        return _ground(item), ""
    return "", ""


def _ground(item: QQuickItem) -> str:
    if item.objectName() == "fade":
        return "fade"
    color = item.property("color")
    return "ground" if isinstance(color, QColor) and color.alphaF() * item.opacity() > 0.5 else ""


def _text(item: QQuickItem) -> str:
    text = item.property("text")
    return text if isinstance(text, str) else ""
