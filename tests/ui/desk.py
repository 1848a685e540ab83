"""A counter to work at in tests: the real window over a real store, and a second look into that store."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.app.library import Library
from kiosk.app.places import Places
from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.communes import Communes
from kiosk.store.store import Store, open_store
from tests.fakes import CheapPins
from tests.ui.quick import QuickHands
from ui.acts import begin, doors, fill, guide, ways
from ui.demo.filling import Filler
from ui.gallery.counter import Counter, PatientPrinter, SteadyClock
from ui.silence import Silence
from ui.state import BEGUN_WITH, Page

OFFICIAL, VOLUNTEER, PIN = "Lê Thu Hà", "Nguyễn Văn Mẫu", "25807"
CENTRE = "08782"
PATIENCE = 5
"""Seconds after which it asks whether somebody is there."""
ADDRESS = "https://tra-cuu.example.vn"
CARD = "026048000034||Trần Văn Thử|05061948|Nam|Thôn Ví Dụ, Hải Lựu, Sông Lô, Vĩnh Phúc|10082022"


@cache
def shipped() -> tuple[Library, Places]:
    """The shipped files, read and indexed once: nobody writes them while tests run, and a kiosk reads them once too."""
    return Catalogue(), Communes()


class Desk(Counter):
    """`kept` and `facts` read the store through connections of their own, as another process would."""

    def __init__(self, folder: Path, clock: SteadyClock, printer: PatientPrinter, library: Library | None) -> None:
        super().__init__(folder, clock, printer, ADDRESS)
        self.clock, self.printer = clock, printer
        known, places = shipped()
        self.world = replace(self.world, pins=CheapPins(), library=library or known, places=places)
        self.copied: list[str] = []
        self.opened: list[str] = []
        self.window.root.resize(1920, 1080)
        self.window.root.show()
        assert QTest.qWaitForWindowExposed(self.window.root)
        self._second: Store | None = None

    # what a person does
    def tap(self, *names: str) -> None:
        for name in names:
            self.hands.tap(name)

    def write(self, name: str, text: str) -> None:
        self.hands.write(name, text)

    def leave_box(self) -> None:
        """Tab: the box is left, nothing else is touched."""
        QTest.keyClick(self.window.root, Qt.Key.Key_Tab)

    def enter_pin(self, pin: str = PIN) -> None:
        for digit in pin:
            self.tap(f"pin{digit}")
        self.tap("pinDone")

    def sign_in_by_hand(self, name: str = OFFICIAL) -> None:
        """From the page between two citizens, by taps alone."""
        self.tap("start")
        member = next(str(one.id) for one in self.state.members if one.name == name)
        self.tap(f"member:{member}")
        self.enter_pin()
        self.comes("home")

    def choose_by_hand(self, procedure: str) -> None:
        self.tap("card:procedure")
        self.write("search", procedure)
        self.tap(f"procedure:{procedure}")
        self.comes("consent")

    def agree_by_hand(self, *, keep: bool = False) -> None:
        self.tap("agreeYes", "keepYes" if keep else "keepNo", "forward")
        self.comes("identity")

    def scan(self, line: str) -> None:
        self.hands.scan(line)

    def fill(self, prepared: Mapping[str, str]) -> None:
        """Every page of the declaration by real clicks; the review stands on the screen."""
        self._fill(Filler(self.hands, self.window.questions, prepared), lambda: self.tap("forward"))

    def _fill(self, filler: Filler, forward: Callable[[], None]) -> None:
        while self.state.page == "form":
            before = self.state.session
            filler.fill_page()
            forward()
            wrong = {field: problem.code for field, problem in self.state.errors.items()}
            assert self.state.session != before, f"the page does not let go: {wrong}"
        self.comes("review")

    def to_answers(self, *names: str) -> None:
        """On the companion: through its steps until the first of the answers stand there; then copy these."""
        while not self.state.stage.startswith("info"):
            self.tap("forward")
        for name in names:
            while not self.hands.sees(f"copy:{name}"):
                self.tap("forward")
            self.tap(f"copy:{name}")

    def write_code(self, code: str) -> None:
        """On the companion: straight to the box of the dossier code, and type it."""
        if self.hands.sees("toCode"):
            self.tap("toCode")
        self.write("dossier", code)

    def declare(self) -> None:
        for field in self.window.declarations():
            self.tap(f"declare:{field}")

    def _be_seen(self) -> None:
        """Let the page that acts have led to take its focus and be laid out, as every tap does before it presses.

        A key that does nothing is the sign of life that the taps would have been.
        """
        QTest.keyClick(self.window.root, Qt.Key.Key_Shift)
        for _ in range(2):
            QCoreApplication.processEvents()
            self.window.root.grabWindow()

    # the quick way to where a test begins: the acts that the taps would ask for, everything but the glass
    def sign_in(self, name: str = OFFICIAL) -> None:
        self.open()
        self.act(begin.start)
        self.act(begin.choose_member, member=next(one.id for one in self.state.members if one.name == name))
        self.act(begin.enter_pin, pin=PIN)
        assert self.state.page == "home"

    def choose(self, procedure: str) -> None:
        self.act(doors.open_card, key="procedure")
        self.act(guide.choose, code=procedure)
        self.comes("consent")
        self._be_seen()

    def agree(self, *, keep: bool = False) -> None:
        self.act(guide.agree, yes=True)
        self.act(guide.keep, yes=keep)
        self.act(ways.forward)
        self.comes("identity")
        self._be_seen()

    def sit_down(self, procedure: str, *, keep: bool = False, card: str = "") -> None:
        """Consent, and the citizen's card or none: the page with the papers stands on the screen."""
        self.choose(procedure)
        self.agree(keep=keep)
        if card:
            self.act(guide.scan, line=card)
            self.act(ways.forward)
        else:
            self.act(guide.identity_card, key="none")
        self.comes("prepare")
        self._be_seen()

    def to_form(self, procedure: str, *, keep: bool = False, card: str = "") -> None:
        self.sit_down(procedure, keep=keep, card=card)
        self.act(ways.forward)
        self.comes("form")
        self._be_seen()

    def quick_filler(self, prepared: Mapping[str, str]) -> Filler:
        """Fills one page after another."""
        return Filler(QuickHands(self.act, self.window.questions), self.window.questions, prepared)

    def answer(self, prepared: Mapping[str, str]) -> None:
        """The whole declaration; the review stands on the screen."""
        self._fill(self.quick_filler(prepared), lambda: self.act(ways.forward))
        self._be_seen()

    def swear(self) -> None:
        """The declarations of truth."""
        for field in self.window.declarations():
            self.act(fill.declare, field=field, ticked=True)

    def go_on(self, page: Page) -> None:
        self.act(ways.forward)
        self.comes(page)
        self._be_seen()

    def comes(self, page: Page) -> None:
        self.hands.until(lambda: self.state.page == page, f"{page} does not come; it is {self.state.page}", 5)

    # what a person reads
    def texts(self) -> list[str]:
        """Every text that is shown, top to bottom of the tree."""
        found: list[str] = []
        waiting = [self.window.root.contentItem()]
        while waiting:
            item = waiting.pop()
            if not item.isVisible():
                continue
            if item.inherits("QQuickText") and item.property("text"):
                found.append(item.property("text"))
            waiting.extend(reversed(item.childItems()))
        return found

    def shows(self, words: str) -> bool:
        return any(words in text for text in self.texts())

    def problem(self) -> str:
        """The sentence above the bottom bar; empty when there is none."""
        return self.hands.reads("problem") if self.hands.sees("problem") else ""

    def focused(self) -> str:
        """The name of the box that has the focus, or of the control around it."""
        item = self.window.root.activeFocusItem()
        while item and not item.objectName():
            item = item.parentItem()
        return item.objectName() if item else ""

    def clipboard(self) -> str:
        return QGuiApplication.clipboard().text()

    # what is on the disk
    def second(self) -> Store:
        if self._second is None:
            self._second = open_store(self.store.files.main_path.parent)
        return self._second

    def kept(self) -> dict[str, str]:
        """The answers of the session on the screen, as they lie in the store, without the form kept beside them."""
        assert self.state.session is not None
        with self.second().reading() as ledger:
            kept = ledger.answers(self.state.session.id)
        return {field: answer for field, answer in kept.items() if field != BEGUN_WITH}

    def close(self) -> None:
        if self._second is not None:
            self._second.close()
        super().close()


class Quiet:
    """The kiosk's second, as often as a test wants it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._silence = Silence(desk.shell, desk.window.root, PATIENCE)

    def passes(self, seconds: int) -> None:
        for _ in range(seconds):
            self._desk.tick()
            self._silence.tick()
