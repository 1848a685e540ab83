"""The centre's own word on single days: days off and made-up Saturdays that staff added to the shipped list.

The shipped list stays as it is. A change says whether offices work on a day, and why; it wins over the list.
"""

from collections.abc import Iterable
from datetime import date, timedelta

import msgspec

from kiosk.domain.calendar.working_days import Holiday
from kiosk.domain.vietnamese import clean
from kiosk.errors import Refused

FARTHEST = timedelta(days=2 * 366)
"""A day further ahead is a slip of the finger: no notice reaches so far."""

LONGEST_BACK = timedelta(days=366)
_SATURDAY, _SUNDAY = 5, 6
_LONGEST_REASON = 120


class DayChange(msgspec.Struct, frozen=True):
    """What staff say of one day: whether offices work on it, and which notice says so."""

    date: date
    works: bool
    reason: str


_CHANGES = msgspec.json.Decoder[tuple[DayChange, ...]](tuple[DayChange, ...])


def read_changes(text: str) -> tuple[DayChange, ...]:
    """The changes as they are kept; none for an empty text, or for one that only a newer program understands."""
    try:
        return _CHANGES.decode(text) if text else ()
    except msgspec.DecodeError:
        return ()


def write_changes(changes: Iterable[DayChange]) -> str:
    """The changes as they are kept, by date."""
    return msgspec.json.encode(sorted(changes, key=lambda change: change.date)).decode()


def with_changes(shipped: Iterable[Holiday], changes: Iterable[DayChange]) -> tuple[Holiday, ...]:
    """The list that counts, by date: the shipped one, and what staff said in place of it.

    Staff have the notice in their hands, so their word is of confidence B.
    """
    said = {change.date: change for change in changes}
    kept = [holiday for holiday in shipped if holiday.date not in said]
    own = [
        Holiday(change.date, "swap_work" if change.works else "holiday", change.reason, confidence="B")
        for change in said.values()
    ]
    return tuple(sorted([*kept, *own], key=lambda holiday: holiday.date))


def changed(
    changes: Iterable[DayChange], change: DayChange, shipped: Iterable[Holiday], today: date
) -> tuple[DayChange, ...]:
    """The changes with one more; another word on the same day takes the place of the first.

    Raises `Refused`: "day-reason" without a reason, "day-too-far", "day-works-already", "day-off-already", and
    "day-sunday" for a Sunday that is to be worked.
    """
    change = msgspec.structs.replace(change, reason=clean(change.reason)[:_LONGEST_REASON])
    if not change.reason:
        raise Refused("day-reason")
    if not today - LONGEST_BACK <= change.date <= today + FARTHEST:
        raise Refused("day-too-far")
    listed = any(holiday.date == change.date for holiday in shipped)
    weekday = change.date.weekday()
    if change.works and weekday == _SUNDAY and not listed:
        raise Refused("day-sunday")
    if not listed and change.works == (weekday < _SATURDAY):
        raise Refused("day-works-already" if change.works else "day-off-already")
    return (*(one for one in changes if one.date != change.date), change)


def without(changes: Iterable[DayChange], day: date) -> tuple[DayChange, ...]:
    """The changes less the word on this day: what the shipped list says of it counts again."""
    return tuple(one for one in changes if one.date != day)
