"""The frame around every page: forward, back, text size, the sheet about the line, the clock."""

from collections.abc import Callable, Mapping

from msgspec.structs import replace

from kiosk.app import ask
from kiosk.domain.local_time import day_of
from ui.acts import begin, companion, figures, fill, guide, hand, settings, waiting
from ui.state import Page, State
from ui.world import World

OFFLINE = frozenset({"no-line", "dns"})
"""Problems that mean that no line is there at all."""

SCALES = (1.0, 1.25, 1.5, 2.0)

_FORWARD: Mapping[Page, Callable[[World, State], State]] = {
    "setup": begin.setup_forward,
    "consent": guide.consent_forward,
    "identity": guide.identity_forward,
    "prepare": guide.prepare_forward,
    "form": fill.forward,
    "review": fill.review_forward,
    "slip": hand.slip_forward,
    "portal": companion.forward,
    "finish": hand.finish,
    "waiting": waiting.forward,
    "figures": figures.forward,
}


def forward(world: World, state: State) -> State:
    """The forward button of the page that is shown."""
    act = _FORWARD.get(state.page)
    return act(world, state) if act is not None else state


def back(world: World, state: State) -> State:
    """The back button: a stage, a step, or home."""
    if state.page == "setup":
        return begin.setup_back(world, state)
    if state.page == "sign-in":
        return replace(state, chosen="") if state.chosen else replace(state, page="standby")
    if state.page == "settings" and state.stage != "list":
        return settings.closed(state)
    if state.page == "waiting" and state.stage:
        return waiting.back(world, state)
    if state.page == "figures" and state.stage:
        return figures.back(world, state)
    if state.page == "portal" and companion.has_before(world, state):
        return companion.back(world, state)
    if state.session is None:
        return begin.at_home(world, state)
    return guide.back(world, state)


def text_size(_world: World, state: State) -> State:
    """The next text size; after the largest comes the smallest."""
    return replace(state, text_scale=SCALES[(SCALES.index(state.text_scale) + 1) % len(SCALES)])


def switch_contrast(_world: World, state: State) -> State:
    """The other ground: black for eyes that need it, light again."""
    return replace(state, contrast=not state.contrast)


def switch_language(_world: World, state: State) -> State:
    """The other language; the page, and what is typed on it, stays as it is."""
    return replace(state, language="en" if state.language == "vi" else "vi")


def open_sheet(world: World, state: State) -> State:
    """Show how the line stands, as of this moment."""
    return replace(state, sheet=True, line=ask.line(world.reading))


def close_sheet(_world: World, state: State) -> State:
    """Put the sheet away."""
    return replace(state, sheet=False)


def clock(world: World, state: State) -> State:
    """Once a second: the time, how the line stands, and what goes by itself."""
    world.tick()
    line = ask.line(world.reading)
    if state.line is not None and state.line.problem in OFFLINE and line.problem not in OFFLINE:
        state = replace(state, reminder="line")  # what could not be filed for want of it can be filed now
    now = world.clock.now().replace(second=0, microsecond=0)
    if day_of(now) != day_of(state.now):
        begin.expire(world)
    if state.page == "sign-in":
        state = replace(state, members=ask.machine(world.reading).members)
        now = world.clock.now().replace(microsecond=0)
    if state.page == "settings" and state.stage == "scanner":
        state = settings.ports_seen(world, state)
    return replace(state, now=now, line=line, public_url=line.public_url or state.public_url)
