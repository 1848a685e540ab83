"""How counts are divided into lines: nothing is lost, nothing small is shown, and nothing small can be worked out."""

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise, product
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from sync.province.publish.datasets import COUNTED
from sync.province.publish.late import fresh
from sync.province.publish.lines import batch_of, names_of
from sync.province.publish.parts import (
    ALL,
    BLOCK,
    HIDING,
    LEAST,
    OTHER,
    SMALL,
    Cell,
    Population,
    blocks,
    category_parts,
    day_parts,
    places,
)
from sync.province.publish.sources import Vocabulary
from tests.sync.attack import Attacker, Leaf, Row, World, a_week, boxes

FIRST = date(2026, 10, 1)
SESSIONS = COUNTED[0]
PROCEDURES = {"1.001193": "Khai sinh", "2.000635": "Trích lục"}
VOCABULARY = Vocabulary(PROCEDURES, lambda code: f"Xã {code}")
WORLD = World(
    ("04792", "04795", "08434"),
    a_week(FIRST, 4),
    tuple(PROCEDURES),
    ("filed", "guided", "prepared"),
    ("none", "portal"),
)

BOXES = list(boxes(WORLD))

sizes = st.one_of(st.integers(0, 2), st.integers(0, 7), st.just(0), st.integers(8, 40))
counts = st.dictionaries(
    st.tuples(*(st.sampled_from(of) for of in (WORLD.procedures, WORLD.outcomes, WORLD.channels))), sizes, max_size=12
)
populations = st.dictionaries(
    st.tuples(
        st.integers(0, 3).map(lambda day: FIRST + timedelta(days=day)),
        st.tuples(*(st.sampled_from(of) for of in (WORLD.procedures, WORLD.outcomes, WORLD.channels))),
    ),
    sizes,
    max_size=20,
)
provinces = st.fixed_dictionaries(dict.fromkeys(WORLD.communes, populations))


def size(population: Population) -> int:
    return sum(population.values())


def is_of(cell: Cell, part: Cell) -> bool:
    return all(shown in {value, ALL, OTHER} for value, shown in zip(cell, part, strict=True))


def rows(number: int, province: dict[str, Population]) -> tuple[list[Row], list[Row], frozenset[str]]:
    batch = batch_of(SESSIONS, number, province, VOCABULARY)
    found = []
    for dataset in (SESSIONS.dataset, SESSIONS.daily):
        assert dataset is not None
        names = names_of(dataset)
        found.append([dict(zip(names, map(str, line), strict=True)) for line in batch.lines[dataset.id]])
    return found[0], found[1], batch.communes


def true_leaves(province: dict[str, Population]) -> Counter[Leaf]:
    return Counter(
        {
            (commune, f"{day}", *cell): count
            for commune, population in province.items()
            for (day, cell), count in population.items()
            if count
        }
    )


@given(provinces)
def test_no_session_is_lost_and_none_is_counted_twice(province: dict[str, Population]) -> None:
    found = places(province)
    held = set(province) - {commune for place in found for commune in place.communes}

    assert sum(size(place.population) for place in found) == sum(
        size(of) for code, of in province.items() if code not in held
    )
    assert sum(size(province[commune]) for commune in held) < HIDING
    for place in found:
        cut = blocks(place.population)
        assert sum(map(size, cut)) == size(place.population)
        for block in cut:
            assert sum(part.size for part in category_parts(block)) == size(block)
            assert sum(days.size for days in day_parts(block)) == size(block)


@given(populations, st.integers(0, 3))
def test_a_line_that_hides_nothing_counts_six_and_one_that_hides_counts_ten(population: Population, plain: int) -> None:
    if size(population) < HIDING:
        return
    for block in blocks(population):
        for part in category_parts(block, plain):
            assert part.size >= (HIDING if {ALL, OTHER} & set(part.cell) else LEAST)
        for days in day_parts(block):
            assert days.size >= (LEAST if days.first == days.last else HIDING)


@given(populations)
def test_blocks_are_spans_of_days_that_do_not_touch_each_other(population: Population) -> None:
    spans = [(min(day for day, _ in block), max(day for day, _ in block)) for block in blocks(population)]

    assert all(one[1] < two[0] for one, two in pairwise(spans))
    assert all(size(block) >= BLOCK for block in blocks(population)) or len(spans) == 1


