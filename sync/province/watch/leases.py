"""Work that one process does for all: whoever holds the lease, which lies in the database and ends by itself."""

from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection, delete, select, update

from sync.province.database import Database, add_if_new
from sync.province.tables.watch import absence, lease

LONG_BREAK: Final = timedelta(minutes=15)
"""After so long without anybody at work, the province was away."""
REMEMBERED: Final = timedelta(days=70)
"""For longer than any silence is counted back."""


def take(database: Database, name: str, holder: str, now: datetime, length: timedelta) -> bool:
    """Whether this holder may do the work until `now + length`: nobody else holds the lease, or it has run out.

    A lease that ends later than any could by now was written by a clock that has since gone back, and counts as over.
    """
    with database.write() as connection:
        if add_if_new(connection, lease, name=name, holder=holder, until=now + length, awake_since=now):
            return True
        row = connection.execute(select(lease).where(lease.c.name == name).with_for_update()).one()
        if row.holder != holder and now < row.until <= now + length:
            return False
        last = row.until - length
        awake = row.awake_since if last <= now else now
        if now > row.until + LONG_BREAK:
            add_if_new(connection, absence, name=name, begins=last, ends=now)
            connection.execute(delete(absence).where(absence.c.name == name, absence.c.ends < now - REMEMBERED))
        connection.execute(
            update(lease).where(lease.c.name == name).values(holder=holder, until=now + length, awake_since=awake)
        )
    return True


def awake_since(connection: Connection, name: str, now: datetime) -> datetime:
    """Since when the work has been done, but for the absences; now, when it never was."""
    return connection.execute(select(lease.c.awake_since).where(lease.c.name == name)).scalar() or now


def absences(connection: Connection, name: str) -> list[tuple[datetime, datetime]]:
    """From when until when nobody was at work for longer than a long break, of the last weeks."""
    query = select(absence.c.begins, absence.c.ends).where(absence.c.name == name).order_by(absence.c.begins)
    return [(row.begins, row.ends) for row in connection.execute(query)]


def held_until(database: Database, name: str) -> datetime | None:
    """Until when somebody does the work, or did; None when nobody ever has."""
    with database.read() as connection:
        return connection.execute(select(lease.c.until).where(lease.c.name == name)).scalar()
