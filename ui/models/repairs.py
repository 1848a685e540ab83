"""The model of incidents: measures, steps, and how it ended."""

from operator import attrgetter
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.models.base import ViewModel, row_list
from ui.views.base import LineRow
from ui.views.begin import CardRow
from ui.views.repairs import IncidentRow, IncidentsView, NinthRow, PressRow
from ui.views.sitting import FieldRow

QML_IMPORT_NAME = "TanTay.Models"
QML_IMPORT_MAJOR_VERSION = 1


class IncidentsActs(Protocol):
    """What this page asks for."""

    def open(self, key: str) -> None: ...

    def press(self, key: str) -> None: ...

    def touch(self, place: int) -> None: ...

    def answer(self, field: str, typed: str) -> None: ...


@QmlElement
@QmlUncreatable("made by the shell")  # pyright: ignore[reportCallIssue, reportUntypedClassDecorator]
class IncidentsModel(ViewModel):
    """Hands `IncidentsView` to QML, and taps to the shell."""

    changed = Signal()

    stage = Property(str, attrgetter("view.stage"), notify=changed)
    title = Property(str, attrgetter("view.title"), notify=changed)
    hint = Property(str, attrgetter("view.hint"), notify=changed)
    notice = Property(str, attrgetter("view.notice"), notify=changed)
    noticeTone = Property(str, attrgetter("view.notice_tone"), notify=changed)
    step = Property(str, attrgetter("view.step"), notify=changed)
    stepNote = Property(str, attrgetter("view.step_note"), notify=changed)
    heading = Property(str, attrgetter("view.heading"), notify=changed)
    stopText = Property(str, attrgetter("view.stop_text"), notify=changed)
    rows = Property(QObject, row_list("rows"), constant=True)
    cards = Property(QObject, row_list("cards"), constant=True)
    lines = Property(QObject, row_list("lines"), constant=True)
    fields = Property(QObject, row_list("fields"), constant=True)
    presses = Property(QObject, row_list("presses"), constant=True)
    ninths = Property(QObject, row_list("ninths"), constant=True)

    def __init__(self, acts: IncidentsActs) -> None:
        super().__init__(
            IncidentsView(),
            rows=IncidentRow,
            cards=CardRow,
            lines=LineRow,
            fields=FieldRow,
            presses=PressRow,
            ninths=NinthRow,
        )
        self._acts = acts

    @Slot(str)
    def open(self, key: str) -> None:
        self._acts.open(key)

    @Slot(str)
    def press(self, key: str) -> None:
        self._acts.press(key)

    @Slot(int)
    def touch(self, place: int) -> None:
        self._acts.touch(place)

    @Slot(str, str)
    def answer(self, field: str, typed: str) -> None:
        self._acts.answer(field, typed)
