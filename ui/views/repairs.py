"""The page of incidents."""

from ui.views.base import LineRow, Row, View
from ui.views.begin import CardRow
from ui.views.sitting import FieldRow


class PressRow(Row, frozen=True):
    """A button; `kind` is primary or secondary, `icon` names a drawing or is empty."""

    text: str
    kind: str = "secondary"
    icon: str = ""


class IncidentRow(Row, frozen=True):
    """An incident that is open; `key` is its id."""

    title: str
    note: str
    tag: str = ""


class NinthRow(Row, frozen=True):
    """One ninth of the screen, and whether a finger was felt on it."""

    felt: bool = False


class IncidentsView(View, frozen=True):
    """`stage` is empty (the list), found, mend, close, touch, sound or scan.

    `notice` is the likely cause or what comes back, `step` the one thing to do now and `step_note` how sure that is.
    """

    stage: str = ""
    title: str = ""
    hint: str = ""
    notice: str = ""
    notice_tone: str = "warn"
    step: str = ""
    step_note: str = ""
    heading: str = ""
    rows: tuple[IncidentRow, ...] = ()
    cards: tuple[CardRow, ...] = ()
    lines: tuple[LineRow, ...] = ()
    fields: tuple[FieldRow, ...] = ()
    presses: tuple[PressRow, ...] = ()
    ninths: tuple[NinthRow, ...] = ()
    stop_text: str = ""
