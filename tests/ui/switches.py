"""A person with two switches: "next" until the wanted thing is pointed at, then "choose"; nothing else is touched."""

import unicodedata
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from ui.demo.fingers import TONES
from ui.demo.hands import Hands, NotThere
from ui.keyboard.model import KeyboardModel

STEPS = 400
"""How often "next" is pressed before a thing counts as out of reach."""


class Switches(Hands):
    """Hands that only press F7 and F8; `presses` counts how often."""

    def __init__(self, window: QQuickWindow, keyboard: KeyboardModel) -> None:
        super().__init__(window)
        self._keyboard = keyboard
        self.presses = 0

    def next(self) -> None:
        """The first switch."""
        self._switch(Qt.Key.Key_F7)

    def choose(self) -> None:
        """The second switch."""
        self._switch(Qt.Key.Key_F8)

    def _switch(self, key: Qt.Key) -> None:
        self.presses += 1
        QTest.keyClick(self.window, key)
        QCoreApplication.processEvents()

    def focused(self) -> str:
        """The name of what has the focus, or of the control around it."""
        item = self.window.activeFocusItem()
        while item and not item.objectName():
            item = item.parentItem()
        return item.objectName() if item else ""

    def go_to(self, name: str) -> None:
        """ "Next" until it has the focus."""
        self._until(lambda: self.focused() == name, name)

    def tap(self, name: str) -> None:
        """Go there and choose."""
        self.until(lambda: self.sees(name), f"{name} does not appear")
        self.go_to(name)
        self.choose()

    def write(self, name: str, text: str) -> None:
        """Go to a box, empty it and type into it on the scanned keyboard."""
        self.until(lambda: self.sees(name), f"{name} does not appear")
        self.go_to(name)
        self.choose()
        for _ in str(self.window.activeFocusItem().property("text")):
            self._strike("backspace")
        self.type(text)
        if self._keyboard.is_scanned:
            self._strike("done")

    def type(self, text: str) -> None:
        """Letter by letter, each tone right after its letter."""
        for sign in text:
            parts = unicodedata.normalize("NFD", sign)
            tone = next((name for mark, name in TONES.items() if mark in parts), "")
            bare = unicodedata.normalize("NFC", "".join(part for part in parts if part not in TONES))
            self._strike_letter("space" if bare == " " else bare)
            if tone:
                self._strike(tone)

    def _strike_letter(self, letter: str) -> None:
        if letter.isupper() and not self._keyboard.is_upper and self._has(letter.lower()):
            self._strike("shift")
        self._strike(letter if self._has(letter) else letter.lower())

    def _has(self, key: str) -> bool:
        return any(shown["key"] == key for row in self._keyboard.shown_rows for shown in row)

    def _strike(self, key: str) -> None:
        rows = [[shown["key"] for shown in row] for row in self._keyboard.shown_rows]
        if key == "done":
            self._until(lambda: self._keyboard.scan_row == len(rows), "the way out")
            self.choose()
            return
        row = next((number for number, keys in enumerate(rows) if key in keys), -1)
        if row < 0:
            raise NotThere(f"no key {key}")
        self._until(lambda: self._keyboard.scan_row == row, f"the row of {key}")
        self.choose()
        if len(rows[row]) > 1:
            self._until(lambda: self._keyboard.scan_key == rows[row].index(key), f"the key {key}")
            self.choose()

    def _until(self, true: Callable[[], bool], what: str) -> None:
        for _ in range(STEPS):
            if true():
                return
            self.next()
        raise NotThere(f"two switches do not reach {what}")
