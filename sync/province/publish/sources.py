"""The numbers of a month as they are now, by commune, in words of ours only."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

import msgspec
from sqlalchemy import Connection, select

from kiosk.domain.figures.span import Span
from sync.province.publish.datasets import Counted
from sync.province.publish.meanings import CHANNELS, UNKNOWN
from sync.province.publish.parts import Cell, Population
from sync.province.tables.tally import tally

NO_PROCEDURE: Final = "none"
UNLISTED: Final = "unlisted"


class Vocabulary(msgspec.Struct, frozen=True):
    """What procedures and communes are called; a procedure that is not here is never named."""

    procedures: Mapping[str, str]
    commune: Callable[[str], str]


def populations(
    connection: Connection, counted: Counted, month: Span, vocabulary: Vocabulary
) -> Mapping[str, Population]:
    """By commune; a dataset without days has everything on the first of the month."""
    period = tally.c.period
    when = period.between(f"D{month.first}", f"D{month.last}") if counted.daily else period == f"M{month.first:%Y-%m}"
    query = select(period, tally.c.centre, tally.c.a, tally.c.b, tally.c.c, tally.c.n)
    found: dict[str, Counter[tuple[date, Cell]]] = defaultdict(Counter)
    for row in connection.execute(query.where(tally.c.measure == counted.measure, when)):
        day = date.fromisoformat(row.period[1:]) if counted.daily else month.first
        cell = cell_of(counted, (row.a, row.b, row.c), vocabulary)
        found[row.centre][day, cell] += max(0, row.n)
    return found


def cell_of(counted: Counted, parts: tuple[str, str, str], vocabulary: Vocabulary) -> Cell:
    """The parts of a number as they may be public: no claim is repeated that is no word here."""
    names = [column for column in counted.dataset.columns if column.values or column.name == "procedure"]
    values: list[str] = []
    for column, place in zip(names, counted.kinds, strict=True):
        value = parts[place]
        if column.name == "procedure":
            value = (value if value in vocabulary.procedures else UNLISTED) if value else NO_PROCEDURE
        elif column.values is CHANNELS:
            value = value.rpartition("/")[2] or "none"
        elif column.name == "state" and not value.startswith("closed-"):
            value = "open"
        values.append(value if column.name == "procedure" or value in column.values else UNKNOWN)
    return tuple(values)
