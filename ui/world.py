"""The ports that the acts of the pages use, in one bundle that the composition root fills."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeVar

from kiosk.app.library import Library
from kiosk.app.places import Places
from kiosk.app.ports import Clock, Pins, Printer, Secrets, SlipPaper, Unit, Voice
from kiosk.app.saving import Exports
from kiosk.app.scanning import Camera, PortScanner
from kiosk.app.sharing import Link
from kiosk.app.workshop import Workshop
from kiosk.domain.sharing import Drive
from ui.state import State

Result = TypeVar("Result")
Came_contra = TypeVar("Came_contra", contravariant=True)


class Ended(Protocol[Came_contra]):
    """An act after some work: `came` gives what came of it, or raises what went wrong."""

    def __call__(self, world: "World", state: State, /, *, came: Callable[[], Came_contra]) -> State: ...


class Aside(Protocol):
    """Work that may be slow, done while the window goes on."""

    def listen(self, tell: Callable[[Callable[["World", State], State]], None]) -> None:
        """Take who carries out the acts."""
        ...

    def do(self, work: Callable[[], Result], then: Ended[Result]) -> None:
        """Do the work, and then the act."""
        ...

    def close(self) -> None:
        """Wait for what is being done."""
        ...


@dataclass(frozen=True)
class World:
    """Everything outside the screen; `copy` puts a text on the clipboard, `open_link` says whether a browser opened.

    `tick` is asked for once a second, for what goes by itself.

    `forget` lets go of what the ports still hold of a citizen. `across` leads from the real world into a practice of
    the member who is signed in, and from practice back, which is gone then.
    """

    unit: Unit
    reading: Unit
    clock: Clock
    pins: Pins
    secrets: Secrets
    library: Library
    places: Places
    printer: Printer
    voice: Voice
    scanner: PortScanner
    camera: Camera
    workshop: Workshop
    link: Link
    drives: Callable[[], Sequence[Drive]]
    aside: Aside
    exports: Exports
    make_slip: SlipPaper
    make_test_page: Callable[[str, str, datetime], bytes]
    make_qr: Callable[[str], tuple[str, ...]]
    copy: Callable[[str], None]
    open_link: Callable[[str], bool]
    new_code: Callable[[bytes], str]
    key_in_file: bool
    tick: Callable[[], None]
    forget: Callable[[], None]
    across: Callable[["World", State], "World"]
