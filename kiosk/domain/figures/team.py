"""The figures of the team's other duties: guidance, repairs, the queue, and who was there."""

from collections.abc import Sequence
from datetime import date, datetime

from kiosk.domain import team_facts as tf
from kiosk.domain.calendar.office_hours import Hours
from kiosk.domain.facts import AnyFact
from kiosk.domain.figures.figures import Figures, add, doubt, one, together
from kiosk.domain.figures.span import Span
from kiosk.domain.guidance import led
from kiosk.domain.ids import TicketId
from kiosk.domain.local_time import local
from kiosk.domain.repairs.incident import fold as fold_incident
from kiosk.domain.shifts.presence import lengths, stays


def of_guidance(facts: Sequence[AnyFact], span: Span) -> Figures:
    """A citizen who was led through VNeID or the portal, on the day on which that began."""
    begun = next((fact for fact in facts if isinstance(fact, tf.GuidanceBegun)), None)
    if begun is None or not span.holds(begun.at):
        return Figures()
    came = led.fold(begun.guidance, facts)
    return Figures(
        guidances=1,
        alone=int(begun.visit is None),
        homes={begun.visit: 1} if begun.visit is not None else {},
        tallies=together(
            one("topic", begun.topic),
            one("guidance-end", came.end or "open"),
            one("level", str(came.level)) if came.level else {},
        ),
    )


def of_incident(facts: Sequence[AnyFact], span: Span) -> Figures:
    """A fault of a machine, on the day on which it was noted."""
    opened = next((fact for fact in facts if isinstance(fact, tf.IncidentOpened)), None)
    if opened is None or not span.holds(opened.at):
        return Figures()
    came = fold_incident(opened.incident, facts)
    return Figures(
        incidents=1,
        repair_minutes=came.minutes,
        tallies=together(
            one("machine", opened.machine),
            one("incident-end", came.end or "open"),
            one("cause", came.cause) if came.cause else {},
        ),
    )


def of_queue(facts: Sequence[AnyFact]) -> Figures:
    """The numbers of one day: how long each waited until it was called for the first time."""
    taken: dict[TicketId, tf.TicketTaken] = {}
    called: dict[TicketId, tf.TicketCalled] = {}
    for fact in facts:
        match fact:
            case tf.TicketTaken():
                taken.setdefault(fact.ticket, fact)
            case tf.TicketCalled():
                called.setdefault(fact.ticket, fact)
            case _:
                pass
    times = [
        int((called[ticket].at - number.at).total_seconds()) for ticket, number in taken.items() if ticket in called
    ]
    back = sum(seconds < 0 for seconds in times)
    return Figures(
        waits=tuple(sorted(seconds for seconds in times if seconds >= 0)),
        doubts=add(doubt("clock", back), doubt("not-called", len(taken) - len(times))),
    )


def of_presence(on: date, facts: Sequence[AnyFact], hours: Hours, now: datetime) -> Figures:
    """Who was there on one day, as the page of shifts has it; `facts` are those of the day and of the one after it.

    Who never signed out is believed to the end of the half-day, and named as a doubt.
    """
    found = [stay for stay in stays(facts) if stay.begins.date() == on]
    times = {member: lengths(found, member, hours, local(now)) for member in {stay.member for stay in found}}
    unsure = frozenset(member for member, (whole, sure) in times.items() if whole != sure)
    return Figures(
        hours={member: seconds for member, (whole, _) in times.items() if (seconds := int(whole.total_seconds()))},
        unsure=unsure,
        doubts=doubt("not-signed-out", len(unsure)),
    )
