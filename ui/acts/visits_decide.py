"""Deciding the way of a request, planning who goes there and when, putting off, and taking along."""

from collections.abc import Sequence
from datetime import timedelta
from typing import cast

from msgspec.structs import replace

from kiosk.app import visit_commands as vc
from kiosk.app import visits as app
from kiosk.domain import visit_facts as vf
from kiosk.domain.ids import MemberId, VisitId
from kiosk.domain.local_time import day_of
from kiosk.domain.rights import must
from kiosk.domain.visits import planning
from kiosk.domain.visits.lists import Entry
from kiosk.domain.visits.triage import Proposal, proposal, way_of
from kiosk.domain.visits.visit import Plan, Visit
from kiosk.errors import Refused
from ui.acts import visits_room as room
from ui.acts.open_days import calendar
from ui.acts.sitting import led_to, today
from ui.state import State
from ui.world import World


def proposals(world: World, visit: Visit) -> tuple[Proposal, ...]:
    """What the catalogue says of each procedure that is wanted."""
    return tuple(proposal(world.library.procedure(code)) for code in visit.procedures)


def begin_sort(world: World, state: State) -> State:
    """The way: what is proposed stands there, an official decides."""
    if state.member is not None:
        must(state.member.role, "decide-visits")
    visit = room.open_visit(state)
    proposed = way_of(proposals(world, visit))
    if proposed is None:
        raise Refused("visit-no-procedure")
    draft = {"way": visit.way or proposed, "reason": visit.way_reason}
    return replace(state, stage="sort", draft=draft, errors={})


def sort(world: World, state: State) -> State:
    """Keep the decision."""
    visit = room.open_visit(state)
    proposed = way_of(proposals(world, visit))
    if proposed is None:
        raise Refused("visit-no-procedure")
    way = cast("vf.VisitWay", state.draft.get("way") or proposed)
    if way != proposed and not state.draft.get("reason"):
        return led_to(state, "reason", "visit-way-reason")
    command = vc.SortVisit(
        visit=visit.id,
        by=room.by(state),
        way=way,
        proposed=proposed,
        reason=cast("vf.OtherWay", state.draft.get("reason", "")),
    )
    return room.tell(world, state, command, "visit.sorted")


def begin_plan(world: World, state: State) -> State:
    """Who goes there and when; with half-days that suit."""
    visit = room.open_visit(state)
    if visit.way is None:
        raise Refused("visit-sort-first")
    draft: dict[str, str] = {}
    if visit.plan is not None:
        draft = {"day": visit.plan.day.isoformat(), "part": visit.plan.part, "team": ",".join(visit.plan.team)}
    others = _planned(state, visit.id)
    state = with_areas(world, state, [one.id for one in others])
    pairs = [(one.plan, state.visits.areas[one.id]) for one in others if one.plan is not None]
    offers = planning.offers(visit, state.visits.kept.get("area", ""), pairs, today(world), calendar(world, state))
    state = replace(state, stage="plan", draft=draft, errors={}, visits=replace(state.visits, offers=offers))
    return with_doubts(world, state)


def with_areas(world: World, state: State, wanted: Sequence[VisitId]) -> State:
    """Where these live; each is unsealed once."""
    missing = [one for one in wanted if one not in state.visits.areas]
    areas = {**state.visits.areas, **app.areas(world.reading, missing)}
    return replace(state, visits=replace(state.visits, areas=areas))


def _planned(state: State, but: VisitId) -> tuple[Visit, ...]:
    return tuple(entry.visit for entry in state.visits.entries if entry.stage == "planned" and entry.visit.id != but)


def take_offer(world: World, state: State, number: int) -> State:
    """Tap a half-day that suits; the team that goes to the same area comes with it."""
    offer = state.visits.offers[number]
    draft = {**state.draft, "day": offer.day.isoformat(), "part": offer.part}
    if offer.team:
        draft["team"] = ",".join(offer.team)
    return with_doubts(world, replace(state, draft=draft, errors={}))


def wanted_plan(state: State) -> Plan | None:
    """The plan as far as it is chosen; None without a day."""
    day = room.day_in(state.draft, "day")
    if day is None:
        return None
    team = tuple(MemberId(one) for one in state.draft.get("team", "").split(",") if one)
    return Plan(day, cast("vf.DayPart", state.draft.get("part") or "morning"), team)


