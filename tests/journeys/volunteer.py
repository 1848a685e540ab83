"""A volunteer at a real kiosk, in a process of its own, who says of everything what is on the screen once it is there.

`python -m tests.journeys.volunteer --store DIR WORD …`; the words are the methods of `Volunteer`, an argument follows
an equals sign: `sign_in work=form stay`. Each line of the output is a `Said`.
"""

import argparse
import os
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Literal

import msgspec
from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtGui import QGuiApplication
from PySide6.QtNetwork import QLocalServer

from kiosk.config import Config
from ui import filing_taps, settings_taps, taps
from ui.demo.filling import HAI_LUU, _usual
from ui.demo.story import ANSWERS, CARD, CENTRE, DOSSIER, PIN, PROCEDURE
from ui.kiosk import Kiosk
from ui.state import State
from ui.views.sitting import FieldRow

PATIENCE_SECONDS = 60.0


class Said(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`doing` before a tap, `shown` after its page is on the screen, `back` after signing in.

    Answers are those that are kept; `entries` counts the ledger, its chain checked, and stands only after `back`.
    """

    kind: Literal["doing", "shown", "back"]
    tap: str = ""
    page: str = ""
    session: str = ""
    step: str = ""
    answers: Mapping[str, str] = {}
    papers: Mapping[str, bool] = {}
    slip: str = ""
    printed: bool = False
    status: str = ""
    problem: str = ""
    entries: int = 0


class Volunteer:
    """Works at one kiosk through the slots behind its buttons; the window is there, drawn and shown."""

    def __init__(self, store: Path) -> None:
        config = Config(public_url="http://127.0.0.1:1", idle_seconds=0)
        self._kiosk = Kiosk(store, QLocalServer(), config, paired=False)
        self._kiosk.appear(windowed=True)
        self._shell = self._kiosk.shell
        self._frame = taps.FrameTaps(self._shell)
        self._until(lambda: self._state.loaded)

    @property
    def _state(self) -> State:
        return self._shell.state

    def sign_in(self, _: str) -> None:
        """Sign in, as the first official of a new machine if it is one; a session that was cut off comes back."""
        taps.StandbyTaps(self._shell).start()
        if self._state.page == "setup":
            self._set_up()
        else:
            signing = taps.SignInTaps(self._shell)
            signing.choose(self._state.members[0].id)
            signing.enter_pin(PIN)
        if self._state.member is None:
            raise AssertionError(self._state.problem)
        self._tell("back", "sign-in", self._kiosk.entries())

    def _set_up(self) -> None:
        setup = settings_taps.SetupTaps(self._shell)
        setup.choose(CENTRE)
        self._frame.forward()
        setup.set_name("Lê Thu Hà")
        self._frame.forward()
        setup.enter_pin(PIN)
        setup.enter_pin(PIN)

    def practise(self, _: str) -> None:
        """Begin a practice, or end it."""
        self._tap("practise", taps.HomeTaps(self._shell).practise)

    def work(self, until: str) -> None:
        """Go on with the session on the screen, or begin one, until this page is shown; to its end by default."""
        goal: str = until or "home"
        if self._state.session is None:
            self._tap("open", lambda: taps.HomeTaps(self._shell).open("procedure"))
            self._tap("choose", lambda: taps.ChooseTaps(self._shell).choose(PROCEDURE))
        while self._state.page != goal:
            before = self._state
            self._do_the_page()
            self._tap(f"leave-{before.page}", self._frame.forward)
            if self._state.session == before.session:
                raise AssertionError(f"{before.page} does not let go: {self._state.problem} {self._state.errors}")

    def _do_the_page(self) -> None:
        match self._state.page:
            case "consent":
                self._consent()
            case "identity":
                self._identity()
            case "prepare":
                self._prepare()
            case "form":
                self._form()
            case "review":
                self._review()
            case "portal":
                self._portal()
            case _:
                pass

    def forever(self, _: str) -> None:
        """One session after the other."""
        while True:
            self.work("")

    def fill(self, _: str) -> None:
        """Answer the questions of the page on the screen, and stay on it."""
        self._form()

    def pause(self, _: str) -> None:
        """Clear the screen, keep the work."""
        self._tap("pause", self._frame.pause)

    def enrol(self, url_and_code: str) -> None:
        """Type the address and the one-time code, and wait until the province has let this machine in."""
        url, _, code = url_and_code.partition(",")
        self._tap("open", lambda: taps.HomeTaps(self._shell).open("settings"))
        settings = settings_taps.SettingsTaps(self._shell)
        settings.open("enrol")
        settings.answer("url", url)
        settings.answer("code", code)
        self._tap("enrol", self._frame.forward)
        self._until(lambda: self._state.line is not None and self._state.line.enrolled)
        self._tap("home", self._frame.back)

    def sent(self, _: str) -> None:
        """Tap "Gửi ngay" and wait until the pill says that everything was sent."""
        self._frame.send_now()
        self._frame.close_sheet()
        self._until(self._all_sent)
        self._tell("shown", "sent")

    def _all_sent(self) -> bool:
        line = self._state.line
        return line is not None and not line.waiting_entries and not line.problem and line.last_success is not None

    def look_up(self, code: str) -> None:
        """Type a slip's code on the look-up page until the province's word on it has come."""
        self._tap("open", lambda: taps.HomeTaps(self._shell).open("lookup"))

        def said() -> bool:
            taps.LookupTaps(self._shell).find(code)
            return self._state.found is not None and self._state.found.status is not None

        self._until(said)
        self._tell("shown", "look-up")

    def stay(self, _: str) -> None:
        """Do nothing more, until the process is ended."""
        while True:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def _tap(self, what: str, act: Callable[[], None]) -> None:
        _say(Said(kind="doing", tap=what))
        act()
        self._tell("shown", what)
        QCoreApplication.processEvents()

    def _tell(self, kind: Literal["shown", "back"], what: str, entries: int = 0) -> None:
        state, session = self._state, self._state.session
        found = state.found.status if state.found is not None else None
        said = Said(
            kind=kind, tap=what, page=state.page, answers=state.answers, entries=entries,
            problem=state.problem.code if state.problem else "", status=found.status if found else "",
        )  # fmt: skip
        if session is not None:
            said = msgspec.structs.replace(
                said, session=session.id, step=session.step, papers=session.papers, slip=session.slip,
                printed=session.printed,
            )  # fmt: skip
        _say(said)

    def _until(self, true: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE_SECONDS
        while not true():
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            if time.monotonic() > end:
                raise AssertionError(f"it does not come to pass; {self._state.line} {self._state.problem}")

    def _consent(self) -> None:
        consent = taps.ConsentTaps(self._shell)
        self._tap("agree", lambda: consent.agree(True))
        self._tap("keep", lambda: consent.keep(True))

    def _identity(self) -> None:
        self._tap("scan", lambda: taps.IdentityTaps(self._shell).scan(CARD))

    def _prepare(self) -> None:
        prepare = taps.PrepareTaps(self._shell)
        for paper in ("giay_chung_sinh", "giay_to_tuy_than"):
            self._tap("paper", lambda paper=paper: prepare.tick(paper, True))

    def _form(self) -> None:
        done: set[str] = set()
        while fresh := [row for row in self._kiosk.window.questions() if row.shown and row.key not in done]:
            done.add(fresh[0].key)
            self._answer(fresh[0])

    def _answer(self, row: FieldRow) -> None:
        if any(option.chosen for option in row.options):
            return
        whole = bool(row.value) and row.kind != "address"  # a kill may have come between the two halves of an address
        wanted = ANSWERS.get(row.key, _usual(row) if row.required and not whole else None)
        if wanted is None:
            return
        form = taps.FormTaps(self._shell)
        if row.kind == "address":
            self._tap(f"answer:{row.key}", lambda: form.answer_part(row.key, "detail", "Thôn Ví Dụ"))
            self._tap(f"answer:{row.key}", lambda: form.pick(row.key, HAI_LUU))
        else:
            self._tap(f"answer:{row.key}", lambda: form.answer(row.key, wanted))

    def _review(self) -> None:
        review = taps.ReviewTaps(self._shell)
        for field in self._kiosk.window.declarations():
            self._tap(f"answer:{field}", lambda field=field: review.declare(field, True))

    def _portal(self) -> None:
        self._tap("dossier", lambda: filing_taps.PortalTaps(self._shell).set_dossier(DOSSIER))

    def close(self) -> None:
        """End the kiosk as closing its window does."""
        self._kiosk.close()


def _say(said: Said) -> None:
    os.write(1, msgspec.json.encode(said) + b"\n")


def main() -> int:
    """Do what the words say; 0 when all of it came true."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--store", type=Path, required=True)
    parser.add_argument("words", nargs="+")
    asked = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    app = QGuiApplication(sys.argv[:1])
    app.setApplicationName("Tận Tay")
    volunteer = Volunteer(asked.store)
    for word in asked.words:
        name, _, argument = word.partition("=")
        act: Callable[[str], None] = getattr(volunteer, name)
        act(argument)
    volunteer.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
