"""Who is here and who was: from signing in and out on every machine of the centre.

A machine has one member at a time. Its own facts are in the order of their turns, and their times are those of its own
clock; so what a member did on each machine is read apart, and the time of all is joined, never added: nobody is at two
counters at once. Where nobody signed out, the time is bounded by the half-day and said to be estimated.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

import msgspec

from kiosk.domain.calendar.office_hours import Hours
from kiosk.domain.facts import AnyFact
from kiosk.domain.ids import MemberId
from kiosk.domain.local_time import local
from kiosk.domain.team_facts import MemberSignedIn, MemberSignedOut


class Stay(msgspec.Struct, frozen=True):
    """A member at one machine, in local time; `ends` is None while nothing says so, `sure` when it was signed out."""

    member: MemberId
    post: str
    begins: datetime
    ends: datetime | None = None
    sure: bool = False


class Time(msgspec.Struct, frozen=True):
    """Minutes at the counter; not `sure` where a part of them is estimated."""

    minutes: int = 0
    sure: bool = True


def stays(facts: Iterable[AnyFact]) -> tuple[Stay, ...]:
    """Every stay at every machine, by machine and in order; the facts may come in any order, and twice."""
    signs = {fact for fact in facts if isinstance(fact, MemberSignedIn | MemberSignedOut)}
    ordered = sorted(signs, key=lambda fact: (fact.post, fact.turn, fact.at, fact.member))
    found: list[Stay] = []
    here: Stay | None = None
    for fact in ordered:
        if here is not None and here.post != fact.post:
            found.append(here)
            here = None
        at = local(fact.at).replace(tzinfo=None)
        if here is not None and (isinstance(fact, MemberSignedIn) or fact.member == here.member):
            sure = isinstance(fact, MemberSignedOut)
            found.append(msgspec.structs.replace(here, ends=at, sure=sure))
            here = None
        if isinstance(fact, MemberSignedIn):
            here = Stay(fact.member, fact.post, at)
    return (*found, here) if here is not None else tuple(found)


def bounded(stay: Stay, hours: Hours, now: datetime) -> Stay:
    """The stay with an end that can be believed; `now` is local time.

    A stay that was never signed out ends with its half-day at the latest, and so does one whose end is on another day;
    one that ends before it began, under a clock that was set, lasted no time.
    """
    now = now.replace(tzinfo=None)
    last = _end_of_half(stay.begins, hours)
    if stay.ends is None:
        if stay.begins <= now <= last:
            return msgspec.structs.replace(stay, ends=now, sure=True)
        return msgspec.structs.replace(stay, ends=last, sure=False)
    if stay.ends < stay.begins:
        return msgspec.structs.replace(stay, ends=stay.begins, sure=False)
    if not stay.sure or stay.ends.date() != stay.begins.date():
        return msgspec.structs.replace(stay, ends=min(stay.ends, last), sure=False)
    return stay


def _end_of_half(begins: datetime, hours: Hours) -> datetime:
    """When the half-day ends in which somebody came; who came after the last one has no time that can be believed."""
    noon, evening = (datetime.combine(begins.date(), time) for time in (hours.pauses, hours.closes))
    return next((end for end in (noon, evening) if begins < end), begins)


def time_there(found: Iterable[Stay], member: MemberId, hours: Hours, now: datetime) -> Time:
    """How long the member was at any machine: what overlaps counts once."""
    whole, sure = lengths(found, member, hours, now)
    return Time(int(whole.total_seconds()) // 60, sure=whole == sure)


def lengths(found: Iterable[Stay], member: MemberId, hours: Hours, now: datetime) -> tuple[timedelta, timedelta]:
    """How long the member was at any machine, and how much of that is not estimated; what overlaps counts once."""
    own = [bounded(stay, hours, now) for stay in found if stay.member == member]
    return _joined(own), _joined(stay for stay in own if stay.sure)


def _joined(found: Iterable[Stay]) -> timedelta:
    total, reached = timedelta(), datetime.min  # noqa: DTZ901 - local time, as every stay is
    for begins, ends in sorted((stay.begins, stay.ends or stay.begins) for stay in found):
        if ends > max(begins, reached):
            total += ends - max(begins, reached)
            reached = ends
    return total


def was_there(found: Iterable[Stay], member: MemberId, begins: datetime, ends: datetime, hours: Hours) -> bool:
    """Whether the member was at a machine at any moment of this span of local time."""
    own = (bounded(stay, hours, ends) for stay in found if stay.member == member)
    return any(stay.begins < ends and (stay.ends or stay.begins) > begins for stay in own)


def here_now(found: Iterable[Stay], hours: Hours, now: datetime) -> tuple[Stay, ...]:
    """Who signed in today and has not signed out, the first to come first; nobody any more when the day is over."""
    now = now.replace(tzinfo=None)
    closes = datetime.combine(now.date(), hours.closes)
    first: dict[MemberId, Stay] = {}
    for stay in sorted(found, key=lambda one: one.begins):
        is_here = stay.ends is None and stay.begins.date() == now.date() and stay.begins <= now
        if is_here and (now <= closes or stay.begins > closes):
            first.setdefault(stay.member, stay)
    return tuple(first.values())
