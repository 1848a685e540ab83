"""Where the three ways in meet: every reader tells the shell, and what the camera sees goes to its picture."""

from functools import partial

from kiosk.app.scanning import Scan
from kiosk.devices.key_wedge import KeyWedge
from ui.acts import scanned
from ui.shell import Shell
from ui.window import Window
from ui.world import World


class Hearing:
    """Hears the keys of a window from the beginning, and the other readers once there is a world."""

    def __init__(self, shell: Shell, window: Window) -> None:
        self._shell, self._window = shell, window
        self.keys = KeyWedge(window.root, self._is_watched, self._is_code)
        self.keys.listen(self._heard)

    def open(self, world: World) -> None:
        """Hear the readers of this world as well."""
        for reader in (world.scanner, world.camera):
            reader.listen(self._heard)
        world.camera.watch(self._window.camera.show)
        world.aside.listen(self._shell.tick)

    def _is_watched(self) -> bool:
        return self._shell.world is not None and scanned.watched(self._shell.state)

    def _is_code(self, line: str, in_a_box: bool) -> bool:
        return not in_a_box or scanned.takes(self._shell.state, line)

    def _heard(self, scan: Scan) -> None:
        self._shell.act(partial(scanned.heard, scan=scan))
