"""The real window in the test's own process: scenes of the tour, and things planted on a nearly empty page."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlComponent, QQmlContext, QQmlEngine
from PySide6.QtQuick import QQuickItem

from ui.gallery.camera import Camera
from ui.gallery.counter import Counter, PatientPrinter, SteadyClock
from ui.gallery.panels import PANELS
from ui.gallery.sight import Sight
from ui.gallery.tour import ADDRESS, Tour
from ui.state import State

PANEL = PANELS["1920x1080"]
EMPTY = "waiting-empty"


class Stage:
    """A counter whose tour is over; every scene of it can be shown again."""

    def __init__(self, folder: Path) -> None:
        clock, printer = SteadyClock(), PatientPrinter()
        self.counter = Counter(folder / "store", clock, printer, ADDRESS)
        self.window = self.counter.window.root
        self.window.show()
        self.scenes = {scene.name: scene for scene in Tour(self.counter, clock, printer).walk()}
        self.window.setProperty("density", PANEL.density)
        self.window.resize(PANEL.width, PANEL.height)
        self._camera = Camera(self.counter)
        self._planted: tuple[QQmlComponent, QQuickItem] | None = None  # the item dies with its component
        self._nowhere = QQuickItem(self.window.contentItem())

    def show(self, name: str) -> None:
        """The scene, its page made anew."""
        self.counter.shell.put(State())
        self.counter.shell.put(self.scenes[name].state)

    def look(self) -> tuple[QImage, Sight]:
        return self._camera.stand_still()

    def look_away(self) -> None:
        """Take the focus from every control, without another page and without a tap."""
        self._nowhere.forceActiveFocus(Qt.FocusReason.OtherFocusReason)

    def plant(self, body: str) -> None:
        """QML in the page that is shown, until `clear`."""
        context = QQmlEngine.contextForObject(self.window)
        assert isinstance(context, QQmlContext)
        page = self.counter.hands.item("pageLoader").childItems()[0]
        component = QQmlComponent(context.engine())
        text = f"import QtQuick\nimport TanTay\nItem {{ anchors.fill: parent; {body} }}"
        component.setData(text.encode(), QUrl())
        planted = component.createWithInitialProperties({"parent": page}, context)
        assert isinstance(planted, QQuickItem), component.errorString()
        self._planted = component, planted

    def clear(self) -> None:
        if self._planted is not None:
            self._planted[1].setParentItem(None)  # pyright: ignore[reportArgumentType]
            self._planted[1].deleteLater()
            self._planted = None

    def close(self) -> None:
        self.counter.close()
