"""The window: the models, the QML that reads them, and the one way from a state to the screen."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import shiboken6
from msgspec.structs import replace
from PySide6.QtCore import Q_ARG, QMetaObject, QObject, Qt, QTimer, QUrl
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent
from PySide6.QtQuick import QQuickWindow

from ui import (
    figures_taps,
    filing_taps,
    guidance_taps,
    queue_taps,
    repairs_taps,
    settings_taps,
    shifts_taps,
    taps,
    visits_taps,
)
from ui.address import Address
from ui.curtain import add_face, use_words
from ui.keyboard.model import KeyboardModel
from ui.keyboard.switches import SwitchKeys, SwitchModel
from ui.models.base import FIRST_ROWS, ViewModel
from ui.models.camera import PROVIDER, CameraModel
from ui.models.choose import ChooseModel
from ui.models.chrome import ChromeModel
from ui.models.consent import ConsentModel
from ui.models.figures import FiguresModel
from ui.models.finish import FinishModel
from ui.models.form import FormModel
from ui.models.guidance import GuidanceModel
from ui.models.home import HomeModel
from ui.models.identity import IdentityModel
from ui.models.lookup import LookupModel
from ui.models.portal import PortalModel
from ui.models.prepare import PrepareModel
from ui.models.queue import QueueModel
from ui.models.repairs import IncidentsModel
from ui.models.review import ReviewModel
from ui.models.settings import SettingsModel
from ui.models.setup import SetupModel
from ui.models.shifts import ShiftsModel
from ui.models.sign_in import SignInModel
from ui.models.slip import SlipModel
from ui.models.standby import StandbyModel
from ui.models.visits import VisitsModel
from ui.models.waiting import WaitingModel
from ui.present import (
    begin,
    companion,
    figures,
    fill,
    frame,
    guidance,
    guide,
    hand,
    identity,
    look,
    queue,
    repairs,
    settings,
    waiting,
)
from ui.shell import Shell
from ui.state import SESSION_PAGES, Page, State
from ui.views.base import View
from ui.views.sitting import FieldRow, FormView, ReviewView
from ui.words import Language, address_as
from ui.world import World

QML = Path(__file__).parent / "qml"


class PageParts(NamedTuple):
    """A page's model and the function that says what it reads."""

    model: ViewModel
    view: Callable[[World, State], View]


class Window:
    """Owns the engine and the models; views die before their models."""

    def __init__(self, shell: Shell, fonts: list[Path], switch_keys: SwitchKeys | None = None) -> None:
        for font in fonts:
            add_face(font)
        self._shell = shell
        self.keyboard = KeyboardModel()
        self.camera = CameraModel()
        self._switches = SwitchModel(self.keyboard, switch_keys or SwitchKeys())
        self._chrome = ChromeModel(taps.FrameTaps(shell))
        self._standby = StandbyModel(taps.StandbyTaps(shell))
        self._pages = _pages(shell)
        self._shown: Page | None = None
        self._language: Language | None = None
        self._serial = 0
        self._read: list[QQmlComponent] = []
        self._settled = QTimer(self._chrome, singleShot=True)  # frames may come from a thread of their own
        self._settled.timeout.connect(self._complete)
        self._engine = QQmlApplicationEngine()
        self._engine.addImportPath(str(QML))
        self._engine.addImageProvider(PROVIDER, self.camera.pictures)
        self._engine.setInitialProperties(
            {
                "chrome": self._chrome,
                "keyboard": self.keyboard,
                "switches": self._switches,
                "camera": self.camera,
            }
        )
        self.show(shell.state)
        self._engine.load(QUrl.fromLocalFile(str(QML / "TanTay" / "Main.qml")))
        if not self._engine.rootObjects():
            raise RuntimeError("Main.qml does not load")
        self._open_page(shell.state)

    @property
    def root(self) -> QQuickWindow:
        """The window itself."""
        window = self._engine.rootObjects()[0]
        if not isinstance(window, QQuickWindow):
            raise TypeError("Main.qml is no window")
        return window

    def show(self, state: State) -> None:
        """Put a state on the screen: the page's model first, then the frame, then the page itself."""
        self._speak(state.language, state.address)
        world = self._shell.world
        if world is None or state.page == "standby":
            self._standby.show(begin.standby(world, state))
        else:
            parts = self._pages[state.page]
            parts.model.show(parts.view(world, state), most=None if state.page == self._shown else FIRST_ROWS)
        chrome = frame.view(world, state)
        if state.page != self._shown:
            self._serial += 1
        self._chrome.show(replace(chrome, page_serial=self._serial))
        self._open_page(state)

    def _speak(self, language: Language, address: Address) -> None:
        """Let the words that QML has itself follow; pages, focus and typed texts stay as they are."""
        if not address_as(address) and language == self._language:
            return
        self._language = language
        use_words(language)
        self.keyboard.speak(language)
        self._engine.retranslate()

    def _open_page(self, state: State) -> None:
        if state.page == self._shown or not self._engine.rootObjects():
            return
        self._shown = state.page
        QTimer.singleShot(0, self._chrome, self._forget)
        self.root.frameSwapped.connect(self._settled.start, Qt.ConnectionType.SingleShotConnection)
        model: QObject = self._standby if state.page == "standby" else self._pages[state.page].model
        QMetaObject.invokeMethod(
            self.root,
            "openPage",
            Qt.ConnectionType.DirectConnection,
            Q_ARG(str, frame.source_of(state.page)),
            Q_ARG(QObject, model),
        )

    def _complete(self) -> None:
        """After the first frame of a page: the rest of its rows, among which may be the one that is led to."""
        if self._shown == "home" and not self._read:
            self._read_ahead()
        parts = self._pages.get(self._shown) if self._shown is not None else None
        if parts is not None and parts.model.complete():
            QMetaObject.invokeMethod(self.root, "lead", Qt.ConnectionType.DirectConnection)

    def _read_ahead(self) -> None:
        """Read the files of a session's pages while nobody waits: a day's first citizen taps as fast as the next."""
        pages: tuple[Page, ...] = ("choose", *SESSION_PAGES)
        for page in pages:
            url = QUrl.fromLocalFile(str(QML / "TanTay" / frame.source_of(page)))
            self._read.append(QQmlComponent(self._engine, url, QQmlComponent.CompilationMode.Asynchronous))

    def _forget(self) -> None:
        """Let go of what the pages before this one showed; asked when they are gone, so that no tap waits for it."""
        for page, parts in self._pages.items():
            if page != self._shown:
                parts.model.forget()
        if self._shown not in SESSION_PAGES:
            self.keyboard.forget()

    def questions(self) -> tuple[FieldRow, ...]:
        """The questions of the declaration page, as they are shown."""
        view = self._pages["form"].model.view
        return view.fields if isinstance(view, FormView) else ()

    def declarations(self) -> tuple[str, ...]:
        """Ids of the declarations of truth on the review page."""
        view = self._pages["review"].model.view
        return tuple(row.key for row in view.rows if row.kind == "declare") if isinstance(view, ReviewView) else ()

    def close(self) -> None:
        """Take the screen down; the models go after it."""
        self._settled.stop()  # a page that was still coming is gone too
        self._read.clear()
        shiboken6.delete(self._engine)


