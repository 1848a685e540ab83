"""Where the screen stands: one frozen value from which everything shown is made."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Literal, TypeAlias

import msgspec

from kiosk.app.ask import Waiting
from kiosk.app.days import OpenDays
from kiosk.app.ports import Line, Member, PrintState, SessionRow, Status
from kiosk.app.scanning import Means, PortFound, ScannerState
from kiosk.domain.cards.identity_card import Card
from kiosk.domain.facts import PaperKind
from kiosk.domain.ids import MemberId, SessionId, VisitId
from kiosk.domain.questions.forms import Form
from kiosk.domain.session import Session
from ui.address import WRITTEN, Address
from ui.states.figures import FiguresState
from ui.states.guidance import GuidanceState
from ui.states.queue import QueueState
from ui.states.repairs import Repairs
from ui.states.sharing import Sharing
from ui.states.shifts import ShiftsState
from ui.states.visits import Visits
from ui.words import Language

Page: TypeAlias = Literal[
    "standby",
    "setup",
    "sign-in",
    "home",
    "choose",
    "consent",
    "identity",
    "prepare",
    "form",
    "review",
    "slip",
    "portal",
    "finish",
    "lookup",
    "waiting",
    "settings",
    "guidance",
    "shifts",
    "incidents",
    "visits",
    "queue",
    "figures",
]

SESSION_PAGES: frozenset[Page] = frozenset(
    {"consent", "identity", "prepare", "form", "review", "slip", "portal", "finish"}
)
"""Pages of a session: they have a rail, and nothing of them may be left behind."""


SheetKind: TypeAlias = Literal["declaration", "papers", "roster"]
"""Sheets of A4."""

TeamSheet: TypeAlias = Literal["visit"]
"""Sheets of A4 for the team."""

PrintJob: TypeAlias = PaperKind | SheetKind | TeamSheet
"""What is being printed: the slip, on one of its papers, or a sheet."""


class Printing(msgspec.Struct, frozen=True):
    """What is with the printer; `id` tells it apart from every other job of its kind."""

    job: PrintJob
    id: str


class Problem(msgspec.Struct, frozen=True):
    """A sentence that has to be said; `tone` is bad, warn or good."""

    code: str
    values: Mapping[str, str] = {}
    tone: Literal["bad", "warn", "good"] = "bad"


class OpenEntry(msgspec.Struct, frozen=True):
    """The line of a table that is open for writing; `number` counts from 0."""

    field: str
    number: int


class Resting(msgspec.Struct, frozen=True):
    """A session that was parked because nobody touched the screen; the PIN of `member` brings it back."""

    session: SessionId
    member: MemberId


class HalfWritten(msgspec.Struct, frozen=True):
    """What somebody had begun to write on a page of the team when the screen was cleared; `visit` is what it is about.

    It is kept in memory alone, and only the PIN of `member` brings it back.
    """

    member: MemberId
    page: Literal["shifts", "visits"]
    stage: str
    draft: Mapping[str, str]
    visit: VisitId | None = None


class Looking(msgspec.Struct, frozen=True):
    """A search among places inside one field."""

    field: str
    text: str


class Found(msgspec.Struct, frozen=True):
    """What a look-up came to; `session` and `status` are None for a code that is not of this machine."""

    code: str
    session: Session | None = None
    status: Status | None = None


class Tried(msgspec.Struct, frozen=True):
    """What came of a code that was scanned to try the scanner: its sentence, and nothing of its text but `number`,
    which is masked.
    """

    code: str
    means: Means
    number: str = ""
    is_damaged: bool = False


class State(msgspec.Struct, frozen=True, kw_only=True):
    """Everything on the screen follows from this; it is replaced, never changed.

    `waiting` is the whole list in short, `waits` the part of it on the screen, from `waiting_from` on. `marked` is the
    answer that is copied next.

    `practice` is the day on which practice began, `asking` how many seconds are left to say that somebody is there.
    `form` is the declaration that the answers were begun with, kept with the first of them; `newer_form` says that the
    catalogue has another by now.
    """

    # the machine
    page: Page = "standby"
    stage: str = ""
    now: datetime = datetime(2026, 1, 1, tzinfo=UTC)
    loaded: bool = False
    centre: str = ""
    days: OpenDays = OpenDays()
    members: tuple[Member, ...] = ()
    line: Line | None = None
    key_in_file: bool = False
    public_url: str = ""
    address: Address = WRITTEN
    practice: date | None = None
    asking: int = 0
    resting: Resting | None = None
    half_written: HalfWritten | None = None
    # who looks at it, and how
    member: Member | None = None
    language: Language = "vi"
    text_scale: float = 1.0
    contrast: bool = False
    voice: bool = False
    voice_rate: float = -0.25
    voice_box: str = ""
    sheet: bool = False
    problem: Problem | None = None
    focus: str = ""
    focus_serial: int = 0
    # what is typed on pages outside a session
    query: str = ""
    draft: Mapping[str, str] = {}
    chosen: str = ""
    waiting: tuple[SessionRow, ...] = ()
    waits: tuple[Waiting, ...] = ()
    waiting_from: int = 0
    reminder: Literal["", "shift", "line"] = ""
    going_soon: int = 0
    counts: Mapping[str, int] = {}
    found: Found | None = None
    ports: tuple[PortFound, ...] = ()
    port: str = ""
    scanner: ScannerState = "off"
    sharing: Sharing = Sharing()
    tried: Tried | None = None
    # the pages of the team
    guidance: GuidanceState = GuidanceState()
    shifts: ShiftsState = ShiftsState()
    repairs: Repairs = Repairs()
    visits: Visits = Visits()
    queue: QueueState = QueueState()
    figures: FiguresState = FiguresState()
    # the session
    session: Session | None = None
    answers: Mapping[str, str] = {}
    fleeting: Mapping[str, str] = {}
    taken_up: bool = False
    form: Form | None = None
    newer_form: bool = False
    errors: Mapping[str, Problem] = {}
    looking: Looking | None = None
    entry: OpenEntry | None = None
    card: Card | None = None
    agreed: Literal["", "yes", "no"] = ""
    keep: Literal["", "yes", "no"] = ""
    keep_days: int = 0
    returning: bool = False
    printing: Printing | None = None
    printed: PrintJob | None = None
    print_state: PrintState | None = None
    slip_url: str = ""
    copied: frozenset[str] = frozenset()
    marked: str = ""
    dossier: str = ""
    rating: int = 0

    @property
    def known(self) -> dict[str, str]:
        """All answers, those that must not be stored included."""
        return {**self.answers, **self.fleeting}


PREFILLED = "^"
"""Prefix under which is kept what a card filled in: another card replaces that, and no word of the citizen's own."""

