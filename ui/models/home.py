"""The model of what can be done today."""

from operator import attrgetter
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.models.base import ViewModel, row_list
from ui.views.begin import ButtonRow, CardRow, HomeView

QML_IMPORT_NAME = "TanTay.Models"
QML_IMPORT_MAJOR_VERSION = 1


class HomeActs(Protocol):
    """What this page asks for."""

    def open(self, key: str) -> None: ...


@QmlElement
@QmlUncreatable("made by the shell")  # pyright: ignore[reportCallIssue, reportUntypedClassDecorator]
class HomeModel(ViewModel):
    """Hands `HomeView` to QML, and taps to the shell."""

    changed = Signal()

    title = Property(str, attrgetter("view.title"), notify=changed)
    reminder = Property(str, attrgetter("view.reminder"), notify=changed)
    reminderText = Property(str, attrgetter("view.reminder_text"), notify=changed)
    care = Property(str, attrgetter("view.care"), notify=changed)
    cards = Property(QObject, row_list("cards"), constant=True)
    buttons = Property(QObject, row_list("buttons"), constant=True)

    def __init__(self, acts: HomeActs) -> None:
        super().__init__(HomeView(), cards=CardRow, buttons=ButtonRow)
        self._acts = acts

    @Slot(str)
    def open(self, key: str) -> None:
        self._acts.open(key)
