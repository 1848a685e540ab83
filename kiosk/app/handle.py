"""The one way in: a command becomes facts inside one transaction, and the session that follows from them."""

from datetime import datetime
from typing import assert_never

from msgspec.structs import replace

from kiosk.app import commands as c
from kiosk.app.ports import Clock, Ledger, Unit
from kiosk.domain import session as s
from kiosk.domain.another_procedure import change_procedure
from kiosk.domain.dossiers import filing
from kiosk.domain.facts import AnyFact, PrivateErased, SessionEnded, SessionOpened
from kiosk.domain.local_time import whole_second
from kiosk.domain.session import Session, evolve, fold
from kiosk.errors import Refused

KEEP_DAYS = 30
"""How long a paused dossier is kept when the citizen agrees; a setting may shorten or lengthen it."""


def handle(command: c.AnySessionCommand, unit: Unit, clock: Clock) -> Session:
    """Carry out one command on one session, durably, and return the session as it then is.

    Raises `Refused` when the rules say no and `Unavailable` when the store cannot keep it; in both cases nothing
    at all has changed.
    """
    at = whole_second(clock.now())
    with unit() as ledger:
        session = fold(command.session, ledger.facts(command.session))
        facts = _facts(command, session, ledger, at)
        for fact in facts:
            session = evolve(session, fact)
        for fact in _step(command, session, at):
            session = evolve(session, fact)
            facts.append(fact)
        facts += _of_queue(session, facts, ledger, at)
        ledger.append(facts)
        _keep(command, session, ledger)
        if any(isinstance(fact, PrivateErased) for fact in facts):
            ledger.erase_private(command.session)
    return session


def _facts(  # noqa: C901, PLR0912 - one arm a command
    command: c.AnySessionCommand, session: Session, ledger: Ledger, at: datetime
) -> list[AnyFact]:
    match command:
        case c.OpenSession():
            return _opened(command, session, ledger, at)
        case c.GiveConsent():
            return s.give_consent(session, command.keep_paused, keep_days(ledger), at)
        case c.WithholdConsent():
            return s.withhold_consent(session, at)
        case c.TakeIdentity():
            return s.take_identity(session, command.means, at)
        case c.CheckPaper():
            return s.check_paper(session, command.paper, command.there, at)
        case c.ChangeProcedure():
            if command.answers and not session.may_keep_answers:
                raise Refused("consent-first")
            return change_procedure(
                session, command.procedure, command.checked_on, command.papers, at, succeeds=command.succeeds
            )
        case c.SaveAnswers():
            if not (session.is_open and session.may_keep_answers):
                raise Refused("consent-first")
            return []
        case c.GoTo():
            return s.reach(session, command.step, at)
        case c.FinishReview():
            return s.review(session, command.declared, at)
        case c.IssueSlip():
            return s.issue_slip(session, command.code, at)
        case c.NoteSlipPrinted():
            return s.slip_came_out(session, command.paper, at)
        case c.NoteSlipFailed():
            return s.slip_stayed_in(session, command.reason, at)
        case c.FileDossier():
            return s.file_dossier(session, command.dossier, at)
        case c.PostponeFiling():
            contact = None if command.contact is None else bool(command.contact)
            return filing.postpone(session, command.reason, contact, at)
        case c.NotePayment():
            return filing.note_payment(session, command.how, command.estimate, at)
        case c.ChooseDelivery():
            return filing.choose_delivery(session, command.how, at)
        case c.NoteParcel():
            return filing.note_parcel(session, command.number, at)
        case c.FileLate():
            return filing.file_late(session, command.member, command.dossier, at)
        case c.CorrectDossier():
            return filing.correct(session, command.dossier, at)
        case c.ParkSession():
            return s.park(session, at)
        case c.ResumeSession():
            return s.resume(session, command.member, at)
        case c.EndSession():
            return s.end(session, command.outcome, command.satisfaction, at)
        case c.GiveUpSession():
            return filing.give_up(session, command.reason, at)
        case c.ExpireSession():
            return filing.expire(session, at)
        case _:
            assert_never(command)


def _opened(command: c.OpenSession, session: Session, ledger: Ledger, at: datetime) -> list[AnyFact]:
    """At the counter, for a number that was called or none; or at home: then the visit knows of the session as well."""
    facts = s.open_session(session, command.member, command.centre, command.procedure, command.checked_on, at)
    known = {"ticket": command.ticket, "guidance": command.guidance}
    facts = [replace(f, **known) if isinstance(f, SessionOpened) else f for f in facts]
    if command.visit is None or not facts:
        return facts
    from kiosk.domain.visits import rules  # a start has no time for what some sessions need
    from kiosk.domain.visits.visit import fold as fold_visit

    visit = fold_visit(command.visit, ledger.subject_facts(command.visit))
    begun = [replace(fact, after=visit.heads) for fact in rules.begin(visit, command.member, session.id, at)]
    at_home = [replace(f, place="home", visit=visit.id) if isinstance(f, SessionOpened) else f for f in facts]
    return [*at_home, *begun]


def _of_queue(session: Session, facts: list[AnyFact], ledger: Ledger, at: datetime) -> list[AnyFact]:
    """Whoever was called by a number is served when the session ends."""
    if session.ticket is None or not any(isinstance(fact, SessionEnded) for fact in facts):
        return []
    from kiosk.app.queue import served  # a start has no time for what some sessions need

    return served(session, ledger, at)


def _step(command: c.AnySessionCommand, session: Session, at: datetime) -> list[AnyFact]:
    match command:
        case (
            c.OpenSession()
            | c.GiveConsent()
            | c.WithholdConsent()
            | c.TakeIdentity()
            | c.FinishReview()
            | c.FileDossier()
            | c.PostponeFiling()
        ):
            return s.reach(session, command.step, at)
        case _:
            return []


def _keep(command: c.AnySessionCommand, session: Session, ledger: Ledger) -> None:
    match command:
        case c.SaveAnswers() | c.TakeIdentity() | c.ChangeProcedure() if command.answers:
            ledger.save_answers(session.id, command.answers)
        case c.PostponeFiling() if command.contact is not None and session.may_keep_answers:
            ledger.save_answers(session.id, {filing.CONTACT: command.contact})
        case _:
            pass


def keep_days(ledger: Ledger) -> int:
    """How many days a paused dossier is kept: the setting `keep_days`, else 30."""
    setting = ledger.setting("keep_days")
    return int(setting) if setting.isdigit() else KEEP_DAYS
