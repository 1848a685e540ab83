"""Every page and its stages, as the gallery's tour meets them, on one window to try things on."""

from collections.abc import Iterator
from typing import NamedTuple

import keyring
import pytest
from keyring.backends.fail import Keyring as NoKeyring
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlEngine
from PySide6.QtQuick import QQuickItem

from ui.gallery.counter import Counter, PatientPrinter, SteadyClock
from ui.gallery.tour import ADDRESS, Tour
from ui.gallery.walk import Scene
from ui.state import State


class Toured(NamedTuple):
    """The counter, and every stop of the tour."""

    counter: Counter
    scenes: list[Scene]

    def show(self, scene: Scene) -> None:
        """The page of `scene`, made anew, laid out and at rest."""
        self.counter.shell.put(State())
        self.put(scene.state)

    def put(self, state: State) -> None:
        self.counter.shell.put(state)
        self.settle()

    def singleton(self, name: str) -> QObject:
        """One of the singletons of our QML, such as Theme."""
        found = QQmlEngine.contextForObject(self.counter.window.root).engine().singletonInstance("TanTay", name)
        assert isinstance(found, QObject)
        return found

    def settle(self) -> None:
        """Pages that left are gone, and what stands there is laid out."""
        for _ in range(2):
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.counter.window.root.grabWindow()
        QCoreApplication.processEvents()

    def items(self) -> Iterator[QQuickItem]:
        """Every visible item, parents first."""
        waiting = [self.counter.window.root.contentItem()]
        while waiting:
            item = waiting.pop()
            if item.isVisible() and item.opacity() > 0:
                yield item
                waiting.extend(reversed(item.childItems()))


@pytest.fixture(scope="module")
def toured(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Toured]:
    hints = qapp.styleHints()
    before = hints.mouseDoubleClickInterval()
    hints.setMouseDoubleClickInterval(0)
    keyring.set_keyring(NoKeyring())
    clock, printer = SteadyClock(), PatientPrinter()
    counter = Counter(tmp_path_factory.mktemp("tour") / "store", clock, printer, ADDRESS)
    counter.window.root.resize(1920, 1080)
    counter.window.root.show()
    yield Toured(counter, Tour(counter, clock, printer).walk())
    counter.close()
    hints.setMouseDoubleClickInterval(before)
