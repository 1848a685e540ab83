"""The page of the shifts."""

from ui.views.base import LineRow, Row, View
from ui.views.begin import ButtonRow, CardRow
from ui.views.sitting import FieldRow


class ChipRow(Row, frozen=True):
    """A member to be chosen; `key` is the member's id."""

    label: str
    detail: str = ""
    chosen: bool = False


class CellRow(Row, frozen=True):
    """A day (`heading`) or one of its half-days; `key` is the half-day's.

    `tone` is plain, warn (somebody is missing) or off (shut, or over); `chosen` where the chosen member is planned.
    """

    heading: bool = False
    title: str = ""
    text: str = ""
    sign: str = ""
    tone: str = "plain"
    chosen: bool = False
    open: bool = False


class ShiftsView(View, frozen=True):
    """`stage` is empty (how it stands), week, who, half, notes, write, read, hours or leave.

    `step` names what is shown: another step begins at its top. `others` is on the button that looks for more members.
    """

    stage: str = ""
    step: str = ""
    title: str = ""
    hint: str = ""
    notices: tuple[LineRow, ...] = ()
    lines: tuple[LineRow, ...] = ()
    fields: tuple[FieldRow, ...] = ()
    cards: tuple[CardRow, ...] = ()
    search_text: str = ""
    query: str = ""
    chips: tuple[ChipRow, ...] = ()
    others: str = ""
    rows: tuple[ChipRow, ...] = ()
    turns: tuple[ButtonRow, ...] = ()
    cells: tuple[CellRow, ...] = ()
    buttons: tuple[ButtonRow, ...] = ()
