"""A number that was called to a counter which broke is called to another, and both machines see it alike."""

import pytest

from kiosk.domain import team_facts as tf
from kiosk.domain.queue import rules
from kiosk.domain.queue.tickets import fold
from kiosk.errors import Refused
from tests.domain.test_queue import Morning, at


def test_the_number_is_called_here_and_the_broken_counter_has_nobody() -> None:
    morning = Morning()
    ticket = morning.give()
    morning.call("2")
    morning.facts += rules.take_over(morning.queue, ticket, at("1", 20))

    here = morning.queue.at("1")
    assert here is not None
    assert here.id == ticket
    assert morning.queue.at("2") is None
    assert rules.take_over(morning.queue, ticket, at("1", 21)) == []
    broken = next(counter for counter in morning.queue.counters if counter.name == "2")
    assert broken.heard_at == at("2").at


def test_only_one_at_a_time_is_called_to_a_counter_and_nobody_who_is_off_the_list() -> None:
    morning = Morning()
    there, here = morning.give(), morning.give()
    morning.call("2")
    morning.call("1")
    with pytest.raises(Refused, match="queue-one-here"):
        rules.take_over(morning.queue, there, at("1"))
    morning.facts += rules.end(morning.queue, here, "served", at("1"))
    morning.facts += rules.end(morning.queue, there, "served", at("2"))
    with pytest.raises(Refused, match="queue-over"):
        rules.take_over(morning.queue, there, at("1"))


def test_a_counter_that_was_alive_after_all_and_served_the_number_is_right() -> None:
    morning = Morning()
    ticket = morning.give()
    morning.call("2")
    before = morning.queue
    over = rules.take_over(before, ticket, at("1", 20))
    served = rules.end(before, ticket, "served", at("2", 19))

    for order in ([*served, *over], [*over, *served]):
        known = fold([*morning.facts, *order]).ticket(ticket)
        assert known is not None
        assert known.state == "served"
    assert all(isinstance(fact, tf.TicketHeld | tf.TicketCalled) for fact in over)
