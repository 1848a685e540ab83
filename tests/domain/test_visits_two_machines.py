"""Two machines that go on with one request apart come to the same, and what contradicts is shown or settled."""

from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.domain import visit_facts as vf
from kiosk.domain.calendar.working_days import WEEKDAYS
from kiosk.domain.ids import MemberId, SessionId, VisitId
from kiosk.domain.visits import rules
from kiosk.domain.visits.causes import history
from kiosk.domain.visits.lists import by_stage, entries
from kiosk.domain.visits.versions import fates
from kiosk.domain.visits.visit import STAGES, Plan, Visit, fold
from kiosk.errors import Refused

AT = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
VISIT = VisitId("5" * 32)
ANNA, BAO = MemberId("a" * 32), MemberId("b" * 32)
PARCELS = ("EB123456785VN", "RR473124829VN")


class Machine:
    """One computer of the centre: its own clock, and the facts that it has seen."""

    def __init__(self, member: MemberId, clock: datetime = AT) -> None:
        self.member = member
        self.clock = clock
        self.facts: list[vf.AnyVisitFact] = []
        self.turn = 0

    @property
    def visit(self) -> Visit:
        return fold(VISIT, self.facts)

    def write(self, *facts: vf.AnyVisitFact) -> None:
        for fact in facts:
            self.turn += 1
            self.facts.append(replace(fact, after=self.visit.heads, turn=self.turn))

    def hear(self, other: "Machine") -> None:
        """What the other knows, once each."""
        self.facts += [fact for fact in other.facts if fact not in self.facts]
        self.turn = max(self.turn, other.turn)

    def act(self, number: int, choice: int) -> None:
        """One of the things that may happen, if the rules let it."""
        with suppress(Refused):
            self.write(*ACTS[number % len(ACTS)](self.visit, self.member, self.clock, choice))
        self.clock += timedelta(minutes=7)


def plan_of(choice: int) -> Plan:
    return Plan(date(2026, 11, 24) + timedelta(days=choice % 3), ("morning", "afternoon")[choice % 2], (ANNA, BAO))


def made(one: Visit, member: MemberId, at: datetime, choice: int) -> vf.VisitMade:
    outcome: vf.VisitOutcome = ("done", "nobody-home", "partly")[choice % 3]
    step: vf.NextStep = ("nothing", "second-visit", "post")[choice % 3]
    count = 0 if outcome == "nobody-home" else 1 + choice % 2
    return vf.VisitMade(at=at, visit=one.id, member=member, outcome=outcome, next_step=step, persons=count, cases=count)


ACTS = (
    lambda one, me, at, n: rules.change(one, me, "age", ("1.014027", "2.000635")[: n % 3], None, at),
    lambda one, me, at, n: rules.sort(one, me, ("home", "online-post", "office")[n % 3], "home", "wish", at),
    lambda one, me, at, n: rules.plan(one, me, plan_of(n), {ANNA}, at),
    lambda one, me, at, _: rules.put_off(
        one, vf.VisitPutOff(at=at, visit=one.id, member=me, reason="weather"), at
    ),
    lambda one, me, at, _: rules.take(one, me, at),
    lambda one, me, at, n: rules.begin(one, me, SessionId(str(n % 4) * 32), at),
    lambda one, me, at, n: rules.make(one, made(one, me, at, n)),
    lambda one, me, at, n: rules.make(one, made(one, me, at, n)),
    lambda one, me, at, n: rules.hand_over(one, me, ("citizen", "family")[n % 2], at),
    lambda one, me, at, n: rules.post(one, me, PARCELS[n % 2], at),
    lambda one, me, at, _: rules.deliver(one, me, date(2026, 11, 23), at),
    lambda one, me, at, n: rules.close(one, me, ("done", "withdrawn", "not-reached")[n % 3], at),
    lambda one, me, at, n: rules.close(one, me, ("withdrawn", "not-possible")[n % 2], at),
    lambda one, me, at, _: rules.reopen(one, me, at),
    lambda one, me, at, n: rules.settle(one, me, one.versions[n % len(one.versions)].mark if one.versions else "", at),
    lambda one, _me, at, _n: rules.expire(one, 0, at + timedelta(days=2)),
)  # fmt: skip

