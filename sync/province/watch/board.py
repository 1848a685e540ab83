"""Alerts as the staff see them, within a scope, and what became of telling them."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

import msgspec
from sqlalchemy import func, select

from sync.province.database import Database
from sync.province.staff.rights import Scope
from sync.province.staff.scope import within
from sync.province.tables.watch import alert, certificate, channel, telling
from sync.province.watch.alerts import Alert, as_alert

KEPT: Final = timedelta(days=30)
SHOWN: Final = 500
UNASKED: Final = timedelta(hours=1)
"""A certificate that cannot be asked for a moment is no matter."""


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """What became of telling one channel: how many alerts it was told, when last, and what stands in the way."""

    channel: int
    told: int
    last: datetime | None
    waiting: int
    problem: str


def open_alerts(database: Database, scope: Scope) -> list[Alert]:
    """What is amiss now, the newest first; what is amiss with the province itself is told to the whole province."""
    query = (
        select(alert)
        .where(alert.c.open_key.is_not(None), within(scope, alert.c.centre))
        .order_by(alert.c.opened_at.desc(), alert.c.id.desc())
        .limit(SHOWN)
    )
    with database.read() as connection:
        return [as_alert(row) for row in connection.execute(query)]


def ended_alerts(database: Database, scope: Scope, now: datetime) -> list[Alert]:
    """What has ended within the last days, the newest first."""
    query = (
        select(alert)
        .where(alert.c.ended_at > now - KEPT, within(scope, alert.c.centre))
        .order_by(alert.c.ended_at.desc())
        .limit(SHOWN)
    )
    with database.read() as connection:
        return [as_alert(row) for row in connection.execute(query)]


def unasked_since(database: Database, now: datetime) -> datetime | None:
    """Since when the server could not ask its own certificate, if that is long enough to tell."""
    with database.read() as connection:
        since = connection.execute(select(certificate.c.unasked_since)).scalar()
    return since if since is not None and now - since >= UNASKED else None


def told(database: Database) -> dict[int, Told]:
    """How telling goes, by channel."""
    is_told = telling.c.told_at.is_not(None)
    waits = telling.c.due_at.is_not(None)
    query = (
        select(
            telling.c.channel,
            func.count().filter(is_told).label("told"),
            func.max(telling.c.told_at).label("last"),
            func.count().filter(waits).label("waiting"),
            func.coalesce(func.max(telling.c.problem).filter(waits), "").label("problem"),
        )
        .join(channel, channel.c.id == telling.c.channel)
        .where(channel.c.removed_at.is_(None))
        .group_by(telling.c.channel)
    )
    with database.read() as connection:
        rows: Sequence[Told] = [Told(**row) for row in connection.execute(query).mappings()]
    return {row.channel: row for row in rows}
