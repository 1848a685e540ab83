"""Who may change the read models: many who take entries in, or one who puts new models in their place.

On SQLite there is one writer anyway; on PostgreSQL a lock that lives until the end of the transaction tells them apart.
"""

from typing import Final

from sqlalchemy import Connection, text

_LOCK: Final = 20_261_126


def take_turn(connection: Connection) -> None:
    """Wait while models are being switched; from here on they stay where they are."""
    _lock(connection, "SELECT pg_advisory_xact_lock_shared(:key)")


def alone(connection: Connection) -> None:
    """Wait until nobody takes entries in; from here on nobody begins."""
    _lock(connection, "SELECT pg_advisory_xact_lock(:key)")


def _lock(connection: Connection, statement: str) -> None:
    if connection.dialect.name != "sqlite":
        connection.execute(text(statement), {"key": _LOCK})
