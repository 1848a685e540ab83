"""Passwords: long enough, not what everybody has, nothing else asked (NIST SP 800-63B); kept as argon2id only."""

from collections.abc import Sequence
from functools import cache
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from kiosk.domain.vietnamese import nfc, search_key
from kiosk.errors import Refused

SHORTEST: Final = 10
"""NIST asks for 8 beside a second factor, which everybody has here."""
LONGEST: Final = 256
GUESSES: Final = 10**8
"""A password that a good guesser has within so many tries is refused."""
_GUESSED: Final = 72
"""The guesser's work grows with the length; so many characters are enough to tell."""

_LOCAL: Final = (
    "matkhau", "mật khẩu", "phutho", "phú thọ", "tantay", "tận tay", "viettri", "hungvuong", "denhung", "vinhphuc",
    "hoabinh", "vinhyen", "tamnong", "hailuu", "vietnam", "việt nam", "anhyeuem", "emyeuanh", "dichvucong", "vneid",
    "canbo", "quantri", "ubnd", "trungtam",
)  # fmt: skip

_hasher: Final = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)
"""argon2id as OWASP's first choice: 19 MiB, two passes. Forty sign-ins at once stay under 1 GB of memory."""


def hash_password(password: str) -> str:
    """What the database holds of it."""
    return _hasher.hash(nfc(password))


def is_password(stored: str | None, given: str) -> bool:
    """Whether it is the one; a stored None takes as long as any other and is never it."""
    try:
        return _hasher.verify(stored or _nobodys(), nfc(given[:LONGEST])) and stored is not None
    except (VerificationError, InvalidHashError):
        return False


def is_outdated(stored: str) -> bool:
    """Whether it was made with weaker settings than today's."""
    return _hasher.check_needs_rehash(stored)


def must_be_good(password: str, known: Sequence[str]) -> None:
    """Refuses: `password-short`, `password-long`, `password-common`.

    `known` is what others know of its owner (sign-in name, name): a password made of that is common, too.
    """
    password = nfc(password)
    if len(password) < SHORTEST:
        raise Refused("password-short", least=str(SHORTEST))
    if len(password) > LONGEST:
        raise Refused("password-long", most=str(LONGEST))
    bare = search_key(password)
    if min(_guesses(text, known) for text in {password, bare, bare.replace(" ", "")}) < GUESSES:
        raise Refused("password-common")


def _guesses(password: str, known: Sequence[str]) -> float:
    from zxcvbn import zxcvbn  # 1 MB of lists of common passwords and words, which few requests need

    if not password:
        return 0
    words = [word for text in known for word in (text, search_key(text).replace(" ", ""), *search_key(text).split())]
    return float(zxcvbn(password[:_GUESSED], user_inputs=[*words, *_LOCAL])["guesses"])


@cache
def _nobodys() -> str:
    return _hasher.hash("nobody's")
