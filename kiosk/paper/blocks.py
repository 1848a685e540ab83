"""The few shapes that a printed page is stacked from; each knows its height before anything is drawn.

Lengths are points, ink is 0 (black) to 1 (white); `top` is a block's upper edge on a page whose origin is below left.
The three ignores stand where the stubs of reportlab stop.
"""

import unicodedata
from collections.abc import Container
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal, Protocol, TypeAlias

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from kiosk.paper.fonts import Cut, file_of
from kiosk.paper.qr import QUIET_MODULES, dark_runs

Align: TypeAlias = Literal["left", "centre"]

DOT: Final = 72 / 203
"""One dot of a thermal printer's head."""

RISE: Final = (
    0.76  # of the size: from the baseline up to a capital with two signs above, as in Ễ, less what the leading gives
)


class Block(Protocol):
    """Something with a height that can be drawn."""

    @property
    def height(self) -> float: ...

    def draw(self, canvas: Canvas, x: float, top: float) -> None: ...


@dataclass(frozen=True, slots=True)
class Type:
    """A cut and size of the face, with the distance from line to line and between letters."""

    cut: Cut
    size: float
    leading: float = 1.24
    tracking: float = 0.0

    def width(self, text: str) -> float:
        """The length of `text` set in this type, in points; no letter is kerned, so words and spaces add up."""
        words = text.split(" ")
        unit = sum(_unit_width(self.cut, word) for word in words) + (len(words) - 1) * _unit_width(self.cut, " ")
        return unit * self.size + self.tracking * max(len(text) - 1, 0)


@dataclass(frozen=True, slots=True)
class Gap:
    """Nothing, `height` high."""

    height: float

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Nothing to draw."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A line from edge to edge, dashed where the paper may be folded or read in two parts."""

    width: float
    weight: float = 0.7
    dashed: bool = False
    height: float = 9.0

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw it in the middle of its height."""
        canvas.saveState()
        canvas.setLineWidth(self.weight)
        if self.dashed:
            canvas.setDash(2.8, 2.4)
        canvas.line(x, top - self.height / 2, x + self.width, top - self.height / 2)
        canvas.restoreState()


@dataclass(frozen=True, slots=True)
class Words:
    """Lines already broken to fit `width`; made by `words`."""

    lines: tuple[str, ...]
    type: Type
    width: float
    align: Align = "left"
    ink: float = 0.0

    @property
    def height(self) -> float:
        """All lines, each with its leading."""
        return len(self.lines) * self.type.size * self.type.leading

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw line under line."""
        size, step = self.type.size, self.type.size * self.type.leading
        baseline = top - (step - size) / 2 - RISE * size
        for line in self.lines:
            indent = (self.width - self.type.width(line)) / 2 if self.align == "centre" else 0.0
            text = canvas.beginText(x + indent, baseline)
            text.setFont(face_name(self.type.cut), size)
            text.setFillGray(self.ink)
            text.setCharSpace(self.type.tracking)
            text.textOut(line)
            canvas.drawText(text)
            baseline -= step


@dataclass(frozen=True, slots=True)
class Qr:
    """A QR with its quiet zone, a whole number of `dots` a module, in the middle of `width`.

    A `width` without the quiet zone puts the dark modules on the edges; the page's margin is then the quiet.
    """

    rows: tuple[str, ...]
    dots: int
    width: float

    @property
    def height(self) -> float:
        """The code and four modules of white on either side."""
        return (len(self.rows) + 2 * QUIET_MODULES) * self.dots * DOT

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw each run of dark modules as one rectangle, every edge on a whole dot of the page."""
        module = self.dots * DOT
        left = round((x + (self.width - self.height) / 2) / DOT) * DOT + QUIET_MODULES * module
        upper = round(top / DOT) * DOT - QUIET_MODULES * module
        quiet = QUIET_MODULES * module
        canvas.setFillGray(1)  # nothing that lies under it may be read into it
        canvas.rect(left - quiet, upper + quiet - self.height, self.height, self.height, stroke=0, fill=1)
        canvas.saveState()
        canvas.setFillGray(0)
        canvas.translate(left, upper)
        canvas.scale(module, -module)
        # whole numbers on a grid of modules, written as they are: formatting 1400 lengths took a third of the slip
        runs = ((start, number, length) for number, row in enumerate(self.rows) for start, length in dark_runs(row))
        canvas.addLiteral("\n".join(f"{start} {number} {length} 1 re" for start, number, length in runs) + " f")
        canvas.restoreState()


@dataclass(frozen=True, slots=True)
class Tick:
    """An empty box to be ticked by hand, as high as a line of `type`."""

    type: Type

    @property
    def height(self) -> float:
        """One line."""
        return self.type.size * self.type.leading

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw it on the line's baseline."""
        side = self.type.size * 0.72
        canvas.rect(x + 0.5, top - (self.height + side) / 2 - 0.4, side, side, stroke=1, fill=0)


