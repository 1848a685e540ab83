"""A signature drawn with a finger: strokes on a pad of 1,000 by 300 steps, kept as one short line of text.

It says that the citizen has seen the answers. It is no electronic signature: paper is still signed with a pen.
"""

from collections.abc import Sequence
from typing import Final, TypeAlias

from kiosk.errors import Refused

SIGNATURE: Final = "signature.finger"
"""The id under which it lies among the answers, sealed like them and erased with them."""

WIDTH, HEIGHT = 1_000, 300
MOST_POINTS = 1_500
"""More than any hand needs for a name; a pad that a sleeve lies on must not fill the disk."""

_NEAR = 5
"""Points closer than this to the last one say nothing new."""

Stroke: TypeAlias = tuple[int, ...]
"""x, y, x, y … in steps of the pad, from the left and from the top."""


def read(text: str) -> tuple[Stroke, ...]:
    """The strokes of a kept signature; `Refused("not-understood")` for anything that `write` did not write."""
    if not text:
        return ()
    try:
        strokes = tuple(tuple(int(number) for number in stroke.split(" ")) for stroke in text.split(";"))
    except ValueError as error:
        raise Refused("not-understood") from error
    if any(len(stroke) % 2 for stroke in strokes):
        raise Refused("not-understood")
    return strokes


LEAST_LENGTH = 150
"""Steps of line that a name takes at the least; a dot or a sleeve's touch is no signature."""


def is_signed(strokes: Sequence[Stroke]) -> bool:
    """Whether somebody has really drawn something."""
    length = sum(
        abs(stroke[at + 2] - stroke[at]) + abs(stroke[at + 3] - stroke[at + 1])
        for stroke in strokes
        for at in range(0, len(stroke) - 2, 2)
    )
    return length >= LEAST_LENGTH


def write(strokes: Sequence[Stroke]) -> str:
    """One line for all strokes: `x y x y;x y …`."""
    return ";".join(" ".join(map(str, stroke)) for stroke in strokes)


def drawn(before: Sequence[Stroke], points: Sequence[float]) -> tuple[Stroke, ...]:
    """The strokes after one more, thinned and held inside the pad; a full pad takes no more."""
    stroke: list[int] = []
    for x, y in zip(points[::2], points[1::2], strict=False):
        across, down = min(max(round(x), 0), WIDTH), min(max(round(y), 0), HEIGHT)
        if not stroke or abs(across - stroke[-2]) + abs(down - stroke[-1]) >= _NEAR:
            stroke += [across, down]
    room = 2 * MOST_POINTS - sum(map(len, before))
    kept = tuple(stroke[: max(room, 0)])
    return (*before, kept) if kept else tuple(before)
