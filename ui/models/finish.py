"""The model of the end of a session."""

from operator import attrgetter
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.models.base import ViewModel, row_list
from ui.views.base import LineRow, OptionRow
from ui.views.filing import FinishView
from ui.views.sitting import FieldRow

QML_IMPORT_NAME = "TanTay.Models"
QML_IMPORT_MAJOR_VERSION = 1


class FinishActs(Protocol):
    """What this page asks for."""

    def rate(self, key: str) -> None: ...

    def set_parcel(self, typed: str) -> None: ...


@QmlElement
@QmlUncreatable("made by the shell")  # pyright: ignore[reportCallIssue, reportUntypedClassDecorator]
class FinishModel(ViewModel):
    """Hands `FinishView` to QML, and taps to the shell."""

    changed = Signal()

    title = Property(str, attrgetter("view.title"), notify=changed)
    question = Property(str, attrgetter("view.question"), notify=changed)
    lines = Property(QObject, row_list("lines"), constant=True)
    fields = Property(QObject, row_list("fields"), constant=True)
    faces = Property(QObject, row_list("faces"), constant=True)

    def __init__(self, acts: FinishActs) -> None:
        super().__init__(FinishView(), lines=LineRow, fields=FieldRow, faces=OptionRow)
        self._acts = acts

    @Slot(str)
    def rate(self, key: str) -> None:
        self._acts.rate(key)

    @Slot(str)
    def setParcel(self, typed: str) -> None:  # noqa: N802 - named for QML
        self._acts.set_parcel(typed)
