"""What the page of figures shows: the span, the count under way, and where a report may be saved."""

from typing import Literal, TypeAlias

import msgspec

from kiosk.app.figures import Counting
from kiosk.app.saving import SavePlace

SpanKind: TypeAlias = Literal["day", "week", "month", "span"]


class FiguresState(msgspec.Struct, frozen=True):
    """`part` is the group of tables that is open; `saving` is the folder that a report is being written to."""

    kind: SpanKind = "week"
    counting: Counting | None = None
    part: str = ""
    places: tuple[SavePlace, ...] = ()
    saving: str = ""
