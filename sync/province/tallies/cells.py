"""What each subject adds to the numbers: pure, and by the rules of the counter's own figures."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Final, TypeAlias

from kiosk.domain import team_facts as tf
from kiosk.domain import visit_facts as vf
from kiosk.domain.calendar.office_hours import USUAL
from kiosk.domain.facts import SessionOpened
from kiosk.domain.figures.figures import Figures
from kiosk.domain.figures.minutes import minutes
from kiosk.domain.figures.sessions import of_session
from kiosk.domain.figures.span import Span
from kiosk.domain.figures.team import of_guidance, of_incident, of_presence, of_queue
from kiosk.domain.figures.visits import of_visit, that_count
from kiosk.domain.ids import SessionId, VisitId
from kiosk.domain.local_time import VIETNAM
from kiosk.domain.repairs.incident import MOST_MINUTES
from kiosk.domain.repairs.incident import fold as fold_incident
from sync.province.tables.tally import NO_DAY, WORD
from sync.province.tallies.heard import Heard, day_told, day_within

Cell: TypeAlias = tuple[str, str, str, str, str]
"""Measure, day (or `NO_DAY`), and the three parts."""

Cells: TypeAlias = Counter[Cell]

_MOST: Final = 9_999
_LATER: Final = datetime(9_000, 1, 1, tzinfo=VIETNAM)
"""Nobody is there "still": who has not signed out is believed to the end of the half-day, as on any day after."""


def of_a_session(session: str, heard: Sequence[Heard]) -> tuple[Cells, str]:
    """What a session adds, and its day; nothing and no day before it was opened."""
    opened = next((one for one in heard if isinstance(one.fact, SessionOpened)), None)
    if opened is None or not isinstance(opened.fact, SessionOpened):
        return Counter(), ""
    told = day_told(opened)
    if told is None:
        return _no_day("session"), ""
    day = told.isoformat()
    figures = of_session(SessionId(session), [one.fact for one in heard])
    return Counter(dict(_session_cells(figures, day))), day


def _session_cells(figures: Figures, day: str) -> Iterator[tuple[Cell, int]]:
    outcome, place, channel, procedure = (
        next(iter(figures.tally(code)), "") for code in ("outcome", "place", "channel", "procedure")
    )
    yield ("session", day, outcome, place, ""), 1
    yield ("cross", day, word(procedure), f"{place}/{channel or 'none'}", outcome), 1
    yield from ((("hour", day, hour, "", ""), 1) for hour in figures.tally("hour"))
    if figures.cases:
        yield ("case", day, "session", "", ""), figures.cases
        yield ("procedure", day, word(procedure), "", ""), 1
        yield ("channel", day, channel, "", ""), 1
        yield from ((("delivery", day, how, "", ""), 1) for how in figures.tally("delivery"))
    if figures.alone:
        yield ("person", day, "alone", "", ""), figures.alone
    if figures.asked:
        yield ("face", day, "asked", "", ""), 1
    yield from ((("face", day, face, "", ""), 1) for face in figures.tally("face"))
    for missing, count in figures.tally("paper").items():
        of, _, paper = missing.partition(" ")
        yield ("paper", day, word(of), word(paper), ""), count
    yield from ((("handling", day, _number(minutes(seconds)), "", ""), 1) for seconds in figures.handlings)
    yield from ((("doubt", day, "session", why, ""), count) for why, count in figures.doubts.items())


def of_a_visit(visit: str, heard: Sequence[Heard], company: Mapping[str, str], cased: Collection[SessionId]) -> Cells:
    """What a registration adds; `company` are the sessions held for it with their days, `cased` those with a case."""
    facts = [one.fact for one in heard]
    at_home: dict[str, int] = dict.fromkeys(company.values(), 1)
    asked = next((one for one in heard if isinstance(one.fact, vf.VisitRequested)), None)
    found: Cells = _no_day("visit") if asked is not None and day_told(asked) is None else Counter()
    for on in sorted({on for one in heard if isinstance(one.fact, _DATED) and (on := day_told(one)) is not None}):
        day = on.isoformat()
        figures = of_visit(VisitId(visit), facts, Span(on, on), cased)
        found.update(dict(_visit_cells(figures, day)))
        for helped in figures.homes.values():
            at_home[day] = max(at_home.get(day, 0), helped)
    counted = frozenset(that_count(facts))
    holds = [one for one in heard if one.fact in counted]
    for one in holds:
        if isinstance(one.fact, vf.VisitMade) and (on := day_told(one)) is not None:
            found["visit-act", on.isoformat(), "made", one.fact.outcome, ""] += 1
    found.update(_until_result(asked, holds))
    found.update(spread(at_home, "home"))
    return found


_DATED: Final = (vf.VisitRequested, vf.VisitMade, vf.ResultPosted, vf.ResultHandedOver, vf.ResultDelivered)


_OF_CASES: Final = ("procedure", "channel", "delivery")
"""Each adds up to all cases, those of homes without a session among them."""


def _visit_cells(figures: Figures, day: str) -> Iterator[tuple[Cell, int]]:
    states, ways = figures.tally("visit-state"), figures.tally("visit-way")
    if figures.registrations:
        yield ("registration", day, next(iter(states), ""), next(iter(ways), "none"), ""), figures.registrations
    if figures.cases:
        yield ("case", day, "visit", "", ""), figures.cases
        for table in _OF_CASES:
            yield from (((table, day, word(key), "", ""), n) for key, n in figures.tally(table).items() if n)
    yield from ((("visit-act", day, act, "", ""), n) for act, n in figures.tally("visit-act").items() if act != "made")


def _until_result(asked: Heard | None, heard: Sequence[Heard]) -> Cells:
    """Days from the request to the result, on the day of the request."""
    begun = day_told(asked) if asked is not None else None
    days = [on for one in heard if (on := _result_on(one)) is not None]
    if begun is None or not days:
        return Counter()
    passed = (min(days) - begun).days
    if passed < 0:
        return Counter({("doubt", begun.isoformat(), "visit", "clock", ""): 1})
    return Counter({("visit-days", begun.isoformat(), _number(passed), "", ""): 1})


def _result_on(one: Heard) -> date | None:
    """The day on which the citizen had the result: in the hand, by the post, or there and then."""
    match one.fact:
        case vf.ResultHandedOver():
            return day_told(one)
        case vf.ResultDelivered():
            return day_within(one.fact.on, one.received_us)
        case vf.VisitMade(outcome="done", next_step="nothing"):
            return day_told(one)
        case _:
            return None


def of_a_guidance(heard: Sequence[Heard]) -> Cells:
    """A citizen who was led."""
    begun = next((one for one in heard if isinstance(one.fact, tf.GuidanceBegun)), None)
    if begun is None:
        return Counter()
    on = day_told(begun)
    if on is None:
        return _no_day("guidance")
    figures = of_guidance([one.fact for one in heard], Span(on, on))
    topic, end, level = (next(iter(figures.tally(code)), "") for code in ("topic", "guidance-end", "level"))
    day = on.isoformat()
    return Counter({("guidance", day, word(topic), end, level): 1, ("person", day, "guided", "", ""): figures.alone})


def of_an_incident(heard: Sequence[Heard]) -> Cells:
    """A fault of a machine, and each time that it was said to come back."""
    found: Cells = Counter()
    for one in heard:
        if isinstance(one.fact, tf.IncidentRecurred) and (on := day_told(one)) is not None:
            found["recurred", on.isoformat(), one.fact.machine, word(one.fact.cause), ""] += 1
    opened = next((one for one in heard if isinstance(one.fact, tf.IncidentOpened)), None)
    if opened is None or not isinstance(opened.fact, tf.IncidentOpened):
        return found
    on = day_told(opened)
    if on is None:
        found.update(_no_day("incident"))
        return found
    facts = [one.fact for one in heard]
    figures, came = of_incident(facts, Span(on, on)), fold_incident(opened.fact.incident, facts)
    machine, cause, day = opened.fact.machine, word(came.cause), on.isoformat()
    found["incident", day, machine, cause, came.end or "open"] += figures.incidents
    found["repair-minutes", day, machine, cause, ""] += min(figures.repair_minutes, MOST_MINUTES)
    return found


def of_a_queue(heard: Sequence[Heard]) -> Cells:
    """The numbers of one day: how long each waited."""
    taken = next((one for one in heard if isinstance(one.fact, tf.TicketTaken)), None)
    if taken is None or not isinstance(taken.fact, tf.TicketTaken):
        return Counter()
    on = day_within(taken.fact.day, min(one.received_us for one in heard))
    if on is None:
        return _no_day("queue")
    figures = of_queue([one.fact for one in heard])
    found: Cells = Counter(("wait", on.isoformat(), _number(minutes(seconds)), "", "") for seconds in figures.waits)
    found.update({("doubt", on.isoformat(), "queue", why, ""): count for why, count in figures.doubts.items()})
    return found


def of_a_day_there(on: date, heard: Sequence[Heard], late: Sequence[Heard]) -> Cells:
    """Who was there on one day; `late` is what was said of the day after it, as some sign out after midnight."""
    if not heard:
        return Counter()
    if day_within(on, min(one.received_us for one in heard)) is None:
        return _no_day("presence")
    figures = of_presence(on, [one.fact for one in (*heard, *late)], USUAL, _LATER)
    day = on.isoformat()
    found: Cells = Counter()
    for member, seconds in figures.hours.items():
        found["hours", day, member, "unsure" if member in figures.unsure else "sure", ""] += seconds
    found.update({("doubt", day, "presence", why, ""): count for why, count in figures.doubts.items()})
    return found


def spread(by_day: Mapping[str, int], kind: str) -> Cells:
    """The persons of one ticket or household by days, so that any span adds up to the largest of its days.

    For every span from one of the days to another there is what has to be taken back of the sum.
    """
    days = sorted(by_day)
    found: Cells = Counter({("person", day, kind, "", ""): by_day[day] for day in days if by_day[day]})

    def most(first: int, last: int) -> int:
        return max((by_day[day] for day in days[first : last + 1]), default=0)

    for last in range(1, len(days)):
        for first in range(last):
            less = most(first, last) - most(first + 1, last) - most(first, last - 1) + most(first + 1, last - 1)
            if less:
                found["person-again", days[last], days[first], kind, ""] += less
    return found


def word(text: str) -> str:
    """The text as a part of a cell; `?` for what is no word of ours."""
    return text if len(text) <= WORD and "\x00" not in text else "?"


def _number(value: int) -> str:
    return f"{max(0, min(value, _MOST)):04d}"


def _no_day(kind: str) -> Cells:
    return Counter({("doubt", NO_DAY, kind, "clock", ""): 1})
