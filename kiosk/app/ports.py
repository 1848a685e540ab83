"""What the application needs from the world, as protocols; the adapters live in store, catalogue, paper and devices."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias

import msgspec

from kiosk.domain.facts import AnyFact, PaperKind
from kiosk.domain.ids import MemberId, SessionId
from kiosk.domain.sharing import Parcel
from kiosk.domain.team_facts import Role, SubjectKind

if TYPE_CHECKING:  # a start has no time for what only a print needs
    from kiosk.domain.on_paper.sheets import Sheet


class Clock(Protocol):
    """The time, as a port, because it is wrong on some machines and fixed in tests."""

    def now(self) -> datetime:
        """Now, in UTC, with its zone."""
        ...


class Member(msgspec.Struct, frozen=True):
    """One of the team; `pin` is an argon2 hash string, `wrong` counts tries since the last right one."""

    id: MemberId
    name: str
    role: Role
    pin: str
    wrong: int = 0
    locked_until: datetime | None = None


class SessionRow(msgspec.Struct, frozen=True):
    """One line of the list of sessions: what can be found without folding."""

    session: SessionId
    opened_at: datetime
    member: MemberId
    procedure: str
    state: Literal["open", "parked", "ended"]
    outcome: str
    slip: str
    dossier: str


class Status(msgspec.Struct, frozen=True):
    """The newest status that the province sent for a slip; `at` is the province's time."""

    slip: str
    status: str
    note: str
    at: datetime


class Line(msgspec.Struct, frozen=True):
    """What is known of the way to the province: the truth behind the status pill.

    `waiting_sessions` and `waiting_entries` are counted after the cursor; times are UTC. `url` is where it is sent, and
    `centre` where the province has this machine.
    """

    enrolled: bool
    waiting_sessions: int
    waiting_entries: int
    last_try: datetime | None = None
    last_success: datetime | None = None
    failing_since: datetime | None = None
    problem: str = ""
    public_url: str = ""
    url: str = ""
    centre: str = ""

    @property
    def has_no_network(self) -> bool:
        """Whether it fails because no network is there at all."""
        return self.problem in {"no-line", "dns"}

    @property
    def doubts_clock(self) -> bool:
        """Whether the province said at the last word with it that this machine's clock is far off."""
        return self.problem == "clock"


class Ledger(Protocol):
    """The open unit of work: everything inside one transaction, facts and all that goes with them."""

    def append(self, facts: Iterable[AnyFact]) -> None:
        """Append in order; each is encoded once and chained to the one before it."""
        ...

    def facts(self, subject: str) -> list[AnyFact]:
        """All facts of a session or another subject, oldest first; types unknown to this version are passed over."""
        ...

    def subjects(self, kind: SubjectKind, *, is_open: bool | None = None) -> list[str]:
        """What the team has facts about, oldest first; only what is still open, or only what is closed, if asked.

        A visit is open until its private data are erased: a closed one is looked at for some weeks more.
        """
        ...

    def subject_facts(self, subject: str) -> list[AnyFact]:
        """All facts about a subject of the team, from every machine that is known here, in the order of their turns."""
        ...

    # what the centre's other machines said
    def has_heard(self) -> bool:
        """Whether the sync process laid something down that was not taken in yet."""
        ...

    def take_next(self) -> tuple[int, int]:
        """Take in the next of that; how many facts and private fields were new."""
        ...

    def take_in(self, parcel: Parcel) -> tuple[int, int]:
        """Take in what a stick brought; twice is as good as once."""
        ...

    # private data, sealed under the key of its session, visit, member or note
    def answers(self, subject: str) -> dict[str, str]:
        """Answers by field id in the answer encoding of `kiosk.domain.questions.answers`; empty after erasing."""
        ...

    def answer(self, subject: str, field: str) -> str:
        """One of them, without unsealing the others."""
        ...

    def save_answers(self, subject: str, answers: Mapping[str, str]) -> None:
        """Store or replace these answers; an empty string removes one."""
        ...

    def private_key(self, subject: str) -> bytes | None:
        """The 16-byte key that the slip may carry, or None when it was erased or never made."""
        ...

    def erase_private(self, subject: str) -> None:
        """Remove the sealed answers and destroy their key; asking twice changes nothing."""
        ...

    # what can be found without folding
    def session_row(self, session: SessionId) -> SessionRow | None: ...

    def session_by_slip(self, code: str) -> SessionRow | None: ...

    def session_by_dossier(self, code: str) -> SessionRow | None: ...

    def unfinished(self) -> list[SessionRow]:
        """Sessions that are open or parked, or ended with answers still kept, oldest first."""
        ...

    def opened_between(self, first: datetime, last: datetime) -> list[SessionId]:
        """Sessions opened from `first` on and before `last`, oldest first; costs what it finds."""
        ...

    def procedure_counts(self) -> dict[str, int]:
        """How often each procedure was chosen on this machine."""
        ...

    def kept_before(self, moment: datetime) -> list[SessionId]:
        """Sessions with private data still kept whose last change lies before `moment`."""
        ...

    # the team
    def members(self) -> list[Member]: ...

    def save_member(self, member: Member) -> None: ...

    def setting(self, name: str) -> str:
        """A value of this machine's own settings table; empty when never set."""
        ...

    def save_setting(self, name: str, value: str) -> None: ...

    # what the province said
    def status(self, slip: str) -> Status | None: ...

    def line(self) -> Line: ...


