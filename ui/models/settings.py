"""The model of settings, for officials."""

from operator import attrgetter
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.models.base import ViewModel, row_list
from ui.views.base import LineRow
from ui.views.begin import CardRow
from ui.views.settings import DayRow, SettingsView
from ui.views.sitting import FieldRow

QML_IMPORT_NAME = "TanTay.Models"
QML_IMPORT_MAJOR_VERSION = 1


class SettingsActs(Protocol):
    """What this page asks for."""

    def open(self, key: str) -> None: ...

    def answer(self, field: str, typed: str) -> None: ...

    def undo(self) -> None: ...


@QmlElement
@QmlUncreatable("made by the shell")  # pyright: ignore[reportCallIssue, reportUntypedClassDecorator]
class SettingsModel(ViewModel):
    """Hands `SettingsView` to QML, and taps to the shell."""

    changed = Signal()

    stage = Property(str, attrgetter("view.stage"), notify=changed)
    title = Property(str, attrgetter("view.title"), notify=changed)
    hint = Property(str, attrgetter("view.hint"), notify=changed)
    undoText = Property(str, attrgetter("view.undo"), notify=changed)
    qr = Property(list, attrgetter("view.qr"), notify=changed)
    code = Property(str, attrgetter("view.code"), notify=changed)
    warning = Property(str, attrgetter("view.warning"), notify=changed)
    cards = Property(QObject, row_list("cards"), constant=True)
    lines = Property(QObject, row_list("lines"), constant=True)
    fields = Property(QObject, row_list("fields"), constant=True)
    days = Property(QObject, row_list("days"), constant=True)

    def __init__(self, acts: SettingsActs) -> None:
        super().__init__(SettingsView(), cards=CardRow, lines=LineRow, fields=FieldRow, days=DayRow)
        self._acts = acts

    @Slot(str)
    def open(self, key: str) -> None:
        self._acts.open(key)

    @Slot(str, str)
    def answer(self, field: str, typed: str) -> None:
        self._acts.answer(field, typed)

    @Slot()
    def undo(self) -> None:
        self._acts.undo()
