"""How counts are made public so that no small number can be worked out of them. Pure.

The whole of what is public about a batch (the sessions of one month that had arrived by one moment, `batches`) is this:

1. places: a commune stands alone, or is counted together with other communes (`places`);
2. blocks: the month of a place is cut into spans of days (`blocks`), and the sessions of a block are put into parts
   twice: once by their days (`day_parts`), and once by their categories (`category_parts`);
3. every line is one part; everything else that is told (a total, a share, a year) is a sum of lines.

A line that hides nothing counts `LEAST` or more; one that hides a finer number counts `HIDING` or more.

Why nothing small follows. Blocks have no session in common, and a batch has none in common with any other batch, so
what is known of one says nothing of another; a line, once public, never changes, so yesterday's file is a part of
today's and their difference is a batch. Within a block of n sessions the lines are the two margins of a table days ×
categories, of which any cell may be anything: there are no forbidden cells, as one side is made of days only and the
other of categories only. Of such a table, for a set of days with margin r and a set of categories with margin c, all
that can be known is max(0, r + c - n) <= x <= min(r, c), and both ends are reached in whole numbers (Fréchet; it holds
for every pair of margins that has no third: Dobra and Fienberg, PNAS 97, 2000). The width is min(r, c, n - r, n - c).
Each of the four is 0, or a sum of parts, and so at least `LEAST`. Where n - r or n - c is 0 the figure is one that is
public anyway; days or categories inside a part only add freedom. So whatever small number (1 to `SMALL` - 1) is asked
for, however it is summed over days, communes and categories, its interval is `LEAST` wide or wider.

Whoever knows one session takes it away from each margin: what is left is still `LEAST` - `KNOWN` wide.

Zeros. A zero counts nobody, so it needs no hiding, and follows from the lines as any number does: what no line of a
place in the batch names is zero in that batch (of a commune that is in no place of it nothing follows). It is no
verdict on anybody known to have been there either, as a group is only ever divided into two values or more that
somebody had (`_named`): that all the sessions of a place were about one thing is never shown. Excepted are the
categories that are told even where all are alike (`plain`): the channel, which follows from the outcome, and what is
about machines. A zero more or less changes nothing in the widths above.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple, TypeAlias

SMALL: Final = 5
"""What is under this is never public, nor to be worked out."""
KNOWN: Final = 1
"""So many sessions of a group may be known to whoever looks at it: their own."""
LEAST: Final = SMALL + KNOWN
HIDING: Final = 2 * SMALL
BLOCK: Final = 300
"""A span of days with so many sessions has categories of its own; with fewer, it is put together with the next days."""

ALL: Final = "all"
"""Not divided by this category."""
OTHER: Final = "other"
"""All values that no other line of the same group names."""

Cell: TypeAlias = tuple[str, ...]
Counts: TypeAlias = Mapping[Cell, int]
Population: TypeAlias = Mapping[tuple[date, Cell], int]


class Part(NamedTuple):
    """Sessions of these categories, some of which may be `ALL` or `OTHER`."""

    cell: Cell
    size: int


class Days(NamedTuple):
    """Sessions of these days, both included; the days between that no part names had none."""

    first: date
    last: date
    size: int


class Place(NamedTuple):
    """One commune, or several that are counted together."""

    communes: tuple[str, ...]
    population: Population


def places(populations: Mapping[str, Population]) -> list[Place]:
    """The places of a batch; communes that are in none have too little even together, and wait for another batch."""
    sizes = {commune: sum(population.values()) for commune, population in populations.items()}
    alone = sorted((size, commune) for commune, size in sizes.items() if size >= HIDING)
    together = [commune for commune, size in sizes.items() if size < HIDING]
    count = sum(sizes[commune] for commune in together)
    while 0 < count < HIDING and alone:
        size, commune = alone.pop(0)
        together.append(commune)
        count += size
    found = [Place((commune,), populations[commune]) for _, commune in alone]
    if count >= HIDING:
        joined: Counter[tuple[date, Cell]] = Counter()
        for commune in together:
            joined.update(populations[commune])
        found.append(Place(tuple(sorted(together)), joined))
    return sorted(found, key=lambda place: (len(place.communes), place.communes))


def blocks(population: Population) -> list[Population]:
    """The fewest consecutive days each that have `BLOCK` sessions; what is left at the end goes with the last block."""
    by_day: dict[date, dict[tuple[date, Cell], int]] = defaultdict(dict)
    for (day, cell), count in population.items():
        if count:
            by_day[day][day, cell] = count
    found: list[dict[tuple[date, Cell], int]] = []
    block: dict[tuple[date, Cell], int] = {}
    for day in sorted(by_day):
        block |= by_day[day]
        if sum(block.values()) >= BLOCK:
            found.append(block)
            block = {}
    if block:
        block = (found.pop() if found else {}) | block
        found.append(block)
    return list[Population](found)


def day_parts(block: Population) -> list[Days]:
    """The block by days: a day of its own with `LEAST` sessions, else days together with `HIDING`."""
    counts: Counter[date] = Counter()
    for (day, _), count in block.items():
        counts[day] += count
    found: list[Days] = []
    open_: Days | None = None
    for day in sorted(day for day, count in counts.items() if count):
        open_ = _joined(open_, Days(day, day, counts[day]))
        if _stands(open_):
            found.append(open_)
            open_ = None
    while open_ is not None and found and not _stands(open_):
        open_ = _joined(found.pop(), open_)
    return found if open_ is None else [*found, open_]


def category_parts(block: Population, plain: int = 0) -> list[Part]:
    """The block by categories, one after the other as far as the numbers go; of the last `plain` all may be alike."""
    counts: Counter[Cell] = Counter()
    for (_, cell), count in block.items():
        if count:
            counts[cell] += count
    return _divided((), counts, plain)


def _stands(days: Days) -> bool:
    return days.size >= (LEAST if days.first == days.last else HIDING)


def _joined(one: Days | None, two: Days) -> Days:
    return two if one is None else Days(one.first, two.last, one.size + two.size)


def _divided(known: Cell, counts: Counts, plain: int) -> list[Part]:
    """The parts of a group; `counts` are of the categories that are still to be looked at."""
    left = len(next(iter(counts)))
    if not left:
        return [Part(known, sum(counts.values()))]
    groups: dict[str, dict[Cell, int]] = defaultdict(dict)
    for cell, count in counts.items():
        groups[cell[0]][cell[1:]] = count
    sizes = {value: sum(group.values()) for value, group in groups.items()}
    named = _named(sizes, LEAST if left == 1 and ALL not in known else HIDING, alike=left <= plain)
    if not named:
        return _divided((*known, ALL), _summed(groups.values()), plain)
    found = [part for value in named for part in _divided((*known, value), groups[value], plain)]
    rest = sum(size for value, size in sizes.items() if value not in named)
    return [*found, Part((*known, OTHER, *(ALL,) * (left - 1)), rest)] if rest else found


def _named(sizes: Mapping[str, int], floor: int, *, alike: bool) -> Sequence[str]:
    """The values that get lines of their own; none where fewer than two lines would come of it, unless `alike` allows.

    What is left has `HIDING` sessions, of two values at least: if need be the smallest of the others goes with it.
    """
    large = sorted((size, value) for value, size in sizes.items() if size >= floor)
    rest = sum(size for size in sizes.values() if size < floor)
    while large and 0 < rest < HIDING:
        rest += large.pop(0)[0]
    if len(large) + bool(rest) < (1 if alike else 2):
        return ()
    return sorted(value for _, value in large)


def _summed(groups: Iterable[Counts]) -> Counts:
    total: Counter[Cell] = Counter()
    for group in groups:
        total.update(group)
    return total
