"""The way through the program that passes every page: real acts on a real store, and the state at each stop."""

from collections.abc import Mapping
from datetime import timedelta
from typing import NamedTuple

from msgspec.structs import replace

from kiosk.app import commands as c
from kiosk.app.ports import PrintState, Status
from kiosk.errors import Unavailable
from kiosk.store.uplink import Enrolment
from ui.acts import begin, fill, frame, guide, hand, look, settings
from ui.gallery.counter import Counter, PatientPrinter, SteadyClock
from ui.gallery.people import BIRTH, CARD, CARD_TO_LOOK_AT, CENTRE, OLDER, PIN, answer_for
from ui.present.hand import slip_text
from ui.shell import sentence_for
from ui.state import Problem, State

ADDRESS = "https://tra-cuu.example.vn"


class Scene(NamedTuple):
    """A picture to take: the state on the screen, and what is tapped before (`touch` names a box or a button)."""

    name: str
    state: State
    touch: str = ""


class Tour:
    """Walks through a fresh kiosk; `scenes` fills up on the way."""

    def __init__(self, counter: Counter, clock: SteadyClock, printer: PatientPrinter) -> None:
        self.scenes: list[Scene] = []
        self._counter = counter
        self._clock = clock
        self._printer = printer
        self._slip_code = ""
        self._searched = ""

    def walk(self) -> list[Scene]:
        """Every page and its stages, in the order in which people meet them."""
        self._begin()
        self._sign_in()
        self._choose()
        self._birth()
        self._slip()
        self._portal()
        self._finish()
        self._look_up()
        self._other_forms()
        self._rest()
        return self.scenes

    def _snap(self, name: str, touch: str = "") -> None:
        self.scenes.append(Scene(name, self._counter.state, touch))

    def _begin(self) -> None:
        act = self._counter.act
        self._snap("standby")
        self._counter.shell.put(begin.wanted(self._counter.state))
        self._snap("standby-opening")
        self._counter.open()
        self._snap("setup-centre")
        act(begin.search_centre, text="hai")
        self._snap("setup-centre-found", "search")
        act(begin.choose_centre, code=CENTRE)
        self._snap("setup-centre-chosen")
        act(frame.forward)
        self._snap("setup-name")
        act(frame.forward)
        self._snap("setup-name-missing")
        act(begin.set_name, name="Lê Thu Hà")
        self._snap("setup-name-typed", "name")
        act(frame.forward)
        self._snap("setup-pin")
        act(begin.setup_pin, pin="1234")
        self._snap("setup-pin-easy")
        act(begin.setup_pin, pin=PIN)
        self._snap("setup-pin-again")
        act(begin.setup_pin, pin=PIN)
        self._snap("home")

    def _sign_in(self) -> None:
        act = self._counter.act
        for name, role in (
            ("Nguyễn Văn Mẫu", "volunteer"),
            ("Đỗ Thị Thanh Hương Giang", "volunteer"),
            ("Phạm An", "it"),
        ):
            act(settings.open_card, key="member")
            for field, typed in (("name", name), ("role", role), ("pin", PIN)):
                act(settings.answer, field=field, typed=typed)
            act(settings.act)
        act(begin.sign_out)
        act(begin.start)
        self._snap("sign-in")
        official = next(member.id for member in self._counter.state.members if member.role == "official")
        act(begin.choose_member, member=official)
        self._snap("sign-in-pin")
        act(begin.enter_pin, pin="36914")
        self._snap("sign-in-wrong")
        for _ in range(4):
            act(begin.enter_pin, pin="36914")
        self._snap("sign-in-wait")
        self._clock.pass_by(timedelta(minutes=2))
        act(begin.enter_pin, pin=PIN)

    def _choose(self) -> None:
        act = self._counter.act
        act(begin.open_card, key="procedure")
        self._snap("choose")
        act(guide.search, text="khai sinh")
        self._snap("choose-found")
        self._snap("choose-typing", "search")
        act(guide.search, text="xyzt")
        self._snap("choose-none")
        act(frame.back)
        self._clock.pass_by(timedelta(days=400))
        self._counter.tick()
        act(begin.open_card, key="procedure")
        self._snap("choose-old")
        self._clock.pass_by(-timedelta(days=400))
        self._counter.tick()

    def _sit_down(self, procedure: str, *, keep: bool = True) -> None:
        act = self._counter.act
        act(begin.at_home)
        act(begin.open_card, key="procedure")
        act(guide.choose, code=procedure)
        act(guide.agree, yes=True)
        act(guide.keep, yes=keep)

    def _birth(self) -> None:
        act = self._counter.act
        act(guide.choose, code="1.001193")
        self._snap("consent")
        act(frame.forward)
        self._snap("consent-unanswered")
        act(guide.agree, yes=True)
        act(guide.keep, yes=True)
        self._snap("consent-agreed")
        act(frame.forward)
        self._snap("identity")
        act(guide.scan, line="https://example.vn/")
        self._snap("identity-other-code")
        act(guide.scan, line=CARD_TO_LOOK_AT)
        self._snap("identity-doubtful")
        act(guide.scan_again)
        act(guide.identity_card, key="type")
        self._snap("identity-typed")
        act(frame.forward)
        self._snap("identity-typed-wrong")
        act(frame.back)
        act(guide.scan, line=CARD)
        self._snap("identity-scanned")
        act(frame.forward)
        self._prepare()
        self._form(BIRTH, "birth")
        self._review()

    def _prepare(self) -> None:
        act = self._counter.act
        self._snap("prepare")
        act(guide.tick, paper="giay_chung_sinh", there=True)
        act(guide.tick, paper="giay_to_tuy_than", there=False)
        self._snap("prepare-missing")
        act(guide.tick, paper="giay_to_tuy_than", there=True)
        act(frame.forward)

    def _form(self, prepared: Mapping[str, str], name: str) -> None:
        """The first pages of a declaration, one of them also as it is before it is filled in, and then every third."""
        number = 0
        while self._counter.state.page == "form":
            number += 1
            if number == 2:
                self._snap(f"form-{name}-empty")
                self._counter.act(frame.forward)
                self._snap(f"form-{name}-to-fix")
            self._fill_page(prepared)
            if number < 3 or number % 3 == 0:
                self._snap(f"form-{name}-{number}")
            self._go_on(name)

    def _go_on(self, name: str) -> None:
        before = self._counter.state.session
        self._counter.act(frame.forward)
        if self._counter.state.session == before:
            raise AssertionError(f"the page of {name} does not let go: {self._counter.state.errors}")

    def _fill_page(self, prepared: Mapping[str, str]) -> None:
        done: set[str] = set()
        while fresh := [row for row in self._counter.window.questions() if row.shown and row.key not in done]:
            row = fresh[0]
            done.add(row.key)
            answer = answer_for(row, prepared)
            if answer and row.kind == "address":
                self._counter.act(fill.answer_part, field=row.key, part="detail", typed="Thôn Ví Dụ")
                self._counter.act(fill.pick, field=row.key, key=answer)
            elif answer:
                self._counter.act(fill.answer, field=row.key, typed=answer)

    def _review(self) -> None:
        act = self._counter.act
        self._snap("review")
        act(frame.forward)
        self._snap("review-to-declare")
        for field in self._counter.window.declarations():
            act(fill.declare, field=field, ticked=True)
        self._snap("review-declared")
        act(frame.forward)

    def _slip(self) -> None:
        self._snap("slip")
        self._snap("slip-to-photograph", "photo")
        self._print("no-printer", "slip-no-printer")
        self._print("out-of-paper", "slip-out-of-paper")
        self._print("printed", "slip-printed")

    def _print(self, came: PrintState, name: str) -> None:
        counter = self._counter
        world, state = counter.world, counter.state
        counter.act(hand.print_slip, paper="roll", text=slip_text(world, state), done=self._printed)
        if came == "printed":
            self._snap("slip-printing")
        self._printer.say(came)
        self._snap(name)

    def _printed(self, session: c.SessionId, paper: c.PaperKind, came: PrintState) -> None:
        self._counter.act(hand.printed, session=session, paper=paper, came=came)

    def _portal(self) -> None:
        act = self._counter.act
        act(frame.forward)
        self._snap("portal")
        act(frame.forward)
        self._snap("portal-code-or-later")
        act(hand.set_dossier, typed="abc 12")
        self._snap("portal-odd-code")
        act(hand.set_dossier, typed="H44.15-261120-0007")
        self._snap("portal-code")
        self._snap("portal-typing", "dossier")
        act(frame.forward)

    def _finish(self) -> None:
        self._snap("finish")
        self._counter.act(hand.rate, face="3")
        self._snap("finish-rated")
        self._slip_code = self._counter.state.session.slip if self._counter.state.session else ""
        self._counter.act(frame.forward)

    def _look_up(self) -> None:
        act = self._counter.act
        act(begin.open_card, key="lookup")
        self._snap("lookup")
        act(look.find, typed=self._slip_code)
        self._snap("lookup-own")
        self._province_says("received", "Hồ sơ đã được tiếp nhận")
        act(look.find, typed=self._slip_code)
        self._snap("lookup-received")
        self._province_says("needs-more", "Bổ sung bản sao giấy chứng sinh")
        act(look.find, typed=self._slip_code)
        self._snap("lookup-needs-more")
        swapped = self._slip_code[1] + self._slip_code[0] + self._slip_code[2:]
        act(look.find, typed=swapped if swapped != self._slip_code else self._slip_code[:-1])
        self._snap("lookup-mistyped")
        act(look.find, typed=self._counter.world.new_code(bytes(32)))
        self._snap("lookup-unknown")
        act(frame.back)

    def _province_says(self, status: str, note: str) -> None:
        outbox = self._counter.store.outbox()
        outbox.save_statuses([Status(self._slip_code, status, note, self._clock.now())], 1)
        outbox.close()

    def _other_forms(self) -> None:
        for procedure, name in (("1.004222", "residence"), ("1.014027", "pension"), ("1.001699", "disability")):
            self._sit_down(procedure)
            self._counter.act(frame.forward)
            self._counter.act(guide.identity_card, key="none")
            self._snap(f"prepare-{name}")
            self._counter.act(frame.forward)
            self._stops_in(name)
        self._guidance()

    def _stops_in(self, name: str) -> None:
        """One picture of each kind of question that the first declaration does not have."""
        seen: set[str] = {"text", "name", "date", "number"}
        while self._counter.state.page == "form":
            rows = [row for row in self._counter.window.questions() if row.shown]
            for row in rows:
                self._open(row.key, row.kind, name)
            self._fill_page(OLDER)
            kinds = {row.kind for row in self._counter.window.questions() if row.shown}
            if kinds - seen:
                self._snap(f"form-{name}-{'-'.join(sorted(kinds - seen))}")
            seen |= kinds
            self._go_on(name)

    def _open(self, key: str, kind: str, name: str) -> None:
        act = self._counter.act
        if kind == "table":
            act(fill.add_entry, field=key)
            self._snap(f"form-{name}-table-open")
            act(fill.answer_part, field=key, part="ho_ten", typed="Nguyễn Văn Mẫu")
            self._snap(f"form-{name}-table-line")
        elif kind == "address" and self._searched != name:
            self._searched = name
            act(fill.look_for, field=key, text="hoa")
            self._snap(f"form-{name}-searching", f"search:{key}")

    def _guidance(self) -> None:
        """No consent, no declaration, filed at the counter."""
        act = self._counter.act
        act(begin.at_home)
        act(begin.open_card, key="procedure")
        act(guide.choose, code="2.000884")
        act(guide.agree, yes=False)
        self._snap("consent-withheld")
        for name in ("prepare-counter", "slip-guidance", "portal-counter", "finish-guidance"):
            act(frame.forward)
            self._snap(name)
        act(frame.forward)

    def _rest(self) -> None:
        act = self._counter.act
        self._snap("home-waiting")
        act(begin.open_card, key="waiting")
        self._snap("waiting")
        self._snap_changed("waiting-empty", waiting=())
        act(frame.back)
        act(begin.open_card, key="settings")
        self._snap("settings")
        for key in ("member", "enrol"):
            act(settings.open_card, key=key)
            self._snap(f"settings-{key}")
            act(frame.back)
        self._line()
        self._snap_changed("problem-store", problem=Problem(sentence_for(Unavailable("store", "disk-full"))))
        self._snap_changed("problem-bug", problem=Problem("bug"))

    def _line(self) -> None:
        """The pill and its sheet while the province cannot be reached."""
        outbox = self._counter.store.outbox()
        at = self._clock.now()
        outbox.record_enrolled(Enrolment("d1", CENTRE, ADDRESS, at))
        outbox.record_try(at)
        outbox.record_failure("timeout", at)
        outbox.close()
        self._counter.tick()
        self._counter.act(begin.at_home)
        self._counter.act(frame.open_sheet)
        self._snap("sheet-province-away")
        self._counter.act(frame.close_sheet)

    def _snap_changed(self, name: str, **changed: object) -> None:
        self.scenes.append(Scene(name, replace(self._counter.state, **changed)))
