"""The model of first start."""

from operator import attrgetter
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.models.base import ViewModel, row_list
from ui.views.base import LineRow
from ui.views.begin import CardRow, PlaceRow
from ui.views.setup import SetupView
from ui.views.sitting import FieldRow

QML_IMPORT_NAME = "TanTay.Models"
QML_IMPORT_MAJOR_VERSION = 1


class SetupActs(Protocol):
    """What this page asks for."""

    def search(self, text: str) -> None: ...

    def choose(self, key: str) -> None: ...

    def set_name(self, text: str) -> None: ...

    def enter_pin(self, digits: str) -> None: ...

    def open(self, key: str) -> None: ...

    def answer(self, field: str, typed: str) -> None: ...


@QmlElement
@QmlUncreatable("made by the shell")  # pyright: ignore[reportCallIssue, reportUntypedClassDecorator]
class SetupModel(ViewModel):
    """Hands `SetupView` to QML, and taps to the shell."""

    changed = Signal()

    stage = Property(str, attrgetter("view.stage"), notify=changed)
    title = Property(str, attrgetter("view.title"), notify=changed)
    hint = Property(str, attrgetter("view.hint"), notify=changed)
    query = Property(str, attrgetter("view.query"), notify=changed)
    name = Property(str, attrgetter("view.name"), notify=changed)
    chosen = Property(str, attrgetter("view.chosen"), notify=changed)
    places = Property(QObject, row_list("places"), constant=True)
    fields = Property(QObject, row_list("fields"), constant=True)
    cards = Property(QObject, row_list("cards"), constant=True)
    lines = Property(QObject, row_list("lines"), constant=True)

    def __init__(self, acts: SetupActs) -> None:
        super().__init__(SetupView(), places=PlaceRow, fields=FieldRow, cards=CardRow, lines=LineRow)
        self._acts = acts

    @Slot(str)
    def search(self, text: str) -> None:
        self._acts.search(text)

    @Slot(str)
    def choose(self, key: str) -> None:
        self._acts.choose(key)

    @Slot(str)
    def setName(self, text: str) -> None:  # noqa: N802 - named for QML
        self._acts.set_name(text)

    @Slot(str)
    def enterPin(self, digits: str) -> None:  # noqa: N802 - named for QML
        self._acts.enter_pin(digits)

    @Slot(str)
    def open(self, key: str) -> None:
        self._acts.open(key)

    @Slot(str, str)
    def answer(self, field: str, typed: str) -> None:
        self._acts.answer(field, typed)
