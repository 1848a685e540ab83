"""The model of search among the procedures."""

from operator import attrgetter
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.models.base import ViewModel, row_list
from ui.views.begin import CaseRow, ChooseView, ProcedureRow

QML_IMPORT_NAME = "TanTay.Models"
QML_IMPORT_MAJOR_VERSION = 1


class ChooseActs(Protocol):
    """What this page asks for."""

    def search(self, text: str) -> None: ...

    def choose(self, key: str) -> None: ...


@QmlElement
@QmlUncreatable("made by the shell")  # pyright: ignore[reportCallIssue, reportUntypedClassDecorator]
class ChooseModel(ViewModel):
    """Hands `ChooseView` to QML, and taps to the shell."""

    changed = Signal()

    title = Property(str, attrgetter("view.title"), notify=changed)
    placeholder = Property(str, attrgetter("view.placeholder"), notify=changed)
    query = Property(str, attrgetter("view.query"), notify=changed)
    heading = Property(str, attrgetter("view.heading"), notify=changed)
    warning = Property(str, attrgetter("view.warning"), notify=changed)
    replaced = Property(str, attrgetter("view.replaced"), notify=changed)
    caseQuestion = Property(str, attrgetter("view.case_question"), notify=changed)
    cases = Property(QObject, row_list("cases"), constant=True)
    rows = Property(QObject, row_list("rows"), constant=True)

    def __init__(self, acts: ChooseActs) -> None:
        super().__init__(ChooseView(), cases=CaseRow, rows=ProcedureRow)
        self._acts = acts

    @Slot(str)
    def search(self, text: str) -> None:
        self._acts.search(text)

    @Slot(str)
    def choose(self, key: str) -> None:
        self._acts.choose(key)
