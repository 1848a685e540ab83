"""What each page shows, as frozen values: present.py makes them, the models hand them to QML, nothing else does."""

import msgspec


class View(msgspec.Struct, frozen=True, kw_only=True):
    """One page's worth of text and signs, in the language of the screen."""


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One line of a list on a page; `key` says which line it is and stays the same while its content changes."""

    key: str = ""


class RailRow(Row, frozen=True):
    """A step of the session in the rail: `state` is done, now or later; `spoken` says all of it in words."""

    number: str
    label: str
    state: str
    spoken: str = ""


class LineRow(Row, frozen=True):
    """A label with what is said of it; `tone` is plain, good, warn or bad."""

    label: str
    value: str = ""
    tone: str = "plain"


class ChromeView(View, frozen=True):
    """What surrounds every page: bar on top, rail, bar below, and the sheet about the line.

    `focus` is the question or control of the page to go to, changed together with `focus_serial`.
    """

    page_source: str = "pages/StandbyPage.qml"
    page_serial: int = 0
    bars: bool = False
    centre: str = ""
    member: str = ""
    clock: str = ""
    pill_kind: str = "wait"
    pill_text: str = ""
    rail_shown: bool = False
    rail_title: str = ""
    rail_note: str = ""
    rail: tuple[RailRow, ...] = ()
    back_text: str = ""
    forward_text: str = ""
    saved: str = ""
    pause_text: str = ""
    problem: str = ""
    problem_tone: str = "bad"
    focus: str = ""
    focus_serial: int = 0
    text_scale: float = 1.0
    contrast: bool = False
    text_size_text: str = ""
    contrast_text: str = ""
    language_text: str = ""
    read_text: str = ""
    voice_on: bool = False
    voice_again: str = ""
    voice_slower: str = ""
    voice_faster: str = ""
    voice_off: str = ""
    sheet_shown: bool = False
    sheet_title: str = ""
    sheet_lines: tuple[LineRow, ...] = ()
    sheet_action: str = ""
    practice: str = ""
    practice_note: str = ""
    asking: bool = False
    ask_title: str = ""
    ask_text: str = ""
    ask_left: int = 0
    ask_whole: int = 1
    ask_unit: str = ""
    ask_stay: str = ""


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


class SetupView(View, frozen=True):
    """First start: `stage` is centre, name, pin or again."""

    stage: str = "centre"
    title: str = ""
    hint: str = ""
    query: str = ""
    name: str = ""
    chosen: str = ""
    places: tuple[PlaceRow, ...] = ()


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
    members: tuple[MemberRow, ...] = ()


class CardRow(Row, frozen=True):
    """A large card; `edge` is blue, green, brown or grey, `icon` the name of a drawing."""

    title: str
    text: str
    icon: str = ""
    edge: str = "blue"


class HomeView(View, frozen=True):
    """What can be done today."""

    title: str = ""
    reminder: str = ""
    reminder_text: str = ""
    cards: tuple[CardRow, ...] = ()
    sign_out_text: str = ""
    practise_text: str = ""


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


class OptionRow(Row, frozen=True):
    """One of several choices; `icon` names a drawing, or is empty."""

    label: str
    icon: str = ""
    chosen: bool = False


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

    kind: text, long, name, number, phone, email, url, code, money, date, partial, time, choice, many, yesno, address,
    pick (one of many, searched, or free text), parts, table, note.
    `value` is what is shown in the box: for date and partial `dd/mm/yyyy` with empty places left out. `later` is the
    word on the button that leaves the question for later, `offers` are buttons that fill it in, `ask` is the question
    above the places found, `kept` an old address beside the commune of today.
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

    `strokes` are x, y, x, y … of each stroke, on the pad of `kiosk.domain.signature`.
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


class TimelineRow(Row, frozen=True):
    """One status on the way; `state` is done, now or later."""

    label: str
    date: str = ""
    state: str = "later"


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
    """A session that is not over; `tone` says how near the end of its time is.

    `key` is the line's place on the screen, so that another part of the list takes the cards that are there.
    """

    session: str
    title: str
    note: str
    tag: str
    reason: str = ""
    phone: str = ""
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


class DayRow(Row, frozen=True):
    """A day off or a made-up day; `key` is its date."""

    title: str
    note: str
    tag: str = ""


class SettingsView(View, frozen=True):
    """For officials; `stage` is list, member, address, enrol, scanner, people, person, days, day or hours."""

    stage: str = "list"
    title: str = ""
    hint: str = ""
    cards: tuple[CardRow, ...] = ()
    lines: tuple[LineRow, ...] = ()
    fields: tuple[FieldRow, ...] = ()
    days: tuple[DayRow, ...] = ()
    action: str = ""
    undo: str = ""
