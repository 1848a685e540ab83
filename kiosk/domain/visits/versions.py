"""Where two machines went on with a visit without knowing of each other: both versions, and which of them holds."""

from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from kiosk.domain import visit_facts as vf
from kiosk.domain.visits.causes import Bearing, History, bearing

_FATES: Final = (
    vf.VisitPlanned,
    vf.VisitPutOff,
    vf.VisitMade,
    vf.VisitClosed,
    vf.VisitReopened,
    vf.VisitSettled,
)
"""Facts that say how it goes on; the newest one holds, where all that were written before were known to it."""

_OVER: Final = (vf.VisitMade, vf.VisitClosed)
"""After these nobody looks at a change that they did not know."""


class Version(msgspec.Struct, frozen=True):
    """One way in which a visit goes on; `mark` is what an official settles on."""

    mark: str
    fact: vf.VisitFact


class Fates(msgspec.Struct, frozen=True):
    """The versions that contradict each other, none where there is no contradiction; and the facts that do not count,
    because an official said so.
    """

    versions: tuple[Version, ...] = ()
    overruled: frozenset[int] = frozenset()


def fates(told: History) -> Fates:
    """How the visit goes on, as its history has it."""
    overruled = _overruled(told)
    live = _live(told, (1 << len(told.facts)) - 1)
    late = list(_late(told, live))
    bearings = {_bearing(told, number) for number in live}
    if len(bearings) < 2 and not late:
        return Fates((), overruled)
    versions: dict[Bearing, Version] = {}
    for number in (*live, *late):
        held = _held(told, number)
        versions.setdefault(_bearing(told, number), Version(told.marks[held], told.facts[held]))
    return Fates(tuple(versions.values()), overruled)


def _live(told: History, scope: int) -> list[int]:
    """The fates within the scope that no other fate within it knew."""
    within = [n for n, fact in enumerate(told.facts) if scope >> n & 1 and isinstance(fact, _FATES)]
    covered = 0
    for number in within:
        covered |= told.known[number]
    return [number for number in within if not covered >> number & 1]


def _late(told: History, live: Sequence[int]) -> Iterator[int]:
    """Changes of what is wanted, of which whoever made or ended the visit did not know."""
    covered = 0
    for number in live:
        covered |= told.known[number] | 1 << number
    over = [number for number in live if isinstance(told.facts[_held(told, number)], _OVER)]
    for number, fact in enumerate(told.facts):
        if not isinstance(fact, vf.VisitChanged) or covered >> number & 1:
            continue
        if any(told.strangers(number, end) and _asks_more(told, fact, end) for end in over):
            yield number


def _asks_more(told: History, change: vf.VisitChanged, end: int) -> bool:
    """Whether something is wanted now that was not wanted as far as the end knew."""
    wanted: tuple[str, ...] = ()
    for number, fact in enumerate(told.facts):
        if told.known[end] >> number & 1 and isinstance(fact, vf.VisitRequested | vf.VisitChanged):
            wanted = fact.procedures
    return not set(change.procedures) <= set(wanted)


def _held(told: History, number: int) -> int:
    """The fact that a settlement holds, else the fact itself."""
    fact = told.facts[number]
    place = told.place(fact.holds) if isinstance(fact, vf.VisitSettled) else None
    return number if place is None else place


def _bearing(told: History, number: int) -> Bearing:
    return bearing(told.facts[_held(told, number)])


def _overruled(told: History) -> frozenset[int]:
    """What officials said does not hold; of two settlements the one that knew the other counts."""
    overruled: set[int] = set()
    for number in reversed(range(len(told.facts))):
        settled = told.facts[number]
        if not isinstance(settled, vf.VisitSettled) or number in overruled:
            continue
        holds = _held(told, number)
        reopened = isinstance(told.facts[holds], vf.VisitChanged)
        for other in _live(told, told.known[number]):
            ends = isinstance(told.facts[other], vf.VisitClosed)
            if _bearing(told, other) != _bearing(told, number) and (ends or not reopened):
                overruled.add(other)
    return frozenset(overruled)
