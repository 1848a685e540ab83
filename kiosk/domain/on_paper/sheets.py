"""A sheet of A4 as it is handed to whoever draws it: every word of it, in order, and nothing to be decided any more."""

from typing import TypeAlias

import msgspec

from kiosk.domain.on_paper.layouts import Align, Look

BOXES = 12
"""Digits of a personal number."""


class Piece(msgspec.Struct, frozen=True, array_like=True):
    """Words of the form, or with `given` the citizen's own."""

    text: str
    given: bool = False


class Line(msgspec.Struct, frozen=True, tag=True):
    """A paragraph; with `dotted` its last line is filled with dots, and `blank` dotted lines follow."""

    pieces: tuple[Piece, ...]
    dotted: bool = False
    blank: int = 0
    look: Look = "plain"
    align: Align = "left"


class Boxes(msgspec.Struct, frozen=True, tag=True):
    """A label and a box for each digit, empty where there is none."""

    label: str
    digits: str


class Option(msgspec.Struct, frozen=True, array_like=True):
    """A box that is or is not ticked, and what it stands for."""

    label: str
    ticked: bool


class Ticks(msgspec.Struct, frozen=True, tag=True):
    """A label and its options."""

    label: str
    options: tuple[Option, ...]
    stacked: bool = False


class Grid(msgspec.Struct, frozen=True, tag=True):
    """A ruled table; cells from column `given_from` on are the citizen's own words."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[int, ...]
    given_from: int = 1
    centred_from: int = 99


class Place(msgspec.Struct, frozen=True):
    """A place to sign; `above` is a line of place and date, `lines` what the person says."""

    title: str
    hint: str = ""
    above: str = ""
    lines: tuple[Line, ...] = ()


class Signatures(msgspec.Struct, frozen=True, tag=True):
    """Places to sign, side by side."""

    places: tuple[Place, ...]


class NewPage(msgspec.Struct, frozen=True, tag=True):
    """What follows stands on a page of its own."""


class Side(msgspec.Struct, frozen=True, tag=True):
    """Entries side by side."""

    cells: tuple["Line | Boxes | Ticks", ...]
    shares: tuple[int, ...]


Block: TypeAlias = Line | Boxes | Ticks | Grid | Signatures | NewPage | Side


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """All that is printed; `banner` says in a frame what the paper is not, `foot` stands below every page.

    `owner` tells whose sheet it is, above every page but the first, which the declarant signs: pages fall on the floor.
    """

    title: str
    body: tuple[Block, ...]
    model: str = ""
    motto: bool = False
    banner: tuple[str, ...] = ()
    subtitle: str = ""
    to: Line | None = None
    foot: str = ""
    owner: str = ""
    size: float = 13.0
    practice: bool = False
    landscape: bool = False
