"""What can be found without folding: derived from facts as they are appended, and again whenever asked."""

from typing import TypeAlias

from kiosk.domain import facts as f
from kiosk.domain import team_facts as tf
from kiosk.domain import visit_facts as vf
from kiosk.domain.fact import SessionFact, SharedFact
from kiosk.domain.facts import AnyFact
from kiosk.domain.sharing import digest_of, erased_by, told
from kiosk.errors import Rejected
from kiosk.store import statements as sql
from kiosk.store.connection import Connection
from kiosk.store.schema import micros, place

_Changes: TypeAlias = dict[str, str | None]


def project(connection: Connection, fact: AnyFact, at: int) -> None:
    """Bring the rows up to date with a fact that was appended at this place of all."""
    match fact:
        case f.SessionOpened():
            connection.execute(sql.ADD_ROW, _new_row(fact, at))
        case SessionFact():
            stamp = {"of": fact.session, "changed_at": micros(fact.at), "last_entry": at}
            changes = _changes(fact)
            if any(changes.values()):
                connection.execute(sql.CHANGE_ROW, {**stamp, **changes})
            else:
                connection.execute(sql.TOUCH_ROW, stamp)
            if isinstance(fact, f.ProcedureChosen):
                connection.execute(sql.COUNT_PROCEDURE, {"procedure": fact.procedure})
        case _:
            project_subject(connection, fact)


def project_subject(connection: Connection, fact: tf.AnyTeamFact) -> None:
    """Bring the row of what a fact of the team is about up to date; facts come in the order in which they count."""
    kind, subject = tf.subject_of(fact)
    if gone := erased_by(fact):
        connection.execute(sql.ADD_SUBJECT, {"subject": gone, "kind": kind})
        connection.execute(sql.ERASE_SUBJECT, {"subject": gone})
        connection.execute(sql.DROP_BOXES, {"of": gone})
    if not kind:
        if isinstance(fact, tf.MemberLeft):
            connection.execute(sql.SHUT_OUT, {"of": fact.member})
        return
    connection.execute(sql.ADD_SUBJECT, {"subject": subject, "kind": kind})
    match fact:
        case vf.VisitFact():  # to be looked at until it is erased, for another machine may contradict its end
            still = not isinstance(fact, vf.VisitErased)
            connection.execute(sql.OPEN_SUBJECT, {"subject": subject, "is_open": int(still)})
        case tf.IncidentClosed() | tf.GuidanceEnded():
            connection.execute(sql.OPEN_SUBJECT, {"subject": subject, "is_open": 0})
        case _:
            pass


def _new_row(fact: f.SessionOpened, at: int) -> dict[str, str | int | None]:
    return {
        "session": fact.session,
        "opened_at": micros(fact.at),
        "member": fact.member,
        "procedure": "",
        "state": "open",
        "outcome": "",
        "slip": None,
        "dossier": None,
        "changed_at": micros(fact.at),
        "last_entry": at,
    }


def _changes(fact: SessionFact) -> _Changes:
    changes: _Changes = dict.fromkeys(("member", "procedure", "state", "outcome", "slip", "dossier"))
    match fact:
        case f.ProcedureChosen():
            changes["procedure"] = fact.procedure
        case f.SlipIssued():
            changes["slip"] = fact.code
        case f.DossierFiled():
            changes["dossier"] = fact.dossier
        case f.SessionParked():
            changes["state"] = "parked"
        case f.SessionResumed():
            changes |= {"state": "open", "member": fact.member}
        case f.SessionEnded():
            changes |= {"state": "ended", "outcome": fact.outcome}
        case _:
            pass
    return changes


def rebuild(connection: Connection) -> None:
    """Throw the rows away and derive them from the facts; inside a write unit, so readers see the old or the new."""
    connection.execute(sql.FORGET_ROWS)
    connection.execute(sql.FORGET_COUNTS)
    connection.execute(sql.FORGET_SUBJECTS)
    for row in connection.stream(sql.WHOLE_LEDGER):
        try:
            fact = f.decode(row.body)
        except Rejected:
            continue  # a type of a newer program: kept, sent, and passed over
        if isinstance(fact, SharedFact):
            keep_shared(connection, tf.subject_of(fact)[1], fact.turn, row.body)
        project(connection, fact, place(row.ledger, row.seq))
    for row in connection.stream(sql.WHOLE_SHARED):  # once more, those of other machines too, in the order that counts
        known = told(row.body)
        if known is not None and known.fact is not None:
            connection.execute(sql.REREAD, {"subject": tf.subject_of(known.fact)[1], "of": known.digest})
            project_subject(connection, known.fact)


def keep_shared(connection: Connection, subject: str, turn: int, body: bytes) -> bool:
    """Keep a fact that machines tell each other; whether it was new here."""
    values = {"digest": digest_of(body), "subject": subject, "turn": turn, "body": body}
    return connection.execute(sql.ADD_SHARED, values).first() is not None
