"""Counters of one centre share the list as far as they hear of each other, and every number that is given is kept."""

from collections.abc import Generator, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import timedelta
from pathlib import Path
from typing import cast

import pytest

from kiosk.app import commands as c
from kiosk.app import queue as q
from kiosk.app.handle import handle
from kiosk.app.ports import Ledger, Member
from kiosk.domain import team_facts as tf
from kiosk.domain.facts import AnyFact
from kiosk.domain.ids import MemberId, SessionId, TicketId, uuid7
from kiosk.domain.local_time import day_of
from kiosk.errors import Refused
from kiosk.store.store import Store, open_store
from ui.gallery.counter import SteadyClock

MEMBER = MemberId("a" * 32)
THERE = MemberId("b" * 32)


class Hearing:
    """A ledger that also knows what another machine wrote, as the feed brings it."""

    def __init__(self, ledger: Ledger, heard: list[AnyFact]) -> None:
        self._ledger, self._heard = ledger, heard

    def subject_facts(self, subject: str) -> list[AnyFact]:
        facts = [*self._ledger.subject_facts(subject), *self._heard]
        return sorted(facts, key=lambda fact: getattr(fact, "turn", 0))

    def __getattr__(self, name: str) -> object:
        return getattr(self._ledger, name)


class Machine:
    """One machine of the centre."""

    def __init__(self, folder: Path, clock: SteadyClock) -> None:
        self.clock = clock
        self.heard: list[AnyFact] = []
        self.store: Store = open_store(folder)
        with self.store.unit() as ledger:
            ledger.save_member(Member(MEMBER, "Lê Thu Hà", "official", "x"))

    def unit(self) -> AbstractContextManager[Ledger]:
        return self._hearing()

    @contextmanager
    def _hearing(self) -> Generator[Ledger]:
        with self.store.unit() as ledger:
            yield cast("Ledger", Hearing(ledger, self.heard))

    def give(self) -> TicketId:
        ticket = TicketId(uuid7(self.clock.now()))
        q.handle(q.TakeTicket(ticket=ticket, member=MEMBER), self.unit, self.clock)
        return ticket

    def seen(self) -> q.List:
        return q.seen(self.unit, self.clock.now())

    def labels(self) -> list[str]:
        return [ticket.label for ticket in self.seen().queue.tickets]


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[Machine]:
    made = Machine(tmp_path / "store", SteadyClock())
    q.choose_counter("1", made.unit, made.clock)
    yield made
    made.store.close()


def from_there(machine: Machine, turn: int = 1) -> tf.TicketTaken:
    """A number of the second counter's machine."""
    at = machine.clock.now()
    ticket = TicketId(uuid7(at))
    return tf.TicketTaken(at=at, ticket=ticket, day=day_of(at), letter="B", number=4, turn=turn)


def test_what_another_counter_gave_stands_on_the_list_and_is_called_here(machine: Machine) -> None:
    machine.heard.append(from_there(machine, turn=0))
    machine.give()

    known = q.handle(q.CallNext(member=MEMBER), machine.unit, machine.clock)

    here = known.queue.at("1")
    assert here is not None
    assert here.label == "B4"
    assert known.others == {"2"}


def test_a_counter_that_was_a_moment_late_is_told_and_calls_another(machine: Machine) -> None:
    ticket = machine.give()
    machine.give()
    q.handle(q.CallNext(member=MEMBER), machine.unit, machine.clock)
    at = machine.clock.now()
    # the other counter's call has the turn after the number was taken: it was first
    machine.heard.append(tf.TicketCalled(at=at, ticket=ticket, day=day_of(at), member=THERE, counter="2", turn=2))

    late = machine.seen().queue
    assert late.at("1") is None
    assert late.lost_at("1") == late.at("2")
    again = q.handle(q.CallNext(member=MEMBER), machine.unit, machine.clock).queue
    assert again.lost_at("1") is None
    assert [ticket.label for ticket in again.of("called")] == ["A1", "A2"]


