"""What may befall a history: it is checked as a whole, or it goes on under a new ledger after a fork."""

import hashlib
import secrets
from datetime import datetime
from typing import Final, Literal, TypeAlias

from kiosk.domain.chain import GENESIS, link
from kiosk.errors import Unavailable
from kiosk.store import statements as sql
from kiosk.store.connection import Connection
from kiosk.store.schema import micros, place
from kiosk.store.uplink import standings

Reason: TypeAlias = Literal["fork", "restored"]

_ID_BYTES: Final = 16


def verify_chain(connection: Connection) -> int:
    """How many entries there are, all of them numbered without a gap and chained to the one before.

    Raises `Unavailable("store", "damaged")` at the first that is not.
    """
    count, ledger, seq, digest = 0, 0, 0, GENESIS
    for row in connection.stream(sql.WHOLE_CHAIN):
        if row.ledger != ledger:
            ledger, seq, digest = row.ledger, 0, GENESIS
        seq, digest = seq + 1, link(digest, row.body)
        if (row.seq, row.digest) != (seq, digest):
            raise Unavailable("store", "damaged")
        count += 1
    return count


def pending_fork(connection: Connection) -> tuple[str, int] | None:
    """(ledger, agreed seq) of a fork that the sync process found and that has not been carried out yet."""
    known = standings(connection)
    agreed = {row.ledger: row.agreed_seq for row in connection.execute(sql.FORKS)}
    for standing in known:
        if standing.id in agreed and (standing is known[-1] or standing.head > agreed[standing.id]):
            return standing.id, agreed[standing.id]
    return None


def go_on_under_new_id(connection: Connection, ledger: str, agreed_seq: int, at: datetime, reason: Reason) -> str:
    """End `ledger` after `agreed_seq` and append what came after it again, under a new random ledger.

    The same bodies in the same order on a new chain; readers lose nothing and see nothing twice.
    Ledgers after it end empty and are carried over too: they are sent in order, so the province holds nothing of them,
    unless it lost what it had; then it may be told the same fact under two ledgers, and still none is lost.
    """
    old = next(standing for standing in standings(connection) if standing.id == ledger)
    agreed = min(agreed_seq, old.head)
    rest = connection.execute(sql.ENTRIES_BEYOND, {"of": old.no, "agreed": agreed}).all()
    connection.execute(sql.END_LEDGER, {"of": old.no, "ends_at_seq": agreed})
    connection.execute(sql.END_LATER, {"of": old.no})
    name = _name(ledger, rest[0].body) if rest else secrets.token_hex(_ID_BYTES)
    new = connection.execute(sql.ADD_LEDGER, {"id": name, "started_at": micros(at), "reason": reason}).lastrowid
    digest, moved = GENESIS, dict[str, int]()
    for seq, (subject, body) in enumerate(rest, start=1):
        digest = link(digest, body)
        entry = {"ledger": new, "seq": seq, "subject": subject, "body": body, "digest": digest}
        connection.execute(sql.ADD_ENTRY, entry)
        moved[subject] = place(new, seq)
    for subject, last in moved.items():  # the rows of sessions; others have none
        connection.execute(sql.MOVE_ROW, {"of": subject, "last_entry": last})
    return name


def _name(old: str, first: bytes) -> str:
    """The id of the ledger that carries on with `first` of `old`: the same on a clone, and on an old image put back.

    So the province is sent those entries again under numbers that it knows, instead of a second time.
    """
    return hashlib.sha256(old.encode() + first).hexdigest()[: 2 * _ID_BYTES]
