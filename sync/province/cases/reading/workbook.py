"""XLSX, read without trusting it: bounded before it is unpacked, and row by row."""

import io
import warnings
import zipfile
import zlib
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Final
from zipfile import BadZipFile, ZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from kiosk.errors import Refused
from sync.province.cases.reading.sheet import Cell, Gatherer, Row

ZIP: Final = b"PK\x03\x04"
OLD_EXCEL: Final = b"\xd0\xcf\x11\xe0"
MAX_UNPACKED: Final = 48 << 20
MAX_PARTS: Final = 500
MAX_SHEETS: Final = 20
MAX_EMPTY: Final = 100_000
"""Rows of a sheet that may be passed over; a sheet that is formatted to its last row has a million of them."""
MAX_SPREAD: Final = 4_000_000
"""Cells of all sheets together, those that a row leaves out before its last one too: a book that is as large as may be
and holds them all has fewer."""

_DAMAGE: Final = (ArithmeticError, AssertionError, AttributeError, BadZipFile, EOFError, InvalidFileException,
                  LookupError, NotImplementedError, OSError, RuntimeError, SyntaxError, TypeError, ValueError,
                  zlib.error)  # fmt: skip
"""What the library lets fly out of a damaged book: it checks little, so nearly anything."""


def read_workbook(raw: bytes) -> Iterator[list[Row]]:
    """The rows of one visible sheet after the other.

    Refused as `Gatherer`, and with `import-not-excel`, `import-bomb`, `import-sparse`, `import-damaged`.
    """
    with _damage_named():
        _refuse_bombs(raw)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of styles and extensions that it passes over
            book = load_workbook(io.BytesIO(raw), read_only=True, data_only=True, keep_links=False)
        try:
            sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
            room = _Room()
            for sheet in sheets[:MAX_SHEETS]:
                sheet.reset_dimensions()  # what a sheet says of its own size may be anything
                yield _rows(sheet.iter_rows(values_only=True), room)
        finally:
            book.close()


class _Room:
    """How many cells may still come. A row's last cell is a few bytes, and all before it are made of nothing."""

    def __init__(self) -> None:
        self._left = MAX_SPREAD

    def take(self, cells: int) -> None:
        self._left -= cells
        if self._left < 0:
            raise Refused("import-sparse", limit=f"{MAX_SPREAD:,}".replace(",", " "))


def _rows(rows: Iterable[Sequence[object]], room: _Room) -> list[Row]:
    gathered = Gatherer()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for number, cells in enumerate(rows, start=1):
            room.take(len(cells))
            gathered.take(number, (_plain(cell) for cell in cells))
            if number - len(gathered.rows) > MAX_EMPTY:
                break
    return gathered.rows


def _plain(cell: object) -> Cell:
    """The value, or its text where it is of a kind that no column of ours has."""
    if cell is None or isinstance(cell, str | int | float | bool):
        return cell
    if hasattr(cell, "year"):
        return cell  # pyright: ignore[reportReturnType] - a date or a datetime
    return str(cell)


def _refuse_bombs(raw: bytes) -> None:
    with ZipFile(io.BytesIO(raw)) as parts:
        listed = parts.infolist()
        if len(listed) > MAX_PARTS or sum(part.file_size for part in listed) > MAX_UNPACKED:
            raise Refused("import-bomb", limit=str(MAX_UNPACKED >> 20))
        if not any(part.filename == "[Content_Types].xml" for part in listed):
            raise Refused("import-not-excel")
        for part in listed:
            _refuse_entities(parts, part)


def _refuse_entities(parts: ZipFile, part: zipfile.ZipInfo) -> None:
    """A book's parts declare no types of their own: who does so wants them expanded without end."""
    if part.filename.endswith((".xml", ".rels")):
        content = parts.read(part)
        if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
            raise Refused("import-bomb", limit=str(MAX_UNPACKED >> 20))


@contextmanager
def _damage_named() -> Generator[None]:
    try:
        yield
    except _DAMAGE as error:
        raise Refused("import-damaged") from error
