"""Of many measures the one cause is found; an incident is folded whatever another machine wrote meanwhile."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain import team_facts as tf
from kiosk.domain.facts import AnyFact
from kiosk.domain.ids import IncidentId, MemberId
from kiosk.domain.repairs import incident as i
from kiosk.domain.repairs.causes import causes, named
from kiosk.domain.repairs.measures import CHECKS, Check, Measure
from kiosk.errors import Refused

AT = datetime(2026, 11, 26, 2, 0, tzinfo=UTC)
WHO = MemberId("a" * 32)
ONE = IncidentId("1" * 32)

WAY: tuple[Check, ...] = ("link", "address", "gateway", "outside", "dns", "captive")
ALL: tuple[Check, ...] = tuple(dict.fromkeys(check for checks in CHECKS.values() for check in checks))

measures = st.lists(
    st.builds(Measure, st.sampled_from(ALL), st.sampled_from(["good", "note", "bad", "unknown"]), st.just("x")),
    unique_by=lambda one: one.check,
)


def bad(*checks: Check) -> list[Measure]:
    return [Measure(check, "bad", f"{check}-x") for check in checks]


@pytest.mark.parametrize("place", range(len(WAY)))
def test_on_the_way_out_the_deepest_fault_is_the_only_cause(place: int) -> None:
    found = causes([*bad(*WAY[place:], "province", "portal", "loss")])

    assert [one.check for one in found] == [WAY[place]]


@given(measures)
def test_a_cause_is_always_something_bad_that_was_measured_or_the_line_as_a_whole(found: list[Measure]) -> None:
    roots = causes(found)
    known = {one for one in found if one.level == "bad"}

    assert {one for one in roots if one.check != "outside"} <= known
    assert roots or {one.check for one in known} <= {*WAY, "loss"}
    assert {one.code for one in roots} - {"outside-dead"} <= set(named(tuple(found)))


@given(measures, st.randoms())
def test_the_order_in_which_measures_come_does_not_matter(found: list[Measure], random: "st.DataObject") -> None:
    mixed = list(found)
    random.shuffle(mixed)  # pyright: ignore[reportAttributeAccessIssue]

    assert causes(mixed) == causes(found)


def test_a_router_that_does_not_answer_is_no_fault_where_the_portal_does() -> None:
    assert causes([*bad("gateway", "dns"), Measure("portal", "good")]) == ()


def test_two_hosts_that_are_away_at_once_are_one_fault_of_the_line() -> None:
    away = [Measure("province", "bad", "province-away"), Measure("portal", "bad", "portal-away")]

    assert [one.code for one in causes(away)] == ["outside-dead"]
    assert [one.code for one in causes(away[:1])] == ["province-away"]


def test_a_wrong_clock_explains_every_certificate() -> None:
    found = [
        Measure("clock", "bad", "clock-off"),
        Measure("province", "bad", "cert-not-yet"),
        Measure("portal", "bad", "cert-not-yet"),
    ]

    assert [one.code for one in causes(found)] == ["clock-off"]


def test_a_captive_pages_own_time_is_no_clock_to_go_by() -> None:
    found = [Measure("captive", "bad", "captive"), Measure("clock", "bad", "clock-off-unsure")]

    assert [one.code for one in causes(found)] == ["captive"]


def opened(at: datetime = AT, machine: tf.Machine = "printer") -> list[AnyFact]:
    return i.open_incident(i.Incident(ONE), machine, ("printer-paper", "jobs-stuck"), WHO, "08782", at)


def test_an_incident_goes_from_opening_to_its_end() -> None:
    state = i.fold(ONE, opened())
    for facts in (
        i.act(state, "step:paper-in", WHO, AT, helped=True),
        i.measure(state, (), WHO, AT),
        i.close(state, "printer-paper", "repaired", 4, WHO, AT),
    ):
        for fact in facts:
            state = i.evolve(state, fact)

    assert (state.first, state.measured) == (("printer-paper", "jobs-stuck"), ())
    assert (state.end, state.cause, state.minutes, state.is_open) == ("repaired", "printer-paper", 4, False)
    assert state.actions == (i.Action("step:paper-in", helped=True),)


def test_what_is_over_is_refused_and_what_was_never_opened() -> None:
    over = i.fold(ONE, [*opened(), *i.close(i.fold(ONE, opened()), "", "referred", 1, WHO, AT)])
    for state in (i.Incident(ONE), over):
        with pytest.raises(Refused, match="incident-closed"):
            i.measure(state, (), WHO, AT)


@pytest.mark.parametrize("minutes", [-1, 1441])
def test_minutes_nobody_can_have_worked_are_refused(minutes: int) -> None:
    with pytest.raises(Refused, match="incident-minutes"):
        i.close(i.fold(ONE, opened()), "", "repaired", minutes, WHO, AT)


FACTS = st.lists(
    st.sampled_from(
        [
            *opened(),
            *i.act(i.fold(ONE, opened()), "step:x", WHO, AT),
            *i.close(i.fold(ONE, opened()), "printer-jam", "repaired", 3, WHO, AT),
            *i.close(i.fold(ONE, opened()), "printer-paper", "unsolved", 9, WHO, AT),
            tf.IncidentRecurred(at=AT, incident=ONE, member=WHO, machine="printer", cause="printer-jam", times=3),
        ]
    )
)


@given(FACTS)
def test_a_fold_never_raises_and_the_first_end_counts(facts: list[AnyFact]) -> None:
    state = i.fold(ONE, facts)
    ends = [fact for fact in facts if isinstance(fact, tf.IncidentClosed)]

    assert state.end == (ends[0].end if ends else None)


@pytest.mark.parametrize(
    ("hours", "times"), [((1, 2, 3), 3), ((1, 2), 0), ((1, 2, 24 * 8), 0), ((-5, 1, 2), 3), ((1, 2, 3, 4), 4)]
)
def test_a_fault_comes_back_when_it_was_there_three_times_within_seven_days(hours: tuple[int, ...], times: int) -> None:
    known = [i.fold(ONE, opened(AT - timedelta(hours=hour))) for hour in hours]

    assert [one.times for one in i.often(known, AT)] == ([times] if times else [])


def test_what_nobody_found_does_not_come_back() -> None:
    facts = i.open_incident(i.Incident(ONE), "computer", (), WHO, "08782", AT)

    assert i.often([i.fold(ONE, facts)] * 5, AT) == ()


@pytest.mark.parametrize(("passed", "minutes"), [(90, 2), (0, 1), (3600, 60), (-7200, 1), (90_000_000, 0)])
def test_the_minutes_proposed_are_never_made_up_by_a_wrong_clock(passed: int, minutes: int) -> None:
    assert i.minutes_since(i.fold(ONE, opened()), AT + timedelta(seconds=passed)) == minutes
