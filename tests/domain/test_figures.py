"""Whatever facts there are, the figures are those of the pencil; parts of a span add up to it, and nothing fails."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.domain import facts as f
from kiosk.domain import team_facts as tf
from kiosk.domain import visit_facts as v
from kiosk.domain.calendar.office_hours import USUAL
from kiosk.domain.fact import SessionFact, SharedFact
from kiosk.domain.figures.figures import Figures, join
from kiosk.domain.figures.minutes import Times, times_of
from kiosk.domain.figures.sessions import of_session
from kiosk.domain.figures.span import Span, between, day, month, week
from kiosk.domain.figures.team import of_guidance, of_incident, of_presence, of_queue
from kiosk.domain.figures.visits import of_visit
from kiosk.domain.ids import GuidanceId, IncidentId, MemberId, SessionId, TicketId, VisitId
from kiosk.domain.visits.causes import mark
from kiosk.errors import Refused
from tests.app.by_hand import by_hand
from tests.app.test_figures import LATER, agrees

FIRST = datetime(2026, 11, 20, tzinfo=UTC)
MEMBERS = [MemberId("m1"), MemberId("m2")]
SESSIONS, VISITS, TICKETS = "abc", "xyz", "tu"

moments = st.integers(0, 6 * 24 * 60).map(lambda minute: FIRST + timedelta(minutes=minute))
members = st.sampled_from(MEMBERS)
sessions = st.sampled_from([SessionId(one) for one in SESSIONS])
visits = st.sampled_from([VisitId(one) for one in VISITS])
tickets = st.sampled_from([TicketId(one) for one in TICKETS])
guidances = st.sampled_from([GuidanceId(one) for one in "gh"])
incidents = st.sampled_from([IncidentId(one) for one in "ij"])

session_facts = st.one_of(
    st.builds(f.ProcedureChosen, at=moments, session=sessions, procedure=st.sampled_from("pq"), checked_on=st.just("")),
    st.builds(f.PaperChecked, at=moments, session=sessions, paper=st.sampled_from("kl"), there=st.booleans()),
    st.builds(f.DossierFiled, at=moments, session=sessions, dossier=st.just("H44.1")),
    st.builds(f.DeliveryChosen, at=moments, session=sessions, how=st.sampled_from(("centre", "post"))),
    st.builds(f.FilingGivenUp, at=moments, session=sessions,
              reason=st.sampled_from(("filed-elsewhere", "not-reached"))),
    st.builds(f.SessionParked, at=moments, session=sessions),
    st.builds(f.SessionResumed, at=moments, session=sessions, member=members),
    st.builds(f.SessionEnded, at=moments, session=sessions, outcome=st.sampled_from(("filed", "guided")),
              satisfaction=st.integers(0, 3)),
    st.builds(f.StepReached, at=moments, session=sessions, step=st.just("finish")),
)  # fmt: skip
visit_facts = st.one_of(
    st.builds(v.VisitSorted, at=moments, visit=visits, member=members, way=st.sampled_from(("home", "office")),
              proposed=st.just("home")),
    st.builds(v.VisitMade, at=moments, visit=visits, member=members, outcome=st.sampled_from(("done", "nobody-home")),
              next_step=st.just("nothing"), sessions=st.lists(sessions, max_size=2, unique=True).map(tuple),
              persons=st.integers(0, 4), cases=st.integers(0, 3)),
    st.builds(v.ResultPosted, at=moments, visit=visits, member=members, parcel=st.just("")),
    st.builds(v.VisitClosed, at=moments, visit=visits, member=members, end=st.sampled_from(("done", "withdrawn"))),
    st.builds(v.VisitReopened, at=moments, visit=visits, member=members),
    st.builds(v.VisitSettled, at=moments, visit=visits, member=members, end=st.just("done")),
)  # fmt: skip
team_facts = st.one_of(
    st.builds(tf.MemberSignedIn, at=moments, member=members, post=st.sampled_from("12")),
    st.builds(tf.MemberSignedOut, at=moments, member=members, post=st.sampled_from("12")),
    st.builds(tf.GuidanceEnded, at=moments, guidance=guidances, end=st.sampled_from(("done", "police")),
              step=st.just(""), level=st.integers(0, 2)),
    st.builds(tf.IncidentClosed, at=moments, incident=incidents, member=members, cause=st.sampled_from(("c", "d", "")),
              end=st.just("repaired"), minutes=st.integers(0, 99)),
    st.builds(tf.IncidentActed, at=moments, incident=incidents, member=members, action=st.just("")),
)  # fmt: skip


def _opened(draw: st.DrawFn, session: str) -> f.AnyFact:
    place = draw(st.sampled_from(("counter", "home")))
    return f.SessionOpened(at=draw(moments), session=SessionId(session), member=MEMBERS[0], centre="08782", place=place,
                           visit=draw(st.none() | visits), ticket=draw(st.none() | tickets))  # fmt: skip


def _asked_for(draw: st.DrawFn, visit: str) -> f.AnyFact:
    return v.VisitRequested(at=draw(moments), visit=VisitId(visit), member=MEMBERS[0], centre="08782",
                            asked_by="phone", why="age")  # fmt: skip


def _led(draw: st.DrawFn, guidance: str) -> f.AnyFact:
    return tf.GuidanceBegun(at=draw(moments), guidance=GuidanceId(guidance), member=MEMBERS[0], centre="08782",
                            topic="level-2")  # fmt: skip


def _broken(draw: st.DrawFn, incident: str) -> f.AnyFact:
    return tf.IncidentOpened(at=draw(moments), incident=IncidentId(incident), member=MEMBERS[0], centre="08782",
                             machine="printer")  # fmt: skip


def _queued(draw: st.DrawFn, ticket: str) -> list[f.AnyFact]:
    at, one = draw(moments), TicketId(ticket)
    on = (at + timedelta(hours=7)).date()
    called = tf.TicketCalled(at=draw(moments), ticket=one, day=on, member=MEMBERS[0], counter="1")
    return [tf.TicketTaken(at=at, ticket=one, day=on, letter="A", number=1), *[called] * draw(st.integers(0, 2))]


def _turned(fact: f.AnyFact, number: int) -> f.AnyFact:
    return replace(fact, turn=number + 1) if isinstance(fact, SharedFact) else fact


@st.composite
def ledgers(draw: st.DrawFn) -> list[f.AnyFact]:
    """Openings of some subjects, once each, and then whatever may come, with clocks that jump about."""
    kinds = ((_opened, SESSIONS), (_asked_for, VISITS), (_led, "gh"), (_broken, "ij"))
    begun = [make(draw, one) for make, ids in kinds for one in sorted(draw(st.sets(st.sampled_from(ids))))]
    queue = [fact for one in sorted(draw(st.sets(st.sampled_from(TICKETS)))) for fact in _queued(draw, one)]
    more = draw(st.lists(st.one_of(session_facts, visit_facts, team_facts), max_size=30))
    found = [*begun, *queue, *more]
    return [_turned(one, number) for number, one in enumerate(found)]


def counted(facts: Sequence[f.AnyFact], span: Span) -> Figures:
    """As the application reads it: session by session opened in the span, subject by subject."""
    opened = [one for one in facts if isinstance(one, f.SessionOpened)]
    parts = [of_session(one.session, _of(facts, one.session)) for one in opened if span.holds(one.at)]
    subjects: dict[tuple[str, str], list[f.AnyFact]] = {}
    for one in facts:
        if not isinstance(one, SessionFact):
            subjects.setdefault(tf.subject_of(one), []).append(one)
    known = {one.session for one in opened} & {one.session for one in facts if isinstance(one, f.ProcedureChosen)}
    for (kind, subject), own in subjects.items():
        is_day_of = span.first.isoformat() <= subject.partition(":")[2] <= span.last.isoformat()
        match kind:
            case "visit":
                parts.append(of_visit(VisitId(subject), own, span, known))
            case "guidance":
                parts.append(of_guidance(own, span))
            case "incident":
                parts.append(of_incident(own, span))
            case "queue" if is_day_of:
                parts.append(of_queue(own))
            case "presence" if is_day_of:
                on = date.fromisoformat(subject.partition(":")[2])
                late = subjects.get(("presence", f"presence:{on + timedelta(days=1)}"), [])
                parts.append(of_presence(on, [*own, *late], USUAL, LATER))
            case _:
                pass
    return join(parts)


def _of(facts: Sequence[f.AnyFact], session: SessionId) -> list[f.AnyFact]:
    return [one for one in facts if isinstance(one, SessionFact) and one.session == session]


WHOLE = Span(date(2026, 11, 19), date(2026, 11, 30))


@settings(max_examples=60, deadline=None)
@given(facts=ledgers(), first=st.integers(0, 7), more=st.integers(0, 4))
def test_the_figures_are_those_of_the_pencil(facts: list[f.AnyFact], first: int, more: int) -> None:
    span = Span(date(2026, 11, 20) + timedelta(days=first), date(2026, 11, 20) + timedelta(days=first + more))

    agrees(counted(facts, span), by_hand(facts, span.first, span.last))


@settings(max_examples=60, deadline=None)
@given(facts=ledgers(), cuts=st.sets(st.integers(1, 11)))
def test_a_span_that_is_cut_adds_up_to_the_whole(facts: list[f.AnyFact], cuts: set[int]) -> None:
    edges = [0, *sorted(cuts), 12]
    spans = [
        Span(WHOLE.first + timedelta(days=left), WHOLE.first + timedelta(days=right - 1))
        for left, right in pairwise(edges)
    ]

    assert join(counted(facts, span) for span in spans) == counted(facts, WHOLE)


@settings(max_examples=60, deadline=None)
@given(facts=ledgers(), order=st.permutations(range(12)))
def test_no_order_of_the_parts_matters(facts: list[f.AnyFact], order: list[int]) -> None:
    days = [Span(WHOLE.first + timedelta(days=one), WHOLE.first + timedelta(days=one)) for one in order]

    assert join(counted(facts, one) for one in days) == counted(facts, WHOLE)


def test_a_case_at_home_is_counted_once_with_its_session_or_without() -> None:
    at, span = FIRST, day(FIRST.date())
    made = v.VisitMade(at=at, visit=VisitId("x"), member=MEMBERS[0], outcome="done", next_step="nothing",
                       sessions=(SessionId("a"),), persons=2, cases=2)  # fmt: skip

    assert of_visit(VisitId("x"), [made], span, {SessionId("a")}).cases == 1
    assert of_visit(VisitId("x"), [made], span, ()).cases == 2
    assert of_visit(VisitId("x"), [made], span, ()).persons == 2


def _state(*facts: v.AnyVisitFact) -> str:
    """The state of a registration of which these facts became known, each after those that are named as its causes."""
    asked = v.VisitRequested(at=FIRST, visit=VisitId("x"), member=MEMBERS[0], centre="08782", asked_by="phone",
                             why="age")  # fmt: skip
    [state] = of_visit(VisitId("x"), [asked, *facts], day(FIRST.date()), ()).tally("visit-state")
    return state


def test_two_ends_stay_two_until_somebody_says_which_holds() -> None:
    visit, member = VisitId("x"), MEMBERS[0]
    done = v.VisitClosed(at=FIRST, visit=visit, member=member, end="done", turn=2)
    gone = v.VisitClosed(at=FIRST, visit=visit, member=member, end="withdrawn", turn=2)
    plan = v.VisitPlanned(at=FIRST, visit=visit, member=member, day=FIRST.date(), part="morning", team=(), turn=2)
    both = (mark(done), mark(gone))
    settled = v.VisitSettled(at=FIRST, visit=visit, member=member, end="done", holds=mark(done), after=both, turn=3)
    goes_on = v.VisitSettled(at=FIRST, visit=visit, member=member, holds=mark(plan), after=(mark(done), mark(plan)),
                             turn=3)  # fmt: skip
    again = v.VisitReopened(at=FIRST, visit=visit, member=member, after=(mark(done),), turn=3)

    assert _state(done, done) == "closed-done"
    assert _state(done, gone) == "settle"
    assert _state(done, gone, settled) == "closed-done"
    assert _state(done, plan, goes_on) == "planned"
    assert _state(done, again) == "sort"


def test_what_an_official_said_does_not_hold_is_not_counted() -> None:
    """Two machines noted one visit in two ways: the persons and the cases are those of the one that holds."""
    visit, member = VisitId("x"), MEMBERS[0]
    here = v.VisitMade(at=FIRST, visit=visit, member=member, outcome="done", next_step="nothing", persons=1, cases=1,
                       turn=2)  # fmt: skip
    there = replace(here, persons=3, cases=2)
    settled = v.VisitSettled(at=FIRST, visit=visit, member=member, holds=mark(here), after=(mark(here), mark(there)),
                             turn=3)  # fmt: skip
    found = of_visit(visit, [here, there, settled], day(FIRST.date()), ())

    assert (found.persons, found.cases, found.tally("visit-act")) == (1, 1, {"made": 1})


def test_two_sessions_of_one_number_or_of_one_home_are_one_person_each() -> None:
    def opened(name: str, ticket: TicketId | None = None, visit: VisitId | None = None) -> Figures:
        session = SessionId(name)
        fact = f.SessionOpened(at=FIRST, session=session, member=MEMBERS[0], centre="08782", ticket=ticket, visit=visit)
        return of_session(session, [fact])

    number, home = TicketId("t"), VisitId("x")
    found = join([opened("a", number), opened("b", number), opened("c", visit=home), opened("d", visit=home),
                  opened("e")])  # fmt: skip

    assert (found.sessions, found.persons) == (5, 3)
    assert found.tally("place") == {"counter": 3, "home": 2}


@pytest.mark.parametrize(
    ("seconds", "times"),
    [
        ((), Times()),
        ((90,), Times(1, 2, 2)),
        ((60, 120, 180), Times(3, 2, 3)),
        (tuple(60 * number for number in range(1, 11)), Times(10, 5, 9)),
    ],
)
def test_the_median_and_nine_of_ten_are_times_that_were_measured(seconds: tuple[int, ...], times: Times) -> None:
    assert times_of(seconds) == times


def test_spans_follow_the_calendar() -> None:
    today = date(2026, 2, 15)

    assert day(today) == Span(today, today)
    assert week(today) == Span(date(2026, 2, 9), date(2026, 2, 15))
    assert month(today) == Span(date(2026, 2, 1), date(2026, 2, 28))
    assert month(date(2028, 2, 1)).days == 29
    with pytest.raises(Refused, match="span-turned"):
        between(date(2026, 2, 2), date(2026, 2, 1))
    with pytest.raises(Refused, match="span-long"):
        between(date(2016, 2, 2), date(2026, 2, 1))


def test_cases_of_a_home_without_a_session_are_told_apart_as_far_as_they_were_noted() -> None:
    visit, member = VisitId("x"), MEMBERS[0]
    asked = v.VisitRequested(at=FIRST, visit=visit, member=member, centre="04795", asked_by="phone", why="age",
                             procedures=("1.014027", "2.000635"), turn=1)  # fmt: skip
    made = v.VisitMade(at=FIRST, visit=visit, member=member, outcome="filed", next_step="post", persons=1, cases=2,
                       turn=2)  # fmt: skip
    found = of_visit(visit, [asked, made], day(FIRST.date()), ())
    assert dict(found.tally("procedure")) == {"1.014027": 1, "2.000635": 1}
    assert (dict(found.tally("channel")), dict(found.tally("delivery"))) == ({"portal": 2}, {"post": 2})

    more = of_visit(
        visit, [asked, replace(made, outcome="done", next_step="hand-over", cases=3)], day(FIRST.date()), ()
    )
    assert dict(more.tally("procedure")) == {"home": 3}
    assert (dict(more.tally("channel")), dict(more.tally("delivery"))) == ({"home": 3}, {"home": 3})
