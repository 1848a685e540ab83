"""Where the way to the province stands: read by both processes, so each page and each round tells the same truth."""

from datetime import datetime

import msgspec

from kiosk.app.ports import Line
from kiosk.store import statements as sql
from kiosk.store.connection import Connection
from kiosk.store.schema import moment, place


class Standing(msgspec.Struct, frozen=True):
    """One ledger of this machine and how much of it the province holds.

    `head` is the number of its last entry that counts; `held` may lie beyond it when the machine was rolled back.
    """

    no: int
    id: str
    head: int
    held: int


class Enrolment(msgspec.Struct, frozen=True):
    """How the province knows this machine; `public_url` is the start of the addresses in its slips.

    `url` is where the province let it in, and where it sends from then on.
    """

    device: str
    centre: str
    public_url: str
    at: datetime
    url: str = ""


class Uplink(msgspec.Struct, frozen=True):
    """What the sync process noted of its rounds; `feed_cursor` is its place in the feed of statuses.

    `share_cursor` is its place in what the centre's other machines say, `box_cursor` the last box that was sent.
    `tried` names the last wish to enrol that the province has answered, with yes or no.
    """

    enrolment: Enrolment | None
    last_try: datetime | None
    last_success: datetime | None
    failing_since: datetime | None
    problem: str
    feed_cursor: int
    tried: str
    share_cursor: int
    box_cursor: int


def standings(connection: Connection) -> list[Standing]:
    """Every ledger of this machine, oldest first; there are as many as there were forks, and one."""
    return [
        Standing(no=no, id=name, head=head, held=held) for no, name, head, held in connection.execute(sql.STANDINGS)
    ]


def sending(connection: Connection) -> Standing:
    """The ledger whose turn it is: the oldest that the province does not hold whole, else the newest."""
    everything = standings(connection)
    return next((standing for standing in everything if standing.held < standing.head), everything[-1])


def waiting_entries(connection: Connection) -> int:
    """How many entries the province does not hold yet."""
    return sum(max(0, standing.head - standing.held) for standing in standings(connection))


def uplink(connection: Connection) -> Uplink:
    """The one row that the sync process keeps."""
    row = connection.execute(sql.UPLINK).one()
    enrolled_at = _moment(row.enrolled_at)
    return Uplink(
        enrolment=None
        if enrolled_at is None
        else Enrolment(row.device, row.centre, row.public_url, enrolled_at, row.url),
        last_try=_moment(row.last_try),
        last_success=_moment(row.last_success),
        failing_since=_moment(row.failing_since),
        problem=row.problem,
        feed_cursor=row.feed_cursor,
        tried=row.tried,
        share_cursor=row.share_cursor,
        box_cursor=row.box_cursor,
    )


def line(connection: Connection) -> Line:
    """The truth behind the status pill."""
    known = uplink(connection)
    return Line(
        enrolled=known.enrolment is not None,
        waiting_sessions=_waiting_sessions(connection),
        waiting_entries=waiting_entries(connection),
        last_try=known.last_try,
        last_success=known.last_success,
        failing_since=known.failing_since,
        problem=known.problem,
        public_url="" if known.enrolment is None else known.enrolment.public_url,
        url="" if known.enrolment is None else known.enrolment.url,
        centre="" if known.enrolment is None else known.enrolment.centre,
    )


def _waiting_sessions(connection: Connection) -> int:
    standing = sending(connection)
    if standing.held >= standing.head:
        return 0
    first = place(standing.no, standing.held + 1)
    return connection.execute(sql.WAITING_SESSIONS, {"first": first}).scalar_one()


def _moment(stored: int | None) -> datetime | None:
    return None if stored is None else moment(stored)
