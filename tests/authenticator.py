"""An authenticator app, written from RFC 4226 and 6238 with the standard library: the oracle of the second factor."""

import base64
import hashlib
import hmac
from datetime import datetime


def code_at(secret: bytes, at: datetime) -> str:
    """The six digits that the phone shows at this moment."""
    digest = hmac.digest(secret, (int(at.timestamp()) // 30).to_bytes(8, "big"), hashlib.sha1)
    place = digest[-1] & 0xF
    number = int.from_bytes(digest[place : place + 4], "big") & 0x7FFF_FFFF
    return f"{number % 1_000_000:06d}"


def secret_of(key: str) -> bytes:
    """The secret as one types it by hand: base32 in groups."""
    plain = "".join(key.split())
    return base64.b32decode(plain + "=" * (-len(plain) % 8))
