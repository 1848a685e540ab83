"""A sheet of A4 for an office: the citizen's declaration, a sheet to prepare it, or the list of papers to bring.

What it says was decided before; here it is set in a Times, broken into lines and pages, and never cut.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple, TypeAlias, assert_never

from reportlab.lib.units import mm

from kiosk.domain.on_paper import sheets as s
from kiosk.paper.a4 import GridRow, Placed, grid_rows, labelled_boxes, paragraph, signatures, ticks
from kiosk.paper.blocks import Block, Framed, Gap, Rule, Stack, Type
from kiosk.paper.flow import lines
from kiosk.paper.pages import Format, draw
from kiosk.paper.practice import PRACTICE

FORM: Final = Format(width=210 * mm, height=297 * mm, left=25 * mm, right=15 * mm, top=15 * mm, bottom=19 * mm)
LEFT: Final = FORM.left
INNER: Final = FORM.inner
ROOM: Final = FORM.room

COUNTRY: Final = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO: Final = "Độc lập - Tự do - Hạnh phúc"


class _Setting(NamedTuple):
    """How close a sheet is set: by how much its letters are smaller, the air below a line, the room to sign."""

    smaller: float
    air: float
    sign: float


_SETTINGS: Final = (_Setting(0, 2.2, 58), _Setting(0.4, 1.6, 52), _Setting(0.8, 1.0, 46), _Setting(1.2, 0.7, 46))
_LEAST_SIZE: Final = 10.5

Flowing: TypeAlias = tuple[Block, bool]
"""A block, and whether it must not stand alone at the foot of a page."""


def make_sheet(sheet: s.Sheet) -> bytes:
    """The sheet as a PDF; the same sheet gives the same bytes, and the text can be read out of it."""
    return draw(sheet, _fitted(sheet), FORM)


def _fitted(sheet: s.Sheet) -> list[Stack]:
    """The pages, set a little closer where that saves one: no model ends with one note on a page of its own."""
    pages = list(_pages(_flowing(sheet, _SETTINGS[0])))
    for setting in _SETTINGS[1:]:
        closer = list(_pages(_flowing(sheet, setting))) if len(pages) > 1 else pages
        if len(closer) < len(pages):
            return closer
    return pages


def _pages(blocks: Iterator[Flowing | None]) -> Iterator[Stack]:
    """Blocks spread over pages; None begins a new one, and a table's headings are repeated."""
    waiting = list(blocks)
    page: list[Block] = []
    used = 0.0
    for number, flowing in enumerate(waiting):
        block, keep = flowing or (Gap(0), False)
        needed = _kept_height(waiting, number) if keep else block.height
        if page and (flowing is None or used + needed > ROOM):
            yield Stack(tuple(page))
            page, used = [], 0.0
            if isinstance(block, GridRow) and block.header is not None:
                page.append(block.header)
                used += block.header.height
        page.append(block)
        used += block.height
    yield Stack(tuple(page))


def _kept_height(waiting: list[Flowing | None], number: int) -> float:
    """What must stand on one page with this block; the block alone where that is more than a page."""
    height = 0.0
    for flowing in waiting[number:]:
        if flowing is None:
            break
        height += flowing[0].height
        if not flowing[1]:
            break
    (block, _) = waiting[number] or (Gap(0), False)
    return height if height <= ROOM else block.height


def _flowing(sheet: s.Sheet, setting: _Setting) -> Iterator[Flowing | None]:
    size = max(sheet.size - setting.smaller, min(sheet.size, _LEAST_SIZE))
    for block in _head(sheet):
        yield block, False
    for block, following in pairwise((*sheet.body, None)):
        if block is None or isinstance(block, s.NewPage):
            yield None
            continue
        drawn = list(_drawn(block, size, setting.sign))
        whole = isinstance(block, s.Line) and _leads_on(block, following)
        signed = isinstance(following, s.Line) and following.align == "right"
        for number, part in enumerate(drawn, 1):
            heads = isinstance(part, GridRow) and number == 1
            together = isinstance(block, s.Ticks) and number < len(drawn)
            yield part, whole or heads or together or (signed and number == len(drawn))
        yield Gap(_air(block, setting.air)), whole or signed


