"""What a member may do with a request, what is kept of the person, and for how long, over a real store."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from kiosk.app import commands as c
from kiosk.app import team
from kiosk.app import team_commands as tc
from kiosk.app import visit_commands as vc
from kiosk.app import visits as app
from kiosk.app.handle import handle
from kiosk.domain import visit_facts as vf
from kiosk.domain.ids import MemberId, SessionId, VisitId, uuid7
from kiosk.domain.team_facts import Role
from kiosk.domain.visits.visit import Plan, fold
from kiosk.errors import Refused
from kiosk.store.store import Store, open_store
from tests.fakes import CheapPins
from ui.gallery.counter import SteadyClock

NAMES = {"name": "Bùi Thị Ửng", "phone": "0912345678", "area": "Tổ 5"}
MONDAY = date(2026, 11, 30)


class Ward:
    """A ward's machine: an official, two volunteers and somebody for the machines."""

    def __init__(self, folder: Path) -> None:
        self.clock = SteadyClock()
        self.store: Store = open_store(folder)
        self.team: dict[str, MemberId] = {}
        roles: tuple[tuple[str, Role], ...] = (
            ("official", "official"), ("volunteer", "volunteer"), ("other", "volunteer"), ("it", "it"),
        )  # fmt: skip
        for name, role in roles:
            self.team[name] = MemberId(uuid7(self.clock.now()))
            command = tc.AddMember(self.team[name], f"Người {name}", role, "25807", by=self.team["official"])
            team.add_member(command, self.store.unit, self.clock, CheapPins())

    def tell(self, command: vc.AnyVisitCommand) -> app.Visit:
        return app.handle_visit(command, self.store.unit, self.clock)

    def asked(self) -> VisitId:
        visit = VisitId(uuid7(self.clock.now()))
        by = self.team["volunteer"]
        self.tell(vc.RequestVisit(visit=visit, by=by, centre="04795", asked_by="neighbour", private=NAMES))
        return visit

    def sorted(self) -> VisitId:
        visit = self.asked()
        self.tell(vc.SortVisit(visit=visit, by=self.team["official"], way="home", proposed="home"))
        return visit

    def kept(self, visit: VisitId) -> dict[str, str]:
        with self.store.reading() as ledger:
            return ledger.answers(visit)

    def expire(self) -> None:
        app.expire_visits(self.store.unit, self.store.reading, self.clock)


@pytest.fixture
def ward(tmp_path: Path) -> Iterator[Ward]:
    made = Ward(tmp_path / "ward")
    yield made
    made.store.close()


def test_only_an_official_decides_the_way(ward: Ward) -> None:
    visit = ward.asked()
    for name in ("volunteer", "it"):
        with pytest.raises(Refused, match="officials-only"):
            ward.tell(vc.SortVisit(visit=visit, by=ward.team[name], way="home", proposed="home"))
    with pytest.raises(Refused, match="member-unknown"):
        ward.tell(vc.SortVisit(visit=visit, by=MemberId("nobody"), way="home", proposed="home"))

    assert ward.tell(vc.SortVisit(visit=visit, by=ward.team["official"], way="home", proposed="home")).stage == "plan"


def test_two_go_there_and_one_of_them_is_an_official(ward: Ward) -> None:
    visit, by = ward.sorted(), ward.team["volunteer"]

    def plan(day: date, *names: str) -> vc.PlanVisit:
        members = tuple(ward.team[name] for name in names)
        return vc.PlanVisit(visit=visit, by=by, plan=Plan(day, "morning", members))

    for wanted, code in (
        (plan(MONDAY, "official"), "visit-team-two"),
        (plan(MONDAY, "official", "official"), "visit-team-two"),
        (plan(MONDAY, "official", "volunteer", "other"), "visit-team-two"),
        (plan(MONDAY, "volunteer", "other"), "visit-team-official"),
        (plan(MONDAY, "volunteer", "it"), "visit-team-official"),
        (plan(date(2026, 11, 20), "official", "other"), "visit-day-past"),
    ):
        with pytest.raises(Refused, match=code):
            ward.tell(wanted)
    assert ward.tell(plan(MONDAY, "official", "other")).stage == "planned"


def test_facts_carry_nothing_of_the_person(ward: Ward) -> None:
    visit = ward.sorted()
    with ward.store.reading() as ledger:
        said = repr(ledger.subject_facts(visit))

    assert not any(text in said for text in NAMES.values())
    assert ward.kept(visit) == NAMES


def test_what_is_kept_goes_when_the_days_after_the_end_are_over_and_not_before(ward: Ward) -> None:
    visit = ward.sorted()
    ward.clock.pass_by(timedelta(days=200))
    ward.expire()
    assert ward.kept(visit) == NAMES
    ward.tell(vc.CloseVisit(visit=visit, by=ward.team["official"], end="withdrawn"))
    ward.clock.pass_by(timedelta(days=30))
    ward.expire()
    assert ward.kept(visit) == NAMES
    ward.clock.pass_by(timedelta(days=1))
    ward.expire()
    ward.expire()

    assert ward.kept(visit) == {}
    assert app.board(ward.store.reading) == ()
    with ward.store.reading() as ledger:
        assert [type(fact) for fact in ledger.subject_facts(visit)].count(vf.VisitErased) == 1
    with pytest.raises(Refused, match="visit-erased"):
        ward.tell(vc.ReopenVisit(visit=visit, by=ward.team["official"]))


