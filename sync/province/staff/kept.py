"""What is kept for one person for a little while: sealed by a key that is in an address and not in the database."""

import hmac
import secrets
from datetime import datetime, timedelta
from typing import Final, TypeVar

import msgspec
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from sqlalchemy import Connection, delete, insert, select

from sync.province.staff.sessions import digest_of
from sync.province.tables.doors import kept

LIFE: Final = timedelta(hours=2)
MOST: Final = 20
"""Of one account; the oldest goes."""
_NONCE: Final = bytes(12)
"""Each key seals one thing only."""

Thing = TypeVar("Thing", bound=msgspec.Struct)


def keep(connection: Connection, who: str, thing: msgspec.Struct, now: datetime) -> str:
    """Keep it for this account; the key, which is nowhere else."""
    connection.execute(delete(kept).where(kept.c.at < now - LIFE))
    older = select(kept.c.digest).where(kept.c.account == who).order_by(kept.c.at.desc()).offset(MOST - 1).limit(MOST)
    connection.execute(delete(kept).where(kept.c.digest.in_(connection.execute(older).scalars().all())))
    key = secrets.token_urlsafe(32)
    sealed = _box(key).encrypt(_NONCE, msgspec.json.encode(thing), who.encode())
    connection.execute(insert(kept).values(digest=digest_of(key), account=who, sealed=sealed, at=now))
    return key


def look_at(connection: Connection, who: str, key: str, kind: type[Thing], now: datetime) -> Thing | None:
    """What this account kept by this key; None for somebody else's, for what was taken, and for what is too old."""
    of = (kept.c.digest == digest_of(key)) & (kept.c.account == who) & (kept.c.at >= now - LIFE)
    sealed = connection.execute(select(kept.c.sealed).where(of)).scalar_one_or_none()
    if sealed is None:
        return None
    return msgspec.json.decode(_box(key).decrypt(_NONCE, sealed, who.encode()), type=kind)


def take(connection: Connection, who: str, key: str, kind: type[Thing], now: datetime) -> Thing | None:
    """The same, this once: of two who come at once, one is too late."""
    found = look_at(connection, who, key, kind, now)
    gone = connection.execute(delete(kept).where(kept.c.digest == digest_of(key), kept.c.account == who))
    return found if gone.rowcount == 1 else None


def _box(key: str) -> ChaCha20Poly1305:
    return ChaCha20Poly1305(hmac.digest(key.encode(), b"tantay/kept/1", "sha256"))
