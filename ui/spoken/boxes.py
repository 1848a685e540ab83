"""What is said of the box that has the focus; `path` names it and what is around it, innermost first."""

from collections.abc import Iterator, Sequence
from itertools import chain

from kiosk.app.ports import Sentence
from ui.present import begin, companion, fill, frame, guide, hand, look, waiting
from ui.present.identity import identity
from ui.present.settings import settings
from ui.spoken import sitting
from ui.spoken.fields import question, written
from ui.spoken.pages import pair
from ui.spoken.sentences import said
from ui.state import State
from ui.views.sitting import FieldRow
from ui.words import say
from ui.world import World

DATE_BOXES = ("day", "month", "year")


def whole(world: World, state: State, path: Sequence[str]) -> tuple[Sentence, ...]:
    """The question that the box with the focus belongs to; nothing for what is no box."""
    texts = next((tuple(found) for name in path if (found := _box(world, state, name)) is not None), ())
    return said(state.language, texts)


def _box(world: World, state: State, name: str) -> Iterator[str] | None:
    language = state.language
    kind, _, key = name.partition(":")
    if kind == "field":
        row = next((row for row in _fields(world, state) if row.key == key), None)
        if row is None:
            return None
        first = frame.view(world, state).problem if row.error else ""
        return chain((first,), question(row, language))
    match (state.page, name):
        case ("choose", "search"):
            view = guide.choose(world, state)
            return iter((pair(view.title), pair(view.placeholder), written(view.query, language)))
        case ("visits", "search"):
            from ui.present.visits import visits

            lists = visits(world, state)
            return iter((pair(lists.search), written(lists.query, language)))
        case ("setup", "search" | "name"):
            first = begin.setup(world, state)
            typed = first.query if name == "search" else first.name
            return iter((pair(first.title), pair(first.hint), written(typed, language)))
        case ("setup" | "sign-in", "pin"):
            return iter((say(language, "spoken.pin"),))
        case ("lookup", "query"):
            asked = look.lookup(world, state)
            return iter((pair(asked.title), pair(asked.placeholder), written(asked.query, language)))
        case ("identity", "scan"):
            card = identity(world, state)
            return iter((pair(card.title), pair(card.hint)))
        case ("portal", "dossier"):
            return sitting.dossier_box(world, state)
        case _:
            return None


def _fields(world: World, state: State) -> tuple[FieldRow, ...]:
    match state.page:
        case "form":
            return fill.form_page(world, state).fields
        case "identity":
            return identity(world, state).fields
        case "settings":
            return settings(world, state).fields
        case "setup":
            return begin.setup(world, state).fields
        case "portal":
            return companion.portal(world, state).fields
        case "waiting":
            return waiting.waiting(world, state).fields
        case "visits":
            from ui.present.visits import visits  # loaded with the first visit

            return visits(world, state).fields
        case "finish":
            return hand.finish(world, state).fields
        case "lookup":
            return look.lookup(world, state).fields
        case _:
            return ()


def part(world: World, state: State, path: Sequence[str]) -> tuple[Sentence, ...]:
    """Which box of a question it is, where a question has several."""
    texts = next((tuple(found) for name in path if (found := _part(world, state, name)) is not None), ())
    return said(state.language, texts)


def _part(world: World, state: State, name: str) -> Iterator[str] | None:
    kind, _, key = name.partition(":")
    if kind in DATE_BOXES:
        return iter((say(state.language, f"spoken.{kind}"),))
    if kind != "part":
        return None
    field, _, wanted = key.rpartition(":")
    rows = (row for row in _fields(world, state) if row.key == field)
    boxes = (box for row in rows for box in row.parts if box.key == wanted)
    return chain.from_iterable((pair(box.label), written(box.value, state.language)) for box in boxes)
