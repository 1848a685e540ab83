"""What lies in the database and is read only by who holds a secret that does not lie there."""

import hmac
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

_NONCE: Final = 12


def seal(secret: str, plain: bytes, about: str) -> bytes:
    """The bytes under this secret; `about` says what they are, and has to be said again to open them."""
    nonce = secrets.token_bytes(_NONCE)
    return nonce + _box(secret).encrypt(nonce, plain, about.encode())


def unseal(secret: str, sealed: bytes, about: str) -> bytes | None:
    """What was sealed; None under another secret, or when it is about something else."""
    try:
        return _box(secret).decrypt(sealed[:_NONCE], sealed[_NONCE:], about.encode())
    except (InvalidTag, ValueError):
        return None


def seal_text(secret: str, plain: str, about: str) -> str:
    """The same for a column of text."""
    return urlsafe_b64encode(seal(secret, plain.encode(), about)).decode()


def unseal_text(secret: str, sealed: str, about: str) -> str | None:
    """The text that was sealed; None also for what never was."""
    try:
        plain = unseal(secret, urlsafe_b64decode(sealed), about)
    except ValueError:
        return None
    return None if plain is None else plain.decode()


def _box(secret: str) -> ChaCha20Poly1305:
    return ChaCha20Poly1305(hmac.digest(secret.encode(), b"tantay/sealed/1", "sha256"))