def with_doubts(world: World, state: State) -> State:
    """What speaks against the plan that is being made."""
    wanted = wanted_plan(state)
    if wanted is None:
        return replace(state, visits=replace(state.visits, doubts=()))
    others = [one.plan for one in _planned(state, room.open_visit(state).id) if one.plan is not None]
    roster = app.roster(world.reading, wanted.day)
    found = planning.doubts(wanted, others, roster, calendar(world, state))
    return replace(state, visits=replace(state.visits, doubts=found))


def plan(world: World, state: State) -> State:
    """Keep the plan; what speaks against it was shown, and stops nobody."""
    wanted = wanted_plan(state)
    if wanted is None:
        return led_to(state, "day", "visit-choose-day")
    if not state.draft.get("part"):
        return led_to(state, "part", "visit-choose-part")
    visit = room.open_visit(state)
    command = vc.PlanVisit(visit=visit.id, by=room.by(state), plan=wanted)
    try:
        return room.tell(world, state, command, "visit.planned")
    except Refused as refusal:
        if refusal.code.startswith("visit-team"):
            return led_to(state, "team", refusal.code)
        raise


def put_off(world: World, state: State) -> State:
    """Take the plan back, with the reason."""
    if not state.draft.get("why_off"):
        return led_to(state, "why_off", "reason-missing")
    command = vc.PutOffVisit(
        visit=room.open_visit(state).id,
        by=room.by(state),
        reason=cast("vf.OffReason", state.draft["why_off"]),
        until=room.day_in(state.draft, "until"),
    )
    return room.tell(world, state, command, "visit.put-off")


# the plan of a day


def open_day(world: World, state: State, step: int = 0) -> State:
    """The plan of a day, of today first; `step` days on or back."""
    day = (state.visits.day or today(world)) + timedelta(days=step)
    state = replace(state, stage="day", draft={}, errors={}, query="", visits=replace(state.visits, day=day, list=None))
    asked = [one.visit.id for one in state.visits.entries if one.stage == "plan"]
    state = with_areas(world, state, [*asked, *(one.visit.id for one in of_day(state))])
    there = tuple(entry.visit.id for entry in (*of_day(state), *to_add(state)))
    missing = [one for one in there if one not in state.visits.known]
    known = {**state.visits.known, **app.particulars(world.reading, missing)}
    return replace(state, visits=replace(state.visits, known=known))


def of_day(state: State) -> tuple[Entry, ...]:
    """What is planned for the day that is shown: the morning first, each team's homes together."""
    day = state.visits.day
    there = [one for one in state.visits.entries if one.visit.plan is not None and one.visit.plan.day == day]
    return tuple(sorted(there, key=_round))


def _round(entry: Entry) -> tuple[bool, tuple[MemberId, ...], str]:
    plan = entry.visit.plan
    return plan is not None and plan.part != "morning", plan.team if plan is not None else (), entry.visit.id


MOST_TO_ADD = 3


def to_add(state: State) -> tuple[Entry, ...]:
    """Requests that wait for a plan and would fit into this day: of the same areas first, then the oldest."""
    day = state.visits.day
    if day is None or day < day_of(state.now):
        return ()
    waiting = {one.visit.id: one for one in state.visits.entries if one.stage == "plan"}
    if not waiting:
        return ()
    areas = state.visits.areas
    there = [areas.get(one.visit.id, "") for one in of_day(state)]
    fitting = planning.fitting([one.visit for one in waiting.values()], areas, there)
    return tuple(waiting[visit.id] for visit in fitting[:MOST_TO_ADD])


def add(world: World, state: State, visit: str) -> State:
    """Plan a request into the day that is shown: with the team of that day, where there is one."""
    day, there = state.visits.day, of_day(state)
    state = begin_plan(world, room.opened(world, state, VisitId(visit)))
    draft = dict(state.draft)
    if day is not None:
        draft["day"] = day.isoformat()
    plan = there[0].visit.plan if there else None
    if plan is not None:
        draft |= {"part": plan.part, "team": ",".join(plan.team)}
    return with_doubts(world, replace(state, draft=draft))
