"""The first start of a machine whose team works at others already: the pairing code, then a stick or the line."""

from msgspec.structs import replace

from kiosk.app import sharing as team_sharing
from kiosk.app import team
from kiosk.app import team_commands as tc
from ui.acts import begin, sharing
from ui.state import Problem, State
from ui.states.sharing import Sharing
from ui.world import World

JOIN, LINE = "join", "line"
"""The cards that lead here, and to the boxes for the province's address and code."""

_BEFORE = {"join": "name", "join-how": "join", "join-line": "join-how"}


def open_card(world: World, state: State, key: str) -> State:
    """Tap a card of the first start."""
    if key == JOIN:
        return replace(state, stage="join")
    if key == LINE:
        return replace(state, stage="join-line")
    return sharing.open_drive(world, state, key)


def answer(_world: World, state: State, field: str, typed: str) -> State:
    """Leave a box."""
    return replace(state, draft={**state.draft, field: typed})


def forward(world: World, state: State) -> State:
    """Forward in the first start."""
    match state.stage:
        case "join":
            return _pair(world, state)
        case "join-line":
            draft = state.draft
            team.ask_enrolment(tc.AskEnrolment(draft.get("url", ""), draft.get("code", "")), world.unit)
            return replace(state, stage="join-how", problem=Problem("setup.join-wait", tone="warn"))
        case _:
            return begin.setup_forward(world, state)


def back(world: World, state: State) -> State:
    """Back in the first start."""
    if state.stage in _BEFORE:
        return replace(state, stage=_BEFORE[state.stage])
    return begin.setup_back(world, state)


def _pair(world: World, state: State) -> State:
    team_sharing.pair(state.draft.get("pairing", ""), None, world.reading, world.link)
    team.choose_centre(tc.ChooseCentre(state.draft["centre"]), world.unit, world.clock)
    return sharing.drives_seen(world, replace(state, stage="join-how", centre=state.draft["centre"], sharing=Sharing()))
