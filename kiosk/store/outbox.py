"""What the sync process may read and write of the store: the entries after the province's cursor, and its own notes."""

from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager
from datetime import datetime

import msgspec

from kiosk.app.ports import Line, Status
from kiosk.domain.chain import GENESIS
from kiosk.domain.sharing import Box
from kiosk.store import statements as sql
from kiosk.store.boxes import box_of
from kiosk.store.connection import Connection, Engine, Row
from kiosk.store.engine import named_errors, transaction
from kiosk.store.history import pending_fork
from kiosk.store.schema import micros
from kiosk.store.sharing import into_inbox
from kiosk.store.uplink import Enrolment, Standing, line, sending, standings, uplink, waiting_entries

BOX_BYTES = 1 << 20
"""Of boxes that are sent together."""
SEND_NOW = "send_now"
"""The kiosk's setting that changes when somebody taps "Gửi ngay"; any new value means now."""


class Position(msgspec.Struct, frozen=True):
    """Where this machine stands in one ledger: its last entry that counts, and what the province holds of it.

    An `ended` ledger gets no more entries, as a newer one took its place.
    """

    ledger: str
    head: int
    digest: bytes
    cursor: int
    ended: bool = False


class Entries(msgspec.Struct, frozen=True):
    """Entries `first`, `first + 1`, … of one ledger; `previous` is the digest before them, `last` that of the last.

    Without entries `last` equals `previous`.
    """

    ledger: str
    first: int
    previous: bytes
    bodies: tuple[bytes, ...]
    last: bytes


