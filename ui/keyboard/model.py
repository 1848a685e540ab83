"""The keyboard's model: a struck key becomes a change of the text that has the focus."""

from operator import attrgetter
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.keyboard.compose import BACKSPACE, compose, telex, wants_capital
from ui.keyboard.field import has_selection, is_text, replace, text_and_cursor
from ui.keyboard.layouts import Key, rows

QML_IMPORT_NAME = "TanTay.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the shell")  # pyright: ignore[reportCallIssue, reportUntypedClassDecorator]
class KeyboardModel(QObject):
    """The keys of the layout in use; a struck one edits the focused text as if it were typed there."""

    changed = Signal()
    # The keys are made anew only with another layout: a key must not vanish under the finger that holds it.
    laidOut = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._layout = "letters"
        self._capitals = "none"
        self._shifted = False
        self._telex = False
        self._begins = False

    @property
    def shown_rows(self) -> list[list[dict[str, Any]]]:
        """The keys as QML reads them: their fields, and the label they have as capitals."""
        return [[_shown(key) for key in row] for row in rows(self._layout)]

    rows = Property(list, attrgetter("shown_rows"), notify=laidOut)
    layout = Property(str, attrgetter("_layout"), notify=laidOut)
    upper = Property(bool, attrgetter("is_upper"), notify=changed)
    telex = Property(bool, attrgetter("_telex"), notify=changed)

    @property
    def is_upper(self) -> bool:
        """Whether the next letter is a capital: HOA was struck, or a name begins; both together is neither."""
        return self._shifted != self._begins

    @Slot(str, str)
    def use(self, layout: str, capitals: str) -> None:
        """Show the keys of `layout`; capitals begin words, sentences or nothing ("none")."""
        other = layout != self._layout
        self._layout, self._capitals, self._shifted = layout, capitals, False
        if other:
            self.laidOut.emit()
        self.look()

    @Slot(bool)
    def useTelex(self, wanted: bool) -> None:  # noqa: N802 - named for QML
        """Read letters as Telex from now on, or no longer."""
        self._telex = wanted
        self.changed.emit()

    def forget(self) -> None:
        """As it was at the start: how one citizen typed says nothing of the next."""
        self._shifted = self._begins = False
        self.useTelex(False)

    @Slot(str)
    def press(self, key: str) -> None:
        """Do what `key` does to the focused text; without one, nothing happens."""
        if key == "shift":
            self._shifted = not self._shifted
            self.changed.emit()
            return
        field = QGuiApplication.focusObject()
        if not is_text(field):
            return
        text, cursor = text_and_cursor(field)
        self._begins = wants_capital(text, cursor, self._capitals)
        letter = key.upper() if self.is_upper and len(key) == 1 else key
        step = telex if self._telex and len(key) == 1 else compose
        erased = key == BACKSPACE and has_selection(field)
        self._shifted = False
        replace(field, *((text, cursor) if erased else step(text, cursor, letter)))
        self.look()

    @Slot()
    def look(self) -> None:
        """See anew whether a name or a sentence begins where the cursor stands: it may have been moved by hand."""
        field = QGuiApplication.focusObject()
        self._begins = is_text(field) and wants_capital(*text_and_cursor(field), self._capitals)
        self.changed.emit()


def _shown(key: Key) -> dict[str, Any]:
    capital = key.label.upper() if len(key.key) == 1 else key.label
    return {**key._asdict(), "capital": capital}
