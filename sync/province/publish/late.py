"""What has come since a month was last published. Pure.

A line is never changed, so what changed about a session that is public already (it ended, another procedure) is left
as it was; only sessions that are more than before on their day are to be published.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from sync.province.publish.parts import Cell, Population


def fresh(now: Population, counted: Population) -> Population:
    """The sessions of now that are not counted yet; of a day on which some changed, as many as the day has grown by."""
    by_day: dict[date, Counter[Cell]] = defaultdict(Counter)
    for (day, cell), count in now.items():
        by_day[day][cell] += count
    for (day, cell), count in counted.items():
        by_day[day][cell] -= count
    return {(day, cell): count for day, cells in by_day.items() for cell, count in _grown(cells).items() if count}


def together(populations: Iterable[Population]) -> Mapping[tuple[date, Cell], int]:
    """One population of all."""
    total: Counter[tuple[date, Cell]] = Counter()
    for population in populations:
        total.update(population)
    return total


def _grown(changes: Counter[Cell]) -> Mapping[Cell, int]:
    """What is more, less what is gone elsewhere: from the same procedure where there is one, then from any."""
    more = {cell: count for cell, count in sorted(changes.items()) if count > 0}
    gone = [cell for cell, count in sorted(changes.items()) for _ in range(-count)]
    for cell in gone:
        near = [other for other, count in more.items() if count and other[0] == cell[0]]
        for other in near or [other for other, count in more.items() if count]:
            more[other] -= 1
            break
    return more
