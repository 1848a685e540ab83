"""A sheet of A4 that lies on its side: a wide table for the wall, over as many pages as it needs."""

from collections.abc import Iterator
from io import BytesIO
from typing import Final

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from kiosk.domain.on_paper import sheets as s
from kiosk.paper.a4 import GridRow, grid_rows, paragraph, signatures
from kiosk.paper.blocks import Block, Gap, Rule, Stack, Type, face_name
from kiosk.paper.flow import lines
from kiosk.paper.practice import PRACTICE, draw_across

WIDTH: Final = 297 * mm
HEIGHT: Final = 210 * mm
SIDE: Final = 14 * mm
TOP: Final = 12 * mm
BOTTOM: Final = 16 * mm
INNER: Final = WIDTH - 2 * SIDE
ROOM: Final = HEIGHT - TOP - BOTTOM
SIGNING: Final = 70.0
"""Points of room to sign in."""

_FOOT: Final = 9.5


def make_landscape(sheet: s.Sheet) -> bytes:
    """The sheet as a PDF; the same sheet gives the same bytes, and the text can be read out of it."""
    pages = list(_pages(list(_blocks(sheet))))
    out = BytesIO()
    face = face_name("serif")  # else every page names Helvetica, unembedded; the stubs take the name for a number
    canvas = Canvas(out, (WIDTH, HEIGHT), invariant=1, lang="vi-VN", initialFontName=face)  # pyright: ignore[reportArgumentType]
    canvas.setTitle(sheet.foot)
    canvas.setCreator("Tận Tay")
    for number, page in enumerate(pages, 1):
        if sheet.practice:
            draw_across(canvas, WIDTH, HEIGHT)
        page.draw(canvas, SIDE, HEIGHT - TOP)
        _foot(canvas, sheet, f"Trang {number}/{len(pages)}")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _foot(canvas: Canvas, sheet: s.Sheet, count: str) -> None:
    style = Type("serif-italic", _FOOT)
    end = style.width(count)
    text = f"{PRACTICE} · {sheet.foot}" if sheet.practice else sheet.foot
    top = BOTTOM - 3 * mm
    Rule(INNER, weight=0.4, height=2).draw(canvas, SIDE, top + 1)
    for line in lines([(text, style)], INNER - end - 12)[:1]:
        line.draw(canvas, SIDE, top)
    (number,) = lines([(count, style)], end + 1)
    number.draw(canvas, SIDE + INNER - end, top)


def _blocks(sheet: s.Sheet) -> Iterator[Block]:
    yield from lines([(sheet.title, Type("serif-bold", 16))], INNER, align="centre")
    for text in sheet.subtitle.split("\n"):
        yield from lines([(text, Type("serif-bold", 13))], INNER, align="centre")
    yield Gap(6)
    for block in sheet.body:
        match block:
            case s.Grid():
                yield from grid_rows(block, INNER, sheet.size)
            case s.Line():
                yield from paragraph(block, INNER, sheet.size)
            case s.Signatures():
                yield Stack(tuple(signatures(block, INNER, sheet.size, ROOM, SIGNING)))
            case _:
                raise TypeError(f"not for a sheet on its side: {type(block).__name__}")
        yield Gap(5)


def _pages(blocks: list[Block]) -> Iterator[Stack]:
    """Blocks spread over pages; a table's headings are repeated where it goes on."""
    page: list[Block] = []
    used = 0.0
    for block in blocks:
        if page and used + block.height > ROOM:
            yield Stack(tuple(page))
            page, used = [], 0.0
            if isinstance(block, GridRow) and block.header is not None:
                page.append(block.header)
                used += block.header.height
        page.append(block)
        used += block.height
    yield Stack(tuple(page))
