"""Faults of what is heard and of what is done without touch: names, roles, and the way that Tab goes."""

from collections.abc import Iterator
from itertools import combinations
from typing import cast

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem

from ui.gallery.fault import Fault
from ui.gallery.sight import SLACK, Sight, is_a, parent_of, type_of
from ui.gallery.targets import targets_of

ROLES = {
    QAccessible.Role.Button,
    QAccessible.Role.RadioButton,
    QAccessible.Role.CheckBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.Link,
    QAccessible.Role.ListItem,
}
ZONES = ("TopBar", "StepRail", "page", "BottomBar")
"""A screen is read like a letter: its head, what stands at the side, the page, what to do next; then round again."""

_PARTS = {
    **{zone: zone for zone in ZONES},
    "VoiceBar": "BottomBar",
}
"""Which zone a control belongs to. What belongs to none, and is not on the page, stands at the head by itself."""

_LONGEST_CHAIN = 400


def faults_of_reading(sight: Sight) -> Iterator[Fault]:
    """All of them, for each item at which Tab comes by; a keyboard's keys are never among these."""
    chain = chain_of(sight.layer)
    shown = {thing.text for thing in sight.of("text")}
    for item in chain:
        yield from _said(item, shown)
    reached = set(chain)
    for target in targets_of(sight):
        if target.item not in reached and not _is_on_the_keyboard(target.item):
            yield Fault("unreached", target.name)
    yield from _order(sight, chain)


def _said(item: QQuickItem, shown: set[str]) -> Iterator[Fault]:
    voice = cast("QAccessibleInterface | None", QAccessible.queryAccessibleInterface(item))
    name = voice.text(QAccessible.Text.Name) if voice else ""
    if not name:
        yield Fault("nameless", _call(item))
    elif not _is_shown(name, item, shown):
        yield Fault("misnamed", f"{_call(item)}: {name}")
    if voice is None or voice.role() not in ROLES:
        yield Fault("roleless", _call(item))


def _is_shown(name: str, item: QQuickItem, shown: set[str]) -> bool:
    """A button says what is written on it, a box what is written beside it ("Ngày sinh, tháng" where both are)."""
    if item.inherits("QQuickAbstractButton"):
        return name in set(_words_in(item))
    return _is_made_of(name, {text.removesuffix(" *") for text in shown})


def _is_made_of(name: str, shown: set[str]) -> bool:
    commas = [number for number in range(len(name)) if name.startswith(", ", number)]
    return name in shown or any(name[:cut] in shown and _is_made_of(name[cut + 2 :], shown) for cut in commas)


def _words_in(item: QQuickItem) -> Iterator[str]:
    for child in item.childItems():
        if child.isVisible():
            if child.inherits("QQuickText"):
                yield str(child.property("text"))
            yield from _words_in(child)


def chain_of(layer: QQuickItem) -> list[QQuickItem]:
    """Where Tab goes, once round, beginning with the first item of the layer."""
    found: list[QQuickItem] = []
    item = layer.nextItemInFocusChain(True)
    while item not in found and len(found) < _LONGEST_CHAIN:
        found.append(item)
        item = item.nextItemInFocusChain(True)
    return [item for item in found if item.width() > 0 and item.height() > 0 and layer.isAncestorOf(item)]


def _order(sight: Sight, chain: list[QQuickItem]) -> Iterator[Fault]:
    zones = [_zone(item, sight.layer) for item in chain]
    turns = [zone for number, zone in enumerate(zones) if zone != zones[number - 1]]
    if turns:
        first = min(range(len(turns)), key=lambda number: ZONES.index(turns[number]))
        turns = turns[first:] + turns[:first]
        if sorted(turns, key=ZONES.index) != turns or len(set(turns)) != len(turns):
            yield Fault("disorder", " > ".join(turns))
    for zone in set(zones):
        yield from _order_within([item for item, its in zip(chain, zones, strict=True) if its == zone])


def _order_within(items: list[QQuickItem]) -> Iterator[Fault]:
    """Whatever comes later stands below, or to the right, or both; a list's own page buttons stand beside it."""
    places = [(item, _place(item)) for item in items if not item.objectName().startswith("pager-")]
    for (one, here), (other, there) in combinations(places, 2):
        below, above = there.top() >= here.bottom() - SLACK, there.bottom() <= here.top() + SLACK
        right, left = there.left() >= here.right() - SLACK, there.right() <= here.left() + SLACK
        if (above and not right) or (left and not below):
            yield Fault("disorder", f"{_call(one)} > {_call(other)}")
            return


def _zone(item: QQuickItem, layer: QQuickItem) -> str:
    above: QQuickItem | None = item
    while above is not None and above is not layer:
        if above.objectName() == "pageLoader":
            return "page"
        if type_of(above) in _PARTS:
            return _PARTS[type_of(above)]
        above = parent_of(above)
    return "page" if layer.inherits("QQuickPopupItem") else "TopBar"


def _is_on_the_keyboard(item: QQuickItem) -> bool:
    above: QQuickItem | None = item
    while above is not None:
        if is_a(above, "Keyboard"):
            return True
        above = parent_of(above)
    return False


def _place(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def _call(item: QQuickItem) -> str:
    above: QQuickItem | None = item
    while above is not None and not above.objectName():
        above = parent_of(above)
    return above.objectName() if above is not None else type_of(item)
