"""Times in the middle and at the end of many, in whole minutes."""

from collections.abc import Sequence
from math import ceil

import msgspec


class Times(msgspec.Struct, frozen=True):
    """`count` times: half of them are no longer than `median`, nine of ten no longer than `most`, in minutes."""

    count: int = 0
    median: int = 0
    most: int = 0


def times_of(seconds: Sequence[int]) -> Times:
    """The median and the ninetieth percentile, each a time that was really measured (nearest rank)."""
    if not seconds:
        return Times()
    ordered = sorted(seconds)
    return Times(len(ordered), minutes(_rank(ordered, 50)), minutes(_rank(ordered, 90)))


def _rank(ordered: Sequence[int], percent: int) -> int:
    return ordered[ceil(len(ordered) * percent / 100) - 1]


def minutes(seconds: int) -> int:
    """Whole minutes, half a minute counted up."""
    return (seconds + 30) // 60