@dataclass(frozen=True, slots=True)
class Stack:
    """Blocks one under the other."""

    blocks: tuple[Block, ...]

    @property
    def height(self) -> float:
        """The sum of its blocks."""
        return sum(block.height for block in self.blocks)

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw from top to bottom."""
        for block in self.blocks:
            block.draw(canvas, x, top)
            top -= block.height


@dataclass(frozen=True, slots=True)
class Columns:
    """Two blocks side by side, the second `indent` to the right of the first."""

    left: Block
    right: Block
    indent: float

    @property
    def height(self) -> float:
        """The higher of the two."""
        return max(self.left.height, self.right.height)

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw both from the same top."""
        self.left.draw(canvas, x, top)
        self.right.draw(canvas, x + self.indent, top)


@dataclass(frozen=True, slots=True)
class Framed:
    """A block in a box whose outer width is `width`."""

    inside: Block
    width: float
    padding: float
    weight: float = 1.1

    @property
    def height(self) -> float:
        """The block and the padding above and below."""
        return self.inside.height + 2 * self.padding

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw the frame inside its own edges, then what it holds."""
        canvas.saveState()
        canvas.setLineWidth(self.weight)
        half = self.weight / 2
        canvas.roundRect(x + half, top - self.height + half, self.width - self.weight, self.height - self.weight, 3)
        canvas.restoreState()
        self.inside.draw(canvas, x + self.padding, top - self.padding)


def words(text: str, style: Type, width: float, align: Align = "left", ink: float = 0.0) -> Words:
    """`text` broken into lines at spaces; a word longer than the line is broken where the line ends.

    Letters are composed (NFC), since a sign drawn after its letter would stand beside it; the shapeless is left out.
    """
    text = printable(text)
    lines = _lines(text, style, width)
    if align == "centre":
        lines = _balanced(lines, text, style, width)
    return Words(lines, style, width, align, ink)


def _lines(text: str, style: Type, width: float) -> tuple[str, ...]:
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if style.width(longer) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        *full, line = _pieces(word, style, width)
        lines.extend(full)
    return (*lines, line)


def _balanced(lines: tuple[str, ...], text: str, style: Type, width: float) -> tuple[str, ...]:
    """The same number of lines, as even as their words allow: a centred line of one word looks lost."""
    for share in (0.9, 0.8, 0.7, 0.6):
        narrower = _lines(text, style, width * share)
        if len(narrower) > len(lines):
            break
        lines = narrower
    return lines


def printable(text: str) -> str:
    """The letters composed (NFC), a space for what has no shape."""
    letters = unicodedata.normalize("NFC", text)
    return "".join(letter if letter.isprintable() else " " for letter in letters)


def _pieces(word: str, style: Type, width: float) -> list[str]:
    pieces = [""]
    for letter in word:
        if pieces[-1] and style.width(pieces[-1] + letter) > width:
            pieces.append("")
        pieces[-1] += letter
    return pieces


@lru_cache(maxsize=8)
def face_name(cut: Cut) -> str:
    """The name under which reportlab knows this cut; parsing the file costs 20 ms, so it is done once.

    Only letters that are used lie in the file, not all of ASCII, and streams are bytes: both are time of the tap.
    """
    name = f"TanTay-{cut}"
    rl_config.useA85 = 0
    pdfmetrics.registerFont(TTFont(name, str(file_of(cut)), asciiReadable=0))  # pyright: ignore[reportUnknownMemberType]
    return name


@lru_cache(maxsize=4096)
def _unit_width(cut: Cut, word: str) -> float:
    """The length of a word at size 1; kept, since line breaking asks again and again. A slip names no citizen."""
    return pdfmetrics.stringWidth(word, face_name(cut), 1)


def letters_of(cut: Cut) -> Container[int]:
    """The code points that the face has a shape for."""
    font = pdfmetrics.getFont(face_name(cut))
    return font.face.charToGlyph  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
