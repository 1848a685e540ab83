"""Promise: the numbers are those of the pencil, in whatever order, pieces and copies the facts of a centre come."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st
from sqlalchemy import select, update

from kiosk.domain import facts as f
from kiosk.domain import team_facts as tf
from kiosk.domain import visit_facts as v
from kiosk.domain.facts import AnyFact, encode
from kiosk.domain.figures.minutes import Times
from kiosk.domain.figures.span import Span
from kiosk.domain.ids import GuidanceId, SessionId, TicketId, VisitId
from sync.province.database import Database
from sync.province.rebuilding import rebuild
from sync.province.schema import device
from sync.province.staff.rights import WHOLE_PROVINCE, Scope
from sync.province.tables.tally import NO_DAY, tally
from sync.province.tallies.questions import Question, counts, persons, series, times
from tests.app.by_hand import by_hand
from tests.sync.counting import HEARD, Sender, Told, answers, histories, in_minutes, tables, tell
from tests.sync.people import MEMBER

FIRST = date(2026, 11, 18)
NOVEMBER = Span(date(2026, 11, 1), date(2026, 11, 30))
days = st.integers(0, 12).map(lambda ahead: FIRST + timedelta(days=ahead))

own_centres = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
"""Each history is of a centre of its own, so that all may share one database."""


def differing(told: Told, said: dict[str, Any], first: date, last: date) -> dict[str, Any]:
    """What the province says otherwise than the pencil, in the province's units."""
    pencil = by_hand(told.facts, first, last)
    pencil |= {name: in_minutes(pencil[name]) for name in ("handlings", "waits")}
    assert said.keys() == pencil.keys()
    # Where an official settled two versions, what does not hold is not counted, of which the pencil knows nothing.
    is_settled = any(isinstance(fact, v.VisitSettled) for fact in told.facts)
    passed_over = (
        {"made", "posted", "persons", "cases", "procedure", "channel", "delivery"} if is_settled else set[str]()
    )
    return {key: (said[key], value) for key, value in pencil.items() if said[key] != value and key not in passed_over}


@pytest.mark.timeout(600)
@settings(own_centres, max_examples=40)
@given(told=histories(), ends=st.tuples(days, days))
def test_any_span_of_any_history_is_counted_as_with_a_pencil(
    database: Database, told: Told, ends: tuple[date, date]
) -> None:
    note("\n".join(map(repr, (*told.facts, [(machine, len(bodies)) for machine, bodies in told.pieces]))))
    tell(database, told)

    for first, last in (sorted(ends), (FIRST, FIRST + timedelta(days=12)), (NOVEMBER.first, NOVEMBER.last)):
        assert differing(told, answers(database, told.centre, first, last), first, last) == {}


@pytest.mark.timeout(600)
@settings(own_centres, max_examples=15)
@given(told=histories(), step=st.integers(1, 40))
def test_what_is_made_anew_is_what_was_there(database: Database, told: Told, step: int) -> None:
    tell(database, told)
    before = tables(database)

    rebuild(database, step)

    assert tables(database) == before


def opened(session: str, at: datetime, visit: VisitId | None = None, ticket: TicketId | None = None) -> AnyFact:
    return f.SessionOpened(at=at, session=SessionId(session), member=MEMBER, centre="08782", visit=visit, ticket=ticket)


def ended(session: str, at: datetime, face: int = 0) -> f.SessionEnded:
    return f.SessionEnded(at=at, session=SessionId(session), outcome="prepared", satisfaction=face)


def told(sender: Sender, *facts: AnyFact, at: datetime = HEARD) -> None:
    sender.send([encode(fact) for fact in facts], at)


@pytest.fixture
def sender(database: Database) -> Sender:
    return Sender(database, "08782")


def sessions_of(database: Database, span: Span = NOVEMBER, scope: Scope = WHOLE_PROVINCE) -> int:
    with database.read() as connection:
        return sum(counts(connection, Question("session", span, scope)).values())


def doubts(database: Database) -> dict[tuple[str, ...], int]:
    with database.read() as connection:
        query = select(tally).where(tally.c.measure == "doubt", tally.c.period == NO_DAY)
        return {(row.centre, row.a): row.n for row in connection.execute(query)}


MORNING = datetime(2026, 11, 24, 2, tzinfo=UTC)


@pytest.mark.parametrize("year", [2000, 2019, 2027, 2090])
def test_a_clock_that_cannot_be_right_is_a_doubt_and_no_day(database: Database, sender: Sender, year: int) -> None:
    wrong = MORNING.replace(year=year)
    told(sender, opened("a", wrong), ended("a", wrong), opened("b", MORNING), ended("b", MORNING))

    assert sessions_of(database) == 1
    assert sessions_of(database, Span(wrong.date(), wrong.date())) == 0
    assert doubts(database) == {("08782", "session"): 1}


