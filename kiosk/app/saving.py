"""Where reports go that leave the machine, as a port; the adapter lives in kiosk.devices."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias

import msgspec

if TYPE_CHECKING:  # a start has no time for what only a report needs
    from kiosk.domain.figures.report import Report


class SavePlace(msgspec.Struct, frozen=True):
    """A folder that a report may be saved in; `name` is how its owner calls it, empty for the Documents folder."""

    folder: str
    name: str = ""


SaveState: TypeAlias = Literal["saved", "no-room", "gone", "read-only", "failed"]


class Exports(Protocol):
    """Removable drives, and the Documents folder."""

    def places(self) -> Sequence[SavePlace]:
        """The folders that are there now, removable drives first."""
        ...

    def save(self, report: "Report", folder: str, name: str, done: Callable[[SaveState], None]) -> None:
        """Write `name`.pdf and `name`.xlsx there, each whole or not at all, in a process of its own.

        `done` is called once, from the event loop.
        """
        ...
