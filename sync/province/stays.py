"""Where machines stood while they were let in: as it is kept, and as a machine's own line tells it.

A program from before stays were kept moves machines and shuts them out without a word to them, while both serve during
an upgrade. What it did is read out of the machine's line, and written down before the next change.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from sqlalchemy import Connection, delete, insert, or_, select, update

from sync.province.schema import device
from sync.province.staff.rights import Scope
from sync.province.staff.scope import within
from sync.province.tables.watch import stay


class Stood(NamedTuple):
    """From when to when one machine was let in at a commune; `ends` is None while it is."""

    centre: str
    begins: datetime
    ends: datetime | None


class Line(NamedTuple):
    """What a machine's own line says: where it is, since when, and when it was shut out."""

    centre: str
    enrolled_at: datetime
    revoked_at: datetime | None


def stood(line: Line, kept: Sequence[Stood]) -> list[Stood]:
    """The stays of one machine, the first one first, with what its line tells beyond those that are kept."""
    now_at = Stood(line.centre, line.enrolled_at, line.revoked_at)
    if not kept:
        return [now_at]
    *before, last = kept
    if last.ends is None and last.centre == line.centre:
        return [*before, last._replace(ends=line.revoked_at)]
    if last.ends is None:  # it was moved
        return [*before, last._replace(ends=line.enrolled_at), now_at]
    if last.begins < line.enrolled_at >= last.ends:  # it was let in and moved
        return [*kept, now_at]
    if line.revoked_at is None:  # it was let in again, nobody knows when
        return [*kept, Stood(line.centre, last.ends, None)]
    return list(kept)


def every_stay(connection: Connection, scope: Scope) -> Iterator[Stood]:
    """The stays of all machines that ever stood in the scope."""
    places = (device.c.id, device.c.centre, device.c.enrolled_at, device.c.revoked_at)
    query = select(*places, stay.c.centre.label("stood_at"), stay.c.begins, stay.c.ends).outerjoin(
        stay, stay.c.device == device.c.id
    )
    there = or_(within(scope, device.c.centre), within(scope, stay.c.centre))
    rows = connection.execute(query.where(there).order_by(device.c.id, stay.c.begins)).all()
    for (_, *line), of_one in groupby(rows, itemgetter(0, 1, 2, 3)):
        kept = [Stood(row.stood_at, row.begins, row.ends) for row in of_one if row.begins is not None]
        yield from (one for one in stood(Line(*line), kept) if scope.holds(one.centre))


def catch_up(connection: Connection, name: str, line: Line) -> None:
    """Write down what the machine's line tells beyond the stays that are kept; the caller holds that line."""
    query = select(stay.c.centre, stay.c.begins, stay.c.ends).where(stay.c.device == name).order_by(stay.c.begins)
    kept = [Stood(*row) for row in connection.execute(query)]
    for one in stood(line, kept):
        if one not in kept:
            connection.execute(delete(stay).where(stay.c.device == name, stay.c.begins == one.begins))
            connection.execute(insert(stay).values(device=name, **one._asdict()))


def begin_stay(connection: Connection, name: str, centre: str, at: datetime) -> None:
    """From now on the machine is let in at this commune."""
    connection.execute(delete(stay).where(stay.c.device == name, stay.c.begins == at))
    connection.execute(insert(stay).values(device=name, begins=at, centre=centre))


def end_stay(connection: Connection, name: str, at: datetime) -> None:
    """It was shut out, or moved away."""
    connection.execute(update(stay).where(stay.c.device == name, stay.c.ends.is_(None)).values(ends=at))
