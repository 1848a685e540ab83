"""What somebody was writing on a page of the team when the screen was cleared: kept, and brought back by the PIN."""

from typing import cast

from msgspec.structs import replace

from ui.acts import roster
from ui.patience import is_writing
from ui.state import HalfWritten, Problem, State
from ui.world import World


def kept(state: State) -> HalfWritten | None:
    """What is to be kept of the page; None where nothing was written, and in practice, of which nothing stays."""
    is_empty = not any(text.strip() for text in state.draft.values())
    if state.member is None or state.practice is not None or is_empty or not is_writing(state):
        return None
    page = "shifts" if state.page == "shifts" else "visits"
    visit = state.visits.visit.id if state.page == "visits" and state.visits.visit is not None else None
    return HalfWritten(state.member.id, page, state.stage, state.draft, visit)


def is_mine(state: State) -> bool:
    """Whether who is signed in was writing."""
    return state.half_written is not None and state.member is not None and state.half_written.member == state.member.id


def taken_up(world: World, state: State) -> State:
    """The page as it was left; nothing of it waits any more."""
    found = cast("HalfWritten", state.half_written)
    state = replace(state, half_written=None)
    there = roster.opened(world, state) if found.page == "shifts" else _visits(world, state, found)
    return replace(there, stage=found.stage, draft=found.draft, problem=Problem("half-written", tone="good"))


def _visits(world: World, state: State, found: HalfWritten) -> State:
    from ui.acts import visits_room  # a start has no time for what is opened some times a day

    there = visits_room.lists(world, state)
    return visits_room.opened(world, there, found.visit) if found.visit is not None else there
