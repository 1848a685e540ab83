"""What machines say of themselves with each push, and the faults that they report again: kept as they come in."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

import msgspec
from sqlalchemy import Connection, select, update

from kiosk.domain.facts import AnyFact
from kiosk.domain.team_facts import IncidentRecurred
from sync.protocol import Push
from sync.province.database import add_if_new
from sync.province.devices import Device
from sync.province.tables.watch import heartbeat, repeated_fault
from sync.province.watch.rules import Look, kept

APART: Final = timedelta(seconds=200)
"""Between two looks at a backlog: a round of a kiosk begins every four minutes, and within one it only shrinks."""
MOST_SECONDS: Final = 1 << 31
"""A clock may be off by decades; what is more is as wrong."""
_LONGEST: Final = {"machine": 40, "cause": 100}
_LOOKS: Final = msgspec.json.Decoder(tuple[Look, ...])


def read_looks(text: str) -> tuple[Look, ...]:
    """The looks at a backlog as they are kept."""
    return _LOOKS.decode(text)


def hear(connection: Connection, sender: Device, push: Push, now: datetime) -> None:
    """Keep what the machine says of itself; the row of the device is locked, so that its pushes come one by one."""
    if push.sent_at is None and push.waiting is None:
        return
    where = heartbeat.c.device == sender.id
    off = None if push.sent_at is None else round((push.sent_at - now).total_seconds())
    values: dict[str, object] = {
        "at": now,
        "ledger": push.ledger,
        "head": push.head,
        "waiting": push.waiting,
        "build": push.build,
        "clock_off": None if off is None else max(-MOST_SECONDS, min(off, MOST_SECONDS)),
    }
    before = connection.execute(select(heartbeat.c.samples).where(where)).scalar()
    looks = () if before is None else read_looks(before)
    if push.waiting is not None:
        looks = kept(looks, Look(now, push.waiting), APART)
    values["samples"] = msgspec.json.encode(looks).decode()
    if before is None:
        add_if_new(connection, heartbeat, device=sender.id, **values)
    else:
        connection.execute(update(heartbeat).where(where).values(**values))


def hear_faults(connection: Connection, sender: Device, facts: Iterable[AnyFact | None], now: datetime) -> None:
    """Keep the faults that came back; hearing one again changes its time and count, unless a later word is known."""
    for fact in facts:
        if isinstance(fact, IncidentRecurred) and "\x00" not in fact.cause:
            place = {
                "centre": sender.centre,
                "machine": fact.machine[: _LONGEST["machine"]],
                "cause": fact.cause[: _LONGEST["cause"]],
            }
            times = max(0, min(fact.times, 1 << 30))
            if not add_if_new(connection, repeated_fault, **place, times=times, at=now):
                columns = repeated_fault.c
                where = [columns.at <= now, *(columns[name] == value for name, value in place.items())]
                connection.execute(update(repeated_fault).where(*where).values(times=times, at=now))
