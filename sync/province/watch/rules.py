"""What is amiss, out of what was last heard. Pure: the time and the calendar are arguments."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from itertools import groupby, pairwise
from typing import Final, Literal, TypeAlias

import msgspec

from kiosk.domain.calendar.office_hours import USUAL, WORKING_DAYS, spans
from kiosk.domain.calendar.working_days import Calendar, is_about_tet
from kiosk.domain.local_time import VIETNAM, local

Kind: TypeAlias = Literal["silent", "backlog", "repeats", "fork", "clock", "certificate", "holidays"]
Certificate: TypeAlias = datetime | Literal["unasked"] | None
"""When it ends; "unasked" while it cannot be asked, None where there is none."""

WORKING_DAY: Final = timedelta(hours=7, minutes=30)
"""The open hours of one usual day: a centre that says nothing for so many of them is silent."""
GROWS: Final = 3
"""Looks at a backlog, each greater than the one before."""
SMALL_BACKLOG: Final = 200
"""Entries, about ten sessions: what waits at a busy counter without anything being wrong."""
CLOCK_OFF: Final = timedelta(minutes=5)
FORK_FOR: Final = timedelta(days=1)
"""A machine goes on by itself after a fork; somebody should still look for its twin."""
REPEATS_FOR: Final = timedelta(days=7)
CERTIFICATE_LEFT: Final = timedelta(days=14)
HOLIDAYS_LEFT: Final = timedelta(days=30)
UNLISTED: Final = 4
"""In a year whose days off are not listed so many working days without a word count as one: but for the lunar new year
no days off together have taken more than three of them."""
_SEARCHED_DAYS: Final = 60

QUIET: Final[dict[Kind, timedelta]] = {
    "silent": timedelta(),
    "backlog": timedelta(minutes=30),
    "repeats": timedelta(),
    "fork": timedelta(),
    "clock": timedelta(minutes=30),
    "certificate": timedelta(hours=1),
    "holidays": timedelta(),
}
"""How long a thing must not be seen before it counts as over: what comes and goes is one alert and not twenty."""


Away: TypeAlias = tuple[datetime, datetime]
"""From when until when the province itself was away, and heard nobody."""


class Look(msgspec.Struct, frozen=True):
    """How much waited at a machine at one moment."""

    at: datetime
    waiting: int


class Machine(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of one machine that is let in."""

    id: str
    centre: str
    name: str
    last_heard: datetime
    waiting: int | None = None
    looks: tuple[Look, ...] = ()
    clock_off: int | None = None
    forked_at: datetime | None = None


class Repeat(msgspec.Struct, frozen=True, kw_only=True):
    """A fault that came back: the same cause on the same kind of machine of one centre."""

    centre: str
    machine: str
    cause: str
    times: int
    at: datetime


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """All that is looked at in one round; the province has been there since `awake_since`, unless it was `away`."""

    machines: Sequence[Machine]
    repeats: Sequence[Repeat] = ()
    certificate: Certificate = None
    awake_since: datetime
    away: Sequence[Away] = ()


