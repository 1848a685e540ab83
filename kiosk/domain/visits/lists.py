"""The lists that requests are on, what is overdue, and how many there are: registrations, cases and persons apart."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final, Literal, TypeAlias

import msgspec

from kiosk.domain.calendar.working_days import Calendar, add_working_days
from kiosk.domain.local_time import day_of
from kiosk.domain.visits.visit import STAGES, Stage, Visit

Late: TypeAlias = Literal["", "wanted", "day-passed", "post", "unplanned", "until", "idle"]
"""Why it is overdue: the day it was wanted by is over, the planned day is, the post has it too long, nobody planned it,
the day it was put off to has come, nobody has gone on with it.
"""

POST_DAYS: Final = 14
PLAN_DAYS: Final = 5
IDLE_DAYS: Final = 14

_BEFORE: Final = frozenset({"sort", "plan", "planned", "tell"})
_WAITS: Final = frozenset({"tell", "hand", "post", "finish", "settle"})


def late(visit: Visit, today: date, calendar: Calendar) -> Late:
    """Why the visit is overdue; empty where it is not."""
    stage = visit.stage
    if stage == "planned" and visit.plan is not None and visit.plan.day < today:
        return "day-passed"
    if stage in _BEFORE and not visit.made and visit.wanted_by is not None and visit.wanted_by < today:
        return "wanted"
    if stage == "sent" and visit.posted_at is not None and today - day_of(visit.posted_at) > timedelta(days=POST_DAYS):
        return "post"
    if stage in {"sort", "plan"}:
        return _late_to_plan(visit, today, calendar)
    if stage in _WAITS and visit.changed_at is not None:
        return "idle" if today - day_of(visit.changed_at) > timedelta(days=IDLE_DAYS) else ""
    return ""


def _late_to_plan(visit: Visit, today: date, calendar: Calendar) -> Late:
    if visit.until is not None:
        return "until" if visit.until < today else ""
    since = visit.made_at if visit.made and visit.made_at is not None else visit.requested_at
    if since is None:
        return ""
    return "unplanned" if today > add_working_days(day_of(since), PLAN_DAYS, calendar) else ""


class Entry(msgspec.Struct, frozen=True):
    """A visit as a line of a list."""

    visit: Visit
    stage: Stage
    late: Late


def entries(visits: Iterable[Visit], today: date, calendar: Calendar) -> tuple[Entry, ...]:
    """Every visit once, overdue ones first, then by the day that presses, then the oldest."""
    made = [Entry(visit, visit.stage, late(visit, today, calendar)) for visit in visits]
    return tuple(sorted(made, key=_urgency))


def _urgency(entry: Entry) -> tuple[bool, date, str, str]:
    visit = entry.visit
    day = visit.plan.day if visit.plan is not None else visit.wanted_by or visit.until or date.max
    asked = visit.requested_at.isoformat() if visit.requested_at is not None else ""
    return not entry.late, day, asked, visit.id


class Counts(msgspec.Struct, frozen=True):
    """How many requests there are, how many procedures they name, whom the team has helped, and with how much."""

    registrations: int = 0
    wanted: int = 0
    persons: int = 0
    cases: int = 0
    overdue: int = 0


def counts(found: Iterable[Entry]) -> Counts:
    """Requests that are not closed, with what they name; persons and cases of all that are still on a list."""
    every = tuple(found)
    still = [entry for entry in every if entry.stage != "closed"]
    return Counts(
        registrations=len(still),
        wanted=sum(len(entry.visit.procedures) for entry in still),
        persons=sum(entry.visit.persons for entry in every),
        cases=sum(entry.visit.cases for entry in every),
        overdue=sum(bool(entry.late) for entry in still),
    )


def by_stage(found: Iterable[Entry]) -> dict[Stage, tuple[Entry, ...]]:
    """The lists that are not empty, in the order of the way of a request."""
    every = tuple(found)
    parts: dict[Stage, tuple[Entry, ...]] = {
        stage: tuple(entry for entry in every if entry.stage == stage) for stage in STAGES
    }
    return {stage: part for stage, part in parts.items() if part}