def test_a_household_or_a_number_on_two_days_counts_once_in_a_span_and_on_each_day_alone(
    database: Database, sender: Sender
) -> None:
    later = MORNING + timedelta(days=3)
    home, number = VisitId("v"), TicketId("t")
    told(sender, opened("a", MORNING, home), opened("b", later, home))
    told(sender, opened("c", MORNING, ticket=number), opened("d", later, ticket=number))
    made = v.VisitMade(
        at=later, turn=5, visit=VisitId("v"), member=MEMBER, outcome="done", next_step="nothing", persons=3
    )
    told(sender, made)

    def there(first: datetime, last: datetime) -> int:
        with database.read() as connection:
            return sum(persons(connection, Span(first.date(), last.date()), WHOLE_PROVINCE).values())

    assert (there(MORNING, MORNING), there(later, later), there(MORNING, later)) == (2, 4, 4)
    with database.read() as connection:
        assert sum(persons(connection, NOVEMBER, WHOLE_PROVINCE).values()) == 4


def test_a_visit_is_not_less_a_case_of_a_session_whose_beginning_is_not_known(
    database: Database, sender: Sender
) -> None:
    named = SessionId("1" * 32)
    chosen = f.ProcedureChosen(session=named, procedure="1.001193", checked_on="", at=MORNING)
    made = v.VisitMade(
        at=MORNING, turn=1, visit=VisitId("v"), member=MEMBER, outcome="done", next_step="nothing",
        sessions=(named,), cases=3,
    )  # fmt: skip

    def cases() -> int:
        with database.read() as connection:
            return sum(counts(connection, Question("case", NOVEMBER, WHOLE_PROVINCE)).values())

    told(sender, chosen, made)
    assert cases() == 3

    told(sender, opened(named, MORNING))
    assert cases() == 3  # two of the visit, and that of the session


def test_what_no_version_could_read_is_kept_and_counted_by_the_one_that_can(
    database: Database, sender: Sender, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = tf.GuidanceBegun(at=MORNING, guidance=GuidanceId("g"), member=MEMBER, centre="08782", topic="level-2")
    finish = tf.GuidanceEnded(at=MORNING, guidance=GuidanceId("g"), end="done", step="last", level=2)

    def of_before(bodies: list[bytes]) -> list[AnyFact | None]:
        return [None for _ in bodies]

    with monkeypatch.context() as before:
        before.setattr("sync.province.accept.read_facts", of_before)
        told(sender, begun)
    told(sender, finish)
    guided = Question("guidance", NOVEMBER, WHOLE_PROVINCE, ("a", "b", "c"))
    with database.read() as connection:
        assert counts(connection, guided) == {}

    rebuild(database)

    with database.read() as connection:
        assert counts(connection, guided) == {("level-2", "done", "2"): 1}


def test_a_machine_that_is_moved_takes_none_of_its_numbers_along(database: Database, sender: Sender) -> None:
    told(sender, opened("a", MORNING))
    with database.write() as connection:
        connection.execute(update(device).where(device.c.id == sender.device.id).values(centre="04795"))
    told(sender, ended("a", MORNING + timedelta(minutes=20)), opened("b", MORNING))
    before = tables(database)

    assert [sessions_of(database, scope=Scope(frozenset({one}))) for one in ("08782", "04795")] == [1, 1]
    with database.read() as connection:
        ends = counts(connection, Question("session", NOVEMBER, WHOLE_PROVINCE, ("centre", "a")))
    assert ends == {("08782", "prepared"): 1, ("04795", "open"): 1}
    rebuild(database)
    assert tables(database) == before


def test_times_in_the_middle_are_those_of_the_counter_and_days_follow_each_other(
    database: Database, sender: Sender
) -> None:
    for number, minutes in enumerate((3, 5, 8, 13, 90)):
        begins = MORNING + timedelta(days=number)
        told(sender, opened(f"{number}", begins), ended(f"{number}", begins + timedelta(minutes=minutes), face=3))

    with database.read() as connection:
        assert times(connection, "handling", NOVEMBER, WHOLE_PROVINCE) == {(): Times(5, 8, 90)}
        by_day = series(connection, Question("session", NOVEMBER, WHOLE_PROVINCE), "day")
        by_month = series(connection, Question("session", NOVEMBER, WHOLE_PROVINCE), "month")
    assert by_day == {(f"2026-11-{24 + number}",): 1 for number in range(5)}
    assert by_month == {("2026-11",): 5}


def test_what_happened_twice_within_a_second_is_no_repetition(database: Database, sender: Sender) -> None:
    again = f.SessionResumed(at=MORNING, session=SessionId("a"), member=MEMBER)
    facts = opened("a", MORNING), ended("a", MORNING), again, ended("a", MORNING)
    told(sender, *facts)
    sender.new_ledger()
    told(sender, *facts[2:])

    with database.read() as connection:
        found = counts(connection, Question("session", NOVEMBER, WHOLE_PROVINCE, ("a",)))
    assert found == {("prepared",): 1}


def test_an_erased_citizen_stays_counted(database: Database, sender: Sender) -> None:
    told(sender, opened("a", MORNING), ended("a", MORNING, 3), f.PrivateErased(at=MORNING, session=SessionId("a")))

    assert sessions_of(database) == 1
    with database.read() as connection:
        assert connection.execute(select(device.c.id)).scalars().all() == [sender.device.id]
