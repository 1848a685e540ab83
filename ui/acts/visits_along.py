"""Taking requests along on this machine: those of a day that are chosen, or the one that is open."""

from msgspec.structs import replace

from kiosk.app import visit_commands as vc
from kiosk.app import visits as app
from kiosk.domain.visits.lists import Entry
from kiosk.domain.visits.visit import Visit
from kiosk.errors import Refused
from ui.acts import visits_decide as decide
from ui.acts import visits_room as room
from ui.state import Problem, State
from ui.world import World

LEFT = "left"
"""In the draft: what of the day does not go along."""


def begin(world: World, state: State) -> State:
    """From a request, that one goes along; from a day, it is asked which of them."""
    if state.stage == "visit":
        return _taken(world, state, [room.open_visit(state)])
    if not decide.of_day(state):
        raise Refused("visit-day-empty")
    if not may_go(state):
        raise Refused("visit-all-taken")
    return replace(state, stage="take", draft={}, errors={})


def may_go(state: State) -> tuple[Entry, ...]:
    """What of the day that is shown can still be taken along."""
    return tuple(one for one in decide.of_day(state) if not one.visit.taken and not one.visit.versions)


def goes(state: State, entry: Entry) -> bool:
    """Whether it goes along: everything does that was not tapped."""
    return entry.visit.id not in state.draft.get(LEFT, "").split(",")


def switch(state: State, visit: str) -> State:
    """Tap one: it stays here, or goes along after all."""
    left = [one for one in state.draft.get(LEFT, "").split(",") if one]
    now = [one for one in left if one != visit] if visit in left else [*left, visit]
    return replace(state, draft={**state.draft, LEFT: ",".join(now)})


def take(world: World, state: State) -> State:
    """Take along what is chosen; the day is shown again."""
    chosen = [entry.visit for entry in may_go(state) if goes(state, entry)]
    if not chosen:
        raise Refused("visit-none-chosen")
    return decide.open_day(world, _taken(world, state, chosen))


def _taken(world: World, state: State, visits: list[Visit]) -> State:
    every = {entry.visit.id: entry.visit for entry in state.visits.entries}
    for visit in visits:
        command = vc.TakeVisit(visit=visit.id, by=room.by(state))
        every[visit.id] = app.handle_visit(command, world.unit, world.clock)
    state = room.with_entries(world, state, tuple(every.values()))
    if state.stage == "visit":
        state = room.opened(world, state, visits[0].id)
    return replace(state, problem=Problem("visit.taken", {"count": str(len(visits))}, tone="good"))
