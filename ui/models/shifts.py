"""The model of the shifts."""

from operator import attrgetter
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.models.base import ViewModel, row_list
from ui.views.base import LineRow
from ui.views.begin import ButtonRow, CardRow
from ui.views.shifts import CellRow, ChipRow, ShiftsView
from ui.views.sitting import FieldRow

QML_IMPORT_NAME = "TanTay.Models"
QML_IMPORT_MAJOR_VERSION = 1


class ShiftsActs(Protocol):
    """What this page asks for."""

    def open(self, key: str) -> None: ...

    def search(self, text: str) -> None: ...

    def choose(self, key: str) -> None: ...

    def tap_half(self, key: str) -> None: ...

    def put(self, member: str, key: str) -> None: ...

    def answer(self, field: str, typed: str) -> None: ...


@QmlElement
@QmlUncreatable("made by the shell")  # pyright: ignore[reportCallIssue, reportUntypedClassDecorator]
class ShiftsModel(ViewModel):
    """Hands `ShiftsView` to QML, and taps to the shell."""

    changed = Signal()

    step = Property(str, attrgetter("view.step"), notify=changed)
    title = Property(str, attrgetter("view.title"), notify=changed)
    hint = Property(str, attrgetter("view.hint"), notify=changed)
    searchText = Property(str, attrgetter("view.search_text"), notify=changed)
    query = Property(str, attrgetter("view.query"), notify=changed)
    others = Property(str, attrgetter("view.others"), notify=changed)
    notices = Property(QObject, row_list("notices"), constant=True)
    lines = Property(QObject, row_list("lines"), constant=True)
    fields = Property(QObject, row_list("fields"), constant=True)
    cards = Property(QObject, row_list("cards"), constant=True)
    chips = Property(QObject, row_list("chips"), constant=True)
    rows = Property(QObject, row_list("rows"), constant=True)
    turns = Property(QObject, row_list("turns"), constant=True)
    cells = Property(QObject, row_list("cells"), constant=True)
    buttons = Property(QObject, row_list("buttons"), constant=True)

    def __init__(self, acts: ShiftsActs) -> None:
        super().__init__(
            ShiftsView(),
            notices=LineRow,
            lines=LineRow,
            fields=FieldRow,
            cards=CardRow,
            chips=ChipRow,
            rows=ChipRow,
            turns=ButtonRow,
            cells=CellRow,
            buttons=ButtonRow,
        )
        self._acts = acts

    @Slot(str)
    def open(self, key: str) -> None:
        self._acts.open(key)

    @Slot(str)
    def search(self, text: str) -> None:
        self._acts.search(text)

    @Slot(str)
    def choose(self, key: str) -> None:
        self._acts.choose(key)

    @Slot(str)
    def tapHalf(self, key: str) -> None:  # noqa: N802 - named for QML
        self._acts.tap_half(key)

    @Slot(str, str)
    def put(self, member: str, key: str) -> None:
        self._acts.put(member, key)

    @Slot(str, str)
    def answer(self, field: str, typed: str) -> None:
        self._acts.answer(field, typed)
