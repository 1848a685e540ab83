"""How codes come in, as one port for three ways: a scanner on a serial port, one that types, a camera.

What hears them gets the line and the means by which it came, and needs no more to know.
"""

from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple, Protocol, TypeAlias

import msgspec

Means: TypeAlias = Literal["port", "keys", "camera"]


class Scan(msgspec.Struct, frozen=True):
    """A code as it was read, without its terminator; letters may be damaged, most of all where it was typed."""

    text: str
    means: Means


Heard: TypeAlias = Callable[[Scan], None]


class CodeReader(Protocol):
    """Something that reads codes."""

    def listen(self, heard: Heard) -> None:
        """Tell `heard` of every code from now on; the one named last is told."""
        ...


class PortFound(NamedTuple):
    """A serial port of this machine: the key by which it is known again, and its name."""

    key: str
    name: str


ScannerState: TypeAlias = Literal["off", "waiting", "ready", "denied", "busy"]
"""Nothing is chosen; not plugged in; ready; this machine may not use the port; another program has it."""


class PortScanner(CodeReader, Protocol):
    """A scanner on a serial port, by USB as a rule; one that is unplugged is waited for."""

    @property
    def state(self) -> ScannerState:
        """How it stands now."""
        ...

    def ports(self) -> Sequence[PortFound]:
        """The ports that are there now."""
        ...

    def use(self, key: str) -> None:
        """Read from this port, whenever it is there; none when empty."""
        ...


CameraProblem: TypeAlias = Literal["camera-none", "camera-denied", "camera-gone", "camera-broken"]


class Camera(CodeReader, Protocol):
    """A camera that reads codes while it is open; nothing that it sees is kept."""

    def watch(self, shown: Callable[[bytes], None]) -> None:
        """Hand on what it sees, each time as one JPEG, and empty bytes when it sees nothing any more."""
        ...

    def open(self, failed: Callable[[CameraProblem], None]) -> None:
        """Begin to look; `failed` is called at most once, and the camera is closed then."""
        ...

    def close(self) -> None:
        """See nothing any more; asking twice changes nothing."""
        ...
