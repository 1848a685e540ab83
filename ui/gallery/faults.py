"""The audit of one picture: all that a machine can see to be wrong on a page."""

from collections.abc import Callable, Sequence
from typing import Protocol, TypeAlias

from PySide6.QtGui import QImage

from ui.gallery.fault import Fault
from ui.gallery.letters import faults_of_letters
from ui.gallery.panels import Panel
from ui.gallery.pixels import faults_of_pixels
from ui.gallery.reading import faults_of_reading
from ui.gallery.sight import Sight
from ui.gallery.targets import faults_of_targets
from ui.state import State
from ui.world import World


class Said(Protocol):
    """A sentence that is read aloud."""

    @property
    def text(self) -> str:
        """In words."""
        ...


Script: TypeAlias = Callable[[World, State], Sequence[Said]]
"""What is read aloud of a state, sentence by sentence."""


def faults_of_shape(sight: Sight, panel: Panel) -> tuple[Fault, ...]:
    """What does not depend on the theme: places, sizes, names, the way that Tab goes."""
    found = [*faults_of_letters(sight, panel), *faults_of_targets(sight, panel), *faults_of_reading(sight)]
    return tuple(dict.fromkeys(found))


def faults_of_colour(sight: Sight, picture: QImage) -> tuple[Fault, ...]:
    """What only the rendered pixels tell."""
    return tuple(dict.fromkeys(faults_of_pixels(sight, picture)))


def faults_of_voice(script: Script, world: World, state: State) -> tuple[Fault, ...]:
    """A page that has nothing to say, or says an empty sentence."""
    said = script(world, state)
    return () if said and all(sentence.text.strip() for sentence in said) else (Fault("silent", state.page),)
