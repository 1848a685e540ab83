"""The script of the page of the queue."""

from collections.abc import Iterator

from ui.present import queue as page
from ui.spoken.pages import lines, pair
from ui.state import State
from ui.words import say
from ui.world import World


def queue(world: World, state: State) -> Iterator[str]:
    """Who is called here, what has to be known, who is next, and what can be done."""
    language, view = state.language, page.queue(world, state)
    yield pair(view.plate, view.number)
    yield pair(view.title)
    yield pair(view.hint)
    yield pair(view.note)
    yield from lines(view.warnings)
    yield from lines(view.lines)
    for title, rows in (
        (view.next_title, view.next),
        (view.held_title, view.held),
        (view.elsewhere_title, view.elsewhere),
    ):
        yield pair(title)
        yield from (pair(row.title, row.text) for row in rows)
    if view.counters:
        yield pair(view.counters_title)
        yield from lines(view.counters)
    for option in view.options:
        yield pair(option.label)
    yield view.print_text
    yield from (
        say(language, "spoken.queue-press", button=button)
        for button in (
            view.call_text,
            view.sit_text,
            view.again_text,
            view.hold_text,
            view.done_text,
            view.recall_text,
            view.over_text,
            view.cancel_text,
            view.print_roll,
            view.take_text,
        )
        if button
    )
