"""A thin hand over SQLCipher's DB-API: rows with names, and connections that are lent and given back.

No SQLAlchemy on this side: measured, it costs the window 22 MB and 0.4 s, for fifty statements that never change.
"""

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache
from operator import itemgetter
from threading import Lock
from typing import Any, Final, Protocol, TypeAlias, cast

import sqlcipher3.dbapi2 as sqlcipher

DatabaseError: Final = cast("type[Exception]", vars(sqlcipher)["Error"])  # written in C, without stubs
"""What the driver raises; `sqlite_errorname` says which of SQLite's result codes it was."""

Values: TypeAlias = Mapping[str, object] | Sequence[object]


class Row(Protocol):
    """One row: its values by the names of the columns, or in their order."""

    def __getattr__(self, name: str, /) -> Any: ...  # noqa: ANN401 - a column holds what its statement says

    def __iter__(self) -> Iterator[Any]: ...


class _Cursor(Protocol):
    description: Sequence[Sequence[object]] | None
    lastrowid: int

    def fetchall(self) -> list[tuple[object, ...]]: ...

    def __iter__(self) -> Iterator[tuple[object, ...]]: ...


class Driver(Protocol):
    """What is used of a connection of the driver."""

    @property
    def in_transaction(self) -> bool: ...

    def execute(self, sql: str, values: Values = ..., /) -> _Cursor: ...

    def executemany(self, sql: str, rows: Iterable[Values], /) -> object: ...

    def commit(self) -> None: ...

    def rollback(self) -> None: ...

    def close(self) -> None: ...


class Rows:
    """The rows of one statement, all of them read; `lastrowid` is the number that an insert gave."""

    def __init__(self, rows: list[Row], lastrowid: int) -> None:
        self._rows = rows
        self.lastrowid = lastrowid

    def __iter__(self) -> Iterator[Row]:
        return iter(self._rows)

    def all(self) -> list[Row]:
        return self._rows

    def first(self) -> Row | None:
        return self._rows[0] if self._rows else None

    def one(self) -> Row:
        """The only row; anything else is a bug."""
        (row,) = self._rows
        return row

    def scalar(self) -> Any:  # noqa: ANN401 - as above
        """The first value of the first row, or None without a row."""
        return next(iter(self._rows[0])) if self._rows else None

    def scalar_one(self) -> Any:  # noqa: ANN401 - as above
        """The first value of the only row."""
        return next(iter(self.one()))

    def scalars(self) -> list[Any]:
        """The first value of each row."""
        return [next(iter(row)) for row in self._rows]


class Connection:
    """One connection, for one thread at a time; `writes` is what it was last told that it may do."""

    def __init__(self, driver: Driver) -> None:
        self.writes: bool | None = None
        self.is_broken = False
        self._driver = driver

    def execute(self, statement: str, values: Values = ()) -> Rows:
        """Run one statement and read all its rows."""
        cursor = self._driver.execute(statement, values)
        if cursor.description is None:
            return Rows([], cursor.lastrowid)
        make = _maker(_names(cursor))
        return Rows([make(row) for row in cursor.fetchall()], cursor.lastrowid)

    def execute_many(self, statement: str, rows: Iterable[Values]) -> None:
        """Run one statement for each of these."""
        self._driver.executemany(statement, rows)

    def stream(self, statement: str) -> Iterator[Row]:
        """The rows of a statement that has too many of them to hold."""
        cursor = self._driver.execute(statement)
        return map(_maker(_names(cursor)), cursor)

    def commit(self) -> None:
        """End the transaction and keep what it did."""
        self._driver.commit()

    def rollback(self) -> None:
        """End the transaction, if there is one, and keep nothing of it."""
        if self._driver.in_transaction:
            self._driver.rollback()

    def close(self) -> None:
        """Give it up for good; what was not committed is undone."""
        self._driver.close()


def _names(cursor: _Cursor) -> tuple[str, ...]:
    return tuple(str(column[0]) for column in cursor.description or ())


@lru_cache(maxsize=128)
def _maker(names: tuple[str, ...]) -> Callable[[Iterable[object]], Row]:
    columns = {name: property(itemgetter(place)) for place, name in enumerate(names)}
    return cast("Callable[[Iterable[object]], Row]", type("Row", (tuple,), {"__slots__": (), **columns}))


class Engine:
    """Lends connections, each to one thread at a time, and keeps up to `warm` of them open in between."""

    def __init__(self, connect: Callable[[], Connection], warm: int) -> None:
        self._connect = connect
        self._warm = warm
        self._idle: list[Connection] = []
        self._lock = Lock()

    @contextmanager
    def connect(self) -> Generator[Connection]:
        """A connection for this block; what is not committed at its end is undone."""
        with self._lock:
            connection = self._idle.pop() if self._idle else None
        if connection is None:
            connection = self._connect()
        try:
            yield connection
        finally:
            self._take_back(connection)

    def _take_back(self, connection: Connection) -> None:
        if not connection.is_broken:
            connection.rollback()
            with self._lock:
                if len(self._idle) < self._warm:
                    self._idle.append(connection)
                    return
        connection.close()

    def dispose(self) -> None:
        """Close every connection that is not lent out."""
        with self._lock:
            idle, self._idle = self._idle, []
        for connection in idle:
            connection.close()
