"""Who is called next, and about how long it takes.

The rule: of those with priority the one who came first, and of the others the one who came first. Where both wait,
two numbers with priority are called, then one without. So whoever has priority waits for at most every third call, and
nobody is passed over for ever.
"""

from typing import Final

from kiosk.domain.queue.tickets import Queue, Ticket

MOST_PASSED: Final = 2
"""So many priority numbers in a row are called before one that waits without priority."""

LEAST_CALLED: Final = 3
"""From fewer numbers nothing is said of how long it takes."""

LONGEST: Final = 12 * 60
"""Minutes; a wait that seems longer, or negative, was measured by two clocks that disagree."""


def in_order(queue: Queue) -> tuple[Ticket, ...]:
    """Those who wait, in the order in which they are called if nobody else comes."""
    waiting = queue.of("waiting")
    first = [ticket for ticket in waiting if ticket.priority]
    others = [ticket for ticket in waiting if not ticket.priority]
    passed = queue.passed
    order: list[Ticket] = []
    while first and others:
        turn = first if passed < MOST_PASSED else others
        order.append(turn.pop(0))
        passed = passed + 1 if turn is first else 0
    return (*order, *first, *others)


def before(queue: Queue, ticket: Ticket) -> int:
    """How many are called before this one, if nobody else comes."""
    order = in_order(queue)
    return order.index(ticket) if ticket in order else 0


def waits(queue: Queue) -> tuple[int, ...]:
    """Minutes from taking a number to its first call; those that the clocks cannot have measured are left out."""
    called = (ticket for ticket in queue.tickets if ticket.called_at is not None)
    minutes = (int((ticket.called_at - ticket.taken_at).total_seconds() // 60) for ticket in called if ticket.called_at)
    return tuple(one for one in minutes if 0 <= one <= LONGEST)


def usual_wait(queue: Queue) -> int | None:
    """The median of today's waits in minutes: an estimate; None while too few were called."""
    known = sorted(waits(queue))
    return known[len(known) // 2] if len(known) >= LEAST_CALLED else None