class Concern(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that is amiss; two with one `key` are the same thing. `said` is what its sentence tells."""

    kind: Kind
    centre: str = ""
    device: str = ""
    subject: str = ""
    said: dict[str, str]

    @property
    def key(self) -> str:
        """What it is about, so that it is opened once."""
        return f"{self.kind}:{self.centre}:{self.device}:{self.subject}"


def concerns(seen: Seen, opened: Mapping[str, datetime], now: datetime, calendar: Calendar) -> list[Concern]:
    """Everything that is amiss; `opened` says which keys are open already and since when."""
    found = [*_silent(seen, opened, now, calendar), *_repeats(seen.repeats, now)]
    found += [*_certificate(seen, now), *_holidays(now, calendar)]
    for machine in seen.machines:
        found += (one for one in (_backlog(machine, opened), _fork(machine, now), _clock(machine)) if one is not None)
    return found


def working_time(
    since: datetime, now: datetime, calendar: Calendar, enough: timedelta = WORKING_DAY, away: Sequence[Away] = ()
) -> timedelta:
    """How long a usual counter was open between two moments, less times `away`; counted back from now to `enough`."""
    begins, ends = _plain(since), _plain(now)
    gone = [(_plain(left), _plain(back)) for left, back in away]
    total = timedelta()
    for back in range(min((ends.date() - begins.date()).days + 1, _SEARCHED_DAYS)):
        day = ends.date() - timedelta(days=back)
        for opens, closes in spans(day, WORKING_DAYS, USUAL, calendar):
            first, last = max(opens, begins), min(closes, ends)
            there = _within(first, last) - sum((_within(max(a, first), min(b, last)) for a, b in gone), timedelta())
            total += there * _weight(day, calendar)
        if total >= enough:
            return total
    return total


def kept(looks: Iterable[Look], new: Look, every: timedelta) -> tuple[Look, ...]:
    """The last looks at a backlog, at least `every` apart; a clock that went back begins anew."""
    past = tuple(looks)
    if past and past[-1].at <= new.at < past[-1].at + every:
        return past
    return (*(one for one in past if one.at < new.at), new)[-GROWS:]


def _silent(seen: Seen, opened: Mapping[str, datetime], now: datetime, calendar: Calendar) -> Iterator[Concern]:
    """Centres of which no machine was heard for a working day, while the province was there to hear it."""
    by_centre = sorted(seen.machines, key=lambda machine: machine.centre)
    for centre, machines in groupby(by_centre, key=lambda machine: machine.centre):
        last = max(machine.last_heard for machine in machines)
        concern = Concern(kind="silent", centre=centre, said={"since": _text(last)})
        since = opened.get(concern.key)
        still = since is not None and last <= since
        heard_since = max(last, seen.awake_since)
        if still or working_time(heard_since, now, calendar, away=seen.away) >= WORKING_DAY:
            yield concern


def _backlog(machine: Machine, opened: Mapping[str, datetime]) -> Concern | None:
    if machine.waiting is None or machine.waiting < SMALL_BACKLOG:
        return None
    said = {"machine": machine.name, "count": str(machine.waiting)}
    concern = Concern(kind="backlog", centre=machine.centre, device=machine.id, said=said)
    grows = len(machine.looks) >= GROWS and all(a.waiting < b.waiting for a, b in pairwise(machine.looks[-GROWS:]))
    return concern if grows or concern.key in opened else None


def _fork(machine: Machine, now: datetime) -> Concern | None:
    forked = machine.forked_at
    if forked is None or (machine.last_heard > forked and now - forked >= FORK_FOR):
        return None
    said = {"machine": machine.name, "at": _text(forked)}
    return Concern(kind="fork", centre=machine.centre, device=machine.id, said=said)


def _clock(machine: Machine) -> Concern | None:
    if machine.clock_off is None or abs(machine.clock_off) <= CLOCK_OFF.total_seconds():
        return None
    said = {"machine": machine.name, "seconds": str(machine.clock_off)}
    return Concern(kind="clock", centre=machine.centre, device=machine.id, said=said)


def _repeats(repeats: Iterable[Repeat], now: datetime) -> Iterator[Concern]:
    for repeat in repeats:
        if now - repeat.at < REPEATS_FOR:
            said = {"machine": repeat.machine, "cause": repeat.cause, "times": str(repeat.times)}
            yield Concern(kind="repeats", centre=repeat.centre, subject=f"{repeat.machine}/{repeat.cause}", said=said)


def _certificate(seen: Seen, now: datetime) -> Iterator[Concern]:
    until = seen.certificate
    if isinstance(until, datetime) and until - now < CERTIFICATE_LEFT:
        yield Concern(kind="certificate", said={"until": _text(until)})


def _holidays(now: datetime, calendar: Calendar) -> Iterator[Concern]:
    """Years whose days off are not listed: this one, and one that is about to begin."""
    for year in sorted({local(now).year, local(now + HOLIDAYS_LEFT).year}):
        if not calendar.knows(year):
            yield Concern(kind="holidays", subject=str(year), said={"year": str(year)})


def _weight(day: date, calendar: Calendar) -> float:
    if calendar.knows(day.year):
        return 1
    return 0 if is_about_tet(day) else 1 / UNLISTED


def _plain(at: datetime) -> datetime:
    return local(at).replace(tzinfo=None)


def _within(begins: datetime, ends: datetime) -> timedelta:
    return max(timedelta(), ends - begins)


def _text(at: datetime) -> str:
    return at.astimezone(VIETNAM).isoformat(timespec="seconds")
