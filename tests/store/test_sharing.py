"""Promise: machines that tell each other all they know come to the same in any order; what is erased stays erased."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import cast

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.domain import team_facts as tf
from kiosk.domain import visit_facts as vf
from kiosk.domain.fact import Fact
from kiosk.domain.facts import encode
from kiosk.domain.ids import VisitId, uuid7
from kiosk.domain.sharing import MAX_TURN, Box, Parcel
from kiosk.store.store import Store, open_store
from tests.store.visits import AT, MEMBER, NAMES, VISITS, WRONG, fact, hand_over


@pytest.fixture(scope="module")
def machines(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Store]]:
    """Three machines of one centre, paired; each example works on visits of its own."""
    stores = [open_store(tmp_path_factory.mktemp(f"machine{number}")) for number in range(3)]
    for other in stores[1:]:
        other.pair(stores[0].keyring.current.secret)
    yield stores
    for store in stores:
        store.close()


class Centre:
    """What the machines of one example do, and what they know in the end."""

    def __init__(self, machines: list[Store]) -> None:
        self.machines = machines
        self.visits = [VisitId(uuid7(AT)) for _ in VISITS]

    def work(self, where: int, number: int, which: int, name: int) -> None:
        visit, at = self.visits[which], AT + WRONG[where]
        with self.machines[where].unit() as ledger:
            ledger.append([fact(number, visit, at)])
            if number == 3:
                ledger.erase_private(visit)
            elif not any(isinstance(known, vf.VisitErased) for known in ledger.subject_facts(visit)):
                ledger.save_answers(visit, {"name": NAMES[name], "phone": "" if name else "0912345678"})

    def tell(self, source: int, target: int, order: int) -> None:
        with self.machines[source].reading() as ledger:
            parcel = ledger.parcel()
        facts = parcel.facts[::-1] if order % 2 else parcel.facts
        pieces = [Parcel(facts[: len(facts) // 2], parcel.boxes), Parcel(facts[len(facts) // 2 :], parcel.boxes)]
        with self.machines[target].unit() as ledger:
            for piece in pieces[::-1] if order > 1 else pieces:
                ledger.take_in(piece)

    def known(self, where: int) -> dict[str, object]:
        with self.machines[where].reading() as ledger:
            still_open = set(ledger.subjects("visit", is_open=True))
            boxes = {(box.subject, box.field): box.rank for box in ledger.parcel().boxes}
            return {
                visit: (
                    ledger.subject_facts(visit),
                    visit in still_open,
                    ledger.answers(visit),
                    {at: rank for at, rank in boxes.items() if at[0] == visit},
                )
                for visit in self.visits
            }


doing = st.tuples(st.integers(0, 2), st.integers(0, 3), st.integers(0, 2), st.integers(0, 1))
telling = st.tuples(st.integers(0, 2), st.integers(0, 2), st.integers(0, 3))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.one_of(doing, telling), max_size=14))
def test_in_any_order_all_machines_come_to_the_same(machines: list[Store], story: list[tuple[int, ...]]) -> None:
    centre = Centre(machines)
    for step in story:
        centre.work(*step) if len(step) == 4 else centre.tell(*step)
    for _ in range(2):
        for source in range(3):
            for target in range(3):
                centre.tell(source, target, source + target)

    known = [centre.known(where) for where in range(3)]
    assert known[0] == known[1] == known[2]
    for visit in centre.visits:
        facts, _, answers, boxes = known[0][visit]  # pyright: ignore[reportGeneralTypeIssues]
        assert len(facts) == len({encode(one) for one in facts})
        if any(isinstance(one, vf.VisitErased) for one in facts):
            assert (answers, boxes) == ({}, {})
    with machines[1].unit() as ledger:
        ledger.rebuild_projections()
    assert centre.known(1) == known[0]


def test_a_turn_comes_after_all_that_was_heard(pair: tuple[Store, Store]) -> None:
    one, other = pair
    with one.unit() as ledger:
        ledger.append([fact(0, VISITS[0], AT), fact(1, VISITS[0], AT)])
    hand_over(one, other)
    with other.unit() as ledger:
        ledger.append([fact(2, VISITS[0], AT - timedelta(days=9000))])
        assert ledger.subjects("visit", is_open=True) == [VISITS[0]]
    hand_over(other, one)
    with one.reading() as ledger:
        assert [type(known).__name__ for known in ledger.subject_facts(VISITS[0])] == [
            "VisitRequested",
            "VisitClosed",
            "VisitReopened",
        ]
        assert ledger.subjects("visit", is_open=True) == [VISITS[0]]


def test_what_is_written_under_a_clock_whose_battery_is_dead_is_told_as_well(pair: tuple[Store, Store]) -> None:
    one, other = pair
    with one.unit() as ledger:
        ledger.append([fact(0, VISITS[0], datetime(1970, 1, 1, tzinfo=UTC))])
    assert hand_over(one, other) == (1, 0)
    with other.reading() as ledger:
        assert len(ledger.subject_facts(VISITS[0])) == 1


def test_one_word_of_a_broken_machine_does_not_use_up_the_turns_of_all(pair: tuple[Store, Store]) -> None:
    one, other = pair
    mad = replace(cast("vf.VisitRequested", fact(0, VISITS[0], AT)), turn=MAX_TURN)
    mad_box = one.keyring.current.seal(VISITS[1], "name", MAX_TURN, NAMES[0])
    with one.unit() as ledger:
        assert ledger.take_in(Parcel((encode(mad),), (mad_box,))) == (0, 0)
        ledger.append([fact(0, VISITS[1], AT)])
        ledger.save_answers(VISITS[1], {"name": NAMES[1]})
    assert hand_over(one, other) == (1, 1)


def test_a_fork_sends_the_same_facts_again_and_they_count_once(pair: tuple[Store, Store]) -> None:
    one, other = pair
    with one.unit() as ledger:
        ledger.append([fact(0, VISITS[0], AT), fact(1, VISITS[0], AT)])
    hand_over(one, other)
    with one.reading() as ledger:
        name = ledger.connection.execute("SELECT id FROM ledger").scalar_one()
        before = ledger.subject_facts(VISITS[0])
    one.go_on_under_new_id(name, 0, AT, "fork")

    assert hand_over(one, other) == (0, 0)
    assert hand_over(other, one) == (0, 0)
    for store in pair:
        with store.reading() as ledger:
            assert ledger.subject_facts(VISITS[0]) == before


class _Newer(Fact, frozen=True, tag="visit-sung-to", kw_only=True):
    visit: str
    turn: int


class _NewerAlone(Fact, frozen=True, tag="kettle-boiled", kw_only=True):
    cups: int


def test_only_shared_facts_of_our_centre_are_taken_and_unknown_ones_are_carried_on(pair: tuple[Store, Store]) -> None:
    one, other = pair
    newer = msgspec.msgpack.encode(_Newer(at=AT, visit=VISITS[0], turn=7))
    bodies = (
        newer,
        msgspec.msgpack.encode(_NewerAlone(at=AT, cups=2)),
        encode(tf.GuidanceBegun(at=AT, guidance=VISITS[1], member=MEMBER, centre="04795", topic="x")),  # pyright: ignore[reportArgumentType]
        encode(tf.CentreChosen(at=AT, centre="04795")),
        encode(replace(fact(0, VISITS[0], AT), turn=3, centre="99999")),
        encode(replace(fact(0, VISITS[0], AT), turn=0)),
        encode(replace(fact(0, VISITS[0], AT), turn=1 << 60)),
        encode(replace(fact(0, VISITS[0], datetime(1, 1, 1, tzinfo=UTC)), turn=4)),
        b"\xc1",
        b"",
    )
    with one.unit() as ledger:
        ledger.save_setting("centre", "04795")
        assert ledger.take_in(Parcel(bodies)) == (1, 0)
        ledger.append([fact(0, VISITS[0], AT)])
        assert [known.turn for known in ledger.subject_facts(VISITS[0])] == [8]  # pyright: ignore[reportAttributeAccessIssue]
        assert newer in ledger.parcel().facts
    assert hand_over(one, other) == (2, 0)


def test_a_stick_from_the_future_is_read_again_by_the_program_that_understands_it(folder: Path) -> None:
    body = encode(replace(fact(0, VISITS[0], AT), turn=5))
    store = open_store(folder)
    with store.unit() as ledger:
        ledger.take_in(Parcel((body,)))
        ledger.connection.execute("UPDATE shared_fact SET subject = ''")
        ledger.connection.execute("DELETE FROM subject_row")
    store.close()
    store = open_store(folder)
    with store.reading() as ledger:
        assert ledger.subjects("visit") == [VISITS[0]]
        assert len(ledger.subject_facts(VISITS[0])) == 1
    store.close()


def test_a_parcel_in_the_inbox_is_taken_once_and_cleared_away(store: Store) -> None:
    outbox = store.outbox()
    box = Box(VISITS[0], "name", 3, b"other", b"shut")
    outbox.lay_down([encode(replace(fact(0, VISITS[0], AT), turn=5))], [box], 11)
    for expected in ((1, 1), (0, 0)):
        with store.unit() as ledger:
            assert ledger.has_heard() == any(expected)
            assert ledger.take_next() == expected
    outbox.lay_down([], [], 12)
    outbox.lay_down([encode(replace(fact(1, VISITS[0], AT), turn=6))], [], 13)
    with store.unit() as ledger:
        assert ledger.connection.execute("SELECT count(*) FROM inbox").scalar_one() == 1
        assert ledger.take_next() == (1, 0)
    assert outbox.share_cursor() == 13
    assert outbox.boxes(10) == ([], 0)
    outbox.close()