def _shifts(world: World, state: State) -> View:
    """Imported when the page comes: a start has no time for it."""
    from ui.present.shifts import shifts

    return shifts(world, state)


def _visits(world: World, state: State) -> View:
    from ui.present.visits import visits  # a start has no time for what is opened some times a day

    return visits(world, state)


def _pages(shell: Shell) -> Mapping[Page, PageParts]:
    return {
        "setup": PageParts(SetupModel(settings_taps.SetupTaps(shell)), begin.setup),
        "sign-in": PageParts(SignInModel(taps.SignInTaps(shell)), begin.sign_in),
        "home": PageParts(HomeModel(taps.HomeTaps(shell)), begin.home),
        "choose": PageParts(ChooseModel(taps.ChooseTaps(shell)), guide.choose),
        "consent": PageParts(ConsentModel(taps.ConsentTaps(shell)), guide.consent),
        "identity": PageParts(IdentityModel(taps.IdentityTaps(shell)), identity.identity),
        "prepare": PageParts(PrepareModel(taps.PrepareTaps(shell)), guide.prepare),
        "form": PageParts(FormModel(taps.FormTaps(shell)), fill.form_page),
        "review": PageParts(ReviewModel(taps.ReviewTaps(shell)), fill.review),
        "slip": PageParts(SlipModel(taps.SlipTaps(shell)), hand.slip),
        "portal": PageParts(PortalModel(filing_taps.PortalTaps(shell)), companion.portal),
        "finish": PageParts(FinishModel(taps.FinishTaps(shell)), hand.finish),
        "lookup": PageParts(LookupModel(taps.LookupTaps(shell)), look.lookup),
        "waiting": PageParts(WaitingModel(filing_taps.WaitingTaps(shell)), waiting.waiting),
        "incidents": PageParts(IncidentsModel(repairs_taps.IncidentsTaps(shell)), repairs.incidents),
        "settings": PageParts(SettingsModel(settings_taps.SettingsTaps(shell)), settings.settings),
        "guidance": PageParts(GuidanceModel(guidance_taps.GuidanceTaps(shell)), guidance.guidance),
        "shifts": PageParts(ShiftsModel(shifts_taps.ShiftsTaps(shell)), _shifts),
        "visits": PageParts(VisitsModel(visits_taps.VisitsTaps(shell)), _visits),
        "queue": PageParts(QueueModel(queue_taps.QueueTaps(shell)), queue.queue),
        "figures": PageParts(FiguresModel(figures_taps.FiguresTaps(shell)), figures.figures),
    }
