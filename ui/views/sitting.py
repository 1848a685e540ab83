"""The pages of a session, up to the review."""

from ui.views.base import LineRow, OptionRow, Row, View
from ui.views.begin import CardRow, CaseRow, PlaceRow


class ConsentView(View, frozen=True):
    """What is kept, why and how long; keeping a paused dossier is asked apart. `agreed`, `kept`: yes, no or empty."""

    title: str = ""
    lines: tuple[LineRow, ...] = ()
    question: str = ""
    agreed: str = ""
    keep_question: str = ""
    keep_shown: bool = False
    kept: str = ""
    yes: str = ""
    no: str = ""
    keep_yes: str = ""
    keep_no: str = ""


class PartRow(Row, frozen=True):
    """One box of a field that has several; `kind` as in FieldRow."""

    label: str
    kind: str = "text"
    value: str = ""
    error: str = ""
    options: tuple[OptionRow, ...] = ()


class EntryRow(Row, frozen=True):
    """One line already entered in a table; `key` is its number from 0."""

    label: str
    opened: bool = False
    can_rise: bool = False


class FieldRow(Row, frozen=True):
    """One question of a declaration; `key` is the field's id.

    kind: text, long, name, number, secret, phone, email, url, code, money, date, partial, time, choice, many, yesno,
    address, pick (one of many, searched, or free text), parts, table, note.
    `value` is what is shown in the box: for date and partial `dd/mm/yyyy` with empty places left out. `later` is the
    word on the button that leaves the question for later, `offers` are buttons that fill it in, `ask` is the question
    above the places found, `kept` an old address beside the commune of today. `parts_wrong` where the mistake is in the
    parts, and not in the search beside them.
    """

    kind: str
    label: str
    hint: str = ""
    value: str = ""
    error: str = ""
    warning: str = ""
    required: bool = False
    shown: bool = True
    options: tuple[OptionRow, ...] = ()
    parts: tuple[PartRow, ...] = ()
    entries: tuple[EntryRow, ...] = ()
    places: tuple[PlaceRow, ...] = ()
    query: str = ""
    later: str = ""
    offers: tuple[OptionRow, ...] = ()
    ask: str = ""
    kept: str = ""
    parts_wrong: bool = False


class IdentityView(View, frozen=True):
    """Card by scanner, by camera, by hand, or none; `stage` is ask, camera, scanned or typed."""

    stage: str = "ask"
    title: str = ""
    hint: str = ""
    cards: tuple[CardRow, ...] = ()
    lines: tuple[LineRow, ...] = ()
    notices: tuple[LineRow, ...] = ()
    fields: tuple[FieldRow, ...] = ()


class PaperRow(Row, frozen=True):
    """A paper of the checklist; `there` is yes, no or empty."""

    title: str
    note: str = ""
    there: str = ""
    yes: str = ""
    no: str = ""


class PrepareView(View, frozen=True):
    """Who may file, what to bring, what it costs, how long it takes, and what fits better.

    `timed` where the citizen has a time of their own: `fields` asks for its day, `limits` says until when.
    """

    title: str = ""
    facts: tuple[LineRow, ...] = ()
    notices: tuple[LineRow, ...] = ()
    case_question: str = ""
    cases: tuple[CaseRow, ...] = ()
    timed: bool = False
    fields: tuple[FieldRow, ...] = ()
    limits: tuple[LineRow, ...] = ()
    papers_title: str = ""
    papers: tuple[PaperRow, ...] = ()


class FormView(View, frozen=True):
    """One page of the declaration.

    `step` names the page whatever its language: another step begins at its top. `newer` is on the button that goes over
    to the form of today, where there is another.
    """

    step: str = ""
    title: str = ""
    hint: str = ""
    newer: str = ""
    notices: tuple[LineRow, ...] = ()
    fields: tuple[FieldRow, ...] = ()


class ReviewRow(Row, frozen=True):
    """A line of the review: kind heading, answer or declare; `key` is the field's id (empty for a heading)."""

    kind: str
    label: str
    value: str = ""
    tone: str = "plain"
    edit: str = ""
    ticked: bool = False


class ReviewView(View, frozen=True):
    """Every answer with "Sửa" beside it, the declarations of truth, and the finger's signature.

    `strokes` are x, y, x, y … of each stroke, on the pad of `kiosk.domain.questions.signature`.
    """

    title: str = ""
    hint: str = ""
    notices: tuple[LineRow, ...] = ()
    rows: tuple[ReviewRow, ...] = ()
    sign_title: str = ""
    sign_hint: str = ""
    sign_name: str = ""
    sign_again: str = ""
    strokes: tuple[tuple[int, ...], ...] = ()
