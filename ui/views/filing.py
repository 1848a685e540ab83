"""The pages from the slip on: the portal, the end, looking up, what waits."""

from ui.views.base import LineRow, OptionRow, Row, TimelineRow, View
from ui.views.sitting import FieldRow


class SlipView(View, frozen=True):
    """The slip as it will look, and how printing goes; `print_kind` is idle, busy, good or bad."""

    title: str = ""
    text: str = ""
    paper_title: str = ""
    paper_note: str = ""
    code: str = ""
    practice: str = ""
    qr: tuple[str, ...] = ()
    lines: tuple[LineRow, ...] = ()
    notice: str = ""
    print_kind: str = "idle"
    print_text: str = ""
    print_roll: str = ""
    print_a5: str = ""
    photo: str = ""
    print_declaration: str = ""
    print_papers: str = ""


class CopyRow(Row, frozen=True):
    """An answer to be copied to the portal; `marked` is the one that comes next."""

    label: str
    value: str
    button: str
    copied: bool = False
    marked: bool = False


class PortalView(View, frozen=True):
    """The companion: one step of the portal, what to press there, our answers to it, and what is noted of it.

    `step` names it whatever the language: another step begins at its top.
    """

    step: str = ""
    title: str = ""
    progress: str = ""
    link: str = ""
    qr: tuple[str, ...] = ()
    link_hint: str = ""
    open_text: str = ""
    presses: tuple[LineRow, ...] = ()
    red_line: str = ""
    note: str = ""
    tail: str = ""
    answers_title: str = ""
    answers: tuple[CopyRow, ...] = ()
    fields: tuple[FieldRow, ...] = ()
    dossier_label: str = ""
    dossier_hint: str = ""
    dossier: str = ""
    dossier_warning: str = ""
    dossier_note: str = ""
    code_text: str = ""
    later_text: str = ""


class FinishView(View, frozen=True):
    """Thanks, how was it, what next; `rating` is 0 to 3."""

    title: str = ""
    lines: tuple[LineRow, ...] = ()
    fields: tuple[FieldRow, ...] = ()
    question: str = ""
    faces: tuple[OptionRow, ...] = ()


class LookupView(View, frozen=True):
    """Where a dossier stands, as far as this machine knows."""

    title: str = ""
    placeholder: str = ""
    query: str = ""
    button: str = ""
    found: bool = False
    headline: str = ""
    note: str = ""
    updated: str = ""
    timeline: tuple[TimelineRow, ...] = ()
    lines: tuple[LineRow, ...] = ()
    fields: tuple[FieldRow, ...] = ()


class WaitingRow(Row, frozen=True):
    """A session that is not over; `tone` says how near the end of its time is, `due_tone` that of the citizen's own.

    `key` is the line's place on the screen, so that another part of the list takes the cards that are there.
    """

    session: str
    title: str
    note: str
    tag: str
    reason: str = ""
    phone: str = ""
    halted: str = ""
    unanswered: str = ""
    due: str = ""
    due_tag: str = ""
    due_tone: str = "plain"
    expiry: str = ""
    tone: str = "plain"
    resume: str = ""
    done: str = ""
    give_up: str = ""


class WaitingView(View, frozen=True):
    """What was begun and not finished, oldest first, some lines at a time; or one of them, to be noted or given up."""

    stage: str = ""
    title: str = ""
    empty: str = ""
    heading: str = ""
    rows: tuple[WaitingRow, ...] = ()
    more_text: str = ""
    before_text: str = ""
    lines: tuple[LineRow, ...] = ()
    fields: tuple[FieldRow, ...] = ()
