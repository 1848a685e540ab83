"""Faults that only the rendered picture tells: too little between the ink and its ground (WCAG relative luminance)."""

from collections import Counter
from collections.abc import Iterator
from functools import cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from ui.gallery.fault import Fault
from ui.gallery.letters import is_cut
from ui.gallery.sight import SLACK, Sight, Thing, parent_of

TEXT, SIGN = 7.0, 3.0

_ENOUGH = 0.002
"""The share of a box that must have a colour before it counts as the ink: single pixels may be anybody's."""

_SAMPLE = 4_000
"""Pixels looked at in one box; of a larger one rows are left out. Stems cross all rows."""

_APART = 5
"""Rows looked at are no farther apart than this: less than the height of a small letter."""


class Glass:
    """The pixels of one picture, looked at place by place."""

    def __init__(self, picture: QImage) -> None:
        self._picture = picture.convertToFormat(QImage.Format.Format_RGB32)
        self._pixels = memoryview(self._picture.constBits()).cast("I")
        self._width = self._picture.bytesPerLine() // 4

    def contrast(self, place: QRectF) -> float:
        """The ground is the commonest colour; the ink is the one farthest from it of those that are really there.

        Letters are drawn with soft edges, so most of their pixels are mixtures: only the middle of a stem has the ink.
        """
        counts = self._colours(place)
        if not counts:
            return 1.0
        ground = counts.most_common(1)[0][0]
        enough = max(3, counts.total() * _ENOUGH)
        return max(_ratio(ground, colour) for colour, count in counts.items() if count >= enough or colour == ground)

    def edge(self, place: QRectF, reach: float) -> float:
        """How well the left edge of a box stands out from what lies beside it, at half its height."""
        row = int(place.center().y())
        start, end = max(0, int(place.left() - reach)), int(place.left() + reach)
        strip = self.strip(row, start, end)
        return max((_ratio(strip[0], pixel) for pixel in set(strip)), default=1.0)

    def changed(self, before: "Glass", place: QRectF) -> int:
        """Pixels around a place that stand out (3:1) from what they were before: what shows where the focus is."""
        count = 0
        for row, left, right in self._rows(place, 1):
            here, there = self.strip(row, left, right), before.strip(row, left, right)
            if here != there:
                pairs = Counter(zip(here, there, strict=True))
                count += sum(often for (one, other), often in pairs.items() if _ratio(one, other) >= SIGN)
        return count

    def _colours(self, place: QRectF) -> Counter[int]:
        step = min(_APART, 1 + int(place.width() * place.height()) // _SAMPLE)
        counts: Counter[int] = Counter()
        for row, left, right in self._rows(place, step):
            counts.update(self.strip(row, left, right))
        return counts

    def strip(self, row: int, left: int, right: int) -> "memoryview[int]":
        """Pixels of one row."""
        return self._pixels[row * self._width + left : row * self._width + right]

    def _rows(self, place: QRectF, step: int) -> Iterator[tuple[int, int, int]]:
        """Every row of a place that lies in the picture (or every second, third, ...), and where it begins and ends."""
        left, right = max(0, round(place.left())), min(self._picture.width(), round(place.right()))
        for row in range(max(0, round(place.top())), min(self._picture.height(), round(place.bottom())), step):
            yield row, left, right


def faults_of_pixels(sight: Sight, picture: QImage) -> Iterator[Fault]:
    """Every text, sign and box that is wholly seen; what a pager's edge cuts is looked at when it was turned to."""
    glass = Glass(picture)
    fades = [fade.place for fade in sight.of("fade")]
    for box in sight.of("box"):
        yield from _edge(glass, box)
    signs = ((sign, sign.place) for sign in sight.of("sign"))
    texts = ((text, letters.intersected(text.place)) for text, letters, _ in sight.letters)
    for thing, place in (*signs, *texts):
        is_sign = thing.kind == "sign"
        ratio = glass.contrast(place) if _is_plain(thing, place, fades) else TEXT
        if ratio < (SIGN if is_sign else TEXT):
            what = str(thing.item.property("sign")) if is_sign else thing.text
            yield Fault("faint-sign" if is_sign else "faint", what, f"{ratio:.1f}:1")


def _edge(glass: Glass, thing: Thing) -> Iterator[Fault]:
    frame = parent_of(thing.item)
    if frame is None or not thing.whole or thing.item.hasActiveFocus():
        return
    ratio = glass.edge(frame.mapRectToScene(QRectF(0, 0, frame.width(), frame.height())), 6)
    if ratio < SIGN:
        yield Fault("faint-sign", thing.name, f"{ratio:.1f}:1 at its edge")


def _is_plain(thing: Thing, place: QRectF, fades: list[QRectF]) -> bool:
    """All of it can be seen, and it does not fade away at the edge of a list."""
    around = thing.room.adjusted(-SLACK, -SLACK, SLACK, SLACK)
    cut = thing.kind != "sign" and is_cut(thing, place)
    return not cut and around.contains(place) and not any(place.intersects(fade) for fade in fades)


@cache
def _luminance(colour: int) -> float:
    def part(shift: int) -> float:
        share = (colour >> shift & 0xFF) / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    return 0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0)


def _ratio(one: int, other: int) -> float:
    low, high = sorted((_luminance(one & 0xFFFFFF), _luminance(other & 0xFFFFFF)))
    return (high + 0.05) / (low + 0.05)
