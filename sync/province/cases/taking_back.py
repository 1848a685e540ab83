"""The last that somebody of the staff said of a dossier by hand, taken back."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, Row, select, update

from kiosk.errors import Refused, Rejected
from sync.province.cases.heard import subject
from sync.province.cases.kinds import OWN_WORDS
from sync.province.cases.one import seen
from sync.province.cases.saying_again import say_again
from sync.province.cases.speaking import take_turn, tell
from sync.province.database import Database
from sync.province.staff.record import record
from sync.province.staff.rights import Staff, may_take_back, scope_of
from sync.province.tables.imports import spoken
from sync.province.tables.staff import account


class Last(NamedTuple):
    """The place of what was said last by hand, and whether this person may take it back."""

    seq: int
    may: bool


def last_by_hand(connection: Connection, staff: Staff, slip: str) -> Last | None:
    """What was said last of this slip by hand and stands; None for nothing."""
    row = _last(connection, slip)
    return None if row is None else Last(row.seq, _may(staff, row))


def take_back(database: Database, staff: Staff, slip: str, seq: int, now: datetime) -> None:
    """Take back what was said last by hand; citizens and kiosks then see what stood before, and what files say since.

    Refused with `say-not-last` when that is not at this place: somebody was quicker.
    Raises `Rejected("forbidden")` when it is not this person's to take back.
    """
    with database.write() as connection:
        take_turn(connection)
        found = seen(connection, staff.scope, slip)
        row = _last(connection, found.slip)
        if row is None or row.seq != seq:
            raise Refused("say-not-last")
        if not _may(staff, row):
            raise Rejected("forbidden", "set-status")
        connection.execute(update(spoken).where(spoken.c.seq == seq).values(undone_at=now))
        tell(connection, {found.slip}, set(), now)
        say_again(connection, row.spoken_at, {subject(row.slip, row.code, row.kind, row.part)}, now)
        told = {"kind": row.kind, "word": row.word or "text"}
        record(connection, staff, "status-undone", found.slip, now, centre=found.centre, **told)


def _may(staff: Staff, row: Row[tuple[object, ...]]) -> bool:
    return may_take_back(staff, row.speaker, scope_of(row.communes))


def _last(connection: Connection, slip: str) -> Row[tuple[object, ...]] | None:
    by_hand = (spoken.c.source == OWN_WORDS) & (spoken.c.import_id == "")
    query = (
        select(spoken)
        .join(account, account.c.id == spoken.c.speaker)
        .where(spoken.c.slip == slip, by_hand, spoken.c.undone_at.is_(None))
        .order_by(spoken.c.seq.desc())
        .limit(1)
    )
    return connection.execute(query).one_or_none()
