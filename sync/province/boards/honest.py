"""What nobody could count is no zero: cells of days and communes of which nothing is known say nothing."""

from collections.abc import Sequence

from msgspec.structs import replace

from sync.province.boards.look import Look
from sync.province.boards.table import Column, Row, Table, Told, Value

_BEFORE = "before"
"""The code of each column, and of each line, that is of the span before."""
_OF_NOW = frozenset({"told", "alerts"})
"""What columns say as it stands now, whatever the span."""


def honest(look: Look, table: Table, told: Told) -> Table:
    """The table without the zeros that were never counted; without any line where nothing of the span can be known."""
    if told.blank is not None:
        return replace(table, rows=(), whole=None)
    rows = [_known(look, table, row) for row in table.rows]
    if not look.knows(look.asked.before):
        rows = [_nothing(row) if row.key == _BEFORE else _without_before(table.columns, row) for row in rows]
        whole = None if table.whole is None else _without_before(table.columns, table.whole)
        return replace(table, rows=tuple(rows), whole=whole)
    return replace(table, rows=tuple(rows))


def _known(look: Look, table: Table, row: Row) -> Row:
    """A commune's line, whose zeros say nothing where nothing of its days can be known; other lines as they are."""
    if table.code != "communes":
        return row
    if not look.knows(look.asked.before, row.key):
        row = _without_before(table.columns, row)
    if look.knows(look.asked.span, row.key):
        return row
    cells = zip(row.cells, table.columns, strict=True)
    return replace(row, cells=tuple(cell if cell or column.means in _OF_NOW else None for cell, column in cells))


def _without_before(columns: Sequence[Column], row: Row) -> Row:
    cells: list[Value] = [
        None if column.code == _BEFORE else cell for cell, column in zip(row.cells, columns, strict=True)
    ]
    return replace(row, cells=tuple(cells))


def _nothing(row: Row) -> Row:
    return replace(row, cells=(None,) * len(row.cells))
