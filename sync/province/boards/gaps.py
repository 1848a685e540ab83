"""Days on which no machine of a commune was let in, between others, and of which there are no figures.

All were shut out, or had moved away: nothing was measured, which is not the same as zero.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise
from operator import itemgetter
from typing import Final, NamedTuple, TypeAlias

from sqlalchemy import Connection, select

from kiosk.domain.figures.span import Span
from kiosk.domain.local_time import day_of
from sync.province.staff.rights import Scope
from sync.province.stays import every_stay
from sync.province.tables.tally import tally

COUNTED: Final = ("person", "registration", "incident")
"""Whatever anybody was helped with counts a person on its day; what is done for people who are not there does not."""
_COUNTED_BESIDE: Final = ("visit-act", "wait", "recurred", "repair-minutes", "hours")
"""What a day may have figures of too, though nobody was helped on it."""
_DAY: Final = timedelta(days=1)


class Stay(NamedTuple):
    """From when to when some machine was let in at a commune; `ends` is None while one is."""

    begins: datetime
    ends: datetime | None


Stays: TypeAlias = Mapping[str, Sequence[Stay]]
"""By commune, the first one first; between two of them no machine was let in there."""


def stays_of(connection: Connection, scope: Scope) -> Stays:
    """Of all communes of the scope that ever had a machine."""
    found: dict[str, list[Stay]] = {}
    for centre, begins, ends in sorted(every_stay(connection, scope), key=itemgetter(1)):
        there = found.setdefault(centre, [])
        if not there or (there[-1].ends is not None and there[-1].ends < begins):
            there.append(Stay(begins, ends))
        elif there[-1].ends is not None and (ends is None or ends > there[-1].ends):
            there[-1] = Stay(there[-1].begins, ends)
    return found


def gaps_of(connection: Connection, stays: Stays) -> Mapping[str, frozenset[date]]:
    """The days between them without figures, by commune, of those that have any."""
    gaps = {
        centre: days
        for centre, there in stays.items()
        if (days := {day for gap in between(there) for day in _days(gap)})
    }
    counted = _counted(connection, gaps)
    return {centre: frozenset(days - counted.get(centre, set())) for centre, days in gaps.items()}


def between(there: Sequence[Stay]) -> Iterator[tuple[datetime, datetime]]:
    """From when to when there was no machine."""
    for one, following in pairwise(there):
        if one.ends is not None:
            yield one.ends, following.begins


def whole_days(gap: tuple[datetime, datetime]) -> Span | None:
    """The days on which there was none, not for an hour; None where there is no such day."""
    first, last = day_of(gap[0]) + _DAY, day_of(gap[1]) - _DAY
    return Span(first, last) if first <= last else None


def _days(gap: tuple[datetime, datetime]) -> Iterator[date]:
    span = whole_days(gap)
    return iter(()) if span is None else (span.first + number * _DAY for number in range(span.days))


def _counted(connection: Connection, gaps: Mapping[str, set[date]]) -> dict[str, set[date]]:
    """Of these days those of which there are figures."""
    if not gaps:
        return {}
    every = set[date]().union(*gaps.values())
    query = select(tally.c.centre, tally.c.period).where(
        tally.c.measure.in_((*COUNTED, *_COUNTED_BESIDE)),
        tally.c.period.between(f"D{min(every)}", f"D{max(every)}"),
        tally.c.centre.in_(sorted(gaps)),
    )
    found: dict[str, set[date]] = {}
    for centre, period in connection.execute(query.distinct()):
        found.setdefault(centre, set()).add(date.fromisoformat(period[1:]))
    return found
