"""Help at home, for the pictures: a ward's requests at every place of their way, and what is asked on each page."""

from datetime import timedelta

from kiosk.app import visit_commands as vc
from kiosk.app.visits import append, handle_visit
from kiosk.domain import visit_facts as vf
from kiosk.domain.ids import MemberId, VisitId, uuid7
from kiosk.domain.local_time import day_of
from kiosk.domain.visits.visit import Plan, fold
from ui.acts import begin, doors, visits, visits_room, ways
from ui.gallery.counter import Counter, SteadyClock
from ui.gallery.walk import Scene, Walk

PENSION, COPY, GRANT = "1.014027", "2.000635", "1.001776"
PEOPLE = (
    ("Bùi Thị Ửng", "1941", "Tổ 5", "Số 12, ngõ 3, đường Trần Hưng Đạo", "0912345678"),
    ("Đinh Công Bế", "1938", "Tổ 5", "Nhà văn hóa rẽ trái 200 m", "0987654321"),
    ("Quách Thị Nhuận", "1950", "Khu 2, xóm Trung Minh", "", "0218385123"),
    ("Nguyễn Hoàng Thị Phương Thảo", "1962", "Tổ 11", "Chung cư B, tầng 4, phòng 402", "0356789123"),
    ("", "", "Tổ 9", "", "0903334445"),
    ("Xa Văn Mền", "1945", "Tổ 5", "Cạnh trạm y tế", "0977000111"),
)


