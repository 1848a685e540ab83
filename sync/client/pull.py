"""What comes down: statuses, and what the centre's other machines said, page by page, with the place in each."""

from kiosk.app.ports import Status
from kiosk.domain.sharing import Box
from kiosk.store.outbox import Outbox
from sync.protocol import Province


def pull_once(outbox: Outbox, province: Province) -> bool:
    """Keep one page of the feed; whether there is more."""
    page = province.feed(outbox.feed_cursor())
    told = [row for row in page.statuses if not row.retracted]
    statuses = [Status(slip=row.slip, status=row.status, note=row.note, at=row.at) for row in told]
    if page.statuses:
        outbox.save_statuses(statuses, page.cursor, {row.slip for row in page.statuses if row.retracted})
    return page.more


def hear_once(outbox: Outbox, province: Province) -> tuple[bool, bool]:
    """Lay one page of what others said down for the kiosk; whether anything came, and whether there is more."""
    page = province.shared(outbox.share_cursor(), outbox.own_ledger())
    boxes = [Box(box.subject, box.field, box.turn, box.key, box.sealed) for box in page.boxes]
    came = bool(page.facts or boxes)
    if came:
        outbox.lay_down(page.facts, boxes, page.cursor)
    return came, page.more
