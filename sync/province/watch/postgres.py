"""PostgreSQL's own programs, asked to write a whole database into a file and to read one back."""

import os
import subprocess
from collections.abc import Generator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, create_engine, text
from sqlalchemy.engine import make_url

from kiosk.errors import Refused, Unavailable
from sync.province.database import without_password


def dump(url: str, file: Path) -> None:
    """Write the database into the file, as it is at one moment. Raises `Unavailable("pg_dump")`."""
    _run(url, "pg_dump", "--format=custom", "--no-owner", "--no-privileges", "--schema=public", f"--file={file}")
    _list(file)


@contextmanager
def put_back(url: str, file: Path, *, replace: bool, now: datetime) -> Generator[str]:
    """Read the database out of the file; what was there is put aside in a schema, whose name is
    given (empty when nothing was there).

    When something fails, also in the block, everything is as it was. Refused: `bad-backup`, `server-running`,
    `database-there`.
    """
    _list(file)
    aside = f"before_{now:%Y%m%d_%H%M%S}"
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    try:
        with engine.connect() as connection:
            was_there = _must_be_free(connection, replace=replace)
            connection.execute(text(f"ALTER SCHEMA public RENAME TO {aside}"))
            connection.execute(text("CREATE SCHEMA public"))
        try:
            options = ("--no-owner", "--no-privileges", "--schema=public", "--single-transaction", "--exit-on-error")
            _run(url, "pg_restore", *options, str(file))
            yield aside if was_there else ""
        except BaseException:
            with engine.connect() as connection:
                connection.execute(text("DROP SCHEMA public CASCADE"))
                connection.execute(text(f"ALTER SCHEMA {aside} RENAME TO public"))
            raise
        if not was_there:
            with engine.connect() as connection:
                connection.execute(text(f"DROP SCHEMA {aside}"))
    finally:
        engine.dispose()


def _must_be_free(connection: Connection, *, replace: bool) -> bool:
    """Whether there is anything to put aside."""
    others = text(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        " AND backend_type = 'client backend'"
    )
    if connection.execute(others).scalar_one():
        raise Refused("server-running")
    there = text("SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'")
    was_there = connection.execute(there).scalar_one() > 0
    if was_there and not replace:
        raise Refused("database-there")
    return was_there


def _list(file: Path) -> None:
    try:
        listed = subprocess.run(["pg_restore", "--list", str(file)], check=False, capture_output=True, text=True)
    except FileNotFoundError as error:
        raise Unavailable("pg_restore", "the package postgresql-client is missing") from error
    if listed.returncode != 0 or "TABLE DATA public entry" not in listed.stdout:
        raise Refused("bad-backup", why="pg_restore cannot read it")


def _run(url: str, program: str, *options: str) -> None:
    """The password goes by the environment, as anybody on the machine can read a command."""
    address, password = without_password(make_url(url))
    environment = os.environ | ({"PGPASSWORD": password} if password else {})
    try:
        done = subprocess.run(
            [program, f"--dbname={address}", *options], check=False, capture_output=True, text=True, env=environment
        )
    except FileNotFoundError as error:
        raise Unavailable(program, "the package postgresql-client is missing") from error
    if done.returncode != 0:
        raise Unavailable(program, done.stderr.strip()[-300:])
