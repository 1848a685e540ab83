"""What leaves the centre tells no small number: not by itself, not from the total, not from another table."""

from collections.abc import Iterator, Mapping
from itertools import product

from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.domain.figures.figures import Figures, TableCode
from kiosk.domain.figures.tables import (
    ABOUT_MACHINES,
    LINKED,
    SMALL,
    Table,
    TableRow,
    tables_of,
    tables_to_leave,
)

tallies = st.dictionaries(st.sampled_from("abcdef"), st.integers(1, 12), min_size=1, max_size=6)


def left_of(tally: Mapping[str, int], code: TableCode = "procedure") -> Table:
    [table] = tables_to_leave(tables_of(Figures(tallies={code: tally})))
    return table


def possible(table: Table, total: int) -> Iterator[tuple[int, ...]]:
    """Every set of numbers that fits what is shown and the total: all that somebody can find by differences."""
    choices = [
        range(1, SMALL) if row.withheld == "small" else range(SMALL, total + 1) if row.withheld else (row.count,)
        for row in table.rows
    ]
    return (one for one in product(*choices) if sum(one) == total)


@given(tallies)
@example({"a": 1, "b": 30})
@example({"a": 1, "b": 1})
@example({"a": 4, "b": 5, "c": 5})
@example({"a": 4, "b": 4, "c": 4})
def test_no_small_number_can_be_found_by_differences(tally: dict[str, int]) -> None:
    table, total = left_of(tally), sum(tally.values())
    worlds = list(possible(table, total))

    for place, row in enumerate(table.rows):
        assert row.withheld or row.count >= SMALL
        if row.withheld:
            assert len({world[place] for world in worlds}) >= 2, table


@given(tallies)
def test_what_is_withheld_stands_nowhere_in_what_leaves(tally: dict[str, int]) -> None:
    table = left_of(tally)

    assert all(row.count == 0 for row in table.rows if row.withheld)
    assert all(row.count == tally[row.key] for row in table.rows if not row.withheld)
    assert {row.key for row in table.rows} == (set() if table.is_empty_handed else set(tally))


@given(tallies)
def test_the_order_of_the_lines_tells_nothing_of_what_is_withheld(tally: dict[str, int]) -> None:
    hidden = [row.key for row in left_of(tally).rows if row.withheld]

    assert hidden == sorted(hidden)


@given(st.integers(1, 12), st.integers(1, 12), st.integers(1, 12))
def test_the_same_number_in_two_tables_is_withheld_in_both(filed: int, guided: int, other: int) -> None:
    figures = Figures(
        tallies={
            "outcome": {"filed": filed, "guided": guided, "open": other},
            "channel": {"portal": filed, "none": guided + other},
        }
    )
    hidden = {
        (table.code, row.key) for table in tables_to_leave(tables_of(figures)) for row in table.rows if row.withheld
    }
    empty = {table.code for table in tables_to_leave(tables_of(figures)) if table.is_empty_handed}

    for group in LINKED:
        told = {
            place for place in group if place not in hidden and place[0] not in empty and place[0] in figures.tallies
        }
        assert told == set() or told == {place for place in group if place[0] in figures.tallies}


def test_large_numbers_and_machines_are_told_as_they_are() -> None:
    assert left_of({"a": 5, "b": 12}).rows == (TableRow("b", 12), TableRow("a", 5))
    for code in ABOUT_MACHINES:
        assert left_of({"printer": 1}, code).rows == (TableRow("printer", 1),)
