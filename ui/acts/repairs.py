"""Incidents: what can be looked at, measuring it, and what only a person can tell."""

from collections.abc import Callable, Mapping
from typing import Final

from msgspec.structs import replace

from kiosk.app import repairs
from kiosk.app.ports import Sentence, VoiceProblem
from kiosk.app.repairs import MeasureIncident, handle_incident
from kiosk.app.scanning import Scan
from kiosk.domain.ids import MemberId
from kiosk.domain.repairs import causes as c
from kiosk.domain.repairs.measures import CHECKS, Device, Measure
from kiosk.errors import Refused
from ui.acts import scanner
from ui.state import Problem, State
from ui.states.repairs import NINTHS, Part, Repairs
from ui.words import say
from ui.world import World

Told = Callable[[int, Measure], None]
Done = Callable[[int], None]

FOUND, MEND, CLOSE, TOUCH, TOUCHED, SOUND, SCAN = "found", "mend", "close", "touch", "touched", "sound", "scan"
"""The stages of the page; the first is its list."""

MEASURED: Final[Mapping[Part, Device]] = {
    "internet": "internet",
    "printer": "printer",
    "computer": "computer",
    "scanner": "camera",
}


def opened(world: World, state: State) -> State:
    """The list: what can be looked at, what is still open, what comes back again and again."""
    shown = Repairs(
        open=repairs.open_incidents(world.reading),
        often=repairs.often(world.reading, world.clock),
        run=state.repairs.run + 1,
    )
    return replace(state, page="incidents", stage="", repairs=shown, draft={}, tried=None)


def standing(world: World) -> Repairs:
    """What the home page says of incidents: how many are still open."""
    return Repairs(open=repairs.open_incidents(world.reading))


def told_at_sign_in(world: World, state: State) -> State:
    """What officials hear when they come: a fault that was there three times within a week."""
    if state.member is None or state.member.role == "volunteer" or state.page != "home":
        return state
    found = repairs.often(world.reading, world.clock)
    return replace(state, problem=Problem("repairs.often-told", tone="warn")) if found else state


def back(world: World, state: State) -> State:
    """One stage back; what was being measured is let go."""
    world.workshop.close()
    if state.stage == CLOSE and state.repairs.incident is not None and state.repairs.step:
        return replace(state, stage=MEND, draft={})
    return opened(world, state)


def look_at(world: World, state: State, part: Part, told: Told, done: Done) -> State:
    """Tap a card: measure it, or try it with one's own hands."""
    shown = Repairs(open=state.repairs.open, often=state.repairs.often, part=part, run=state.repairs.run)
    return _begin(world, replace(state, repairs=shown, draft={}, tried=None), told, done)


def _begin(world: World, state: State, told: Told, done: Done) -> State:
    match state.repairs.part:
        case "screen":
            return changed(replace(state, stage=TOUCH), touched=frozenset[int]())
        case "sound":
            return replace(state, stage=SOUND)
        case "scanner":
            state = scanner.ports_seen(world, replace(state, stage=SCAN, tried=None))
        case _:
            state = replace(state, stage=FOUND)
    return _measure(world, state, told, done)


def _measure(world: World, state: State, told: Told, done: Done) -> State:
    shown = state.repairs
    checks = CHECKS[MEASURED[shown.part]]
    run = shown.run + 1
    url = state.line.url if state.line is not None else ""
    world.workshop.measure(checks, url, lambda found: told(run, found), lambda: done(run))
    return changed(state, run=run, measuring=True, measures=(), before=shown.measures or shown.before)


def measured(_world: World, state: State, run: int, found: Measure) -> State:
    """One more measure is known."""
    shown = state.repairs
    if run != shown.run or not shown.measuring:
        return state
    return changed(state, measures=(*shown.measures, found))


def all_measured(world: World, state: State, run: int) -> State:
    """Everything is known; what an open incident was measured for is written down, with whether it helped."""
    shown = state.repairs
    if run != shown.run or not shown.measuring:
        return state
    state = changed(state, measuring=False)
    if shown.incident is None or not shown.incident.is_open or state.stage == SCAN:
        return state
    found = c.named(shown.measures)
    command = MeasureIncident(shown.incident.id, member_of(state), found, shown.tried, _helped(shown, found))
    return changed(state, incident=handle_incident(command, world.unit, world.clock), tried="")


def _helped(shown: Repairs, found: tuple[str, ...]) -> bool | None:
    """Whether what was tried has helped; None where nothing was, or where that was not measured this time."""
    if not shown.tried:
        return None
    known = {one.check for one in shown.measures if one.level != "unknown"}
    told = {one.check for one in shown.before if one.code == shown.cause}
    if shown.cause in found:
        return False
    return True if known and told <= known else None


def measure_again(world: World, state: State, told: Told, done: Done) -> State:
    """The same once more, beside what was found before."""
    return _begin(world, state, told, done)


def touched(_world: World, state: State, place: int) -> State:
    """A finger was felt on one ninth of the screen."""
    if not 0 <= place < NINTHS:
        return state
    felt = state.repairs.touched | {place}
    return changed(replace(state, stage=TOUCHED) if len(felt) == NINTHS else state, touched=felt)


def scanned(world: World, state: State, scan: Scan) -> State:
    """A code was read while the scanner is tried."""
    return replace(state, tried=scanner.tried(world, state, scan))


def member_of(state: State) -> MemberId:
    """Who does it."""
    if state.member is None:
        raise Refused("officials-only")
    return state.member.id


def changed(state: State, **fields: object) -> State:
    """The state with these fields of the page changed."""
    return replace(state, repairs=replace(state.repairs, **fields))


def say_something(world: World, state: State, failed: Callable[[VoiceProblem], None]) -> State:
    """One sentence by the voice, to be heard or not."""
    world.voice.say((Sentence(say(state.language, "repairs.sound-sentence"), state.language),), 0.0, failed)
    return state


def hands_done(_world: World, state: State) -> State:
    """No more touching: what was felt is shown, and asked about."""
    return replace(state, stage=TOUCHED)