def test_a_counter_that_another_machine_is_can_not_be_chosen(machine: Machine) -> None:
    machine.heard.append(from_there(machine))

    assert "2" not in q.free_counters(machine.unit, machine.clock.now())
    with pytest.raises(Refused, match="queue-counter-taken"):
        q.choose_counter("2", machine.unit, machine.clock)


def test_numbers_go_on_where_they_were_after_a_change_of_counter_and_back(machine: Machine) -> None:
    machine.give()
    q.choose_counter("3", machine.unit, machine.clock)
    machine.give()
    q.choose_counter("1", machine.unit, machine.clock)
    machine.give()

    assert machine.labels() == ["A1", "C1", "A2"]


def test_the_counter_is_not_changed_while_somebody_is_called_to_it(machine: Machine) -> None:
    machine.give()
    q.handle(q.CallNext(member=MEMBER), machine.unit, machine.clock)

    with pytest.raises(Refused, match="queue-one-here"):
        q.choose_counter("3", machine.unit, machine.clock)


def test_two_machines_that_are_one_counter_are_told_and_one_of_them_changes(machine: Machine) -> None:
    given = from_there(machine)
    machine.heard.append(tf.TicketTaken(at=given.at, ticket=given.ticket, day=given.day, letter="A", number=1))

    assert "1" in machine.seen().others
    machine.give()
    assert machine.labels() == ["A1", "A2"]
    q.choose_counter("2", machine.unit, machine.clock)
    machine.give()
    assert machine.labels() == ["A1", "A2", "B1"]


def test_a_clock_that_goes_back_within_the_day_changes_no_order(machine: Machine) -> None:
    first = machine.give()
    machine.clock.pass_by(-timedelta(hours=1))
    machine.give()

    known = q.handle(q.CallNext(member=MEMBER), machine.unit, machine.clock).queue
    here = known.at("1")
    assert here is not None
    assert here.id == first


def test_a_number_that_was_called_away_never_hinders_the_end_of_its_session(machine: Machine) -> None:
    ticket = machine.give()
    q.handle(q.CallNext(member=MEMBER), machine.unit, machine.clock)
    session = SessionId(uuid7(machine.clock.now()))
    opened = c.OpenSession(
        session=session, member=MEMBER, centre="08782", procedure="1.001193", checked_on="2026-11-01", step="consent",
        ticket=ticket,
    )  # fmt: skip
    handle(opened, machine.unit, machine.clock)
    q.handle(q.EndTicket(ticket=ticket, member=MEMBER, end="gone"), machine.unit, machine.clock)

    ended = handle(c.EndSession(session=session, outcome="guided", satisfaction=0), machine.unit, machine.clock)
    assert ended.state == "ended"
    assert [one.state for one in machine.seen().queue.tickets] == ["gone"]


def test_a_session_that_ends_after_midnight_serves_the_number_of_its_own_day(machine: Machine) -> None:
    ticket = machine.give()
    yesterday = machine.clock.now()
    q.handle(q.CallNext(member=MEMBER), machine.unit, machine.clock)
    session = SessionId(uuid7(machine.clock.now()))
    opened = c.OpenSession(
        session=session, member=MEMBER, centre="08782", procedure="1.001193", checked_on="2026-11-01", step="consent",
        ticket=ticket,
    )  # fmt: skip
    handle(opened, machine.unit, machine.clock)
    machine.clock.pass_by(timedelta(days=1))
    handle(c.EndSession(session=session, outcome="guided", satisfaction=0), machine.unit, machine.clock)

    assert machine.labels() == []
    assert [one.state for one in q.seen(machine.unit, yesterday).queue.tickets] == ["served"]


def test_nobody_unknown_gives_or_calls_a_number(machine: Machine) -> None:
    with pytest.raises(Refused, match="member-unknown"):
        q.handle(q.CallNext(member=THERE), machine.unit, machine.clock)
