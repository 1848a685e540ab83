"""Tokens by which other systems of the province ask: the database holds only their digests."""

from datetime import datetime, timedelta
from typing import Final, cast

from sqlalchemy import select, update

from kiosk.errors import Rejected
from sync.province.database import Database
from sync.province.staff.rights import Right, Staff, scope_of
from sync.province.staff.sessions import digest_of
from sync.province.tables.staff import token

TOUCHED_EACH: Final = timedelta(minutes=1)


def program_of(database: Database, secret: str, now: datetime) -> Staff:
    """The program that holds this token.

    Raises `Rejected("signed-out")` when it was never made, has expired or was taken back, and tells which of these:
    whoever holds the token may know.
    """
    with database.read() as connection:
        row = connection.execute(select(token).where(token.c.digest == digest_of(secret))).one_or_none()
    if row is None:
        raise Rejected("signed-out", "This token is not known here.")
    if row.revoked_at is not None:
        raise Rejected("signed-out", "This token was taken back.")
    if row.expires_at <= now:
        raise Rejected("signed-out", "This token has expired.")
    if row.used_at is None or now - row.used_at > TOUCHED_EACH:
        with database.write() as connection:
            connection.execute(update(token).where(token.c.id == row.id).values(used_at=now))
    rights = cast("frozenset[Right]", frozenset(row.rights.split()))
    return Staff(id=row.id, name=row.name, role="analyst", scope=scope_of(row.communes), rights=rights)


def expiry_of(database: Database, identity: str) -> datetime | None:
    """Until when the token of this id is good; None where it is the id of a person."""
    with database.read() as connection:
        return connection.execute(select(token.c.expires_at).where(token.c.id == identity)).scalar_one_or_none()
