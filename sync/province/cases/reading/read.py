"""The whole way from a file's bytes to what it says; refused with one word that becomes a plain sentence."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from kiosk.errors import Refused
from sync.province.cases.names import Book
from sync.province.cases.reading.columns import Layout, layout_of
from sync.province.cases.reading.plain import read_plain, separator_of, text_of
from sync.province.cases.reading.rows import Drafted, read_rows
from sync.province.cases.reading.sheet import MAX_BYTES, Row
from sync.province.cases.reading.workbook import OLD_EXCEL, ZIP, read_workbook

_OTHERS: Final = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"{\\rtf",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\x1f\x8b",
    b"PK\x05\x06",
)
_MARKUP: Final = (b"<html", b"<!doctype", b"<table", b"<?xml")


def read_file(raw: bytes, source: str, book: Book, now: datetime) -> list[Drafted]:
    """What the file says, row by row.

    Refused with a code that begins with `import-`: the file as a whole cannot be read, and why.
    """
    rows, layout = _table(raw)
    drafts = list(read_rows(rows, layout, source, book, now))
    if not drafts:
        raise Refused("import-no-rows")
    return drafts


def _table(raw: bytes) -> tuple[list[Row], Layout]:
    if not raw:
        raise Refused("import-empty")
    if len(raw) > MAX_BYTES:
        raise Refused("import-too-large", limit=str(MAX_BYTES >> 20))
    if raw.startswith(ZIP):
        return _found(read_workbook(raw))
    if raw.startswith(OLD_EXCEL):
        raise Refused("import-old-excel")
    if raw.startswith(_OTHERS) or raw[:200].lstrip().lower().startswith(_MARKUP):
        raise Refused("import-not-table")
    text = text_of(raw)
    return _found([read_plain(text, separator_of(text))])


def _found(tables: Iterable[list[Row]]) -> tuple[list[Row], Layout]:
    """The first table that has the headings."""
    is_empty = True
    for rows in tables:
        is_empty = is_empty and not rows
        layout = layout_of(rows)
        if layout is not None:
            return rows, layout
    raise Refused("import-empty" if is_empty else "import-no-heading")
