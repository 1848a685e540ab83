"""The second factor: codes of an authenticator (RFC 6238), none accepted twice, and codes on paper for a lost phone."""

import hashlib
import hmac
import secrets
from datetime import datetime
from typing import Final

from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.totp import TOTP
from sqlalchemy import Connection, delete, func, insert, select, update

from sync.province.tables.doors import recovery_code, second_factor

ISSUER: Final = "Tận Tay Phú Thọ"
STEP_SECONDS: Final = 30
DIGITS: Final = 6
DRIFT: Final = 1
"""A phone may be one step ahead or behind."""
SECRET_BYTES: Final = 20
CODES: Final = 10
_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_CODE_LENGTH: Final = 16
_MISREAD: Final = str.maketrans("ILO", "110", " -.\t")


def new_secret() -> bytes:
    """160 random bits, as RFC 4226 recommends."""
    return secrets.token_bytes(SECRET_BYTES)


def address_of(secret: bytes, login: str) -> str:
    """The `otpauth:` address that an authenticator scans."""
    return _totp(secret).get_provisioning_uri(login, ISSUER)


def step_of(secret: bytes, code: str, now: datetime) -> int | None:
    """The step to which this code belongs; None when it belongs to none near `now`."""
    typed = "".join(code.split())
    if len(typed) != DIGITS or not (typed.isascii() and typed.isdecimal()):
        return None
    here = int(now.timestamp()) // STEP_SECONDS
    near = range(max(0, here - DRIFT), here + DRIFT + 1)
    fits = [step for step in near if hmac.compare_digest(_totp(secret).generate(step * STEP_SECONDS), typed.encode())]
    return max(fits, default=None)


def keep_secret(connection: Connection, who: str, secret: bytes, step: int) -> None:
    """From now on this secret is the account's, and codes up to `step` are spent."""
    connection.execute(delete(second_factor).where(second_factor.c.account == who))
    connection.execute(insert(second_factor).values(account=who, secret=secret, step=step))


def spend_code(connection: Connection, who: str, code: str, now: datetime) -> bool:
    """Whether this is a code of the account's authenticator that nobody has used; it is used now."""
    row = connection.execute(select(second_factor).where(second_factor.c.account == who)).one_or_none()
    step = step_of(bytes(SECRET_BYTES) if row is None else row.secret, code, now)
    if row is None or step is None:
        return False
    newer = (second_factor.c.account == who) & (second_factor.c.step < step)
    return connection.execute(update(second_factor).where(newer).values(step=step)).rowcount == 1


def new_codes(connection: Connection, who: str) -> tuple[str, ...]:
    """Ten codes for paper, shown once; earlier ones are void."""
    codes = tuple("".join(secrets.choice(_ALPHABET) for _ in range(_CODE_LENGTH)) for _ in range(CODES))
    connection.execute(delete(recovery_code).where(recovery_code.c.account == who))
    connection.execute(insert(recovery_code), [{"digest": _digest(code), "account": who} for code in codes])
    return tuple("-".join(code[at : at + 4] for at in range(0, _CODE_LENGTH, 4)) for code in codes)


def spend_recovery(connection: Connection, who: str, code: str, now: datetime) -> bool:
    """Whether this is one of the account's codes on paper; it is used now."""
    unused = (
        (recovery_code.c.digest == _digest(code)) & (recovery_code.c.account == who) & recovery_code.c.used_at.is_(None)
    )
    return connection.execute(update(recovery_code).where(unused).values(used_at=now)).rowcount == 1


def codes_left(connection: Connection, who: str) -> int:
    """How many codes on paper are still good."""
    unused = (recovery_code.c.account == who) & recovery_code.c.used_at.is_(None)
    return connection.execute(select(func.count()).select_from(recovery_code).where(unused)).scalar_one()


def _totp(secret: bytes) -> TOTP:
    return TOTP(secret, DIGITS, SHA1(), STEP_SECONDS)  # noqa: S303 - what every authenticator speaks; HMAC needs no more


def _digest(code: str) -> bytes:
    """What is stored of a code on paper: 80 random bits need no slow digest."""
    return hmac.digest(b"tantay/recovery/1", code.upper().translate(_MISREAD).encode(), hashlib.sha256)
