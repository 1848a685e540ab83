"""Taking the pictures: one window, every scene at every size of letters, theme and format that is asked for."""

from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QTest

from ui.gallery.counter import Counter
from ui.gallery.faults import Fault, faults_of
from ui.gallery.walk import Scene
from ui.state import State

SCALES = (1.0, 1.25, 1.5, 2.0)
THEMES = ("light", "contrast")
FORMATS = ("1920x1080", "1366x768", "1080x1920")

QUICK_PNG = 80
"""Little compression: the pictures are many, and a disk is cheaper than the wait."""

_STILL_MS = 30
_MOVED_MS = 220


class Ways(msgspec.Struct, frozen=True):
    """How each scene is pictured."""

    scales: Sequence[float] = SCALES
    themes: Sequence[str] = THEMES
    formats: Sequence[str] = FORMATS


class Picture(msgspec.Struct, frozen=True):
    """One file of the gallery, and what a machine can see to be wrong on it."""

    file: str
    scene: str
    scale: float
    theme: str
    format: str
    faults: tuple[Fault, ...]


def take(counter: Counter, scenes: Sequence[Scene], ways: Ways, out: Path) -> Iterator[Picture]:
    """Each scene in each way, saved as `NAME-SCALE-THEME-FORMAT.png`."""
    window = counter.window.root
    for format_ in ways.formats:
        width, height = (int(side) for side in format_.split("x"))
        window.resize(width, height)
        counter.hands.until(lambda w=width, h=height: (window.width(), window.height()) == (w, h), "no such size")
        for scene in scenes:
            counter.shell.put(State())  # so that each page is made anew, and nothing of the last scene has the focus
            for number, (scale, theme) in enumerate(product(ways.scales, ways.themes)):
                _arrange(counter, scene, scale, theme, first=number == 0)
                file = f"{scene.name}-{scale:g}-{theme}-{format_}.png"
                window.grabWindow().save(str(out / file), None, QUICK_PNG)
                yield Picture(file, scene.name, scale, theme, format_, faults_of(window))


def _arrange(counter: Counter, scene: Scene, scale: float, theme: str, *, first: bool) -> None:
    counter.shell.put(replace(scene.state, text_scale=scale, contrast=theme == "contrast"))
    QCoreApplication.processEvents()
    if first and scene.touch:
        counter.hands.tap(scene.touch)
    moves = scene.touch or scene.state.focus
    QTest.qWait(_MOVED_MS if moves else _STILL_MS)
