"""A session: its state, how facts change it, and one function for each thing that may happen in it.

Each function takes the session as it is and the time, and returns the facts that follow; an empty list means that
nothing new happened. What the rules forbid raises `Refused`.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import partial
from typing import Literal, TypeAlias

import msgspec

from kiosk.domain import facts as f
from kiosk.domain.dossiers.dossier import why_no_dossier
from kiosk.domain.fact import TeamFact
from kiosk.domain.ids import MemberId, SessionId, TicketId, VisitId
from kiosk.domain.steps import CONSENT, Consent
from kiosk.errors import Refused

State: TypeAlias = Literal["none", "open", "parked", "ended"]
PostponeReason: TypeAlias = Literal["no-line", "papers-missing", "citizen-later", "portal-down", "question-open"]

WORDING = "2026-11"
"""The version of the consent text that the citizen agreed to."""


class Session(msgspec.Struct, frozen=True, kw_only=True):
    """All that the facts of one session say."""

    id: SessionId
    state: State = "none"
    member: MemberId = MemberId("")
    centre: str = ""
    place: Literal["counter", "home"] = "counter"
    visit: VisitId | None = None
    opened_at: datetime | None = None
    ticket: TicketId | None = None
    changed_at: datetime | None = None
    procedure: str = ""
    checked_on: str = ""
    step: str = CONSENT
    consent: Consent = "unasked"
    keep_paused: bool = False
    keep_days: int = 0
    identity: f.IdentityMeans | None = None
    papers: Mapping[str, bool] = {}
    reviewed: bool = False
    declared: tuple[str, ...] = ()
    slip: str = ""
    slip_at: datetime | None = None
    printed: bool = False
    print_problem: str = ""
    dossier: str = ""
    filed_at: datetime | None = None
    postponed: PostponeReason | None = None
    contact: bool = False
    payment: f.Payment | None = None
    estimate: int | None = None
    delivery: f.Delivery | None = None
    parcel: str = ""
    outcome: f.Outcome | None = None
    satisfaction: int = 0
    erased: bool = False

    @property
    def is_open(self) -> bool:
        """Facts may be added: the citizen is here."""
        return self.state == "open"

    @property
    def may_keep_answers(self) -> bool:
        """The citizen agreed that answers are kept until the end of the session."""
        return self.consent == "given" and not self.erased


def evolve(session: Session, fact: f.AnyFact) -> Session:  # noqa: C901, PLR0912 - one arm a fact
    """The session after one more fact; facts of others leave it as it is."""
    if isinstance(fact, TeamFact) or fact.session != session.id:
        return session
    change = partial(msgspec.structs.replace, session, changed_at=fact.at)
    match fact:
        case f.SessionOpened():
            return change(
                state="open", member=fact.member, centre=fact.centre, place=fact.place, visit=fact.visit,
                ticket=fact.ticket,
                opened_at=fact.at,
            )  # fmt: skip
        case f.ProcedureChosen():
            return change(procedure=fact.procedure, checked_on=fact.checked_on, papers={}, reviewed=False)
        case f.ConsentGiven():
            return change(consent="given", keep_paused=fact.keep_paused, keep_days=fact.keep_days, erased=False)
        case f.ConsentWithheld():
            return change(consent="withheld", keep_paused=False)
        case f.IdentityTaken():
            return change(identity=fact.means)
        case f.PaperChecked():
            return change(papers={**session.papers, fact.paper: fact.there})
        case f.StepReached():
            return change(step=fact.step)
        case f.AnswersReviewed():
            return change(reviewed=True, declared=fact.declared)
        case f.SlipIssued():
            return change(slip=fact.code, slip_at=fact.at)
        case f.SlipPrinted():
            return change(printed=True, print_problem="")
        case f.SlipPrintFailed():
            return change(print_problem=fact.reason)
        case f.DossierFiled():
            return change(dossier=fact.dossier, filed_at=session.filed_at or fact.at, postponed=None)
        case f.FilingPostponed():
            return change(postponed="question-open" if fact.question else fact.reason)
        case f.ContactAgreed():
            return change(contact=fact.agreed)
        case f.PaymentNoted():
            return change(payment=fact.how, estimate=fact.estimate)
        case f.DeliveryChosen():
            return change(delivery=fact.how)
        case f.ParcelNoted():
            return change(parcel=fact.number)
        case f.FilingGivenUp():
            return change(postponed=None)
        case f.SessionParked():
            return change(state="parked")
        case f.SessionResumed():
            return change(state="open", member=fact.member)
        case f.SessionEnded():
            return change(state="ended", outcome=fact.outcome, satisfaction=fact.satisfaction)
        case f.PrivateErased():
            return change(erased=True, contact=False, identity=None)


def fold(session: SessionId, facts: Iterable[f.AnyFact]) -> Session:
    """The session that its facts tell of."""
    state = Session(id=session)
    for fact in facts:
        state = evolve(state, fact)
    return state


def open_session(
    session: Session, member: MemberId, centre: str, procedure: str, checked_on: str, at: datetime
) -> list[f.AnyFact]:
    """A citizen sits down for one procedure."""
    if session.state != "none":
        return []
    return [
        f.SessionOpened(at=at, session=session.id, member=member, centre=centre),
        f.ProcedureChosen(at=at, session=session.id, procedure=procedure, checked_on=checked_on),
    ]


def give_consent(session: Session, keep_paused: bool, keep_days: int, at: datetime) -> list[f.AnyFact]:
    """The citizen agrees; keeping a paused dossier is a choice of its own."""
    must_be_open(session)
    if session.consent == "given" and session.keep_paused == keep_paused:
        return []
    return [f.ConsentGiven(at=at, session=session.id, keep_paused=keep_paused, keep_days=keep_days, wording=WORDING)]


def withhold_consent(session: Session, at: datetime) -> list[f.AnyFact]:
    """The citizen says no, or takes consent back: guidance goes on, and what was kept is erased with it."""
    must_be_open(session)
    if session.consent == "withheld":
        return []
    erased = [f.PrivateErased(at=at, session=session.id)] if session.consent == "given" else []
    return [f.ConsentWithheld(at=at, session=session.id), *erased]


def take_identity(session: Session, means: f.IdentityMeans, at: datetime) -> list[f.AnyFact]:
    """Note how the citizen's particulars came in."""
    must_be_open(session)
    if means != "none" and not session.may_keep_answers:
        raise Refused("consent-first")
    if session.identity == means:
        return []
    return [f.IdentityTaken(at=at, session=session.id, means=means)]


