"""A file on a USB stick: what a machine knows of the team, sealed for the centre's others and signed by this one.

    magic | msgpack: version, centre, key, device, written_at, sealed, signature

The seal is the proof that a machine of the centre wrote it; the signature says which one, and that nothing of the
header is another's.
"""

import errno
import os
import secrets
import zlib
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final

import msgspec

from kiosk.domain.local_time import day_of
from kiosk.domain.sharing import Parcel
from kiosk.errors import Refused, Unavailable
from kiosk.store.centre import NONCE_BYTES, CentreKey
from kiosk.store.device import DeviceKeys
from kiosk.store.keys import sync_folder

MAGIC: Final = b"TAN TAY TTB\n"
VERSION: Final = 1
ENDING: Final = ".ttb"
MAX_FILE: Final = 64 << 20
MAX_PLAIN: Final = 256 << 20
_USE: Final = b"tantay stick 1"

_BROKEN: Final = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EFBIG: "full",
    errno.EROFS: "read-only",
    errno.EACCES: "read-only",
    errno.EPERM: "read-only",
}
"""What the system says → the `detail` of `Unavailable("stick")`; anything else is a stick that is gone."""


class _Head(msgspec.Struct, frozen=True, array_like=True):
    version: int
    centre: str
    key: bytes
    device: bytes
    written_at: datetime


class _File(msgspec.Struct, frozen=True):
    head: _Head
    sealed: bytes
    signature: bytes


class Stick:
    """How this machine writes and reads such files."""

    def __init__(self, device: DeviceKeys) -> None:
        self._device = device

    def pack(self, parcel: Parcel, key: CentreKey, centre: str, at: datetime) -> bytes:
        """The bytes of a file."""
        head = _Head(VERSION, centre, key.name, self._device.public_key(), at)
        nonce = secrets.token_bytes(NONCE_BYTES)
        plain = zlib.compress(msgspec.msgpack.encode(parcel))
        sealed = nonce + key.cipher(_USE).encrypt(nonce, plain, _bytes_of(head))
        signature = self._device.sign(_bytes_of(head) + sealed)
        return MAGIC + msgspec.msgpack.encode(_File(head, sealed, signature))

    def is_own(self, data: bytes) -> bool:
        """Whether this machine wrote these bytes."""
        return _file(data).head.device == self._device.public_key()

    def is_under(self, data: bytes, key: CentreKey) -> bool:
        """Whether these bytes say that they are sealed under this key."""
        return _file(data).head.key == key.name

    def unpack(self, data: bytes, key: CentreKey, centre: str) -> Parcel:
        """What is in the file, once every byte of it is proved.

        Refused with "stick-foreign" (no file of ours), "stick-damaged", "stick-newer", "stick-huge",
        "stick-other-centre" or "stick-not-paired".
        """
        file = _file(data)
        if centre and file.head.centre and file.head.centre != centre:
            raise Refused("stick-other-centre")
        if file.head.key != key.name:
            raise Refused("stick-not-paired")
        _check_signature(file)
        return _parcel(_opened(file, key))

    def name(self, centre: str, at: datetime) -> str:
        """A name that no other machine's file has; the day is that of this machine's clock."""
        mark = self._device.public_key()[:4].hex()
        return f"tantay-{centre}-{day_of(at)}-{mark}{ENDING}"


def write_file(folder: Path, name: str, data: bytes) -> None:
    """Write the file so that it is there whole or not at all, and on the stick itself when this returns.

    Raises `Unavailable("stick")`: "full", "read-only" or "gone".
    """
    draft = folder / f".{name}.new"
    try:
        with draft.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(folder / name)
        with suppress(OSError):  # some file systems of sticks cannot; the name is then written with the next breath
            sync_folder(folder)
    except OSError as error:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        raise _outage(error) from error


def files_in(folder: Path) -> list[Path]:
    """The files of machines on a stick, newest first; raises `Unavailable("stick")`."""
    try:
        found = [path for path in folder.iterdir() if path.match(f"tantay-*{ENDING}") and path.is_file()]
        return sorted(found, key=lambda path: path.stat().st_mtime, reverse=True)
    except OSError as error:
        raise _outage(error) from error


def read_file(path: Path) -> bytes:
    """The bytes of a file; raises `Refused("stick-huge")` or `Unavailable("stick")`."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_FILE + 1)
    except OSError as error:
        raise _outage(error) from error
    if len(data) > MAX_FILE:
        raise Refused("stick-huge")
    return data


def _file(data: bytes) -> _File:
    if not data.startswith(MAGIC):
        raise Refused("stick-foreign")
    try:
        file = msgspec.msgpack.decode(data[len(MAGIC) :], type=_File)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Refused("stick-damaged") from error
    if file.head.version != VERSION:
        raise Refused("stick-newer")
    return file


def _check_signature(file: _File) -> None:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        key = Ed25519PublicKey.from_public_bytes(file.head.device)
        key.verify(file.signature, _bytes_of(file.head) + file.sealed)
    except (InvalidSignature, ValueError) as error:
        raise Refused("stick-damaged") from error


def _opened(file: _File, key: CentreKey) -> bytes:
    from cryptography.exceptions import InvalidTag

    nonce, sealed = file.sealed[:NONCE_BYTES], file.sealed[NONCE_BYTES:]
    try:
        packed = key.cipher(_USE).decrypt(nonce, sealed, _bytes_of(file.head))
        inflate = zlib.decompressobj()
        plain = inflate.decompress(packed, MAX_PLAIN)
    except (InvalidTag, ValueError, zlib.error) as error:
        raise Refused("stick-damaged") from error
    if inflate.unconsumed_tail:
        raise Refused("stick-huge")
    return plain


def _parcel(plain: bytes) -> Parcel:
    try:
        return msgspec.msgpack.decode(plain, type=Parcel)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise Refused("stick-newer") from error


def _bytes_of(head: _Head) -> bytes:
    return MAGIC + msgspec.msgpack.encode(head)


def _outage(error: OSError) -> Unavailable:
    return Unavailable("stick", _BROKEN.get(error.errno or 0, "gone"))
