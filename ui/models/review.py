"""The model of every answer once more."""

from operator import attrgetter
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.models.base import ViewModel, plain, row_list
from ui.views.base import LineRow
from ui.views.sitting import ReviewRow, ReviewView

QML_IMPORT_NAME = "TanTay.Models"
QML_IMPORT_MAJOR_VERSION = 1


class ReviewActs(Protocol):
    """What this page asks for."""

    def edit(self, field: str) -> None: ...

    def declare(self, field: str, ticked: bool) -> None: ...

    def sign(self, points: list[float]) -> None: ...

    def wipe(self) -> None: ...


@QmlElement
@QmlUncreatable("made by the shell")  # pyright: ignore[reportCallIssue, reportUntypedClassDecorator]
class ReviewModel(ViewModel):
    """Hands `ReviewView` to QML, and taps to the shell."""

    changed = Signal()

    title = Property(str, attrgetter("view.title"), notify=changed)
    hint = Property(str, attrgetter("view.hint"), notify=changed)
    signTitle = Property(str, attrgetter("view.sign_title"), notify=changed)
    signHint = Property(str, attrgetter("view.sign_hint"), notify=changed)
    signName = Property(str, attrgetter("view.sign_name"), notify=changed)
    signAgain = Property(str, attrgetter("view.sign_again"), notify=changed)
    strokes = Property(list, lambda model: plain(model.view.strokes), notify=changed)
    notices = Property(QObject, row_list("notices"), constant=True)
    rows = Property(QObject, row_list("rows"), constant=True)

    def __init__(self, acts: ReviewActs) -> None:
        super().__init__(ReviewView(), notices=LineRow, rows=ReviewRow)
        self._acts = acts

    @Slot(str)
    def edit(self, field: str) -> None:
        self._acts.edit(field)

    @Slot(str, bool)
    def declare(self, field: str, ticked: bool) -> None:
        self._acts.declare(field, ticked)

    @Slot(list)
    def sign(self, points: list[float]) -> None:
        self._acts.sign(points)

    @Slot()
    def wipe(self) -> None:
        self._acts.wipe()