@given(populations)
def test_whoever_was_there_is_in_a_line_that_others_may_be_in_too(population: Population) -> None:
    """A group is divided only into two values or more that somebody had: a line is no verdict on one known person."""
    if size(population) < HIDING:
        return
    for block in blocks(population):
        parts = category_parts(block)
        for place in range(3):
            groups: dict[Cell, set[str]] = {}
            for part in parts:
                groups.setdefault(part.cell[:place], set()).add(part.cell[place])
            assert all(len(values) > 1 or values == {ALL} for values in groups.values())


@settings(deadline=None, max_examples=10)
@given(provinces, provinces, st.randoms(use_true_random=False))
def test_nothing_small_follows_from_the_lines_of_two_batches(
    first: dict[str, Population], second: dict[str, Population], chance: Random
) -> None:
    """By linear programming: every figure that is 1 to 4 in a batch, or in both together, may be 5 others at least."""
    told = [rows(number, province) for number, province in ((1, first), (2, second))]
    attacker = Attacker(WORLD, [*told[0][0], *told[1][0]], [*told[0][1], *told[1][1]])
    truth = {
        f"{number}": true_leaves({code: of for code, of in province.items() if code in told[number - 1][2]})
        for number, province in ((1, first), (2, second))
    }
    for batches in (("1",), ("2",), ("1", "2")):
        attack(attacker, truth, batches, chance)


def attack(attacker: Attacker, truth: dict[str, Counter[Leaf]], batches: tuple[str, ...], chance: Random) -> None:
    asked = [
        (name, leaves, true)
        for name, leaves in BOXES
        if 0 < (true := sum(truth[batch][leaf] for batch in batches for leaf in leaves)) < SMALL
    ]
    for name, leaves, true in chance.sample(asked, min(len(asked), 12)):
        low, high = attacker.interval(leaves, batches)
        assert low <= true <= high
        assert high - low >= LEAST, (name, batches, true, low, high)


@given(populations, populations)
def test_what_was_counted_is_never_counted_again(now: Population, before: Population) -> None:
    new = fresh(now, before)
    days = {day for day, _ in (*now, *before)}

    assert all(count > 0 for count in new.values())
    for day in days:
        grown = sum(count for (of, _), count in now.items() if of == day) - sum(
            count for (of, _), count in before.items() if of == day
        )
        assert sum(count for (of, _), count in new.items() if of == day) == max(0, grown)
    assert all(new[key] <= now.get(key, 0) for key in new)


def test_that_all_are_alike_is_told_of_the_channel_and_of_nothing_else() -> None:
    alike = {(FIRST, ("1.001193", "filed", "portal")): 20}
    told = {(FIRST, ("1.001193", "guided", "none")): 14, **alike}

    assert [part.cell for part in category_parts(alike, plain=1)] == [(ALL, ALL, "portal")]
    assert [part.cell for part in category_parts(told, plain=1)] == [
        (ALL, "filed", "portal"),
        (ALL, "guided", "none"),
    ]
    assert [part.cell for part in category_parts(told)] == [(ALL, "filed", ALL), (ALL, "guided", ALL)]


def test_a_small_place_is_counted_together_with_the_smallest_of_the_others() -> None:
    at = (FIRST, ("1.001193", "guided", "none"))
    found = places({"a": {at: 3}, "b": {at: 40}, "c": {at: 12}})

    assert [(place.communes, size(place.population)) for place in found] == [(("b",), 40), (("a", "c"), 15)]


def test_a_place_that_has_too_little_and_no_company_waits() -> None:
    at = (FIRST, ("1.001193", "guided", "none"))

    assert places({"a": {at: 3}, "b": {at: 6}}) == []


def test_a_month_with_many_sessions_is_told_day_by_day() -> None:
    cells = list(product(WORLD.procedures, WORLD.outcomes, WORLD.channels))
    population = {(FIRST + timedelta(days=day), cell): 25 for day in range(4) for cell in cells}

    cut = blocks(population)

    assert len(cut) == 4 if len(cells) * 25 >= BLOCK else len(cut) < 4
    assert all(len(category_parts(block)) == len(cells) for block in cut)
