"""The model of what was begun and not finished."""

from operator import attrgetter
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.models.base import ViewModel, row_list
from ui.views import WaitingRow, WaitingView

QML_IMPORT_NAME = "TanTay.Models"
QML_IMPORT_MAJOR_VERSION = 1


class WaitingActs(Protocol):
    """What this page asks for."""

    def resume(self, key: str) -> None: ...

    def give_up(self, key: str) -> None: ...


@QmlElement
@QmlUncreatable("made by the shell")  # pyright: ignore[reportCallIssue, reportUntypedClassDecorator]
class WaitingModel(ViewModel):
    """Hands `WaitingView` to QML, and taps to the shell."""

    changed = Signal()

    title = Property(str, attrgetter("view.title"), notify=changed)
    empty = Property(str, attrgetter("view.empty"), notify=changed)
    rows = Property(QObject, row_list("rows"), constant=True)

    def __init__(self, acts: WaitingActs) -> None:
        super().__init__(WaitingView(), rows=WaitingRow)
        self._acts = acts

    @Slot(str)
    def resume(self, key: str) -> None:
        self._acts.resume(key)

    @Slot(str)
    def giveUp(self, key: str) -> None:  # noqa: N802 - named for QML
        self._acts.give_up(key)
