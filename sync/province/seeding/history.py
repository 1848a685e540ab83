"""The made-up history of one centre, week by week, as its machines would send it."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import accumulate
from typing import Final, TypeAlias

import msgspec

from kiosk.domain.fact import SharedFact
from kiosk.domain.ids import SessionId, VisitId
from kiosk.domain.visit_facts import VisitFact
from kiosk.domain.visits.causes import mark
from sync.province.seeding import duties
from sync.province.seeding.sittings import Sitting, outcome, sit
from sync.province.seeding.world import COUNTER, LAPTOP, Dice, Team, Told, World, moment

BUSY: Final = 8
"""From so many citizens a day on there are numbers to wait with."""

Quota: TypeAlias = dict[date, int]
"""How many sessions there are on each day of work."""

_DAY: Final = timedelta(days=1)
_WEEK: Final = timedelta(days=7)


def working_days(first: date, last: date) -> list[date]:
    """Monday to Friday."""
    days = (first + timedelta(days=ahead) for ahead in range((last - first).days + 1))
    return [day for day in days if day.weekday() < 5]


def quotas(sessions: int, communes: tuple[str, ...], days: list[date], dice: Dice) -> dict[str, Quota]:
    """So many sessions in all, some centres and some days busier than others, and all busier as time goes by."""
    size = {commune: dice.between(0.4, 1.6) for commune in communes}
    places = [(commune, day) for commune in communes for day in days]
    busy = {day: dice.between(0.7, 1.3) * (0.7 + 0.6 * at / max(1, len(days))) for at, day in enumerate(days)}
    weights = [size[commune] * busy[day] for commune, day in places]
    whole = sum(weights)
    until = [round(sessions * part / whole) for part in accumulate(weights)]
    found: dict[str, Quota] = {commune: {} for commune in communes}
    for (commune, day), upto, before in zip(places, until, (0, *until), strict=False):
        found[commune][day] = upto - before
    return found


def weeks(world: World, team: Team, quota: Quota, dice: Dice) -> Iterator[tuple[date, list[Told]]]:
    """What was written in each week, in order, and the day after it; what would come after the last day is left out."""
    centre, turns = _Centre(world, team, dice), _Turns()
    waiting: list[Told] = [*duties.joined(team, min(quota))]
    over, ends = max(quota) + _DAY, min(quota) + _WEEK
    for day in (*sorted(quota), over):
        while day >= min(ends, over):
            limit = moment(min(ends, over), 0)
            waiting.sort(key=lambda told: told.at)
            written = [told for told in waiting if told.at < limit]
            waiting = waiting[len(written) :]
            yield min(ends, over), [turns.given(told) for told in written]
            if ends >= over:
                return
            ends += _WEEK
        waiting += centre.day(day, quota[day])


class _Turns:
    """The turns of a centre's shared facts, and what each fact of a visit knew of those before it."""

    def __init__(self) -> None:
        self._turn = 0
        self._marks: dict[VisitId, str] = {}

    def given(self, told: Told) -> Told:
        """The fact with its turn, where machines tell each other such things."""
        fact = told.fact
        if not isinstance(fact, SharedFact):
            return told
        self._turn += 1
        if isinstance(fact, VisitFact):
            known = self._marks.get(fact.visit)
            fact = msgspec.structs.replace(fact, turn=self._turn, after=(known,) if known else ())
            self._marks[fact.visit] = mark(fact)
            return Told(fact, told.machine)
        return Told(msgspec.structs.replace(fact, turn=self._turn), told.machine)


class _Centre:
    """A centre with those who asked to be visited and were not yet."""

    def __init__(self, world: World, team: Team, dice: Dice) -> None:
        self._world, self._team, self._dice = world, team, dice
        self._asked: list[tuple[date, VisitId]] = []

    def day(self, day: date, count: int) -> Iterator[Told]:
        """All that was written on one day, in no order."""
        if not count:
            return
        dice = self._dice
        yield from duties.presence(self._team, dice, day)
        at_home, self._asked = self._due(day)
        for visit in at_home:
            held = min(count, dice.weighted((0, 1, 2), (6, 82, 12)))
            count -= held
            yield from self._visit(day, visit, held)
        yield from self._counter(day, count)
        for _ in range(int(count / 8 + dice.between(0, 1))):
            yield from duties.guidance(self._world, self._team, dice, self._time(day))
        for _ in range(int(count / 45 + dice.between(0, 1))):
            visit, told = duties.asked_for_help(self._world, self._team, dice, self._time(day))
            self._asked.append((day + timedelta(days=dice.number(1, 8)), visit))
            yield from told
        if dice.chance(count / 60):
            yield from duties.repair(self._world, self._team, dice, self._time(day))

    def _due(self, day: date) -> tuple[list[VisitId], list[tuple[date, VisitId]]]:
        due = [visit for on, visit in self._asked if on <= day]
        return due, [(on, visit) for on, visit in self._asked if on > day]

    def _visit(self, day: date, visit: VisitId, held: int) -> Iterator[Told]:
        at = self._time(day)
        sessions = tuple(SessionId(self._dice.id(at)) for _ in range(held))
        for session in sessions:
            home = Sitting(id=session, at=at, machine=LAPTOP, outcome=outcome(self._dice), visit=visit)
            yield from sit(self._world, self._team, self._dice, home)
        yield from duties.visited(self._team, self._dice, visit, at, sessions)

    def _counter(self, day: date, count: int) -> Iterator[Told]:
        times = sorted(self._time(day) for _ in range(count))
        for number, at in enumerate(times, 1):
            ticket = None
            if count >= BUSY and self._dice.chance(0.7):
                ticket, told = duties.numbers(self._team, self._dice, at, day, number)
                yield from told
            machine = COUNTER if self._dice.chance(0.75) else LAPTOP
            session = SessionId(self._dice.id(at))
            here = Sitting(id=session, at=at, machine=machine, outcome=outcome(self._dice), ticket=ticket)
            yield from sit(self._world, self._team, self._dice, here)
        if count >= BUSY and self._dice.chance(0.5):
            yield from duties.gone(self._dice, self._time(day), day, count + 1)

    def _time(self, day: date) -> datetime:
        minute = self._dice.between(7.6, 11.3) if self._dice.chance(0.65) else self._dice.between(13.6, 16.7)
        return moment(day, minute * 60)
