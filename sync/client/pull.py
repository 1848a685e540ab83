"""Statuses come down: the feed, page by page, kept together with the place in it."""

from kiosk.app.ports import Status
from kiosk.store.outbox import Outbox
from sync.protocol import Province


def pull_once(outbox: Outbox, province: Province) -> bool:
    """Keep one page of the feed; whether there is more."""
    page = province.feed(outbox.feed_cursor())
    statuses = [Status(slip=row.slip, status=row.status, note=row.note, at=row.at) for row in page.statuses]
    if statuses:
        outbox.save_statuses(statuses, page.cursor)
    return page.more
