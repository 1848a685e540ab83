"""What follows for those who know how lines are made, and a proof that the attacker of these tests is no fool."""

from collections import Counter, defaultdict
from itertools import product

import pytest

from sync.province.publish.parts import BLOCK, HIDING, SMALL, Cell, Part, category_parts
from tests.sync.attack import Attacker, Row, World
from tests.sync.openers import MONTH

DAY = f"{MONTH}"


def line(procedure: str, outcome: str, channel: str, sessions: int, commune: str = "04792") -> Row:
    row = {"batch": "1", "from": DAY, "to": DAY, "commune": commune, "procedure": procedure, "channel": channel}
    return row | {"outcome": outcome, "sessions": f"{sessions}"}


def test_the_attacker_finds_what_is_only_left_out() -> None:
    """A table with its one small cell struck out, and the total below it: the cell is what is missing."""
    world = World(("04792",), (DAY,), ("p",), ("filed", "guided", "prepared"), ("none",))
    naive = [line("p", "filed", "none", 20), line("p", "guided", "none", 9)]
    total = [{"batch": "1", "from": DAY, "to": DAY, "commune": "04792", "sessions": "32"}]
    known = Attacker(world, [*naive, line("p", "all", "none", 32)], total)

    assert known.interval([("04792", DAY, "p", "prepared", "none")], ("1",)) == (3, 3)


def test_the_attacker_finds_what_rows_and_columns_give_away() -> None:
    """Two small cells in one row, one in a column: struck out, and still worked out from the sums."""
    world = World(("04792", "04795"), (DAY,), ("p",), ("filed", "guided"), ("none",))
    rows = [line("p", "guided", "none", 12, "04795"), line("p", "filed", "none", 15, "04795")]
    sums = [line("p", "filed", "none", 18, "04792 04795"), line("p", "guided", "none", 14, "04792 04795")]
    total = [{"batch": "1", "from": DAY, "to": DAY, "commune": "04792 04795", "sessions": "32"}]
    known = Attacker(world, [*rows, *sums], total)

    assert known.interval([("04792", DAY, "p", "filed", "none")], ("1",)) == (3, 3)


@pytest.mark.parametrize(("width", "most"), [(2, 24), (3, 16), (4, 9)])
def test_even_who_knows_the_rule_cannot_tell_a_small_number(width: int, most: int) -> None:
    """Every table of so many values is made public; tables with the same lines cannot be told from each other.

    The rule itself tells something (what is put together with others was small, or the smallest): the number never.
    """
    values = [chr(ord("a") + place) for place in range(width)]
    same: dict[tuple[Part, ...], list[tuple[int, ...]]] = defaultdict(list)
    for table in product(range(most + 1), repeat=width):
        if HIDING <= sum(table) < BLOCK:
            same[_public({(value,): size for value, size in zip(values, table, strict=True)})].append(table)
    for tables in same.values():
        for place in range(width):
            possible = {table[place] for table in tables}
            if any(0 < size < SMALL for size in possible):
                assert len(possible) > 1, (tables[0], place)


def _public(counts: dict[Cell, int]) -> tuple[Part, ...]:
    return tuple(category_parts(Counter({(MONTH, cell): size for cell, size in counts.items()})))
