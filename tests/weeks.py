"""Made-up weeks of three teams, entered by the commands of the screens.

Nobody of them is real; the numbers are those of the source article: a hundred citizens in Hải Lựu, 62 requests in Hòa
Bình, forty led through VNeID in Tam Nông. A seed makes another week of the same kind.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from random import Random
from typing import cast

from kiosk.app import commands as c
from kiosk.app import guidance, queue, repairs, team, visits
from kiosk.app import team_commands as tc
from kiosk.app import visit_commands as vc
from kiosk.app.handle import handle
from kiosk.app.ports import Pins
from kiosk.domain import facts as f
from kiosk.domain import team_facts as tf
from kiosk.domain import visit_facts as v
from kiosk.domain.ids import GuidanceId, IncidentId, MemberId, SessionId, TicketId, VisitId, uuid7
from kiosk.domain.local_time import day_of
from kiosk.domain.slip_code import NONCE_BYTES, issue
from kiosk.domain.steps import FINISH
from kiosk.domain.visits.visit import Plan, fold
from kiosk.store.store import Store
from ui.gallery.counter import SteadyClock

MONDAY = datetime(2026, 11, 23, 0, 30, tzinfo=UTC)
"""Half past seven in Vietnam."""

HAI_LUU, HOA_BINH, TAM_NONG = "08782", "04795", "08434"
PROCEDURES = ("1.001193", "1.001193", "1.001193", "1.004222", "1.004222", "1.000656", "3.000228", "1.000894")
PIN = "25807"


class Week:
    """A week at one store; the clock is moved on as things happen."""

    def __init__(self, store: Store, pins: Pins, centre: str, seed: int = 1) -> None:
        self.store, self.pins, self.centre = store, pins, centre
        self.clock = SteadyClock(MONDAY)
        self.random = Random(seed)
        self.members: list[MemberId] = []

    @property
    def now(self) -> datetime:
        return self.clock.at

    def pass_by(self, least: int, most: int) -> None:
        self.clock.pass_by(timedelta(minutes=self.random.randint(least, most), seconds=self.random.randint(0, 59)))

    def team(self, size: int) -> None:
        """Two officials first, the others volunteers."""
        with self.store.reading() as ledger:
            known = ledger.members()
            self.members = [one.id for one in sorted(known, key=lambda one: one.role == "volunteer")]
            is_new = not ledger.setting("centre")
        if is_new:
            team.choose_centre(tc.ChooseCentre(self.centre), self.store.unit, self.clock)
        for number in range(len(self.members), size):
            by = self.members[0] if self.members else None
            member = MemberId(uuid7(self.now))
            role: tf.Role = "official" if number < 2 else "volunteer"
            added = tc.AddMember(member, f"Thành Viên Thử {number + 1}", role, PIN, by)
            team.add_member(added, self.store.unit, self.clock, self.pins)
            self.members.append(member)

    def days(self) -> Iterator[int]:
        """Monday to Friday, each from half past seven."""
        for number in range(5):
            self.clock.at = MONDAY + timedelta(days=number)
            yield number

    def on_duty(self, members: Sequence[MemberId]) -> None:
        for member in members:
            team.sign_in(tc.SignIn(member, PIN), self.store.unit, self.clock, self.pins)
            self.pass_by(0, 2)

    def off_duty(self, members: Sequence[MemberId]) -> None:
        for member in members:
            team.sign_out(tc.SignOut(member), self.store.unit, self.clock)

    def sitting(self, number: int, ticket: TicketId | None = None, visit: VisitId | None = None) -> SessionId:
        """One citizen: some file, some lack papers, some are only guided, some leave."""
        session, draw = SessionId(uuid7(self.now)), self.random.random()
        member, procedure = self.random.choice(self.members), self.random.choice(PROCEDURES)
        self._do(c.OpenSession(session=session, member=member, centre=self.centre, procedure=procedure,
                               checked_on="2026-11-20", step="consent", ticket=ticket, visit=visit))  # fmt: skip
        self._do(c.GiveConsent(keep_paused=draw < 0.3, step="identity", session=session))
        self.pass_by(1, 4)
        self._do(c.CheckPaper(paper="giay_to_tuy_than", there=draw >= 0.2, session=session))
        self._do(c.CheckPaper(paper="giay_chung_sinh", there=draw >= 0.1, session=session))
        if number % 9 == 0:
            self._do(c.ParkSession(session=session))
            self.pass_by(20, 50)
            self._do(c.ResumeSession(member=self.members[0], session=session))
        self.pass_by(4, 15)
        if draw > 0.95:
            self._do(c.EndSession(outcome="abandoned", satisfaction=0, session=session))
            return session
        self._do(c.IssueSlip(code=issue(bytes(32), self.random.randbytes(NONCE_BYTES)), session=session))
        if draw >= 0.2:
            self._do(
                c.FileDossier(dossier=f"H44.{number:03d}.26.11.23-{260000 + number}", step=FINISH, session=session)
            )
            self._do(c.ChooseDelivery(how=self.random.choice(("centre", "electronic", "post")), session=session))
        else:
            self._do(c.GoTo(step=FINISH, session=session))
        outcome: f.Outcome = "filed" if draw >= 0.2 else "papers-missing"
        self._do(c.EndSession(outcome=outcome, satisfaction=self.random.choice((0, 1, 2, 3, 3, 3)), session=session))
        return session

    def _do(self, command: c.AnySessionCommand) -> None:
        handle(command, self.store.unit, self.clock)

    def number_taken(self) -> TicketId:
        """A slip of the queue, and its call some minutes later."""
        ticket, member = TicketId(uuid7(self.now)), self.members[0]
        queue.choose_counter("1", self.store.unit, self.clock)
        queue.handle(queue.TakeTicket(ticket=ticket, member=member), self.store.unit, self.clock)
        self.pass_by(0, 30)
        queue.handle(queue.CallNext(member=member), self.store.unit, self.clock)
        return ticket

    def fault(self, machine: tf.Machine, cause: str, end: tf.IncidentEnd | None) -> None:
        incident, member = IncidentId(uuid7(self.now)), self.members[0]
        opened = repairs.OpenIncident(incident=incident, member=member, machine=machine, findings=(cause,))
        repairs.handle_incident(opened, self.store.unit, self.clock)
        minutes = self.random.randint(5, 90)
        self.clock.pass_by(timedelta(minutes=minutes))
        if end is not None:
            closed = repairs.CloseIncident(incident, member, cause, end, minutes)
            repairs.handle_incident(closed, self.store.unit, self.clock)

    def guided(self, topic: str, end: tf.GuidanceEnd | None, level: int) -> None:
        """Led through a topic; whom nobody ends is given up when the next one begins."""
        name, by = GuidanceId(uuid7(self.now)), self.members[0]
        begun = guidance.BeginGuidance(guidance=name, member=by, centre=self.centre, topic=topic)
        guidance.begin(begun, self.store.unit, self.clock)
        self.pass_by(3, 20)
        if end is not None:
            ended = guidance.EndGuidance(guidance=name, end=end, step="end", level=level)
            guidance.end(ended, self.store.unit, self.clock)

    def of_visit(self, command: vc.AnyVisitCommand) -> None:
        visits.handle_visit(command, self.store.unit, self.clock)

    def asked_home(self) -> VisitId:
        visit, by = VisitId(uuid7(self.now)), self.members[0]
        private = {"name": "Người Thử", "area": "Khu 3", "phone": "0912345678"}
        self.of_visit(vc.RequestVisit(visit=visit, by=by, centre=self.centre, asked_by="phone", private=private))
        wanted = (self.random.choice(PROCEDURES),)
        self.of_visit(vc.ChangeVisit(visit=visit, by=by, why="age", procedures=wanted, wanted_by=None))
        self.pass_by(1, 3)
        return visit

    def visited(self, visit: VisitId, cases: int, persons: int, *, with_session: bool, posted: bool) -> None:
        by, way = self.members[0], cast("v.VisitWay", "online-post" if posted else "home")
        self.of_visit(vc.SortVisit(visit=visit, by=by, way=way, proposed=way))
        plan = Plan(day_of(self.now), "morning", tuple(self.members[:2]))
        self.of_visit(vc.PlanVisit(visit=visit, by=by, plan=plan))
        self.pass_by(10, 30)
        if with_session:
            self.sitting(self.random.randint(1, 8), visit=visit)
        next_step: v.NextStep = "post" if posted else "nothing"
        self.of_visit(vc.MakeVisit(visit=visit, by=by, outcome="done", next_step=next_step, persons=persons,
                                   cases=cases))  # fmt: skip
        if posted:
            self.of_visit(vc.PostResult(visit=visit, by=by, parcel="EB123456785VN"))
        else:
            self.of_visit(vc.CloseVisit(visit=visit, by=by, end="done"))

    def closed_twice(self, visit: VisitId, ends: Sequence[v.VisitEnd]) -> None:
        """As two machines leave it that had not heard of each other; no command of one machine can."""
        with self.store.unit() as ledger:
            known = fold(visit, ledger.subject_facts(visit)).heads
            ledger.append([v.VisitClosed(at=self.now, visit=visit, member=self.members[0], end=end, after=known)
                           for end in ends])  # fmt: skip


def hai_luu(store: Store, pins: Pins, seed: int = 1) -> Week:
    """A hundred citizens, six members, two outages of the line and five repairs."""
    week = Week(store, pins, HAI_LUU, seed)
    week.team(6)
    faults: dict[int, Sequence[tuple[tf.Machine, str, tf.IncidentEnd | None]]] = {
        0: [("internet", "outside-dead", "repaired"), ("printer", "jobs-stuck", "repaired")],
        1: [("printer", "printer-paper", "repaired")],
        2: [("internet", "gateway-silent", "referred"), ("scanner", "scanner-silent", "workaround")],
        4: [("computer", "disk-full", "repaired"), ("printer", "jobs-stuck", None)],
    }
    for day in week.days():
        duty = [week.members[day % 2], *week.members[2:4]] if day % 2 else [week.members[0], *week.members[4:]]
        week.on_duty(duty)
        for number in range(20):
            ticket = week.number_taken() if day == 0 and number < 12 else None
            week.sitting(100 * day + number, ticket)
        for fault in faults.get(day, ()):
            week.fault(*fault)
        week.off_duty(duty if day < 4 else duty[:2])
    return week


def hoa_binh(store: Store, pins: Pins, seed: int = 2) -> Week:
    """62 requests to be helped at home, 20 cases, nine results by post."""
    week = Week(store, pins, HOA_BINH, seed)
    week.team(4)
    asked = [week.asked_home() for _ in range(62)]
    for day in week.days():
        for number in range(4):
            place = day * 4 + number
            week.visited(asked[place], 1, 1, with_session=number % 2 == 0, posted=place < 9)
    week.of_visit(vc.CloseVisit(visit=asked[40], by=week.members[0], end="duplicate"))
    week.closed_twice(asked[41], ("withdrawn", "not-reached"))
    return week


def tam_nong(store: Store, pins: Pins, seed: int = 3) -> Week:
    """Forty citizens led through VNeID."""
    week = Week(store, pins, TAM_NONG, seed)
    week.team(3)
    for day in week.days():
        for number in range(8):
            end: tf.GuidanceEnd | None = (("done", "done", "done", "police", "comes-back", None))[number % 6]
            level = 2 if end == "done" else 1 if end == "police" else 0
            week.guided(("level-1", "level-2", "level-2", "activate")[(day + number) % 4], end, level)
    return week