def check_paper(session: Session, paper: str, there: bool, at: datetime) -> list[f.AnyFact]:
    """Tick a paper as there or missing."""
    must_be_open(session)
    if session.papers.get(paper) is there:
        return []
    return [f.PaperChecked(at=at, session=session.id, paper=paper, there=there)]


def reach(session: Session, step: str, at: datetime) -> list[f.AnyFact]:
    """Open a page of the session."""
    must_be_open(session)
    if session.step == step:
        return []
    return [f.StepReached(at=at, session=session.id, step=step)]


def review(session: Session, declared: tuple[str, ...], at: datetime) -> list[f.AnyFact]:
    """The citizen saw every answer and ticked these truth declarations."""
    must_be_open(session)
    if session.reviewed and session.declared == declared:
        return []
    return [f.AnswersReviewed(at=at, session=session.id, declared=declared)]


def issue_slip(session: Session, code: str, at: datetime) -> list[f.AnyFact]:
    """Issue the session's only slip; asking twice changes nothing."""
    must_be_open(session)
    if not session.procedure:
        raise Refused("nothing-to-issue")
    if session.slip:
        return []
    return [f.SlipIssued(at=at, session=session.id, code=code)]


def slip_came_out(session: Session, paper: f.PaperKind, at: datetime) -> list[f.AnyFact]:
    """The printer says that the slip is out; it may say so after the citizen has left."""
    if not session.slip:
        raise Refused("nothing-to-print")
    return [f.SlipPrinted(at=at, session=session.id, paper=paper)]


def slip_stayed_in(session: Session, reason: str, at: datetime) -> list[f.AnyFact]:
    """The slip did not come out."""
    if not session.slip:
        raise Refused("nothing-to-print")
    return [f.SlipPrintFailed(at=at, session=session.id, reason=reason)]


def file_dossier(session: Session, dossier: str, at: datetime) -> list[f.AnyFact]:
    """The citizen filed on the portal under this code; a corrected code replaces the first."""
    must_be_open(session)
    if not session.slip:
        raise Refused("slip-first")
    return note_dossier(session, dossier, at)


def note_dossier(session: Session, dossier: str, at: datetime) -> list[f.AnyFact]:
    """The code, if it can be one and is not noted already."""
    if reason := why_no_dossier(dossier):
        raise Refused(reason)
    if session.dossier == dossier:
        return []
    return [f.DossierFiled(at=at, session=session.id, dossier=dossier)]


def park(session: Session, at: datetime) -> list[f.AnyFact]:
    """Clear the screen and keep the work."""
    if session.state != "open":
        return []
    return [f.SessionParked(at=at, session=session.id)]


def resume(session: Session, member: MemberId, at: datetime) -> list[f.AnyFact]:
    """Open a parked session again, or one that a kept dossier was left in."""
    if session.state == "open" and session.member == member:
        return []
    if session.state == "none" or (session.state == "ended" and (session.erased or session.dossier)):
        raise Refused("session-over")
    return [f.SessionResumed(at=at, session=session.id, member=member)]


def end(session: Session, outcome: f.Outcome, satisfaction: int, at: datetime) -> list[f.AnyFact]:
    """The citizen leaves; private data goes too, unless a prepared dossier is kept by the citizen's own word."""
    if session.state == "ended":
        return []
    if session.state == "none":
        raise Refused("session-over")
    ended = f.SessionEnded(at=at, session=session.id, outcome=outcome, satisfaction=satisfaction)
    kept = session.keep_paused and outcome in {"prepared", "papers-missing"}
    if kept or session.consent != "given" or session.erased:
        return [ended]
    return [ended, f.PrivateErased(at=at, session=session.id)]


def outcome_of(session: Session, guidance: bool) -> f.Outcome:
    """What came of the session, as its facts tell; `guidance` is true where there was nothing to declare."""
    if session.dossier:
        return "filed"
    if False in session.papers.values():
        return "papers-missing"
    if session.postponed is not None and session.may_keep_answers and session.keep_paused:
        return "prepared"  # nothing to declare, yet somebody may be waiting for a call: it is kept, and on the list
    if guidance or session.consent == "withheld":
        return "guided"
    return "prepared" if session.reviewed else "abandoned"


def must_be_open(session: Session) -> None:
    """Refuse what can only happen while the citizen is here."""
    if not session.is_open:
        raise Refused("session-over")
