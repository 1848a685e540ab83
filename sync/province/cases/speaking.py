"""How a statement is kept: with its place, its speaker and those it may speak of; and how kiosks are told."""

from collections.abc import Iterable, Sequence
from datetime import datetime

import msgspec
from sqlalchemy import Connection, delete, insert, select, update

from sync.province.cases.kinds import Statement, name_key
from sync.province.cases.known import makers_of
from sync.province.database import among, chunks
from sync.province.schema import IS_FILED, device, feed_head, session
from sync.province.staff.rights import Scope, communes_of
from sync.province.tables.imports import feed_slip, spoken


class Speaker(msgspec.Struct, frozen=True, kw_only=True):
    """Who says it, of whose dossiers they may speak, and in which import (empty for none)."""

    id: str
    scope: Scope
    import_id: str = ""


def take_turn(connection: Connection) -> None:
    """Whoever changes statements or names waits for the one before; to be called before anything is judged by them."""
    connection.execute(select(feed_head.c.seq).with_for_update())


def speak(connection: Connection, speaker: Speaker, statements: Sequence[Statement], now: datetime) -> list[int]:
    """Keep the statements and tell the kiosks whom they concern; the places that they got."""
    if not statements:
        return []
    first = reserve(connection, len(statements), now)
    communes = communes_of(speaker.scope)
    rows = [
        {
            **msgspec.structs.asdict(statement),
            "seq": seq,
            "name_key": name_key(statement.said),
            "communes": communes,
            "spoken_at": now,
            "speaker": speaker.id,
            "import_id": speaker.import_id,
        }
        for seq, statement in enumerate(statements, first)
    ]
    connection.execute(insert(spoken), rows)
    tell(
        connection,
        {statement.slip for statement in statements if statement.slip},
        {statement.code for statement in statements if statement.code},
        now,
    )
    return list(range(first, first + len(rows)))


def tell(connection: Connection, slips: Iterable[str], codes: Iterable[str], now: datetime) -> int:
    """Put these slips, and those of these dossiers, at the end of the feed of their machine's centre; how many."""
    homes = homes_of(connection, slips, codes)
    _append(connection, homes, now)
    return len(homes)


def homes_of(connection: Connection, slips: Iterable[str], codes: Iterable[str]) -> dict[str, str]:
    """These slips, and those of these dossiers, each with the centre where its machine stands."""
    homes: dict[str, str] = {}
    centres = select(session.c.slip, device.c.centre).join(device, device.c.id == session.c.device)
    for some in chunks(sorted(codes)):
        filed = centres.where(IS_FILED, among(connection, session.c.dossier, some), session.c.slip.is_not(None))
        homes |= {row.slip: row.centre for row in connection.execute(filed)}
    wanted = sorted(slips)
    for some in chunks(wanted):
        made = centres.where(among(connection, session.c.slip, some))
        homes |= {row.slip: row.centre for row in connection.execute(made)}
    makers = makers_of(connection, (slip for slip in wanted if slip not in homes))
    return homes | {slip: maker.centre for slip, maker in makers.items()}


def reserve(connection: Connection, count: int, now: datetime) -> int:
    """The first of `count` numbers, in the order of commits, as the row of the last one is held until then.

    Numbers are milliseconds of the clock where that goes forward: a province restored from a backup then does not give
    out numbers again that kiosks have already passed.
    """
    last = connection.execute(select(feed_head.c.seq).with_for_update()).scalar_one()
    first = max(last + 1, int(now.timestamp() * 1000))
    connection.execute(update(feed_head).values(seq=first + count - 1))
    return first


def _append(connection: Connection, homes: dict[str, str], now: datetime) -> None:
    if not homes:
        return
    first = reserve(connection, len(homes), now)
    slips = list(homes)
    for some in chunks(slips):
        connection.execute(delete(feed_slip).where(among(connection, feed_slip.c.slip, some)))
    rows = [{"slip": slip, "centre": homes[slip], "seq": seq} for seq, slip in enumerate(slips, first)]
    connection.execute(insert(feed_slip), rows)
