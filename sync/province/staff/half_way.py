"""Who has shown a password and not yet the second factor: a few minutes, by a cookie that opens nothing else."""

import secrets
from datetime import datetime, timedelta
from typing import Final

import msgspec
from sqlalchemy import Connection, delete, insert, select

from sync.province.database import Database
from sync.province.staff.rights import Staff
from sync.province.staff.sealing import seal_text, unseal_text
from sync.province.staff.sessions import as_staff, digest_of
from sync.province.tables.doors import half_way
from sync.province.tables.staff import account

LIFE: Final = timedelta(minutes=5)
_ONWARD: Final = "onward"


class HalfWay(msgspec.Struct, frozen=True):
    """Whose password it was, by which name, and the page to go on to."""

    staff: Staff
    login: str
    onward: str


def go_half_way(connection: Connection, who: str, onward: str, now: datetime) -> str:
    """The secret for the cookie, which is nowhere else; `onward`, in which a key may stand, is read only by it."""
    connection.execute(delete(half_way).where(half_way.c.at < now - LIFE))
    secret = secrets.token_urlsafe(32)
    sealed = seal_text(secret, onward, _ONWARD)
    connection.execute(insert(half_way).values(digest=digest_of(secret), account=who, onward=sealed, at=now))
    return secret


def half_way_of(database: Database, secret: str, now: datetime) -> HalfWay | None:
    """Who holds this secret; None for nobody, too long ago, or an account that was shut."""
    query = (
        select(account, half_way.c.onward, half_way.c.at)
        .join(half_way, half_way.c.account == account.c.id)
        .where(half_way.c.digest == digest_of(secret), account.c.disabled_at.is_(None))
    )
    with database.read() as connection:
        row = connection.execute(query).one_or_none()
    if row is None or now - row.at > LIFE:
        return None
    onward = unseal_text(secret, row.onward, _ONWARD)
    return None if onward is None else HalfWay(as_staff(row), row.login, onward)


def end_half_way(connection: Connection, secret: str) -> bool:
    """Whether this secret was still good; it is not any more."""
    return connection.execute(delete(half_way).where(half_way.c.digest == digest_of(secret))).rowcount == 1
