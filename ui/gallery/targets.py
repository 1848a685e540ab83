"""Faults of what is touched: too small, too near to the next, not wholly within reach."""

from collections.abc import Iterator
from itertools import combinations
from typing import cast

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from ui.gallery.fault import Fault
from ui.gallery.panels import GAP_MM, KEY_MM, TARGET_MM, Panel
from ui.gallery.sight import SLACK, Sight, Thing, is_a

_ROUNDING = 0.5


def targets_of(sight: Sight) -> list[Thing]:
    """Every button and every box that answers a finger."""
    return [thing for thing in sight.of("button", "box") if thing.item.isEnabled()]


def faults_of_targets(sight: Sight, panel: Panel) -> Iterator[Fault]:
    """All of them, target by target, then the pairs; then lists without room."""
    targets = targets_of(sight)
    for target in targets:
        least = (KEY_MM if is_a(target.item, "KeyCap") else TARGET_MM) * panel.density
        side = min(target.place.width(), target.place.height())
        if side < least - _ROUNDING:
            yield Fault("small", target.name, f"{side / panel.density:.1f} mm")
        yield from _out_of_reach(target, sight, QRectF(0, 0, panel.width, panel.height))
        fits = target.pager is None or target.place.height() <= target.pager.height()
        if target.item.hasActiveFocus() and fits and not target.whole:
            yield Fault("cut", target.name, "though it has the focus")
    yield from _close(targets, panel)
    for view in sight.of("view"):
        if view.seen.height() < TARGET_MM * panel.density:
            yield Fault("cramped", view.name, f"{view.seen.height() / panel.density:.0f} mm")
    for box in sight.of("flickable"):
        if (box.item.property("contentWidth") or 0) > box.place.width() + SLACK:
            yield Fault("sideways", box.name)


def _out_of_reach(target: Thing, sight: Sight, glass: QRectF) -> Iterator[Fault]:
    place, room = target.place, target.pager or target.room
    if place.left() < room.left() - SLACK or place.right() > room.right() + SLACK:
        yield Fault("sideways" if target.pager else "outside", target.name)
    elif target.pager is None and not glass.adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(place):
        yield Fault("outside", target.name)
    elif target.pager is None and not target.whole:
        yield Fault("cut", target.name)
    elif target.pager is not None and place.height() > target.pager.height() and not _is_excused(target, sight):
        yield Fault("cut", target.name, "higher than the page")


def _is_excused(target: Thing, sight: Sight) -> bool:
    """A long sentence may be longer than a page, and is turned like one; a frame with much air in it may not.

    While the keyboard is up only the box that is typed in must be seen whole; the rest waits below.
    """
    focused = cast("QQuickItem | None", sight.window.activeFocusItem())
    typing = focused is not None and (focused.inherits("QQuickTextInput") or focused.inherits("QQuickTextEdit"))
    return typing or 2 * _height_of_words(target.item) >= target.place.height()


def _height_of_words(item: QQuickItem) -> float:
    if item.inherits("QQuickText"):
        return item.height() if item.isVisible() else 0
    return sum(_height_of_words(child) for child in item.childItems())


def _close(targets: list[Thing], panel: Panel) -> Iterator[Fault]:
    """Pairs of targets; all keys of a keyboard stand equally near to each other, so these are one fault."""
    seen = [(target, target.seen) for target in targets if not target.seen.isEmpty()]
    for (one, here), (other, there) in combinations(seen, 2):
        gap = _gap(here, there)
        if gap < GAP_MM * panel.density - _ROUNDING and not _belong_together(one, other):
            keys = is_a(one.item, "KeyCap") and is_a(other.item, "KeyCap")
            what = "two keys" if keys else f"{one.name} / {other.name}"
            yield Fault("close", what, f"{gap / panel.density:.1f} mm")


def _gap(one: QRectF, other: QRectF) -> float:
    """Pixels between two places; negative where they share some."""
    across = max(one.left(), other.left()) - min(one.right(), other.right())
    down = max(one.top(), other.top()) - min(one.bottom(), other.bottom())
    return max(across, down)


def _belong_together(one: Thing, other: Thing) -> bool:
    return one.item.isAncestorOf(other.item) or other.item.isAncestorOf(one.item)
