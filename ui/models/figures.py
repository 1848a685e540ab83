"""The model of the figures."""

from operator import attrgetter
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.models.base import ViewModel, row_list
from ui.views.base import LineRow
from ui.views.begin import CardRow
from ui.views.figures import ChartRow, CountRow, FiguresView
from ui.views.sitting import FieldRow

QML_IMPORT_NAME = "TanTay.Models"
QML_IMPORT_MAJOR_VERSION = 1


class FiguresActs(Protocol):
    """What this page asks for."""

    def answer(self, field: str, typed: str) -> None: ...

    def open(self, key: str) -> None: ...

    def export(self) -> None: ...

    def go_on(self) -> None: ...


@QmlElement
@QmlUncreatable("made by the shell")  # pyright: ignore[reportCallIssue, reportUntypedClassDecorator]
class FiguresModel(ViewModel):
    """Hands `FiguresView` to QML, and taps to the shell."""

    changed = Signal()

    stage = Property(str, attrgetter("view.stage"), notify=changed)
    title = Property(str, attrgetter("view.title"), notify=changed)
    hint = Property(str, attrgetter("view.hint"), notify=changed)
    busy = Property(str, attrgetter("view.busy"), notify=changed)
    exportText = Property(str, attrgetter("view.export_text"), notify=changed)
    fields = Property(QObject, row_list("fields"), constant=True)
    counts = Property(QObject, row_list("counts"), constant=True)
    cards = Property(QObject, row_list("cards"), constant=True)
    charts = Property(QObject, row_list("charts"), constant=True)
    lines = Property(QObject, row_list("lines"), constant=True)

    def __init__(self, acts: FiguresActs) -> None:
        super().__init__(FiguresView(), fields=FieldRow, counts=CountRow, cards=CardRow, charts=ChartRow, lines=LineRow)
        self._acts = acts

    @Slot(str, str)
    def answer(self, field: str, typed: str) -> None:
        self._acts.answer(field, typed)

    @Slot(str)
    def open(self, key: str) -> None:
        self._acts.open(key)

    @Slot()
    def save(self) -> None:
        self._acts.export()

    @Slot()
    def goOn(self) -> None:  # noqa: N802 - named for QML
        self._acts.go_on()
