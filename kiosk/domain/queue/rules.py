"""What may happen to a number: one function each, which gives the facts that follow or refuses."""

from datetime import date, datetime

import msgspec

from kiosk.domain import team_facts as tf
from kiosk.domain.facts import AnyFact
from kiosk.domain.ids import MemberId, TicketId
from kiosk.domain.queue.order import in_order
from kiosk.domain.queue.tickets import Queue, Ticket, letter_of
from kiosk.errors import Refused


class Caller(msgspec.Struct, frozen=True):
    """Who calls, to which counter, on which day and when."""

    member: MemberId
    counter: str
    day: date
    at: datetime


def take(queue: Queue, ticket: TicketId, priority: tf.Priority, by: Caller) -> list[AnyFact]:
    """Give the next number of this machine's letter; asking twice gives one."""
    if queue.ticket(ticket) is not None:
        return []
    letter = letter_of(by.counter)
    number = 1 + max((one.number for one in queue.tickets if one.letter == letter), default=0)
    return [tf.TicketTaken(at=by.at, ticket=ticket, day=by.day, letter=letter, number=number, priority=priority)]


def call_next(queue: Queue, by: Caller) -> list[AnyFact]:
    """Call the one whose turn it is; whoever was called to this counter before is served."""
    order = in_order(queue)
    if not order:
        raise Refused("queue-empty")
    here = queue.at(by.counter)
    served = [_ended(here, "served", by)] if here is not None else []
    return [*served, _called(order[0], by)]


def call_again(queue: Queue, wanted: TicketId, by: Caller) -> list[AnyFact]:
    """Call once more who was called here, or who is held: that one only while nobody else is called here."""
    ticket, here = _known(queue, wanted), queue.at(by.counter)
    if ticket.state == "waiting":
        raise Refused("queue-in-order")
    _must_be_ours(ticket, by)
    if ticket.is_over:
        raise Refused("queue-over", number=ticket.label)
    if here is not None and here.id != wanted:
        raise Refused("queue-one-here", number=here.label)
    return [_called(ticket, by)]


def take_over(queue: Queue, wanted: TicketId, by: Caller) -> list[AnyFact]:
    """Call to this counter who was called to another, which is closed or broken; somebody says that it is."""
    ticket, here = _known(queue, wanted), queue.at(by.counter)
    if ticket.is_over:
        raise Refused("queue-over", number=ticket.label)
    if here is not None and here.id != wanted:
        raise Refused("queue-one-here", number=here.label)
    if ticket.state != "called" or ticket.counter == by.counter:
        return []
    let_go = tf.TicketHeld(at=by.at, ticket=wanted, day=by.day, member=by.member)
    return [let_go, _called(ticket, by)]


def hold(queue: Queue, wanted: TicketId, by: Caller) -> list[AnyFact]:
    """Put aside who was called here and did not come; doing it twice changes nothing."""
    ticket = _known(queue, wanted)
    _must_be_ours(ticket, by)
    if ticket.state != "called":
        return []
    return [tf.TicketHeld(at=by.at, ticket=wanted, day=by.day, member=by.member, counter=by.counter)]


def end(queue: Queue, wanted: TicketId, came: tf.TicketEnd, by: Caller) -> list[AnyFact]:
    """Take it off the list; once it is off, nothing changes any more."""
    ticket = _known(queue, wanted)
    _must_be_ours(ticket, by)
    return [] if ticket.is_over else [_ended(ticket, came, by)]


def _known(queue: Queue, wanted: TicketId) -> Ticket:
    ticket = queue.ticket(wanted)
    if ticket is None:
        raise Refused("queue-unknown")
    return ticket


def _must_be_ours(ticket: Ticket, by: Caller) -> None:
    if ticket.state == "called" and ticket.counter != by.counter:
        raise Refused("queue-elsewhere", number=ticket.label, counter=ticket.counter)


def _called(ticket: Ticket, by: Caller) -> tf.TicketCalled:
    return tf.TicketCalled(at=by.at, ticket=ticket.id, day=by.day, member=by.member, counter=by.counter)


def _ended(ticket: Ticket, came: tf.TicketEnd, by: Caller) -> tf.TicketEnded:
    return tf.TicketEnded(at=by.at, ticket=ticket.id, day=by.day, end=came, counter=by.counter)
