"""The numbers of one day: what has happened to each, as every counter of the centre comes to see it.

Two counters may call the same number while neither hears of the other. The first in causal order has it then; to the
other counter it is lost, until that one does something else.

A new day is a new queue: what was not ended yesterday is gone, and no fact has to say so.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Literal, TypeAlias

import msgspec

from kiosk.domain import team_facts as tf
from kiosk.domain.facts import AnyFact
from kiosk.domain.ids import TicketId

LETTERS = "ABCDEGHKLM"
"""The letter of each counter's machine, in the order of the counters; none that is easily taken for another."""

TicketState: TypeAlias = Literal["waiting", "called", "held", "served", "gone", "cancelled"]

change = msgspec.structs.replace


class Ticket(msgspec.Struct, frozen=True):
    """One number; `counter` is the one that called it last, `called_at` when it was called first."""

    id: TicketId
    letter: str
    number: int
    priority: tf.Priority
    taken_at: datetime
    state: TicketState = "waiting"
    counter: str = ""
    called_at: datetime | None = None

    @property
    def label(self) -> str:
        """The number as it stands on the slip."""
        return f"{self.letter}{self.number}"

    @property
    def is_over(self) -> bool:
        """Whether it is off the list."""
        return self.state in {"served", "gone", "cancelled"}


class Counter(msgspec.Struct, frozen=True):
    """A counter on the list: its last word, and the number that it called after another had."""

    name: str
    heard_at: datetime
    lost: TicketId | None = None


class Queue(msgspec.Struct, frozen=True):
    """One day's numbers in the order in which they were taken.

    `passed` is how many priority numbers in a row were called while somebody without priority waited.
    """

    tickets: tuple[Ticket, ...] = ()
    counters: tuple[Counter, ...] = ()
    passed: int = 0

    def ticket(self, wanted: TicketId | None) -> Ticket | None:
        """This number; None when it is not of this day."""
        return next((ticket for ticket in self.tickets if ticket.id == wanted), None)

    def of(self, state: TicketState) -> tuple[Ticket, ...]:
        """The numbers in this state."""
        return tuple(ticket for ticket in self.tickets if ticket.state == state)

    def at(self, counter: str) -> Ticket | None:
        """The number that is called to this counter now."""
        return next((ticket for ticket in self.of("called") if ticket.counter == counter), None)

    def lost_at(self, counter: str) -> Ticket | None:
        """The number that this counter called last, after another counter had."""
        known = next((one for one in self.counters if one.name == counter), None)
        return self.ticket(known.lost) if known is not None else None


class _Day:
    """The queue while it is folded."""

    def __init__(self) -> None:
        self.tickets: dict[TicketId, Ticket] = {}
        self.counters: dict[str, Counter] = {}
        self.passed = 0

    def take(self, fact: tf.TicketTaken) -> None:
        self._hear(counter_of(fact.letter), fact.at)
        ticket = Ticket(fact.ticket, fact.letter, fact.number, fact.priority, fact.at)
        self.tickets.setdefault(fact.ticket, ticket)

    def call(self, fact: tf.TicketCalled) -> None:
        ticket = self.tickets.get(fact.ticket)
        if ticket is None or ticket.is_over or (ticket.state == "called" and ticket.counter != fact.counter):
            self._hear(fact.counter, fact.at, lost=ticket.id if ticket is not None else None)
            return
        self._hear(fact.counter, fact.at)
        if ticket.called_at is None:
            others = any(one.state == "waiting" and not one.priority for one in self.tickets.values())
            self.passed = self.passed + 1 if ticket.priority and others else 0
        called = ticket.called_at or fact.at
        self.tickets[ticket.id] = change(ticket, state="called", counter=fact.counter, called_at=called)

    def hold(self, fact: tf.TicketHeld) -> None:
        self._hear(fact.counter, fact.at)
        ticket = self.tickets.get(fact.ticket)
        if ticket is not None and ticket.state == "called" and fact.counter in {"", ticket.counter}:
            self.tickets[ticket.id] = change(ticket, state="held")

    def end(self, fact: tf.TicketEnded) -> None:
        self._hear(fact.counter, fact.at)
        ticket = self.tickets.get(fact.ticket)
        if ticket is not None and not ticket.is_over:
            self.tickets[ticket.id] = change(ticket, state=fact.end)

    def _hear(self, counter: str, at: datetime, lost: TicketId | None = None) -> None:
        if counter:
            self.counters[counter] = Counter(counter, at, lost)


def fold(facts: Iterable[AnyFact]) -> Queue:
    """The queue that follows from one day's facts, in the order of their turns; what does not fit changes nothing."""
    day = _Day()
    for fact in facts:
        match fact:
            case tf.TicketTaken():
                day.take(fact)
            case tf.TicketCalled():
                day.call(fact)
            case tf.TicketHeld():
                day.hold(fact)
            case tf.TicketEnded():
                day.end(fact)
            case _:
                pass
    counters = sorted(day.counters.values(), key=lambda counter: (len(counter.name), counter.name))
    return Queue(tuple(day.tickets.values()), tuple(counters), day.passed)


def letter_of(counter: str) -> str:
    """The letter on the numbers that this counter's machine gives."""
    return LETTERS[int(counter) - 1]


def counter_of(letter: str) -> str:
    """The counter whose machine gives numbers with this letter; empty for a letter that no counter has."""
    return str(LETTERS.index(letter) + 1) if letter and letter in LETTERS else ""


def subject(day: date) -> str:
    """Under what the facts of this day are found."""
    return f"queue:{day}"
