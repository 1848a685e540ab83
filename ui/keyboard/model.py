"""The keyboard's model: a struck key becomes a change of the text that has the focus."""

from operator import attrgetter
from typing import Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.keyboard.compose import BACKSPACE, compose, wants_capital
from ui.keyboard.field import finish_word, has_selection, is_text, replace, text_and_cursor
from ui.keyboard.layouts import WORD, Key, rows
from ui.keyboard.scan import OUT, Spot, after, chosen
from ui.keyboard.telex import telex
from ui.words import Language, say

QML_IMPORT_NAME = "TanTay.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the shell")  # pyright: ignore[reportCallIssue, reportUntypedClassDecorator]
class KeyboardModel(QObject):
    """The keys of the layout in use; a struck one edits the focused text as if it were typed there."""

    changed = Signal()
    # The keys are made anew only with another layout: a key must not vanish under the finger that holds it.
    laidOut = Signal()
    # Two switches point at another row or key.
    pointed = Signal()
    # A key is struck by a switch: what follows is the same as after a touch.
    struck = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._language: Language = "vi"
        self._layout = "letters"
        self._capitals = "none"
        self._shifted = False
        self._telex = False
        self._begins = False
        self._in_use = False
        self._spot: Spot | None = None

    @property
    def shown_rows(self) -> list[list[dict[str, Any]]]:
        """The keys as QML reads them: their fields, and the label they have as capitals."""
        return [[_shown(key, self._language) for key in row] for row in rows(self._layout)]

    rows = Property(list, attrgetter("shown_rows"), notify=laidOut)
    layout = Property(str, attrgetter("_layout"), notify=laidOut)
    upper = Property(bool, attrgetter("is_upper"), notify=changed)
    telex = Property(bool, attrgetter("_telex"), notify=changed)
    scanRow = Property(int, attrgetter("scan_row"), notify=pointed)
    scanKey = Property(int, attrgetter("scan_key"), notify=pointed)

    @property
    def is_upper(self) -> bool:
        """Whether the next letter is a capital: HOA was struck, or a name begins; both together is neither."""
        return self._shifted != self._begins

    @property
    def is_scanned(self) -> bool:
        """Whether two switches walk over the keys of a box that is typed in."""
        return self._in_use and self._spot is not None

    @property
    def scan_row(self) -> int:
        """The row that is pointed at, one past the last for the way out; -1: none."""
        return self._spot.row if self._spot is not None and self._in_use else -1

    @property
    def scan_key(self) -> int:
        """The key in that row; -1: the whole row."""
        return -1 if self._spot is None or self._spot.key is None else self._spot.key

    def begin_scan(self) -> bool:
        """Point at the first row of keys; False where no box is typed in."""
        if self._in_use:
            self._point(Spot())
        return self._in_use

    def end_scan(self) -> None:
        """Point at no key any more."""
        self._point(None)

    def scan_on(self) -> None:
        """Point at the next row or key."""
        if self._spot is not None:
            self._point(after(self._spot, rows(self._layout)))

    def scan_choose(self) -> None:
        """Go into the row or strike the key that is pointed at."""
        if self._spot is None:
            return
        spot, key = chosen(self._spot, rows(self._layout))
        self._point(None if key == OUT else spot)
        if key:
            self.struck.emit(key)

    def _point(self, spot: Spot | None) -> None:
        if spot != self._spot:
            self._spot = spot
            self.pointed.emit()

    def forget(self) -> None:
        """Be as it was at the start: the next citizen finds nothing of the last one's ways."""
        self._telex = self._shifted = self._begins = False
        self._point(None)
        self.changed.emit()

    @Slot(str, str)
    def use(self, layout: str, capitals: str) -> None:
        """Show the keys of `layout`; capitals begin words, sentences or nothing ("none")."""
        other = layout != self._layout
        self._in_use = True
        if self._spot is not None:
            self._spot = Spot()
            self.pointed.emit()
        self._layout, self._capitals, self._shifted = layout, capitals, False
        if other:
            self.laidOut.emit()
        self.look()

    def speak(self, language: Language) -> None:
        """Put the words of this language on the keys that have words."""
        if language != self._language:
            self._language = language
            self.laidOut.emit()

    @Slot()
    def leave(self) -> None:
        """No box is typed in any more, or not for the moment in which the focus goes from one to the next."""
        self._in_use = False
        self.pointed.emit()
        QTimer.singleShot(0, self, self._end_scan_unless_in_use)

    def _end_scan_unless_in_use(self) -> None:
        if not self._in_use:
            self.end_scan()

    @Slot(str)
    def press(self, key: str) -> None:
        """Do what `key` does to the focused text; without one, nothing happens."""
        if key == "shift":
            self._shifted = not self._shifted
            self.changed.emit()
            return
        if key == "telex":
            self._telex = not self._telex
            self.changed.emit()
            return
        field = QGuiApplication.focusObject()
        if not is_text(field):
            return
        finish_word(field)
        text, cursor = text_and_cursor(field)
        self._begins = wants_capital(text, cursor, self._capitals)
        letter = key.upper() if self.is_upper and len(key) == 1 else key
        step = telex if self._telex and self._layout == "letters" and len(key) == 1 else compose
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


def _shown(key: Key, language: Language) -> dict[str, Any]:
    label = _word(key.label, language)
    capital = label.upper() if len(key.key) == 1 else label
    return {**key._asdict(), "label": label, "capital": capital, "on": _word(key.on, language) or capital}


def _word(label: str, language: Language) -> str:
    return say(language, label) if label.startswith(WORD) else label
