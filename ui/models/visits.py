"""The model of the pages of home visits."""

from operator import attrgetter
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.models.base import ViewModel, row_list
from ui.views.base import LineRow
from ui.views.sitting import FieldRow
from ui.views.visits import ActRow, VisitRow, VisitsView

QML_IMPORT_NAME = "TanTay.Models"
QML_IMPORT_MAJOR_VERSION = 1


class VisitsActs(Protocol):
    """What these pages ask for."""

    def open(self, key: str) -> None: ...

    def act(self, key: str) -> None: ...

    def answer(self, field: str, typed: str) -> None: ...

    def search(self, text: str) -> None: ...

    def turn(self, way: int) -> None: ...


@QmlElement
@QmlUncreatable("made by the shell")  # pyright: ignore[reportCallIssue, reportUntypedClassDecorator]
class VisitsModel(ViewModel):
    """Hands `VisitsView` to QML, and taps to the shell."""

    changed = Signal()

    stage = Property(str, attrgetter("view.stage"), notify=changed)
    title = Property(str, attrgetter("view.title"), notify=changed)
    hint = Property(str, attrgetter("view.hint"), notify=changed)
    search = Property(str, attrgetter("view.search"), notify=changed)
    query = Property(str, attrgetter("view.query"), notify=changed)
    heading = Property(str, attrgetter("view.heading"), notify=changed)
    moreText = Property(str, attrgetter("view.more_text"), notify=changed)
    beforeText = Property(str, attrgetter("view.before_text"), notify=changed)
    notices = Property(QObject, row_list("notices"), constant=True)
    lines = Property(QObject, row_list("lines"), constant=True)
    fields = Property(QObject, row_list("fields"), constant=True)
    tops = Property(QObject, row_list("tops"), constant=True)
    rows = Property(QObject, row_list("rows"), constant=True)
    acts = Property(QObject, row_list("acts"), constant=True)

    def __init__(self, acts: VisitsActs) -> None:
        super().__init__(
            VisitsView(), notices=LineRow, lines=LineRow, fields=FieldRow, tops=ActRow, rows=VisitRow, acts=ActRow
        )
        self._acts = acts

    @Slot(str)
    def open(self, key: str) -> None:
        self._acts.open(key)

    @Slot(str)
    def act(self, key: str) -> None:
        self._acts.act(key)

    @Slot(str, str)
    def answer(self, field: str, typed: str) -> None:
        self._acts.answer(field, typed)

    @Slot(str)
    def find(self, text: str) -> None:
        self._acts.search(text)

    @Slot()
    def more(self) -> None:
        self._acts.turn(1)

    @Slot()
    def before(self) -> None:
        self._acts.turn(-1)
