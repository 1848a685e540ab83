"""Promise: the lines of a table stand in any order that is asked for, both ways, and nothing changes but the order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.province.boards.charts import draw_chart
from sync.province.boards.order import BY_NAME, Order, first_order, in_order, order_in, order_of
from sync.province.boards.table import Column, Drawn, Row, Table, named
from sync.province.language import Words

NAMES = ("Xã Đa", "Xã Da", "Xã Án", "Xã Ân", "Phường Ý", "Xã Da")


def table_of(values: list[int | None], *, shape: str = "bars") -> Table:
    rows = tuple(Row(f"{at:02}", named(NAMES[at % len(NAMES)]), (value,)) for at, value in enumerate(values))
    drawn = Drawn(shape="columns" if shape == "columns" else "bars", columns=("n",))
    column = Column(code="n", head=Words("Phiên", "Sessions"), means="sessions")
    return Table(code="t", title=named("T"), names=named("N"), columns=(column,), rows=rows, drawn=drawn)


@given(st.lists(st.none() | st.integers(0, 5), min_size=2, max_size=12), st.booleans())
def test_lines_go_up_or_down_equals_by_name_and_nothing_last(values: list[int | None], up: bool) -> None:
    table = table_of(values)
    found = in_order(table, Order("t", "n", up))
    cells = [row.cells[0] for row in found.rows]
    numbers = [cell for cell in cells if isinstance(cell, int)]

    assert sorted(found.rows, key=lambda row: row.key) == list(table.rows)
    assert numbers == sorted(numbers, reverse=not up)
    assert cells == [*numbers, *[None] * (len(cells) - len(numbers))]
    assert in_order(found, Order("t", "n", up)) == found
    by_name = [row.key for row in in_order(table, Order("t", BY_NAME, True)).rows]
    for value in (0, 1, 2, 3, 4, 5):
        same = [row.key for row in found.rows if row.cells[0] == value]
        assert same == sorted(same, key=by_name.index)


def test_names_stand_as_in_a_vietnamese_dictionary_and_times_as_they_came() -> None:
    names = in_order(table_of([1, 2, 3, 4]), Order("t", BY_NAME, False))
    times = in_order(table_of([1, 2, 3, 4], shape="columns"), Order("t", BY_NAME, False))

    assert [row.label.vi for row in names.rows] == ["Xã Đa", "Xã Da", "Xã Ân", "Xã Án"]
    assert [row.key for row in times.rows] == ["03", "02", "01", "00"]


def test_a_chart_of_times_goes_on_in_time_however_the_table_is_sorted() -> None:
    table = table_of([3, 1, 2, 5], shape="columns")

    assert draw_chart(in_order(table, Order("t", "n", True)), "vi", "wide") == draw_chart(table, "vi", "wide")


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("sessions", Order("communes", "sessions", False)),
        ("name", Order("communes", "name", True)),
        ("days.sessions.up", Order("days", "sessions", True)),
        ("days.sessions.sideways", None),
        ("", None),
        ("..", None),
        ("a.b", None),
    ],
)
def test_an_order_is_said_in_an_address(text: str, order: Order | None) -> None:
    assert order_in(text) == order
    assert order is None or order_in(str(order)) == order


def test_what_is_no_order_of_the_table_changes_nothing() -> None:
    table = table_of([1, 3, 2])

    for order in (None, Order("other", "n", True), Order("t", "m", True)):
        assert in_order(table, order) is table
    fixed = Table(code="t", title=named("T"), names=named("N"), columns=table.columns, rows=table.rows, fixed=True)
    assert in_order(fixed, Order("t", "n", False)) is fixed
    assert order_of(table) is None
    assert order_of(in_order(table, first_order(table, "n"))) == Order("t", "n", False)


def test_days_are_said_to_stand_by_their_names() -> None:
    assert order_of(table_of([3, 2, 1], shape="columns")) == Order("t", BY_NAME, True)
