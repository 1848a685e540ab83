"""A copy of the whole database while the server runs, and the way back from one.

Kiosks that are ahead of a copy send again what it lacks, as the province tells them where it stands; numbers in the
feeds are never given out twice, as they follow the clock. What only the province knew after the copy is lost.
"""

import fcntl
import os
import sqlite3
from collections.abc import Generator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, delete, func, select
from sqlalchemy.engine import make_url

from kiosk.errors import Refused
from sync.province.database import Database, serving_lock
from sync.province.migrations import migrate
from sync.province.schema import device, enrol_code
from sync.province.tables.staff import staff_session
from sync.province.watch import postgres
from sync.province.watch.chains import verify_chains

_MAGIC: Final = b"SQLite format 3\x00"
_PAGES: Final = 2_000
"""Copied at a time; between two the server writes on."""


def back_up(url: str, database: Database, file: Path) -> int:
    """Write the copy, look through it, and only then give it its name; the number of entries in it.

    Refused: `file-there`, `file-not-written`, `bad-backup`.
    """
    if file.exists():
        raise Refused("file-there", file=str(file))
    part = file.with_name(f"{file.name}.part")
    try:
        part.unlink(missing_ok=True)
        part.touch(mode=0o600)
        try:
            entries = _written(url, database, part)
            _flushed(part)
            part.rename(file)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise Refused("file-not-written", file=str(file), why=error.strerror or "") from error
    return entries


def _written(url: str, database: Database, part: Path) -> int:
    if database.is_sqlite:
        return _copy(_file_of(url), part)
    entries = verify_chains(database)
    postgres.dump(url, part)
    return entries


def restore(url: str, file: Path, *, replace: bool, now: datetime) -> str:
    """Put a copy back, after looking through it; what was there is put aside. What happened, in a sentence.

    Refused: `bad-backup`, `server-running`, `database-there`.
    """
    if not file.is_file():
        raise Refused("bad-backup", why="it is not there")
    if make_url(url).get_backend_name() == "sqlite":
        with _nobody_serves(_file_of(url)):
            _put_back(_file_of(url), file, replace=replace, now=now)
            return _begun_again(url)
    with postgres.put_back(url, file, replace=replace, now=now):
        return _begun_again(url)


def _begun_again(url: str) -> str:
    """Bring the database forward, and let go what may have been used since: open codes, and who was signed in."""
    database = Database(url)
    try:
        entries = verify_chains(database)
        migrate(database)
        with database.write() as connection:
            connection.execute(delete(staff_session))
            connection.execute(delete(enrol_code).where(enrol_code.c.device.is_(None)))
            last = _last_heard(connection)
    finally:
        database.close()
    until = "before any machine was heard" if last is None else f"{last:%Y-%m-%d %H:%M} UTC"
    return (
        f"{entries} entries, each chained to the one before. The copy is of {until}. What machines sent after it, they "
        "send again; machines let in since then need a new code, and everybody signs in anew."
    )


def _last_heard(connection: Connection) -> datetime | None:
    return connection.execute(select(func.max(device.c.last_heard))).scalar()


def _copy(source: Path, part: Path) -> int:
    with closing(sqlite3.connect(source)) as there, closing(sqlite3.connect(part)) as here:
        there.backup(here, pages=_PAGES, sleep=0.01)
        here.execute("PRAGMA journal_mode = DELETE")  # one file is the whole copy
    return _looked_through(part)


def _looked_through(file: Path) -> int:
    with file.open("rb") as head:
        if head.read(len(_MAGIC)) != _MAGIC:
            raise Refused("bad-backup", why="it is no SQLite database")
    try:
        with closing(sqlite3.connect(file)) as copy:
            said = copy.execute("PRAGMA integrity_check").fetchone()[0]
            tables = {name for (name,) in copy.execute("SELECT name FROM sqlite_master")}
    except sqlite3.DatabaseError as error:
        raise Refused("bad-backup", why="it is damaged") from error
    if said != "ok" or not {"entry", "ledger", "device", "schema_version"} <= tables:
        raise Refused("bad-backup", why="it is damaged" if said != "ok" else "it is another program's")
    copy = Database(f"sqlite+pysqlite:///{file}")
    try:
        return verify_chains(copy)
    finally:
        copy.close()
        for more in ("-wal", "-shm"):
            file.with_name(file.name + more).unlink(missing_ok=True)


def _put_back(target: Path, file: Path, *, replace: bool, now: datetime) -> None:
    if target.exists() and not replace and target.stat().st_size:
        raise Refused("database-there")
    target.parent.mkdir(parents=True, exist_ok=True)
    new = target.with_name(f"{target.name}.restoring")
    new.unlink(missing_ok=True)
    new.touch(mode=0o600)
    try:
        new.write_bytes(b"")
        with file.open("rb") as source, new.open("wb") as copy:
            while block := source.read(1 << 20):
                copy.write(block)
        _looked_through(new)
        _flushed(new)
        if target.exists():
            aside = f"{target.name}.before-{now:%Y%m%d-%H%M%S}"
            for more in ("", "-wal", "-shm"):
                old = target.with_name(target.name + more)
                if old.exists():
                    old.rename(target.with_name(aside + more))
        new.rename(target)
    finally:
        new.unlink(missing_ok=True)


@contextmanager
def _nobody_serves(target: Path) -> Generator[None]:
    target.parent.mkdir(parents=True, exist_ok=True)
    with serving_lock(target).open("ab") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise Refused("server-running") from error
        yield


def _file_of(url: str) -> Path:
    return Path(make_url(url).database or "")


def _flushed(file: Path) -> None:
    with file.open("rb") as written:
        os.fsync(written.fileno())
