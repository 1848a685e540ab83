"""Where a citizen stands who is led through a topic."""

import msgspec

from kiosk.domain.ids import GuidanceId


class GuidanceState(msgspec.Struct, frozen=True):
    """`path` are the steps gone, the last is on the screen; `job` is what is being printed, `told` how that went."""

    id: GuidanceId | None = None
    topic: str = ""
    path: tuple[str, ...] = ()

    @property
    def step(self) -> str:
        """The step on the screen."""
        return self.path[-1] if self.path else ""
