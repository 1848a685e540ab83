"""The model of the page of the queue."""

from operator import attrgetter
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.models.base import ViewModel, row_list
from ui.views.base import LineRow, OptionRow
from ui.views.queue import QueueView, TicketRow

QML_IMPORT_NAME = "TanTay.Models"
QML_IMPORT_MAJOR_VERSION = 1


class QueueActs(Protocol):
    """What this page asks for."""

    def choose(self, key: str) -> None: ...

    def do(self, what: str) -> None: ...

    def look_at(self, ticket: str) -> None: ...

    def print_slip(self, paper: str) -> None: ...


@QmlElement
@QmlUncreatable("made by the shell")  # pyright: ignore[reportCallIssue, reportUntypedClassDecorator]
class QueueModel(ViewModel):
    """Hands `QueueView` to QML, and taps to the shell."""

    changed = Signal()

    stage = Property(str, attrgetter("view.stage"), notify=changed)
    title = Property(str, attrgetter("view.title"), notify=changed)
    hint = Property(str, attrgetter("view.hint"), notify=changed)
    plate = Property(str, attrgetter("view.plate"), notify=changed)
    number = Property(str, attrgetter("view.number"), notify=changed)
    note = Property(str, attrgetter("view.note"), notify=changed)
    callText = Property(str, attrgetter("view.call_text"), notify=changed)
    sitText = Property(str, attrgetter("view.sit_text"), notify=changed)
    againText = Property(str, attrgetter("view.again_text"), notify=changed)
    holdText = Property(str, attrgetter("view.hold_text"), notify=changed)
    doneText = Property(str, attrgetter("view.done_text"), notify=changed)
    recallText = Property(str, attrgetter("view.recall_text"), notify=changed)
    overText = Property(str, attrgetter("view.over_text"), notify=changed)
    cancelText = Property(str, attrgetter("view.cancel_text"), notify=changed)
    takeText = Property(str, attrgetter("view.take_text"), notify=changed)
    counterText = Property(str, attrgetter("view.counter_text"), notify=changed)
    nextTitle = Property(str, attrgetter("view.next_title"), notify=changed)
    moreText = Property(str, attrgetter("view.more_text"), notify=changed)
    beforeText = Property(str, attrgetter("view.before_text"), notify=changed)
    heldTitle = Property(str, attrgetter("view.held_title"), notify=changed)
    elsewhereTitle = Property(str, attrgetter("view.elsewhere_title"), notify=changed)
    countersTitle = Property(str, attrgetter("view.counters_title"), notify=changed)
    printRoll = Property(str, attrgetter("view.print_roll"), notify=changed)
    printA5 = Property(str, attrgetter("view.print_a5"), notify=changed)
    printText = Property(str, attrgetter("view.print_text"), notify=changed)
    printKind = Property(str, attrgetter("view.print_kind"), notify=changed)
    warnings = Property(QObject, row_list("warnings"), constant=True)
    lines = Property(QObject, row_list("lines"), constant=True)
    next = Property(QObject, row_list("next"), constant=True)
    held = Property(QObject, row_list("held"), constant=True)
    elsewhere = Property(QObject, row_list("elsewhere"), constant=True)
    counters = Property(QObject, row_list("counters"), constant=True)
    options = Property(QObject, row_list("options"), constant=True)

    def __init__(self, acts: QueueActs) -> None:
        super().__init__(
            QueueView(),
            warnings=LineRow,
            lines=LineRow,
            next=TicketRow,
            held=TicketRow,
            elsewhere=TicketRow,
            counters=LineRow,
            options=OptionRow,
        )
        self._acts = acts

    @Slot(str)
    def choose(self, key: str) -> None:
        self._acts.choose(key)

    @Slot(str)
    def do(self, what: str) -> None:
        self._acts.do(what)

    @Slot(str)
    def lookAt(self, ticket: str) -> None:  # noqa: N802 - named for QML
        self._acts.look_at(ticket)

    @Slot(str)
    def printSlip(self, paper: str) -> None:  # noqa: N802 - named for QML
        self._acts.print_slip(paper)
