"""What people ask for, in the imperative; each becomes facts in one transaction."""

from collections.abc import Mapping
from typing import TypeAlias

import msgspec

from kiosk.domain.facts import Delivery, GivenUp, IdentityMeans, Outcome, PaperKind, Payment
from kiosk.domain.ids import GuidanceId, MemberId, SessionId, TicketId, VisitId
from kiosk.domain.session import PostponeReason


class SessionCommand(msgspec.Struct, frozen=True, kw_only=True):
    """Something asked of one session."""

    session: SessionId


class OpenSession(SessionCommand, frozen=True):
    """Sit down with a citizen for one procedure.

    `visit` is the request that led to the citizen's home, `ticket` the number that was called, `guidance` what
    the citizen was led through just before.
    """

    member: MemberId
    centre: str
    procedure: str
    checked_on: str
    step: str
    visit: VisitId | None = None
    ticket: TicketId | None = None
    guidance: GuidanceId | None = None


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


class CorrectDossier(SessionCommand, frozen=True):
    """The portal's code that was noted is another."""

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
    | CorrectDossier
    | ParkSession
    | ResumeSession
    | EndSession
    | GiveUpSession
    | ExpireSession
)
