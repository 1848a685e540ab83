"""The model of one page of the declaration."""

from operator import attrgetter
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.models.base import ViewModel, row_list
from ui.views.base import LineRow
from ui.views.sitting import FieldRow, FormView

QML_IMPORT_NAME = "TanTay.Models"
QML_IMPORT_MAJOR_VERSION = 1


class FormActs(Protocol):
    """What this page asks for."""

    def answer(self, field: str, typed: str) -> None: ...

    def answer_part(self, field: str, part: str, typed: str) -> None: ...

    def search(self, field: str, text: str) -> None: ...

    def pick(self, field: str, key: str) -> None: ...

    def add_entry(self, field: str) -> None: ...

    def open_entry(self, field: str, key: str) -> None: ...

    def remove_entry(self, field: str, key: str) -> None: ...

    def take_newer(self) -> None: ...

    def move_entry(self, field: str, key: str) -> None: ...

    def ask_later(self, field: str) -> None: ...

    def take(self, field: str, key: str) -> None: ...


@QmlElement
@QmlUncreatable("made by the shell")  # pyright: ignore[reportCallIssue, reportUntypedClassDecorator]
class FormModel(ViewModel):
    """Hands `FormView` to QML, and taps to the shell."""

    changed = Signal()

    step = Property(str, attrgetter("view.step"), notify=changed)
    title = Property(str, attrgetter("view.title"), notify=changed)
    hint = Property(str, attrgetter("view.hint"), notify=changed)
    newer = Property(str, attrgetter("view.newer"), notify=changed)
    notices = Property(QObject, row_list("notices"), constant=True)
    fields = Property(QObject, row_list("fields"), constant=True)

    def __init__(self, acts: FormActs) -> None:
        super().__init__(FormView(), notices=LineRow, fields=FieldRow)
        self._acts = acts

    @Slot(str, str)
    def answer(self, field: str, typed: str) -> None:
        self._acts.answer(field, typed)

    @Slot(str, str, str)
    def answerPart(self, field: str, part: str, typed: str) -> None:  # noqa: N802 - named for QML
        self._acts.answer_part(field, part, typed)

    @Slot(str, str)
    def search(self, field: str, text: str) -> None:
        self._acts.search(field, text)

    @Slot(str, str)
    def pick(self, field: str, key: str) -> None:
        self._acts.pick(field, key)

    @Slot(str)
    def addEntry(self, field: str) -> None:  # noqa: N802 - named for QML
        self._acts.add_entry(field)

    @Slot(str, str)
    def openEntry(self, field: str, key: str) -> None:  # noqa: N802 - named for QML
        self._acts.open_entry(field, key)

    @Slot(str, str)
    def removeEntry(self, field: str, key: str) -> None:  # noqa: N802 - named for QML
        self._acts.remove_entry(field, key)

    @Slot()
    def takeNewer(self) -> None:  # noqa: N802 - named for QML
        self._acts.take_newer()

    @Slot(str, str)
    def moveEntry(self, field: str, key: str) -> None:  # noqa: N802 - named for QML
        self._acts.move_entry(field, key)

    @Slot(str)
    def askLater(self, field: str) -> None:  # noqa: N802 - named for QML
        self._acts.ask_later(field)

    @Slot(str, str)
    def take(self, field: str, key: str) -> None:
        self._acts.take(field, key)
