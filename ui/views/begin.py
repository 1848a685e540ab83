"""The pages before a session."""

from ui.views.base import LineRow, Row, View


class StandbyView(View, frozen=True):
    """The page between two citizens."""

    title: str = ""
    hint: str = ""
    clock: str = ""
    date: str = ""
    loading: bool = True


class PlaceRow(Row, frozen=True):
    """A commune that can be chosen; `key` is its code."""

    title: str
    chosen: bool = False


class CardRow(Row, frozen=True):
    """A large card; `edge` is blue, green, brown or grey, `icon` the name of a drawing."""

    title: str
    text: str
    icon: str = ""
    edge: str = "blue"


class MemberRow(Row, frozen=True):
    """A member as a large card; `key` is the member's id."""

    name: str
    role: str
    initials: str
    chosen: bool = False


class SignInView(View, frozen=True):
    """Who is at the counter, and the PIN."""

    title: str = ""
    hint: str = ""
    chosen: str = ""
    wait: str = ""
    gaps: tuple[LineRow, ...] = ()
    members: tuple[MemberRow, ...] = ()


class ButtonRow(Row, frozen=True):
    """A button under the cards; `name` is what it is called among the controls of the page."""

    name: str
    text: str
    icon: str


class HomeView(View, frozen=True):
    """What can be done today; `care` is what an official has to see to in the settings."""

    title: str = ""
    reminder: str = ""
    reminder_text: str = ""
    cards: tuple[CardRow, ...] = ()
    buttons: tuple[ButtonRow, ...] = ()
    care: str = ""


class CaseRow(Row, frozen=True):
    """A case that the citizen may be in, and the procedure that goes with it; `key` is that procedure's code."""

    title: str
    text: str
    chosen: bool = False


class ProcedureRow(Row, frozen=True):
    """A procedure that can be chosen; `key` is its national code."""

    title: str
    note: str
    tag: str = ""


class ChooseView(View, frozen=True):
    """Search as you type."""

    title: str = ""
    placeholder: str = ""
    query: str = ""
    heading: str = ""
    warning: str = ""
    replaced: str = ""
    case_question: str = ""
    cases: tuple[CaseRow, ...] = ()
    rows: tuple[ProcedureRow, ...] = ()
