"""Of which days anything can be known: from a commune's first machine, or first figure, until its last machine went.

Days between on which none of its machines was let in are not known either, unless there are figures of them.

Before and after that nothing was measured, which is not the same as zero.
"""

from calendar import monthrange
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Final, TypeAlias

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection, func, select

from kiosk.domain.figures.span import Span
from kiosk.domain.local_time import day_of
from sync.province.boards.gaps import COUNTED, gaps_of, stays_of
from sync.province.boards.spans import Asked, end_of, steps_of
from sync.province.staff.rights import Scope
from sync.province.staff.scope import within
from sync.province.tables.tally import tally

_DAY: Final = timedelta(days=1)


class Known(msgspec.Struct, frozen=True):
    """The first day of which there are figures, and the last; None while a machine is let in. `gaps` lie between."""

    first: date
    last: date | None = None
    gaps: frozenset[date] = frozenset()

    def holds(self, span: Span) -> bool:
        """Whether any of these days is one of them."""
        first, last = max(self.first, span.first), span.last if self.last is None else min(self.last, span.last)
        return (last - first).days >= len(self.gaps_in(Span(first, last)))

    def gaps_in(self, span: Span) -> frozenset[date]:
        """The days of this span that are in a gap."""
        return frozenset(day for day in self.gaps if span.has(day))

    def has(self, day: date) -> bool:
        """Whether it is one of them."""
        return self.first <= day and (self.last is None or day <= self.last) and day not in self.gaps


Knowledge: TypeAlias = Mapping[str, Known]
"""By commune; none of one that never had a machine."""


def known_of(connection: Connection, scope: Scope) -> Knowledge:
    """What is known of each commune of the scope, by its machines and by the figures that it has already.

    A machine may tell of days before it was let in, and may have moved away since.
    """
    stays = stays_of(connection, scope)
    found = {
        centre: Known(day_of(there[0].begins), None if there[-1].ends is None else day_of(there[-1].ends))
        for centre, there in stays.items()
    }
    outside: dict[date, set[str]] = {}
    for centre, first, last in _months(connection, scope):
        known = found.setdefault(centre, Known(_end_of(first), first))
        if first < known.first:
            outside.setdefault(first, set()).add(centre)
        if known.last is not None and _end_of(last) > known.last:
            outside.setdefault(last, set()).add(centre)
    for month, centres in outside.items():
        for centre, first, last in _days(connection, month, centres):
            known = found[centre]
            found[centre] = Known(min(first, known.first), None if known.last is None else max(last, known.last))
    for centre, gaps in gaps_of(connection, stays).items():
        found[centre] = replace(found[centre], gaps=gaps)
    return found


def together(found: Iterable[Known]) -> Known | None:
    """Of which days anything is known of any of them."""
    every = sorted(found, key=lambda one: one.first)
    if not every:
        return None
    days = {day for one in every for day in one.gaps}
    last: date | None = every[0].last
    for one in every:
        if last is not None:
            days.update(last + number * _DAY for number in range(1, (one.first - last).days))
            last = None if one.last is None else max(last, one.last)
    return Known(every[0].first, last, frozenset(day for day in days if not any(one.has(day) for one in every)))


def steps_known(asked: Asked, known: Known | None) -> tuple[date, ...]:
    """The first days of the steps that have come, but for those of which nothing can be known."""
    if known is None:
        return ()
    return tuple(step for step in steps_of(asked) if known.holds(_asked_of(asked, step)))


def _asked_of(asked: Asked, step: date) -> Span:
    """The days of the step that were asked for."""
    return Span(max(step, asked.span.first), min(end_of(asked.step, step), asked.span.last))


def _months(connection: Connection, scope: Scope) -> list[tuple[str, date, date]]:
    """The first and the last month in which each commune has figures: few lines, however many years there are."""
    query = select(tally.c.centre, func.min(tally.c.period), func.max(tally.c.period)).where(
        tally.c.measure.in_(COUNTED), tally.c.period.between("M", "N"), within(scope, tally.c.centre)
    )
    rows = connection.execute(query.group_by(tally.c.centre)).all()
    return [(centre, _month(first), _month(last)) for centre, first, last in rows]


def _days(connection: Connection, month: date, centres: Iterable[str]) -> list[tuple[str, date, date]]:
    """The first and the last day of that month on which each commune has figures, each asked for by its whole key."""
    days = [f"D{month.replace(day=number)}" for number in range(1, _end_of(month).day + 1)]
    query = select(tally.c.centre, func.min(tally.c.period), func.max(tally.c.period)).where(
        tally.c.measure.in_(COUNTED), tally.c.period.in_(days), tally.c.centre.in_(sorted(centres))
    )
    rows = connection.execute(query.group_by(tally.c.centre)).all()
    return [(centre, date.fromisoformat(first[1:]), date.fromisoformat(last[1:])) for centre, first, last in rows]


def _month(period: str) -> date:
    return date.fromisoformat(f"{period[1:]}-01")


def _end_of(month: date) -> date:
    return month.replace(day=monthrange(month.year, month.month)[1])
