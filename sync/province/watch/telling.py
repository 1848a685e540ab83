"""What is owed to each channel is told once: claimed in the database, sent outside of it, and marked as told.

What was put into one message stays together and goes out again under the same name, whatever came up meanwhile. A
process that dies between sending and marking leaves its claim to run out.
"""

import secrets
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Final

import msgspec
import structlog
from sqlalchemy import ColumnElement, Connection, Row, select, update

from sync.province.database import Database
from sync.province.inside import Inside
from sync.province.language import Words
from sync.province.mail_box import MailBox
from sync.province.tables.watch import alert, channel, telling
from sync.province.watch import mail, webhook
from sync.province.watch.alerts import Alert, as_alert
from sync.province.watch.failures import NotTold
from sync.province.watch.words import sentence

AT_ONCE: Final = 100
"""Events in one message."""
CLAIM: Final = timedelta(minutes=2)
"""Much longer than one message may take."""
LONGEST_WAIT: Final = timedelta(hours=1)
MOST_TRIES: Final = 60
"""About two days; what nobody took by then stays on the page."""

_log = structlog.stdlib.get_logger()


class Teller(msgspec.Struct, frozen=True, kw_only=True):
    """By which ways things are told; without a mail box no letters go out; webhooks go to `inside` where it says so.

    `public_url` is empty where nobody said at which address the province is reached.
    """

    public_url: str
    mail_box: MailBox | None
    inside: Inside
    commune: Callable[[str], str]
    counter: Callable[[str], Words | None]


class _Owed(msgspec.Struct, frozen=True):
    """One message that one channel is to be told now."""

    channel: int
    message: str
    kind: str
    address: str
    secret: str
    tries: int
    events: tuple[tuple[str, Alert], ...]


def tell(
    database: Database, teller: Teller, now: Callable[[], datetime], may_go_on: Callable[[], bool] = lambda: True
) -> int:
    """Tell what is due, one message after another while `may_go_on`, what waits longest first; how many went out.

    A channel that did not take one message is not tried again before the next time, whatever else it is owed.
    """
    told, failed = 0, set[int]()
    while may_go_on():
        with database.write() as connection:
            owed = _claim(connection, now(), failed)
        if owed is None:
            break
        if _tell(database, teller, owed, now()):
            told += 1
        else:
            failed.add(owed.channel)
    return told


def wait_after(tries: int) -> timedelta:
    """Until the next try after this many failures in a row: one minute, doubled each time, an hour at most."""
    return min(LONGEST_WAIT, timedelta(minutes=1) * 2 ** min(tries - 1, 10))


def _claim(connection: Connection, now: datetime, failed: set[int]) -> _Owed | None:
    """The message that waits longest, claimed; what is owed for the first time becomes one with all that is."""
    query = (
        select(telling, alert, channel.c.kind.label("way"), channel.c.address, channel.c.secret)
        .join(alert, alert.c.id == telling.c.alert)
        .join(channel, channel.c.id == telling.c.channel)
        .where(telling.c.due_at <= now, channel.c.removed_at.is_(None), telling.c.channel.not_in(failed))
    )
    first = connection.execute(query.order_by(telling.c.due_at, telling.c.channel).limit(1)).one_or_none()
    if first is None:
        return None
    together = (telling.c.channel == first.channel) & (telling.c.message == first.message)
    rows = connection.execute(
        query.where(together).order_by(telling.c.alert).limit(AT_ONCE).with_for_update(of=telling)
    ).all()
    if not rows:  # somebody else was faster; the next time is soon
        return None
    message = first.message or secrets.token_hex(8)
    for row in rows:
        place = _place(row.alert, row.channel, row.event)
        connection.execute(update(telling).where(place).values(due_at=now + CLAIM, message=message))
    return _owed(message, rows)


def _owed(message: str, rows: Sequence[Row[tuple[object, ...]]]) -> _Owed:
    first = rows[0]
    events = tuple((row.event, as_alert(row)) for row in rows)
    return _Owed(first.channel, message, first.way, first.address, first.secret, first.tries, events)


def _tell(database: Database, teller: Teller, owed: _Owed, now: datetime) -> bool:
    problem = ""
    try:
        _send(teller, owed, now)
    except NotTold as outage:
        problem = outage.problem
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
        webhook.send(owed.address, owed.secret, webhook.body_of(owed.events), now, teller.inside)
        return
    if teller.mail_box is None:
        raise NotTold("mail", "no-server")
    alerts = [about for _, about in owed.events]
    name, sender = f"{owed.channel}-{owed.message}", teller.mail_box.sender
    said = [sentence(one, teller.commune, teller.counter) for one in alerts]
    letter = mail.letter(alerts, said, owed.address, name, teller.public_url, sender)
    mail.post(teller.mail_box, letter, now)


def _place(number: int, to: int, event: str) -> ColumnElement[bool]:
    return (telling.c.alert == number) & (telling.c.channel == to) & (telling.c.event == event)
