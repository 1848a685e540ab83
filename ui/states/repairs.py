"""What the page of incidents shows."""

from typing import Literal, TypeAlias

import msgspec

from kiosk.app.workshop import Mended
from kiosk.domain.repairs.guide import Act
from kiosk.domain.repairs.incident import Incident, Often
from kiosk.domain.repairs.measures import Measure

Part: TypeAlias = Literal["", "internet", "printer", "computer", "scanner", "screen", "sound"]
"""A card of the page."""

NINTHS = 9


class Repairs(msgspec.Struct, frozen=True, kw_only=True):
    """`run` tells one measuring from those before it; `before` is what was measured then, `tried` what was done since.

    `step` is where the tree of the open `incident` stands, `after` where it goes on if that did not help.
    """

    open: tuple[Incident, ...] = ()
    often: tuple[Often, ...] = ()
    part: Part = ""
    run: int = 0
    measuring: bool = False
    measures: tuple[Measure, ...] = ()
    before: tuple[Measure, ...] = ()
    incident: Incident | None = None
    cause: str = ""
    step: str = ""
    after: str = ""
    tried: str = ""
    mending: Act = ""
    mended: Mended | None = None
    touched: frozenset[int] = frozenset()
