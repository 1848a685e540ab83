"""Whom alerts are told: mail boxes and programs that an administrator wrote down, for the province or one commune."""

from datetime import datetime
from typing import Final, Literal, TypeAlias

import msgspec
from sqlalchemy import Connection, insert, select, update

from kiosk.errors import Refused
from sync.province.database import Database
from sync.province.inside import Inside, why_not
from sync.province.mail_box import is_mail_address
from sync.province.tables.watch import channel
from sync.province.watch.alerts import owe_open
from sync.province.watch.webhook import new_secret

Way: TypeAlias = Literal["mail", "webhook"]
MOST: Final = 100
LONGEST: Final = 500


class Channel(msgspec.Struct, frozen=True, kw_only=True):
    """One address; `centre` is empty for the whole province, `secret` for a mail box."""

    id: int
    kind: Way
    address: str
    secret: str
    centre: str
    made_at: datetime


def write_channel(
    connection: Connection, kind: Way, address: str, centre: str, inside: Inside, now: datetime
) -> Channel:
    """Write an address down, and tell it what stands open; the caller also writes into the record.

    Refused: `bad-address`, `address-http`, `address-inside`, `channel-there`, `too-many-channels`.
    """
    bad = None if kind == "mail" and is_mail_address(address) else "bad-address"
    why = bad if kind == "mail" or len(address) > LONGEST else why_not(address, inside)
    if why is not None:
        raise Refused(why, address=address[:60])
    there = _live(connection)
    if any((one.kind, one.address, one.centre) == (kind, address, centre) for one in there):
        raise Refused("channel-there", address=address)
    if len(there) >= MOST:
        raise Refused("too-many-channels", most=str(MOST))
    values = {"kind": kind, "address": address, "centre": centre, "made_at": now}
    secret = new_secret() if kind == "webhook" else ""
    number = connection.execute(insert(channel).values(**values, secret=secret).returning(channel.c.id)).scalar_one()
    owe_open(connection, number, centre, now)
    return msgspec.convert({"id": number, "secret": secret, **values}, Channel)


def strike_channel(connection: Connection, number: int, now: datetime) -> Channel:
    """Tell this address nothing more; the channel that was removed. Refused: `unknown-channel`."""
    struck = next((one for one in _live(connection) if one.id == number), None)
    if struck is None:
        raise Refused("unknown-channel", channel=str(number))
    connection.execute(update(channel).where(channel.c.id == number).values(removed_at=now))
    return struck


def channels(database: Database) -> list[Channel]:
    """Every address that is told, in the order in which they were written down."""
    with database.read() as connection:
        return _live(connection)


def _live(connection: Connection) -> list[Channel]:
    query = select(channel).where(channel.c.removed_at.is_(None)).order_by(channel.c.id)
    fields = Channel.__struct_fields__
    return [
        msgspec.convert({name: row[name] for name in fields}, Channel) for row in connection.execute(query).mappings()
    ]
