"""Reading aloud: the page, slower and faster, the box that has the focus, and silence."""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from kiosk.app.ports import Sentence, VoiceProblem
from kiosk.errors import Refused
from ui.state import Problem, State
from ui.world import World

Failed = Callable[[VoiceProblem], None]

RATES = (-0.75, -0.5, -0.25, 0.0, 0.25, 0.5)
"""Speeds of the voice; 0 is its own, which is too quick for old ears, so that it begins one step below."""


def read(world: World, state: State, failed: Failed) -> State:
    """Read the page from its beginning; from now on boxes and sentences are read as well."""
    from ui.spoken.script import script  # 20 ms to load, on the first tap that wants it

    _say(world, state, script(world, state), failed)
    return replace(state, voice=True)


def slower(world: World, state: State) -> State:
    """One step slower, from the sentence that is being said."""
    if state.voice_rate == RATES[0]:
        raise Refused("voice-slowest")
    return _at_rate(world, state, RATES[RATES.index(state.voice_rate) - 1])


def faster(world: World, state: State) -> State:
    """One step faster, from the sentence that is being said."""
    if state.voice_rate == RATES[-1]:
        raise Refused("voice-fastest")
    return _at_rate(world, state, RATES[RATES.index(state.voice_rate) + 1])


def _at_rate(world: World, state: State, rate: float) -> State:
    world.voice.set_rate(rate)
    return replace(state, voice_rate=rate)


def off(_world: World, state: State) -> State:
    """No more reading; `follow` makes it silent."""
    return replace(state, voice=False)


def focused(world: World, state: State, path: Sequence[str], failed: Failed) -> State:
    """A box got the focus; `path` names it and what is around it, innermost first.

    The question is read once; another box of the same question says only which one it is.
    """
    if not state.voice:
        return state
    from ui.spoken.boxes import part, whole

    field = next((name for name in path if name.startswith("field:")), "")
    known = field and field == state.voice_box
    _say(world, state, part(world, state, path) if known else whole(world, state, path), failed)
    return replace(state, voice_box=field)


def failed(_world: World, state: State, problem: VoiceProblem) -> State:
    """The voice cannot; work goes on without it."""
    if not state.voice:
        return state
    return replace(state, voice=False, problem=Problem(f"voice-{problem}", tone="warn"))


def follow(world: World, before: State, after: State, failed: Failed) -> None:
    """What the voice does about a new state: it never goes on with what is not on the screen any more."""
    moved = _place(before) != _place(after)
    if before.voice and (moved or not after.voice):
        world.voice.stop()
    if not (before.voice and after.voice):
        return
    from ui.spoken.script import news, opening

    _say(world, after, opening(world, after) if moved else news(world, before, after), failed)


def _place(state: State) -> tuple[object, ...]:
    """What is in front of the citizen; another place is another thing to read."""
    session = state.session
    at = (session.id, session.step) if session is not None else None
    return state.page, state.stage, state.chosen if state.page == "sign-in" else "", at, state.sheet, state.language


def _say(world: World, state: State, sentences: Sequence[Sentence], failed: Failed) -> None:
    if sentences:
        world.voice.say(sentences, state.voice_rate, failed)
