"""The composition root of the kiosk process: the window first, and what is slow to open after its first frame."""

import sys
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtNetwork import QLocalServer

from kiosk import diagnostics
from kiosk.config import Config
from kiosk.errors import Unavailable
from kiosk.paper.fonts import font_files
from ui.acts import begin, frame
from ui.curtain import show
from ui.keyboard.switches import SwitchKeys
from ui.shell import Shell, sentence_for
from ui.silence import Silence
from ui.state import Problem, State, after_bug
from ui.taps import StandbyTaps
from ui.window import Window
from ui.world import World

if TYPE_CHECKING:
    from ui.hearing import Hearing
    from ui.opening import Opened

BUILD = "0.1.0"
TICK_MS = 1_000
RETRY_TICKS = 5


class Kiosk(QObject):
    """Everything that lives as long as the window does; a knock on its `door` brings it to the front."""

    def __init__(
        self,
        store: Path,
        door: QLocalServer,
        config: Config,
        *,
        paired: bool,
    ) -> None:
        super().__init__()
        diagnostics.configure(store / "log", "kiosk", BUILD)
        sys.excepthook = self._guard
        qInstallMessageHandler(_hear_qt)
        self._directory = store
        self._paired = paired
        self._config = config
        self._opened: Opened | None = None
        self._hearing: Hearing | None = None
        self._ticks_to_try = 0
        self.shell = Shell(self._show)
        self.shell.state = replace(self.shell.state, public_url=config.public_url)
        switches = SwitchKeys(config.switch_next, config.switch_choose)
        self.window = Window(self.shell, list(font_files().values()), switches)
        self._silence = Silence(self.shell, self.window.root, config.idle_seconds)
        self._door = door
        self._door.newConnection.connect(self._come_to_front)
        self._ticker = QTimer(self, interval=TICK_MS)
        self._ticker.timeout.connect(self._tick)
        self._ticker.start()  # also before the store is open, or Python would not hear a signal to end
        self.window.root.frameSwapped.connect(self._first_frame, Qt.ConnectionType.SingleShotConnection)

    def appear(self, *, windowed: bool) -> None:
        """Show the window; what is slow is opened after its first frame."""
        show(self.window.root, windowed=windowed)

    def begin(self) -> None:
        """What a tap on the standby page asks for."""
        StandbyTaps(self.shell).start()

    @property
    def world(self) -> World:
        """The ports; `Unavailable("store")` before the store is open."""
        if self._opened is None:
            raise Unavailable("store", "busy")
        return self._opened.world

    def entries(self) -> int:
        """How many entries the ledger has, every one of them checked against the chain."""
        return self._opened.entries() if self._opened is not None else 0

    def _come_to_front(self) -> None:
        while self._door.hasPendingConnections():
            caller = self._door.nextPendingConnection()
            caller.disconnected.connect(caller.deleteLater)
        self.window.root.raise_()
        self.window.root.requestActivate()

    def _first_frame(self) -> None:
        QTimer.singleShot(0, self, self._open)

    def _open(self) -> None:
        """Open the store and what stands on it; when it cannot be opened, say so and try again."""
        from ui.hearing import Hearing
        from ui.opening import open_kiosk

        self._ticks_to_try = RETRY_TICKS
        try:
            self._opened = open_kiosk(self._directory, self, self._config, paired=self._paired)
        except Unavailable as outage:
            diagnostics.warning("open-failed", what=outage.what, detail=outage.detail)
            self.shell.put(replace(self.shell.state, problem=Problem(sentence_for(outage))))
            return
        self._hearing = Hearing(self.shell, self.window)
        self._hearing.open(self._opened.world)
        self.shell.open(self._opened.world, begin.opened)
        self._tick()

    def _tick(self) -> None:
        if self._opened is None:
            self._ticks_to_try -= 1
            if self._ticks_to_try == 0:  # the last try failed, whether the world was broken or we were
                self._open()
            return
        if not self.shell.state.loaded:
            self.shell.tick(begin.opened)
        self.shell.tick(frame.clock)
        self._silence.tick()
        self._opened.tick(self.shell.state)

    def _show(self, state: State) -> None:
        self.window.show(state)

    def _guard(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """A bug: written down whole, said to the person, and never swallowed.

        The screen goes to a page that cannot share the fault; the session stays in the log and can be taken up again.
        """
        diagnostics.error("bug", exception=error)
        if sys.stderr.isatty():  # a developer looks; anywhere else the message might be written to a file
            sys.__excepthook__(kind, error, trace)
        else:
            diagnostics.say_on_terminal("\n".join(diagnostics.places_of(error)))
        self.shell.put(after_bug(self.shell.state))

    def close(self) -> None:
        """End what was started, in the opposite order; who starts it again meanwhile is not turned away."""
        self._door.close()
        self._ticker.stop()
        self.window.close()
        self.shell.close()
        if self._opened is not None:
            self._opened.close()
        qInstallMessageHandler(None)
        diagnostics.close()


_NOTES = {
    QtMsgType.QtWarningMsg: diagnostics.warning,
    QtMsgType.QtCriticalMsg: diagnostics.error,
    QtMsgType.QtFatalMsg: diagnostics.error,
}


def _hear_qt(kind: QtMsgType, _context: object, message: str) -> None:
    note = _NOTES.get(kind)
    if note is not None:
        note("qt-message", qt=message)
        diagnostics.say_on_terminal(message)
