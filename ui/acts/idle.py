"""Nobody has touched the screen for a while: the question, the parking, the clearing."""

from msgspec.structs import replace

from kiosk.app import commands as c
from kiosk.app.handle import handle
from kiosk.domain.steps import FINISH
from ui.acts import companion, half_written, sitting
from ui.acts.sitting import session_of
from ui.state import Resting, State, without_session
from ui.world import World


def ask(_world: World, state: State, left: int) -> State:
    """Ask whether somebody is there; `left` seconds remain to answer."""
    return replace(state, asking=left)


def stay(_world: World, state: State) -> State:
    """Somebody is there: everything is as it was."""
    return replace(state, asking=0)


def park(world: World, state: State) -> State:
    """Park the session durably, or end it where only the thanks are left.

    The screen is cleared by `leave`, which even a broken store cannot hinder.
    """
    session = session_of(state)
    if session.step == FINISH:
        ended = c.EndSession(session=session.id, outcome=sitting.outcome(world, state), satisfaction=state.rating)
        handle(ended, world.unit, world.clock)
    else:
        companion.put_aside(world, state)
        handle(c.ParkSession(session=session.id), world.unit, world.clock)
    return replace(state, problem=None)


def leave(world: World, state: State) -> State:
    """Clear the screen of the citizen; the PIN of the member who sat here brings the session back.

    What may not be stored is not carried over either: it is asked again.
    """
    if state.session is None or state.member is None or state.session.step == FINISH:
        return rest(world, state)
    return replace(
        without_session(state),
        page="sign-in",
        member=None,
        chosen=state.member.id,
        resting=Resting(state.session.id, state.member.id),
        problem=state.problem,
    )


def rest(_world: World, state: State) -> State:
    """The standby page, with nobody signed in; no fact of it, as a shift does not end by silence.

    A session that waits for its member's PIN goes on waiting for it, and so does what was half written.
    """
    written = half_written.kept(state) or state.half_written
    return replace(without_session(state), page="standby", member=None, resting=state.resting, half_written=written)
