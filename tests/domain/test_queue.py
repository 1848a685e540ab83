"""The queue is fair whoever comes, no number waits for ever, and counters that hear late agree in the end."""

from datetime import UTC, date, datetime, timedelta
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.domain import team_facts as tf
from kiosk.domain.fact import SharedFact
from kiosk.domain.facts import AnyFact
from kiosk.domain.ids import MemberId, TicketId
from kiosk.domain.queue import rules
from kiosk.domain.queue.order import MOST_PASSED, before, in_order, usual_wait, waits
from kiosk.domain.queue.tickets import LETTERS, Queue, counter_of, fold, letter_of
from kiosk.errors import Refused

DAY = date(2026, 11, 26)
NOON = datetime(2026, 11, 26, 5, tzinfo=UTC)
MEMBER = MemberId("m" * 32)


def at(counter: str, minutes: int = 0) -> rules.Caller:
    return rules.Caller(MEMBER, counter, DAY, NOON + timedelta(minutes=minutes))


class Morning:
    """One machine's day, told by commands."""

    def __init__(self) -> None:
        self.facts: list[AnyFact] = []
        self._ids = count()

    @property
    def queue(self) -> Queue:
        return fold(self.facts)

    def give(self, priority: tf.Priority = "", minutes: int = 0, counter: str = "1") -> TicketId:
        ticket = TicketId(f"{next(self._ids):032x}")
        self.facts += rules.take(self.queue, ticket, priority, at(counter, minutes))
        return ticket

    def call(self, counter: str = "1", minutes: int = 0) -> str:
        self.facts += rules.call_next(self.queue, at(counter, minutes))
        here = self.queue.at(counter)
        assert here is not None
        return here.label


PRIORITIES: st.SearchStrategy[tf.Priority] = st.sampled_from(("", "", "old", "disabled", "pregnant", "merit", "child"))
STEPS = st.lists(st.one_of(st.none(), PRIORITIES), max_size=40)
"""A morning: somebody comes, with or without priority, or (None) a counter is free."""


def lived(steps: list[tf.Priority | None]) -> Morning:
    morning = Morning()
    for number, step in enumerate(steps):
        if step is not None:
            morning.give(step, number)
        elif in_order(morning.queue):
            morning.call(minutes=number)
    return morning


def is_waiting(morning: Morning, wanted: TicketId) -> bool:
    return wanted in {ticket.id for ticket in morning.queue.of("waiting")}


@given(STEPS)
def test_nobody_waits_for_ever_however_many_come_with_priority(steps: list[tf.Priority | None]) -> None:
    morning = lived(steps)
    wanted = morning.give()
    alike = sum(not one.priority for one in morning.queue.of("waiting"))

    calls = 0
    while is_waiting(morning, wanted):
        morning.give("old")
        morning.give("merit")
        morning.call()
        calls += 1

    assert calls <= (MOST_PASSED + 1) * alike


@given(STEPS)
def test_one_with_priority_waits_for_one_other_in_every_three_calls(steps: list[tf.Priority | None]) -> None:
    morning = lived(steps)
    wanted = morning.give("disabled")
    alike = sum(bool(one.priority) for one in morning.queue.of("waiting"))

    calls = 0
    while is_waiting(morning, wanted):
        morning.give()
        morning.call()
        calls += 1

    assert calls <= alike + alike // MOST_PASSED + 1


@given(STEPS)
def test_those_alike_are_called_in_the_order_in_which_they_came(steps: list[tf.Priority | None]) -> None:
    morning = lived(steps)
    while in_order(morning.queue):
        morning.call()

    first_calls = list(dict.fromkeys(fact.ticket for fact in morning.facts if isinstance(fact, tf.TicketCalled)))
    for kind in (True, False):
        came = [one.id for one in morning.queue.tickets if bool(one.priority) is kind]
        assert [ticket for ticket in first_calls if ticket in came] == came


@given(STEPS)
def test_the_list_on_the_screen_is_the_order_of_the_calls(steps: list[tf.Priority | None]) -> None:
    morning = lived(steps)
    shown = [ticket.label for ticket in in_order(morning.queue)]
    places = [before(morning.queue, ticket) for ticket in in_order(morning.queue)]

    assert [morning.call() for _ in shown] == shown
    assert places == list(range(len(shown)))


def test_two_with_priority_then_one_without() -> None:
    morning = Morning()
    for kind in ("", "", "old", "merit", "child", "pregnant", "disabled"):
        morning.give(kind)

    assert [morning.call() for _ in range(7)] == ["A3", "A4", "A1", "A5", "A6", "A2", "A7"]


def test_who_was_called_while_nobody_else_waited_is_not_held_against_those_with_priority() -> None:
    morning = Morning()
    for _ in range(5):
        morning.give("old")
        morning.call()
    morning.give("")
    morning.give("old")

    assert [morning.call(), morning.call()] == ["A7", "A6"]


def shared(*machines: list[AnyFact]) -> list[AnyFact]:
    """The facts of several machines in the order of their turns, as the ledger hands them out."""
    return sorted((fact for facts in machines for fact in facts), key=turn)


def turn(fact: AnyFact) -> int:
    return fact.turn if isinstance(fact, SharedFact) else 0


def with_turns(facts: list[AnyFact], first: int) -> list[AnyFact]:
    return [replace(fact, turn=first + 2 * number) for number, fact in enumerate(facts)]


