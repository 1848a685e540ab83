"""Promise: whatever a machine claims in a fact that can be read, its batch is taken, counted, and counted anew."""

from datetime import UTC, date, datetime

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from kiosk.domain import facts as f
from kiosk.domain import team_facts as tf
from kiosk.domain import visit_facts as v
from kiosk.domain.facts import encode
from kiosk.domain.ids import SessionId
from sync.province.database import Database
from sync.province.rebuilding import rebuild
from sync.province.schema import entry
from tests.sync.counting import HEARD, Sender, tables
from tests.sync.people import MEMBER

texts = st.sampled_from(("a", "b", "", "\x00", "é" * 64, "x" * 65, "y" * 300, "queue:2026-11-24")) | st.text(
    max_size=70
)
numbers = st.integers(-(1 << 63), (1 << 64) - 1) | st.integers(0, 9)
moments = st.datetimes(timezones=st.just(UTC)) | st.datetimes() | st.just(HEARD)
days = st.dates() | st.just(HEARD.date()) | st.sampled_from((date.min, date.max))
nearly = st.sampled_from(("a", "b"))
sessions = st.lists(texts, max_size=3).map(tuple)

wild = st.one_of(
    st.builds(f.SessionOpened, at=moments, session=texts, member=texts, centre=texts, visit=st.none() | texts,
              ticket=st.none() | texts),
    st.builds(f.ProcedureChosen, at=moments, session=texts, procedure=texts, checked_on=texts),
    st.builds(f.PaperChecked, at=moments, session=nearly, paper=texts, there=st.booleans()),
    st.builds(f.SessionEnded, at=moments, session=nearly, outcome=st.just("filed"), satisfaction=numbers),
    st.builds(v.VisitRequested, at=moments, turn=numbers, visit=texts, member=texts, centre=texts,
              asked_by=st.just("phone"), why=st.just("age"), after=sessions),
    st.builds(v.VisitMade, at=moments, turn=numbers, visit=nearly, member=nearly, outcome=st.just("done"),
              next_step=st.just("nothing"), sessions=sessions, persons=numbers, cases=numbers),
    st.builds(v.ResultDelivered, at=moments, turn=numbers, visit=nearly, member=nearly, on=days),
    st.builds(v.VisitSettled, at=moments, turn=numbers, visit=nearly, member=nearly, holds=texts),
    st.builds(tf.GuidanceBegun, at=moments, guidance=texts, member=texts, centre=texts, topic=texts),
    st.builds(tf.GuidanceEnded, at=moments, guidance=nearly, end=st.just("done"), step=texts, level=numbers),
    st.builds(tf.IncidentOpened, at=moments, turn=numbers, incident=nearly, member=texts, centre=texts,
              machine=st.just("printer")),
    st.builds(tf.IncidentClosed, at=moments, turn=numbers, incident=nearly, member=nearly, cause=texts,
              end=st.just("repaired"), minutes=numbers),
    st.builds(tf.IncidentRecurred, at=moments, turn=numbers, incident=texts, member=nearly, machine=st.just("disk"),
              cause=texts, times=numbers),
    st.builds(tf.TicketTaken, at=moments, turn=numbers, ticket=texts, day=days, letter=texts, number=numbers),
    st.builds(tf.TicketCalled, at=moments, turn=numbers, ticket=texts, day=days, member=texts, counter=texts),
    st.builds(tf.MemberJoined, at=moments, turn=numbers, member=texts, role=st.just("volunteer")),
    st.builds(tf.MemberSignedIn, at=moments, turn=numbers, member=texts, post=texts),
    st.builds(tf.MemberSignedOut, at=moments, turn=numbers, member=texts, post=texts),
)  # fmt: skip
"""Facts whose kinds are right, and nothing else need be."""


def encoded(facts: list[f.AnyFact]) -> list[bytes]:
    return [encode(fact) for fact in facts]


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(facts=st.lists(wild, min_size=1, max_size=25), cut=st.integers(0, 25))
def test_no_claim_stops_a_batch(database: Database, facts: list[f.AnyFact], cut: int) -> None:
    sender = Sender(database, "08782")
    honest = f.SessionOpened(
        at=datetime(2026, 11, 24, 2, tzinfo=UTC), session=SessionId(sender.device.id), member=MEMBER, centre="08782"
    )
    bodies = encoded([*facts, honest])
    for piece in (bodies[:cut], bodies[cut:]):
        sender.send(piece)

    with database.read() as connection:
        held = select(func.count()).select_from(entry)
        assert connection.execute(held).scalar_one() >= len(bodies)
    assert any(row[0] == sender.device.id for row in tables(database)["session"])


@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(facts=st.lists(wild, min_size=1, max_size=40), cut=st.integers(0, 40))
def test_what_is_claimed_is_counted_anew_alike(database: Database, facts: list[f.AnyFact], cut: int) -> None:
    senders = [Sender(database, "08782") for _ in range(2)]
    bodies = encoded(facts)
    senders[0].send(bodies[:cut])
    senders[1].send(bodies)
    senders[0].send(bodies[cut:])
    before = tables(database)

    rebuild(database, 7)

    assert tables(database) == before
