"""In which order the lines of a table stand: by their names, or by what stands in a column, up or down."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from msgspec.structs import replace

from sync.province.boards.table import Row, Table, in_time, number_of, place_of

BY_NAME: Final = "name"
"""The order of lines that is no column's."""
_COMMUNES: Final = "communes"
_WAYS: Final = {"up": True, "down": False}


class Order(NamedTuple):
    """The lines of one table, by a column, the least first (`up`) or the largest."""

    table: str
    column: str
    up: bool

    def __str__(self) -> str:
        """As an address says it: `communes.sessions.down`."""
        return f"{self.table}.{self.column}.{'up' if self.up else 'down'}"

    @property
    def turned(self) -> "Order":
        """The other way."""
        return Order(self.table, self.column, not self.up)


def first_order(table: Table, column: str) -> Order:
    """How one wants a column first: names from the beginning, numbers from the largest."""
    return Order(table.code, column, column == BY_NAME)


def order_in(text: str) -> Order | None:
    """The order that an address names; a column alone is one of the table of communes."""
    match text.split("."):
        case [column] if column:
            return Order(_COMMUNES, column, column == BY_NAME)
        case [table, column, way] if way in _WAYS:
            return Order(table, column, _WAYS[way])
        case _:
            return None


def is_sortable(table: Table, column: str) -> bool:
    """Whether its lines may stand in the order of this column."""
    if table.fixed or len(table.rows) < 2:
        return False
    return column == BY_NAME or any(one.code == column and one.kind != "text" for one in table.columns)


def in_order(table: Table, order: Order | None) -> Table:
    """The table in this order if it is one of its own; equals by their names, lines without a number last."""
    if order is None or order.table != table.code or not is_sortable(table, order.column):
        return table
    return replace(table, rows=_sorted(table, order))


def order_of(table: Table) -> Order | None:
    """The order in which its lines stand as it is, if that is one that may be asked for."""
    ways = [first_order(table, column) for column in (table.columns[0].code, BY_NAME)]
    if _is_of_times(table):
        ways.reverse()
    return next((way for way in ways if is_sortable(table, way.column) and _sorted(table, way) == table.rows), None)


def _sorted(table: Table, order: Order) -> tuple[Row, ...]:
    named = _by_name(table, table.rows)
    if order.column == BY_NAME:
        return named if order.up else named[::-1]
    at, _ = table.column(order.column)
    numbers = [(value, row) for row in named if (value := number_of(row.cells[at])) is not None]
    nothing = [row for row in named if number_of(row.cells[at]) is None]
    sign = 1 if order.up else -1
    return (*(row for _, row in sorted(numbers, key=lambda one: sign * one[0])), *nothing)


def _by_name(table: Table, rows: Iterable[Row]) -> tuple[Row, ...]:
    """Times one after the other, names as in a Vietnamese dictionary."""
    if _is_of_times(table):
        return in_time(rows)
    return tuple(sorted(rows, key=lambda row: (place_of(row.label.vi), row.key)))


def _is_of_times(table: Table) -> bool:
    return table.drawn is not None and table.drawn.shape == "columns"
