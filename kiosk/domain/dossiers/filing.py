"""What happens around the filing itself: how it is paid, how the result comes, what is put off, given up, filed later.

Money is never handled here: it is noted how the citizen says that it is paid.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta

from kiosk.domain import facts as f
from kiosk.domain.dossiers.parcel import is_parcel
from kiosk.domain.ids import MemberId
from kiosk.domain.local_time import day_of
from kiosk.domain.questions.rules import is_phone
from kiosk.domain.questions.typed import phone
from kiosk.domain.session import PostponeReason, Session, end, evolve, file_dossier, must_be_open, note_dossier, resume
from kiosk.errors import Refused

CONTACT, RECIPIENT, ADDRESS, PARCEL_PHONE = "@phone", "@recipient", "@address", "@parcel-phone"
"""Private data beside the answers of the form, sealed and erased with them; no field of a form begins with `@`."""

SENT_TO = (RECIPIENT, ADDRESS, PARCEL_PHONE)

TOLD = "@delivery"
"""The answer about the result that was taken over from the declaration, so that another one is taken over again."""

PLACE = "@place"
"""The step of the portal at which the filing was put aside."""

DELIVERY_FIELD = "cach_nhan"
"""The question of the forms that asks how the result is to come."""

_WAYS: Mapping[str, f.Delivery] = {"truc_tiep": "centre", "buu_chinh": "post", "dien_tu": "electronic"}

WARN_DAYS = 3
"""How many days before the end of its time a kept dossier is warned about."""


def note_payment(session: Session, how: f.Payment, estimate: int | None, at: datetime) -> list[f.AnyFact]:
    """Note how it is paid, beside the amount that was shown."""
    must_be_open(session)
    if (session.payment, session.estimate) == (how, estimate):
        return []
    return [f.PaymentNoted(at=at, session=session.id, how=how, estimate=estimate)]


def choose_delivery(session: Session, how: f.Delivery, at: datetime) -> list[f.AnyFact]:
    """Note how the citizen wants the result."""
    must_be_open(session)
    if session.delivery == how:
        return []
    return [f.DeliveryChosen(at=at, session=session.id, how=how)]


def delivery_told(answers: Mapping[str, str]) -> f.Delivery | None:
    """How the result is to come by the declaration itself; None where it does not ask, or was not answered."""
    return _WAYS.get(answers.get(DELIVERY_FIELD, ""))


def note_parcel(session: Session, number: str, at: datetime) -> list[f.AnyFact]:
    """Note the tracking number of the result; it is often known only days after the citizen has left."""
    if session.state == "none":
        raise Refused("session-over")
    if not is_parcel(number):
        raise Refused("parcel-wrong")
    if session.parcel == number:
        return []
    return [f.ParcelNoted(at=at, session=session.id, number=number)]


def postpone(session: Session, reason: PostponeReason, contact: bool | None, at: datetime) -> list[f.AnyFact]:
    """Prepared and not filed today; `contact` is what the citizen says to being called, None when not asked.

    A phone number is kept with a dossier that is kept, and with no other.
    """
    must_be_open(session)
    if contact and not (session.may_keep_answers and session.keep_paused):
        raise Refused("consent-first")
    facts: list[f.AnyFact] = []
    if session.postponed != reason and not session.dossier:
        told = "citizen-later" if reason == "question-open" else reason
        facts.append(f.FilingPostponed(at=at, session=session.id, reason=told, question=reason == "question-open"))
    if contact is not None and contact != session.contact:
        facts.append(f.ContactAgreed(at=at, session=session.id, agreed=contact))
    return facts


def file_late(session: Session, member: MemberId, dossier: str, at: datetime) -> list[f.AnyFact]:
    """What waited was filed under this code: taken up, noted and ended, with all that was kept erased."""
    taken = resume(session, member, at)
    filed = file_dossier(_after(session, taken), dossier, at)
    return [*taken, *filed, *end(_after(session, (*taken, *filed)), "filed", 0, at)]


def correct(session: Session, dossier: str, at: datetime) -> list[f.AnyFact]:
    """The code was read or typed wrongly; that is often seen only when the citizen comes to ask for the result."""
    if not session.dossier:
        raise Refused("session-over")
    return note_dossier(session, dossier, at)


def _after(session: Session, facts: Iterable[f.AnyFact]) -> Session:
    for fact in facts:
        session = evolve(session, fact)
    return session


def give_up(session: Session, reason: f.GivenUp, at: datetime) -> list[f.AnyFact]:
    """Nothing more is to come of it: it ends, and what is kept of the citizen goes, agreed or not."""
    waits = session.state in {"open", "parked"}
    if not waits and not session.may_keep_answers:
        return []
    facts: list[f.AnyFact] = [f.FilingGivenUp(at=at, session=session.id, reason=reason)]
    if waits:
        facts.append(f.SessionEnded(at=at, session=session.id, outcome="abandoned"))
    if session.may_keep_answers:
        facts.append(f.PrivateErased(at=at, session=session.id))
    return facts


def phone_to_call(typed: str) -> str:
    """A number that can be called, in one spelling; raises `Refused` with what is wrong with it."""
    digits = phone(typed)
    if not is_phone(digits):
        raise Refused("phone-ten-digits")
    return digits


def last_day(session: Session) -> date | None:
    """The last day on which what is kept of the citizen is still there; None when nothing is.

    A dossier that is kept by the citizen's word goes so many days after its last change, all else at midnight.
    """
    if session.erased or session.changed_at is None or session.consent != "given":
        return None
    return day_of(session.changed_at + timedelta(days=session.keep_days if session.keep_paused else 0))


def days_left(session: Session, today: date) -> int | None:
    """How many days are left of it, 0 on the last one; None when nothing is kept."""
    last = last_day(session)
    return None if last is None else max(0, (last - today).days)


def expire(session: Session, at: datetime) -> list[f.AnyFact]:
    """Erase a kept dossier whose days are over, and at midnight what nobody agreed to keep."""
    last = last_day(session)
    if last is None or day_of(at) <= last:
        return []
    ended: list[f.AnyFact] = []
    if session.state != "ended":
        ended = [f.SessionEnded(at=at, session=session.id, outcome="abandoned")]
    return [*ended, f.PrivateErased(at=at, session=session.id)]
