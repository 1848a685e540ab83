"""The model of where a dossier stands."""

from operator import attrgetter
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.models.base import ViewModel, row_list
from ui.views.base import LineRow, TimelineRow
from ui.views.filing import LookupView
from ui.views.sitting import FieldRow

QML_IMPORT_NAME = "TanTay.Models"
QML_IMPORT_MAJOR_VERSION = 1


class LookupActs(Protocol):
    """What this page asks for."""

    def find(self, text: str) -> None: ...

    def answer(self, field: str, typed: str) -> None: ...


@QmlElement
@QmlUncreatable("made by the shell")  # pyright: ignore[reportCallIssue, reportUntypedClassDecorator]
class LookupModel(ViewModel):
    """Hands `LookupView` to QML, and taps to the shell."""

    changed = Signal()

    title = Property(str, attrgetter("view.title"), notify=changed)
    placeholder = Property(str, attrgetter("view.placeholder"), notify=changed)
    query = Property(str, attrgetter("view.query"), notify=changed)
    button = Property(str, attrgetter("view.button"), notify=changed)
    found = Property(bool, attrgetter("view.found"), notify=changed)
    headline = Property(str, attrgetter("view.headline"), notify=changed)
    note = Property(str, attrgetter("view.note"), notify=changed)
    updated = Property(str, attrgetter("view.updated"), notify=changed)
    timeline = Property(QObject, row_list("timeline"), constant=True)
    lines = Property(QObject, row_list("lines"), constant=True)
    fields = Property(QObject, row_list("fields"), constant=True)

    def __init__(self, acts: LookupActs) -> None:
        super().__init__(LookupView(), timeline=TimelineRow, lines=LineRow, fields=FieldRow)
        self._acts = acts

    @Slot(str)
    def find(self, text: str) -> None:
        self._acts.find(text)

    @Slot(str, str)
    def answer(self, field: str, typed: str) -> None:
        self._acts.answer(field, typed)
