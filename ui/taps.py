"""What each model's taps lead to: one small class a page, which hands the right act to the shell."""

from functools import partial

from kiosk.app import team
from kiosk.app import team_commands as tc
from kiosk.app.ports import PrintState
from kiosk.domain.facts import PaperKind
from kiosk.domain.ids import SessionId
from ui.acts import (
    begin,
    defer,
    doors,
    fill,
    frame,
    guide,
    hand,
    idle,
    lines,
    look,
    prepare,
    renew,
    settings,
    voice,
    ways,
)
from ui.present.hand import slip_text
from ui.shell import Shell
from ui.state import Printing, SheetKind, State
from ui.world import World


class Taps:
    """Holds the shell that carries the acts out."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell


class FrameTaps(Taps):
    """The bars, the rail and the sheet."""

    def back(self) -> None:
        self._shell.act(ways.back)

    def forward(self) -> None:
        self._shell.act(ways.forward)

    def pause(self) -> None:
        self._shell.act(hand.pause)

    def text_size(self) -> None:
        self._shell.adjust(frame.text_size)

    def switch_contrast(self) -> None:
        self._shell.adjust(frame.switch_contrast)

    def switch_language(self) -> None:
        self._shell.adjust(frame.switch_language)

    def open_sheet(self) -> None:
        self._shell.act(frame.open_sheet)

    def close_sheet(self) -> None:
        self._shell.act(frame.close_sheet)

    def send_now(self) -> None:
        self._shell.act(_send_now)

    def open_usb(self) -> None:
        self._shell.act(partial(doors.open_card, key="usb"))

    def read_aloud(self) -> None:
        self._shell.adjust(partial(voice.read, failed=self._shell.voice_failed))

    def slower(self) -> None:
        self._shell.adjust(voice.slower)

    def faster(self) -> None:
        self._shell.adjust(voice.faster)

    def voice_off(self) -> None:
        self._shell.adjust(voice.off)

    def focused(self, path: list[str]) -> None:
        self._shell.tick(partial(voice.focused, path=path, failed=self._shell.voice_failed))

    def stay(self) -> None:
        if self._shell.state.asking:  # the question also goes away unanswered
            self._shell.act(idle.stay)


def _send_now(world: World, state: State) -> State:
    team.send_now(tc.SendNow(), world.unit, world.clock)
    return frame.open_sheet(world, state)


class StandbyTaps(Taps):
    """The page between two citizens."""

    def start(self) -> None:
        if self._shell.world is None:
            self._shell.put(begin.wanted(self._shell.state))
        else:
            self._shell.act(begin.start)


class SignInTaps(Taps):
    """Who is at the counter."""

    def choose(self, key: str) -> None:
        self._shell.act(partial(begin.choose_member, member=key))

    def enter_pin(self, digits: str) -> None:
        self._shell.act(partial(begin.enter_pin, pin=digits))
        if self._shell.state.problem is None:
            self._shell.act(begin.go_on)


class HomeTaps(Taps):
    """The cards of the home page, and the buttons under them."""

    def open(self, key: str) -> None:
        own = {"sign-out": self.sign_out, "practise": self.practise, "pin": self.change_pin}
        if key in own:
            own[key]()
        else:
            self._shell.act(partial(doors.open_card, key=key))

    def change_pin(self) -> None:
        self._shell.act(settings.own_pin)

    def sign_out(self) -> None:
        if self._shell.state.practice is not None:
            self._shell.practise()
        from ui.acts.shifts import ask_to_leave

        self._shell.act(ask_to_leave)

    def practise(self) -> None:
        self._shell.practise()


class ChooseTaps(Taps):
    """The search for a procedure."""

    def search(self, text: str) -> None:
        self._shell.act(partial(guide.search, text=text))

    def choose(self, key: str) -> None:
        self._shell.act(partial(guide.choose, code=key))


class ConsentTaps(Taps):
    """Yes and no, and the question apart."""

    def agree(self, yes: bool) -> None:
        self._shell.act(partial(guide.agree, yes=yes))

    def keep(self, yes: bool) -> None:
        self._shell.act(partial(guide.keep, yes=yes))


class IdentityTaps(Taps):
    """The citizen's particulars."""

    def open(self, key: str) -> None:
        self._shell.act(partial(guide.identity_card, key=key))

    def scan(self, text: str) -> None:
        self._shell.act(partial(guide.scan, line=text))

    def again(self) -> None:
        self._shell.act(guide.scan_again)

    def answer(self, field: str, typed: str) -> None:
        self._shell.act(partial(guide.identity_answer, field=field, typed=typed))