def test_of_two_counters_that_call_the_same_number_the_first_has_it_and_the_other_is_told() -> None:
    morning = Morning()
    morning.give()
    morning.give()
    known = with_turns(morning.facts, 0)
    first = with_turns(rules.call_next(fold(known), at("1")), 10)
    second = with_turns(rules.call_next(fold(known), at("2")), 11)
    together = fold(shared(known, first, second))

    here, lost = together.at("1"), together.lost_at("2")
    assert here is not None
    assert here.label == "A1"
    assert lost == here
    assert together.at("2") is None
    again = with_turns(rules.call_next(together, at("2")), 20)
    after = fold(shared(known, first, second, again))
    assert after.lost_at("2") is None
    assert [one.label for one in after.of("called")] == ["A1", "A2"]


def test_what_the_other_counter_did_with_the_lost_number_takes_nothing_from_the_first() -> None:
    morning = Morning()
    ticket = morning.give()
    known = with_turns(morning.facts, 0)
    first = with_turns(rules.call_next(fold(known), at("1")), 10)
    alone = with_turns(rules.call_next(fold(known), at("2")), 11)
    held = with_turns(rules.hold(fold(shared(known, alone)), ticket, at("2")), 13)

    here = fold(shared(known, first, alone, held)).at("1")
    assert here is not None
    assert here.label == "A1"


@given(st.lists(st.tuples(st.sampled_from("12"), st.integers(0, 5), st.sampled_from("nhrdc")), max_size=20))
def test_counters_that_hear_each_other_late_agree_and_every_number_is_somewhere(
    acts: list[tuple[str, int, str]],
) -> None:
    """Each counter decides by what it knows; when all is known, nobody is at two counters, and no number is lost."""
    morning = Morning()
    tickets = [morning.give("old" if number % 2 else "") for number in range(6)]
    begun = with_turns(morning.facts, 0)
    told: dict[str, list[AnyFact]] = {"1": [], "2": []}
    clock = {"1": 100, "2": 101}
    for counter, number, what in acts:
        seen, by, ticket = fold(shared(begun, told[counter])), at(counter), tickets[number]
        try:
            match what:
                case "n":
                    new = rules.call_next(seen, by)
                case "h":
                    new = rules.hold(seen, ticket, by)
                case "r":
                    new = rules.call_again(seen, ticket, by)
                case "d":
                    new = rules.end(seen, ticket, "served", by)
                case _:
                    new = rules.end(seen, ticket, "cancelled", by)
        except Refused:
            continue
        told[counter] += with_turns(new, clock[counter])
        clock[counter] += 2 * len(new)

    one, other = fold(shared(begun, told["1"], told["2"])), fold(shared(begun, told["2"], told["1"]))
    assert one == other
    assert len(one.tickets) == len(tickets)
    assert {ticket.counter for ticket in one.of("called")} <= {"1", "2"}
    labels = [one.label for one in one.tickets]
    assert len(set(labels)) == len(labels)


def test_machines_give_numbers_of_different_letters() -> None:
    morning = Morning()
    for counter in ("1", "2", "1", "2"):
        morning.give(counter=counter)

    assert [one.label for one in morning.queue.tickets] == ["A1", "B1", "A2", "B2"]
    assert [counter_of(letter_of(str(number + 1))) for number in range(len(LETTERS))] == [
        str(number + 1) for number in range(len(LETTERS))
    ]


def test_what_does_not_fit_changes_nothing_and_never_fails() -> None:
    unknown = TicketId("f" * 32)
    facts: list[AnyFact] = [
        tf.TicketCalled(at=NOON, ticket=unknown, day=DAY, member=MEMBER, counter="Quầy xa"),
        tf.TicketHeld(at=NOON, ticket=unknown, day=DAY, member=MEMBER),
        tf.TicketEnded(at=NOON, ticket=unknown, day=DAY, end="served"),
        tf.TicketTaken(at=NOON, ticket=unknown, day=DAY, letter="Ω", number=1),
        tf.TicketTaken(at=NOON, ticket=unknown, day=DAY, letter="A", number=2),
    ]

    assert [one.label for one in fold(facts).tickets] == ["Ω1"]


def test_a_wait_that_two_clocks_cannot_have_measured_is_left_out() -> None:
    morning = Morning()
    for minutes in (0, 0, 0, 300, -2000):
        morning.give(minutes=minutes)
    for minutes in (5, 10, 15, 20, 25):
        morning.call(minutes=minutes)

    assert waits(morning.queue) == (5, 10, 15)
    assert usual_wait(morning.queue) == 10


@pytest.mark.parametrize("code", ["queue-empty", "queue-unknown", "queue-in-order", "queue-over", "queue-elsewhere"])
def test_what_cannot_be_is_refused_with_its_reason(code: str) -> None:
    morning = Morning()
    first, second = morning.give(), morning.give()
    if code != "queue-in-order":
        morning.call()
    asks = {
        "queue-empty": lambda: rules.call_next(Queue(), at("1")),
        "queue-unknown": lambda: rules.hold(morning.queue, TicketId("0"), at("1")),
        "queue-in-order": lambda: rules.call_again(morning.queue, second, at("1")),
        "queue-over": lambda: rules.call_again(
            fold([*morning.facts, *rules.end(morning.queue, first, "served", at("1"))]), first, at("1")
        ),
        "queue-elsewhere": lambda: rules.end(morning.queue, first, "cancelled", at("2")),
    }

    with pytest.raises(Refused) as refused:
        asks[code]()
    assert refused.value.code == code
