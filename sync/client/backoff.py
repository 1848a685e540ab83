"""How long to wait after a failure. Pure."""

from collections.abc import Callable
from typing import Final

LONGEST: Final = 300.0
"""Seconds."""
_ENOUGH: Final = 9
"""2⁹ s is over the longest wait already."""


def wait_after(failures: int, draw: Callable[[float, float], float], told: float | None = None) -> float:
    """Seconds until the next try after this many failures in a row: full jitter under min(5 min, 2ⁿ s).

    `draw(low, high)` is a uniform draw. A time that the server `told` (Retry-After) is kept at least, however long the
    server's idea of it: up to `LONGEST`, so that a wrong header cannot silence a kiosk for a day.
    """
    wait = draw(0.0, min(LONGEST, 2.0 ** min(failures, _ENOUGH)))
    return max(wait, min(told or 0.0, LONGEST))
