"""What is owed to each channel is told once: claimed in the database, sent outside of it, and marked as told.

A process that dies between sending and marking leaves its claim to run out; what is told again then bears the same id.
"""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from itertools import groupby
from typing import Final

import msgspec
import structlog
from sqlalchemy import ColumnElement, Connection, Row, select, update

from kiosk.errors import Unavailable
from sync.province.database import Database
from sync.province.tables.watch import alert, channel, telling
from sync.province.watch import mail, webhook
from sync.province.watch.alerts import Alert, as_alert
from sync.province.watch.mail import MailBox

AT_ONCE: Final = 100
"""Events in one message."""
CLAIM: Final = timedelta(minutes=2)
LONGEST_WAIT: Final = timedelta(hours=1)
MOST_TRIES: Final = 60
"""About two days; what nobody took by then stays on the page."""

_log = structlog.stdlib.get_logger()


class Teller(msgspec.Struct, frozen=True, kw_only=True):
    """By which ways things are told; without a mail box no letters go out."""

    public_url: str
    mail_box: MailBox | None
    commune: Callable[[str], str]


class _Owed(msgspec.Struct, frozen=True):
    """What one channel is to be told now."""

    channel: int
    kind: str
    address: str
    secret: str
    tries: int
    events: tuple[tuple[str, Alert], ...]


def tell(database: Database, teller: Teller, now: datetime) -> int:
    """Tell what is due; how many messages went out."""
    with database.write() as connection:
        owed = _claim(connection, now)
    return sum(_tell(database, teller, one, now) for one in owed)


def wait_after(tries: int) -> timedelta:
    """Until the next try after this many failures in a row: one minute, doubled each time, an hour at most."""
    return min(LONGEST_WAIT, timedelta(minutes=1) * 2 ** min(tries - 1, 10))


def _claim(connection: Connection, now: datetime) -> list[_Owed]:
    query = (
        select(telling, alert, channel.c.kind.label("way"), channel.c.address, channel.c.secret)
        .join(alert, alert.c.id == telling.c.alert)
        .join(channel, channel.c.id == telling.c.channel)
        .where(telling.c.due_at <= now, channel.c.removed_at.is_(None))
        .order_by(telling.c.channel, telling.c.alert)
        .limit(AT_ONCE * 10)
        .with_for_update(of=telling)
    )
    owed: list[_Owed] = []
    for number, rows in groupby(connection.execute(query).all(), key=lambda row: row.channel):
        some = list(rows)[:AT_ONCE]
        for row in some:
            connection.execute(update(telling).where(_place(row.alert, number, row.event)).values(due_at=now + CLAIM))
        owed.append(_owed(number, some))
    return owed


def _owed(number: int, rows: Sequence[Row[tuple[object, ...]]]) -> _Owed:
    first = rows[0]
    events = tuple((row.event, as_alert(row)) for row in rows)
    return _Owed(number, first.way, first.address, first.secret, max(row.tries for row in rows), events)


def _tell(database: Database, teller: Teller, owed: _Owed, now: datetime) -> bool:
    problem = ""
    try:
        _send(teller, owed, now)
    except Unavailable as outage:
        problem = f"{outage.what}: {outage.detail}"[:40]
        _log.warning("alert-not-told", what=outage.what, detail=outage.detail, count=len(owed.events))
    tries = owed.tries + 1
    again = None if not problem or tries >= MOST_TRIES else now + wait_after(tries)
    values = {"due_at": again, "tries": tries, "told_at": None if problem else now, "problem": problem}
    with database.write() as connection:
        for event, about in owed.events:
            connection.execute(update(telling).where(_place(about.id, owed.channel, event)).values(**values))
    return not problem


def _send(teller: Teller, owed: _Owed, now: datetime) -> None:
    if owed.kind == "webhook":
        if not webhook.may_be_told(owed.address, teller.public_url):
            raise Unavailable("webhook", "address")
        webhook.send(owed.address, owed.secret, webhook.body_of(owed.events), now)
        return
    if teller.mail_box is None:
        raise Unavailable("mail", "no server is set")
    alerts = [about for _, about in owed.events]
    sender = teller.mail_box.sender
    text = mail.letter(alerts, owed.address, owed.channel, teller.public_url, sender, teller.commune)
    mail.post(teller.mail_box, text)


def _place(number: int, to: int, event: str) -> ColumnElement[bool]:
    return (telling.c.alert == number) & (telling.c.channel == to) & (telling.c.event == event)
