"""What a machine can see to be wrong on a page: words cut off, things beside the window, buttons on each other."""

from collections.abc import Iterator
from itertools import combinations

import msgspec
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem, QQuickWindow

_SLACK = 2.0
"""Pixels that rounding may cost."""


class Fault(msgspec.Struct, frozen=True):
    """`kind` is cut (words do not fit), outside (of the window) or on-top (two buttons share a place)."""

    kind: str
    what: str


def faults_of(window: QQuickWindow) -> tuple[Fault, ...]:
    """Everything wrong that can be measured on what the window shows now."""
    page = QRectF(0, 0, window.width(), window.height())
    found: list[Fault] = []
    buttons: list[tuple[QQuickItem, QRectF]] = []
    for item, seen in _seen(window.contentItem(), page):
        whole = _place(item)
        is_text = item.inherits("QQuickText")
        is_button = item.inherits("QQuickAbstractButton")
        if is_text and _text(item) and _is_cut(item):
            found.append(Fault("cut", _text(item)))
        if (is_text or is_button) and (whole.left() < -_SLACK or whole.right() > page.right() + _SLACK):
            found.append(Fault("outside", _text(item) or item.objectName()))
        if is_button:
            buttons.append((item, seen))
    found += [Fault("on-top", f"{_name(one)} / {_name(other)}") for one, other in _on_top(buttons)]
    return tuple(dict.fromkeys(found))


def _seen(item: QQuickItem, room: QRectF) -> Iterator[tuple[QQuickItem, QRectF]]:
    """Every item of which something can be seen, with the place where it is seen."""
    if not item.isVisible() or item.opacity() == 0:
        return
    place = _place(item)
    if item.clip():
        room = room.intersected(place)
    seen = place.intersected(room)
    if seen.width() > 0 and seen.height() > 0:
        yield item, seen
    for child in item.childItems():
        yield from _seen(child, room)


def _place(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def _is_cut(item: QQuickItem) -> bool:
    wide = item.property("contentWidth") > item.width() + _SLACK
    return bool(item.property("truncated")) or wide


def _on_top(buttons: list[tuple[QQuickItem, QRectF]]) -> Iterator[tuple[QQuickItem, QQuickItem]]:
    for (one, here), (other, there) in combinations(buttons, 2):
        shared = here.intersected(there)
        if shared.width() > _SLACK and shared.height() > _SLACK and not _belong_together(one, other):
            yield one, other


def _belong_together(one: QQuickItem, other: QQuickItem) -> bool:
    return one.isAncestorOf(other) or other.isAncestorOf(one) or _layer(one) is not _layer(other)


def _layer(item: QQuickItem) -> QQuickItem:
    """The child of the window's overlay or content that holds the item: a dialog lies above on purpose."""
    chain = [item]
    while (parent := _parent(chain[-1])) is not None:
        chain.append(parent)
    return chain[-2] if len(chain) > 1 else item


def _parent(item: QQuickItem) -> QQuickItem | None:
    return item.parentItem()  # None at the root, which the stubs leave out


def _text(item: QQuickItem) -> str:
    text = item.property("text")
    return text if isinstance(text, str) else ""


def _name(item: QQuickItem) -> str:
    return item.objectName() or _text(item)
