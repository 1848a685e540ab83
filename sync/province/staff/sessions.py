"""Who is signed in: a secret in a cookie, of which the database holds only the digest."""

import hashlib
import hmac
import secrets
from datetime import datetime, timedelta
from typing import Final, cast

from sqlalchemy import Connection, Row, delete, insert, select, update

from sync.province.database import Database
from sync.province.staff.rights import RIGHTS, Role, Staff, scope_of
from sync.province.tables.staff import account, staff_session

IDLE: Final = timedelta(minutes=30)
"""Without a request for so long one signs in again."""
WHOLE: Final = timedelta(hours=12)
"""A working day; then one signs in again however busy."""
KNOWN_AFTER: Final = timedelta(days=1)
"""So long after its end it is still known whose session it was: what they then send is kept for them."""
TOUCHED_EACH: Final = timedelta(minutes=1)
"""How often a session writes down that it is in use."""
MACHINE_LENGTH: Final = 200


def open_session(connection: Connection, who: str, machine: str, now: datetime) -> str:
    """A new session of the account `who`; the secret for the cookie, which is nowhere else."""
    connection.execute(delete(staff_session).where(staff_session.c.opened_at < now - WHOLE - KNOWN_AFTER))
    connection.execute(update(account).where(account.c.id == who).values(used_at=now))
    secret = secrets.token_urlsafe(32)
    connection.execute(
        insert(staff_session).values(
            digest=digest_of(secret), account=who, opened_at=now, seen_at=now, machine=machine[:MACHINE_LENGTH]
        )
    )
    return secret


def staff_of(database: Database, secret: str, now: datetime) -> Staff | None:
    """Who holds this secret; None for nobody, an ended session, or an account that was shut."""
    query = (
        select(account, staff_session.c.opened_at, staff_session.c.seen_at)
        .join(staff_session, staff_session.c.account == account.c.id)
        .where(staff_session.c.digest == digest_of(secret), account.c.disabled_at.is_(None))
    )
    with database.read() as connection:
        row = connection.execute(query).one_or_none()
    if row is None or now - row.seen_at > IDLE or now - row.opened_at > WHOLE:
        return None
    if now - row.seen_at > TOUCHED_EACH:
        with database.write() as connection:
            connection.execute(
                update(staff_session).where(staff_session.c.digest == digest_of(secret)).values(seen_at=now)
            )
            connection.execute(update(account).where(account.c.id == row.id).values(used_at=now))
    return as_staff(row)


def whose(database: Database, secret: str) -> str:
    """Whose session this is or was, when it ended by itself; empty for nobody's, or an account that was shut."""
    query = (
        select(account.c.id)
        .join(staff_session, staff_session.c.account == account.c.id)
        .where(staff_session.c.digest == digest_of(secret), account.c.disabled_at.is_(None))
    )
    with database.read() as connection:
        return connection.execute(query).scalar_one_or_none() or ""


def as_staff(row: Row[tuple[object, ...]]) -> Staff:
    """The person behind a row of `account`."""
    role = cast("Role", row.role)
    return Staff(id=row.id, name=row.name, role=role, scope=scope_of(row.communes), rights=RIGHTS[role])


def end_session(connection: Connection, secret: str) -> None:
    """This secret opens nothing any more."""
    connection.execute(delete(staff_session).where(staff_session.c.digest == digest_of(secret)))


def csrf_of(secret: str) -> str:
    """What each form of this session carries, so that no other site's form can stand in for it."""
    return hmac.new(secret.encode(), b"csrf", hashlib.sha256).hexdigest()


def digest_of(secret: str) -> bytes:
    """What the database holds of a secret with enough random bits of its own."""
    return hashlib.sha256(secret.encode()).digest()
