"""Mending: an incident is opened, its steps taken one by one, measured again, and closed with how it ended."""

from collections.abc import Callable, Mapping
from typing import Final, get_args

from msgspec.structs import replace

from kiosk.app import repairs as app
from kiosk.app.repairs import ActOnIncident, CloseIncident, MeasureIncident, OpenIncident, handle_incident
from kiosk.app.workshop import Mended
from kiosk.domain.ids import IncidentId, uuid7
from kiosk.domain.repairs import causes as c
from kiosk.domain.repairs.guide import MEASURE, REFER, Act, Step, Tree
from kiosk.domain.repairs.incident import MOST_MINUTES, NO_CAUSE, Incident, minutes_since
from kiosk.domain.repairs.measures import machine_of
from kiosk.domain.team_facts import IncidentEnd, Machine
from kiosk.errors import Refused
from ui.acts import sitting
from ui.acts.repairs import CLOSE, MEND, Done, Told, changed, measure_again, member_of, opened
from ui.state import Problem, State
from ui.states.repairs import Part
from ui.words import say
from ui.world import World

STEP: Final = "step:"
ACT: Final = "act:"
"""Beginnings of the actions that are written down."""

_PART_OF: Final[Mapping[Machine, Part]] = {
    "internet": "internet",
    "clock": "internet",
    "printer": "printer",
    "computer": "computer",
    "disk": "computer",
    "scanner": "scanner",
    "screen": "screen",
    "sound": "sound",
}

_SILENT: Final[Mapping[Part, tuple[Machine, str]]] = {
    "scanner": ("scanner", "scanner-silent"),
    "screen": ("screen", "touch-dead"),
    "sound": ("sound", "sound-silent"),
}
"""What is wrong where only a person can tell."""

_OTHER: Final[Mapping[Part, Machine]] = {"internet": "internet", "printer": "printer", "computer": "computer"}


def begin_mending(world: World, state: State) -> State:
    """Open an incident for what was found, or go on with the one that is open on this machine; then its first step."""
    machine, found = _found(state)
    cause = found[0] if found else f"other-{state.repairs.part}"
    known = state.repairs.incident or next((one for one in state.repairs.open if one.machine == machine), None)
    if known is None or not known.is_open:
        name = IncidentId(uuid7(world.clock.now()))
        command = OpenIncident(incident=name, member=member_of(state), machine=machine, findings=found)
        known = handle_incident(command, world.unit, world.clock)
    elif state.repairs.incident is None or state.repairs.tried:
        known = _felt(world, state, known, found, helped=False)
    state = changed(state, incident=known, tried="", open=app.open_incidents(world.reading))
    return _at_step(world, state, cause)


def _felt(world: World, state: State, incident: Incident, found: tuple[str, ...], *, helped: bool) -> Incident:
    """Write down what was found now, and whether what was tried before has helped, if anything was."""
    tried = state.repairs.tried
    command = MeasureIncident(incident.id, member_of(state), found, tried, helped if tried else None)
    return handle_incident(command, world.unit, world.clock)


def _found(state: State) -> tuple[Machine, tuple[str, ...]]:
    part = state.repairs.part
    if part in _SILENT:
        machine, code = _SILENT[part]
        return machine, (code,)
    roots = c.causes(state.repairs.measures)
    machine = machine_of(roots[0]) if roots else _OTHER.get(part, "computer")
    return machine, c.named(state.repairs.measures)


def _at_step(world: World, state: State, cause: str) -> State:
    """At the step where this cause stands: its first, or after the last that was taken."""
    tree = tree_of(world, cause)
    shown = state.repairs
    goes_on = cause == shown.cause and shown.after
    step = shown.after if goes_on else tree.first if tree is not None else REFER
    if step == REFER:
        return close_asked(world, changed(state, cause=cause, step="", after=""), end="referred")
    return changed(replace(state, stage=MEND), cause=cause, step=step, after="", mended=None)


def reopen(world: World, state: State, key: str) -> State:
    """Tap an open incident: on with it, after the last step that was taken."""
    incident = app.incident(world.reading, IncidentId(key))
    part = _PART_OF[incident.machine]
    cause = _cause_of(incident, part)
    taken = [one.action.removeprefix(STEP) for one in incident.actions if one.action.startswith(STEP)]
    step = step_of(world, taken[-1]) if taken else None
    after = _next(step) if step is not None else ""
    state = changed(state, incident=incident, part=part, cause=cause, after=after, measures=(), before=())
    return _at_step(world, state, cause)


def _cause_of(incident: Incident, part: Part) -> str:
    likely = next(iter(incident.measured or incident.first or ()), "")
    return likely or f"other-{part}"


def answer_step(world: World, state: State, key: str, told: Told, done: Done) -> State:
    """A button below the step: another step, measure again, or fetch somebody."""
    shown = state.repairs
    step = step_of(world, shown.step)
    if step is None or shown.incident is None:
        return state
    place = int(key)
    target = answers_of(step)[place]
    tried = f"{STEP}{shown.step}"
    if target == MEASURE:
        return measure_again(world, changed(state, tried=tried, after=_next(step)), told, done)
    command = ActOnIncident(shown.incident.id, member_of(state), tried, helped=False)
    state = changed(state, incident=handle_incident(command, world.unit, world.clock))
    if target == REFER:
        return close_asked(world, state, end="referred")
    return changed(state, step=target)