class HomeVisits(Walk):
    """Begins and ends at the home page, with an official signed in."""

    def __init__(self, counter: Counter, clock: SteadyClock, scenes: list[Scene]) -> None:
        super().__init__(counter, scenes)
        self._clock = clock

    def walk(self) -> None:
        """The request page by page, then the lists, a day, and one request at each place of its way."""
        act = self.counter.act
        act(begin.at_home)
        act(doors.open_card, key="visits")
        self.snap("visits-none")
        self._ask()
        self._requests()
        act(visits_room.lists)
        self.snap("visits")
        act(visits.search, text="to 5")
        self.snap("visits-found", "search")
        act(visits_room.lists)
        act(visits.open_key, key="list:plan")
        self.snap("visits-list")
        act(visits_room.lists)
        act(visits.act, key="day")
        act(visits.act, key="next-day")
        self.snap("visits-day")
        act(visits.act, key="take")
        act(visits.open_key, key=f"along:{self.counter.state.visits.entries[0].visit.id}")
        self.snap("visits-take")
        act(ways.forward)
        self._after()
        act(begin.at_home)

    def _ask(self) -> None:
        act = self.counter.act
        act(visits.act, key="new")
        self.snap("visits-new")
        act(ways.forward)
        self.snap("visits-new-unanswered")
        name, born, area, place, phone = PEOPLE[0]
        for field, typed in (("agreed", "yes"), ("asked_by", "neighbour"), ("name", name), ("area", area)):
            act(visits.answer, field=field, typed=typed)
        act(visits.answer, field="phone", typed=phone)
        act(ways.forward)
        self.snap("visits-more")
        for field, typed in (("place", place), ("born", f"//{born}"), ("whose", "neighbour"), ("caller", "Hà Văn Tư")):
            act(visits.answer, field=field, typed=typed)
        act(ways.forward)
        act(visits.answer, field="why", typed="disability")
        self.snap("visits-wish")
        act(ways.forward)
        act(visits.search, text="hưu trí")
        act(visits.open_key, key=f"procedure:{PENSION}")
        act(visits.open_key, key=f"procedure:{COPY}")
        self.snap("visits-what")
        act(ways.forward)
        self.snap("visits-one")
        act(visits.act, key="sort")
        act(visits.answer, field="way", typed="home")
        self.snap("visits-sort")
        act(visits.answer, field="reason", typed="wish")
        act(ways.forward)

    def _member(self) -> MemberId:
        member = self.counter.state.member
        if member is None:
            raise AssertionError("nobody is signed in")
        return member.id

    def _requests(self) -> None:
        """Five more, asked for earlier, each at another place."""
        self._clock.pass_by(-timedelta(days=12))
        made = [self._request(person) for person in PEOPLE[1:]]
        for visit in made[:4]:
            self._tell(vc.SortVisit(visit=visit, by=self._member(), way="home", proposed="home"))
        self._clock.pass_by(timedelta(days=12))
        soon, part = day_of(self._clock.now()) + timedelta(days=1), "morning"
        self._tell(vc.PlanVisit(visit=made[0], by=self._member(), plan=Plan(soon, part, self._team())))
        self._tell(vc.MakeVisit(
            visit=made[1], by=self._member(), outcome="filed", next_step="post", persons=1, cases=2
        ))  # fmt: skip
        self._two_ends(made[2])

    def _request(self, person: tuple[str, str, str, str, str]) -> VisitId:
        visit = VisitId(uuid7(self._clock.now()))
        names = ("name", "born", "area", "place", "phone")
        private = {name: text for name, text in zip(names, person, strict=True) if text}
        by, centre = self._member(), self.counter.state.centre
        self._tell(vc.RequestVisit(visit=visit, by=by, centre=centre, asked_by="area-head", private=private))
        self._tell(vc.ChangeVisit(visit=visit, by=by, why="age", procedures=(PENSION, GRANT), wanted_by=None))
        self._clock.pass_by(timedelta(minutes=5))
        return visit

    def _tell(self, command: vc.AnyVisitCommand) -> None:
        handle_visit(command, self.counter.world.unit, self.counter.world.clock)

    def _team(self) -> tuple[MemberId, ...]:
        others = [one.id for one in self.counter.state.members if one.id != self._member()]
        return self._member(), others[0]

    def _two_ends(self, visit: VisitId) -> None:
        """The desk closes it, and a laptop that did not know of it was there."""
        at, by = self._clock.now(), self._member()
        with self.counter.world.unit() as ledger:
            before = fold(visit, ledger.subject_facts(visit))
            append(ledger, before, [vf.VisitClosed(at=at, visit=visit, member=by, end="withdrawn")])
            append(ledger, before, [
                vf.VisitMade(
                    at=at, visit=visit, member=self._team()[1], outcome="done", next_step="post", persons=1, cases=1
                )
            ])  # fmt: skip

    def _after(self) -> None:
        act, team = self.counter.act, self._team()
        plan = next(e for e in self.counter.state.visits.entries if e.stage == "planned")
        act(visits.open_key, key=f"visit:{plan.visit.id}")
        self.snap("visits-taken")
        act(visits.act, key="made")
        self.snap("visits-made")
        act(visits.back)
        act(visits.act, key="put-off")
        self.snap("visits-put-off")
        self._open("plan")
        act(visits.act, key="plan")
        day = plan.visit.plan.day if plan.visit.plan is not None else day_of(self._clock.now())
        act(visits.answer, field="day", typed=f"{day:%d/%m/%Y}")
        act(visits.answer, field="part", typed="morning")
        for one in (team[0], self._other()):
            act(visits.answer, field="team", typed=one)
        self.snap("visits-plan")
        self._open("post")
        act(visits.act, key="post")
        act(visits.answer, field="parcel", typed="EB123456789VN")
        act(ways.forward)
        self.snap("visits-post-wrong")
        self._open("settle")
        self.snap("visits-two-ends")
        act(visits.act, key="settle")
        self.snap("visits-settle")
        self._open("plan")
        act(visits.act, key="close")
        self.snap("visits-close")
        act(visits.answer, field="end", typed="withdrawn")
        act(ways.forward)
        self.snap("visits-closed")

    def _other(self) -> MemberId:
        there = set(self._team())
        return next(one.id for one in self.counter.state.members if one.id not in there)

    def _open(self, stage: str) -> None:
        self.counter.act(visits_room.lists)
        entry = next(one for one in self.counter.state.visits.entries if one.stage == stage)
        self.counter.act(visits.open_key, key=f"visit:{entry.visit.id}")
