"""CSV as offices have it: in UTF-8, UTF-16 or Windows-1258, with commas, semicolons or tabs."""

import codecs
import csv
import io
import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from kiosk.errors import Refused
from sync.province.cases.reading.sheet import Gatherer, Row

SEPARATORS: Final = ",;\t"
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NO_TEXT: Final = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff]")
_LOOKED_AT: Final = 20
"""Rows in which the separator shows."""


def text_of(raw: bytes) -> str:
    """The file as text in composed form; refused: `import-empty`, `import-nul`, `import-not-text`."""
    text = _decoded(raw)
    if not text.strip("\ufeff\r\n\t ,;"):
        raise Refused("import-empty")
    if "\x00" in text:
        raise Refused("import-nul")
    if _NO_TEXT.search(text):
        raise Refused("import-not-text")
    return unicodedata.normalize("NFC", text)


def read_plain(text: str, separator: str) -> list[Row]:
    """The rows, numbered by the line that each begins on; refused as `Gatherer`, and with `import-quotes`."""
    gathered = Gatherer()
    for number, cells in _records(text, separator):
        gathered.take(number, cells)
    return gathered.rows


def separator_of(text: str) -> str:
    """The sign that parts the cells: the one that Excel names, or that the first rows agree upon."""
    named = re.match(r"sep=(.)\r?\n", text)
    if named:
        return named[1]
    return max(SEPARATORS, key=lambda sign: _agreement(text, sign))


def _agreement(text: str, separator: str) -> tuple[int, int]:
    """How many of the first rows have as many cells as the widest has, and how many those are."""
    widths: list[int] = []
    try:
        for _, cells in _records(text, separator):
            widths.append(len(cells))
            if len(widths) == _LOOKED_AT:
                break
    except Refused:
        return 0, 0
    most = max(widths, default=0)
    return (widths.count(most), most) if most > 1 else (0, 0)


def _records(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    begins = 1
    try:
        for cells in lines:
            if not (begins == 1 and cells and cells[0].startswith("sep=")):
                yield begins, cells
            begins = lines.line_num + 1
    except csv.Error as error:
        raise Refused("import-quotes", row=str(begins)) from error


def _decoded(raw: bytes) -> str:
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return _strictly(raw[len(mark) :], name)
    if _looks_wide(raw[1::2]):
        return _strictly(raw, "utf-16-le")
    if _looks_wide(raw[0::2]):
        return _strictly(raw, "utf-16-be")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return _strictly(raw, "cp1258")


def _looks_wide(half: bytes) -> bool:
    """Whether these are the upper bytes of plain text in UTF-16: most of them zero."""
    first = half[:1000]
    return len(first) > 4 and first.count(0) > len(first) // 2


def _strictly(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise Refused("import-not-text") from error
