"""How entries come in: in order, exactly once, and never in place of another history."""

from collections.abc import Sequence
from datetime import datetime

import msgspec
from sqlalchemy import Connection, Row, insert, select, update

from kiosk.domain.chain import GENESIS, link
from kiosk.domain.facts import AnyFact, DossierFiled, SlipIssued
from kiosk.errors import Rejected
from sync.protocol import Ack, Agreed, Compare, Forked, Push
from sync.province.cases.feed import newly_named
from sync.province.cases.speaking import tell
from sync.province.database import Database, add_if_new
from sync.province.devices import Device
from sync.province.limits import PUSHES, spend
from sync.province.schema import device, entry, fork, ledger, micros
from sync.province.shared import index_shared
from sync.province.tables.tally import arrival
from sync.province.tallies import bulk
from sync.province.tallies.keeping import absorb
from sync.province.tallies.reading import Entry, read_facts
from sync.province.tallies.turns import take_turn
from sync.province.watch.heartbeats import hear, hear_faults


class _Batch(msgspec.Struct, frozen=True):
    """A push, with all that can be known of it before the database is asked."""

    push: Push
    digests: Sequence[bytes]
    facts: Sequence[AnyFact | None]

    @property
    def through(self) -> int:
        """The number of its last entry."""
        return self.push.first + len(self.digests) - 1


def accept(database: Database, sender: Device, push: Push, now: datetime) -> Ack:
    """Take the entries that are new, in one transaction, and say where the ledger stands.

    Repeats are acknowledged and not stored again; after a gap nothing is taken, and the answer says where to go on.
    Raises `Forked` (recorded for the staff), `TooMany`, or `Rejected`: `revoked`, `digest-mismatch` (damaged bodies).
    """
    batch = _examine(push)
    try:
        with database.write() as connection:
            return _accept(connection, sender, batch, now)
    except Forked as parting:
        with database.write() as connection:
            _record_fork(connection, sender, push.ledger, parting.agreed, now)
        raise


def compare(database: Database, sender: Device, question: Compare) -> Agreed:
    """The greatest mark that this device's ledger holds with the same digest; 0 when there is none."""
    seqs = [mark.seq for mark in question.marks]
    query = (
        select(entry.c.seq, entry.c.digest)
        .join(ledger, ledger.c.id == entry.c.ledger)
        .where(ledger.c.device == sender.id, ledger.c.name == question.ledger, entry.c.seq.in_(seqs))
    )
    with database.read() as connection:
        held = {row.seq: row.digest for row in connection.execute(query)}
    return Agreed(seq=max((mark.seq for mark in question.marks if held.get(mark.seq) == mark.digest), default=0))


def _examine(push: Push) -> _Batch:
    digest = push.previous
    digests: list[bytes] = []
    for body in push.bodies:
        digest = link(digest, body)
        digests.append(digest)
    if digest != push.last or (push.first == 1 and push.previous != GENESIS):
        raise Rejected("digest-mismatch")
    return _Batch(push, digests, read_facts(push.bodies))


def _accept(connection: Connection, sender: Device, batch: _Batch, now: datetime) -> Ack:
    push = batch.push
    take_turn(connection)
    sender = _greet(connection, sender, now)
    hear(connection, sender, push, now)
    add_if_new(connection, ledger, device=sender.id, name=push.ledger, head=0, digest=GENESIS)
    row = connection.execute(select(ledger).where(ledger.c.device == sender.id, ledger.c.name == push.ledger)).one()
    if push.first > row.head + 1:
        return Ack(through=row.head, digest=row.digest, province_time=now)
    _refuse_other_history(connection, row, batch)
    if batch.through <= row.head:
        return Ack(through=row.head, digest=row.digest, province_time=now)
    received, skipped = micros(now), row.head + 1 - push.first
    hear_faults(connection, sender, batch.facts[skipped:], now)
    new = zip(push.bodies[skipped:], batch.facts[skipped:], strict=True)
    entries = [Entry(row.id, seq, body, fact, sender, received) for seq, (body, fact) in enumerate(new, row.head + 1)]
    _store(connection, entries, batch.digests[skipped:], absorb(connection, entries), push.last)
    index_shared(connection, sender.centre, row.id, entries, now)
    _recall(connection, batch.facts[skipped:], now)
    _note_arrival(connection, entries)
    return Ack(through=batch.through, digest=push.last, province_time=now)


def _greet(connection: Connection, sender: Device, now: datetime) -> Device:
    """Lock the device's row, so that its batches come one after another, and count this one; where it stands now."""
    row = connection.execute(select(device).where(device.c.id == sender.id).with_for_update()).one()
    if row.revoked_at is not None:
        raise Rejected("revoked")
    left = spend(row.tokens, row.tokens_at, now, PUSHES)
    connection.execute(
        update(device).where(device.c.id == sender.id).values(last_heard=now, tokens=left, tokens_at=now)
    )
    return msgspec.structs.replace(sender, centre=row.centre)


def _refuse_other_history(connection: Connection, row: Row[tuple[object, ...]], batch: _Batch) -> None:
    """Raises `Forked` when an entry that is held, or the one before the first, has another digest here."""
    push = batch.push
    claimed = {push.first - 1: push.previous}
    claimed |= dict(enumerate(batch.digests[: max(0, row.head + 1 - push.first)], push.first))
    held: dict[int, bytes] = {0: GENESIS, row.head: row.digest}
    if not claimed.keys() <= held.keys():
        query = select(entry.c.seq, entry.c.digest).where(
            entry.c.ledger == row.id, entry.c.seq.between(push.first - 1, max(claimed))
        )
        held |= {row.seq: row.digest for row in connection.execute(query)}
    for seq, digest in sorted(claimed.items()):
        if held[seq] != digest:
            raise Forked(None if seq < push.first else seq - 1)


def _store(
    connection: Connection, entries: Sequence[Entry], digests: Sequence[bytes], aside: Sequence[bool], last: bytes
) -> None:
    rows = [
        (one.ledger, one.seq, one.body, digest, one.received_us, flag)
        for one, digest, flag in zip(entries, digests, aside, strict=True)
    ]
    bulk.insert(connection, entry, rows)
    end = entries[-1]
    connection.execute(update(ledger).where(ledger.c.id == end.ledger).values(head=end.seq, digest=last))


def _note_arrival(connection: Connection, entries: Sequence[Entry]) -> None:
    """Number the batch, as the last thing that is done: the numbers follow each other as what they stand for did."""
    begin, end = entries[0], entries[-1]
    values = {"ledger": end.ledger, "first": begin.seq, "last": end.seq}
    connection.execute(insert(arrival).values(**values, centre=end.sender.centre, received_us=end.received_us))


def _recall(connection: Connection, facts: Sequence[AnyFact | None], now: datetime) -> None:
    """Tell the kiosks what was said of dossiers before the sessions that filed them came."""
    filed = {str(fact.session) for fact in facts if isinstance(fact, DossierFiled | SlipIssued)}
    tell(connection, newly_named(connection, filed), (), now)


def _record_fork(connection: Connection, sender: Device, name: str, agreed: int | None, now: datetime) -> None:
    where = (fork.c.device == sender.id) & (fork.c.ledger == name)
    if not add_if_new(
        connection, fork, device=sender.id, ledger=name, first_seen=now, last_seen=now, times=1, agreed=agreed
    ):
        connection.execute(update(fork).where(where).values(last_seen=now, times=fork.c.times + 1, agreed=agreed))
