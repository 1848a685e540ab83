"""Facts of home visits: asked for, sorted, planned, made, the result brought or sent, and the end. No personal data."""

from datetime import date
from typing import Literal, TypeAlias

from kiosk.domain.fact import SharedFact
from kiosk.domain.ids import MemberId, SessionId, VisitId

DayPart: TypeAlias = Literal["morning", "afternoon"]
AskedBy: TypeAlias = Literal["counter", "phone", "neighbour", "area-head", "family"]
WhyHome: TypeAlias = Literal["", "age", "illness", "disability", "pregnancy", "no-transport", "other"]
"""Why somebody cannot come; empty while it was not asked yet."""

VisitWay: TypeAlias = Literal["home", "online-post", "office"]
VisitOutcome: TypeAlias = Literal["done", "filed", "partly", "nobody-home", "refused"]
NextStep: TypeAlias = Literal["nothing", "hand-over", "post", "second-visit", "comes-to-centre"]
VisitEnd: TypeAlias = Literal["done", "withdrawn", "not-reached", "duplicate", "not-possible"]
Handing: TypeAlias = Literal["citizen", "family", "proxy"]
OffReason: TypeAlias = Literal["citizen", "team", "weather", "papers"]
OtherWay: TypeAlias = Literal["", "cannot-come", "originals", "specialist", "wish", "other"]
"""Why an official decided another way than the one that was proposed."""


class VisitFact(SharedFact, frozen=True, kw_only=True):
    """A fact of one request to be helped at home; `member` is who did or entered it.

    `after` are the marks (`kiosk.domain.visits.causes`) of the newest facts of this visit that were known where this
    one was written: turns alone do not tell what was known from what was not.
    """

    visit: VisitId
    member: MemberId
    after: tuple[str, ...] = ()


class VisitRequested(VisitFact, frozen=True, kw_only=True, tag="visit-requested"):
    """Somebody cannot come; who, where and the phone are private data. `procedures` are national codes.

    `wording` is the version of what was said to the caller of what is kept, why and how long.
    """

    centre: str
    asked_by: AskedBy
    why: WhyHome
    procedures: tuple[str, ...] = ()
    wanted_by: date | None = None
    wording: str = ""


class VisitChanged(VisitFact, frozen=True, kw_only=True, tag="visit-changed"):
    """What was asked for is another now."""

    why: WhyHome
    procedures: tuple[str, ...] = ()
    wanted_by: date | None = None


class VisitSorted(VisitFact, frozen=True, kw_only=True, tag="visit-sorted"):
    """An official decided the way; `proposed` is what the catalogue says."""

    way: VisitWay
    proposed: VisitWay
    reason: OtherWay = ""


class VisitPlanned(VisitFact, frozen=True, kw_only=True, tag="visit-planned"):
    """The team goes there on half a day."""

    day: date
    part: DayPart
    team: tuple[MemberId, ...]


class VisitPutOff(VisitFact, frozen=True, kw_only=True, tag="visit-put-off"):
    """The plan does not stand any more; another is wanted, not before `until` where that is known."""

    reason: OffReason
    until: date | None = None


class VisitTaken(VisitFact, frozen=True, kw_only=True, tag="visit-taken"):
    """A laptop took it along."""


class VisitBegun(VisitFact, frozen=True, kw_only=True, tag="visit-begun"):
    """A guided session was opened there."""

    session: SessionId


class VisitMade(VisitFact, frozen=True, kw_only=True, tag="visit-made"):
    """The team was there. `sessions` are the guided sessions held; `persons` helped and `cases` worked on are counted
    apart.
    """

    outcome: VisitOutcome
    next_step: NextStep
    sessions: tuple[SessionId, ...] = ()
    persons: int = 0
    cases: int = 0


class ResultHandedOver(VisitFact, frozen=True, kw_only=True, tag="result-handed-over"):
    """The result was put into somebody's hands."""

    to: Handing


class ResultPosted(VisitFact, frozen=True, kw_only=True, tag="result-posted"):
    """The result went by post under this tracking number; its check digit is right."""

    parcel: str


class ResultDelivered(VisitFact, frozen=True, kw_only=True, tag="result-delivered"):
    """The post, or the citizen, says that it arrived on this day."""

    on: date


class VisitClosed(VisitFact, frozen=True, kw_only=True, tag="visit-closed"):
    """Nothing more is to be done."""

    end: VisitEnd


class VisitReopened(VisitFact, frozen=True, kw_only=True, tag="visit-reopened"):
    """There is something to do after all."""


class VisitSettled(VisitFact, frozen=True, kw_only=True, tag="visit-settled"):
    """Two machines had gone on with it in two ways, and an official said which one holds.

    `holds` is the mark of the fact that does, `end` its end where that is one, None where the visit goes on.
    """

    end: VisitEnd | None = None
    holds: str = ""


class VisitErased(VisitFact, frozen=True, kw_only=True, tag="visit-erased"):
    """The key of the visit's private data was destroyed, on every machine that reads this."""


AnyVisitFact: TypeAlias = (
    VisitRequested
    | VisitChanged
    | VisitSorted
    | VisitPlanned
    | VisitPutOff
    | VisitTaken
    | VisitBegun
    | VisitMade
    | ResultHandedOver
    | ResultPosted
    | ResultDelivered
    | VisitClosed
    | VisitReopened
    | VisitSettled
    | VisitErased
)