def answers_of(step: Step) -> tuple[str, ...]:
    """Where each button below a step leads."""
    return tuple(answer.to for answer in step.answers) or (MEASURE, step.next)


def _next(step: Step) -> str:
    """Where it goes on when what was done did not help."""
    return next((target for target in answers_of(step) if target != MEASURE), REFER)


def mend(world: World, state: State, mended: Callable[[int, Mended], None]) -> State:
    """Let the program do what it safely can; what came of it is told later, and measured again."""
    if state.practice is not None:
        raise Refused("repairs-practice")
    tree = tree_of(world, state.repairs.cause)
    if tree is None or not tree.act or state.repairs.mending:
        return state
    run = state.repairs.run + 1
    state = changed(state, run=run, mending=tree.act, mended=None)
    if tree.act == "test-page":
        return _print_test(world, state, lambda came: mended(run, came))
    url = state.line.url if state.line is not None else ""
    world.workshop.mend(tree.act, url, lambda came: mended(run, came))
    return state


def print_test(world: World, state: State, mended: Callable[[int, Mended], None]) -> State:
    """A page with nothing of anybody on it."""
    run = state.repairs.run + 1
    return _print_test(world, changed(state, run=run, mending="test-page", mended=None), lambda came: mended(run, came))


def _print_test(world: World, state: State, done: Callable[[Mended], None]) -> State:
    title, line = (say(state.language, f"test-page.{part}") for part in ("title", "line"))
    pdf = world.make_test_page(title, line, state.now)
    world.printer.print_pdf(pdf, "roll", TEST_PAGE, lambda came: done("done" if came == "printed" else "failed"))
    return state


_OWN_WORDS: Final = frozenset({"set-clock", "test-page"})

TEST_PAGE: Final = "Trang in thu"
"""The title of the job; the workshop knows it as ours."""


def was_mended(world: World, state: State, run: int, came: Mended, told: Told, done: Done) -> State:
    """What came of it: written down where an incident is open, and then measured again."""
    shown = state.repairs
    if run != shown.run or not shown.mending:
        return state
    act: Act = shown.mending
    state = changed(replace(state, problem=_mended_words(act, came)), mending="", mended=came)
    if shown.incident is None or not shown.incident.is_open or state.stage != MEND:
        return state
    if came in {"not-allowed", "failed"}:
        command = ActOnIncident(shown.incident.id, member_of(state), f"{ACT}{act}", helped=False)
        return changed(state, incident=handle_incident(command, world.unit, world.clock))
    return measure_again(world, changed(state, tried=f"{ACT}{act}", after=shown.step), told, done)


def _mended_words(act: Act, came: Mended) -> Problem:
    code = f"repairs.{act}-{came}" if act in _OWN_WORDS else f"repairs.mended-{came}"
    return Problem(code, tone="good" if came in {"done", "nothing"} else "warn")


def well(world: World, state: State) -> State:
    """What was tried by hand works: the open incident is asked for its end, otherwise back to the list."""
    incident = state.repairs.incident
    if incident is not None and incident.is_open:
        if state.repairs.tried:
            incident = _felt(world, state, incident, (), helped=True)
        return close_asked(world, changed(state, incident=incident, tried=""), end="repaired")
    return replace(opened(world, state), problem=Problem("repairs.well", tone="good"))


def close_asked(world: World, state: State, end: IncidentEnd = "repaired") -> State:
    """Ask how it ended; the minutes since it was opened are proposed."""
    incident = state.repairs.incident
    if incident is None:
        return state
    minutes = minutes_since(incident, world.clock.now())
    draft = {"end": end, "minutes": str(minutes) if minutes else "", "cause": proposed_cause(state)}
    return replace(state, stage=CLOSE, draft=draft)


def proposed_cause(state: State) -> str:
    """The cause to be written down: the one that its steps were taken for, as far as it has a name."""
    incident = state.repairs.incident
    first = incident.likely if incident is not None else NO_CAUSE
    if first != NO_CAUSE:
        return first
    return NO_CAUSE if state.repairs.cause.startswith("other-") else state.repairs.cause or NO_CAUSE


def answer(_world: World, state: State, field: str, typed: str) -> State:
    """Fill a box of the end."""
    return replace(state, draft={**state.draft, field: typed})


def forward(world: World, state: State) -> State:
    """The forward button, which only the end has: write down how it ended."""
    incident = state.repairs.incident
    minutes = state.draft.get("minutes", "").strip()
    end = next((one for one in get_args(IncidentEnd) if one == state.draft.get("end")), None)
    if incident is None or end is None:
        return state
    if not (minutes.isascii() and minutes.isdigit() and len(minutes) < 6 and int(minutes) <= MOST_MINUTES):
        return sitting.led_to(state, "minutes", "incident-minutes")
    command = CloseIncident(incident.id, member_of(state), state.draft.get("cause") or NO_CAUSE, end, int(minutes))
    handle_incident(command, world.unit, world.clock)
    return replace(opened(world, state), problem=Problem("repairs.closed", tone="good"))


def tree_of(world: World, cause: str) -> Tree | None:
    """The tree of a cause; None where there is none, or its file is broken."""
    guide = world.library.repairs
    return guide.trees.get(cause) if guide is not None else None


def step_of(world: World, name: str) -> Step | None:
    """A step by its name."""
    guide = world.library.repairs
    return guide.steps.get(name) if guide is not None else None
