"""The figures of the team's other duties: guidance, repairs, the queue, and who was there."""

from collections.abc import Sequence

from kiosk.domain import team_facts as tf
from kiosk.domain.facts import AnyFact
from kiosk.domain.figures.figures import Figures, Tally, add, doubt, one, together
from kiosk.domain.figures.span import Span
from kiosk.domain.ids import MemberId, TicketId


def of_guidance(facts: Sequence[AnyFact], span: Span) -> Figures:
    """A citizen who was led through VNeID or the portal, on the day on which that began."""
    begun = next((fact for fact in facts if isinstance(fact, tf.GuidanceBegun)), None)
    if begun is None or not span.holds(begun.at):
        return Figures()
    ends = [fact for fact in facts if isinstance(fact, tf.GuidanceEnded)]
    end = ends[-1] if ends else None
    return Figures(
        guidances=1,
        alone=int(begun.session is None and begun.visit is None),
        homes={begun.visit: 1} if begun.visit is not None else {},
        tallies=together(
            one("topic", begun.topic),
            one("guidance-end", end.end if end is not None else "open"),
            one("level", str(end.level)) if end is not None and end.level else {},
        ),
    )


def of_incident(facts: Sequence[AnyFact], span: Span) -> Figures:
    """A fault of a machine, on the day on which it was noted; of two ends the later one holds."""
    opened = next((fact for fact in facts if isinstance(fact, tf.IncidentOpened)), None)
    if opened is None or not span.holds(opened.at):
        return Figures()
    ends = [fact for fact in facts if isinstance(fact, tf.IncidentClosed)]
    end = ends[-1] if ends else None
    return Figures(
        incidents=1,
        repair_minutes=end.minutes if end is not None else 0,
        tallies=together(
            one("machine", opened.machine),
            one("incident-end", end.end if end is not None else "open"),
            one("cause", end.cause) if end is not None and end.cause else {},
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


def of_presence(facts: Sequence[AnyFact]) -> Figures:
    """Whole minutes between signing in and out, by member, on one day.

    Who signs in again was there all the time. Who never signed out is counted up to the last that is known of that
    member on that day, and named as a doubt.
    """
    hours: dict[MemberId, int] = {}
    doubts: Tally = {}
    members = dict.fromkeys(fact.member for fact in facts if isinstance(fact, tf.MemberSignedIn | tf.MemberSignedOut))
    for member in members:
        seconds, open_end, back = _presence_of(member, facts)
        hours[member] = seconds // 60
        doubts = add(doubts, add(doubt("not-signed-out", open_end), doubt("clock", back)))
    return Figures(hours={member: there for member, there in hours.items() if there}, doubts=doubts)


def _presence_of(member: MemberId, facts: Sequence[AnyFact]) -> tuple[int, int, int]:
    """Seconds, whether the end is missing, and how often the clock went back."""
    seconds, back = 0, 0
    since, last = None, None
    for fact in facts:
        match fact:
            case tf.MemberSignedIn() if fact.member == member:
                since, last = since or fact.at, fact.at
            case tf.MemberSignedOut() if fact.member == member and since is not None:
                there = int((fact.at - since).total_seconds())
                seconds, back, since = seconds + max(0, there), back + (there < 0), None
            case _:
                pass
    if since is None or last is None:
        return seconds, 0, back
    return seconds + max(0, int((last - since).total_seconds())), 1, back
