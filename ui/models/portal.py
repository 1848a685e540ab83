"""The model of the companion to the national portal."""

from operator import attrgetter
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.models.base import ViewModel, row_list
from ui.views.base import LineRow
from ui.views.filing import CopyRow, PortalView
from ui.views.sitting import FieldRow

QML_IMPORT_NAME = "TanTay.Models"
QML_IMPORT_MAJOR_VERSION = 1


class PortalActs(Protocol):
    """What this page asks for."""

    def copy(self, field: str) -> None: ...

    def open_here(self) -> None: ...

    def set_dossier(self, typed: str) -> None: ...

    def answer(self, field: str, typed: str) -> None: ...

    def to_code(self) -> None: ...

    def later(self) -> None: ...


@QmlElement
@QmlUncreatable("made by the shell")  # pyright: ignore[reportCallIssue, reportUntypedClassDecorator]
class PortalModel(ViewModel):
    """Hands `PortalView` to QML, and taps to the shell."""

    changed = Signal()

    step = Property(str, attrgetter("view.step"), notify=changed)
    title = Property(str, attrgetter("view.title"), notify=changed)
    progress = Property(str, attrgetter("view.progress"), notify=changed)
    link = Property(str, attrgetter("view.link"), notify=changed)
    qr = Property(list, attrgetter("view.qr"), notify=changed)
    linkHint = Property(str, attrgetter("view.link_hint"), notify=changed)
    openText = Property(str, attrgetter("view.open_text"), notify=changed)
    redLine = Property(str, attrgetter("view.red_line"), notify=changed)
    note = Property(str, attrgetter("view.note"), notify=changed)
    tail = Property(str, attrgetter("view.tail"), notify=changed)
    answersTitle = Property(str, attrgetter("view.answers_title"), notify=changed)
    dossierLabel = Property(str, attrgetter("view.dossier_label"), notify=changed)
    dossierHint = Property(str, attrgetter("view.dossier_hint"), notify=changed)
    dossier = Property(str, attrgetter("view.dossier"), notify=changed)
    dossierWarning = Property(str, attrgetter("view.dossier_warning"), notify=changed)
    dossierNote = Property(str, attrgetter("view.dossier_note"), notify=changed)
    codeText = Property(str, attrgetter("view.code_text"), notify=changed)
    laterText = Property(str, attrgetter("view.later_text"), notify=changed)
    presses = Property(QObject, row_list("presses"), constant=True)
    answers = Property(QObject, row_list("answers"), constant=True)
    fields = Property(QObject, row_list("fields"), constant=True)

    def __init__(self, acts: PortalActs) -> None:
        super().__init__(PortalView(), presses=LineRow, answers=CopyRow, fields=FieldRow)
        self._acts = acts

    @Slot(str)
    def copy(self, field: str) -> None:
        self._acts.copy(field)

    @Slot()
    def openHere(self) -> None:  # noqa: N802 - named for QML
        self._acts.open_here()

    @Slot(str)
    def setDossier(self, typed: str) -> None:  # noqa: N802 - named for QML
        self._acts.set_dossier(typed)

    @Slot(str, str)
    def answer(self, field: str, typed: str) -> None:
        self._acts.answer(field, typed)

    @Slot()
    def toCode(self) -> None:  # noqa: N802 - named for QML
        self._acts.to_code()

    @Slot()
    def later(self) -> None:
        self._acts.later()
