"""Taking the pictures: one window, every scene at every size of letters, theme, format and language asked for."""

from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from ui.gallery.counter import Counter
from ui.gallery.fault import Fault
from ui.gallery.faults import Script, faults_of_colour, faults_of_shape, faults_of_voice
from ui.gallery.panels import PANELS, Panel
from ui.gallery.sight import Sight, look_at
from ui.gallery.walk import Scene
from ui.state import State
from ui.words import Language

SCALES = (1.0, 1.25, 1.5, 2.0)
THEMES = ("light", "contrast")
FORMATS = tuple(PANELS)
LANGUAGES: tuple[Language, ...] = ("vi", "en")

QUICK_PNG = 80
"""Little compression: the pictures are many, and a disk is cheaper than the wait."""

_PATIENCE = 400
"""Looks at a page that does not come to rest before that counts as a bug."""


class Ways(msgspec.Struct, frozen=True):
    """How each scene is pictured."""

    scales: Sequence[float] = SCALES
    themes: Sequence[str] = THEMES
    formats: Sequence[str] = FORMATS
    languages: Sequence[Language] = LANGUAGES


class Picture(msgspec.Struct, frozen=True):
    """One picture, and what a machine can see to be wrong on it."""

    file: str
    scene: str
    page: str
    scale: float
    theme: str
    format: str
    language: str
    faults: tuple[Fault, ...]


class Camera:
    """Looks at a counter's window; with a folder the pictures are kept, without they are only measured."""

    def __init__(self, counter: Counter, out: Path | None = None, script: Script | None = None) -> None:
        self._counter = counter
        self._window = counter.window.root
        self._out = out
        self._script = script

    def take(self, scene: Scene, ways: Ways) -> Iterator[Picture]:
        """The scene in each way, saved as `NAME-SCALE-THEME-FORMAT-LANGUAGE.png`."""
        for format_, language in product(ways.formats, ways.languages):
            self._stand_before(PANELS[format_])
            state = replace(scene.state, language=language)
            voice = faults_of_voice(self._script, self._counter.world, state) if self._script else ()
            for number, scale in enumerate(ways.scales):
                self._counter.shell.put(replace(state, text_scale=scale, contrast=ways.themes[0] == "contrast"))
                if number == 0 and scene.touch:
                    self._counter.hands.tap(scene.touch)
                picture, sight = self.stand_still()
                shape = faults_of_shape(sight, PANELS[format_])
                for theme in ways.themes:
                    if theme != ways.themes[0]:
                        # The themes differ in colours alone, so nothing is where it is not in the first.
                        self._counter.shell.put(replace(state, text_scale=scale, contrast=theme == "contrast"))
                        QCoreApplication.processEvents()
                        picture = self._window.grabWindow()
                    faults = (*voice, *shape, *faults_of_colour(sight, picture))
                    file = f"{scene.name}-{scale:g}-{theme}-{format_}-{language}.png"
                    if self._out:
                        picture.save(str(self._out / file), None, QUICK_PNG)
                    yield Picture(file, scene.name, state.page, scale, theme, format_, language, faults)

    def _stand_before(self, panel: Panel) -> None:
        """A window that fills this panel, and in which nothing of the last scene has the focus."""
        window, size = self._window, (panel.width, panel.height)
        self._counter.shell.put(State())
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # old pages die only in a running loop
        window.setProperty("density", panel.density)
        window.resize(*size)
        self._counter.hands.until(lambda: (window.width(), window.height()) == size, "no such size")

    def stand_still(self) -> tuple[QImage, Sight]:
        """The picture and what is on it, once nothing moves any more; taking one makes the page lay itself out."""
        before: Sight | None = None
        for _ in range(_PATIENCE):
            QCoreApplication.processEvents()
            picture = self._window.grabWindow()
            sight = look_at(self._window)
            if before is not None and before.places == sight.places and not sight.is_moving:
                return picture, sight
            before = sight
            if sight.is_moving:
                QTest.qWait(5)
        raise AssertionError("the page does not come to rest")
