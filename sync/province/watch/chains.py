"""Whether every entry that the province holds still vouches for those before it."""

from sqlalchemy import Connection, select

from kiosk.domain.chain import GENESIS, link
from kiosk.errors import Refused
from sync.province.database import Database
from sync.province.schema import entry, ledger

_CHUNK = 10_000


def verify_chains(database: Database) -> int:
    """The number of entries, each chained to the one before. Refused with `bad-backup` at the first that is not."""
    with database.read() as connection:
        rows = connection.execute(select(ledger)).all()
        return sum(_verify(connection, row.id, row.name, row.head, row.digest) for row in rows)


def _verify(connection: Connection, number: int, name: str, head: int, last: bytes) -> int:
    seq, digest = 0, GENESIS
    while True:
        query = (
            select(entry.c.seq, entry.c.body, entry.c.digest)
            .where(entry.c.ledger == number, entry.c.seq > seq, entry.c.seq <= head)  # more may come meanwhile
            .order_by(entry.c.seq)
            .limit(_CHUNK)
        )
        rows = connection.execute(query).all()
        if not rows:
            break
        for row in rows:
            digest = link(digest, row.body)
            if row.seq != seq + 1 or row.digest != digest:
                raise Refused("bad-backup", why=f"entry {seq + 1} of ledger {name} does not follow")
            seq = row.seq
    if (seq, digest) != (head, last):
        raise Refused("bad-backup", why=f"ledger {name} ends at {seq} and should at {head}")
    return seq
