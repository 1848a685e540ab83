"""The pages of home visits: the lists, one request, what is asked of it, and the plan of a day."""

from ui.views.base import LineRow, Row, View
from ui.views.sitting import FieldRow


class VisitRow(Row, frozen=True):
    """A line that can be opened: a request, a procedure, a version, a half-day; `key` says which."""

    title: str
    note: str = ""
    tag: str = ""


class ActRow(Row, frozen=True):
    """A button; `kind` as in BigButton, `icon` the name of a drawing."""

    text: str
    icon: str = ""
    kind: str = "secondary"


class VisitsView(View, frozen=True):
    """One stage of the pages; `stage` is empty for the lists. `tops` are the buttons that stand before all else."""

    stage: str = ""
    title: str = ""
    hint: str = ""
    search: str = ""
    query: str = ""
    notices: tuple[LineRow, ...] = ()
    lines: tuple[LineRow, ...] = ()
    fields: tuple[FieldRow, ...] = ()
    tops: tuple[ActRow, ...] = ()
    heading: str = ""
    rows: tuple[VisitRow, ...] = ()
    acts: tuple[ActRow, ...] = ()
    more_text: str = ""
    before_text: str = ""
