"""What a centre's machines tell each other through the province: shared facts, and boxes that it cannot open."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final, TypeAlias

from sqlalchemy import Connection, delete, insert, select, update

from kiosk.domain.fact import SharedFact
from kiosk.domain.sharing import MAX_TURN, erased_by, is_of, told
from sync.protocol import SHARED_PAGE, Box, Boxes, BoxesHeld, SharedPage
from sync.province.database import Database, add_if_new
from sync.province.devices import Device
from sync.province.schema import box, centre_feed, entry, erased, ledger, shared_entry
from sync.province.tallies.reading import Entry

PAGE_BYTES: Final = 1 << 20
"""After so many bytes a page ends, with at least one fact or box in it."""


_Said: TypeAlias = tuple[int, bytes | Box]


def index_shared(connection: Connection, centre: str, ledger_no: int, entries: Sequence[Entry], now: datetime) -> None:
    """Put what a centre's machines tell each other into the centre's feed, and drop the boxes of what was erased.

    Entries that are there already keep their place, so that nobody hears them twice.
    """
    shared = [one for one in entries if _is_shared(one, centre)]
    if not shared:
        return
    where = (shared_entry.c.ledger == ledger_no) & shared_entry.c.seq.between(shared[0].seq, shared[-1].seq)
    there = set(connection.execute(select(shared_entry.c.seq).where(where)).scalars())
    new = [one for one in shared if one.seq not in there]
    if new:
        first = _next_in_feed(connection, centre, len(new), now)
        rows = [
            {"centre": centre, "no": no, "ledger": ledger_no, "seq": one.seq} for no, one in enumerate(new, start=first)
        ]
        connection.execute(insert(shared_entry), rows)
    for subject in dict.fromkeys(erased_by(one.fact) for one in shared):
        if subject:
            add_if_new(connection, erased, centre=centre, subject=subject)
            connection.execute(delete(box).where(box.c.centre == centre, box.c.subject == subject))


def keep_boxes(database: Database, sender: Device, message: Boxes, now: datetime) -> BoxesHeld:
    """Keep the boxes that are newer than those held, of subjects that were not erased."""
    with database.write() as connection:
        first = _next_in_feed(connection, sender.centre, len(message.boxes), now)
        kept = [
            _keep(connection, sender.centre, message.ledger, one, first + at) for at, one in enumerate(message.boxes)
        ]
    return BoxesHeld(kept=sum(kept))


def shared_page(database: Database, asker: Device, after: int, own: str) -> SharedPage:
    """What the machines of the asker's centre said after this place, without the asker's ledger `own`."""
    with database.read() as connection:
        # Up to what is surely committed: a number that another transaction still holds must not be passed over.
        head = select(centre_feed.c.no).where(centre_feed.c.centre == asker.centre)
        span = (after, connection.execute(head).scalar() or 0)
        found = [*_facts(connection, asker, span, own), *_boxes(connection, asker, span, own)]
    found.sort(key=lambda one: one[0])
    page = _cut(found)
    return SharedPage(
        facts=tuple(what for _, what in page if isinstance(what, bytes)),
        boxes=tuple(what for _, what in page if isinstance(what, Box)),
        cursor=page[-1][0] if page else after,
        more=len(page) < len(found) or len(page) == SHARED_PAGE,
    )


def _facts(connection: Connection, asker: Device, span: tuple[int, int], own: str) -> Iterator[_Said]:
    query = (
        select(shared_entry.c.no, entry.c.body)
        .join(entry, (entry.c.ledger == shared_entry.c.ledger) & (entry.c.seq == shared_entry.c.seq))
        .join(ledger, ledger.c.id == shared_entry.c.ledger)
        .where(shared_entry.c.centre == asker.centre, shared_entry.c.no > span[0], shared_entry.c.no <= span[1])
        .where((ledger.c.device != asker.id) | (ledger.c.name != own))
        .order_by(shared_entry.c.no)
        .limit(SHARED_PAGE)
    )
    return ((row.no, row.body) for row in connection.execute(query))


def _boxes(connection: Connection, asker: Device, span: tuple[int, int], own: str) -> Iterator[_Said]:
    query = (
        select(box)
        .where(box.c.centre == asker.centre, box.c.no > span[0], box.c.no <= span[1], box.c.origin != own)
        .order_by(box.c.no)
        .limit(SHARED_PAGE)
    )
    rows = connection.execute(query)
    return ((row.no, Box(row.subject, row.field, row.turn, row.key, row.sealed)) for row in rows)


def _cut(found: list[_Said]) -> list[_Said]:
    size = 0
    for at, (_, what) in enumerate(found[:SHARED_PAGE]):
        size += len(what if isinstance(what, bytes) else what.sealed)
        if at and size > PAGE_BYTES:
            return found[:at]
    return found[:SHARED_PAGE]


def _is_shared(one: Entry, centre: str) -> bool:
    if isinstance(one.fact, SharedFact):
        return 0 < one.fact.turn <= MAX_TURN and is_of(one.fact, centre)
    return one.fact is None and told(one.body) is not None


def _keep(connection: Connection, centre: str, origin: str, new: Box, no: int) -> bool:
    is_erased = select(erased.c.subject).where(erased.c.centre == centre, erased.c.subject == new.subject)
    if connection.execute(is_erased).first() is not None:
        return False
    place = {"centre": centre, "subject": new.subject, "field": new.field}
    values = {"turn": new.turn, "key": new.key, "sealed": new.sealed, "origin": origin, "no": no}
    if add_if_new(connection, box, **place, **values):
        return True
    where = (box.c.centre == centre) & (box.c.subject == new.subject) & (box.c.field == new.field)
    held = connection.execute(select(box.c.turn, box.c.sealed).where(where)).one()
    if (held.turn, held.sealed) >= (new.turn, new.sealed):
        return False
    connection.execute(update(box).where(where).values(**values))
    return True


def _next_in_feed(connection: Connection, centre: str, count: int, now: datetime) -> int:
    """The first of `count` numbers, in the order of commits: the row of the centre is held until then.

    Milliseconds where the clock goes forward, so that a province put back from a backup does not give out numbers again
    that kiosks have already passed.
    """
    add_if_new(connection, centre_feed, centre=centre, no=0)
    where = centre_feed.c.centre == centre
    last = connection.execute(select(centre_feed.c.no).where(where).with_for_update()).scalar_one()
    first = max(last + 1, int(now.timestamp() * 1000))
    connection.execute(update(centre_feed).where(where).values(no=max(last, first + count - 1)))
    return first
