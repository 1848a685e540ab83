"""Somebody who has every file that was ever published, knows how they are made, and wants a small number out of them.

What is not known is one unknown a batch and leaf (commune, day, procedure, outcome, channel), a whole number of 0 or
more; every line is an equation. Linear programming gives the least and the most that a figure may be. To be as hard as
can be the attacker knows which values exist, and there are few of them.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import product
from typing import NamedTuple

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_matrix

Row = Mapping[str, str]
Leaf = tuple[str, ...]
Unknown = tuple[str, Leaf]
"""A batch and a leaf of it."""

CATEGORIES = ("procedure", "outcome", "channel")


class World(NamedTuple):
    """Every value there is."""

    communes: Sequence[str]
    days: Sequence[str]
    procedures: Sequence[str]
    outcomes: Sequence[str]
    channels: Sequence[str]

    def leaves(self) -> Iterable[Leaf]:
        return product(*self)


class Equation(NamedTuple):
    """These unknowns together are that much."""

    unknowns: frozenset[Unknown]
    total: int


class Attacker:
    """All that follows from the lines of both files."""

    def __init__(self, world: World, sessions: Sequence[Row], by_day: Sequence[Row]) -> None:
        self.world = world
        self.equations = [*_of_categories(world, sessions), *_of_days(world, by_day)]
        batches = {row["batch"] for row in (*sessions, *by_day)}
        covered = [
            frozenset().union(*(e.unknowns for e in of))
            for of in (list(_of_categories(world, sessions)), list(_of_days(world, by_day)))
        ]
        alive = covered[0] & covered[1]
        self.unknowns = sorted(alive)
        self.batches = sorted(batches)
        self._place = {unknown: place for place, unknown in enumerate(self.unknowns)}
        rows, columns = [], []
        for number, equation in enumerate(self.equations):
            inside = [self._place[unknown] for unknown in equation.unknowns if unknown in self._place]
            rows += [number] * len(inside)
            columns += inside
        shape = (len(self.equations), len(self.unknowns))
        self._left = csr_matrix((np.ones(len(rows)), (rows, columns)), shape=shape)
        self._right = np.array([equation.total for equation in self.equations], dtype=float)

    def interval(
        self, leaves: Collection[Leaf], batches: Collection[str], known: Collection[Unknown] = ()
    ) -> tuple[int, int]:
        """The least and the most that these leaves of these batches are; one session of each `known` is known."""
        goal = np.zeros(len(self.unknowns))
        for unknown in product(batches, leaves):
            if unknown in self._place:
                goal[self._place[unknown]] = 1
        at_least = [1.0 if unknown in known else 0.0 for unknown in self.unknowns]
        found = []
        for sign in (1, -1):
            done = linprog(
                sign * goal, A_eq=self._left, b_eq=self._right, bounds=[(low, None) for low in at_least], method="highs"
            )
            assert done.status == 0, done.message
            found.append(sign * done.fun)
        return round(found[0]), round(found[1])


def _of_categories(world: World, rows: Sequence[Row]) -> Iterable[Equation]:
    named: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for row in rows:
        group = (row["batch"], row["from"], row["to"], row["commune"])
        for column in CATEGORIES:
            named[(*group, column)].add(row[column])
            group = (*group, row[column])
    for row in rows:
        group = (row["batch"], row["from"], row["to"], row["commune"])
        choices: list[Sequence[str]] = []
        values = (world.procedures, world.outcomes, world.channels)
        for column, every in zip(CATEGORIES, values, strict=True):
            choices.append(_meant(row[column], every, named[(*group, column)]))
            group = (*group, row[column])
        leaves = product(row["commune"].split(), days_of(world, row), *choices)
        yield Equation(frozenset((row["batch"], leaf) for leaf in leaves), int(row["sessions"]))


def _of_days(world: World, rows: Sequence[Row]) -> Iterable[Equation]:
    for row in rows:
        categories = (world.procedures, world.outcomes, world.channels)
        leaves = product(row["commune"].split(), days_of(world, row), *categories)
        yield Equation(frozenset((row["batch"], leaf) for leaf in leaves), int(row["sessions"]))


def days_of(world: World, row: Row) -> list[str]:
    return [day for day in world.days if row["from"] <= day <= row["to"]]


def _meant(value: str, every: Sequence[str], named: Collection[str]) -> Sequence[str]:
    match value:
        case "all":
            return every
        case "other":
            return [one for one in every if one not in named]
        case _:
            return [value]


def boxes(world: World) -> Iterable[tuple[str, Sequence[Leaf]]]:
    """Every figure that somebody may ask for: one value or all of each column, and spans of days."""
    spans = [
        [day for day in world.days if first <= day <= last]
        for first, last in product(world.days, repeat=2)
        if first <= last
    ]
    columns = [[[one] for one in every] + [list(every)] for every in world]
    columns[1] = spans
    for chosen in product(*columns):
        yield repr(chosen), list(product(*chosen))


def a_week(first: date, days: int) -> list[str]:
    return [f"{first + timedelta(days=number)}" for number in range(days)]
