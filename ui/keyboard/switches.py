"""Two switches instead of touch: one goes to the next control, the other acts on it; a switch box sends keys."""

from operator import attrgetter
from typing import NamedTuple

from PySide6.QtCore import Property, QCoreApplication, QEvent, QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtQml import QmlElement, QmlUncreatable
from PySide6.QtQuick import QQuickItem, QQuickWindow

from ui.keyboard.field import is_text
from ui.keyboard.model import KeyboardModel

QML_IMPORT_NAME = "TanTay.Models"
QML_IMPORT_MAJOR_VERSION = 1


class SwitchKeys(NamedTuple):
    """Names of the keys that the switches send, as Qt writes them."""

    next: str = "F7"
    choose: str = "F8"


@QmlElement
@QmlUncreatable("made by the shell")  # pyright: ignore[reportCallIssue, reportUntypedClassDecorator]
class SwitchModel(QObject):
    """The keys that the two switches send, and what each does.

    In a text box "choose" goes into the keyboard on the screen, which is then walked over in rows and keys.
    """

    def __init__(self, keyboard: KeyboardModel, keys: SwitchKeys) -> None:
        super().__init__()
        self._keyboard = keyboard
        self.keys = keys

    nextKey = Property(str, attrgetter("keys.next"), constant=True)
    chooseKey = Property(str, attrgetter("keys.choose"), constant=True)

    @Slot()
    def next(self) -> None:
        """To the next key or row where keys are walked over, else to the next control; after the last the first."""
        if self._keyboard.is_scanned:
            self._keyboard.scan_on()
            return
        self._keyboard.end_scan()
        item = _focused()
        if item is not None:
            item.nextItemInFocusChain(True).forceActiveFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def choose(self) -> None:
        """Strike, press, or begin to type; where there is nothing to do, go on to the next."""
        item = _focused()
        if self._keyboard.is_scanned:
            self._keyboard.scan_choose()
        elif item is not None and item.inherits("QQuickAbstractButton"):
            _press_space()
        elif not (is_text(item) and self._keyboard.begin_scan()):
            self.next()


class Pressed(QKeyEvent):
    """A key that the program itself presses; by its kind it is told from the keys of a scanner, and never held back."""


def _focused() -> QQuickItem | None:
    focus = QGuiApplication.focusObject()
    if isinstance(focus, QQuickWindow):
        return focus.contentItem()
    return focus if isinstance(focus, QQuickItem) else None


def _press_space() -> None:
    window = QGuiApplication.focusWindow()  # what has the focus may go with its page while the key is down
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = Pressed(kind, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ")
        QCoreApplication.sendEvent(window, event)