BEGUN_WITH = "#form"
"""The name under which the form itself is kept beside the first answer, so that an update changes no open draft."""

TYPED = "~"
"""Prefix under which something typed that is no valid answer yet is kept, so that nothing typed is lost."""


def without_session(state: State) -> State:
    """The state after a citizen has left: nothing of the session, and the way of reading set back (invariant 7)."""
    return State(
        page="home",
        now=state.now,
        loaded=state.loaded,
        centre=state.centre,
        days=state.days,
        members=state.members,
        line=state.line,
        key_in_file=state.key_in_file,
        public_url=state.public_url,
        address=state.address,
        practice=state.practice,
        half_written=state.half_written,
        member=state.member,
        waiting=state.waiting,
        reminder=state.reminder,
        going_soon=state.going_soon,
        counts=state.counts,
        focus_serial=state.focus_serial,
    )


def with_reading_of(fresh: State, state: State) -> State:
    """Another page for the same citizen: letters, ground, language and voice as she set them."""
    return msgspec.structs.replace(
        fresh,
        language=state.language,
        text_scale=state.text_scale,
        contrast=state.contrast,
        voice=state.voice,
        voice_rate=state.voice_rate,
    )


def after_bug(state: State) -> State:
    """A page that cannot share the fault, and an apology; the session stays in the log and can be taken up again."""
    page: Page = "home" if state.member is not None else "standby"
    return msgspec.structs.replace(without_session(state), page=page, problem=Problem("bug"))
