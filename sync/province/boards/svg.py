"""A drawing of reportlab as an SVG that any page may show, however strict: no style attributes, no fonts to load.

The library's own SVG builds a document of nodes and comments, which costs ten times what the page around it does; a
chart has bars, lines, strokes and texts, and they are written as they come, where they stand on the page.
"""

import re
from collections.abc import Iterator, Sequence
from html import escape
from math import atan2, degrees
from typing import Final, TypeAlias

from reportlab.graphics.shapes import Drawing, Group, Line, Path, Rect, Shape, String, UserNode
from reportlab.lib.colors import Color

FACE: Final = "'Source Sans 3','Source Sans Pro',system-ui,'Segoe UI',Roboto,'Noto Sans',sans-serif"
"""The face of the pages."""

REGULAR: Final = "Helvetica"
BOLD: Final = "Helvetica-Bold"
"""What a drawing's texts are set in; they only say which weight is meant."""

_Matrix: TypeAlias = tuple[float, float, float, float, float, float]
_ANCHORS: Final = {"middle": ' text-anchor="middle"', "end": ' text-anchor="end"'}
_NO_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no way to write, not even escaped."""
_STROKES: Final = "ML"
"""What a path does, by the library's numbers: it moves, or draws a line; nothing here is curved or closed."""


def svg_of(drawing: Drawing, title: str, description: str) -> str:
    """The drawing with its title and what it says, in words; a browser measures texts that end or are centred."""
    wide, high = _n(drawing.width), _n(drawing.height)
    from_above: _Matrix = (1, 0, 0, -1, 0, drawing.height)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}" viewBox="0 0 {wide} {high}" '
        f'font-family="{FACE}"><title>{_escaped(title)}</title><desc>{_escaped(description)}</desc>'
        f"{''.join(_drawn(drawing, from_above))}</svg>"
    )


def _drawn(shape: Shape | UserNode, place: _Matrix) -> Iterator[str]:
    while isinstance(shape, UserNode):
        shape = shape.provideNode()
    match shape:
        case Group():
            inside = _inside(place, shape.transform)
            for part in shape.getContents():
                yield from _drawn(part, inside)
        case Rect():
            yield _rect(shape, place)
        case Line():
            yield _path(f"M{_at(place, shape.x1, shape.y1)}L{_at(place, shape.x2, shape.y2)}", shape)
        case Path():
            yield _path(_strokes(shape, place), shape)
        case String():
            yield _text(shape, place)
        case _:
            raise TypeError(f"a chart has no {type(shape).__name__}")


def _rect(rect: Rect, place: _Matrix) -> str:
    x, y = _at(place, rect.x, rect.y + rect.height).split()
    size = f'x="{x}" y="{y}" width="{_n(rect.width)}" height="{_n(rect.height)}"'
    return f'<rect {size} fill="{_colour(rect.fillColor)}"{_stroke(rect)}/>'


def _path(way: str, shape: Line | Path) -> str:
    return f'<path d="{way}" fill="none"{_stroke(shape)}/>'


def _strokes(path: Path, place: _Matrix) -> str:
    ways = zip(path.operators, path.points[::2], path.points[1::2], strict=True)
    return "".join(f"{_STROKES[int(way)]}{_at(place, x, y)}" for way, x, y in ways)


def _text(text: String, place: _Matrix) -> str:
    x, y = _at(place, text.x, text.y).split()
    turn = _n(degrees(atan2(place[1], place[0])))
    turned = "" if turn == "0" else f' transform="rotate({turn} {x} {y})"'
    weight = ' font-weight="600"' if text.fontName == BOLD else ""
    look = f'font-size="{_n(text.fontSize)}" fill="{_colour(text.fillColor)}"{weight}'
    return f'<text x="{x}" y="{y}" {look}{_ANCHORS.get(text.textAnchor, "")}{turned}>{_escaped(text.text)}</text>'


def _escaped(text: str) -> str:
    return escape(_NO_XML.sub("", text))


def _stroke(shape: Rect | Line | Path) -> str:
    return f' stroke="{_colour(shape.strokeColor)}" stroke-width="{_n(shape.strokeWidth)}"' if shape.strokeColor else ""


def _colour(colour: Color | None) -> str:
    return "none" if colour is None else f"#{colour.hexval()[2:]}"


def _inside(place: _Matrix, moved: Sequence[float]) -> _Matrix:
    """Where a group's parts are on the page: first as the group moves them, then as it is moved itself."""
    a, b, c, d, e, f = place
    g, h, i, j, k, m = moved
    return (a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * m + e, b * k + d * m + f)


def _at(place: _Matrix, x: float, y: float) -> str:
    """A point on the page, as an SVG writes it."""
    a, b, c, d, e, f = place
    return f"{_n(a * x + c * y + e)} {_n(b * x + d * y + f)}"


def _n(number: float) -> str:
    """A length to the hundredth of a pixel, and no more digits than that."""
    return f"{round(number, 2) + 0.0:.2f}".rstrip("0").rstrip(".")
