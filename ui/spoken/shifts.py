"""The script of the page of the shifts."""

from collections.abc import Iterator

from ui.present import shifts as shown
from ui.spoken.fields import question
from ui.spoken.pages import cards, lines, pair
from ui.state import State
from ui.words import say
from ui.world import World


def shifts(world: World, state: State) -> Iterator[str]:
    """How the shifts stand, the roster day by day, a note with its words, or the hours."""
    language, view = state.language, shown.shifts(world, state)
    yield say(language, "spoken.shifts")
    yield pair(view.title)
    yield from lines(view.notices)
    yield pair(view.hint)
    yield from lines(view.lines)
    yield from cards(view.cards)
    for field in view.fields:
        yield from question(field, language)
    for cell in view.cells:
        yield pair(f"{cell.title} {cell.text}") if cell.heading else pair(cell.title, cell.text)
    for row in (*view.chips, *view.rows):
        yield say(language, "spoken.chosen-value", text=row.label) if row.chosen else pair(row.label)
    yield from (pair(row.text) for row in (*view.turns, *view.buttons))
