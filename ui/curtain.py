"""The first thing on the screen: the standby page, drawn and tappable while the program is still being loaded.

What it needs is imported in a tenth of the time that the whole kiosk needs.
"""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

import shiboken6
from PySide6.QtCore import QCoreApplication, QEventLoop, QUrl
from PySide6.QtGui import QFontDatabase
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from ui.models.standby import StandbyModel
from ui.present.standby import standby_at
from ui.words import Language, catalogue

QML = Path(__file__).parent / "qml"


class Curtain:
    """Hangs until the kiosk's own window is drawn; a tap meanwhile is handed on."""

    def __init__(self, fonts: Iterable[Path], *, windowed: bool) -> None:
        for font in fonts:
            add_face(font)
        self._wanted = False
        self._drawn = False
        self._begin: Callable[[], None] | None = None
        self._model = StandbyModel(self)
        self._show()
        use_words("vi")
        self._engine = QQmlApplicationEngine()
        self._engine.addImportPath(str(QML))
        self._engine.setInitialProperties({"standby": self._model})
        self._engine.load(QUrl.fromLocalFile(str(QML / "TanTay" / "Curtain.qml")))
        self._window.frameSwapped.connect(self._note_frame)
        show(self._window, windowed=windowed)

    @property
    def _window(self) -> QQuickWindow:
        window = self._engine.rootObjects()[0]
        if not isinstance(window, QQuickWindow):
            raise TypeError("Curtain.qml is no window")
        return window

    def _show(self) -> None:
        self._model.show(standby_at(datetime.now(UTC), "vi", loading=self._wanted))

    def _note_frame(self) -> None:
        self._window.frameSwapped.disconnect(self._note_frame)
        self._drawn = True

    def wait(self) -> None:
        """Return as soon as it can be seen and tapped."""
        while not self._drawn:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def start(self) -> None:
        """It was tapped: say that it was heard, and begin as soon as there is something to begin with."""
        self._wanted = True
        self._show()
        if self._begin is not None:
            self._begin()

    def rise(self, window: QQuickWindow, begin: Callable[[], None]) -> None:
        """Give way to `window` when that is drawn; `begin` is what a tap asks for, also one that came before."""
        from PySide6.QtCore import Qt  # not before the first frame: it takes 20 ms

        self._begin = begin
        if self._wanted:
            begin()
        window.frameSwapped.connect(self._close, Qt.ConnectionType.SingleShotConnection)

    def _close(self) -> None:
        self._window.hide()
        self._engine.deleteLater()

    def drop(self) -> None:
        """Take it down for good, the view before its model."""
        if shiboken6.isValid(self._engine):
            shiboken6.delete(self._engine)


def use_words(language: Language) -> None:
    """Let `qsTrId` find the sentences of this language from now on."""
    QCoreApplication.removeTranslator(catalogue(language))  # it may lie below another: the last one counts
    QCoreApplication.installTranslator(catalogue(language))


@lru_cache
def add_face(file: Path) -> int:
    """Let the screen write in this face; once a process, as each time would keep the file in memory again."""
    return QFontDatabase.addApplicationFont(str(file))


def show(window: QQuickWindow, *, windowed: bool) -> None:
    """Put a window on the screen, or over the whole of it."""
    if windowed:
        window.show()
    else:
        window.setGeometry(window.screen().geometry())  # where no window manager does it
        window.showFullScreen()
