"""What is proposed, what presses, what suits a plan; and that asking twice is asking once."""

from datetime import UTC, date, datetime, timedelta

import pytest
from msgspec.structs import replace

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain import team_facts as tf
from kiosk.domain import visit_facts as vf
from kiosk.domain.calendar.working_days import WEEKDAYS
from kiosk.domain.ids import MemberId, VisitId
from kiosk.domain.visits import planning, rules
from kiosk.domain.visits.lists import counts, entries
from kiosk.domain.visits.triage import proposal, way_of
from kiosk.domain.visits.visit import Plan, Visit, fold
from kiosk.errors import Refused

AT = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)  # a Monday
TODAY = date(2026, 11, 23)
VISIT = VisitId("5" * 32)
ANNA, BAO, CHI = MemberId("a" * 32), MemberId("b" * 32), MemberId("c" * 32)


def after(visit: Visit, *facts: vf.AnyVisitFact) -> Visit:
    told: list[vf.AnyVisitFact] = []
    for number, fact in enumerate(facts, 1):
        told.append(vf_with(fact, fold(visit.id, told).heads, number))
    return fold(visit.id, told)


def vf_with(fact: vf.AnyVisitFact, heads: tuple[str, ...], turn: int) -> vf.AnyVisitFact:
    return replace(fact, after=heads, turn=turn)


def requested(at: datetime = AT, wanted_by: date | None = None) -> vf.VisitRequested:
    return vf.VisitRequested(
        at=at, visit=VISIT, member=ANNA, centre="04795", asked_by="phone", why="age", procedures=("1.014027",),
        wanted_by=wanted_by,
    )  # fmt: skip


def sorted_(way: vf.VisitWay = "home") -> vf.VisitSorted:
    return vf.VisitSorted(at=AT, visit=VISIT, member=ANNA, way=way, proposed=way)


def planned(day: date = date(2026, 11, 25), *team: MemberId) -> vf.VisitPlanned:
    return vf.VisitPlanned(at=AT, visit=VISIT, member=ANNA, day=day, part="morning", team=team or (ANNA, BAO))


def made(next_step: vf.NextStep = "post") -> vf.VisitMade:
    return vf.VisitMade(
        at=AT, visit=VISIT, member=ANNA, outcome="filed", next_step=next_step, persons=1, cases=2
    )  # fmt: skip


NEW = Visit(id=VISIT)


@pytest.mark.parametrize(
    ("code", "way", "ground"),
    [
        ("1.014027", "home", "simple"),  # home_visit_or_online
        ("1.003583", "home", "simple"),  # the officer comes and writes on the spot
        ("1.000894", "home", "condition"),  # both must be present to sign
        ("2.000635", "online-post", "verify"),
        ("1.004884", "online-post", "originals"),
        ("1.001699", "online-post", "survey"),
        ("1.014061", "office", "police"),
        ("2.000815", "office", "presence"),
    ],
)
def test_the_catalogue_s_word_decides_what_is_proposed(code: str, way: str, ground: str) -> None:
    found = proposal(Catalogue().procedure(code))

    assert (found.way, found.ground) == (way, ground)


def test_every_procedure_of_the_catalogue_has_a_proposal_and_none_that_is_sure_without_a_source() -> None:
    for procedure in Catalogue().procedures():
        found = proposal(procedure)
        assert found.way in {"home", "online-post", "office"}
        assert found.sure == (procedure.confidence_of("home") != "C")


def test_a_mixture_goes_the_slower_way() -> None:
    catalogue = Catalogue()
    home, online, office = (proposal(catalogue.procedure(code)) for code in ("1.014027", "2.000635", "2.000815"))

    assert way_of([home, home]) == "home"
    assert way_of([home, online]) == "online-post"
    assert way_of([home, office]) == "home"
    assert way_of([office]) == "office"
    assert way_of([]) is None


@pytest.mark.parametrize(
    ("facts", "days", "why"),
    [
        ((requested(),), 7, ""),
        ((requested(),), 8, "unplanned"),  # the sixth working day
        ((requested(wanted_by=date(2026, 11, 24)),), 1, ""),
        ((requested(wanted_by=date(2026, 11, 24)),), 2, "wanted"),
        ((requested(), sorted_(), planned()), 2, ""),
        ((requested(), sorted_(), planned()), 3, "day-passed"),
        ((requested(), sorted_(), planned(), made(), posted := vf.ResultPosted(
            at=AT, visit=VISIT, member=ANNA, parcel="EB123456785VN")), 14, ""),
        ((requested(), sorted_(), planned(), made(), posted), 15, "post"),
        ((requested(), sorted_(), made("hand-over")), 14, ""),
        ((requested(), sorted_(), made("hand-over")), 15, "idle"),
        ((requested(), vf.VisitClosed(at=AT, visit=VISIT, member=ANNA, end="withdrawn")), 20, ""),
    ],
)  # fmt: skip
def test_what_presses_is_told_from_the_day_on_which_it_does(
    facts: tuple[vf.AnyVisitFact, ...], days: int, why: str
) -> None:
    (entry,) = entries([after(NEW, *facts)], TODAY + timedelta(days=days), WEEKDAYS)

    assert entry.late == why


def test_what_is_put_off_does_not_press_before_its_day() -> None:
    until = date(2026, 12, 10)
    off = vf.VisitPutOff(at=AT, visit=VISIT, member=ANNA, reason="weather", until=until)
    visit = after(NEW, requested(), sorted_(), planned(), off)

    assert visit.stage == "plan"
    for day, why in ((until, ""), (until + timedelta(days=1), "until")):
        assert entries([visit], day, WEEKDAYS)[0].late == why


