"""Many rows in one statement, as the driver takes them: composing them one by one was half of the ingest.

On PostgreSQL the columns travel as arrays, on SQLite the rows as they are. Rows hold what both drivers know; moments
go through `stored`.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final, TypeAlias

from sqlalchemy import BigInteger, Boolean, Column, Connection, Integer, LargeBinary, SmallInteger, Table

from sync.province.schema import Instant

Value: TypeAlias = str | int | bytes | datetime | None
Row: TypeAlias = tuple[Value, ...]

_ARRAYS: Final = (
    (Boolean, "boolean[]"),
    (SmallInteger, "smallint[]"),
    (BigInteger, "bigint[]"),
    (Integer, "integer[]"),
    (LargeBinary, "bytea[]"),
    (Instant, "timestamptz[]"),
)


def stored(connection: Connection, at: datetime | None) -> Value:
    """The moment as the database keeps it."""
    if at is None or connection.dialect.name != "sqlite":
        return at
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")


def insert(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Add these rows, each with a value for every column."""
    _run(connection, table, rows, "")


def put(connection: Connection, table: Table, rows: Sequence[Row], names: Sequence[str] = ()) -> None:
    """Add these rows, or put them in place of those with their keys; no key may come twice.

    `names` are the columns that the rows have values for, where that is not all of them.
    """
    columns = [table.columns[name] for name in names or table.columns.keys()]
    changes = ", ".join(f"{column.name} = excluded.{column.name}" for column in columns if not column.primary_key)
    _run(connection, table, rows, f"ON CONFLICT ({_key(table)}) DO {_update(changes)}", columns)


def _update(changes: str) -> str:
    return f"UPDATE SET {changes}" if changes else "NOTHING"


def add(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Add the last value of each row to that of the row with its key, which is made where there is none.

    Rows come sorted by their keys, so that two who add at once wait for each other and never in a circle.
    """
    name = table.columns.keys()[-1]
    change = f"{name} = {table.name}.{name} + excluded.{name}"
    _run(connection, table, rows, f"ON CONFLICT ({_key(table)}) DO UPDATE SET {change}")


def remove(connection: Connection, table: Table, keys: Sequence[Row], only: str = "true") -> None:
    """Drop the rows with these keys, as far as `only` holds for them."""
    if not keys:
        return
    columns = list(table.primary_key.columns)
    if connection.dialect.name == "sqlite":
        where = " AND ".join(f"{column.name} = ?" for column in columns)
        connection.exec_driver_sql(f"DELETE FROM {table.name} WHERE {where} AND {only}", list(keys))  # noqa: S608 - names of our own tables
        return
    names = ", ".join(column.name for column in columns)
    connection.exec_driver_sql(
        f"DELETE FROM {table.name} WHERE ({names}) IN (SELECT * FROM unnest({_arrays(columns)})) AND {only}",  # noqa: S608 - as above
        tuple(list(values) for values in zip(*keys, strict=True)),
    )


def _run(
    connection: Connection, table: Table, rows: Sequence[Row], ending: str, only: Sequence[Column[object]] = ()
) -> None:
    if not rows:
        return
    columns = only or list(table.columns)
    names = ", ".join(column.name for column in columns)
    if connection.dialect.name == "sqlite":
        marks = ", ".join("?" * len(columns))
        connection.exec_driver_sql(f"INSERT INTO {table.name} ({names}) VALUES ({marks}) {ending}", list(rows))  # noqa: S608 - names of our own tables
        return
    values = tuple(list(values) for values in zip(*rows, strict=True))
    connection.exec_driver_sql(
        f"INSERT INTO {table.name} ({names}) SELECT * FROM unnest({_arrays(columns)}) {ending}",  # noqa: S608 - as above
        values,
    )


def _arrays(columns: Sequence[Column[object]]) -> str:
    return ", ".join(f"%b::{_array(column)}" for column in columns)


def _array(column: Column[object]) -> str:
    return next((array for kind, array in _ARRAYS if isinstance(column.type, kind)), "text[]")


def _key(table: Table) -> str:
    return ", ".join(column.name for column in table.primary_key.columns)
