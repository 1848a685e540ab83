"""Opening an encrypted database, one transaction at a time; the only place where SQLite's errors get a name."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, cast

import sqlcipher3.dbapi2 as sqlcipher

from kiosk.errors import Unavailable
from kiosk.store.connection import Connection, DatabaseError, Driver, Engine

BROKEN_WORLD: Final = {
    "BUSY": "busy",
    "LOCKED": "busy",
    "PROTOCOL": "busy",
    "FULL": "disk-full",
    "IOERR": "disk-error",
    "READONLY": "read-only",
    "CANTOPEN": "cannot-open",
    "PERM": "cannot-open",
    "CORRUPT": "damaged",
    "NOTADB": "damaged",
}
"""SQLite's primary result code (https://www.sqlite.org/rescode.html) → the `detail` of `Unavailable("store")`."""

WAIT_SECONDS: Final = 5.0
"""How long a write waits for the other process; its transactions last milliseconds."""

_SILENCE: Final = "PRAGMA cipher_log_level = NONE"
"""Without it SQLCipher writes to the terminal about every file that is not its own."""

# cipher_memory_security stays off, as it is by default: measured, it makes an append cost 0.9 ms instead of 0.6 and
# wipes only SQLite's own buffers, while the same answers stand in the program's memory for the screen.
_PRAGMAS: Final = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA recursive_triggers = ON",  # without it INSERT OR REPLACE removes a row past the trigger that forbids it
    "PRAGMA synchronous = FULL",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
)


def open_engine(path: Path, key: bytes, *, single: bool = False) -> Engine:
    """Connections to the existing file `path` under a raw 32-byte key; nothing is opened until one is asked for.

    Two stay open, more are opened in need; a `single` engine keeps one and the same connection for good.
    """

    def connect() -> Connection:
        connection = Connection(_driver(path))
        for pragma in (_SILENCE, f"PRAGMA key = \"x'{key.hex()}'\"", *_PRAGMAS):
            connection.execute(pragma)
        return connection

    return Engine(connect, warm=1 if single else 2)


def _driver(path: Path) -> Driver:
    connect = cast("Callable[..., Driver]", vars(sqlcipher)["connect"])  # written in C, without stubs
    return connect(
        f"{path.absolute().as_uri()}?mode=rw",
        uri=True,
        timeout=WAIT_SECONDS,
        isolation_level=None,  # so that BEGIN and COMMIT are ours, and the driver adds none of its own
        check_same_thread=False,
        cached_statements=64,
    )


@contextmanager
def transaction(engine: Engine, *, write: bool) -> Generator[Connection]:
    """One transaction: leaving the block commits, leaving it by an exception undoes.

    A write takes the lock at once (`BEGIN IMMEDIATE`), so that two writers queue instead of failing half-way.
    Raises `Unavailable("store")` when the world is broken; a wrong statement stays the bug that it is.
    """
    with named_errors(write=write), engine.connect() as connection:
        if connection.writes is not write:
            connection.execute(f"PRAGMA query_only = {0 if write else 1}")
            connection.writes = write
        connection.execute("BEGIN IMMEDIATE" if write else "BEGIN")
        try:
            yield connection
            connection.commit()
        except DatabaseError:
            connection.is_broken = True  # after a full disk or a failed write the next unit starts with a fresh one
            raise


def use_wal(engine: Engine) -> None:
    """Let readers and the writer work side by side; kept in the file, so once is enough."""
    with named_errors(), engine.connect() as connection:
        connection.execute("PRAGMA journal_mode = WAL")


@contextmanager
def named_errors(*, write: bool = True) -> Generator[None]:
    """Translate the errors of a broken world, by SQLite's own result code; anything else flies.

    With `write=False` a refused write is not the disk's fault but a writing statement in a reading unit: a bug.
    """
    try:
        yield
    except DatabaseError as error:
        name = str(getattr(error, "sqlite_errorname", "")).removeprefix("SQLITE_")
        detail = BROKEN_WORLD.get(name.partition("_")[0])
        if detail is None or (name == "READONLY" and not write):
            raise
        raise Unavailable("store", detail) from error
