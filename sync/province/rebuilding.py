"""The read models made anew from the entries while the server serves and accepts.

New tables are filled beside the old ones in the order in which batches came, in short steps; what comes in meanwhile is
caught up, and one short transaction puts the new tables in the place of the old.
"""

import secrets
from collections.abc import Mapping, Sequence
from time import sleep
from typing import Final

import msgspec
from sqlalchemy import Connection, bindparam, func, insert, inspect, select, text, update

from kiosk.errors import Refused, Unavailable
from sync.province import overlap
from sync.province.database import Database
from sync.province.devices import Device
from sync.province.schema import device, entry, ledger, moment
from sync.province.shared import index_shared
from sync.province.tables.tally import arrival, building, uncounted
from sync.province.tallies.keeping import Changes, work_out, write
from sync.province.tallies.models import LIVE, NEXT, indexes_beside
from sync.province.tallies.reading import Entry, read_facts
from sync.province.tallies.turns import alone
from sync.province.watch.heartbeats import hear_faults

STEP: Final = 4_000
"""Entries of one step: writing what they change keeps nobody waiting for longer than a large batch does."""

FEW: Final = 20
"""Batches that may be left for the last step, in which nobody else takes entries in."""

ROUNDS: Final = 12
"""After so many rounds the last step takes what is left, however much still comes in."""

TRIES: Final = 40
PAUSE: Final = 0.25
_OLD: Final = "old_"


class _Reached(msgspec.Struct, frozen=True):
    """How far the new models are: through which batch, how many entries, and which are set aside otherwise now."""

    through: int = 0
    entries: int = 0
    aside: Mapping[tuple[int, int], bool] = {}


class _Step(msgspec.Struct, frozen=True):
    """The next entries, whether they are set aside so far, and the batch that they end with."""

    entries: list[Entry]
    aside: list[bool]
    last: int


def rebuild(database: Database, step: int = STEP) -> int:
    """Make all read models anew; the number of entries read.

    Refused: `rebuild-overtaken` by another one, `rebuild-short` when an older program takes entries in meanwhile.
    """
    token = secrets.token_hex(8)
    with database.write() as connection:
        alone(connection)
        overlap.number(connection)
        overlap.take_late_statuses(connection)
        connection.execute(building.delete())
        connection.execute(insert(building).values(id=1, token=token))
        _drop(connection, (*(table.name for table in NEXT), *_old_tables(connection)))
        NEXT.tally.metadata.create_all(connection)
        for index in indexes_beside(token):
            index.create(connection)
    reached = _Reached()
    for _ in range(ROUNDS):
        reached = _catch_up(database, token, reached, step)
        if _waiting(database, reached) <= FEW:
            break
    reached = _switch_when_quiet(database, token, reached, step)
    with database.read() as connection:
        old = _old_tables(connection)
    for name in old:
        with database.write() as connection:
            _drop(connection, [name])
    return reached.entries


def is_wanted(database: Database) -> bool:
    """Whether the figures lack entries: those of before they were kept, or that an older program took in since.

    Once that was found, the boards say it too, until `rebuild` is through.
    """
    with database.read() as connection:
        if overlap.is_marked(connection):
            return True
        if not overlap.is_unnumbered(connection):
            return False
    with database.write() as connection:
        overlap.mark(connection)
    return True


def _catch_up(database: Database, token: str, reached: _Reached, step: int) -> _Reached:
    """Read what has come up to now; only the writing of each step keeps others waiting."""
    with database.write() as connection:
        alone(connection)  # so that no number below this one is still on its way
        upto = _last_arrival(connection)
    while reached.through < upto:
        with database.read() as connection:
            _must_be_ours(connection, token)
            found = _next_step(connection, reached.through, upto, step)
            changes = work_out(connection, NEXT, found.entries, reached.aside, is_alone=True)
        with database.write() as connection:
            _must_be_ours(connection, token)
            _write(connection, found, changes)
        reached = _further(reached, found, changes)
    return reached


def _switch_when_quiet(database: Database, token: str, reached: _Reached, step: int) -> _Reached:
    """Switch, and try again a little later while somebody reads what is to be moved."""
    if not database.is_sqlite:
        with database.write() as connection:
            for table in NEXT:
                connection.exec_driver_sql(f"ANALYZE {table.name}")
    for left in reversed(range(TRIES)):
        try:
            with database.write() as connection:
                return _switch(connection, token, reached, step)
        except Unavailable:
            if not left:
                raise
            sleep(PAUSE)
    raise AssertionError("the last try returns or raises")


