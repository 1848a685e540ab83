"""The two files of a store: the ledger, which backups hold, and the keys, which they never do."""

import hmac
from pathlib import Path
from typing import Final

from kiosk.errors import Unavailable
from kiosk.store.connection import Engine
from kiosk.store.engine import open_engine, transaction

MAIN_FILE: Final = "tantay.db"
KEYS_FILE: Final = "keys.db"


class StoreFiles:
    """Where the files of the store in `directory` lie, and how each is opened under the database's key."""

    def __init__(self, directory: Path, key: bytes) -> None:
        self.main_path = directory / MAIN_FILE
        self.keys_path = directory / KEYS_FILE
        self._key = key

    def main(self, *, single: bool = False) -> Engine:
        """Connections to the ledger's file."""
        return open_engine(self.main_path, self._key_of(MAIN_FILE), single=single)

    def keys(self) -> Engine:
        """Connections to the file of keys."""
        return open_engine(self.keys_path, self._key_of(KEYS_FILE))

    def backup(self, path: Path) -> Engine:
        """A connection to a backup of the ledger's file."""
        return open_engine(path, self._key_of(MAIN_FILE), single=True)

    def _key_of(self, name: str) -> bytes:
        """Each file has a key of its own, so that neither's says anything about the other's."""
        return hmac.digest(self._key, name.encode(), "sha256")

    def touch(self) -> None:
        """Make what is missing, readable for nobody else; SQLite gives its journals the same mode."""
        try:
            for path in (self.main_path, self.keys_path):
                path.touch(mode=0o600)
        except OSError as error:
            raise Unavailable("store", "cannot-open") from error

    def check_key(self, main: Engine, keys: Engine) -> None:
        """Tell a wrong key from a damaged file: to SQLite both are "not a database", but a wrong key opens neither."""
        engines = {self.main_path: main, self.keys_path: keys}
        filled = [path for path in engines if path.stat().st_size]
        closed = [path for path in filled if not _opens(engines[path])]
        if closed:
            raise Unavailable("store", "wrong-key" if closed == filled else "damaged")


def any_there(directory: Path) -> bool:
    """True when there is something that a new key could not open."""
    return any((directory / name).exists() for name in (MAIN_FILE, KEYS_FILE))


def _opens(engine: Engine) -> bool:
    try:
        with transaction(engine, write=False) as connection:
            connection.execute("SELECT count(*) FROM sqlite_schema").all()
    except Unavailable as outage:
        if outage.detail == "damaged":
            return False
        raise
    return True
