"""The model of the page between two citizens."""

from operator import attrgetter
from typing import Protocol

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.models.base import ViewModel
from ui.views.begin import StandbyView

QML_IMPORT_NAME = "TanTay.Models"
QML_IMPORT_MAJOR_VERSION = 1


class StandbyActs(Protocol):
    """What this page asks for."""

    def start(self) -> None: ...


@QmlElement
@QmlUncreatable("made by the shell")  # pyright: ignore[reportCallIssue, reportUntypedClassDecorator]
class StandbyModel(ViewModel):
    """Hands `StandbyView` to QML, and taps to the shell."""

    changed = Signal()

    title = Property(str, attrgetter("view.title"), notify=changed)
    hint = Property(str, attrgetter("view.hint"), notify=changed)
    clock = Property(str, attrgetter("view.clock"), notify=changed)
    date = Property(str, attrgetter("view.date"), notify=changed)
    loading = Property(bool, attrgetter("view.loading"), notify=changed)

    def __init__(self, acts: StandbyActs) -> None:
        super().__init__(StandbyView())
        self._acts = acts

    @Slot()
    def start(self) -> None:
        self._acts.start()