def test_a_clock_that_the_province_calls_wrong_erases_nothing(ward: Ward) -> None:
    visit = ward.sorted()
    ward.tell(vc.CloseVisit(visit=visit, by=ward.team["official"], end="withdrawn"))
    outbox = ward.store.outbox()
    ward.clock.pass_by(timedelta(days=3650))
    outbox.record_failure("clock", ward.clock.now())
    ward.expire()
    assert ward.kept(visit) == NAMES
    outbox.record_success(ward.clock.now())
    outbox.close()
    ward.expire()
    assert ward.kept(visit) == {}


def test_a_setting_says_how_many_days_it_is_kept(ward: Ward) -> None:
    visit = ward.sorted()
    with ward.store.unit() as ledger:
        ledger.save_setting("keep_days", "3")
    ward.tell(vc.CloseVisit(visit=visit, by=ward.team["official"], end="withdrawn"))
    ward.clock.pass_by(timedelta(days=4))
    ward.expire()

    assert ward.kept(visit) == {}


def test_what_another_machine_erased_is_erased_here(ward: Ward) -> None:
    visit = ward.sorted()
    ward.tell(vc.CloseVisit(visit=visit, by=ward.team["official"], end="withdrawn"))
    with ward.store.unit() as ledger:
        now = fold(visit, ledger.subject_facts(visit))
        ledger.append([vf.VisitErased(at=ward.clock.now(), visit=visit, member=MemberId(""), after=now.heads)])
    ward.expire()

    assert ward.kept(visit) == {}


def test_an_end_that_comes_late_from_another_machine_brings_the_request_back(ward: Ward) -> None:
    visit = ward.sorted()
    with ward.store.reading() as ledger:
        before = fold(visit, ledger.subject_facts(visit)).heads
    ward.tell(vc.CloseVisit(visit=visit, by=ward.team["official"], end="withdrawn"))
    ward.clock.pass_by(timedelta(days=31))
    ward.expire()
    assert app.board(ward.store.reading) == ()
    there = vf.VisitMade(
        at=ward.clock.now(), visit=visit, member=ward.team["other"], outcome="done", next_step="nothing", persons=1,
        cases=1, after=before,
    )  # fmt: skip
    with ward.store.unit() as ledger:
        ledger.append([there])

    (found,) = app.board(ward.store.reading)
    assert (found.id, found.stage) == (visit, "settle")
    with pytest.raises(Refused, match="visit-settle-first"):
        ward.tell(vc.CloseVisit(visit=visit, by=ward.team["official"], end="done"))
    been = next(one for one in found.versions if isinstance(one.fact, vf.VisitMade))
    with pytest.raises(Refused, match="officials-only"):
        ward.tell(vc.SettleVisit(visit=visit, by=ward.team["volunteer"], mark=been.mark))
    settled = ward.tell(vc.SettleVisit(visit=visit, by=ward.team["official"], mark=been.mark))
    assert (settled.stage, settled.persons) == ("finish", 1)
    ward.tell(vc.CloseVisit(visit=visit, by=ward.team["official"], end="done"))
    ward.clock.pass_by(timedelta(days=31))
    ward.expire()
    assert app.board(ward.store.reading) == ()


def test_a_session_at_home_and_its_visit_know_of_each_other(ward: Ward) -> None:
    visit = ward.sorted()
    session = SessionId(uuid7(ward.clock.now()))
    command = c.OpenSession(
        session=session, member=ward.team["official"], centre="04795", procedure="1.014027", checked_on="2026-11-22",
        step="consent", visit=visit,
    )  # fmt: skip
    opened = handle(command, ward.store.unit, ward.clock)

    assert (opened.place, opened.visit) == ("home", visit)
    found, _ = app.visit_of(ward.store.reading, visit)
    assert found.begun == (session,)
    made = ward.tell(vc.MakeVisit(
        visit=visit, by=ward.team["official"], outcome="done", next_step="second-visit", persons=1, cases=1
    ))  # fmt: skip
    again = ward.tell(vc.MakeVisit(
        visit=visit, by=ward.team["official"], outcome="nobody-home", next_step="second-visit", persons=0, cases=0
    ))  # fmt: skip
    assert (made.stage, again.made, again.persons) == ("plan", 2, 1)
    with ward.store.reading() as ledger:
        noted = [fact.sessions for fact in ledger.subject_facts(visit) if isinstance(fact, vf.VisitMade)]
    assert noted == [(session,), ()]


def test_a_session_for_a_visit_that_is_not_here_is_refused_whole(ward: Ward) -> None:
    session = SessionId(uuid7(ward.clock.now()))
    command = c.OpenSession(
        session=session, member=ward.team["official"], centre="04795", procedure="1.014027", checked_on="2026-11-22",
        step="consent", visit=VisitId("0" * 32),
    )  # fmt: skip
    with pytest.raises(Refused, match="visit-unknown"):
        handle(command, ward.store.unit, ward.clock)
    with ward.store.reading() as ledger:
        assert ledger.session_row(session) is None


def test_the_whole_of_a_ward_is_on_the_board_each_once(ward: Ward) -> None:
    made = [ward.sorted() for _ in range(40)]
    ward.tell(vc.CloseVisit(visit=made[0], by=ward.team["official"], end="duplicate"))

    assert sorted(visit.id for visit in app.board(ward.store.reading)) == sorted(made)
