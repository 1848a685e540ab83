"""Days on which all machines of a commune were shut out, and of which there are no figures: nothing was measured."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Final, TypeAlias

from sqlalchemy import Connection, select

from kiosk.domain.local_time import day_of
from sync.province.schema import device
from sync.province.staff.rights import Scope
from sync.province.staff.scope import within
from sync.province.tables.tally import tally
from sync.province.tables.watch import shut_spell

COUNTED: Final = "person"
"""Whatever anybody was helped with counts a person on its day."""
_DAY: Final = timedelta(days=1)
_Time: TypeAlias = tuple[date, date]
"""The first and the last day that a machine was let in, or was shut out, if only for an hour of it."""


def gaps_of(connection: Connection, scope: Scope) -> Mapping[str, frozenset[date]]:
    """By commune, of those that have any."""
    spells = _spells(connection, scope)
    if not spells:
        return {}
    centres = {centre for centre, _ in spells}
    let_in = _let_in(connection, centres, spells)
    gaps: dict[str, set[date]] = {}
    for (centre, _), some in spells.items():
        days = {day for begins, ends in some for day in _days(day_of(begins) + _DAY, day_of(ends) - _DAY)}
        gaps.setdefault(centre, set()).update(
            day for day in days if not any(first <= day <= last for first, last in let_in[centre])
        )
    counted = _counted(connection, gaps)
    return {centre: frozenset(days - counted.get(centre, set())) for centre, days in gaps.items()}


def _spells(connection: Connection, scope: Scope) -> dict[tuple[str, str], list[tuple[datetime, datetime]]]:
    """When each machine was shut out and let in again, by its commune and name, the first time first."""
    query = select(shut_spell).where(within(scope, shut_spell.c.centre)).order_by(shut_spell.c.begins)
    found: dict[tuple[str, str], list[tuple[datetime, datetime]]] = {}
    for row in connection.execute(query):
        found.setdefault((row.centre, row.device), []).append((row.begins, row.ends))
    return found


def _let_in(
    connection: Connection, centres: set[str], spells: Mapping[tuple[str, str], Iterable[tuple[datetime, datetime]]]
) -> dict[str, list[_Time]]:
    """When each machine of these communes was let in."""
    query = select(device.c.id, device.c.centre, device.c.enrolled_at, device.c.revoked_at)
    found: dict[str, list[_Time]] = {centre: [] for centre in centres}
    for name, centre, first, last in connection.execute(query.where(device.c.centre.in_(sorted(centres)))):
        since = day_of(first)
        for begins, ends in spells.get((centre, name), ()):
            found[centre].append((since, day_of(begins)))
            since = day_of(ends)
        found[centre].append((since, date.max if last is None else day_of(last)))
    return found


def _counted(connection: Connection, gaps: Mapping[str, set[date]]) -> dict[str, set[date]]:
    """Of these days those of which there are figures, each asked for by its whole key."""
    found: dict[str, set[date]] = {}
    for centre, days in gaps.items():
        query = select(tally.c.period).where(
            tally.c.measure == COUNTED, tally.c.centre == centre, tally.c.period.in_([f"D{day}" for day in days])
        )
        found[centre] = {date.fromisoformat(period[1:]) for period in connection.execute(query).scalars()}
    return found


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=number) for number in range((last - first).days + 1))
