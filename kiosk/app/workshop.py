"""Measuring and mending this machine, as a port: both take their time, and no tap waits for them."""

from collections.abc import Callable
from typing import Literal, Protocol, TypeAlias

import msgspec

from kiosk.domain.repairs.guide import Act
from kiosk.domain.repairs.measures import Check, Measure

Mended: TypeAlias = Literal["done", "nothing", "not-allowed", "failed"]
"""It was done; there was nothing to do; this user may not; it did not work."""


class Order(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be measured, and against what: addresses of the way out, and where the log lies.

    `outside` is `address:port` of a host that is asked without a name, `probe` a plain page that answers 204.
    """

    checks: tuple[Check, ...]
    province: str = ""
    portal: str = ""
    outside: str = ""
    probe: str = ""
    store: str = ""


class Workshop(Protocol):
    """Measures one thing after another, and does what can safely be done."""

    def measure(
        self, checks: tuple[Check, ...], province: str, told: Callable[[Measure], None], done: Callable[[], None]
    ) -> None:
        """Begin measuring instead of what is being measured; `told` of each as it is known, then `done`, once."""
        ...

    def mend(self, act: Act, province: str, done: Callable[[Mended], None]) -> None:
        """Do it and tell what came of it, once; what is somebody else's is never touched."""
        ...

    def close(self) -> None:
        """Stop what goes on; nobody is told any more."""
        ...
