"""The text that has the focus, read and changed as if its user typed there."""

from typing import TypeGuard

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QGuiApplication, QInputMethodEvent


class Written(QInputMethodEvent):
    """What the program itself writes; by its kind it is told from the keys of a scanner, and never held back."""


def is_text(field: QObject | None) -> TypeGuard[QObject]:
    """Whether `field` is something one can type in."""
    return field is not None and isinstance(field.property("cursorPosition"), int)


def has_selection(field: QObject) -> bool:
    """Whether part of the text is selected."""
    return field.property("selectionStart") != field.property("selectionEnd")


def finish_word(field: QObject) -> None:
    """Let a word that the system's own input method still holds open come to stand as it is seen."""
    open_word = field.property("preeditText")
    if isinstance(open_word, str) and open_word:
        event = Written()
        event.setCommitString(open_word)
        QCoreApplication.sendEvent(field, event)
        QGuiApplication.inputMethod().reset()


def text_and_cursor(field: QObject) -> tuple[str, int]:
    """The text as it would be without its selected part, and the cursor in it."""
    text = str(field.property("text"))
    if not has_selection(field):
        return text, _index(text, field.property("cursorPosition"))
    start, end = _index(text, field.property("selectionStart")), _index(text, field.property("selectionEnd"))
    return text[:start] + text[end:], start


def replace(field: QObject, text: str, cursor: int) -> None:
    """Make the field hold `text`, by an input method's commit, so that the change counts as typed."""
    old = str(field.property("text"))
    old_cursor = int(field.property("cursorPosition"))
    if has_selection(field):
        _move(field, old_cursor)
    head = _common(old[: _index(old, old_cursor)], text[:cursor])
    tail = _common(old[head:][::-1], text[head:][::-1])
    written = text[head : len(text) - tail]
    event = Written()
    event.setCommitString(written, _units(old[:head]) - old_cursor, _units(old[head : len(old) - tail]))
    QCoreApplication.sendEvent(field, event)
    if head + len(written) != cursor:
        _move(field, _units(text[:cursor]))


def _move(field: QObject, place: int) -> None:
    attribute = QInputMethodEvent.Attribute(QInputMethodEvent.AttributeType.Selection, place, 0, None)
    QCoreApplication.sendEvent(field, Written("", [attribute]))


def _common(old: str, new: str) -> int:
    """How many characters the two begin with in common."""
    length = 0
    while length < min(len(old), len(new)) and old[length] == new[length]:
        length += 1
    return length


def _units(text: str) -> int:
    """The length of `text` as Qt counts it: in units of UTF-16."""
    return len(text.encode("utf-16-le")) // 2


def _index(text: str, units: int) -> int:
    """Where in `text` Qt's position `units` is."""
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))
