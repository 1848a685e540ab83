"""The centre's key, the same on all its machines: what they alone can read is sealed under it."""

import secrets
from functools import cached_property
from typing import TYPE_CHECKING, Final

from kiosk.domain.sharing import Box
from kiosk.store import statements as sql
from kiosk.store.connection import Engine
from kiosk.store.engine import transaction

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

SECRET_BYTES: Final = 16
"""What a pairing code can carry; 128 bits, from which the keys are derived."""
KEY_NAME_BYTES: Final = 8
NONCE_BYTES: Final = 12
_BLOCK: Final = 32
"""Texts are filled up to a multiple of this, so that a sealed one does not tell how long a name is."""


class CentreKey:
    """The keys that follow from one secret; `name` tells it from others and says nothing about it.

    `no` counts the secrets that this machine has had.
    """

    def __init__(self, secret: bytes, no: int = 0) -> None:
        self.secret = secret
        self.no = no

    @cached_property
    def name(self) -> bytes:
        """Eight bytes by which what is sealed says under which key."""
        return self.derived(b"tantay centre name 1")[:KEY_NAME_BYTES]

    @cached_property
    def _boxes(self) -> "ChaCha20Poly1305":
        return self.cipher(b"tantay centre boxes 1")

    def cipher(self, use: bytes) -> "ChaCha20Poly1305":
        """The cipher for one use."""
        from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

        return ChaCha20Poly1305(self.derived(use))

    def derived(self, use: bytes) -> bytes:
        """32 bytes for one use."""
        from cryptography.hazmat.primitives.hashes import SHA256
        from cryptography.hazmat.primitives.kdf.hkdf import HKDF

        return HKDF(SHA256(), length=32, salt=None, info=use).derive(self.secret)

    def seal(self, subject: str, field: str, turn: int, text: str) -> Box:
        """A box that opens only as what it was sealed: this field of this subject, at this turn."""
        return self._sealed(Box(subject, field, turn, self.name, b""), text, secrets.token_bytes(NONCE_BYTES))

    def seal_again(self, box: Box, text: str) -> Box:
        """The same text at the same turn under this key, in a box that holds against the one before it."""
        least = int.from_bytes(box.sealed[:NONCE_BYTES]) + 1
        room = (1 << 8 * NONCE_BYTES) - least
        if room <= 0:  # nobody draws that number by chance
            return self.seal(box.subject, box.field, box.turn + 1, text)
        return self._sealed(box, text, (least + secrets.randbelow(room)).to_bytes(NONCE_BYTES))

    def open(self, box: Box) -> str | None:
        """What is in the box; None when it is not of this key, or somebody changed it."""
        from cryptography.exceptions import InvalidTag

        nonce, text = box.sealed[:NONCE_BYTES], box.sealed[NONCE_BYTES:]
        if box.key != self.name or len(nonce) != NONCE_BYTES:
            return None
        try:
            return self._boxes.decrypt(nonce, text, _label(box.subject, box.field, box.turn)).rstrip(b"\0").decode()
        except (InvalidTag, UnicodeDecodeError):
            return None

    def _sealed(self, place: Box, text: str, nonce: bytes) -> Box:
        label = _label(place.subject, place.field, place.turn)
        sealed = nonce + self._boxes.encrypt(nonce, _padded(text.encode()), label)
        return Box(place.subject, place.field, place.turn, self.name, sealed)


class Keyring:
    """The secrets that this machine has had of its centre: its own at first, then what it was paired with."""

    def __init__(self, keys: Engine) -> None:
        self._keys = keys
        self._known: list[CentreKey] = []

    def all(self) -> list[CentreKey]:
        """Every key there was, the one in use last."""
        if not self._known:
            with transaction(self._keys, write=False) as keys:
                self._known = [CentreKey(row.secret, row.no) for row in keys.execute(sql.CENTRE_KEYS)]
        return self._known

    @property
    def current(self) -> CentreKey:
        """The key in use."""
        return self.all()[-1]

    def use(self, secret: bytes) -> None:
        """Seal under this secret from now on; durable before anything is sealed under it."""
        if secret != self.current.secret:
            with transaction(self._keys, write=True) as keys:
                keys.execute(sql.DROP_CENTRE_KEY, {"of": secret})  # so that one of long ago is the newest again
                keys.execute(sql.ADD_CENTRE_KEY, {"secret": secret})
            self._known = []


def make_centre_secret(keys: Engine) -> None:
    """Give this machine a secret of its own, as the first of its centre, unless it has one."""
    with transaction(keys, write=True) as connection:
        if not connection.execute(sql.CENTRE_KEYS).all():
            connection.execute(sql.ADD_CENTRE_KEY, {"secret": secrets.token_bytes(SECRET_BYTES)})


def _label(subject: str, field: str, turn: int) -> bytes:
    return f"tantay box 1|{turn}|{subject}|{field}".encode()


def _padded(text: bytes) -> bytes:
    return text.ljust(-(-max(1, len(text)) // _BLOCK) * _BLOCK, b"\0")
