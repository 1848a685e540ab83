"""The way through the program that passes every page: real acts on a real store, and the state at each stop."""

from collections.abc import Mapping
from datetime import timedelta

from msgspec.structs import replace

from kiosk.app import commands as c
from kiosk.app.ports import PrintState, Status
from kiosk.domain.ids import SessionId
from kiosk.domain.local_time import day_of
from kiosk.domain.slip_code import practice_text
from kiosk.errors import Unavailable
from kiosk.store.uplink import Enrolment
from ui.acts import begin, doors, fill, frame, guide, hand, look, prepare, settings, ways
from ui.gallery.asked_later import AskedLater
from ui.gallery.calendar_days import DaySettings
from ui.gallery.counter import Counter, PatientPrinter, SteadyClock
from ui.gallery.filing import Filing
from ui.gallery.people import BIRTH, CARD, CARD_TO_LOOK_AT, CENTRE, PIN
from ui.gallery.readers import Readers
from ui.gallery.sessions import OtherSessions
from ui.gallery.sharing import SharingScenes
from ui.gallery.team_pages import team_pages
from ui.gallery.walk import Scene, Walk
from ui.present.hand import slip_text
from ui.present.paper import papers
from ui.shell import sentence_for
from ui.state import Printing, Problem, Resting

ADDRESS = "https://tra-cuu.example.vn"


