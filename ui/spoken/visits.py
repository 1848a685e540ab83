"""What is said aloud of the pages of home visits."""

from collections.abc import Iterator

from ui.spoken.fields import question, written
from ui.spoken.pages import lines, pair
from ui.state import State
from ui.words import say
from ui.world import World


def visits(world: World, state: State) -> Iterator[str]:
    """The stage that is shown: what it is, what is known, what is asked, what can be opened or tapped."""
    from ui.present.visits import visits as view_of  # loaded with the first visit

    language, view = state.language, view_of(world, state)
    yield say(language, "spoken.visits")
    yield pair(view.title)
    yield pair(view.hint)
    yield from lines(view.notices)
    yield from (pair(act.text) for act in view.tops)
    yield from lines(view.lines)
    if view.search:
        yield pair(view.search)
        yield written(view.query, language)
    for field in view.fields:
        yield from question(field, language)
    yield pair(view.heading)
    for row in view.rows:
        yield pair(row.title, row.tag)
        yield pair(row.note)
    yield from (pair(act.text) for act in view.acts)
