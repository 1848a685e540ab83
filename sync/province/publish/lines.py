"""From the populations of a batch to the lines that are made public. Pure."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple, TypeAlias

from sync.province.publish.datasets import Counted, Dataset
from sync.province.publish.meanings import ALL, OTHER
from sync.province.publish.parts import Cell, Place, Population, blocks, category_parts, day_parts, places
from sync.province.publish.sources import NO_PROCEDURE, UNLISTED, Vocabulary

Line: TypeAlias = Sequence[str | int | None]
"""The values of a line by the dataset's columns; None where a number is not known."""

_OF_NO_PROCEDURE: Final[Mapping[str, str]] = {
    NO_PROCEDURE: "(chưa chọn thủ tục)",
    UNLISTED: "(ngoài danh mục)",
    ALL: "(mọi thủ tục)",
    OTHER: "(các thủ tục khác)",
}


class Batch(NamedTuple):
    """What one publication brings: new lines of each dataset, and the communes that are in it."""

    lines: Mapping[str, Sequence[Line]]
    communes: frozenset[str]


def batch_of(counted: Counted, number: int, populations: Mapping[str, Population], vocabulary: Vocabulary) -> Batch:
    """The lines of these populations; communes that have too little to be in it are not."""
    found = places(populations)
    lines: dict[str, Sequence[Line]] = {
        counted.dataset.id: [line for place in found for line in _by_category(counted, number, place, vocabulary)]
    }
    if counted.daily is not None:
        lines[counted.daily.id] = [line for place in found for line in _by_day(number, place, vocabulary)]
    return Batch(lines, frozenset(commune for place in found for commune in place.communes))


def names_of(dataset: Dataset) -> tuple[str, ...]:
    """The columns' names, in their order."""
    return tuple(column.name for column in dataset.columns)


def _by_category(counted: Counted, number: int, place: Place, vocabulary: Vocabulary) -> Iterator[Line]:
    where = _where(place, vocabulary.commune)
    for block in blocks(place.population) if counted.daily else [place.population]:
        days = sorted(day for day, _ in block)
        when = (f"{days[0]}", f"{days[-1]}") if counted.daily else (f"{days[0]:%Y-%m}",)
        for part in category_parts(block, counted.plain):
            yield (number, *when, *where, *_told(part.cell, counted, vocabulary), part.size)


def _by_day(number: int, place: Place, vocabulary: Vocabulary) -> Iterator[Line]:
    where = _where(place, vocabulary.commune)
    for block in blocks(place.population):
        for days in day_parts(block):
            yield (number, f"{days.first}", f"{days.last}", *where, days.size)


def _where(place: Place, name: Callable[[str], str]) -> tuple[str, str]:
    several = f"{len(place.communes)} xã, phường"
    return " ".join(place.communes), several if place.communes[1:] else name(place.communes[0])


def _told(cell: Cell, counted: Counted, vocabulary: Vocabulary) -> Iterator[str]:
    yield cell[0]
    if any(column.name == "procedure" for column in counted.dataset.columns):
        yield vocabulary.procedures.get(cell[0]) or _OF_NO_PROCEDURE[cell[0]]
    yield from cell[1:]
