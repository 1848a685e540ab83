"""Looking a code up."""

from msgspec.structs import replace

from kiosk.app import ask
from kiosk.domain.vietnamese import clean
from kiosk.errors import Refused
from ui.acts import begin
from ui.state import Found, State, with_reading_of
from ui.world import World


def find(world: World, state: State, typed: str) -> State:
    """Scan or type a slip's code or a dossier code; works with what this machine knows, with no line."""
    state = replace(state, query=clean(typed), found=None, draft={}, errors={})
    if not state.query:
        raise Refused("lookup-empty")
    if world.library.abolished(state.query):  # a procedure's code from an old receipt: the search knows what it is now
        fresh = with_reading_of(begin.at_home(world, state), state)
        return replace(fresh, page="choose", query=state.query)
    known = ask.known_code(world.reading, state.query)
    return replace(state, found=Found(known.code, known.session, known.status))
