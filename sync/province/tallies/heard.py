"""Facts about one subject as they were heard, from whichever machines: each once, in the order in which they count."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Final

import msgspec

from kiosk.domain.fact import SharedFact
from kiosk.domain.facts import AnyFact
from kiosk.domain.local_time import day_of
from kiosk.domain.sharing import digest_of
from sync.province.schema import moment

OLDEST: Final = timedelta(days=2 * 366)
"""A machine that stood alone for longer than that before it sent anything has a wrong clock instead."""

AHEAD: Final = timedelta(days=1)
"""Nothing is told that is still to come; a clock that is set to another zone is forgiven."""


class Heard(msgspec.Struct, frozen=True):
    """A fact, when it came, and its place: the ledger, and the number there."""

    fact: AnyFact
    body: bytes
    received_us: int
    ledger: int
    seq: int
    device: str


def in_order(heard: Sequence[Heard]) -> list[Heard]:
    """Each fact once, as it came first.

    What machines tell each other follows in the order of turns, as at the counter; the rest as it was written, where
    the same may have happened twice within a second: only what another ledger said as well is a repetition.
    """
    first: dict[bytes, Heard] = {}
    for one in heard:
        known = first.get(one.body)
        if known is None or _place(one) < _place(known):
            first[one.body] = one
    if len(first) < len(heard):
        heard = [one for one in heard if one is (home := first[one.body]) or _is_again(one, home)]
    return sorted(heard, key=_order)


def _is_again(one: Heard, first: Heard) -> bool:
    return one.ledger == first.ledger and not isinstance(one.fact, SharedFact)


def _place(one: Heard) -> tuple[int, int, int]:
    return one.received_us, one.ledger, one.seq


def _order(one: Heard) -> tuple[int, bytes, int, int]:
    if isinstance(one.fact, SharedFact):
        return one.fact.turn, digest_of(one.body), 0, 0
    return 0, b"", one.ledger, one.seq


def day_told(one: Heard) -> date | None:
    """The Vietnamese day that the fact claims; None when its clock cannot have been right."""
    return day_of(one.fact.at) if is_of_its_time(one.fact.at, one.received_us) else None


def day_within(day: date, received_us: int) -> date | None:
    """The day that a fact names; None when it cannot have been right when it came."""
    at = datetime(day.year, day.month, day.day, 5, tzinfo=UTC)  # noon in Vietnam
    return day if is_of_its_time(at, received_us) else None


def is_of_its_time(at: datetime, received_us: int) -> bool:
    """Whether the moment can have been what a right clock showed, for something that came then."""
    first, last = _window(received_us)
    return first <= at <= last


@lru_cache(maxsize=1024)
def _window(received_us: int) -> tuple[datetime, datetime]:
    received = moment(received_us)
    return received - OLDEST, received + AHEAD
