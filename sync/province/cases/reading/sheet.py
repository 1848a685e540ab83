"""A file as rows of cells: CSV or XLSX by what is in it and never by its name."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Final, TypeAlias

from kiosk.errors import Refused

Cell: TypeAlias = str | int | float | bool | date | datetime | None
Row: TypeAlias = tuple[int, list[Cell]]
"""The number of a row as a spreadsheet shows it, and its cells; rows without any content are left out."""

MAX_BYTES: Final = 8 << 20
MAX_ROWS: Final = 20_000
MAX_COLUMNS: Final = 200
MAX_CELL: Final = 5_000
"""Characters of one cell; an unclosed quotation mark makes one cell of a whole file."""


class Gatherer:
    """Rows that are taken one after the other, until there are too many of them or they are too wide."""

    def __init__(self) -> None:
        self.rows: list[Row] = []

    def take(self, number: int, cells: Iterable[Cell]) -> None:
        """Refused: `import-too-wide`, `import-too-long`, `import-cell-long`."""
        row = list(cells)
        while row and (row[-1] is None or row[-1] == ""):
            row.pop()
        if not row:
            return
        if len(row) > MAX_COLUMNS:
            raise Refused("import-too-wide", limit=str(MAX_COLUMNS), row=str(number))
        if any(isinstance(cell, str) and len(cell) > MAX_CELL for cell in row):
            raise Refused("import-cell-long", limit=str(MAX_CELL), row=str(number))
        if len(self.rows) == MAX_ROWS:
            raise Refused("import-too-long", limit=str(MAX_ROWS))
        self.rows.append((number, row))
