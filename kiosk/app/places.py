"""What the application needs to know of places, as a protocol; the adapter lives in kiosk.catalogue."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol


class PlaceFound(NamedTuple):
    """A commune with its province, and the former name by which it was found, if that is another one.

    `unsure` where the name that was looked for stands for more than one commune: it is asked, never decided.
    """

    code: str
    name: str
    former: str = ""
    unsure: bool = False


class Places(Protocol):
    """The communes of the province, and how to find one."""

    def commune_name(self, code: str) -> str:
        """Full name of a commune by its five-digit code; the code itself when unknown."""
        ...

    def province_name(self, code: str) -> str:
        """Name of a province by its two-digit code; the code itself when unknown."""
        ...

    def province_code_of(self, code: str) -> str:
        """Two-digit code of the province that a commune lies in; empty when unknown."""
        ...

    def find_communes(self, text: str, limit: int = 8) -> Sequence[PlaceFound]:
        """The communes that what is typed may mean, accents optional, best first."""
        ...
