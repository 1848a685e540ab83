"""The figures of one session: a sitting, and the case that was worked on in it."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from kiosk.domain import facts as f
from kiosk.domain.figures.figures import Figures, TableCode, Tally, doubt, one, together
from kiosk.domain.ids import SessionId
from kiosk.domain.local_time import local
from kiosk.domain.session import Session, fold
from kiosk.domain.steps import FINISH


def of_session(session: SessionId, facts: Sequence[f.AnyFact]) -> Figures:
    """What one session counts for, on the day on which it was opened; nothing when it never was."""
    opened = next((fact for fact in facts if isinstance(fact, f.SessionOpened)), None)
    if opened is None:
        return Figures()
    end = fold(session, facts)
    face = _face(facts)
    asked = bool(face) or any(isinstance(fact, f.StepReached) and fact.step == FINISH for fact in facts)
    seconds, why = _handling(end, facts)
    return Figures(
        sessions=1,
        cases=int(bool(end.procedure)),
        alone=int(opened.visit is None and opened.ticket is None and opened.guidance is None),
        tickets=frozenset({opened.ticket} if opened.ticket is not None and opened.visit is None else ()),
        homes={} if opened.visit is None else {opened.visit: 1},
        asked=int(asked),
        tallies=_tallies(opened, end, facts, face),
        handlings=seconds,
        doubts=why,
    )


def _tallies(opened: f.SessionOpened, end: Session, facts: Sequence[f.AnyFact], face: int) -> Mapping[TableCode, Tally]:
    about_case = (
        (
            one("procedure", end.procedure),
            one("channel", _channel(end, facts)),
            one("delivery", end.delivery or "none"),
        )
        if end.procedure
        else ()
    )
    missing = {f"{end.procedure} {paper}": 1 for paper, there in end.papers.items() if not there}
    return together(
        one("place", "home" if opened.visit is not None else opened.place),
        one("outcome", (end.outcome or "open") if end.state == "ended" else "open"),
        one("hour", f"{local(opened.at).hour:02d}"),
        one("face", str(face)) if face else {},
        {"paper": missing} if missing else {},
        *about_case,
    )


def _channel(end: Session, facts: Sequence[f.AnyFact]) -> str:
    if end.dossier:
        return "portal"
    elsewhere = any(isinstance(fact, f.FilingGivenUp) and fact.reason == "filed-elsewhere" for fact in facts)
    return "elsewhere" if elsewhere else "none"


def _face(facts: Sequence[f.AnyFact]) -> int:
    """The last face that was chosen: filing late ends a session again, and asks nobody."""
    faces = [fact.satisfaction for fact in facts if isinstance(fact, f.SessionEnded) and 1 <= fact.satisfaction <= 3]
    return faces[-1] if faces else 0


def _handling(end: Session, facts: Sequence[f.AnyFact]) -> tuple[tuple[int, ...], Tally]:
    """Seconds in which the session stood open, or why they are not known."""
    if end.state != "ended":
        return (), doubt("not-ended")
    worked, since = timedelta(), None
    for fact in facts:
        match fact:
            case f.SessionOpened() | f.SessionResumed() if since is None:
                since = fact.at
            case f.SessionParked() | f.SessionEnded() if since is not None:
                if fact.at < since:
                    return (), doubt("clock")
                worked, since = worked + (fact.at - since), None
            case _:
                pass
    return (int(worked.total_seconds()),), {}
