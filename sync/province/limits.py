"""How often someone may knock: token buckets, kept in the database because workers share no memory."""

import hashlib
from datetime import datetime, timedelta
from ipaddress import IPv6Address, IPv6Network, ip_address
from math import ceil
from typing import Final

import msgspec
from sqlalchemy import Connection, bindparam, delete, select, update

from sync.province.database import Database, add_if_new
from sync.province.schema import bucket

FORGOTTEN_AFTER: Final = timedelta(hours=1)
"""A bucket untouched for so long is full again, and its row goes."""


class Rate(msgspec.Struct, frozen=True):
    """`burst` knocks at once, and `per_second` more as time goes by."""

    name: str
    burst: float
    per_second: float


class TooMany(Exception):
    """Come back after `seconds`, at `until`."""

    def __init__(self, seconds: int, now: datetime) -> None:
        super().__init__(f"again in {seconds} s")
        self.seconds = seconds
        self.until = now + timedelta(seconds=seconds)


LOOK_UPS: Final = Rate("look-up", burst=40, per_second=0.5)
"""Wrong codes of one address, behind which may stand a whole village. A right code is no guess, and costs no write."""
ENROLMENTS: Final = Rate("enrol", burst=30, per_second=1 / 30)
"""Of one address. A code has 50 random bits, and a roll-out sits behind one address."""
PUSHES: Final = Rate("push", burst=1000, per_second=60)
"""Of one device: three days of a busy centre at once, and then some."""


def spend(tokens: float, since: datetime, now: datetime, rate: Rate) -> float:
    """What is left after one more knock; raises `TooMany`.

    A clock that went back gives nothing and takes nothing.
    """
    full = min(rate.burst, tokens + max(0.0, (now - since).total_seconds()) * rate.per_second)
    if full < 1:
        raise TooMany(ceil((1 - full) / rate.per_second), now)
    return full - 1


def knock(database: Database, rate: Rate, who: str, now: datetime) -> None:
    """Count one knock of `who` (an address, kept only as a digest of its household); raises `TooMany`.

    Who is refused writes nothing, so that refusals cost no other machine its turn at the database.
    """
    key = _key(rate, who)
    with database.read() as connection:
        refuse_spent(connection, rate, who, now)
    with database.write() as connection:
        if add_if_new(connection, bucket, key=key, tokens=rate.burst, at=now):
            connection.execute(delete(bucket).where(bucket.c.at < now - FORGOTTEN_AFTER))
        row = connection.execute(select(bucket).where(bucket.c.key == key).with_for_update()).one()
        left = spend(row.tokens, row.at, now, rate)
        connection.execute(update(bucket).where(bucket.c.key == key).values(tokens=left, at=max(now, row.at)))


def refuse_spent(connection: Connection, rate: Rate, who: str, now: datetime) -> None:
    """Raises `TooMany` where one more knock of `who` would be refused, and counts none."""
    row = connection.execute(_BUCKET, {"key": _key(rate, who)}).one_or_none()
    if row is not None:
        spend(row.tokens, row.at, now, rate)


_BUCKET: Final = select(bucket.c.tokens, bucket.c.at).where(bucket.c.key == bindparam("key"))


def _key(rate: Rate, who: str) -> str:
    return hashlib.sha256(f"{rate.name}\n{household_of(who)}".encode()).hexdigest()


def household_of(address: str) -> str:
    """Whom an address stands for: of IPv6 the whole /64, out of which one line may take any address that it likes."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return address
    if not isinstance(parsed, IPv6Address):
        return str(parsed)
    if parsed.ipv4_mapped is not None:
        return str(parsed.ipv4_mapped)
    return str(IPv6Network((int(parsed), 64), strict=False))
