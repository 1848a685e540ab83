"""The settings page."""

from ui.views.base import LineRow, Row, View
from ui.views.begin import CardRow
from ui.views.sitting import FieldRow


class DayRow(Row, frozen=True):
    """A day off or a made-up day; `key` is its date."""

    title: str
    note: str
    tag: str = ""


class SettingsView(View, frozen=True):
    """For officials; `stage` is list or the part that is open.

    Also new-pin and remove, about a person, and own-pin, which is open to every member. `qr` and `code` are the pairing
    code, `warning` what whoever shows it should know.
    """

    stage: str = "list"
    title: str = ""
    hint: str = ""
    cards: tuple[CardRow, ...] = ()
    lines: tuple[LineRow, ...] = ()
    fields: tuple[FieldRow, ...] = ()
    days: tuple[DayRow, ...] = ()
    undo: str = ""
    qr: tuple[str, ...] = ()
    code: str = ""
    warning: str = ""
