"""Who this machine is to the province: the keys that sign its messages and make its slip codes."""

import secrets
from functools import cached_property
from typing import TYPE_CHECKING

from kiosk.errors import Unavailable
from kiosk.store import statements as sql
from kiosk.store.connection import Engine
from kiosk.store.engine import transaction

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

_BYTES = 32


class DeviceKeys:
    """`kiosk.app.ports.Secrets`, and the device's signature; read once, made at the very first start."""

    def __init__(self, seed: bytes, slip_key: bytes) -> None:
        self._seed = seed
        self._slip_key = slip_key

    @cached_property
    def _private(self) -> "Ed25519PrivateKey":
        """Made when first asked for: the window never signs, and is spared the library."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        return Ed25519PrivateKey.from_private_bytes(self._seed)

    def slip_key(self) -> bytes:
        """The 32-byte key under which this device makes slip codes."""
        return self._slip_key

    def public_key(self) -> bytes:
        """The raw 32-byte Ed25519 key by which the province knows this device."""
        return self._private.public_key().public_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        """The 64-byte Ed25519 signature of a message."""
        return self._private.sign(message)


def make_device_keys(keys: Engine) -> None:
    """Give this machine its identity, unless it has one."""
    with transaction(keys, write=True) as connection:
        if connection.execute(sql.DEVICE).first() is None:
            made = {"seed": secrets.token_bytes(_BYTES), "slip_key": secrets.token_bytes(_BYTES)}
            connection.execute(sql.ADD_DEVICE, made)


def device_keys(keys: Engine) -> DeviceKeys:
    """This machine's identity; `Unavailable("store", "not-ready")` before the kiosk's first start has made it."""
    with transaction(keys, write=False) as connection:
        row = connection.execute(sql.DEVICE).first()
    if row is None:
        raise Unavailable("store", "not-ready")
    return DeviceKeys(row.seed, row.slip_key)
