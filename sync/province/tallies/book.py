"""What changes in the numbers: what subjects add now, less what they added before."""

from collections import Counter
from collections.abc import Mapping
from typing import TypeAlias

from sync.province.tables.tally import NO_DAY
from sync.province.tallies.bulk import Row
from sync.province.tallies.cells import Cell, Cells

Key: TypeAlias = tuple[str, str, str, str, str, str]

_BY_DAYS_ONLY = frozenset({"person-again"})


class Book:
    """The changes of one batch, cell by cell."""

    def __init__(self) -> None:
        self._changes: dict[str, dict[Cell, int]] = {}

    def move(self, centre: str, before: Cells, after: Cells) -> None:
        """A subject of the centre adds `after` from now on, and no more `before`."""
        changes = self._changes.setdefault(centre, {})
        for cell, count in after.items():
            changes[cell] = changes.get(cell, 0) + count
        for cell, count in before.items():
            changes[cell] = changes.get(cell, 0) - count

    def rows(self) -> list[Row]:
        """What to add to the table, sorted by its key."""
        found: Counter[Key] = Counter()
        for centre, cells in self._changes.items():
            _into_periods(centre, cells, found)
        return [(*key, change) for key, change in sorted(found.items()) if change]


def _into_periods(centre: str, cells: Mapping[Cell, int], found: Counter[Key]) -> None:
    """Each day's change for the day and for its month."""
    for (measure, day, a, b, c), change in cells.items():
        if not change:
            continue
        if day == NO_DAY:
            found[measure, NO_DAY, centre, a, b, c] += change
            continue
        found[measure, f"D{day}", centre, a, b, c] += change
        if measure not in _BY_DAYS_ONLY:
            found[measure, f"M{day[:7]}", centre, a, b, c] += change
