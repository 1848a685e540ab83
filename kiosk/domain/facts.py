"""The closed set of facts and their one encoding: what happened, in the past tense, with no personal data in it.

A fact is encoded once, as a msgpack map with a `type` key, and those bytes are what is stored, chained, sent and kept.
Fields are only ever added, with a default; a name is never given a second meaning.
"""

from typing import Literal, TypeAlias

import msgspec

from kiosk.domain.fact import SessionFact
from kiosk.domain.ids import GuidanceId, MemberId, TicketId, VisitId
from kiosk.domain.team_facts import AnyTeamFact
from kiosk.errors import Rejected

IdentityMeans: TypeAlias = Literal["card", "typed", "none"]
PaperKind: TypeAlias = Literal["roll", "a5"]
Outcome: TypeAlias = Literal["filed", "prepared", "guided", "papers-missing", "abandoned"]
Payment: TypeAlias = Literal["online", "counter", "free", "later"]
Delivery: TypeAlias = Literal["centre", "electronic", "post"]
GivenUp: TypeAlias = Literal["citizen-no-more", "filed-elsewhere", "not-reached", "begun-by-mistake"]


class SessionOpened(SessionFact, frozen=True, tag="session-opened"):
    """A citizen sat down with a volunteer; `centre` is the five-digit commune code.

    `visit` is the request that led to the citizen's home, `ticket` the number that was called to the counter,
    `guidance` what the same citizen was led through just before.
    """

    member: MemberId
    centre: str
    place: Literal["counter", "home"] = "counter"
    visit: VisitId | None = None
    ticket: TicketId | None = None
    guidance: GuidanceId | None = None


class ProcedureChosen(SessionFact, frozen=True, tag="procedure-chosen"):
    """`procedure` is the national code (`1.001193`); `checked_on` says which state of the catalogue was shown."""

    procedure: str
    checked_on: str


class ConsentGiven(SessionFact, frozen=True, tag="consent-given"):
    """The citizen agreed to answers being kept until the end of the session (law 91/2025/QH15, article 9).

    `keep_paused` is asked apart: a paused dossier may be kept sealed for `keep_days` days.
    """

    keep_paused: bool
    keep_days: int
    wording: str


class ConsentWithheld(SessionFact, frozen=True, tag="consent-withheld"):
    """The citizen said no: guidance goes on, nothing about the citizen is kept."""


class IdentityTaken(SessionFact, frozen=True, tag="identity-taken"):
    """How the citizen's particulars came in; the particulars themselves are private data."""

    means: IdentityMeans


class PaperChecked(SessionFact, frozen=True, tag="paper-checked"):
    """The citizen has (or does not have) one of the papers of the procedure."""

    paper: str
    there: bool


class StepReached(SessionFact, frozen=True, tag="step-reached"):
    """The page that is now open: a step of `kiosk.domain.session.steps_of`."""

    step: str


class AnswersReviewed(SessionFact, frozen=True, tag="answers-reviewed"):
    """The citizen saw every answer and ticked the truth declarations named here by field id."""

    declared: tuple[str, ...] = ()


class SlipIssued(SessionFact, frozen=True, tag="slip-issued"):
    """The session's only slip, with its eighteen-letter code."""

    code: str


class SlipPrinted(SessionFact, frozen=True, tag="slip-printed"):
    """The spooler took the slip."""

    paper: PaperKind


class SlipPrintFailed(SessionFact, frozen=True, tag="slip-print-failed"):
    """The slip did not come out; `reason` is one of the printer port's words."""

    reason: str


class DossierFiled(SessionFact, frozen=True, tag="dossier-filed"):
    """The citizen filed on the portal; `dossier` is the portal's own code as typed."""

    dossier: str


class FilingPostponed(SessionFact, frozen=True, tag="filing-postponed"):
    """Prepared and not filed; it stands on the list of what waits.

    With `question` something has to be asked first; who does not know this field reads that the citizen comes later.
    """

    reason: Literal["no-line", "papers-missing", "citizen-later", "portal-down"]
    question: bool = False


class FilingGivenUp(SessionFact, frozen=True, tag="filing-given-up"):
    """Nothing more is to come of what was prepared, and why."""

    reason: GivenUp


class ContactAgreed(SessionFact, frozen=True, tag="contact-agreed"):
    """Whether the citizen lets a phone number be kept, sealed, to be called about what is not filed yet."""

    agreed: bool


class PaymentNoted(SessionFact, frozen=True, tag="payment-noted"):
    """How the citizen pays the portal or the counter, as told; `estimate` is the amount in dong that was shown."""

    how: Payment
    estimate: int | None = None


class DeliveryChosen(SessionFact, frozen=True, tag="delivery-chosen"):
    """How the citizen wants the result; the name and the address of a parcel are private data."""

    how: Delivery


class ParcelNoted(SessionFact, frozen=True, tag="parcel-noted"):
    """The tracking number under which the post carries the result; its check digit is right."""

    number: str


class SessionParked(SessionFact, frozen=True, tag="session-parked"):
    """The screen was cleared with the work kept: idle, or the volunteer was called away."""


class SessionResumed(SessionFact, frozen=True, tag="session-resumed"):
    """The same session opened again on the step it was left at."""

    member: MemberId


class SessionEnded(SessionFact, frozen=True, tag="session-ended"):
    """The citizen left; `satisfaction` is 1 to 3, 0 when not asked or not answered."""

    outcome: Outcome
    satisfaction: int = 0


class PrivateErased(SessionFact, frozen=True, tag="private-erased"):
    """The key of the session's private data was destroyed, and the data with it."""


AnyFact: TypeAlias = (
    SessionOpened
    | ProcedureChosen
    | ConsentGiven
    | ConsentWithheld
    | IdentityTaken
    | PaperChecked
    | StepReached
    | AnswersReviewed
    | SlipIssued
    | SlipPrinted
    | SlipPrintFailed
    | DossierFiled
    | FilingPostponed
    | FilingGivenUp
    | ContactAgreed
    | PaymentNoted
    | DeliveryChosen
    | ParcelNoted
    | SessionParked
    | SessionResumed
    | SessionEnded
    | PrivateErased
    | AnyTeamFact
)

_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder[AnyFact](AnyFact)


def encode(fact: AnyFact) -> bytes:
    """The fact's only byte form; what is stored is never encoded again."""
    return _encoder.encode(fact)


def decode(body: bytes) -> AnyFact:
    """The fact in `body`; fields it does not know are passed over.

    Raises `Rejected("unknown-fact")` for a type that this version does not have, or bytes that are no fact.
    """
    try:
        return _decoder.decode(body)
    except (msgspec.ValidationError, msgspec.DecodeError, UnicodeDecodeError) as error:
        raise Rejected("unknown-fact", str(error)) from error
