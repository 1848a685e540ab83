"""The script of the figures: the numbers and the tables, which the bars only draw."""

from collections.abc import Iterator

from ui.present.figures import figures as figures_view
from ui.spoken.fields import question
from ui.spoken.pages import cards, lines, pair
from ui.state import State
from ui.words import say
from ui.world import World


def figures(world: World, state: State) -> Iterator[str]:
    """What is counted, number by number and table by table."""
    language, view = state.language, figures_view(world, state)
    yield say(language, "spoken.figures")
    yield pair(view.title)
    yield pair(view.hint)
    yield view.busy
    for row in view.counts:
        yield pair(row.label, row.value)
        yield pair(row.text)
    for chart in view.charts:
        yield pair(chart.title)
        yield pair(chart.note)
        yield from (pair(bar.label, bar.value) for bar in chart.bars)
    yield from lines(view.lines)
    for field in view.fields:
        yield from question(field, language)
    yield from cards(view.cards)
    if view.export_text:
        yield say(language, "spoken.figures-press", button=view.export_text)
