"""What a sheet of A4 is stacked from besides lines: boxes for digits, boxes to tick, tables, places to sign."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from reportlab.pdfgen.canvas import Canvas

from kiosk.domain.on_paper import sheets as s
from kiosk.paper.blocks import RISE, Block, Gap, Stack, Type, face_name
from kiosk.paper.flow import LEADING, TextLine, lines
from kiosk.paper.fonts import SerifCut

BOX_WIDTH: Final = 15.0
BOX_HEIGHT: Final = 17.0
NOTE: Final = 9.4
"""Size of the notes below the form, which are not to be filled in."""

_CUTS: Final[dict[str, SerifCut]] = {
    "plain": "serif",
    "bold": "serif-bold",
    "italic": "serif-italic",
    "note": "serif-italic",
}
_PAD: Final = 3.5
_MOST_LINES: Final = 34
"""Lines of a table's cell that are kept on one page."""


@dataclass(frozen=True, slots=True)
class DigitBoxes:
    """A row of boxes, a digit in each; read back as one number, whatever the distance between the boxes."""

    digits: str
    size: float

    @property
    def height(self) -> float:
        """The boxes and a little air."""
        return BOX_HEIGHT + 4

    @property
    def width(self) -> float:
        """All boxes."""
        return s.BOXES * BOX_WIDTH

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw the boxes, then the digits under the number that they are (PDF 32000-1, 14.9.4)."""
        canvas.setLineWidth(0.7)
        below = top - BOX_HEIGHT - 2
        edges = [x + BOX_WIDTH * n for n in range(s.BOXES + 1)]
        canvas.grid(edges, [below, below + BOX_HEIGHT])  # pyright: ignore[reportUnknownMemberType]
        if not self.digits:
            return
        canvas.addLiteral(f"/Span <</ActualText <FEFF{self.digits.encode('utf-16-be').hex()}>>> BDC")
        canvas.setFont(face_name("serif-bold"), self.size)
        canvas.setFillGray(0)
        for place, digit in enumerate(self.digits):
            canvas.drawCentredString(x + BOX_WIDTH * (place + 0.5), below + 4.4, digit)
        canvas.addLiteral("EMC")


@dataclass(frozen=True, slots=True)
class TickBox:
    """A box to tick on a line of text; a cross in it that is a letter, so that it can be read back."""

    ticked: bool
    size: float

    @property
    def height(self) -> float:
        """One line."""
        return self.size * LEADING

    @property
    def width(self) -> float:
        """The box and the distance to its words."""
        return self.size * 1.25

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw it on the line's baseline."""
        side = self.size * 0.78
        baseline = top - (self.height - self.size) / 2 - RISE * self.size
        canvas.setLineWidth(0.8)
        canvas.rect(x + 0.5, baseline - 1.2, side, side, stroke=1, fill=0)
        if self.ticked:
            canvas.setFont(face_name("serif-bold"), self.size * 0.86)
            canvas.setFillGray(0)
            canvas.drawCentredString(x + 0.5 + side / 2, baseline - 0.4, "X")


@dataclass(frozen=True, slots=True)
class Placed:
    """Blocks at their places on one strip; (x, how far below the top, block)."""

    blocks: tuple[tuple[float, float, Block], ...]

    @property
    def height(self) -> float:
        """Down to the lowest."""
        return max((down + block.height for _, down, block in self.blocks), default=0.0)

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw each."""
        for left, down, block in self.blocks:
            block.draw(canvas, x + left, top - down)


@dataclass(frozen=True, slots=True)
class GridRow:
    """A line of a table, or a part of a very high one; `header` is repeated where a page begins with it."""

    cells: tuple[tuple[TextLine, ...], ...]
    widths: tuple[float, ...]
    first: bool = True
    last: bool = True
    header: "GridRow | None" = None

    @property
    def height(self) -> float:
        """The highest cell."""
        return max(sum(line.height for line in cell) for cell in self.cells) + 2 * _PAD

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw the rules, then the cells."""
        canvas.setLineWidth(0.6)
        below = top - self.height
        right = x + sum(self.widths)
        if self.first:
            canvas.line(x, top, right, top)
        if self.last:
            canvas.line(x, below, right, below)
        canvas.line(x, top, x, below)
        for cell, width in zip(self.cells, self.widths, strict=True):
            down = top - _PAD
            for line in cell:
                line.draw(canvas, x + _PAD, down)
                down -= line.height
            x += width
            canvas.line(x, top, x, below)


