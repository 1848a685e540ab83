"""What made-up histories are made of, and the dice they are thrown with."""

import random
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Final, TypeVar

import msgspec

from kiosk.domain.facts import AnyFact
from kiosk.domain.ids import MemberId
from kiosk.domain.local_time import VIETNAM
from kiosk.domain.team_facts import Machine

Thing = TypeVar("Thing")

COUNTER: Final = 0
LAPTOP: Final = 1
"""The machines of a centre: one stays, one goes to people's homes."""


USUAL_FAULTS: Final[tuple[tuple[Machine, str], ...]] = (
    ("printer", "printer-paper"),
    ("internet", "gateway-silent"),
    ("printer", "printer-jam"),
    ("internet", "outside-dead"),
    ("printer", "printer-toner"),
    ("computer", "memory"),
    ("internet", "link-cable"),
    ("scanner", "scanner-silent"),
    ("printer", "jobs-stuck"),
    ("clock", "clock-off"),
    ("disk", "disk-full"),
    ("screen", "touch-dead"),
)
"""What breaks in an office, the most frequent first; causes are the codes of `resources/guidance/repairs.json`."""


class World(msgspec.Struct, frozen=True, kw_only=True):
    """The codes that facts may name: procedures with their papers, topics of guidance, causes of faults."""

    communes: tuple[str, ...]
    procedures: tuple[tuple[str, tuple[str, ...]], ...]
    topics: tuple[str, ...]
    causes: tuple[tuple[Machine, str], ...]


class Told(msgspec.Struct, frozen=True):
    """A fact, and the machine that wrote it."""

    fact: AnyFact
    machine: int

    @property
    def at(self) -> datetime:
        """When it happened."""
        return self.fact.at


class Team(msgspec.Struct, frozen=True):
    """Who works in a centre; the first is the official."""

    centre: str
    members: tuple[MemberId, ...]
    slip_keys: tuple[bytes, ...]


class Dice:
    """Draws that are the same for the same seed."""

    def __init__(self, *seed: object) -> None:
        self._random = random.Random("/".join(map(str, seed)))  # noqa: S311 - made-up people need no secrets

    def chance(self, of: float) -> bool:
        """True so often."""
        return self._random.random() < of

    def between(self, low: float, high: float) -> float:
        """Any number of the span."""
        return low + (high - low) * self._random.random()

    def number(self, low: int, high: int) -> int:
        """A whole number, both ends included."""
        return low + int(self._random.random() * (high - low + 1))

    def lasts(self, usual: float, most: float) -> timedelta:
        """Minutes that are mostly about as long as is usual, and sometimes much longer; whole seconds."""
        return timedelta(seconds=int(60 * min(most, self._random.lognormvariate(0, 0.5) * usual)))

    def one_of(self, things: Sequence[Thing]) -> Thing:
        """Any of these."""
        return things[int(self._random.random() * len(things))]

    def mostly_first(self, things: Sequence[Thing]) -> Thing:
        """One of these, the first ones far more often."""
        return things[int(len(things) * self._random.random() ** 3)]

    def weighted(self, things: Sequence[Thing], weights: Sequence[float]) -> Thing:
        """One of these, as often as its weight says."""
        return self._random.choices(things, weights)[0]

    def bytes(self, count: int) -> bytes:
        """So many bytes."""
        return self._random.randbytes(count)

    def id(self, at: datetime) -> str:
        """An id as machines make them, ordered by `at`."""
        millis, high, low = int(at.timestamp() * 1000), self._random.getrandbits(12), self._random.getrandbits(62)
        return f"{millis << 80 | 7 << 76 | high << 64 | 2 << 62 | low:032x}"


def moment(day: date, minute: float) -> datetime:
    """So many minutes after midnight in Vietnam, to the second."""
    midnight = datetime(day.year, day.month, day.day, tzinfo=VIETNAM)
    return (midnight + timedelta(seconds=int(minute * 60))).astimezone(UTC)
