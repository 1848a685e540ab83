"""The first start."""

from ui.views.base import LineRow, View
from ui.views.begin import CardRow, PlaceRow
from ui.views.sitting import FieldRow


class SetupView(View, frozen=True):
    """First start: `stage` is centre, name, pin or again; or join, join-how or join-line where a team has machines."""

    stage: str = "centre"
    title: str = ""
    hint: str = ""
    query: str = ""
    name: str = ""
    chosen: str = ""
    places: tuple[PlaceRow, ...] = ()
    fields: tuple[FieldRow, ...] = ()
    cards: tuple[CardRow, ...] = ()
    lines: tuple[LineRow, ...] = ()
