"""The roster: which member is to be at the counter on which half of which day, and where nobody is.

It is folded from the facts of all machines of the centre in whatever order they come: of each member's place on each
half-day the fact with the highest turn holds, and of two machines that did not know of each other the one that plans,
so that nobody falls off the roster unseen.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Final, Literal, TypeAlias

import msgspec

from kiosk.domain.calendar.office_hours import WORKING_DAYS, Hours, spans
from kiosk.domain.calendar.working_days import Calendar
from kiosk.domain.facts import AnyFact
from kiosk.domain.ids import MemberId
from kiosk.domain.team_facts import Role, ShiftCancelled, ShiftPlanned
from kiosk.domain.visit_facts import DayPart

PARTS: Final[tuple[DayPart, ...]] = ("morning", "afternoon")

WEEK: Final = timedelta(days=7)


class Half(msgspec.Struct, frozen=True):
    """Half a day."""

    day: date
    part: DayPart

    @property
    def order(self) -> tuple[date, int]:
        """By day, the morning first."""
        return self.day, PARTS.index(self.part)

    @property
    def key(self) -> str:
        """`2026-11-26:morning`."""
        return f"{self.day}:{self.part}"


Roster: TypeAlias = Mapping[Half, frozenset[MemberId]]
"""Who is planned; half-days with nobody are not in it."""

Lack: TypeAlias = Literal["nobody", "no-official"]


class Gap(msgspec.Struct, frozen=True):
    """A half-day on which the counter is open and somebody is missing."""

    half: Half
    lack: Lack


def half_of(key: str) -> Half:
    """The half-day of a key."""
    day, _, part = key.partition(":")
    return Half(date.fromisoformat(day), "morning" if part == "morning" else "afternoon")


def monday_of(day: date) -> date:
    """The first day of the week that holds this day."""
    return day - timedelta(days=day.weekday())


def days_of(first: date, count: int = 7) -> tuple[date, ...]:
    """So many days from this one on."""
    return tuple(first + timedelta(days=ahead) for ahead in range(count))


def fold(facts: Iterable[AnyFact]) -> Roster:
    """Who is planned when; facts of other kinds are passed over."""
    holds: dict[tuple[Half, MemberId], ShiftPlanned | ShiftCancelled] = {}
    for fact in facts:
        if not isinstance(fact, ShiftPlanned | ShiftCancelled):
            continue
        place = Half(fact.day, fact.part), fact.member
        before = holds.get(place)
        if before is None or _weight(fact) > _weight(before):
            holds[place] = fact
    found: dict[Half, set[MemberId]] = {}
    for (half, member), fact in holds.items():
        if isinstance(fact, ShiftPlanned):
            found.setdefault(half, set()).add(member)
    return {half: frozenset(members) for half, members in found.items()}


def _weight(fact: ShiftPlanned | ShiftCancelled) -> tuple[int, bool]:
    return fact.turn, isinstance(fact, ShiftPlanned)


def span_of(half: Half, hours: Hours, calendar: Calendar) -> tuple[datetime, datetime] | None:
    """From when until when the counter is open on this half-day (local time); None when it is shut."""
    begins = datetime.combine(half.day, hours.opens if half.part == "morning" else hours.resumes)
    return next((span for span in spans(half.day, WORKING_DAYS, hours, calendar) if span[0] == begins), None)


def open_halves(days: Iterable[date], hours: Hours, calendar: Calendar) -> tuple[Half, ...]:
    """The half-days on which the counter is open, in order."""
    halves = (Half(day, part) for day in days for part in PARTS)
    return tuple(half for half in halves if span_of(half, hours, calendar) is not None)


def ahead(now: datetime, hours: Hours, calendar: Calendar) -> tuple[Half, ...]:
    """The open half-days from the running one to the end of next week; `now` is local time."""
    now = now.replace(tzinfo=None)
    count = 14 - now.weekday()
    found = open_halves(days_of(now.date(), count), hours, calendar)
    return tuple(half for half in found if not is_over(half, now, hours, calendar))


def is_over(half: Half, now: datetime, hours: Hours, calendar: Calendar) -> bool:
    """Whether the half-day has passed at this local time."""
    span = span_of(half, hours, calendar)
    now = now.replace(tzinfo=None)
    return half.day < now.date() or (span is not None and span[1] <= now)


def gaps(
    roster: Roster, halves: Iterable[Half], team: Mapping[MemberId, Role], *, wants_official: bool
) -> tuple[Gap, ...]:
    """Where somebody is missing; who is not in the team any more fills no gap."""
    found: list[Gap] = []
    for half in halves:
        roles = {team[member] for member in roster.get(half, frozenset()) if member in team}
        if not roles:
            found.append(Gap(half, "nobody"))
        elif wants_official and not roles & {"official", "leader"}:
            found.append(Gap(half, "no-official"))
    return tuple(found)


def copied(
    roster: Roster, monday: date, halves: Iterable[Half], team: Iterable[MemberId]
) -> tuple[tuple[Half, MemberId], ...]:
    """What has to be planned so that these half-days of the week from `monday` on are as those of the week before.

    What is planned already stays; who has left the team is not planned again.
    """
    members = frozenset(team)
    found: list[tuple[Half, MemberId]] = []
    for half in halves:
        if not monday <= half.day < monday + WEEK:
            continue
        before = roster.get(Half(half.day - WEEK, half.part), frozenset())
        missing = (before & members) - roster.get(half, frozenset())
        found += [(half, member) for member in sorted(missing)]
    return tuple(found)
