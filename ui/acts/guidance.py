"""Leading a citizen through a topic: a tree of steps, one a page, and what came of it."""

from msgspec.structs import replace

from kiosk.app import guidance as g
from kiosk.domain.guidance.guide import Guide, Step, Topic
from kiosk.domain.ids import GuidanceId, uuid7
from kiosk.errors import Refused, Unavailable
from ui.acts import begin, guide
from ui.state import Problem, State, with_reading_of
from ui.states.guidance import GuidanceState
from ui.world import World

JOB = "Phieu huong dan"


def guide_of(world: World) -> Guide:
    """What can be led through; raises `Unavailable` when its file is broken."""
    known = world.library.guidance
    if known is None:
        raise Unavailable("guidance")
    return known


def here(world: World, state: State) -> tuple[Topic, Step] | None:
    """The topic and the step on the screen; None on the list of topics."""
    topic = guide_of(world).topic(state.guidance.topic)
    step = topic.step(state.guidance.step) if topic is not None else None
    return (topic, step) if topic is not None and step is not None else None


def choose(world: World, state: State, key: str) -> State:
    """Tap a topic, or an answer on one of its steps."""
    found = here(world, state)
    if found is None:
        return _open(world, state, key)
    _, step = found
    return _go(state, key) if any(choice.to == key for choice in step.choices) else state


def forward(world: World, state: State) -> State:
    """Go on, or note the end and go home."""
    found = here(world, state)
    if found is None:
        return state
    topic_of, step = found
    if step.end is None:
        return _go(state, step.then) if step.then else replace(state, problem=Problem("guidance.choose", tone="warn"))
    _note(world, state, step)
    topic = topic_of.title.en if state.language == "en" else topic_of.title.vi
    return replace(_left(world, state), problem=Problem("guidance.noted", {"topic": topic}, tone="good"))


def forward_code(world: World, state: State) -> str:
    """The word on the forward button; empty where an answer is to be tapped instead."""
    found = here(world, state)
    if found is None or found[1].choices:
        return ""
    return "next" if found[1].then else "guidance.done"


def back(world: World, state: State) -> State:
    """The step before; from the first, the topic is given up and the list comes back; from there, home.

    At a citizen's home that is the page of the request.
    """
    if len(state.guidance.path) > 1:
        return replace(state, guidance=replace(state.guidance, path=state.guidance.path[:-1]))
    if state.guidance.id is None:
        return with_reading_of(_left(world, state), state)  # nothing was done yet: it is the same citizen
    g.end(g.EndGuidance(guidance=state.guidance.id, end="given-up", step=state.guidance.step), world.unit, world.clock)
    return replace(state, stage="", guidance=GuidanceState(visit=state.guidance.visit))


def _left(world: World, state: State) -> State:
    if state.guidance.visit is None:
        return begin.at_home(world, state)
    from ui.acts import visits  # a start has no time for what is opened some times a day

    return visits.back_to(world, state, state.guidance.visit)


def prepare(world: World, state: State) -> State:
    """What came of it is something that can be prepared here: note the end, and begin that procedure."""
    found = here(world, state)
    if found is None or found[1].end is None or not found[1].end.procedure:
        return state
    _note(world, state, found[1])
    sits_down = GuidanceState(visit=state.guidance.visit, before=state.guidance.id)
    return guide.choose(world, replace(state, stage="", guidance=sits_down), found[1].end.procedure)


def _open(world: World, state: State, key: str) -> State:
    topic = guide_of(world).topic(key)
    if topic is None:
        return state
    if state.member is None:
        raise Refused("member-unknown")
    led = GuidanceId(uuid7(world.clock.now()))
    visit = state.guidance.visit
    command = g.BeginGuidance(guidance=led, member=state.member.id, centre=state.centre, topic=key, visit=visit)
    g.begin(command, world.unit, world.clock)
    led_on = GuidanceState(led, key, (topic.steps[0].id,), visit)
    return replace(state, stage="step", guidance=led_on, print_state=None)


def _go(state: State, step: str) -> State:
    return replace(state, guidance=replace(state.guidance, path=(*state.guidance.path, step)))


def _note(world: World, state: State, step: Step) -> None:
    if state.guidance.id is None or step.end is None:
        return
    end = g.EndGuidance(
        guidance=state.guidance.id, end=step.end.kind, step=step.id, level=step.end.level, bring=step.end.bring
    )
    g.end(end, world.unit, world.clock)