def _leads_on(line: s.Line, following: s.Block | None) -> bool:
    """A heading, what is said of a table, and what is signed: never parted from what they are said of."""
    signed = isinstance(following, s.Line) and following.align == "right"
    notes = line.look == "note" and isinstance(following, s.Line) and following.look == "note"
    return signed or notes or line.look == "bold" or line.align == "right" or isinstance(following, s.Grid)


def _air(block: s.Block, air: float) -> float:
    match block:
        case s.Grid():
            return 6.0
        case s.Line(look="note"):
            return 0.0
        case _:
            return air


def _head(sheet: s.Sheet) -> Iterator[Block]:
    if sheet.model:
        yield from lines([(sheet.model, Type("serif-italic", 10.5))], INNER, align="right")
        yield Gap(5)
    if sheet.motto:
        yield from lines([(COUNTRY, Type("serif-bold", 13))], INNER, align="centre")
        yield from lines([(MOTTO, Type("serif-bold", 13.5))], INNER, align="centre")
        length = Type("serif-bold", 13.5).width(MOTTO)
        yield Placed((((INNER - length) / 2, 0.0, Rule(length, weight=0.8, height=4)),))
        yield Gap(9)
    if sheet.banner or sheet.practice:
        yield _banner(sheet)
        yield Gap(9)
    title, *more = sheet.title.split("\n")
    yield from lines([(title, Type("serif-bold", 15))], INNER, align="centre")
    for text in (*more, *([sheet.subtitle] if sheet.subtitle else ())):
        yield from lines([(text, Type("serif-bold", 13))], INNER, align="centre")
    yield Gap(7)
    if sheet.to is not None:
        yield _indented(sheet.to, sheet.size)
        yield Gap(7)


def _banner(sheet: s.Sheet) -> Framed:
    width = INNER - 14
    first = [(PRACTICE, 15.0)] if sheet.practice else []
    texts = [*first, *((text, 13.0 if number == 0 else 11.5) for number, text in enumerate(sheet.banner))]
    made: list[Block] = []
    for number, (text, size) in enumerate(texts):
        cut = "serif-bold" if number == 0 or size > 12 else "serif"
        made += lines([(text, Type(cut, size))], width, align="centre")
    return Framed(Stack(tuple(made)), INNER, 7, weight=1.4)


def _indented(line: s.Line, size: float) -> Placed:
    """`Kính gửi` stands in the middle of the sheet."""
    width = INNER - 130
    return Placed(((65.0, 0.0, Stack(tuple(paragraph(line, width, size)))),))


def _drawn(block: s.Block, size: float, sign: float) -> Iterator[Block]:
    match block:
        case s.Line():
            yield from paragraph(block, INNER, size)
        case s.Boxes():
            yield labelled_boxes(block, INNER, size)
        case s.Ticks():
            yield from ticks(block, INNER, size)
        case s.Grid():
            yield from grid_rows(block, INNER, size)
        case s.Side():
            yield _beside(block, size)
        case s.Signatures():
            yield from signatures(block, INNER, size, ROOM, sign)
        case s.NewPage():
            return
        case _:
            assert_never(block)


def _beside(side: s.Side, size: float) -> Placed:
    total, left = sum(side.shares), 0.0
    made: list[tuple[float, float, Block]] = []
    for cell, share in zip(side.cells, side.shares, strict=True):
        width = INNER * share / total
        made.append((left, 0.0, Stack(tuple(_cell(cell, width - 8, size)))))
        left += width
    return Placed(tuple(made))


def _cell(cell: s.Line | s.Boxes | s.Ticks, width: float, size: float) -> Iterator[Block]:
    match cell:
        case s.Line():
            yield from paragraph(cell, width, size)
        case s.Boxes():
            yield labelled_boxes(cell, width, size)
        case s.Ticks():
            yield from ticks(cell, width, size)
        case _:
            assert_never(cell)