class Tour(Walk):
    """Walks through a fresh kiosk; `scenes` fills up on the way."""

    def __init__(self, counter: Counter, clock: SteadyClock, printer: PatientPrinter) -> None:
        super().__init__(counter, [])
        self._clock = clock
        self._printer = printer
        self._slip_code = ""

    def walk(self) -> list[Scene]:
        """Every page and its stages, in the order in which people meet them."""
        self._begin()
        self._sign_in()
        self._choose()
        self._birth()
        self._slip()
        Filing(self.counter, self._clock, self.scenes).beside_the_portal()
        self._finish()
        self._look_up()
        OtherSessions(self.counter, self.scenes).walk()
        AskedLater(self.counter, self.scenes).walk()
        self._rest()
        Readers(self.counter, self.scenes).walk()
        team_pages(self.counter, self._clock, self.scenes)
        return self.scenes

    def _begin(self) -> None:
        act = self.counter.act
        self.counter.shell.put(replace(self.counter.state, now=self._clock.now()))
        self.snap("standby")
        self.counter.shell.put(begin.wanted(self.counter.state))
        self.snap("standby-opening")
        self.counter.open()
        self.snap("setup-centre")
        act(begin.search_centre, text="hai")
        self.snap("setup-centre-found", "search")
        act(begin.choose_centre, code=CENTRE)
        self.snap("setup-centre-chosen")
        act(ways.forward)
        self.snap("setup-name")
        SharingScenes(self.counter, self.scenes).first_start()
        act(ways.forward)
        self.snap("setup-name-missing")
        act(begin.set_name, name="Lê Thu Hà")
        self.snap("setup-name-typed", "name")
        act(ways.forward)
        self.snap("setup-pin")
        act(begin.setup_pin, pin="1234")
        self.snap("setup-pin-easy")
        act(begin.setup_pin, pin=PIN)
        self.snap("setup-pin-again")
        act(begin.setup_pin, pin=PIN)
        self.snap("home")
        self.snap_changed("home-read-aloud", voice=True)

    def _sign_in(self) -> None:
        act = self.counter.act
        for name, role in (
            ("Nguyễn Văn Mẫu", "volunteer"),
            ("Đỗ Thị Thanh Hương Giang", "volunteer"),
            ("Phạm An", "it"),
        ):
            act(settings.open_card, key="member")
            for field, typed in (("name", name), ("role", role), ("pin", PIN), ("again", PIN)):
                act(settings.answer, field=field, typed=typed)
            act(settings.act)
        act(begin.sign_out)
        act(begin.start)
        self.snap("sign-in")
        official = next(member.id for member in self.counter.state.members if member.role == "official")
        act(begin.choose_member, member=official)
        self.snap("sign-in-pin")
        self.snap_changed("sign-in-session-waits", resting=Resting(SessionId("s"), official))
        self.snap_changed("sign-in-practice", practice=day_of(self._clock.now()))
        act(begin.enter_pin, pin="36914")
        self.snap("sign-in-wrong")
        for _ in range(4):
            act(begin.enter_pin, pin="36914")
        self.snap("sign-in-wait")
        self._clock.pass_by(timedelta(minutes=2))
        act(begin.enter_pin, pin=PIN)

    def _choose(self) -> None:
        act = self.counter.act
        act(doors.open_card, key="procedure")
        self.snap("choose")
        act(guide.search, text="khai sinh")
        self.snap("choose-found")
        self.snap("choose-typing", "search")
        act(guide.search, text="2.000986")
        self.snap("choose-old-code")
        act(guide.search, text="xyzt")
        self.snap("choose-none")
        act(ways.back)
        self._clock.pass_by(timedelta(days=400))
        self.counter.tick()
        self.snap("home-catalogue-old")
        act(doors.open_card, key="procedure")
        self.snap("choose-old")
        self._clock.pass_by(-timedelta(days=400))
        self.counter.tick()

    def _birth(self) -> None:
        act = self.counter.act
        act(guide.choose, code="1.001193")
        self.snap("consent")
        act(ways.forward)
        self.snap("consent-unanswered")
        act(guide.agree, yes=True)
        act(guide.keep, yes=True)
        self.snap("consent-agreed")
        act(ways.forward)
        self.snap("identity")
        act(guide.scan, line="https://example.vn/")
        self.snap("identity-other-code")
        act(guide.scan, line=CARD_TO_LOOK_AT)
        self.snap("identity-doubtful")
        act(guide.scan_again)
        act(guide.identity_card, key="type")
        self.snap("identity-typed")
        act(ways.forward)
        self.snap("identity-typed-wrong")
        act(ways.back)
        act(guide.scan, line=CARD)
        self.snap("identity-scanned")
        act(ways.forward)
        self._prepare()
        self._form(BIRTH, "birth")
        self._review()

    def _prepare(self) -> None:
        act = self.counter.act
        self.snap("prepare")
        act(guide.tick, paper="giay_chung_sinh", there=True)
        act(guide.tick, paper="giay_to_tuy_than", there=False)
        self.snap("prepare-missing")
        act(guide.tick, paper="giay_to_tuy_than", there=True)
        act(prepare.answer, field="tre_ngay_sinh", typed="32/13/2026")
        self.snap("prepare-no-day")
        act(prepare.answer, field="tre_ngay_sinh", typed="01/09/2026")
        self.snap("prepare-late")
        act(prepare.switch, code="3.000722")
        self.snap("prepare-switched")
        act(prepare.switch, code="1.001193")
        act(prepare.answer, field="tre_ngay_sinh", typed=BIRTH["tre_ngay_sinh"])
        self.snap("prepare-in-time")
        act(ways.forward)

    def _form(self, prepared: Mapping[str, str], name: str) -> None:
        """The first pages of a declaration, one of them also as it is before it is filled in, and then every third."""
        number = 0
        while self.counter.state.page == "form":
            number += 1
            if number == 2:
                self.snap(f"form-{name}-empty")
                self.counter.act(ways.forward)
                self.snap(f"form-{name}-to-fix")
            self.fill_page(prepared)
            if number == 2:
                self.snap_changed(f"form-{name}-still-there", asking=21)
            if number < 3 or number % 3 == 0:
                self.snap(f"form-{name}-{number}")
            self.go_on(name)

    def _review(self) -> None:
        act = self.counter.act
        self.snap("review")
        act(ways.forward)
        self.snap("review-to-declare")
        for field in self.counter.window.declarations():
            act(fill.declare, field=field, ticked=True)
        self.snap("review-declared")
        act(ways.forward)

    def _slip(self) -> None:
        self.snap("slip")
        self.snap_changed("slip-practice", practice=day_of(self._clock.now()), slip_url=practice_text("3" * 18))
        self.snap("slip-to-photograph", "photo")
        self._print("no-printer", "slip-no-printer")
        self._print("out-of-paper", "slip-out-of-paper")
        self._print("printed", "slip-printed")
        self._print_sheet()

    def _print(self, came: PrintState, name: str) -> None:
        counter = self.counter
        world, state = counter.world, counter.state
        counter.act(hand.print_slip, paper="roll", text=slip_text(world, state), done=self._printed)
        if came == "printed":
            self.snap("slip-printing")
        self._printer.say(came)
        self.snap(name)

    def _print_sheet(self) -> None:
        counter = self.counter
        sheet = papers(counter.world, counter.state)
        counter.act(hand.print_sheet, kind="papers", sheet=sheet, done=self._printed)
        self._printer.say("no-printer")
        self.snap("slip-sheet-no-printer")

    def _printed(self, session: c.SessionId, job: Printing, came: PrintState) -> None:
        self.counter.act(hand.answered, job=job, came=came)
        self.counter.act(hand.printed, session=session, job=job, came=came)

    def _finish(self) -> None:
        self.snap("finish")
        self.counter.act(hand.set_parcel, typed="EB123456789VN")
        self.snap("finish-parcel-wrong")
        self.counter.act(hand.set_parcel, typed="EB123456785VN")
        self.counter.act(hand.rate, face="3")
        self.snap("finish-rated")
        self._slip_code = self.counter.state.session.slip if self.counter.state.session else ""
        self.counter.act(ways.forward)

    def _look_up(self) -> None:
        act = self.counter.act
        act(doors.open_card, key="lookup")
        self.snap("lookup")
        act(look.find, typed=self._slip_code)
        self.snap("lookup-own")
        self._province_says("received", "Hồ sơ đã được tiếp nhận")
        act(look.find, typed=self._slip_code)
        self.snap("lookup-received")
        self._province_says("needs-more", "Bổ sung bản sao giấy chứng sinh\nPhí, lệ phí: Chưa nộp phí")
        act(look.find, typed=self._slip_code)
        self.snap("lookup-needs-more")
        swapped = self._slip_code[1] + self._slip_code[0] + self._slip_code[2:]
        act(look.find, typed=swapped if swapped != self._slip_code else self._slip_code[:-1])
        self.snap("lookup-mistyped")
        act(look.find, typed=self.counter.world.new_code(bytes(32)))
        self.snap("lookup-unknown")
        act(ways.back)

    def _province_says(self, status: str, note: str) -> None:
        outbox = self.counter.store.outbox()
        outbox.save_statuses([Status(self._slip_code, status, note, self._clock.now())], 1)
        outbox.close()

    def _rest(self) -> None:
        act = self.counter.act
        self.snap("home-waiting")
        self.snap_changed("home-reminder", reminder="line", going_soon=2)
        self.snap_changed("home-practice", practice=day_of(self._clock.now()), waiting=())
        act(doors.open_card, key="waiting")
        self.snap("waiting")
        self.snap_changed("waiting-empty", waiting=(), waits=())
        Filing(self.counter, self._clock, self.scenes).waits(self.counter.state.waits)
        act(ways.back)
        act(doors.open_card, key="settings")
        DaySettings(self.counter, self.scenes).walk()
        SharingScenes(self.counter, self.scenes).settings()
        self._line()
        self.snap_changed("problem-store", problem=Problem(sentence_for(Unavailable("store", "disk-full"))))
        self.snap_changed("problem-bug", problem=Problem("bug"))

    def _line(self) -> None:
        """The pill and its sheet while the province cannot be reached."""
        outbox = self.counter.store.outbox()
        at = self._clock.now()
        outbox.record_enrolled(Enrolment("d1", CENTRE, ADDRESS, at))
        outbox.record_try(at)
        outbox.record_failure("timeout", at)
        outbox.close()
        self.counter.tick()
        self.counter.act(begin.at_home)
        self.counter.act(frame.open_sheet)
        self.snap("sheet-province-away")
        self.counter.act(frame.close_sheet)
