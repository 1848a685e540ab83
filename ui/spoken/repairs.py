"""The script of the page of incidents: the cause, the one thing to do, the buttons; then the measures."""

from collections.abc import Iterator

from ui.present.repairs import incidents as view_of
from ui.spoken.fields import question
from ui.spoken.pages import cards, lines, pair
from ui.state import State
from ui.words import say
from ui.world import World


def found(world: World, state: State) -> str:
    """What a measuring came to."""
    return view_of(world, state).notice


def incidents(world: World, state: State) -> Iterator[str]:
    """What does not work, and what to do about it."""
    view = view_of(world, state)
    yield say(state.language, "spoken.incidents")
    yield pair(view.title)
    yield pair(view.hint)
    yield view.notice
    yield pair(view.step)
    yield view.step_note
    for field in view.fields:
        yield from question(field, state.language)
    for press in view.presses:
        yield say(state.language, "spoken.incidents-press", button=press.text)
    yield pair(view.heading)
    for row in view.rows:
        yield pair(row.title, row.note)
        yield pair(row.tag)
    yield from cards(view.cards)
    yield from lines(view.lines)
    if view.stop_text:
        yield say(state.language, "spoken.incidents-press", button=view.stop_text)
