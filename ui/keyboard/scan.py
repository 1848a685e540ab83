"""Typing with two switches: "next" walks over the rows of keys, "choose" goes into one or strikes a key."""

from collections.abc import Sequence
from typing import NamedTuple

from ui.keyboard.layouts import Key

OUT = "done"


class Spot(NamedTuple):
    """What is pointed at: a whole row (`key` is None) or one key of it; after the last row comes the way out."""

    row: int = 0
    key: int | None = None


def after(spot: Spot, rows: Sequence[Sequence[Key]]) -> Spot:
    """Where "next" leads: round the rows and the way out, or along a row and, at its end, back to the rows."""
    if spot.key is None:
        return Spot((spot.row + 1) % (len(rows) + 1))
    return Spot(spot.row, spot.key + 1) if spot.key + 1 < len(rows[spot.row]) else Spot(spot.row)


def chosen(spot: Spot, rows: Sequence[Sequence[Key]]) -> tuple[Spot, str]:
    """Where "choose" leads, and the key that it strikes or ""; a struck key leads back to the first row."""
    if spot.row == len(rows):
        return Spot(), OUT
    row = rows[spot.row]
    if spot.key is None and len(row) > 1:
        return Spot(spot.row, 0), ""
    return Spot(), row[spot.key or 0].key
