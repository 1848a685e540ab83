"""Made-up duties of the team: who was there, the queue, visits at home, guidance, repairs."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Final

from kiosk.domain import team_facts as tf
from kiosk.domain import visit_facts as vf
from kiosk.domain.ids import GuidanceId, IncidentId, MemberId, SessionId, TicketId, VisitId
from kiosk.domain.local_time import day_of
from sync.province.seeding.world import COUNTER, LAPTOP, Dice, Team, Told, World, moment

_POSTS: Final = ("quay-1", "may-xach-tay")
_HALVES: Final = ((7 * 60 + 25, 11 * 60 + 30), (13 * 60 + 25, 17 * 60))


def presence(team: Team, dice: Dice, day: date) -> Iterator[Told]:
    """Somebody at each machine on each half of the day; now and then nobody signs out."""
    for machine in (COUNTER, LAPTOP):
        for begins, ends in _HALVES:
            member = dice.one_of(team.members)
            came, left = (moment(day, minute + dice.between(-6, 9)) for minute in (begins, ends))
            yield Told(tf.MemberSignedIn(at=came, member=member, post=_POSTS[machine]), machine)
            if dice.chance(0.96):
                yield Told(tf.MemberSignedOut(at=left, member=member, post=_POSTS[machine]), machine)


def joined(team: Team, day: date) -> Iterator[Told]:
    """The team as it was put together."""
    at = moment(day, 7 * 60)
    for place, member in enumerate(team.members):
        yield Told(tf.MemberJoined(at=at, member=member, role="official" if place == 0 else "volunteer"), COUNTER)


def numbers(team: Team, dice: Dice, at: datetime, day: date, number: int) -> tuple[TicketId, list[Told]]:
    """A number that is called at the moment `at`; the citizen has waited for some time."""
    ticket = TicketId(dice.id(at))
    taken = at - dice.lasts(12, 75)
    old: tf.Priority = "old" if dice.chance(0.2) else ""
    member = dice.one_of(team.members)
    return ticket, [
        Told(tf.TicketTaken(at=taken, ticket=ticket, day=day, letter="A", number=number, priority=old), COUNTER),
        Told(tf.TicketCalled(at=at, ticket=ticket, day=day, member=member, counter="1"), COUNTER),
        Told(tf.TicketEnded(at=at, ticket=ticket, day=day, end="served", counter="1"), COUNTER),
    ]


def gone(dice: Dice, at: datetime, day: date, number: int) -> Iterator[Told]:
    """Somebody took a number and did not wait."""
    ticket = TicketId(dice.id(at))
    yield Told(tf.TicketTaken(at=at, ticket=ticket, day=day, letter="A", number=number), COUNTER)
    yield Told(tf.TicketEnded(at=at + dice.lasts(60, 180), ticket=ticket, day=day, end="gone"), COUNTER)


def guidance(world: World, team: Team, dice: Dice, at: datetime) -> Iterator[Told]:
    """A citizen is led through VNeID or the portal."""
    led, topic = GuidanceId(dice.id(at)), dice.mostly_first(world.topics)
    member, machine = dice.one_of(team.members), dice.number(COUNTER, LAPTOP)
    yield Told(tf.GuidanceBegun(at=at, guidance=led, member=member, centre=team.centre, topic=topic), machine)
    ends: tuple[tf.GuidanceEnd, ...] = ("done", "police", "comes-back", "given-up")
    end = dice.weighted(ends, (72, 12, 12, 4))
    level = {"level-1": 1, "level-2": 2}.get(topic, 0) if end == "done" else 0
    if dice.chance(0.97):
        ended = tf.GuidanceEnded(at=at + dice.lasts(12, 60), guidance=led, end=end, step="last", level=level)
        yield Told(ended, machine)


def repair(world: World, team: Team, dice: Dice, at: datetime) -> Iterator[Told]:
    """A machine stops working, and somebody sees to it."""
    fault, member = IncidentId(dice.id(at)), dice.one_of(team.members)
    machine, cause = dice.mostly_first(world.causes)
    lasts = dice.lasts(18, 240)
    ends: tuple[tf.IncidentEnd, ...] = ("repaired", "workaround", "referred", "unsolved")
    end = dice.weighted(ends, (70, 14, 12, 4))
    yield Told(tf.IncidentOpened(at=at, incident=fault, member=member, centre=team.centre, machine=machine), COUNTER)
    yield Told(tf.IncidentMeasured(at=at, incident=fault, member=member, findings=(cause,)), COUNTER)
    yield Told(tf.IncidentActed(at=at + lasts / 2, incident=fault, member=member, action="restart"), COUNTER)
    if dice.chance(0.95):
        minutes = max(1, int(lasts.total_seconds()) // 60)
        closed = tf.IncidentClosed(at=at + lasts, incident=fault, member=member, cause=cause, end=end, minutes=minutes)
        yield Told(closed, dice.number(COUNTER, LAPTOP))
    if dice.chance(0.05):
        again = tf.IncidentRecurred(at=at + lasts, incident=fault, member=member, machine=machine, cause=cause, times=3)
        yield Told(again, COUNTER)


def asked_for_help(world: World, team: Team, dice: Dice, at: datetime) -> tuple[VisitId, list[Told]]:
    """Somebody who cannot come asks; an official sorts it, and the team plans to go there the next days."""
    visit, official = VisitId(dice.id(at)), team.members[0]
    whys: tuple[vf.WhyHome, ...] = ("age", "illness", "disability", "pregnancy", "no-transport")
    by: tuple[vf.AskedBy, ...] = ("phone", "area-head", "family", "counter", "neighbour")
    code, _ = dice.mostly_first(world.procedures)
    asked = vf.VisitRequested(
        at=at, visit=visit, member=official, centre=team.centre, asked_by=dice.mostly_first(by),
        why=dice.mostly_first(whys), procedures=(code,), wording="2026-11",
    )  # fmt: skip
    ways: tuple[vf.VisitWay, ...] = ("home", "online-post", "office")
    way = dice.weighted(ways, (86, 9, 5))
    sorted_ = vf.VisitSorted(at=at + dice.lasts(90, 600), visit=visit, member=official, way=way, proposed="home")
    return visit, [Told(asked, COUNTER), Told(sorted_, COUNTER)]


def visited(team: Team, dice: Dice, visit: VisitId, at: datetime, sessions: tuple[SessionId, ...]) -> Iterator[Told]:
    """The team was there with its laptop: the citizen was helped, and the result comes some days later."""
    member = dice.one_of(team.members)
    for session in sessions:
        yield Told(vf.VisitBegun(at=at, visit=visit, member=member, session=session), LAPTOP)
    outcomes: tuple[vf.VisitOutcome, ...] = ("filed", "done", "partly", "nobody-home")
    outcome = dice.weighted(outcomes, (64, 22, 8, 6)) if sessions else "nobody-home"
    steps: dict[vf.VisitOutcome, vf.NextStep] = {"filed": "post", "done": "nothing"}
    step = steps.get(outcome, "second-visit")
    persons = 0 if outcome == "nobody-home" else dice.weighted((1, 2, 3), (80, 16, 4))
    made = vf.VisitMade(
        at=at + timedelta(hours=1), visit=visit, member=member, outcome=outcome, next_step=step, sessions=sessions,
        persons=persons, cases=len(sessions) + int(dice.chance(0.1)),
    )  # fmt: skip
    yield Told(made, LAPTOP)
    if step != "second-visit":
        yield from _result(dice, visit, member, made.at, step)


def _result(dice: Dice, visit: VisitId, member: MemberId, at: datetime, step: vf.NextStep) -> Iterator[Told]:
    if step == "post":
        at += timedelta(days=dice.number(2, 9))
        yield Told(vf.ResultPosted(at=at, visit=visit, member=member, parcel="EB123456785VN"), COUNTER)
        if dice.chance(0.1):
            return
        at += timedelta(days=dice.number(1, 4))
        yield Told(vf.ResultDelivered(at=at, visit=visit, member=member, on=day_of(at)), COUNTER)
    yield Told(vf.VisitClosed(at=at + timedelta(minutes=5), visit=visit, member=member, end="done"), COUNTER)
