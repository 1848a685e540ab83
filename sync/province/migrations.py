"""How a database of the province comes to the schema of this version: forward only, all in one transaction."""

from collections.abc import Callable
from typing import Final

from sqlalchemy import Connection, insert, inspect, select, text, update

from kiosk.errors import Unavailable
from sync.province.database import Database
from sync.province.schema import box, centre_feed, erased, feed_head, metadata, schema_version, shared_entry
from sync.province.tables import imports, publish, staff, tally, watch


def _share(connection: Connection) -> None:
    """2 (2026-11-26): what the machines of a centre tell each other. `rebuild` finds what came before."""
    metadata.create_all(connection, tables=[shared_entry, box, erased, centre_feed])


def _govern(connection: Connection) -> None:
    """3 (2026-11-26): the province's own side. `rebuild` counts what came before."""
    for room in (staff, tally, imports, watch, publish):
        metadata.create_all(connection, tables=[*room.TABLES])


_STEPS: Final[tuple[Callable[[Connection], None], ...]] = (_share, _govern)
"""Step n brings version n + 1 to n + 2; version 1 (2026-11-22) is the first. A released step is never changed."""

LATEST: Final = 1 + len(_STEPS)
_MIGRATION_LOCK: Final = 20_261_122


def migrate(database: Database) -> None:
    """Bring the database forward; two servers starting at once wait for each other.

    Raises `Unavailable("database")` when a newer version of the program has been here.
    """
    with database.write() as connection:
        if not database.is_sqlite:
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _MIGRATION_LOCK})
        if not inspect(connection).has_table(schema_version.name):
            _create(connection)
            return
        version = connection.execute(select(schema_version.c.version)).scalar_one()
        if version > LATEST:
            raise Unavailable("database", f"schema {version} is newer than this program's {LATEST}")
        for step in _STEPS[version - 1 :]:
            step(connection)
        connection.execute(update(schema_version).values(version=LATEST))


def _create(connection: Connection) -> None:
    metadata.create_all(connection)
    connection.execute(insert(schema_version).values(id=1, version=LATEST))
    connection.execute(insert(feed_head).values(id=1, seq=0))