class PrepareTaps(Taps):
    """The checklist of papers, the day of the event, and the case."""

    def answer(self, field: str, typed: str) -> None:
        self._shell.act(partial(prepare.answer, field=field, typed=typed))

    def switch(self, key: str) -> None:
        self._shell.act(partial(prepare.switch, code=key))

    def tick(self, paper: str, there: bool) -> None:
        self._shell.act(partial(guide.tick, paper=paper, there=there))


class FormTaps(Taps):
    """The boxes of the declaration."""

    def answer(self, field: str, typed: str) -> None:
        self._shell.act(partial(fill.answer, field=field, typed=typed))

    def answer_part(self, field: str, part: str, typed: str) -> None:
        self._shell.act(partial(fill.answer_part, field=field, part=part, typed=typed))

    def search(self, field: str, text: str) -> None:
        self._shell.act(partial(fill.look_for, field=field, text=text))

    def pick(self, field: str, key: str) -> None:
        self._shell.act(partial(fill.pick, field=field, key=key))

    def add_entry(self, field: str) -> None:
        self._shell.act(partial(fill.add_entry, field=field))

    def open_entry(self, field: str, key: str) -> None:
        self._shell.act(partial(fill.open_entry, field=field, key=key))

    def remove_entry(self, field: str, key: str) -> None:
        self._shell.act(partial(lines.remove_entry, field=field, key=key))

    def move_entry(self, field: str, key: str) -> None:
        self._shell.act(partial(lines.move_entry, field=field, key=key))

    def ask_later(self, field: str) -> None:
        self._shell.act(partial(defer.ask_later, field=field))

    def take(self, field: str, key: str) -> None:
        self._shell.act(partial(defer.take, field=field, key=key))

    def take_newer(self) -> None:
        self._shell.act(renew.take_newer)


class ReviewTaps(Taps):
    """The last look."""

    def edit(self, field: str) -> None:
        self._shell.act(partial(fill.edit, field=field))

    def declare(self, field: str, ticked: bool) -> None:
        self._shell.act(partial(fill.declare, field=field, ticked=ticked))

    def sign(self, points: list[float]) -> None:
        self._shell.act(partial(fill.sign, points=points))

    def wipe(self) -> None:
        self._shell.act(fill.wipe)


class SlipTaps(Taps):
    """Printing; the printer's answer comes back later as an act of its own."""

    def print_slip(self, paper: str) -> None:
        self._shell.act(partial(self._print, paper="a5" if paper == "a5" else "roll"))

    def _print(self, world: World, state: State, paper: PaperKind) -> State:
        return hand.print_slip(world, state, paper, slip_text(world, state), partial(self._done, world))

    def print_sheet(self, kind: str) -> None:
        self._shell.act(partial(self._print_sheet, kind="papers" if kind == "papers" else "declaration"))

    def _print_sheet(self, world: World, state: State, kind: SheetKind) -> State:
        from ui.present.paper import sheet_of

        return hand.print_sheet(world, state, kind, sheet_of(world, state, kind), partial(self._done, world))

    def _done(self, world: World, session: SessionId, job: Printing, came: PrintState) -> None:
        """The slip is noted in the world that it was printed in, which may not be the one on the screen any more."""
        self._shell.tick(partial(hand.answered, job=job, came=came))
        self._shell.tick(lambda _now, state: hand.printed(world, state, session, job, came))


class FinishTaps(Taps):
    """How it was."""

    def rate(self, key: str) -> None:
        self._shell.act(partial(hand.rate, face=key))

    def set_parcel(self, typed: str) -> None:
        self._shell.act(partial(hand.set_parcel, typed=typed))


class LookupTaps(Taps):
    """A scanned or typed code."""

    def find(self, text: str) -> None:
        self._shell.act(partial(look.find, typed=text))

    def answer(self, field: str, typed: str) -> None:
        self._shell.act(partial(look.answer, field=field, typed=typed))
