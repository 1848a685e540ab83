"""The list of what waits to be filed: seen by the page, gone on with, noted as filed, given up."""

from typing import cast

from msgspec.structs import replace

from kiosk.app import ask
from kiosk.app import commands as c
from kiosk.app.handle import handle
from kiosk.domain import facts as f
from kiosk.domain.dossiers.dossier import read_dossier, why_no_dossier
from kiosk.domain.ids import SessionId
from kiosk.errors import Refused
from ui.acts import begin, companion, sitting
from ui.acts.resume import take_up
from ui.state import Problem, State, with_reading_of
from ui.world import World

PAGE = begin.WAITING_PAGE

DONE, GIVE_UP = "done", "give-up"
"""Stages of the page: under which code it was filed, or why it is given up."""


def turn(world: World, state: State, way: int) -> State:
    """The next lines of the list, or those before."""
    start = state.waiting_from + way * PAGE
    start = start if 0 <= start < len(state.waiting) else state.waiting_from
    return begin.with_waits(world, replace(state, waiting_from=start))


def resume(world: World, state: State, session: str) -> State:
    """Go on with a session of the list."""
    fresh = with_reading_of(begin.at_home(world, state), state)
    return take_up(world, fresh, SessionId(session))


def ask_done(_world: World, state: State, session: str) -> State:
    """It was filed: under which code?"""
    return replace(state, stage=DONE, chosen=session, draft={}, errors={})


def ask_give_up(_world: World, state: State, session: str) -> State:
    """What is kept of the citizen goes with it, so the first tap only asks why."""
    return replace(state, stage=GIVE_UP, chosen=session, draft={}, errors={})


def answer(_world: World, state: State, field: str, typed: str) -> State:
    """The code, or the reason."""
    typed = read_dossier(typed) if field == "dossier" else typed
    return replace(state, draft={**state.draft, field: typed}, errors={})


def back(_world: World, state: State) -> State:
    """The list again, with nothing done."""
    return replace(state, stage="", chosen="", draft={}, errors={})


def forward(world: World, state: State) -> State:
    """Do what was asked for."""
    session = SessionId(state.chosen)
    if state.stage == DONE:
        dossier = state.draft.get("dossier", "")
        if not dossier or state.member is None:
            state = replace(state, errors={"dossier": Problem("dossier-missing")})
            return sitting.led_to(state, "field:dossier", "dossier-missing")
        if companion.is_doubted(state, dossier) and state.draft.get(companion.SURE) != dossier:
            if reason := why_no_dossier(dossier):
                raise Refused(reason)
            return companion.doubted(state, dossier)
        command = c.FileLate(session=session, member=state.member.id, dossier=dossier)
        return _over(world, state, command, "waiting.filed")
    if state.stage == GIVE_UP:
        reason = state.draft.get("reason", "")
        if not reason:
            return sitting.led_to(state, "field:reason", "reason-missing")
        return _over(world, state, c.GiveUpSession(session=session, reason=cast("f.GivenUp", reason)), "waiting.gone")
    raise Refused("session-over")


def _over(world: World, state: State, command: c.FileLate | c.GiveUpSession, said: str) -> State:
    handle(command, world.unit, world.clock)
    fresh = with_reading_of(begin.at_home(world, state), state)
    fresh = replace(fresh, page="waiting", waiting_from=state.waiting_from, problem=Problem(said, tone="good"))
    return begin.with_waits(world, fresh)


def forward_code(state: State) -> str:
    """What stands on the button that does what was asked for."""
    sure = state.stage == DONE and state.draft.get(companion.SURE)
    return "dossier-right" if sure and sure == state.draft.get("dossier") else f"waiting.{state.stage}-now"


def shown(state: State) -> ask.Waiting | None:
    """The line of the list that is asked about."""
    return next((one for one in state.waits if one.row.session == state.chosen), None)
