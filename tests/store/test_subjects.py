"""Promise: what the team did is found by what it is about, and shared facts are told apart by turns, not by clocks."""

from datetime import UTC, datetime, timedelta

from kiosk.domain import team_facts as tf
from kiosk.domain import visit_facts as vf
from kiosk.domain.fact import SharedFact
from kiosk.domain.facts import AnyFact
from kiosk.domain.ids import MemberId, VisitId
from kiosk.store.store import Store

AT = datetime(2026, 11, 26, 2, 0, tzinfo=UTC)
MEMBER = MemberId("a" * 32)
ONE, TWO = VisitId("1" * 32), VisitId("2" * 32)


def requested(visit: VisitId, at: datetime = AT) -> vf.VisitRequested:
    return vf.VisitRequested(at=at, visit=visit, member=MEMBER, centre="04795", asked_by="phone", why="age")


def closed(visit: VisitId, at: datetime = AT) -> vf.VisitClosed:
    return vf.VisitClosed(at=at, visit=visit, member=MEMBER, end="done")


def turns(facts: list[AnyFact]) -> list[int]:
    return [fact.turn for fact in facts if isinstance(fact, SharedFact)]


def test_each_shared_fact_has_the_next_turn_whatever_the_clock_says(store: Store) -> None:
    with store.unit() as ledger:
        ledger.append([requested(ONE), tf.MemberSignedIn(at=AT, member=MEMBER)])
    with store.unit() as ledger:
        ledger.append([closed(ONE, AT - timedelta(days=400))])

    with store.reading() as ledger:
        found = ledger.subject_facts(ONE)
        assert [type(fact) for fact in found] == [vf.VisitRequested, vf.VisitClosed]
        assert turns(found) == [1, 3]
        assert turns(ledger.subject_facts("presence:2026-11-26")) == [2]


def test_what_is_open_is_told_from_what_is_closed_and_a_rebuild_finds_the_same(store: Store) -> None:
    with store.unit() as ledger:
        ledger.append([requested(ONE), requested(TWO), closed(ONE), closed(TWO)])
        ledger.append([vf.VisitErased(at=AT, visit=ONE, member=MEMBER)])
    for again in (False, True):
        with store.unit() as ledger:
            if again:
                ledger.rebuild_projections()
            assert ledger.subjects("visit") == [ONE, TWO]
            assert ledger.subjects("visit", is_open=True) == [TWO]
            assert ledger.subjects("visit", is_open=False) == [ONE]
            assert ledger.subjects("incident") == []


def test_a_turn_that_was_undone_is_not_taken(store: Store) -> None:
    try:
        with store.unit() as ledger:
            ledger.append([requested(ONE)])
            raise RuntimeError
    except RuntimeError:
        pass
    with store.unit() as ledger:
        ledger.append([requested(TWO)])
        assert turns(ledger.subject_facts(TWO)) == [1]


def test_private_data_of_a_visit_is_no_session_that_expires(store: Store) -> None:
    with store.unit() as ledger:
        ledger.append([requested(ONE)])
        ledger.save_answers(ONE, {"name": "Bùi Thị Ửng"})

    with store.reading() as ledger:
        assert ledger.kept_before(AT + timedelta(days=1000)) == []
        assert ledger.answers(ONE) == {"name": "Bùi Thị Ửng"}