def test_registrations_cases_and_persons_are_counted_apart() -> None:
    done = after(NEW, requested(), sorted_(), made("nothing"))
    total = counts(entries([done], TODAY, WEEKDAYS))

    assert (total.registrations, total.wanted, total.persons, total.cases) == (1, 1, 1, 2)


def test_overdue_ones_come_first_then_the_nearest_day() -> None:
    late = after(Visit(id=VISIT), requested(AT - timedelta(days=30)))
    soon = fold(VISIT, [requested(), sorted_(), planned(date(2026, 11, 24))])
    order = [one.late for one in entries([soon, late], TODAY, WEEKDAYS)]

    assert order == ["unplanned", ""]


def plan_of(day: date, *team: MemberId) -> Plan:
    return Plan(day, "morning", team)


def test_what_speaks_against_a_plan_is_told_and_stops_nobody() -> None:
    sunday, monday = date(2026, 11, 29), date(2026, 11, 30)
    wanted = plan_of(monday, ANNA, BAO)
    roster = planning.shifts([
        tf.ShiftPlanned(at=AT, day=monday, part="morning", member=ANNA, by=CHI),
        tf.ShiftPlanned(at=AT, day=monday, part="morning", member=BAO, by=CHI),
        tf.ShiftCancelled(at=AT, day=monday, part="morning", member=BAO, by=CHI),
        tf.ShiftPlanned(at=AT, day=monday, part="afternoon", member=BAO, by=CHI),
    ])  # fmt: skip

    def told(plan: Plan, *others: Plan) -> list[tuple[str, str]]:
        return [(one.doubt, one.member) for one in planning.doubts(plan, others, roster, WEEKDAYS)]

    assert told(wanted) == [("shift", ANNA), ("leave", BAO)]
    assert ("twice", BAO) in told(wanted, plan_of(monday, BAO, CHI))
    assert told(plan_of(sunday, CHI, MemberId("d" * 32))) == [("day-off", "")]
    assert ("full", "") in told(wanted, *[wanted] * planning.MOST_VISITS)
    assert ("twice", ANNA) not in told(wanted, wanted)  # the same team sees several homes in half a day


def test_a_team_that_goes_to_the_same_area_is_offered_first() -> None:
    visit = after(NEW, requested(), sorted_())
    near, far = plan_of(date(2026, 12, 1), ANNA, BAO), plan_of(date(2026, 11, 25), CHI, BAO)
    found = planning.offers(visit, "tổ 5", [(far, "Tổ 9"), (near, "Tổ 5"), (near, "Tổ 6")], TODAY, WEEKDAYS)

    assert (found[0].day, found[0].team, found[0].near) == (near.day, (ANNA, BAO), 1)
    assert [(one.day, one.part) for one in found[1:]] == [
        (date(2026, 11, 24), "morning"), (date(2026, 11, 24), "afternoon"),
    ]  # fmt: skip


def test_no_half_day_is_offered_after_the_day_it_is_wanted_by_while_there_is_one_before() -> None:
    visit = after(NEW, requested(wanted_by=date(2026, 11, 24)), sorted_())
    near = plan_of(date(2026, 12, 1), ANNA, BAO)
    found = planning.offers(visit, "Tổ 5", [(near, "Tổ 5")], TODAY, WEEKDAYS)

    assert {one.day for one in found} == {date(2026, 11, 24)}


def test_asking_twice_is_asking_once() -> None:
    visit = after(NEW, requested(), sorted_(), planned())

    assert rules.request(visit, ANNA, "04795", "phone", AT) == []
    assert rules.sort(visit, ANNA, "home", "home", "", AT) == []
    assert rules.plan(visit, ANNA, plan_of(date(2026, 11, 25), BAO, ANNA), {ANNA}, AT) == []


@pytest.mark.parametrize(
    ("outcome", "next_step", "persons", "cases", "code"),
    [
        ("done", "nothing", 0, 1, "visit-count"),
        ("done", "nothing", 1, 51, "visit-count"),
        ("nobody-home", "second-visit", 1, 0, "visit-count"),
        ("filed", "nothing", 1, 1, "visit-next-empty"),
    ],
)
def test_an_outcome_that_cannot_be_is_refused(
    outcome: vf.VisitOutcome, next_step: vf.NextStep, persons: int, cases: int, code: str
) -> None:
    visit = after(NEW, requested(), sorted_())
    fact = vf.VisitMade(
        at=AT, visit=VISIT, member=ANNA, outcome=outcome, next_step=next_step, persons=persons, cases=cases
    )  # fmt: skip

    with pytest.raises(Refused, match=code):
        rules.make(visit, fact)


def test_nothing_is_done_while_its_result_has_not_arrived() -> None:
    visit = after(NEW, requested(), sorted_(), made("post"))

    with pytest.raises(Refused, match="visit-result-open"):
        rules.close(visit, ANNA, "done", AT)
    with pytest.raises(Refused, match="parcel-wrong"):
        rules.post(visit, ANNA, "EB123456789VN", AT)
    assert rules.close(visit, ANNA, "not-reached", AT) != []


def test_a_second_visit_needs_a_plan_of_its_own() -> None:
    visit = after(NEW, requested(), sorted_(), planned(), made("second-visit"))

    assert (visit.stage, visit.plan) == ("plan", None)
    again = after(NEW, requested(), sorted_(), planned(), made("second-visit"), planned(), made("hand-over"))
    assert (again.stage, again.made, again.cases) == ("hand", 2, 4)
