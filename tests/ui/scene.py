"""A window with a few of our controls in it, and the hands that tap and type there."""

from collections.abc import Iterator
from pathlib import Path

import font_source_sans_pro
import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QFontDatabase, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from ui.curtain import use_words
from ui.keyboard.model import KeyboardModel

QML = Path(__file__).parents[2] / "ui" / "qml"
FACES = Path(font_source_sans_pro.__file__).parent / "files"
HEAD = "import QtQuick\nimport QtQuick.Window\nimport TanTay\nimport TanTay.Models\n"
FRAME = """
    visible: true
    required property KeyboardModel keyboard
    property var said: []
    function say(word) { said = said.concat([word]) }
"""


class NobodyListens:
    """What a window asks of the voice, where no voice is tried."""

    def read_aloud(self) -> None: ...

    def slower(self) -> None: ...

    def faster(self) -> None: ...

    def voice_off(self) -> None: ...

    def focused(self, path: list[str]) -> None: ...


class Scene:
    """Our controls, as `body` puts them into a window with the properties `keyboard` and `said`.

    `said` collects whatever the body adds to it: that is how a test hears of signals.
    """

    def __init__(self, body: str, width: int = 1920, height: int = 1080) -> None:
        QFontDatabase.addApplicationFont(str(FACES / "SourceSansPro-Regular.ttf"))
        QFontDatabase.addApplicationFont(str(FACES / "SourceSansPro-Bold.ttf"))
        use_words("vi")
        self.keyboard = KeyboardModel()
        self._engine = QQmlApplicationEngine()
        self._engine.addImportPath(str(QML))
        self._engine.setInitialProperties({"keyboard": self.keyboard})
        text = f"{HEAD}Window {{ id: window; width: {width}; height: {height}\n{FRAME}\n{body} }}"
        self._engine.loadData(text.encode(), QUrl.fromLocalFile(str(QML / "scene.qml")))
        (window,) = self._engine.rootObjects()
        assert isinstance(window, QQuickWindow)
        self.window = window
        assert QTest.qWaitForWindowActive(window)

    @property
    def said(self) -> list[object]:
        said = self.window.property("said")
        return said.toVariant() if hasattr(said, "toVariant") else said

    def theme(self) -> QObject:
        theme = self._engine.singletonInstance("TanTay", "Theme")
        assert isinstance(theme, QObject)
        return theme

    def item(self, name: str) -> QQuickItem:
        """The visible item with this object name."""
        return next(item for item in self.items() if item.objectName() == name)

    def items(self) -> Iterator[QQuickItem]:
        """Every visible item, parents first."""
        waiting = [self.window.contentItem()]
        while waiting:
            item = waiting.pop()
            if item.isVisible():
                yield item
                waiting.extend(reversed(item.childItems()))

    def spot(self, name: str, across: float = 0.5, down: float = 0.5) -> QPoint:
        item = self.item(name)
        return item.mapToScene(QPointF(item.width() * across, item.height() * down)).toPoint()

    def tap(self, name: str) -> None:
        self.settle()
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, self.spot(name))
        self.settle()

    def press(self, name: str, across: float = 0.5, down: float = 0.5) -> None:
        spot = self.spot(name, across, down)
        QTest.mousePress(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)

    def release(self, spot: QPoint) -> None:
        QTest.mouseMove(self.window, spot)
        QTest.mouseRelease(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)

    def type(self, text: str) -> None:
        """Keys of a real keyboard."""
        for letter in text:
            QTest.keyClick(self.window, ord(letter))

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.window, key)
        self.settle()

    def spoken(self, name: str) -> tuple[str, QAccessible.Role]:
        """What a screen reader says of an item: its name and its role."""
        interface = QAccessible.queryAccessibleInterface(self.item(name))
        return interface.text(QAccessible.Text.Name), interface.role()

    def settle(self) -> None:
        """Let layouts and bindings come to rest."""
        for _ in range(3):
            QGuiApplication.sendPostedEvents()
            QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            QGuiApplication.processEvents()

    def close(self) -> None:
        shiboken6.delete(self._engine)
