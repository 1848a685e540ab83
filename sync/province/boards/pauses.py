"""Which centres that send had no machine, or one shut out, in a span: some of what was done then may be missing."""

from collections.abc import Container, Iterator
from datetime import datetime
from typing import TypeAlias

from sqlalchemy import exists, func, select

from sync.province.boards.gaps import between, stays_of, whole_days
from sync.province.boards.look import Look
from sync.province.boards.table import Paused
from sync.province.schema import device
from sync.province.staff.rights import Scope
from sync.province.staff.scope import within
from sync.province.tables.watch import replacement

_Time: TypeAlias = tuple[datetime, datetime | None]


def paused(look: Look, let_in: Container[str], wanted: datetime) -> Iterator[Paused]:
    """Of the centres with a machine that is let in.

    Those where another was shut out since the span began, and not heard since `wanted`; and those with a gap in it.
    """
    span = look.asked.span
    found = {**_beside(look, wanted), **_gaps(look)}
    for centre, times in found.items():
        if centre not in let_in:
            continue
        nothing = centre in look.knowledge and not look.knowledge[centre].holds(span)
        for at, until in times:
            yield Paused(centre, look.lexicon.commune(centre).vi, at, until, nothing, later=at >= span.closes)


def _beside(look: Look, wanted: datetime) -> dict[str, list[_Time]]:
    """Machines that were shut out, and whose place no machine has taken that came afterwards."""
    other, at = device.alias(), device.c.revoked_at
    came = exists().where(other.c.centre == device.c.centre, other.c.enrolled_at >= at)
    replaced = exists().where(replacement.c.old == device.c.id)
    query = (
        select(device.c.centre, func.max(at))
        .where(within(look.scope, device.c.centre), at >= look.asked.span.opens, device.c.last_heard < wanted)
        .where(~came, ~replaced)
        .group_by(device.c.centre)
    )
    return {centre: [(last, None)] for centre, last in look.connection.execute(query)}


def _gaps(look: Look) -> dict[str, list[_Time]]:
    """From when to when there was no machine, where that left days of the span of which nothing is known."""
    span = look.asked.span
    centres = {centre: gaps for centre, known in look.knowledge.items() if (gaps := known.gaps_in(span))}
    if not centres:
        return {}
    return {
        centre: [gap for gap in between(there) if (days := whole_days(gap)) and any(map(days.has, centres[centre]))]
        for centre, there in stays_of(look.connection, Scope(frozenset(centres))).items()
    }
