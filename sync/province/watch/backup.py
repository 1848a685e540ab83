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

from kiosk.errors import Refused, Unavailable
from sync.province.database import Database, serving_lock
from sync.province.migrations import migrate
from sync.province.schema import device
from sync.province.staff.enrol_codes import take_back_all
from sync.province.tables.staff import staff_session
from sync.province.watch import postgres
from sync.province.watch.chains import verify_chains

_PARTS: Final = ("", "-wal", "-shm")
"""Endings of the files in which SQLite keeps a database."""
_MAGIC: Final = b"SQLite format 3\x00"


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
    """Put a copy back, after looking through it; what was there is put aside. What happened, in a few sentences.

    When something fails, everything is as it was. Refused: `bad-backup`, `server-running`, `database-there`.
    """
    if not file.is_file():
        raise Refused("bad-backup", why="it is not there")
    if make_url(url).get_backend_name() == "sqlite":
        with _nobody_serves(_file_of(url)):
            return _put_back(_file_of(url), file, replace=replace, now=now)
    with postgres.put_back(url, file, replace=replace, now=now) as aside:
        return _begun_again(url) + _kept(aside and f"schema {aside}")


def _kept(aside: str) -> str:
    return f" What was there is kept as {aside} until you drop it." if aside else ""


def _begun_again(url: str) -> str:
    """Bring the database forward, and let go what may have been used since: open codes, and who was signed in."""
    database = Database(url)
    try:
        entries = verify_chains(database)
        migrate(database)
        with database.write() as connection:
            connection.execute(delete(staff_session))
            take_back_all(connection)
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
    """All pages in one step: one moment of the database, while the server writes on into its WAL.

    In several steps it would begin again at every commit between two, and beside a busy server never end.
    """
    try:
        with closing(sqlite3.connect(source)) as there, closing(sqlite3.connect(part)) as here:
            there.backup(here)
        _in_one_file(part)
    except sqlite3.Error as error:
        raise Unavailable("backup", error.sqlite_errorname) from error
    return _looked_through(part)


def _in_one_file(file: Path) -> None:
    with closing(sqlite3.connect(file)) as copy:
        copy.execute("PRAGMA journal_mode = DELETE")


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
        for more in _PARTS[1:]:
            file.with_name(file.name + more).unlink(missing_ok=True)


def _put_back(target: Path, file: Path, *, replace: bool, now: datetime) -> str:
    """The copy is ready in every way before it gets the database's name."""
    if target.exists() and not replace and target.stat().st_size:
        raise Refused("database-there")
    target.parent.mkdir(parents=True, exist_ok=True)
    new = target.with_name(f"{target.name}.restoring")
    new.unlink(missing_ok=True)
    new.touch(mode=0o600)
    try:
        with file.open("rb") as source, new.open("wb") as copy:
            while block := source.read(1 << 20):
                copy.write(block)
        _looked_through(new)
        said = _begun_again(f"sqlite+pysqlite:///{new}")
        _in_one_file(new)
        _flushed(new)
        aside = _put_aside(target, now) if target.exists() else ""
        new.rename(target)
    finally:
        for more in _PARTS:
            new.with_name(new.name + more).unlink(missing_ok=True)
    return said + _kept(aside)


def _put_aside(target: Path, now: datetime) -> str:
    aside = target.with_name(f"{target.name}.before-{now:%Y%m%d-%H%M%S}")
    for more in _PARTS:
        old = target.with_name(target.name + more)
        if old.exists():
            old.rename(aside.with_name(aside.name + more))
    return str(aside)


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
