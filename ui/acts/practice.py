"""Practice: everything as in earnest, in a log of its own that is thrown away."""

from msgspec.structs import replace

from kiosk.app import ask
from kiosk.domain.local_time import day_of
from ui.acts import begin
from ui.state import Problem, State
from ui.world import World


def entered(world: World, state: State) -> State:
    """The home page of practice, in which nothing was ever done; `world` is the one of practice."""
    now = world.clock.now().replace(second=0, microsecond=0)
    return begin.at_home(world, _in(world, replace(state, now=now, practice=day_of(now))))


def left(world: World, state: State) -> State:
    """Back in earnest: the home page, or the standby page when nobody is signed in; `world` is the real one."""
    begin.expire(world)  # what midnight asks for could not be done while the real log was out of reach
    state = _in(world, replace(state, practice=None))
    if state.member is None:
        return replace(begin.at_home(world, state), page="standby")
    return replace(begin.at_home(world, state), problem=Problem("practice.left", tone="good"))


def _in(world: World, state: State) -> State:
    return replace(state, members=ask.machine(world.reading).members, line=ask.line(world.reading))


def is_over(state: State) -> bool:
    """Practice lasts until the counter is left, and never past midnight."""
    return state.practice is not None and (state.page == "standby" or day_of(state.now) != state.practice)
