"""PINs as argon2id hashes; a PIN is short, so each try is made to cost time and memory."""

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

_hasher = PasswordHasher(time_cost=3, memory_cost=19 * 1024, parallelism=1)
"""OWASP's argon2id floor of 19 MiB with one pass more; about 50 ms on a centre's PC."""


class ArgonPins:
    """`kiosk.app.ports.Pins` by argon2-cffi."""

    def hash(self, pin: str) -> str:
        """The argon2 string of a PIN, with a salt of its own."""
        return _hasher.hash(pin)

    def fits(self, hashed: str, pin: str) -> bool:
        """True when the PIN is the one that was hashed; a damaged hash fits nothing."""
        try:
            return _hasher.verify(hashed, pin)
        except (VerificationError, InvalidHashError):
            return False
