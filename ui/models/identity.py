"""The model of the citizen's particulars."""

from operator import attrgetter
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.models.base import ViewModel, row_list
from ui.views.base import LineRow
from ui.views.begin import CardRow
from ui.views.sitting import FieldRow, IdentityView

QML_IMPORT_NAME = "TanTay.Models"
QML_IMPORT_MAJOR_VERSION = 1


class IdentityActs(Protocol):
    """What this page asks for."""

    def open(self, key: str) -> None: ...

    def scan(self, text: str) -> None: ...

    def answer(self, field: str, typed: str) -> None: ...

    def again(self) -> None: ...


@QmlElement
@QmlUncreatable("made by the shell")  # pyright: ignore[reportCallIssue, reportUntypedClassDecorator]
class IdentityModel(ViewModel):
    """Hands `IdentityView` to QML, and taps to the shell."""

    changed = Signal()

    stage = Property(str, attrgetter("view.stage"), notify=changed)
    title = Property(str, attrgetter("view.title"), notify=changed)
    hint = Property(str, attrgetter("view.hint"), notify=changed)
    cards = Property(QObject, row_list("cards"), constant=True)
    lines = Property(QObject, row_list("lines"), constant=True)
    notices = Property(QObject, row_list("notices"), constant=True)
    fields = Property(QObject, row_list("fields"), constant=True)

    def __init__(self, acts: IdentityActs) -> None:
        super().__init__(IdentityView(), cards=CardRow, lines=LineRow, notices=LineRow, fields=FieldRow)
        self._acts = acts

    @Slot(str)
    def open(self, key: str) -> None:
        self._acts.open(key)

    @Slot(str)
    def scan(self, text: str) -> None:
        self._acts.scan(text)

    @Slot(str, str)
    def answer(self, field: str, typed: str) -> None:
        self._acts.answer(field, typed)

    @Slot()
    def again(self) -> None:
        self._acts.again()
