"""Transactions at the province, alike on SQLite and PostgreSQL: one to read, one to write, and their errors' names."""

import fcntl
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection as SqliteConnection
from time import monotonic
from typing import Final, TypeVar

from sqlalchemy import URL, ColumnElement, Connection, Engine, Table, Text, any_, create_engine, event, literal
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError, InterfaceError, InvalidatePoolError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.pool import ConnectionPoolEntry, PoolProxiedConnection

from kiosk.errors import Unavailable

BUSY_SECONDS: Final = 20
STILL_FRESH: Final = 1.0
"""Seconds for which a connection that was just used is believed to live."""
CHUNK: Final = 5_000
"""Keys in one question."""
_WRITES: Final = "tantay_writes"
_ONE_MOMENT: Final = "REPEATABLE READ"
_IDLE_SINCE: Final = "tantay_idle_since"

Item = TypeVar("Item")


class Database:
    """The province's database; every transaction goes through `read` or `write`."""

    def __init__(self, url: str) -> None:
        self._engine = _engine(url)
        # On PostgreSQL each statement would see what was written since the one before; SQLite's look is of one moment.
        self._looking = self._engine if self.is_sqlite else self._engine.execution_options(isolation_level=_ONE_MOMENT)

    @property
    def is_sqlite(self) -> bool:
        """Whether one writer at a time is all there can be."""
        return self._engine.dialect.name == "sqlite"

    @contextmanager
    def read(self) -> Generator[Connection]:
        """One consistent look, of one moment; raises `Unavailable("database")`."""
        with _translated(), self._looking.connect() as connection, _let_go(connection):
            yield connection

    @contextmanager
    def glance(self) -> Generator[Connection]:
        """To read with each statement for itself: on PostgreSQL nothing but the answers is waited for.

        Raises `Unavailable("database")`.
        """
        if self.is_sqlite:
            with self.read() as connection:
                yield connection
            return
        with _translated(), self._engine.connect() as connection:
            yield connection.execution_options(isolation_level="AUTOCOMMIT")

    @contextmanager
    def write(self) -> Generator[Connection]:
        """One transaction that may write: commits on leaving, undone by an exception; raises `Unavailable("database")`.

        On SQLite it waits for its turn here, so that no transaction is refused in its middle.
        """
        with (
            _translated(),
            self._engine.connect().execution_options(**{_WRITES: True}) as connection,
            connection.begin(),
            _let_go(connection),
        ):
            yield connection

    @contextmanager
    def serving(self) -> Generator[None]:
        """While a server runs: what replaces the whole database waits for its end. (On PostgreSQL its lines say so.)"""
        if self._engine.url.database is None or not self.is_sqlite:
            yield
            return
        with serving_lock(Path(self._engine.url.database)).open("ab") as lock:
            fcntl.flock(lock, fcntl.LOCK_SH)
            yield

    def close(self) -> None:
        """Give back every connection."""
        self._engine.dispose()


def shown(url: str) -> str:
    """Which database an address names, for a terminal: without the password, wherever in it that stands."""
    at = make_url(url)
    return at.database or "" if at.get_backend_name() == "sqlite" else without_password(at)[0]


def without_password(url: URL) -> tuple[str, str]:
    """The address as PostgreSQL's own programs take it, and the password, which anybody would see in a command."""
    password = url.password or url.query.get("password", "")
    bare = url.set(drivername="postgresql").difference_update_query(["password"])
    # `set(password=None)` would leave it, and show it as three asterisks.
    return bare._replace(password=None).render_as_string(), str(password)


def serving_lock(file: Path) -> Path:
    """The file that servers of an SQLite database share."""
    return file.with_name(f"{file.name}.serving")


def add_if_new(connection: Connection, table: Table, **values: object) -> bool:
    """Insert the row unless one with its key is there; whether it was new. Two who come at once do not collide."""
    insert = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    statement = insert(table).values(**values).on_conflict_do_nothing().returning(*table.primary_key)
    return connection.execute(statement).first() is not None


def among(connection: Connection, column: ColumnElement[str], values: Sequence[str]) -> ColumnElement[bool]:
    """That the column holds one of many values, told to PostgreSQL as one: each mark in a statement costs time."""
    if connection.dialect.name == "sqlite":
        return column.in_(values)
    return column == any_(literal(list(values), postgresql.ARRAY(Text())))


def chunks(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    """The items, so many at a time that they are taken in one question."""
    return (items[start : start + CHUNK] for start in range(0, len(items), CHUNK))


def _engine(text: str) -> Engine:
    url = make_url(text)
    if url.get_backend_name() != "sqlite":
        return _postgres(create_engine(url))
    if url.database is None:
        raise Unavailable("database", "SQLite needs a file: workers share no memory")
    file = Path(url.database)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.touch(mode=0o600)  # it holds the keys under which slips are made; SQLite gives its journals the same mode
    engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _postgres(engine: Engine) -> Engine:
    """With connections that are asked whether they still live only after they lay still: asking costs a round trip."""

    def lay_down(_connection: DBAPIConnection, record: ConnectionPoolEntry) -> None:
        record.info[_IDLE_SINCE] = monotonic()

    def take_up(connection: DBAPIConnection, record: ConnectionPoolEntry, _proxy: PoolProxiedConnection) -> None:
        if monotonic() - record.info.get(_IDLE_SINCE, monotonic()) < STILL_FRESH:
            return
        try:
            engine.dialect.do_ping(connection)
        except engine.dialect.loaded_dbapi.Error as error:
            raise InvalidatePoolError from error

    event.listen(engine, "checkin", lay_down)
    event.listen(engine, "checkout", take_up)
    return engine


def _prepare_sqlite(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
    if isinstance(connection, SqliteConnection):
        connection.isolation_level = None  # so that BEGIN and COMMIT are ours and the driver adds none of its own
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def _let_go(connection: Connection) -> Generator[None]:
    """After an error an SQLite connection is not used again.

    Whoever holds the error may hold a cursor that stands in the middle of what it read; the next transaction on that
    connection would still see the moment of that reading, and could not write (SQLITE_BUSY_SNAPSHOT, at once).
    """
    try:
        yield
    except BaseException:
        if connection.dialect.name == "sqlite":
            connection.invalidate()
        raise


@contextmanager
def _translated() -> Generator[None]:
    try:
        yield
    except (OperationalError, InterfaceError, PoolTimeout) as error:
        if isinstance(error, DBAPIError) and getattr(error.orig, "sqlite_errorname", "") == "SQLITE_ERROR":
            raise  # wrong SQL is a bug, not a broken world
        raise Unavailable("database", _code_of(error)) from error


def _code_of(error: Exception) -> str:
    """The database's own name for it; never its sentence, which may quote what was asked."""
    original = error.orig if isinstance(error, DBAPIError) else None
    code = getattr(original, "sqlite_errorname", None) or getattr(original, "sqlstate", None) or ""
    return f"{type(error).__name__} {code}".strip()
