"""Alerts: what is amiss is opened once, ends by itself, and is owed to each channel once. All of it in the database."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Final

import msgspec
from sqlalchemy import Connection, Row, delete, func, insert, select, update

from kiosk.domain.calendar.working_days import Calendar
from sync.province.database import Database, add_if_new
from sync.province.schema import device, fork
from sync.province.tables.watch import alert, certificate, channel, heartbeat, repeated_fault, telling
from sync.province.watch.heartbeats import read_looks
from sync.province.watch.leases import absences, awake_since
from sync.province.watch.rules import QUIET, Certificate, Concern, Kind, Machine, Repeat, Seen, concerns

WATCH: Final = "watch"
"""The lease under which somebody looks."""


class Alert(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that is or was amiss."""

    id: int
    kind: Kind
    centre: str
    device: str
    said: dict[str, str]
    opened_at: datetime
    ended_at: datetime | None


class Change(msgspec.Struct, frozen=True):
    """What one look changed."""

    opened: int
    ended: int


def look(database: Database, calendar: Calendar, shown: Certificate, now: datetime) -> Change:
    """Look at everything once, with the certificate as it was `shown`: open what is newly amiss, end what is over.

    Two who look at once open nothing twice, as what an alert is about is unique while it is open.
    """
    with database.write() as connection:
        seen = _seen(connection, shown, now)
        rows = connection.execute(select(alert).where(alert.c.open_key.is_not(None)).with_for_update()).all()
        wanted = {one.key: one for one in concerns(seen, {row.open_key: row.opened_at for row in rows}, now, calendar)}
        there = {row.open_key for row in rows}
        opened = sum(_open(connection, one, now) for key, one in wanted.items() if key not in there)
        _go_on(connection, [row for row in rows if row.open_key in wanted], wanted)
        gone = [row for row in rows if row.open_key not in wanted and not _is_hidden(row, shown)]
        ended = sum(_quiet(connection, row, now) for row in gone)
        _note_certificate(connection, shown, now)
    return Change(opened, ended)


def as_alert(row: Row[tuple[object, ...]]) -> Alert:
    """A row of the table as what it tells."""
    fields = {name: getattr(row, name) for name in Alert.__struct_fields__ if name != "said"}
    return msgspec.convert(fields | {"said": json.loads(row.said)}, Alert)


def _seen(connection: Connection, shown: Certificate, now: datetime) -> Seen:
    forked = select(func.max(fork.c.last_seen)).where(fork.c.device == device.c.id).correlate(device).scalar_subquery()
    query = (
        select(device, heartbeat.c.waiting, heartbeat.c.samples, heartbeat.c.clock_off, forked.label("forked_at"))
        .outerjoin(heartbeat, heartbeat.c.device == device.c.id)
        .where(device.c.revoked_at.is_(None))
    )
    machines = [
        Machine(
            id=row.id,
            centre=row.centre,
            name=row.machine,
            last_heard=row.last_heard or row.enrolled_at,
            waiting=row.waiting,
            looks=read_looks(row.samples or "[]"),
            clock_off=row.clock_off,
            forked_at=row.forked_at,
        )
        for row in connection.execute(query)
    ]
    repeats = [Repeat(**row) for row in connection.execute(select(repeated_fault)).mappings()]
    return Seen(
        machines=machines,
        repeats=repeats,
        certificate=shown,
        awake_since=awake_since(connection, WATCH, now),
        away=absences(connection, WATCH),
    )


def _open(connection: Connection, concern: Concern, now: datetime) -> bool:
    values = {"kind": concern.kind, "centre": concern.centre, "device": concern.device, "said": _text(concern)}
    if not add_if_new(connection, alert, open_key=concern.key, **values, opened_at=now):
        return False
    number = connection.execute(select(alert.c.id).where(alert.c.open_key == concern.key)).scalar_one()
    hears = select(channel.c.id).where(channel.c.removed_at.is_(None), channel.c.centre.in_(("", concern.centre)))
    _owe(connection, number, connection.execute(hears).scalars().all(), "opened", now)
    return True


def _go_on(connection: Connection, rows: Iterable[Row[tuple[object, ...]]], wanted: Mapping[str, Concern]) -> None:
    """What is still amiss tells its newest figures, and is not about to end."""
    for row in rows:
        text = _text(wanted[row.open_key])
        if row.quiet_since is not None or row.said != text:
            connection.execute(update(alert).where(alert.c.id == row.id).values(quiet_since=None, said=text))


def _is_hidden(row: Row[tuple[object, ...]], shown: Certificate) -> bool:
    """Whether it may well go on: what cannot be asked has not been renewed."""
    return row.kind == "certificate" and shown == "unasked"


def _note_certificate(connection: Connection, shown: Certificate, now: datetime) -> None:
    """Since when the certificate cannot be asked, and what it said last."""
    before = connection.execute(select(certificate)).one_or_none()
    if shown is None:
        connection.execute(delete(certificate))
        return
    since = now if before is None or before.unasked_since is None else before.unasked_since
    values = {"unasked_since": since} if shown == "unasked" else {"until": shown, "unasked_since": None}
    if before is None:
        add_if_new(connection, certificate, id=1, **values)
    elif values["unasked_since"] != before.unasked_since or values.get("until", before.until) != before.until:
        connection.execute(update(certificate).values(**values))


def owe_open(connection: Connection, to: int, centre: str, now: datetime) -> None:
    """Owe a new channel, of one centre or (empty) of the whole province, what stands open."""
    query = select(alert.c.id).where(alert.c.open_key.is_not(None))
    if centre:
        query = query.where(alert.c.centre == centre)
    for number in connection.execute(query).scalars().all():
        _owe(connection, number, [to], "opened", now)


def _quiet(connection: Connection, row: Row[tuple[object, ...]], now: datetime) -> bool:
    """What is not seen any more ends when it has not been seen for long enough; whether it has."""
    since = row.quiet_since or now
    if now - since < QUIET[row.kind]:
        connection.execute(update(alert).where(alert.c.id == row.id).values(quiet_since=since))
        return False
    connection.execute(update(alert).where(alert.c.id == row.id).values(open_key=None, ended_at=now))
    # Nobody is told of the beginning any more; programs that were told of it hear of the end.
    connection.execute(
        update(telling).where(telling.c.alert == row.id, telling.c.told_at.is_(None)).values(due_at=None)
    )
    told = (
        select(telling.c.channel)
        .join(channel, channel.c.id == telling.c.channel)
        .where(telling.c.alert == row.id, telling.c.told_at.is_not(None))
        .where(channel.c.kind == "webhook", channel.c.removed_at.is_(None))
    )
    _owe(connection, row.id, connection.execute(told).scalars().all(), "ended", now)
    return True


def _owe(connection: Connection, number: int, channels: Sequence[int], event: str, now: datetime) -> None:
    if channels:
        rows = [
            {"alert": number, "channel": one, "event": event, "message": "", "due_at": now, "tries": 0, "problem": ""}
            for one in channels
        ]
        connection.execute(insert(telling), rows)


def _text(concern: Concern) -> str:
    return json.dumps(concern.said, ensure_ascii=False, sort_keys=True)
