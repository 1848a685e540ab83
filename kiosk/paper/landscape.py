"""A sheet of A4 that lies on its side: a wide table for the wall, over as many pages as it needs."""

from collections.abc import Iterator
from typing import Final

from reportlab.lib.units import mm

from kiosk.domain.on_paper import sheets as s
from kiosk.paper.a4 import GridRow, grid_rows, paragraph, signatures
from kiosk.paper.blocks import Block, Gap, Stack, Type
from kiosk.paper.flow import lines
from kiosk.paper.pages import Format, draw

FORM: Final = Format(width=297 * mm, height=210 * mm, left=14 * mm, right=14 * mm, top=12 * mm, bottom=16 * mm)
INNER: Final = FORM.inner
ROOM: Final = FORM.room
SIGNING: Final = 70.0
"""Points of room to sign in."""


def make_landscape(sheet: s.Sheet) -> bytes:
    """The sheet as a PDF; the same sheet gives the same bytes, and the text can be read out of it."""
    return draw(sheet, list(_pages(list(_blocks(sheet)))), FORM)


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
