"""What the program before this one still writes while both serve: batches without a number, statuses of its own.

The steps of the schema take over what they find; `rebuild` does it again, once the program before has ended.
"""

from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

import msgspec
from sqlalchemy import Connection, Row, Select, column, delete, func, insert, inspect, select, table, text

from sync.province.cases.kinds import OWN_WORDS
from sync.province.cases.speaking import tell
from sync.province.database import add_if_new
from sync.province.schema import Instant, device, entry, ledger
from sync.province.tables.imports import spoken
from sync.province.tables.tally import arrival, uncounted

_Ledger: TypeAlias = Row[int, int, str]


class _Batch(msgspec.Struct, frozen=True):
    """A batch as `arrival` has it, but for its number."""

    ledger: int
    first: int
    last: int
    centre: str
    received_us: int


_STATUS: Final = table("status", column("seq"), column("slip"), column("at", Instant))
_STATUSES: Final = """
    INSERT INTO spoken (seq, slip, code, kind, part, word, sure, said, source, name_key, note, at, day_only, communes,
                        spoken_at, speaker, import_id)
    SELECT seq, slip, '', 'dossier', '', status, TRUE, '', :source, '', note, at, FALSE, '', at, 'operator', ''
    FROM status WHERE seq NOT IN (SELECT seq FROM spoken)"""


def number(connection: Connection) -> bool:
    """Number the batches that have no number, as the province's clock saw them come; whether there were any.

    Whoever reads by these numbers begins anew: what a ledger holds after such a batch gets later numbers too, so that
    every ledger is read in its own order.
    """
    found: list[tuple[int, _Batch]] = []
    for home in connection.execute(_lacking()).all():
        latest = 0
        for batch in _in_order(connection, home):
            latest = max(latest, batch.received_us)
            found.append((latest, batch))
    found.sort(key=lambda one: one[0])  # keeps each ledger's order, as its moments only grow
    if found:
        connection.execute(insert(arrival), [msgspec.structs.asdict(batch) for _, batch in found])
    return bool(found)


def is_unnumbered(connection: Connection) -> bool:
    """Whether batches came that have no number."""
    return connection.execute(_lacking().limit(1)).first() is not None


def mark(connection: Connection) -> None:
    """Note that the figures lack entries, until `rebuild` has counted them."""
    add_if_new(connection, uncounted, id=1)


def is_marked(connection: Connection) -> bool:
    """Whether the figures lack entries."""
    return connection.execute(select(uncounted.c.id)).first() is not None


def copy_statuses(connection: Connection) -> None:
    """Take over the statuses that the program before wrote, under the places that they have."""
    connection.execute(text(_STATUSES), {"source": OWN_WORDS})


def take_late_statuses(connection: Connection) -> None:
    """Take over those that it wrote after that, at the end of the feed: kiosks are past the places that they have."""
    if not inspect(connection).has_table(_STATUS.name):
        return
    late = select(_STATUS.c.slip, _STATUS.c.at).where(_STATUS.c.seq.not_in(select(spoken.c.seq)))
    rows = connection.execute(late).all()
    if rows:
        copy_statuses(connection)
        tell(connection, {row.slip for row in rows}, (), max(row.at for row in rows))


def _lacking() -> Select[int, int, str]:
    """The ledgers that hold more entries than their numbered batches have."""
    size = func.sum(arrival.c.last - arrival.c.first + 1)
    numbered = select(arrival.c.ledger, size.label("size")).group_by(arrival.c.ledger).subquery()
    return (
        select(ledger.c.id, ledger.c.head, device.c.centre)
        .join(device, device.c.id == ledger.c.device)
        .outerjoin(numbered, numbered.c.ledger == ledger.c.id)
        .where(ledger.c.head > func.coalesce(numbered.c.size, 0))
        .order_by(ledger.c.id)
    )


def _in_order(connection: Connection, home: _Ledger) -> Iterator[_Batch]:
    """The batches of this ledger from the first that has no number, all of which lose the numbers that they have."""
    query = select(arrival).where(arrival.c.ledger == home.id).order_by(arrival.c.first)
    numbered = connection.execute(query).all()
    sure = 0
    for row in numbered:
        if row.first != sure + 1:
            break
        sure = row.last
    later = [row for row in numbered if row.first > sure]
    connection.execute(delete(arrival).where(arrival.c.ledger == home.id, arrival.c.first > sure))
    for row in later:
        yield from _unnumbered(connection, home, sure + 1, row.first - 1)
        yield _Batch(row.ledger, row.first, row.last, row.centre, row.received_us)
        sure = row.last
    yield from _unnumbered(connection, home, sure + 1, home.head)


def _unnumbered(connection: Connection, home: _Ledger, begin: int, end: int) -> Sequence[_Batch]:
    """What came at one moment came in one batch."""
    if begin > end:
        return ()
    first = func.min(entry.c.seq)
    query = (
        select(first, func.max(entry.c.seq), entry.c.received_us)
        .where(entry.c.ledger == home.id, entry.c.seq.between(begin, end))
        .group_by(entry.c.received_us)
        .order_by(first)
    )
    return [_Batch(home.id, row[0], row[1], home.centre, row[2]) for row in connection.execute(query)]
