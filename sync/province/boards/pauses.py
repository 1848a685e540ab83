"""Which centres that send had a machine shut out in a span, so that some of what was done then may be missing."""

from collections.abc import Container, Iterator
from datetime import datetime

from sqlalchemy import exists, func, select

from sync.province.boards.look import Look
from sync.province.boards.table import Paused
from sync.province.schema import device
from sync.province.staff.scope import within
from sync.province.tables.watch import replacement, shut_spell


def paused(look: Look, let_in: Container[str], wanted: datetime) -> Iterator[Paused]:
    """Of the centres with a machine that is let in.

    Those where another was shut out in the span, and not heard since `wanted`; and those with a gap in the span.
    """
    span = look.asked.span
    found = {**_beside(look, wanted), **_gaps(look)}
    for centre, (at, until) in found.items():
        if centre in let_in:
            nothing = centre in look.knowledge and not look.knowledge[centre].holds(span)
            yield Paused(centre, look.lexicon.commune(centre).vi, at, until, nothing)


def _beside(look: Look, wanted: datetime) -> dict[str, tuple[datetime, None]]:
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
    return {centre: (last, None) for centre, last in look.connection.execute(query)}


def _gaps(look: Look) -> dict[str, tuple[datetime, datetime]]:
    """From when to when all were shut out, where that left days of the span of which nothing is known."""
    span = look.asked.span
    centres = sorted(centre for centre, known in look.knowledge.items() if known.gaps_in(span))
    if not centres:
        return {}
    query = (
        select(shut_spell.c.centre, func.min(shut_spell.c.begins), func.max(shut_spell.c.ends))
        .where(shut_spell.c.centre.in_(centres), shut_spell.c.begins < span.closes, shut_spell.c.ends >= span.opens)
        .group_by(shut_spell.c.centre)
    )
    return {centre: (begins, ends) for centre, begins, ends in look.connection.execute(query)}
