"""The model of what can be done today."""

from operator import attrgetter
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.models.base import ViewModel, row_list
from ui.views.begin import CardRow, HomeView

QML_IMPORT_NAME = "TanTay.Models"
QML_IMPORT_MAJOR_VERSION = 1


class HomeActs(Protocol):
    """What this page asks for."""

    def open(self, key: str) -> None: ...

    def sign_out(self) -> None: ...

    def practise(self) -> None: ...

    def change_pin(self) -> None: ...


@QmlElement
@QmlUncreatable("made by the shell")  # pyright: ignore[reportCallIssue, reportUntypedClassDecorator]
class HomeModel(ViewModel):
    """Hands `HomeView` to QML, and taps to the shell."""

    changed = Signal()

    title = Property(str, attrgetter("view.title"), notify=changed)
    reminder = Property(str, attrgetter("view.reminder"), notify=changed)
    reminderText = Property(str, attrgetter("view.reminder_text"), notify=changed)
    signOutText = Property(str, attrgetter("view.sign_out_text"), notify=changed)
    practiseText = Property(str, attrgetter("view.practise_text"), notify=changed)
    pinText = Property(str, attrgetter("view.pin_text"), notify=changed)
    cards = Property(QObject, row_list("cards"), constant=True)
    compact = Property(QObject, row_list("compact"), constant=True)

    def __init__(self, acts: HomeActs) -> None:
        super().__init__(HomeView(), cards=CardRow, compact=CardRow)
        self._acts = acts

    @Slot(str)
    def open(self, key: str) -> None:
        self._acts.open(key)

    @Slot()
    def signOut(self) -> None:  # noqa: N802 - named for QML
        self._acts.sign_out()

    @Slot()
    def changePin(self) -> None:  # noqa: N802 - named for QML
        self._acts.change_pin()

    @Slot()
    def practise(self) -> None:
        self._acts.practise()
