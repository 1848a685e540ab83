"""The page of figures."""

from ui.views.base import LineRow, Row, View
from ui.views.begin import CardRow
from ui.views.sitting import FieldRow


class CountRow(Row, frozen=True):
    """A large number with what it is a number of, in one sentence."""

    label: str
    value: str
    text: str


class BarRow(Row, frozen=True):
    """A line of a table, and the bar that stands for it: `share` is its length from 0 to 1, `part` its part of all."""

    label: str
    value: str
    part: str = ""
    share: float = 0.0


class ChartRow(Row, frozen=True):
    """One table with its bars; `note` says what is counted."""

    title: str
    note: str
    bars: tuple[BarRow, ...]


class FiguresView(View, frozen=True):
    """`stage` is empty for the overview, span, part or export; `busy` says how far the count is."""

    stage: str = ""
    title: str = ""
    hint: str = ""
    busy: str = ""
    fields: tuple[FieldRow, ...] = ()
    counts: tuple[CountRow, ...] = ()
    cards: tuple[CardRow, ...] = ()
    charts: tuple[ChartRow, ...] = ()
    lines: tuple[LineRow, ...] = ()
    export_text: str = ""
