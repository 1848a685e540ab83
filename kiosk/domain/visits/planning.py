"""Who goes where and when: what speaks against a plan, and which half-days suit, by area and by age of the request."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Final, Literal, TypeAlias

import msgspec

from kiosk.domain import team_facts as tf
from kiosk.domain.calendar.working_days import Calendar
from kiosk.domain.fact import Fact
from kiosk.domain.ids import MemberId, VisitId
from kiosk.domain.vietnamese import search_key
from kiosk.domain.visit_facts import DayPart
from kiosk.domain.visits.visit import Plan, Visit

PARTS: Final[tuple[DayPart, ...]] = ("morning", "afternoon")

MOST_VISITS: Final = 4
"""So many homes one team can see in half a day; more is warned of, never refused."""

_AHEAD: Final = timedelta(days=21)
_MOST_OFFERS: Final = 3

Doubt: TypeAlias = Literal["day-off", "twice", "shift", "leave", "full"]
"""What speaks against a plan: offices are closed, a member goes elsewhere with another, stands at the counter, has
given up that half-day, or the team has its hands full.
"""


class Warned(msgspec.Struct, frozen=True):
    """One thing that speaks against a plan; `member` is whom it is about."""

    doubt: Doubt
    member: MemberId = MemberId("")


class Shifts(msgspec.Struct, frozen=True):
    """Who stands at the counter, and who has given a shift up, by half-day."""

    there: Mapping[DayPart, frozenset[MemberId]] = {}
    away: Mapping[DayPart, frozenset[MemberId]] = {}


def shifts(facts: Iterable[Fact]) -> Shifts:
    """The roster of one day, as far as a visit needs it: the last word on each member and half-day counts."""
    last: dict[tuple[DayPart, MemberId], bool] = {}
    for fact in facts:
        if isinstance(fact, tf.ShiftPlanned | tf.ShiftCancelled):
            last[fact.part, fact.member] = isinstance(fact, tf.ShiftPlanned)
    return Shifts(
        {part: frozenset(m for (p, m), there in last.items() if p == part and there) for part in PARTS},
        {part: frozenset(m for (p, m), there in last.items() if p == part and not there) for part in PARTS},
    )


def doubts(wanted: Plan, others: Iterable[Plan], roster: Shifts, calendar: Calendar) -> tuple[Warned, ...]:
    """What speaks against this plan; `others` are the plans of all other visits."""
    same = [plan for plan in others if (plan.day, plan.part) == (wanted.day, wanted.part)]
    team = set(wanted.team)
    found: list[Warned] = [] if calendar.is_working(wanted.day) else [Warned("day-off")]
    for member in sorted(team):
        if any(member in plan.team and set(plan.team) != team for plan in same):
            found.append(Warned("twice", member))
        if member in roster.there.get(wanted.part, frozenset()):
            found.append(Warned("shift", member))
        if member in roster.away.get(wanted.part, frozenset()):
            found.append(Warned("leave", member))
    if len(team) > 1 and sum(set(plan.team) == team for plan in same) >= MOST_VISITS:
        found.append(Warned("full"))
    return tuple(found)


class Offer(msgspec.Struct, frozen=True):
    """A half-day that suits; `near` is how many homes of the same area are seen then, by `team`."""

    day: date
    part: DayPart
    team: tuple[MemberId, ...] = ()
    near: int = 0


def offers(
    visit: Visit, area: str, planned: Sequence[tuple[Plan, str]], today: date, calendar: Calendar
) -> tuple[Offer, ...]:
    """Up to three: with a team that goes to the same area and has room, else the next free half-days.

    None before the day that the visit was put off to; what is wanted by a day comes before it where that can be.
    """
    first = max(today + timedelta(days=1), visit.until or today)
    near = list(_near(area, planned, first))
    free = (offer for offer in _free(first, calendar) if not any(_same(offer, one) for one in near))
    every = [*near, *free]
    in_time = [one for one in every if visit.wanted_by is None or one.day <= visit.wanted_by]
    return tuple((in_time or every)[:_MOST_OFFERS])


def _near(area: str, planned: Sequence[tuple[Plan, str]], first: date) -> Iterator[Offer]:
    key = search_key(area)
    if not key:
        return
    teams: dict[tuple[date, DayPart, tuple[MemberId, ...]], list[str]] = {}
    for plan, where in planned:
        if plan.day >= first:
            teams.setdefault((plan.day, plan.part, tuple(sorted(plan.team))), []).append(search_key(where))
    for (day, part, team), areas in sorted(teams.items(), key=lambda one: (one[0][0], one[0][1] != "morning")):
        if key in areas and len(areas) < MOST_VISITS:
            yield Offer(day, part, team, areas.count(key))


def _free(first: date, calendar: Calendar) -> Iterator[Offer]:
    day = first
    while day < first + _AHEAD:
        if calendar.is_working(day):
            yield from (Offer(day, part) for part in PARTS)
        day += timedelta(days=1)


def _same(one: Offer, other: Offer) -> bool:
    return (one.day, one.part) == (other.day, other.part)


def fitting(waiting: Iterable[Visit], areas: Mapping[VisitId, str], there: Collection[str]) -> tuple[Visit, ...]:
    """The requests that wait for a plan: those of areas that are seen that day first, then the oldest."""
    seen = {search_key(area) for area in there if area}

    def rank(visit: Visit) -> tuple[bool, str, str]:
        asked = visit.requested_at.isoformat() if visit.requested_at is not None else ""
        return search_key(areas.get(visit.id, "")) not in seen, asked, visit.id

    return tuple(sorted(waiting, key=rank))
