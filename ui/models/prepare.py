"""The model of who may file and what to bring."""

from operator import attrgetter
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.models.base import ViewModel, row_list
from ui.views.base import LineRow
from ui.views.begin import CaseRow
from ui.views.sitting import FieldRow, PaperRow, PrepareView

QML_IMPORT_NAME = "TanTay.Models"
QML_IMPORT_MAJOR_VERSION = 1


class PrepareActs(Protocol):
    """What this page asks for."""

    def answer(self, field: str, typed: str) -> None: ...

    def switch(self, key: str) -> None: ...

    def tick(self, paper: str, there: bool) -> None: ...


@QmlElement
@QmlUncreatable("made by the shell")  # pyright: ignore[reportCallIssue, reportUntypedClassDecorator]
class PrepareModel(ViewModel):
    """Hands `PrepareView` to QML, and taps to the shell."""

    changed = Signal()

    title = Property(str, attrgetter("view.title"), notify=changed)
    caseQuestion = Property(str, attrgetter("view.case_question"), notify=changed)
    timed = Property(bool, attrgetter("view.timed"), notify=changed)
    papersTitle = Property(str, attrgetter("view.papers_title"), notify=changed)
    facts = Property(QObject, row_list("facts"), constant=True)
    notices = Property(QObject, row_list("notices"), constant=True)
    limits = Property(QObject, row_list("limits"), constant=True)
    cases = Property(QObject, row_list("cases"), constant=True)
    fields = Property(QObject, row_list("fields"), constant=True)
    papers = Property(QObject, row_list("papers"), constant=True)

    def __init__(self, acts: PrepareActs) -> None:
        super().__init__(
            PrepareView(),
            facts=LineRow,
            notices=LineRow,
            limits=LineRow,
            cases=CaseRow,
            fields=FieldRow,
            papers=PaperRow,
        )
        self._acts = acts

    @Slot(str, str)
    def answer(self, field: str, typed: str) -> None:
        self._acts.answer(field, typed)

    @Slot(str)
    def switch(self, key: str) -> None:
        self._acts.switch(key)

    @Slot(str, bool)
    def tick(self, paper: str, there: bool) -> None:
        self._acts.tick(paper, there)
