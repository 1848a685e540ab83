"""The clipboard as the companion uses it: what was put there goes again, and what others put there stays."""

import time
from collections.abc import Callable

from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtGui import QClipboard, QGuiApplication

SECONDS = 60
"""How long a citizen's answer may lie there: long enough to paste it, short enough to be forgotten by."""

_HUSH = {
    "x-kde-passwordManagerHint": b"secret",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
}
"""Tells what keeps a history of the clipboard, here or in a cloud, to leave this one out."""

_MODES = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)


class Clipboard(QObject):
    """Knows which text on it comes from our window: copied by a button, or marked and copied in a box.

    `now` counts seconds and never jumps.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._now = now
        self._ours: dict[QClipboard.Mode, str] = {}
        self._since = 0.0
        QGuiApplication.clipboard().changed.connect(self._heed)

    def copy(self, text: str) -> None:
        """Put a text there, for a minute."""
        mime = QMimeData()
        mime.setText(text)
        for kind, value in _HUSH.items():
            mime.setData(kind, value)
        QGuiApplication.clipboard().setMimeData(mime)
        self._ours[QClipboard.Mode.Clipboard] = text
        self._since = self._now()

    def tick(self) -> None:
        """Once a second: forget what has been there for its time."""
        if self._ours and self._now() - self._since >= SECONDS:
            self.forget()

    def forget(self) -> None:
        """Clear what is ours; what somebody else put there in the meantime is theirs."""
        clipboard = QGuiApplication.clipboard()
        for mode, text in tuple(self._ours.items()):
            if clipboard.text(mode) == text:
                clipboard.clear(mode)
        self._ours.clear()

    def _heed(self, mode: QClipboard.Mode) -> None:
        """Something changed: while our window is the one in front, it was done in it."""
        if mode not in _MODES or QGuiApplication.applicationState() != Qt.ApplicationState.ApplicationActive:
            return
        text = QGuiApplication.clipboard().text(mode)
        if text:
            self._ours[mode] = text
            self._since = self._now()