def _switch(connection: Connection, token: str, reached: _Reached, step: int) -> _Reached:
    """Read the rest, and put the new models in the place of the old, while nobody takes entries in."""
    alone(connection)
    _must_be_ours(connection, token)
    if connection.dialect.name != "sqlite":
        # Nobody is kept waiting for long by somebody who still reads, and nobody waits for us in a circle.
        connection.execute(text("SET LOCAL lock_timeout = '300ms'"))
        names = ", ".join(table.name for table in (*LIVE, *NEXT))
        connection.exec_driver_sql("LOCK TABLE ledger IN SHARE MODE")  # an older program knows of no turns
        connection.exec_driver_sql(f"LOCK TABLE {names} IN ACCESS EXCLUSIVE MODE")
    upto = _last_arrival(connection)
    while reached.through < upto:
        found = _next_step(connection, reached.through, upto, step)
        changes = work_out(connection, NEXT, found.entries, reached.aside, is_alone=True)
        _write(connection, found, changes)
        reached = _further(reached, found, changes)
    _must_be_all(connection, reached)
    for live, new in zip(LIVE, NEXT, strict=True):
        connection.exec_driver_sql(f"ALTER TABLE {live.name} RENAME TO {_OLD}{live.name}")
        connection.exec_driver_sql(f"ALTER TABLE {new.name} RENAME TO {live.name}")
    _mark(connection, reached.aside)
    connection.execute(uncounted.delete())
    return reached


def _next_step(connection: Connection, after: int, upto: int, most: int) -> _Step:
    """The entries of the next batches, as many as belong together; at least one batch, whole."""
    batches = (
        select(arrival, device.c.id, device.c.slip_key)
        .join(ledger, ledger.c.id == arrival.c.ledger)
        .join(device, device.c.id == ledger.c.device)
        .where(arrival.c.no > after, arrival.c.no <= upto)
        .order_by(arrival.c.no)
        .limit(most)
    )
    entries: list[Entry] = []
    aside: list[bool] = []
    last = upto
    for row in connection.execute(batches).all():
        size = row.last - row.first + 1
        if entries and len(entries) + size > most:
            break
        sender = Device(id=row.id, centre=row.centre, slip_key=row.slip_key)
        rows = connection.execute(_ENTRIES, {"home": row.ledger, "begin": row.first, "end": row.last}).all()
        facts = read_facts(one.body for one in rows)
        entries += [
            Entry(row.ledger, one.seq, one.body, fact, sender, one.received_us)
            for one, fact in zip(rows, facts, strict=True)
        ]
        aside += [one.set_aside for one in rows]
        last = row.no
    return _Step(entries, aside, last)


_ENTRIES: Final = (
    select(entry.c.seq, entry.c.body, entry.c.received_us, entry.c.set_aside)
    .where(entry.c.ledger == bindparam("home"), entry.c.seq.between(bindparam("begin"), bindparam("end")))
    .order_by(entry.c.seq)
)


def _write(connection: Connection, found: _Step, changes: Changes) -> None:
    """Write what the step changes, and tell the centres what a version before this one could not read."""
    write(connection, NEXT, changes)
    by_home: dict[tuple[int, str], list[Entry]] = {}
    for one in found.entries:
        by_home.setdefault((one.ledger, one.sender.centre), []).append(one)
    for (home, centre), entries in by_home.items():
        at = moment(entries[-1].received_us)
        index_shared(connection, centre, home, entries, at)
        hear_faults(connection, entries[-1].sender, (one.fact for one in entries), at)


def _further(reached: _Reached, found: _Step, changes: Changes) -> _Reached:
    told = zip(found.entries, found.aside, changes.aside, strict=True)
    changed = {(one.ledger, one.seq): now for one, before, now in told if before != now}
    return _Reached(found.last, reached.entries + len(found.entries), {**reached.aside, **changed})


def _mark(connection: Connection, aside: Mapping[tuple[int, int], bool]) -> None:
    if aside:
        connection.execute(
            update(entry)
            .where(entry.c.ledger == bindparam("home"), entry.c.seq == bindparam("at"))
            .values(set_aside=bindparam("flag")),
            [{"home": home, "at": seq, "flag": flag} for (home, seq), flag in aside.items()],
        )


def _waiting(database: Database, reached: _Reached) -> int:
    with database.read() as connection:
        query = select(func.count()).select_from(arrival).where(arrival.c.no > reached.through)
        return connection.execute(query).scalar_one()


def _last_arrival(connection: Connection) -> int:
    return connection.execute(select(func.max(arrival.c.no))).scalar_one() or 0


def _must_be_ours(connection: Connection, token: str) -> None:
    """Raises `Refused("rebuild-overtaken")`; whoever begins another one waits until this transaction is over."""
    if connection.execute(select(building.c.token).with_for_update(read=True)).scalar_one_or_none() != token:
        raise Refused("rebuild-overtaken")


def _must_be_all(connection: Connection, reached: _Reached) -> None:
    """Raises `Refused("rebuild-short")` when entries are held that were not read: the old models stay."""
    held = int(connection.execute(select(func.sum(ledger.c.head))).scalar() or 0)
    if reached.entries != held:
        raise Refused("rebuild-short", read=str(reached.entries), held=str(held))


def _old_tables(connection: Connection) -> Sequence[str]:
    names = {_OLD + table.name for table in LIVE}
    return [name for name in inspect(connection).get_table_names() if name in names]


def _drop(connection: Connection, names: Sequence[str]) -> None:
    for name in names:
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS {name}")
