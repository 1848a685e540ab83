"""The model of the page on which a citizen is led through a topic."""

from operator import attrgetter
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.models.base import ViewModel, row_list
from ui.views.base import LineRow
from ui.views.guidance import GroupRow, GuidanceView, TopicRow

QML_IMPORT_NAME = "TanTay.Models"
QML_IMPORT_MAJOR_VERSION = 1


class GuidanceActs(Protocol):
    """What this page asks for."""

    def choose(self, key: str) -> None: ...

    def prepare(self) -> None: ...

    def print_slip(self, paper: str) -> None: ...


@QmlElement
@QmlUncreatable("made by the shell")  # pyright: ignore[reportCallIssue, reportUntypedClassDecorator]
class GuidanceModel(ViewModel):
    """Hands `GuidanceView` to QML, and taps to the shell."""

    changed = Signal()

    step = Property(str, attrgetter("view.step"), notify=changed)
    title = Property(str, attrgetter("view.title"), notify=changed)
    hint = Property(str, attrgetter("view.hint"), notify=changed)
    drawing = Property(str, attrgetter("view.drawing"), notify=changed)
    drawingText = Property(str, attrgetter("view.drawing_text"), notify=changed)
    note = Property(str, attrgetter("view.note"), notify=changed)
    bringTitle = Property(str, attrgetter("view.bring_title"), notify=changed)
    redLine = Property(str, attrgetter("view.red_line"), notify=changed)
    printRoll = Property(str, attrgetter("view.print_roll"), notify=changed)
    printA5 = Property(str, attrgetter("view.print_a5"), notify=changed)
    printText = Property(str, attrgetter("view.print_text"), notify=changed)
    printKind = Property(str, attrgetter("view.print_kind"), notify=changed)
    prepareText = Property(str, attrgetter("view.prepare_text"), notify=changed)
    lines = Property(QObject, row_list("lines"), constant=True)
    groups = Property(QObject, row_list("groups"), constant=True)
    answers = Property(QObject, row_list("answers"), constant=True)
    bring = Property(QObject, row_list("bring"), constant=True)

    def __init__(self, acts: GuidanceActs) -> None:
        super().__init__(GuidanceView(), lines=LineRow, groups=GroupRow, answers=TopicRow, bring=LineRow)
        self._acts = acts

    @Slot(str)
    def choose(self, key: str) -> None:
        self._acts.choose(key)

    @Slot()
    def prepare(self) -> None:
        self._acts.prepare()

    @Slot(str)
    def printSlip(self, paper: str) -> None:  # noqa: N802 - named for QML
        self._acts.print_slip(paper)