class Outbox:
    """The sync process's side, on connections of its own; writes `cursor`, `uplink`, `status`, `fork_request`, `inbox`.

    Every method is one transaction of its own, so none is ever open across the network.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def position(self) -> Position:
        """Where this machine stands now, in the ledger whose turn it is."""
        with self._reading() as connection:
            return _position(connection, sending(connection))

    def waiting(self) -> int:
        """How many entries the province does not hold yet, in all ledgers of this machine."""
        with self._reading() as connection:
            return waiting_entries(connection)

    def ended(self) -> list[Position]:
        """The ledgers before the newest, oldest first: a province restored from a backup may lack some again."""
        with self._reading() as connection:
            return [_position(connection, standing) for standing in standings(connection)[:-1]]

    def after(self, cursor: int, max_entries: int, max_bytes: int) -> Entries:
        """What comes after `cursor` in the ledger whose turn it is.

        At least one entry when there is one, however large; then as many as fit in both limits.
        """
        with self._reading() as connection:
            standing = sending(connection)
            cursor = min(cursor, standing.head)
            previous = _digest(connection, standing.no, cursor) or GENESIS
            asked = {"ledger": standing.no, "after": cursor, "head": standing.head, "most": max_entries}
            bodies: list[bytes] = []
            last, size = previous, 0
            for row in connection.execute(sql.ENTRIES_AFTER, asked):
                size += len(row.body)
                if bodies and size > max_bytes:
                    break
                bodies.append(row.body)
                last = row.digest
        return Entries(ledger=standing.id, first=cursor + 1, previous=previous, bodies=tuple(bodies), last=last)

    def digest_at(self, ledger: str, seq: int) -> bytes | None:
        """The digest of an entry, `GENESIS` for entry 0, or None when this machine has no such entry."""
        with self._reading() as connection:
            number = connection.execute(sql.LEDGER, {"id": ledger}).scalar()
            return None if number is None else _digest(connection, number, seq)

    def now_held(self, ledger: str, seq: int, at: datetime) -> None:
        """The province says that it holds entries 1 to `seq`; it is right, even when that goes backwards."""
        with self._writing() as connection:
            before = connection.execute(sql.HELD, {"ledger": ledger}).scalar() or 0
            if seq < before:
                connection.execute(sql.BOXES_SENT, {"cursor": 0})  # it lost entries, so it may have lost boxes
            connection.execute(sql.NOW_HELD, {"ledger": ledger, "held": seq, "at": micros(at)})

    def record_try(self, at: datetime) -> None:
        """A round began."""
        with self._writing() as connection:
            connection.execute(sql.TRIED, {"at": micros(at)})

    def record_success(self, at: datetime) -> None:
        """A round ended well; what failed before is over."""
        with self._writing() as connection:
            connection.execute(sql.SUCCEEDED, {"at": micros(at)})

    def record_failure(self, problem: str, at: datetime) -> None:
        """A round failed; `problem` is a code, and the first failure of a row keeps its time."""
        with self._writing() as connection:
            connection.execute(sql.FAILED, {"problem": problem, "at": micros(at)})

    def record_enrolled(self, enrolment: Enrolment, wish: str = "") -> None:
        """The province took this machine in, which answers the `wish`; from now on its address is the one in use."""
        with self._writing() as connection:
            connection.execute(
                sql.ENROLLED,
                {
                    "device": enrolment.device,
                    "centre": enrolment.centre,
                    "public_url": enrolment.public_url,
                    "url": enrolment.url,
                    "enrolled_at": micros(enrolment.at),
                    "tried": wish,
                },
            )

    def record_refused(self, wish: str) -> None:
        """The province said no to this wish to enrol; how it knew this machine before stays as it was."""
        with self._writing() as connection:
            connection.execute(sql.ASKED_IN_VAIN, {"tried": wish})

    def tried(self) -> str:
        """The last wish to enrol that was answered; remembered across restarts, so that each is asked once."""
        with self._reading() as connection:
            return uplink(connection).tried

    def enrolment(self) -> Enrolment | None:
        """How the province knows this machine, or None before it does."""
        with self._reading() as connection:
            return uplink(connection).enrolment

    def save_statuses(self, statuses: Iterable[Status], feed_cursor: int, retracted: Iterable[str] = ()) -> None:
        """Keep what the feed brought, without what was said of the `retracted` slips, and the place in it, together."""
        rows = [{"slip": row.slip, "status": row.status, "note": row.note, "at": micros(row.at)} for row in statuses]
        with self._writing() as connection:
            if rows:
                connection.execute_many(sql.SAVE_STATUS, rows)
            for slip in retracted:
                connection.execute(sql.FORGET_STATUS, {"slip": slip})
            connection.execute(sql.FED, {"feed_cursor": feed_cursor})

    def feed_cursor(self) -> int:
        """The place in the feed up to which statuses were kept; 0 at first."""
        with self._reading() as connection:
            return uplink(connection).feed_cursor

    def own_ledger(self) -> str:
        """The id of the ledger that this machine writes in."""
        with self._reading() as connection:
            return standings(connection)[-1].id

    def share_cursor(self) -> int:
        """The place up to which the other machines' facts and boxes were fetched; 0 at first."""
        with self._reading() as connection:
            return uplink(connection).share_cursor

    def lay_down(self, facts: Sequence[bytes], boxes: Sequence[Box], cursor: int) -> None:
        """Keep what other machines said, for the kiosk to take in, and the place in the feed, together."""
        with self._writing() as connection:
            into_inbox(connection, facts, boxes)
            connection.execute(sql.SHARED_UP_TO, {"cursor": cursor})

    def boxes(self, most: int) -> tuple[list[Box], int]:
        """The next boxes to send, and the number of the last of them."""
        with self._reading() as connection:
            after = uplink(connection).box_cursor
            rows: list[Row] = []
            size = 0
            for row in connection.execute(sql.BOXES_AFTER, {"after": after, "most": most}):
                size += len(row.sealed)
                if rows and size > BOX_BYTES:
                    break
                rows.append(row)
        return [box_of(row) for row in rows], rows[-1].no if rows else after

    def boxes_sent(self, cursor: int) -> None:
        """The province has the boxes up to this number; 0 when it may have lost some."""
        with self._writing() as connection:
            connection.execute(sql.BOXES_SENT, {"cursor": cursor})

    def request_fork(self, ledger: str, agreed_seq: int, at: datetime) -> None:
        """Note that the province holds another history after `agreed_seq`; the kiosk goes on under a new ledger."""
        with self._writing() as connection:
            connection.execute(sql.ASK_FORK, {"ledger": ledger, "agreed_seq": agreed_seq, "at": micros(at)})

    def awaits_fork(self) -> bool:
        """Whether a fork was found that the kiosk has not carried out yet; nothing should be sent meanwhile."""
        with self._reading() as connection:
            return pending_fork(connection) is not None

    def setting(self, name: str) -> str:
        """A value of the kiosk's settings; empty when never set."""
        with self._reading() as connection:
            return connection.execute(sql.SETTING, {"name": name}).scalar() or ""

    def line(self) -> Line:
        """The same truth that the kiosk shows."""
        with self._reading() as connection:
            return line(connection)

    def close(self) -> None:
        """Close the connections."""
        self._engine.dispose()

    @contextmanager
    def _reading(self) -> Generator[Connection]:
        with transaction(self._engine, write=False) as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Generator[Connection]:
        with transaction(self._engine, write=True) as connection:
            yield connection

    def change_counter(self) -> int:
        """A number that changes whenever the kiosk has committed: costs microseconds, so it can be polled.

        Only meaningful on one connection, so the Outbox is for one thread and its pool for one connection.
        """
        with named_errors(), self._engine.connect() as connection:
            return connection.execute("PRAGMA data_version").scalar_one()


def _position(connection: Connection, standing: Standing) -> Position:
    return Position(
        ledger=standing.id,
        head=standing.head,
        digest=_digest(connection, standing.no, standing.head) or GENESIS,
        cursor=standing.held,
        ended=standing.no != standings(connection)[-1].no,
    )


def _digest(connection: Connection, ledger: int, seq: int) -> bytes | None:
    if seq == 0:
        return GENESIS
    return connection.execute(sql.DIGEST_AT, {"ledger": ledger, "seq": seq}).scalar()
