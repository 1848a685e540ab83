"""The model of what was begun and not finished."""

from operator import attrgetter
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.models.base import ViewModel, row_list
from ui.views.base import LineRow
from ui.views.filing import WaitingRow, WaitingView
from ui.views.sitting import FieldRow

QML_IMPORT_NAME = "TanTay.Models"
QML_IMPORT_MAJOR_VERSION = 1


class WaitingActs(Protocol):
    """What this page asks for."""

    def resume(self, key: str) -> None: ...

    def done(self, key: str) -> None: ...

    def give_up(self, key: str) -> None: ...

    def answer(self, field: str, typed: str) -> None: ...

    def turn(self, way: int) -> None: ...


@QmlElement
@QmlUncreatable("made by the shell")  # pyright: ignore[reportCallIssue, reportUntypedClassDecorator]
class WaitingModel(ViewModel):
    """Hands `WaitingView` to QML, and taps to the shell."""

    changed = Signal()

    stage = Property(str, attrgetter("view.stage"), notify=changed)
    title = Property(str, attrgetter("view.title"), notify=changed)
    empty = Property(str, attrgetter("view.empty"), notify=changed)
    heading = Property(str, attrgetter("view.heading"), notify=changed)
    moreText = Property(str, attrgetter("view.more_text"), notify=changed)
    beforeText = Property(str, attrgetter("view.before_text"), notify=changed)
    lines = Property(QObject, row_list("lines"), constant=True)
    fields = Property(QObject, row_list("fields"), constant=True)
    rows = Property(QObject, row_list("rows"), constant=True)

    def __init__(self, acts: WaitingActs) -> None:
        super().__init__(WaitingView(), rows=WaitingRow, lines=LineRow, fields=FieldRow)
        self._acts = acts

    @Slot(str)
    def resume(self, key: str) -> None:
        self._acts.resume(key)

    @Slot(str)
    def done(self, key: str) -> None:
        self._acts.done(key)

    @Slot(str)
    def giveUp(self, key: str) -> None:  # noqa: N802 - named for QML
        self._acts.give_up(key)

    @Slot(str, str)
    def answer(self, field: str, typed: str) -> None:
        self._acts.answer(field, typed)

    @Slot()
    def more(self) -> None:
        self._acts.turn(1)

    @Slot()
    def before(self) -> None:
        self._acts.turn(-1)