def grid_rows(grid: s.Grid, width: float, size: float) -> Iterator[GridRow]:
    """The lines of a table, its headings first where it has any."""
    total = sum(grid.shares)
    widths = tuple(width * share / total for share in grid.shares)
    header = None
    if any(grid.headings):
        styles = [Type("serif-bold", size - 1)] * len(widths)
        header = GridRow(_cells(grid.headings, widths, styles, 0), widths)
        yield header
    styles = [Type("serif-bold" if n >= grid.given_from else "serif", size - 1) for n in range(len(widths))]
    for row in grid.rows:
        cells = _cells(row, widths, styles, grid.centred_from)
        parts = [tuple(c[at : at + _MOST_LINES] for c in cells) for at in range(0, _most(cells), _MOST_LINES)]
        for number, part in enumerate(parts):
            yield GridRow(part, widths, number == 0, number == len(parts) - 1, header)


def _most(cells: Sequence[tuple[TextLine, ...]]) -> int:
    return max(len(cell) for cell in cells)


def _cells(
    texts: Sequence[str], widths: Sequence[float], styles: Sequence[Type], centred_from: int
) -> tuple[tuple[TextLine, ...], ...]:
    return tuple(
        tuple(lines([(text, style)], width - 2 * _PAD, align="centre" if n >= centred_from else "left"))
        for n, (text, width, style) in enumerate(zip(texts, widths, styles, strict=True))
    )


def labelled_boxes(boxes: s.Boxes, width: float, size: float) -> Block:
    """The label and, beside or below it, the boxes."""
    drawn = DigitBoxes(boxes.digits, size)
    label = lines([(boxes.label, Type("serif", size))], width)
    end = Type("serif", size).width(boxes.label.rstrip()) + 6
    if len(label) == 1 and end + drawn.width <= width:
        return Placed(((0.0, 2.5, label[0]), (end, 0.0, drawn)))
    return Stack((*label, drawn))


def ticks(block: s.Ticks, width: float, size: float) -> Iterator[Block]:
    """The label and its options, as many on a line as fit."""
    style = Type("serif", size)
    box = TickBox(False, size)
    room = width - box.width
    if block.stacked or any(style.width(option.label) > room for option in block.options):
        yield from lines([(block.label, style)], width) if block.label else ()
        for option in block.options:
            words = tuple(lines([(option.label, style)], room))
            yield Placed(((0.0, 0.0, TickBox(option.ticked, size)), (box.width, 0.0, Stack(words))))
        return
    strip: list[tuple[float, float, Block]] = []
    label = lines([(block.label, style)], width) if block.label else []
    yield from label[:-1]
    left = 0.0
    if label:
        strip.append((0.0, 0.0, label[-1]))
        left = sum(style.width(text) for _, text, _ in label[-1].parts) + 8
    for option in block.options:
        needed = box.width + style.width(option.label)
        if strip and left + needed > width:
            yield Placed(tuple(strip))
            strip, left = [], 0.0
        strip.append((left, 0.0, TickBox(option.ticked, size)))
        strip += [(left + box.width, 0.0, line) for line in lines([(option.label, style)], room)]
        left += needed + 14
    yield Placed(tuple(strip))


def signatures(block: s.Signatures, width: float, size: float, room: float, sign: float) -> Iterator[Block]:
    """Places to sign side by side, `sign` high; in fewer columns where that would be higher than a page (`room`)."""
    every = [_places(block.places, n, width, size, sign) for n in (len(block.places), 2, 1) if n <= len(block.places)]
    yield from next((rows for rows in every if rows[0].height <= room), every[-1])


def _places(places: Sequence[s.Place], columns: int, width: float, size: float, sign: float) -> list[Placed]:
    starts = range(0, len(places), columns)
    return [_beside(places[start : start + columns], columns, width, size, sign) for start in starts]


def _beside(places: Sequence[s.Place], columns: int, width: float, size: float, sign: float) -> Placed:
    """A single place stands at the right, as on every declaration."""
    column = width / max(columns, 2)
    first = width - column if columns == 1 else 0.0
    gap = 10.0 if columns > 2 else 0.0
    return Placed(
        tuple(
            (first + n % columns * column, 0.0, _place(place, column - gap, size, sign))
            for n, place in enumerate(places)
        )
    )


def _place(place: s.Place, width: float, size: float, sign: float) -> Stack:
    small = size - 1 if width > 150 else size - 2.5
    made: list[Block] = []
    for text, look in ((place.above, "italic"), (place.title, "bold"), (place.hint, "italic")):
        made += lines([(text, Type(_CUTS[look], small))], width, align="centre") if text else []
    for line in place.lines:
        made += paragraph(line, width, small)
    return Stack((*made, Gap(sign)))


def paragraph(line: s.Line, width: float, size: float) -> list[TextLine]:
    """A line of the sheet, the citizen's words in bold."""
    size = min(size, NOTE) if line.look == "note" else size
    plain = Type(_CUTS[line.look], size)
    runs = [(piece.text, Type("serif-bold", size) if piece.given else plain) for piece in line.pieces]
    return lines(runs, width, dotted=line.dotted, align=line.align, blank=line.blank)
