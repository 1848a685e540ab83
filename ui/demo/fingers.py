"""Hands that know no other keyboard than the one on the screen."""

import time
import unicodedata
from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from ui.demo.hands import Hands, middle

SAME_KEY_SECONDS = 0.17
"""A person's pause between two strikes of one key; a shorter one is a trembling finger's, and counts once."""


TONES = {"\u0301": "sac", "\u0300": "huyen", "\u0309": "hoi", "\u0303": "nga", "\u0323": "nang"}


APPEARING_MS = 320
"""Keys that have just appeared are not struck: a finger that comes down there meant what was there before."""


class Fingers(Hands):
    """Writes by touch only: each letter on its key, then the tone of the syllable."""

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__(window)
        self._struck: dict[str, float] = {}

    def tap(self, name: str) -> None:
        """As any hand taps; what the keyboard stands in front of is reached by its "Xong"."""
        if not self.sees(name) and self.sees("key:done"):
            self._strike("done")
        super().tap(name)

    def write(self, name: str, text: str) -> None:
        """Tap a box, take out what stands in it, and strike `text` key by key."""
        self.enter(name)
        self.until(lambda: self.sees("key:backspace"), f"no keyboard for {name}")
        if QGuiApplication.styleHints().mouseDoubleClickInterval():
            QTest.qWait(APPEARING_MS)
        while self._written():
            self._strike("backspace")
        for key in keys_for(text):
            self._strike(key)

    def _written(self) -> str:
        box = cast("QQuickItem | None", self.window.activeFocusItem())  # PySide's stubs know no None here
        text = box.property("text") if box is not None else ""
        return text if isinstance(text, str) else ""

    def _strike(self, key: str) -> None:
        if len(key) == 1 and key.isalpha():
            self._shift_for(key)
        name = next((name for name in (f"key:{key.lower()}", f"key:{key}") if self.sees(name)), f"key:{key}")
        if QGuiApplication.styleHints().mouseDoubleClickInterval():
            last = self._struck.get(name, 0.0)
            self.until(lambda: time.monotonic() - last > SAME_KEY_SECONDS, "time does not pass")
        self._struck[name] = time.monotonic()
        spot = middle(self.item(name))
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
        QCoreApplication.processEvents()

    def _shift_for(self, letter: str) -> None:
        """Strike HOA where the keys do not already show the letter as it is wanted."""
        if self.sees("key:shift") and self.reads(f"key:{letter.lower()}") != letter:
            self._strike("shift")


def keys_for(text: str) -> Iterator[str]:
    """The keys for `text`: letters as they stand on keys, and each syllable's tone after its last letter."""
    tone = ""
    for sign in unicodedata.normalize("NFC", text):
        if tone and not sign.isalpha():
            yield tone
            tone = ""
        marks = unicodedata.normalize("NFD", sign)
        tone = next((TONES[mark] for mark in marks if mark in TONES), tone)
        letter = unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in TONES))
        yield "space" if letter == " " else letter
    if tone:
        yield tone
