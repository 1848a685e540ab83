"""What the staff say of a dossier, the feed that brings it to the kiosks, and what can be known of a slip's code."""

from datetime import datetime
from typing import Final, TypeAlias, get_args

import msgspec
from sqlalchemy import Connection, insert, select, update

from kiosk.domain.slip_code import is_genuine, parse
from kiosk.errors import Refused
from sync.protocol import FEED_PAGE, FeedPage, FeedStatus, StatusCode
from sync.province.database import Database
from sync.province.devices import Device
from sync.province.schema import device, feed_head, session, status

STATUSES: Final[tuple[StatusCode, ...]] = get_args(StatusCode)
MAX_NOTE: Final = 500


class Spoken(msgspec.Struct, frozen=True):
    """One status that the staff set."""

    status: str
    note: str
    at: datetime


class Arrived(msgspec.Struct, frozen=True, kw_only=True):
    """The session behind a code is here; `statuses` are the staff's, oldest first."""

    slip: str
    device: str
    centre: str
    procedure: str
    dossier: str
    outcome: str
    slip_at: datetime | None
    filed_at: datetime | None
    updated_at: datetime
    statuses: tuple[Spoken, ...]


class NotArrived(msgspec.Struct, frozen=True, kw_only=True):
    """The code is genuine and its session is not here yet; `last_heard` is when its machine last sent."""

    slip: str
    device: str
    centre: str
    last_heard: datetime | None


KnownSlip: TypeAlias = Arrived | NotArrived


def look_up(database: Database, code: str) -> KnownSlip | None:
    """What is known of a canonical code; None when no machine of ours ever made it."""
    with database.read() as connection:
        row = connection.execute(select(session).where(session.c.slip == code)).one_or_none()
        if row is None:
            return _not_arrived(connection, code)
        spoken = connection.execute(
            select(status.c.status, status.c.note, status.c.at).where(status.c.slip == code).order_by(status.c.seq)
        )
        statuses = tuple(Spoken(*values) for values in spoken)
    return Arrived(
        slip=code,
        device=row.device,
        centre=row.centre,
        procedure=row.procedure,
        dossier=row.dossier,
        outcome=row.outcome,
        slip_at=row.slip_at,
        filed_at=row.filed_at,
        updated_at=max([row.updated_at, *(spoken.at for spoken in statuses)]),
        statuses=statuses,
    )


def set_status(database: Database, text: str, word: str, note: str, now: datetime) -> FeedStatus:
    """Say where a dossier stands, for the machines of the centre that issued the slip; also before its session arrives.

    Refused: `unknown-status`, `note-too-long`, `unknown-slip`, and what `slip_code.parse` refuses.
    """
    code = parse(text)
    if word not in STATUSES:
        raise Refused("unknown-status", status=word)
    if len(note) > MAX_NOTE or "\x00" in note:
        raise Refused("note-too-long", limit=str(MAX_NOTE))
    known = look_up(database, code)
    if known is None:
        raise Refused("unknown-slip", slip=code)
    with database.write() as connection:
        seq = _next_in_feed(connection, now)
        values = {"seq": seq, "slip": code, "status": word, "note": note, "at": now}
        centre = select(device.c.centre).where(device.c.id == known.device).scalar_subquery()
        connection.execute(insert(status).values(**values, centre=centre))
    return FeedStatus(seq=seq, slip=code, status=word, note=note, at=now)


def feed(database: Database, asker: Device, after: int) -> FeedPage:
    """The statuses of the asker's centre after this place in the feed, at most `FEED_PAGE`."""
    query = (
        select(status.c.seq, status.c.slip, status.c.status, status.c.note, status.c.at)
        .where(status.c.centre == asker.centre, status.c.seq > after)
        .order_by(status.c.seq)
        .limit(FEED_PAGE)
    )
    with database.read() as connection:
        rows = tuple(FeedStatus(**row) for row in connection.execute(query).mappings())
    return FeedPage(statuses=rows, cursor=rows[-1].seq if rows else after, more=len(rows) == FEED_PAGE)


def _not_arrived(connection: Connection, code: str) -> NotArrived | None:
    query = select(device.c.id, device.c.centre, device.c.slip_key, device.c.last_heard).where(device.c.tag == code[:2])
    makers = [row for row in connection.execute(query) if is_genuine(code, row.slip_key)]
    if not makers:
        return None
    return NotArrived(slip=code, device=makers[0].id, centre=makers[0].centre, last_heard=makers[0].last_heard)


def _next_in_feed(connection: Connection, now: datetime) -> int:
    """The next number, in the order of commits, as the row of the last one is held until then.

    Numbers are milliseconds of the clock where that goes forward: a province restored from a backup then does not give
    out numbers again that kiosks have already passed.
    """
    last = connection.execute(select(feed_head.c.seq).with_for_update()).scalar_one()
    seq = max(last + 1, int(now.timestamp() * 1000))
    connection.execute(update(feed_head).values(seq=seq))
    return seq