STEPS = st.lists(
    st.tuples(st.sampled_from(("a", "b", "c", "ab", "ba", "bc", "cb", "ca")), st.integers(0, 15), st.integers(0, 11)),
    max_size=30,
)


def centre() -> dict[str, Machine]:
    """A desk, a laptop and another laptop, with clocks years apart; all of them know of the request."""
    desk = Machine(ANNA)
    desk.write(*rules.request(desk.visit, ANNA, "04795", "phone", AT))
    found = {"a": desk, "b": Machine(BAO, AT - timedelta(days=900)), "c": Machine(BAO, AT + timedelta(days=400))}
    for name in "bc":
        found[name].hear(desk)
    desk.write(*rules.sort(desk.visit, ANNA, "home", "home", "", AT))
    return found


def together(machines: dict[str, Machine], steps: list[tuple[str, int, int]]) -> list[vf.AnyVisitFact]:
    for who, number, choice in steps:
        if len(who) == 2:
            machines[who[0]].hear(machines[who[1]])
        else:
            machines[who].act(number, choice)
    first = machines["a"]
    for other in (machines["b"], machines["c"]):
        first.hear(other)
    return first.facts


@given(STEPS, st.integers(0, 2**32))
def test_any_interleaving_of_machines_comes_to_the_same(steps: list[tuple[str, int, int]], seed: int) -> None:
    facts = together(centre(), steps)
    shuffled = facts + facts[: len(facts) // 2]
    Random(seed).shuffle(shuffled)

    assert fold(VISIT, shuffled) == fold(VISIT, facts)


@given(STEPS)
def test_no_visit_disappears_from_all_lists(steps: list[tuple[str, int, int]]) -> None:
    visit = fold(VISIT, together(centre(), steps))
    lists = by_stage(entries([visit], date(2026, 12, 1), WEEKDAYS))

    assert [entry.visit.id for part in lists.values() for entry in part] == [VISIT]
    assert visit.stage in STAGES


@given(STEPS)
def test_what_was_written_without_knowing_is_shown_or_settled(steps: list[tuple[str, int, int]]) -> None:
    """Looked at in another way than the program does: by walking from each fact to its causes."""
    machines = centre()
    told = history(together(machines, steps))
    facts = dict(zip(told.marks, told.facts, strict=True))
    fateful = {name: causes_of(name, facts) for name, fact in facts.items() if isinstance(fact, FATEFUL)}
    live = {name for name in fateful if not any(name in causes for causes in fateful.values())}
    said = {says(facts, name) for name in live}

    visit = machines["a"].visit
    shown = {says(facts, version.mark) for version in visit.versions}
    assert len(said) < 2 or said <= shown


FATEFUL = (vf.VisitPlanned, vf.VisitPutOff, vf.VisitMade, vf.VisitClosed, vf.VisitReopened, vf.VisitSettled)


def says(facts: dict[str, vf.VisitFact], name: str) -> object:
    """What a fact makes of the visit: how it goes on, and nothing of who wrote it or when."""
    fact = facts[name]
    match fact:
        case vf.VisitSettled():
            return says(facts, fact.holds)
        case vf.VisitPutOff() | vf.VisitReopened():
            return "open"
        case _:
            return replace(fact, at=AT, member=ANNA, turn=0, after=())


def causes_of(name: str, facts: dict[str, vf.VisitFact]) -> set[str]:
    found: set[str] = set()
    ahead = list(facts[name].after)
    while ahead:
        cause = ahead.pop()
        if cause in facts and cause not in found:
            found.add(cause)
            ahead += facts[cause].after
    return found


@given(STEPS, st.integers(0, 5))
def test_an_official_can_settle_whatever_came_and_the_visit_goes_on(steps: list[tuple[str, int, int]], n: int) -> None:
    machines = centre()
    together(machines, steps)
    desk = machines["a"]
    if desk.visit.versions:
        chosen = desk.visit.versions[n % len(desk.visit.versions)]
        desk.write(*rules.settle(desk.visit, ANNA, chosen.mark, AT))

        held = chosen.fact
        assert desk.visit.versions == ()
        assert fates(history(desk.facts)).versions == ()
        assert (desk.visit.end is not None) == isinstance(held, vf.VisitClosed)
        if isinstance(held, vf.VisitPlanned):
            assert desk.visit.plan == Plan(held.day, held.part, held.team)


def test_a_visit_made_on_the_laptop_and_withdrawn_at_the_desk_is_shown_and_the_choice_holds() -> None:
    machines = centre()
    desk, laptop = machines["a"], machines["b"]
    desk.write(*rules.plan(desk.visit, ANNA, plan_of(0), {ANNA}, AT))
    laptop.hear(desk)
    laptop.write(*rules.make(laptop.visit, made(laptop.visit, BAO, laptop.clock, 0)))
    desk.write(*rules.close(desk.visit, ANNA, "withdrawn", AT))
    desk.hear(laptop)

    assert desk.visit.stage == "settle"
    assert sorted(type(one.fact).__name__ for one in desk.visit.versions) == ["VisitClosed", "VisitMade"]
    been = next(one for one in desk.visit.versions if isinstance(one.fact, vf.VisitMade))
    desk.write(*rules.settle(desk.visit, ANNA, been.mark, AT))
    laptop.hear(desk)

    assert laptop.visit == desk.visit
    assert (laptop.visit.stage, laptop.visit.end, laptop.visit.persons) == ("finish", None, 1)


def test_more_that_is_wanted_at_the_desk_while_the_team_was_there_does_not_get_lost() -> None:
    machines = centre()
    desk, laptop = machines["a"], machines["b"]
    desk.write(*rules.change(desk.visit, ANNA, "age", ("1.014027",), None, AT))
    laptop.hear(desk)
    laptop.write(*rules.make(laptop.visit, made(laptop.visit, BAO, laptop.clock, 0)))
    laptop.write(*rules.close(laptop.visit, BAO, "done", laptop.clock))
    desk.write(*rules.change(desk.visit, ANNA, "age", ("1.014027", "2.000635"), None, AT))
    desk.hear(laptop)

    assert desk.visit.stage == "settle"
    wish = next(one for one in desk.visit.versions if isinstance(one.fact, vf.VisitChanged))
    desk.write(*rules.settle(desk.visit, ANNA, wish.mark, AT))
    assert (desk.visit.stage, desk.visit.made) == ("plan", 1)


def test_a_machine_that_counts_its_turns_from_nought_is_not_taken_for_a_contradiction() -> None:
    machines = centre()
    desk, laptop = machines["a"], machines["b"]
    for number in range(6):
        desk.write(*rules.plan(desk.visit, ANNA, plan_of(number), {ANNA}, AT))
    laptop.hear(desk)
    laptop.turn = 0
    laptop.write(*rules.make(laptop.visit, made(laptop.visit, BAO, laptop.clock, 0)))
    desk.hear(laptop)

    assert (desk.visit.stage, desk.visit.plan, desk.visit.made) == ("finish", None, 1)


def test_the_same_plan_twice_is_no_contradiction() -> None:
    machines = centre()
    desk, laptop = machines["a"], machines["c"]
    desk.hear(laptop)
    laptop.hear(desk)
    for one in (desk, laptop):
        one.write(*rules.plan(one.visit, one.member, plan_of(1), {ANNA}, AT))
    desk.hear(laptop)

    assert (desk.visit.stage, desk.visit.versions) == ("planned", ())


@given(st.lists(st.sampled_from((
    vf.VisitErased(at=AT, visit=VISIT, member=ANNA), vf.ResultDelivered(at=AT, visit=VISIT, member=ANNA, on=AT.date()),
    vf.VisitSettled(at=AT, visit=VISIT, member=ANNA, holds="nothing"),
    vf.VisitPutOff(at=AT, visit=VISIT, member=ANNA, reason="team", after=("gone",), turn=3),
    vf.VisitMade(at=AT, visit=VISIT, member=BAO, outcome="done", next_step="post", turn=2),
    vf.VisitReopened(at=AT, visit=VISIT, member=ANNA, turn=9), vf.VisitTaken(at=AT, visit=VISIT, member=ANNA),
)), max_size=8))  # fmt: skip
def test_a_fold_takes_whatever_a_newer_or_broken_machine_wrote(facts: list[vf.AnyVisitFact]) -> None:
    visit = fold(VISIT, facts)

    assert (visit.stage == "none") == (facts == [])
