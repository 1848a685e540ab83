"""Faults of what is written: cut, too small, on each other, under something, beside the window."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF

from ui.gallery.fault import Fault
from ui.gallery.panels import Panel
from ui.gallery.sight import SLACK, Sight, Thing

_ROUNDING = 0.5


def faults_of_letters(sight: Sight, panel: Panel) -> Iterator[Fault]:
    """All of them, text by text, then the pairs."""
    for thing, letters, em in sight.letters:
        if is_cut(thing, letters):
            yield Fault("cut", thing.text, f"{letters.width():.0f}x{letters.height():.0f} in {_size(thing.place)}")
        if em < panel.letter - _ROUNDING:
            yield Fault("tiny", thing.text, f"{em / panel.density:.1f} mm")
        yield from _misplaced(thing, letters, QRectF(0, 0, panel.width, panel.height))
    yield from _on_each_other([(thing, letters) for thing, letters, _ in sight.letters if thing.kind == "text"])
    yield from _covered(sight, [(thing, letters) for thing, letters, _ in sight.letters])


def is_cut(thing: Thing, letters: QRectF) -> bool:
    """Its own box is too small for the words, or something around it that does not page cuts them."""
    if thing.item.property("truncated"):
        return True
    if thing.kind == "text":
        wide, high = letters.width() > thing.place.width() + SLACK, letters.height() > thing.place.height() + SLACK
        return wide or high
    return not thing.item.hasActiveFocus() and letters.width() > thing.place.width() + SLACK


def _misplaced(thing: Thing, letters: QRectF, glass: QRectF) -> Iterator[Fault]:
    if thing.kind == "box":
        letters = thing.place
    room = thing.pager or thing.room
    if letters.left() < room.left() - SLACK or letters.right() > room.right() + SLACK:
        inside = room.width() < glass.width() - 1
        yield Fault("sideways" if thing.pager else "cut" if inside else "outside", thing.text)
    elif thing.pager is None and (letters.top() < room.top() - SLACK or letters.bottom() > room.bottom() + SLACK):
        yield Fault("cut" if room.height() < glass.height() - 1 else "outside", thing.text)


def _on_each_other(texts: list[tuple[Thing, QRectF]]) -> Iterator[Fault]:
    seen = sorted(((letters.intersected(thing.room), thing) for thing, letters in texts), key=lambda one: one[0].top())
    for number, (here, one) in enumerate(seen):
        for there, other in seen[number + 1 :]:
            if there.top() > here.bottom():
                break
            shared = here.intersected(there)
            if shared.width() > SLACK and shared.height() > 2 * SLACK:
                yield Fault("overlap", f"{one.text} / {other.text}", _size(shared))


def _covered(sight: Sight, texts: list[tuple[Thing, QRectF]]) -> Iterator[Fault]:
    order = {id(thing): number for number, thing in enumerate(sight.things)}
    grounds = [(order[id(thing)], thing.seen) for thing in sight.of("ground")]
    for thing, letters in texts:
        seen = letters.intersected(thing.room)
        for number, ground in grounds:
            if number > order[id(thing)] and not seen.isEmpty():
                shared = seen.intersected(ground)
                if shared.width() > SLACK and shared.height() > SLACK:
                    yield Fault("covered", thing.text, _size(shared))
                    break


def _size(place: QRectF) -> str:
    return f"{place.width():.0f}x{place.height():.0f}"
