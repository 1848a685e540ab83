"""The model of who is at the counter."""

from operator import attrgetter
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.models.base import ViewModel, row_list
from ui.views.base import LineRow
from ui.views.begin import MemberRow, SignInView

QML_IMPORT_NAME = "TanTay.Models"
QML_IMPORT_MAJOR_VERSION = 1


class SignInActs(Protocol):
    """What this page asks for."""

    def choose(self, key: str) -> None: ...

    def enter_pin(self, digits: str) -> None: ...


@QmlElement
@QmlUncreatable("made by the shell")  # pyright: ignore[reportCallIssue, reportUntypedClassDecorator]
class SignInModel(ViewModel):
    """Hands `SignInView` to QML, and taps to the shell."""

    changed = Signal()

    title = Property(str, attrgetter("view.title"), notify=changed)
    hint = Property(str, attrgetter("view.hint"), notify=changed)
    chosen = Property(str, attrgetter("view.chosen"), notify=changed)
    wait = Property(str, attrgetter("view.wait"), notify=changed)
    gaps = Property(QObject, row_list("gaps"), constant=True)
    members = Property(QObject, row_list("members"), constant=True)

    def __init__(self, acts: SignInActs) -> None:
        super().__init__(SignInView(), gaps=LineRow, members=MemberRow)
        self._acts = acts

    @Slot(str)
    def choose(self, key: str) -> None:
        self._acts.choose(key)

    @Slot(str)
    def enterPin(self, digits: str) -> None:  # noqa: N802 - named for QML
        self._acts.enter_pin(digits)
