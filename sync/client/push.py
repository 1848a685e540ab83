"""Entries go up: what comes after the cursor, in order, until the province holds all of it."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

import msgspec

from kiosk.domain.local_time import whole_second
from kiosk.errors import Rejected
from kiosk.store.outbox import Outbox, Position
from sync.client.build import build
from sync.protocol import MAX_BOXES, MAX_MARKS, Ack, Box, Boxes, Compare, Forked, Mark, Province, Push


class Limits(msgspec.Struct, frozen=True):
    """The most of one batch: a tenth of a thousand sessions, so that no more than that is ever sent again."""

    entries: int = 2_000
    bytes: int = 256 << 10


LIMITS: Final = Limits()


def push_once(outbox: Outbox, province: Province, now: Callable[[], datetime], limits: Limits = LIMITS) -> Ack:
    """Send one batch, or a heartbeat when nothing waits, and set the cursor to what the province says, even backwards.

    No transaction is open across the network. Raises `Rejected("forked")` after asking for a new ledger when the
    province holds another history; whatever else the line raises leaves everything as it was.
    """
    if outbox.awaits_fork():
        raise Rejected("forked", "until the kiosk goes on under a new ledger")
    position = outbox.position()
    entries = outbox.after(position.cursor, limits.entries, limits.bytes)
    if entries.ledger != position.ledger:
        return push_once(outbox, province, now, limits)  # the kiosk went on under a new ledger in this very moment
    push = Push(
        ledger=entries.ledger,
        first=entries.first,
        previous=entries.previous,
        bodies=entries.bodies,
        last=entries.last,
        waiting=max(0, outbox.waiting() - len(entries.bodies)),
        head=position.head,
        build=build(),
        sent_at=whole_second(now()),
    )
    try:
        ack = province.push(push)
    except Forked as parting:
        raise _fork(outbox, province, position, parting.agreed, now) from parting
    if position.ended:
        # Believed only as far as it was compared: beyond, the province may hold what another machine wrote there.
        outbox.now_held(position.ledger, min(ack.through, entries.first + len(entries.bodies) - 1), now())
    elif outbox.digest_at(position.ledger, ack.through) == ack.digest:
        outbox.now_held(position.ledger, ack.through, now())
    else:
        # It speaks of entries that this machine does not have: the machine was rolled back, or cloned.
        raise _fork(outbox, province, position, None, now)
    return ack


def give_boxes_once(outbox: Outbox, province: Province) -> bool:
    """Send the next boxes of private data, which the province cannot open; whether there were any."""
    boxes, last = outbox.boxes(MAX_BOXES)
    if not boxes:
        return False
    sent = tuple(Box(box.subject, box.field, box.turn, box.key, box.sealed) for box in boxes)
    province.give_boxes(Boxes(ledger=outbox.own_ledger(), boxes=sent))
    outbox.boxes_sent(last)
    return True


def is_behind(outbox: Outbox) -> bool:
    """Whether something waits to be sent."""
    position = outbox.position()
    return position.cursor < position.head


def look_after_ended(outbox: Outbox, province: Province, now: Callable[[], datetime]) -> None:
    """Ask the province of every ended ledger whether it still holds all of it, and note where it does not."""
    for position in outbox.ended():
        if position.head > 0:
            digest = position.digest
            push = Push(ledger=position.ledger, first=position.head + 1, previous=digest, last=digest)
            try:
                ack = province.push(push)
            except Forked as parting:
                raise _fork(outbox, province, position, parting.agreed, now) from parting
            outbox.now_held(position.ledger, min(ack.through, position.head), now())


def _fork(
    outbox: Outbox, province: Province, position: Position, agreed: int | None, now: Callable[[], datetime]
) -> Rejected:
    if agreed is None:
        agreed = _parting(outbox, province, position)
    outbox.request_fork(position.ledger, agreed, now())
    return Rejected("forked", f"after {agreed}")


def _parting(outbox: Outbox, province: Province, position: Position) -> int:
    """The last entry on which both ends agree, found by asking of `MAX_MARKS` entries at a time."""
    low, high = 0, position.head
    while low < high:
        step = max(1, -(-(high - low) // MAX_MARKS))
        marks = tuple(_mark(outbox, position.ledger, seq) for seq in (*range(low + step, high, step), high))
        agreed = province.compare(Compare(ledger=position.ledger, marks=marks)).seq
        beyond = [mark.seq for mark in marks if mark.seq > agreed]
        low, high = max(low, agreed), (beyond[0] - 1 if beyond else agreed)
    return low


def _mark(outbox: Outbox, ledger: str, seq: int) -> Mark:
    digest = outbox.digest_at(ledger, seq)
    if digest is None:
        raise Rejected("damaged", f"no entry {seq}")
    return Mark(seq, digest)
