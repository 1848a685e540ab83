"""The frame around every page: forward, back, text size, the sheet about the line, the clock."""

from msgspec.structs import replace

from kiosk.app import ask
from kiosk.app.sharing import hear
from kiosk.domain.local_time import day_of
from ui.acts import begin, repairs, roster, scanner, sharing
from ui.state import State
from ui.world import World

SCALES = (1.0, 1.25, 1.5, 2.0)


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
    if state.line is not None and state.line.has_no_network and not line.has_no_network:
        state = replace(state, reminder="line")  # what could not be filed for want of it can be filed now
    now = world.clock.now().replace(second=0, microsecond=0)
    if day_of(now) != day_of(state.now):
        begin.expire(world)
    if state.page == "sign-in":
        state = replace(state, members=ask.machine(world.reading).members)
        if now != state.now.replace(second=0, microsecond=0):
            state = roster.with_standing(world, state)
        now = world.clock.now().replace(microsecond=0)
    if (state.page, state.stage) in {("settings", "scanner"), ("incidents", repairs.SCAN)}:
        state = scanner.ports_seen(world, state)
    if (state.page, state.stage) in {("settings", "usb"), ("setup", "join-how")}:
        state = sharing.drives_seen(world, state)
    if hear(world.unit, world.reading):
        state = sharing.heard(world, state)
    if state.page == "queue":
        from ui.acts import queue  # a start has no time for it

        state = queue.refreshed(world, state)
    if state.page == "visits":
        from ui.acts import visits_twins

        state = visits_twins.looked_for(world, state)
    return replace(state, now=now, line=line, public_url=line.public_url or state.public_url)
