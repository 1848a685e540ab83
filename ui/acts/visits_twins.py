"""Another request for the same person: looked for by the clock, so that no tap waits until all of them are unsealed."""

from msgspec.structs import replace

from kiosk.app import visits as app
from kiosk.domain.visits.twins import SAYS_WHO, is_same_person
from ui.acts import visits_room as room
from ui.state import State
from ui.world import World

_SHOWN_AT = frozenset({"visit", "more", "wish", "what", "sort"})


def looked_for(world: World, state: State) -> State:
    """What is known of a twin of the request that is open; it is looked for once, and again when it was changed."""
    visit = state.visits.visit
    if visit is None or state.stage not in _SHOWN_AT or state.visits.looked_for == visit.id:
        return state
    seen = replace(state.visits, looked_for=visit.id, twin=None)
    if visit.end is not None or visit.erased:
        return replace(state, visits=seen)
    others = [one.visit.id for one in seen.entries if one.visit.end is None and one.visit.id != visit.id]
    who = app.told(world.reading, others, SAYS_WHO)
    twin = next((one for one in others if is_same_person(seen.kept, who[one])), None)
    known = {**seen.known, **app.particulars(world.reading, [twin])} if twin is not None else seen.known
    return replace(state, visits=replace(seen, twin=twin, known=known))


def opened(world: World, state: State) -> State:
    """The other request; from there back to this one by its own button."""
    twin = state.visits.twin
    return room.opened(world, state, twin) if twin is not None else state
