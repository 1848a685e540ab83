"""How long one waits after failed tries: longer each time, and alike for names that nobody has."""

import hashlib
from datetime import datetime, timedelta
from math import ceil
from typing import Final

import msgspec
from sqlalchemy import Connection, delete, func, select, update

from sync.province.database import Database, add_if_new
from sync.province.limits import TooMany
from sync.province.tables.doors import failed_try

FREE: Final = 5
"""So many tries may fail before one waits."""
FIRST: Final = timedelta(seconds=30)
LONGEST: Final = timedelta(hours=1)
"""No longer: who knows a sign-in name could otherwise shut its owner out for days."""
FORGOTTEN_AFTER: Final = timedelta(days=1)


class Locked(TooMany):
    """Too many tries by one name failed: until then none is looked at."""


class Try(msgspec.Struct, frozen=True):
    """One try that was counted as failed before it was looked at; what stood there before, to be put back.

    `pardoned` failures came before the staff ended a wait.
    """

    who: bytes
    failures: int
    at: datetime
    counted_at: datetime
    pardoned: int = 0


def wait_after(failures: int) -> timedelta:
    """How long after so many failures the next try is not looked at: half a minute, and twice as long each time."""
    if failures < FREE:
        return timedelta()
    return min(LONGEST, FIRST * 2 ** min(failures - FREE, 16))


def count_try(database: Database, login: str, now: datetime) -> Try:
    """Count a try before it is looked at, so that a thousand at once get no further than one after another.

    Raises `Locked`; who is refused writes nothing.
    """
    who = _who(login)
    with database.read() as connection:
        row = connection.execute(select(failed_try).where(failed_try.c.who == who)).one_or_none()
        if row is not None:
            _must_have_waited(row.failures, row.at, now)
    with database.write() as connection:
        if add_if_new(connection, failed_try, who=who, failures=0, at=now):
            connection.execute(delete(failed_try).where(failed_try.c.at < now - FORGOTTEN_AFTER))
        row = connection.execute(select(failed_try).where(failed_try.c.who == who).with_for_update()).one()
        _must_have_waited(row.failures, row.at, now)
        failures, pardoned = (0, 0) if now - row.at > FORGOTTEN_AFTER else (row.failures, row.pardoned or 0)
        counted = {"failures": failures + 1, "pardoned": pardoned, "at": max(now, row.at)}
        connection.execute(update(failed_try).where(failed_try.c.who == who).values(**counted))
        return Try(who, failures, row.at, max(now, row.at), pardoned)


def take_back(connection: Connection, tried: Try) -> None:
    """It was right, and only half of what is asked: what stood before stands again, so that no half forgives another.

    Failures that others have added meanwhile stay.
    """
    connection.execute(
        update(failed_try)
        .where(failed_try.c.who == tried.who, failed_try.c.failures > 0)
        .values(failures=failed_try.c.failures - 1)
    )
    connection.execute(
        update(failed_try).where(failed_try.c.who == tried.who, failed_try.c.at == tried.counted_at).values(at=tried.at)
    )


def forgive(connection: Connection, login: str) -> None:
    """All that was asked was right: nothing is counted against this name any more."""
    connection.execute(delete(failed_try).where(failed_try.c.who == _who(login)))


def pardon(connection: Connection, login: str) -> None:
    """The staff end a wait: the next try is looked at, and the owner is still told of those that failed."""
    pardoned = func.coalesce(failed_try.c.pardoned, 0) + failed_try.c.failures
    connection.execute(update(failed_try).where(failed_try.c.who == _who(login)).values(pardoned=pardoned, failures=0))


def waits_until(connection: Connection, login: str, now: datetime) -> datetime | None:
    """Until when the next try by this name is not looked at; None when it would be."""
    row = connection.execute(select(failed_try).where(failed_try.c.who == _who(login))).one_or_none()
    until = None if row is None else row.at + wait_after(row.failures)
    return until if until is not None and until > now else None


def _must_have_waited(failures: int, at: datetime, now: datetime) -> None:
    left = at + wait_after(failures) - now
    if left > timedelta():
        raise Locked(ceil(left.total_seconds()), now)


def _who(login: str) -> bytes:
    return hashlib.sha256(f"sign-in\n{login}".encode("utf-8", "replace")).digest()
