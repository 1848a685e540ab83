"""What each end of the line holds, read from its own files."""

from collections import Counter
from pathlib import Path

from sqlalchemy import select

from kiosk.store import statements as sql
from kiosk.store.engine import transaction
from kiosk.store.store import open_store
from sync.province.database import Database
from sync.province.schema import entry, ledger
from tests.sync.servers import Server


def kept(store: Path) -> list[bytes]:
    """Every entry that counts on this machine, in order; nothing may have the store open in between."""
    opened = open_store(store)
    with transaction(opened._main, write=False) as connection:
        bodies = [row.body for row in connection.execute(sql.WHOLE_LEDGER)]
    opened.close()
    return bodies


def reasons(store: Path) -> list[str]:
    """Why each ledger of this machine was begun, the first one first."""
    opened = open_store(store)
    with transaction(opened._main, write=False) as connection:
        found = list(connection.execute("SELECT reason FROM ledger ORDER BY no").scalars())
    opened.close()
    return found


def held(server: Server) -> dict[str, list[bytes]]:
    """What the province holds of each ledger, in order."""
    database = Database(server.database_url)
    query = (
        select(ledger.c.name, entry.c.body)
        .join(entry, entry.c.ledger == ledger.c.id)
        .order_by(ledger.c.id, entry.c.seq)
    )
    by_ledger: dict[str, list[bytes]] = {}
    with database.read() as connection:
        for name, body in connection.execute(query):
            by_ledger.setdefault(name, []).append(body)
    database.close()
    return by_ledger


def everything(server: Server) -> list[bytes]:
    """What the province holds of all ledgers."""
    return [body for bodies in held(server).values() for body in bodies]


def twice(bodies: list[bytes]) -> list[bytes]:
    """Those that stand there more than once; every fact has its own time and session, so none may."""
    return [body for body, times in Counter(bodies).items() if times > 1]
