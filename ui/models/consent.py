"""The model of consent."""

from operator import attrgetter
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.models.base import ViewModel, row_list
from ui.views.base import LineRow
from ui.views.sitting import ConsentView

QML_IMPORT_NAME = "TanTay.Models"
QML_IMPORT_MAJOR_VERSION = 1


class ConsentActs(Protocol):
    """What this page asks for."""

    def agree(self, yes: bool) -> None: ...

    def keep(self, yes: bool) -> None: ...


@QmlElement
@QmlUncreatable("made by the shell")  # pyright: ignore[reportCallIssue, reportUntypedClassDecorator]
class ConsentModel(ViewModel):
    """Hands `ConsentView` to QML, and taps to the shell."""

    changed = Signal()

    title = Property(str, attrgetter("view.title"), notify=changed)
    question = Property(str, attrgetter("view.question"), notify=changed)
    agreed = Property(str, attrgetter("view.agreed"), notify=changed)
    keepQuestion = Property(str, attrgetter("view.keep_question"), notify=changed)
    keepShown = Property(bool, attrgetter("view.keep_shown"), notify=changed)
    kept = Property(str, attrgetter("view.kept"), notify=changed)
    yes = Property(str, attrgetter("view.yes"), notify=changed)
    no = Property(str, attrgetter("view.no"), notify=changed)
    keepYes = Property(str, attrgetter("view.keep_yes"), notify=changed)
    keepNo = Property(str, attrgetter("view.keep_no"), notify=changed)
    lines = Property(QObject, row_list("lines"), constant=True)

    def __init__(self, acts: ConsentActs) -> None:
        super().__init__(ConsentView(), lines=LineRow)
        self._acts = acts

    @Slot(bool)
    def agree(self, yes: bool) -> None:
        self._acts.agree(yes)

    @Slot(bool)
    def keep(self, yes: bool) -> None:
        self._acts.keep(yes)
