"""The centre's other machines: the pairing code, what a stick carries there and back, and what the line brings."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from msgspec.structs import replace

from kiosk.app import ask, sharing
from kiosk.domain.pairing import grouped
from kiosk.domain.sharing import Brought, Carried
from kiosk.errors import Refused
from ui.state import Problem, State
from ui.states.sharing import Sharing
from ui.world import World

NEW_CODE = "new-code"
"""The card of the page of machines, and the stage that asks whether to."""

WRITE, READ = "write:", "read:"
"""What begins the key of a stick's card; its path follows."""


def begin_machines(world: World, state: State) -> State:
    """Show the code to whoever may see it."""
    if state.member is None:
        raise Refused("officials-only")
    code = grouped(sharing.pairing_code(state.member.id, world.reading, world.link))
    return replace(state, stage="machines", draft={}, sharing=Sharing(code=code))


def pair(world: World, state: State) -> State:
    """Join the machines whose code was typed, and show the code that this machine now has."""
    by = state.member.id if state.member is not None else None
    sharing.pair(state.draft.get("pairing", ""), by, world.reading, world.link)
    state = replace(state, members=ask.machine(world.reading).members)
    return replace(begin_machines(world, state), problem=Problem("settings.paired", tone="good"))


def renew_code(world: World, state: State) -> State:
    """Give the machines of the team another code, and show it: it has to be typed into each of them."""
    if state.member is None:
        raise Refused("officials-only")
    sharing.new_code(state.member.id, world.reading, world.link)
    return replace(begin_machines(world, state), problem=Problem("settings.code-renewed", tone="warn"))


def begin_usb(world: World, state: State) -> State:
    """Show the sticks that are plugged in."""
    return drives_seen(world, replace(state, stage="usb", draft={}, sharing=Sharing()))


def drives_seen(world: World, state: State) -> State:
    """The sticks as they are now: one may just have been plugged in or pulled out."""
    return replace(state, sharing=replace(state.sharing, drives=tuple(world.drives())))


def open_drive(world: World, state: State, key: str) -> State:
    """Write to a stick, or read from it; one thing at a time."""
    if state.sharing.busy:
        return state
    drive = next((one for one in state.sharing.drives if key in {WRITE + one.path, READ + one.path}), None)
    if drive is None:
        return state
    folder = Path(drive.path)
    if key.startswith(WRITE):
        world.aside.do(partial(world.link.write_stick, folder, world.clock.now()), _written)
        return replace(state, sharing=replace(state.sharing, busy="writing"))
    world.aside.do(partial(world.link.read_stick, folder), partial(_read, world))
    return replace(state, sharing=replace(state.sharing, busy="reading", facts=0, boxes=0))


def _written(world: World, state: State, *, came: Callable[[], Carried]) -> State:
    world.aside.do(came, _said_written)
    return _idle(state)


def _said_written(_world: World, state: State, *, came: Callable[[], Carried]) -> State:
    done = came()
    counts = {"facts": str(done.facts), "boxes": str(done.boxes)}
    return replace(state, problem=Problem("usb.written", counts, tone="good"))


def _read(real: World, world: World, state: State, *, came: Callable[[], Brought]) -> State:
    """The real world is kept: somebody may have begun to practise meanwhile."""
    world.aside.do(came, partial(_take, real))
    return _idle(state)


def _take(real: World, world: World, state: State, *, came: Callable[[], Brought]) -> State:
    """Take in one piece, and the next after the taps that came meanwhile."""
    brought = came()
    if not brought.pieces:
        return _brought(real, state, brought.unread)
    facts, boxes = sharing.take_in(brought.pieces[0], real.unit)
    left = replace(brought, pieces=brought.pieces[1:])
    world.aside.do(lambda: left, partial(_take, real))
    now = state.sharing
    return replace(state, sharing=replace(now, busy="reading", facts=now.facts + facts, boxes=now.boxes + boxes))


def _brought(real: World, state: State, unread: int) -> State:
    counts = {"facts": str(state.sharing.facts), "boxes": str(state.sharing.boxes), "unread": str(unread)}
    is_news = state.sharing.facts or state.sharing.boxes
    said = Problem("usb.brought" if is_news else "usb.nothing-new", counts, tone="good")
    if unread:
        said = Problem("usb.some-unread", counts, tone="warn")
    return heard(real, replace(_idle(state), problem=said))


def heard(real: World, state: State) -> State:
    """Something of the other machines is known now: the team at least, whose members may sign in here."""
    if state.practice is not None:
        return state
    state = replace(state, members=ask.machine(real.reading).members)
    return _joined(state) if state.page == "setup" and state.members else state


def _joined(state: State) -> State:
    """The team of the other machines is known here: whoever belongs to it signs in."""
    return replace(
        state, page="sign-in", stage="", chosen="", draft={}, query="", problem=Problem("setup.joined", tone="good")
    )


def _idle(state: State) -> State:
    """No stick is at work any more; said before what went wrong is met."""
    return replace(state, sharing=replace(state.sharing, busy=""))
