"""The queue of a busy morning: the commands, what they become, and what a page sees of the day's list."""

from datetime import date, datetime, timedelta

import msgspec

from kiosk.app.ports import Clock, Ledger, Unit
from kiosk.domain.facts import AnyFact
from kiosk.domain.ids import MemberId, TicketId
from kiosk.domain.local_time import day_of, whole_second
from kiosk.domain.queue import rules
from kiosk.domain.queue.tickets import LETTERS, Queue, counter_of, fold, subject
from kiosk.domain.session import Session
from kiosk.domain.team_facts import Priority, TicketCalled, TicketEnd, TicketTaken
from kiosk.errors import Refused

COUNTER = "queue_counter"
"""The setting that says which counter this machine is."""

COUNTERS = tuple(str(number + 1) for number in range(len(LETTERS)))

DAYS_LOOKED_AT = 7
"""So many days with a queue tell which counters the other machines are."""


class List(msgspec.Struct, frozen=True):
    """The day's list as this machine sees it; `counter` is its own, empty where nobody said.

    `others` are the counters that other machines are, by what they wrote today.
    """

    day: date | None = None
    counter: str = ""
    queue: Queue = Queue()
    others: frozenset[str] = frozenset()


class TicketCommand(msgspec.Struct, frozen=True, kw_only=True):
    """Something asked of one number, at this counter."""

    ticket: TicketId
    member: MemberId


class TakeTicket(TicketCommand, frozen=True):
    """Give a number."""

    priority: Priority = ""


class CallNext(msgspec.Struct, frozen=True, kw_only=True):
    """Call whose turn it is."""

    member: MemberId


class CallAgain(TicketCommand, frozen=True):
    """Call once more."""


class TakeOverTicket(TicketCommand, frozen=True):
    """Call who was called to another counter."""


class HoldTicket(TicketCommand, frozen=True):
    """Nobody came."""


class EndTicket(TicketCommand, frozen=True):
    """Take it off the list."""

    end: TicketEnd


AnyTicketCommand = TakeTicket | CallNext | CallAgain | TakeOverTicket | HoldTicket | EndTicket


def seen(reading: Unit, now: datetime) -> List:
    """The list of this day, with all that is known here of the other counters."""
    with reading() as ledger:
        return _list(ledger, day_of(now))


def free_counters(reading: Unit, now: datetime) -> tuple[str, ...]:
    """The counters that no other machine is, as far as this one has heard in the last days."""
    with reading() as ledger:
        return _free(ledger, day_of(now))


def choose_counter(counter: str, unit: Unit, clock: Clock) -> None:
    """Say which counter this machine is.

    Refuses one that another machine is known to be, and any while somebody is called to the one before.
    """
    today = day_of(clock.now())
    with unit() as ledger:
        known = _list(ledger, today)
        here = known.queue.at(known.counter)
        if counter not in COUNTERS:
            raise Refused("queue-counter")
        if here is not None and counter != known.counter and known.counter not in known.others:
            raise Refused("queue-one-here", number=here.label)
        if counter not in _free(ledger, today):
            raise Refused("queue-counter-taken", counter=counter)
        ledger.save_setting(COUNTER, counter)


def handle(command: AnyTicketCommand, unit: Unit, clock: Clock) -> List:
    """Carry out one command, durably, and return the list as it then is."""
    at = whole_second(clock.now())
    with unit() as ledger:
        if not any(member.id == command.member for member in ledger.members()):
            raise Refused("member-unknown")
        before = _list(ledger, day_of(at))
        if not before.counter:
            raise Refused("queue-counter")
        by = rules.Caller(command.member, before.counter, day_of(at), at)
        ledger.append(_facts(command, before.queue, by))
        return _list(ledger, day_of(at))


def _facts(command: AnyTicketCommand, queue: Queue, by: rules.Caller) -> list[AnyFact]:
    match command:
        case TakeTicket():
            return rules.take(queue, command.ticket, command.priority, by)
        case CallNext():
            return rules.call_next(queue, by)
        case CallAgain():
            return rules.call_again(queue, command.ticket, by)
        case TakeOverTicket():
            return rules.take_over(queue, command.ticket, by)
        case HoldTicket():
            return rules.hold(queue, command.ticket, by)
        case EndTicket():
            return rules.end(queue, command.ticket, command.end, by)


def served(session: Session, ledger: Ledger, at: datetime) -> list[AnyFact]:
    """What follows for the queue when the session of a called number ends, on whichever day.

    Nothing where the number was called away or is off the list: that never hinders the end of a session.
    """
    if session.ticket is None or session.opened_at is None:
        return []
    day = day_of(session.opened_at)
    queue = fold(ledger.subject_facts(subject(day)))
    ticket = queue.ticket(session.ticket)
    if ticket is None or ticket.state not in {"called", "held"}:
        return []
    by = rules.Caller(session.member, ticket.counter, day, at)
    return rules.end(queue, ticket.id, "served", by)


def _list(ledger: Ledger, day: date) -> List:
    facts = ledger.subject_facts(subject(day))
    return List(day, ledger.setting(COUNTER), fold(facts), _others(ledger, day, facts))


def _others(ledger: Ledger, day: date, facts: list[AnyFact]) -> frozenset[str]:
    """The counters whose machines gave or called numbers on this day, and are not this one."""
    own = set(ledger.facts(subject(day)))
    named = (_counter(fact) for fact in facts if fact not in own)
    return frozenset(counter for counter in named if counter)


def _counter(fact: AnyFact) -> str:
    match fact:
        case TicketTaken():
            return counter_of(fact.letter)
        case TicketCalled():
            return fact.counter
        case _:
            return ""


def _free(ledger: Ledger, today: date) -> tuple[str, ...]:
    days = [today - timedelta(days=back) for back in range(DAYS_LOOKED_AT)]
    taken = {counter for day in days for counter in _others(ledger, day, ledger.subject_facts(subject(day)))}
    return tuple(counter for counter in COUNTERS if counter not in taken)
