"""Looking a code up, and going on with what was begun."""

from msgspec.structs import replace

from kiosk.app import ask
from kiosk.app import commands as c
from kiosk.app.handle import handle
from kiosk.domain.ids import SessionId
from kiosk.domain.vietnamese import clean
from kiosk.errors import Refused
from ui.acts import begin, sitting
from ui.state import Found, Problem, State, with_reading_of
from ui.world import World


def find(world: World, state: State, typed: str) -> State:
    """Scan or type a slip's code or a dossier code; works with what this machine knows, with no line."""
    state = replace(state, query=clean(typed), found=None)
    if not state.query:
        raise Refused("lookup-empty")
    if world.library.abolished(state.query):  # a procedure's code from an old receipt: the search knows what it is now
        fresh = with_reading_of(begin.at_home(world, state), state)
        return replace(fresh, page="choose", query=state.query)
    known = ask.known_code(world.reading, state.query)
    return replace(state, found=Found(known.code, known.session, known.status))


def resume(world: World, state: State, session: str) -> State:
    """Go on with a session of the list."""
    fresh = with_reading_of(begin.at_home(world, state), state)
    return sitting.take_up(world, fresh, SessionId(session))


def give_up(world: World, state: State, session: str) -> State:
    """End a session of the list; what is kept of the citizen goes with it, so the first tap only asks."""
    if state.chosen != session:
        return replace(state, chosen=session, problem=Problem("waiting.sure", tone="warn"))
    handle(c.GiveUpSession(session=SessionId(session)), world.unit, world.clock)
    return replace(with_reading_of(begin.at_home(world, state), state), page="waiting")
