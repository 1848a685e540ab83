"""The ports that the acts of the pages use, in one bundle that the composition root fills."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.app.library import Library
from kiosk.app.ports import Clock, Pins, Places, Printer, Secrets, SlipPaper, Unit, Voice
from kiosk.app.saving import Exports
from kiosk.app.scanning import Camera, PortScanner
from ui.state import State


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
    exports: Exports
    make_slip: SlipPaper
    make_qr: Callable[[str], tuple[str, ...]]
    copy: Callable[[str], None]
    open_link: Callable[[str], bool]
    new_code: Callable[[bytes], str]
    key_in_file: bool
    tick: Callable[[], None]
    forget: Callable[[], None]
    across: Callable[["World", State], "World"]
