"""What is kept for one person for a little while: sealed by a key that is in an address and not in the database."""

import secrets
from datetime import datetime, timedelta
from typing import Final, TypeVar

import msgspec
from sqlalchemy import Connection, delete, insert, select

from sync.province.staff.sealing import seal, unseal
from sync.province.staff.sessions import digest_of
from sync.province.tables.doors import kept

LIFE: Final = timedelta(hours=2)
MOST: Final = 20
"""Of one account; the oldest goes."""

Thing = TypeVar("Thing", bound=msgspec.Struct)


def keep(connection: Connection, who: str, thing: msgspec.Struct, now: datetime) -> str:
    """Keep it for this account; the key, which is nowhere else."""
    connection.execute(delete(kept).where(kept.c.at < now - LIFE))
    older = select(kept.c.digest).where(kept.c.account == who).order_by(kept.c.at.desc()).offset(MOST - 1).limit(MOST)
    connection.execute(delete(kept).where(kept.c.digest.in_(connection.execute(older).scalars().all())))
    key = secrets.token_urlsafe(32)
    sealed = seal(key, msgspec.json.encode(thing), _about(who, type(thing)))
    connection.execute(insert(kept).values(digest=digest_of(key), account=who, sealed=sealed, at=now))
    return key


def look_at(connection: Connection, who: str, key: str, kind: type[Thing], now: datetime) -> Thing | None:
    """What this account kept by this key; None for somebody else's, for another kind, and for what is gone or old."""
    of = (kept.c.digest == digest_of(key)) & (kept.c.account == who) & (kept.c.at >= now - LIFE)
    sealed = connection.execute(select(kept.c.sealed).where(of)).scalar_one_or_none()
    plain = None if sealed is None else unseal(key, sealed, _about(who, kind))
    return None if plain is None else msgspec.json.decode(plain, type=kind)


def take(connection: Connection, who: str, key: str, kind: type[Thing], now: datetime) -> Thing | None:
    """The same, this once: of two who come at once, one is too late."""
    found = look_at(connection, who, key, kind, now)
    if found is None:
        return None
    gone = connection.execute(delete(kept).where(kept.c.digest == digest_of(key), kept.c.account == who))
    return found if gone.rowcount == 1 else None


def _about(who: str, kind: type[msgspec.Struct]) -> str:
    return f"{kind.__name__} of {who}"
