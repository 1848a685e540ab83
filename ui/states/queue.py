"""What the page of the queue shows beside the day's list."""

import msgspec

from kiosk.app.queue import List
from kiosk.domain.ids import TicketId


class QueueState(msgspec.Struct, frozen=True):
    """`given` is the number that was given last, `chosen` the one that was tapped, `free` the counters to choose from.

    `serving` is the number for which a procedure is being chosen.
    """

    list: List = List()
    free: tuple[str, ...] = ()
    given: TicketId | None = None
    chosen: TicketId | None = None
    serving: TicketId | None = None
    shown: int = 0
