"""The model of the slip."""

from operator import attrgetter
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.models.base import ViewModel, row_list
from ui.views.base import LineRow
from ui.views.filing import SlipView

QML_IMPORT_NAME = "TanTay.Models"
QML_IMPORT_MAJOR_VERSION = 1


class SlipActs(Protocol):
    """What this page asks for."""

    def print_slip(self, paper: str) -> None: ...

    def print_sheet(self, kind: str) -> None: ...


@QmlElement
@QmlUncreatable("made by the shell")  # pyright: ignore[reportCallIssue, reportUntypedClassDecorator]
class SlipModel(ViewModel):
    """Hands `SlipView` to QML, and taps to the shell."""

    changed = Signal()

    title = Property(str, attrgetter("view.title"), notify=changed)
    text = Property(str, attrgetter("view.text"), notify=changed)
    paperTitle = Property(str, attrgetter("view.paper_title"), notify=changed)
    paperNote = Property(str, attrgetter("view.paper_note"), notify=changed)
    code = Property(str, attrgetter("view.code"), notify=changed)
    practice = Property(str, attrgetter("view.practice"), notify=changed)
    qr = Property(list, attrgetter("view.qr"), notify=changed)
    notice = Property(str, attrgetter("view.notice"), notify=changed)
    printKind = Property(str, attrgetter("view.print_kind"), notify=changed)
    printText = Property(str, attrgetter("view.print_text"), notify=changed)
    printRoll = Property(str, attrgetter("view.print_roll"), notify=changed)
    printA5 = Property(str, attrgetter("view.print_a5"), notify=changed)
    printDeclaration = Property(str, attrgetter("view.print_declaration"), notify=changed)
    printPapers = Property(str, attrgetter("view.print_papers"), notify=changed)
    photo = Property(str, attrgetter("view.photo"), notify=changed)
    lines = Property(QObject, row_list("lines"), constant=True)

    def __init__(self, acts: SlipActs) -> None:
        super().__init__(SlipView(), lines=LineRow)
        self._acts = acts

    @Slot(str)
    def printSlip(self, paper: str) -> None:  # noqa: N802 - named for QML
        self._acts.print_slip(paper)

    @Slot(str)
    def printSheet(self, kind: str) -> None:  # noqa: N802 - named for QML
        self._acts.print_sheet(kind)
