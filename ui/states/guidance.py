"""Where a citizen stands who is led through a topic."""

import msgspec

from kiosk.domain.ids import GuidanceId, VisitId


class GuidanceState(msgspec.Struct, frozen=True):
    """`path` are the steps gone, the last is on the screen; `visit` is the request at whose home it happens.

    `before` is what the citizen was led through who now sits down for a procedure.
    """

    id: GuidanceId | None = None
    topic: str = ""
    path: tuple[str, ...] = ()
    visit: VisitId | None = None
    before: GuidanceId | None = None

    @property
    def step(self) -> str:
        """The step on the screen."""
        return self.path[-1] if self.path else ""
