"""The script of the page on which a citizen is led through a topic."""

from collections.abc import Iterator

from ui.present import guidance as page
from ui.spoken.pages import lines, pair
from ui.state import State
from ui.words import say
from ui.world import World


def guidance(world: World, state: State) -> Iterator[str]:
    """The topics, or one step: what to do, what can be answered, what to bring, what never to give away."""
    language, view = state.language, page.guidance(world, state)
    if not view.step:
        yield say(language, "spoken.guidance")
    yield pair(view.title)
    yield pair(view.hint)
    for group in view.groups:
        yield pair(group.title)
        for topic in group.topics:
            yield pair(topic.title, topic.text)
    yield from lines(view.lines)
    for answer in view.answers:
        yield say(language, "spoken.guidance-answer", answer=answer.title)
    if view.bring:
        yield pair(view.bring_title)
        yield from lines(view.bring)
    yield view.note
    yield view.print_text
    yield view.red_line
    yield from (
        say(language, "spoken.guidance-press", button=button)
        for button in (view.prepare_text, view.print_roll)
        if button
    )
