"""What people ask for, in the imperative; each becomes facts in one transaction."""

from collections.abc import Mapping
from datetime import date
from typing import TypeAlias

import msgspec

from kiosk.domain.days_off import DayChange
from kiosk.domain.facts import Delivery, GivenUp, IdentityMeans, Outcome, PaperKind, Payment, Role
from kiosk.domain.ids import MemberId, SessionId
from kiosk.domain.session import PostponeReason
from kiosk.domain.working_days import Holiday


class SessionCommand(msgspec.Struct, frozen=True, kw_only=True):
    """Something asked of one session."""

    session: SessionId


class OpenSession(SessionCommand, frozen=True):
    """Sit down with a citizen for one procedure."""

    member: MemberId
    centre: str
    procedure: str
    checked_on: str
    step: str


class GiveConsent(SessionCommand, frozen=True):
    """The citizen agrees; `keep_paused` apart."""

    keep_paused: bool
    step: str


class WithholdConsent(SessionCommand, frozen=True):
    """The citizen says no; go on as guidance."""

    step: str


class TakeIdentity(SessionCommand, frozen=True):
    """Take the particulars, with the answers that they fill in."""

    means: IdentityMeans
    answers: Mapping[str, str]
    step: str


class CheckPaper(SessionCommand, frozen=True):
    """Tick one paper."""

    paper: str
    there: bool


class ChangeProcedure(SessionCommand, frozen=True):
    """Go on with another procedure; `papers` are those that it wants, `answers` what changes with it."""

    procedure: str
    checked_on: str
    papers: frozenset[str]
    answers: Mapping[str, str]
    succeeds: bool = False


class SaveAnswers(SessionCommand, frozen=True):
    """Keep these answers; an empty one is taken out."""

    answers: Mapping[str, str]


class GoTo(SessionCommand, frozen=True):
    """Open a step."""

    step: str


class FinishReview(SessionCommand, frozen=True):
    """The answers were read and the declarations ticked."""

    declared: tuple[str, ...]
    step: str


class IssueSlip(SessionCommand, frozen=True):
    """Issue the slip under a fresh code; a session that has one keeps it."""

    code: str


class NoteSlipPrinted(SessionCommand, frozen=True):
    """The printer says the slip is out."""

    paper: PaperKind


class NoteSlipFailed(SessionCommand, frozen=True):
    """The printer says why not."""

    reason: str


class FileDossier(SessionCommand, frozen=True):
    """Note the portal's code."""

    dossier: str
    step: str


class PostponeFiling(SessionCommand, frozen=True):
    """Leave the filing for later; `contact` is the phone to call, empty for a no, None when it was not asked."""

    reason: PostponeReason
    step: str
    contact: str | None = None


class NotePayment(SessionCommand, frozen=True):
    """Note how it is paid."""

    how: Payment
    estimate: int | None


class ChooseDelivery(SessionCommand, frozen=True):
    """Note how the result comes."""

    how: Delivery


class NoteParcel(SessionCommand, frozen=True):
    """Note the tracking number of the result."""

    number: str


class FileLate(SessionCommand, frozen=True):
    """What waited was filed."""

    member: MemberId
    dossier: str


class ParkSession(SessionCommand, frozen=True):
    """Clear the screen, keep the work."""


class ResumeSession(SessionCommand, frozen=True):
    """Go on where it was left."""

    member: MemberId


class EndSession(SessionCommand, frozen=True):
    """The citizen leaves."""

    outcome: Outcome
    satisfaction: int


class GiveUpSession(SessionCommand, frozen=True):
    """Nothing more is to come of it."""

    reason: GivenUp


class ExpireSession(SessionCommand, frozen=True):
    """Erase what was kept, when its days are over."""


AnySessionCommand: TypeAlias = (
    OpenSession
    | GiveConsent
    | WithholdConsent
    | TakeIdentity
    | CheckPaper
    | ChangeProcedure
    | SaveAnswers
    | GoTo
    | FinishReview
    | IssueSlip
    | NoteSlipPrinted
    | NoteSlipFailed
    | FileDossier
    | PostponeFiling
    | NotePayment
    | ChooseDelivery
    | NoteParcel
    | FileLate
    | ParkSession
    | ResumeSession
    | EndSession
    | GiveUpSession
    | ExpireSession
)


class ChooseCentre(msgspec.Struct, frozen=True):
    """This machine stands in this commune's centre."""

    centre: str


class ChooseAddress(msgspec.Struct, frozen=True):
    """How the screen addresses the citizen."""

    address: str


class AddMember(msgspec.Struct, frozen=True):
    """Take somebody into the team, with a PIN of four to eight digits; `by` is None for the very first only."""

    member: MemberId
    name: str
    role: Role
    pin: str
    by: MemberId | None = None


class RenameMember(msgspec.Struct, frozen=True):
    """Correct the name of one of the team; the official `by` asks for it."""

    member: MemberId
    name: str
    by: MemberId


class MarkCard(msgspec.Struct, frozen=True):
    """Remember a member's own card by its mark, or forget it when empty; the official `by` asks for it."""

    member: MemberId
    mark: str
    by: MemberId


class ChoosePort(msgspec.Struct, frozen=True):
    """Read codes from this serial port; from none when empty."""

    port: str


class SignIn(msgspec.Struct, frozen=True):
    """Open the counter with a PIN."""

    member: MemberId
    pin: str


class SignOut(msgspec.Struct, frozen=True):
    """Leave the counter."""

    member: MemberId


class AskEnrolment(msgspec.Struct, frozen=True):
    """Let the sync process enrol this machine with a one-time code."""

    url: str
    code: str


class ChangeDay(msgspec.Struct, frozen=True):
    """Say of one day whether the centre's offices work, and why; `shipped` is the list that came with the program."""

    change: DayChange
    shipped: tuple[Holiday, ...]
    by: MemberId


class RestoreDay(msgspec.Struct, frozen=True):
    """Take back what was said of a day: the shipped list counts again."""

    day: date
    by: MemberId


class SetHours(msgspec.Struct, frozen=True):
    """Say when the counter is open, as four times `HH:MM`; four empty ones give the usual hours back."""

    times: tuple[str, str, str, str]
    by: MemberId


class SendNow(msgspec.Struct, frozen=True):
    """Wake the sync process."""


AnyTeamCommand: TypeAlias = (
    ChooseCentre
    | ChooseAddress
    | AddMember
    | RenameMember
    | MarkCard
    | ChoosePort
    | SignIn
    | SignOut
    | AskEnrolment
    | SendNow
    | ChangeDay
    | RestoreDay
    | SetHours
)
