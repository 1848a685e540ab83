"""Pictures of the page of incidents: the list, a measuring, its cause, a step, before and after, and the end."""

from datetime import timedelta
from functools import partial

from kiosk.app.workshop import Mended
from kiosk.domain.repairs.measures import Measure
from ui.acts import begin, doors, mending, repairs, ways
from ui.gallery.counter import Counter, SteadyClock
from ui.gallery.walk import Scene, Walk
from ui.state import State
from ui.states.repairs import Part

CUT = (
    Measure("link", "bad", "link-cable", "enp3s0"),
    Measure("address", "bad", "address-none"),
    Measure("gateway", "bad", "gateway-none"),
    Measure("outside", "bad", "outside-dead", "1.1.1.1"),
    Measure("dns", "bad", "dns-dead", "192.168.1.1"),
    Measure("captive", "unknown", "no-answer"),
    Measure("clock", "unknown", "no-answer"),
    Measure("province", "bad", "province-away", "tinh.example.vn"),
    Measure("portal", "bad", "portal-away", "dichvucong.gov.vn"),
    Measure("loss", "unknown", "no-answer"),
)
EMPTY = Measure("printer", "bad", "printer-paper", "EPSON-TM-T82")
STUCK = Measure("jobs", "bad", "jobs-stuck", "2")
SLOW_CLOCK = Measure("clock", "bad", "clock-off", "-3 h 02 min")


class Repairs(Walk):
    """Begins and ends at the home page."""

    def __init__(self, counter: Counter, clock: SteadyClock, scenes: list[Scene]) -> None:
        super().__init__(counter, scenes)
        self._clock = clock

    def walk(self) -> None:
        """A cable that is out; a printer without paper, three times; the tries by hand."""
        act = self.counter.act
        act(begin.at_home)
        act(doors.open_card, key="incidents")
        self.snap("incidents")
        self._network()
        self._printer()
        self._by_hand()
        act(begin.at_home)

    def _network(self) -> None:
        act, workshop = self.counter.act, self.counter.workshop
        workshop.found = CUT
        self._look_at("internet")
        workshop.tell(*CUT[:3])
        self.snap("incidents-measuring")
        self._look_at("internet")
        workshop.work()
        self.snap("incidents-cause")
        act(mending.begin_mending)
        self.snap("incidents-step")
        self._answer("1")
        self.snap("incidents-question")
        workshop.found = ()
        self._answer("0")
        workshop.work()
        self.snap("incidents-before-and-after")
        self._clock.pass_by(timedelta(minutes=9))
        act(mending.well)
        self.snap("incidents-end")
        act(mending.answer, field="minutes", typed="9999")
        act(ways.forward)
        self.snap("incidents-end-wrong")
        self._clock.pass_by(-timedelta(minutes=9))
        act(ways.back)

    def _printer(self) -> None:
        act, workshop = self.counter.act, self.counter.workshop
        for _ in range(3):
            workshop.found = (EMPTY,)
            self._look_at("printer")
            workshop.work()
            act(mending.begin_mending)
            act(mending.close_asked)
            act(ways.forward)
        workshop.found = (STUCK,)
        self._look_at("printer")
        workshop.work()
        act(mending.begin_mending)
        self.snap("incidents-act")
        act(ways.back)
        self.snap("incidents-often")
        workshop.found, workshop.mends = (SLOW_CLOCK,), "not-allowed"
        self._look_at("computer")
        workshop.work()
        act(mending.begin_mending)
        act(mending.mend, mended=self._mended)
        workshop.answer()
        self.snap("incidents-not-allowed")
        act(ways.back)

    def _by_hand(self) -> None:
        act = self.counter.act
        self._look_at("scanner")
        self.counter.workshop.work()
        self.snap("incidents-scanner")
        act(ways.back)
        self._look_at("sound")
        self.snap("incidents-sound")
        act(ways.back)
        self._look_at("screen")
        for place in (0, 4, 5):
            act(repairs.touched, place=place)
        self.snap("incidents-touch")
        act(repairs.hands_done)
        self.snap("incidents-touched")
        act(ways.back)

    def _look_at(self, part: Part) -> None:
        self.counter.act(repairs.look_at, part=part, told=self._told, done=self._done)

    def _answer(self, key: str) -> None:
        self.counter.act(mending.answer_step, key=key, told=self._told, done=self._done)

    def _told(self, run: int, found: Measure) -> None:
        self._tick(partial(repairs.measured, run=run, found=found))

    def _done(self, run: int) -> None:
        self._tick(partial(repairs.all_measured, run=run))

    def _mended(self, run: int, came: Mended) -> None:
        self._tick(partial(mending.was_mended, run=run, came=came, told=self._told, done=self._done))

    def _tick(self, act: "partial[State]") -> None:
        self.counter.shell.tick(act)