Unit: TypeAlias = Callable[[], AbstractContextManager[Ledger]]
"""The only way to a transaction: leaving the block commits, leaving by exception undoes."""


PrintState: TypeAlias = Literal["printed", "no-printer", "failed", "out-of-paper", "offline", "too-narrow"]


class Printer(Protocol):
    """The system's printer through Qt's print system."""

    def print_pdf(self, pdf: bytes, paper: PaperKind, title: str, done: Callable[[PrintState], None]) -> None:
        """Hand the PDF to the spooler and say how it went; never waits for paper.

        `title` is shown in the spool queue and must carry no personal data.
        """
        ...

    def print_sheet(self, sheet: "Sheet", title: str, done: Callable[[PrintState], None]) -> None:
        """Print on A4, drawn elsewhere so that no tap waits; nothing of it is written down on the way."""
        ...


class Sentence(msgspec.Struct, frozen=True):
    """Something to be said aloud, in words only, by a voice of its own language."""

    text: str
    language: Literal["vi", "en"] = "vi"


VoiceProblem: TypeAlias = Literal["no-sound", "no-engine", "no-vi", "no-en", "broken"]


class Voice(Protocol):
    """The system's voice; nothing here waits for it, and what goes wrong is told later."""

    @property
    def is_quiet(self) -> bool:
        """Whether nothing is being said; a voice that fails is quiet."""
        ...

    def say(self, sentences: Sequence[Sentence], rate: float, failed: Callable[[VoiceProblem], None]) -> None:
        """Say these, one after the other, instead of what is being said.

        `rate` is 0 for the voice's own speed, down to -1 and up to 1; `failed` is called at most once.
        """
        ...

    def set_rate(self, rate: float) -> None:
        """Go on faster or slower, from the beginning of the sentence that is being said or was said last."""
        ...

    def stop(self) -> None:
        """Be silent, and forget what was to be said."""
        ...


class SlipText(msgspec.Struct, frozen=True):
    """All that stands on a slip; no personal data: open questions are named, not answered.

    Without a `code` it is a slip to take along: nothing is looked up by it, and `procedure` names the matter. With a
    `number` it is a number of the queue.
    """

    code: str
    url: str
    procedure: str
    procedure_code: str
    centre: str
    issued_at: datetime
    state: str
    next_steps: tuple[str, ...]
    missing_papers: tuple[str, ...] = ()
    bring: tuple[str, ...] = ()
    open_questions: tuple[str, ...] = ()
    english: tuple[str, ...] = ()
    practice: bool = False
    number: str = ""


class SlipPaper(Protocol):
    """The slip as PDF bytes; the same text gives the same bytes."""

    def __call__(self, text: SlipText, paper: PaperKind) -> bytes: ...


class Secrets(Protocol):
    """Keys that make genuine slip codes and check PINs."""

    def slip_key(self) -> bytes:
        """The 32-byte key under which this device makes slip codes."""
        ...


class Pins(Protocol):
    """How a PIN is kept and checked (argon2id); both take about a tenth of a second on purpose."""

    def hash(self, pin: str) -> str:
        """The argon2 string of a PIN, with a salt of its own."""
        ...

    def fits(self, hashed: str, pin: str) -> bool:
        """True when the PIN is the one that was hashed."""
        ...
