"""The key of the database: in the system's keyring, or in a file of its own where there is none."""

import hashlib
import os
import secrets
import stat
import subprocess
import sys
from pathlib import Path
from typing import Final, Literal, Protocol, TypeAlias

import msgspec

from kiosk.errors import Unavailable

SERVICE: Final = "tantay"
KEY_FILE: Final = "database.key"
KEY_BYTES: Final = 32

KeyWarning: TypeAlias = Literal["", "key-in-file", "key-file-was-open"]
"""What an operator should know: the key lies beside the data; or others of this machine could read it until now."""


class KeySource(msgspec.Struct, frozen=True, tag=True):
    """The database's key and where it came from."""

    key: bytes
    place: Literal["keyring", "file"]
    warning: KeyWarning = ""


class AskKey(Protocol):
    """A way to `database_key`."""

    def __call__(self, directory: Path, *, may_make: bool) -> KeySource: ...


class _Refusal(msgspec.Struct, frozen=True, tag=True):
    what: str
    detail: str


def key_from_child(directory: Path, *, may_make: bool) -> KeySource:
    """`database_key`, by a process of its own where the keyring has to be asked.

    Measured: keyring and what it loads weigh 10 MB, which the window would carry for the one question at its start.
    """
    if (directory / KEY_FILE).exists() or "keyring" in sys.modules:
        return database_key(directory, may_make=may_make)
    command = [sys.executable, "-m", "kiosk.store.keys", str(directory), *(["may-make"] if may_make else [])]
    told = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, check=False).stdout
    try:
        answer = msgspec.json.decode(told, type=KeySource | _Refusal)
    except msgspec.DecodeError as error:
        raise Unavailable("keyring") from error
    if isinstance(answer, _Refusal):
        raise Unavailable(answer.what, answer.detail)
    return answer


def database_key(directory: Path, *, may_make: bool) -> KeySource:
    """The key of the store in `directory`; made and kept durably first when there is none and `may_make`.

    A key file is used where there is one, else the keyring; a new key goes to the keyring if that keeps it.
    Raises `Unavailable("store", "key-missing")` when there is none and none may be made,
    and `Unavailable("keyring")` when the system's keyring does not answer for a store that is there.
    """
    path = directory / KEY_FILE
    if path.exists():
        return _from_file(path)
    account = account_of(directory)
    stored = _from_keyring(account, may_fail=may_make)
    if stored is not None:
        return KeySource(stored, "keyring")
    if not may_make:
        raise Unavailable("store", "key-missing")
    key = secrets.token_bytes(KEY_BYTES)
    if _into_keyring(account, key):
        return KeySource(key, "keyring")
    _into_file(path, key)
    return KeySource(key, "file", "key-in-file")


def account_of(directory: Path) -> str:
    """The name under which the keyring holds the key of the store in this directory."""
    return hashlib.sha256(str(directory.resolve()).encode()).hexdigest()[:16]


def _from_file(path: Path) -> KeySource:
    warning: KeyWarning = "key-in-file"
    try:
        if os.name == "posix" and stat.S_IMODE(path.stat().st_mode) & 0o077:
            path.chmod(0o600)
            warning = "key-file-was-open"
        key = bytes.fromhex(path.read_text("ascii"))
    except (OSError, ValueError) as error:
        raise Unavailable("store", "key-unreadable") from error
    if len(key) != KEY_BYTES:
        raise Unavailable("store", "key-unreadable")
    return KeySource(key, "file", warning)


def _into_file(path: Path, key: bytes) -> None:
    """Durable before it is used: what is sealed under a key that a power cut took is lost."""
    draft = path.with_suffix(".new")
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            file.write(key.hex())
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise Unavailable("store", "cannot-open") from error


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable; Windows does that by itself and has no call for it."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _from_keyring(account: str, *, may_fail: bool) -> bytes | None:
    import keyring
    from keyring.errors import KeyringError, NoKeyringError

    try:
        stored = keyring.get_password(SERVICE, account)
    except NoKeyringError:
        return None
    except KeyringError as error:
        if may_fail:
            return None  # a first start is not stopped by it: the key goes into a file
        raise Unavailable("keyring") from error
    return None if stored is None else bytes.fromhex(stored)


def _into_keyring(account: str, key: bytes) -> bool:
    """True when the keyring took the key and gives it back; one that forgets (the null backend) is none."""
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(SERVICE, account, key.hex())
        return keyring.get_password(SERVICE, account) == key.hex()
    except KeyringError:
        return False


def _tell(directory: Path, *, may_make: bool) -> None:
    """The child's part: the answer goes through a pipe and nowhere else."""
    try:
        answer: KeySource | _Refusal = database_key(directory, may_make=may_make)
    except Unavailable as outage:
        answer = _Refusal(outage.what, outage.detail)
    sys.stdout.buffer.write(msgspec.json.encode(answer))


if __name__ == "__main__":
    _tell(Path(sys.argv[1]), may_make="may-make" in sys.argv[2:])
