"""What is said aloud of the screen as it stands: a page, a sheet over it, one question, a sentence that has to be said.

A script is a list of sentences, so that it can be stopped after any of them and taken up again.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain, islice

from kiosk.app.ports import Sentence
from ui.present import begin, fill, frame, guide, hand, look
from ui.spoken import pages, sitting
from ui.spoken.fields import question, written
from ui.spoken.pages import lines, pair
from ui.spoken.sentences import said
from ui.state import Page, State
from ui.views import ChromeView, FieldRow
from ui.words import say
from ui.world import World

Script = Callable[[World, State], Iterator[str]]

SCRIPTS: Mapping[Page, Script] = {
    "standby": lambda _world, state: pages.standby(state),
    "setup": pages.setup,
    "sign-in": pages.sign_in,
    "home": pages.home,
    "choose": pages.choose,
    "consent": sitting.consent,
    "identity": sitting.identity,
    "prepare": sitting.prepare,
    "form": sitting.form,
    "review": sitting.review,
    "slip": sitting.slip,
    "portal": sitting.portal,
    "finish": sitting.finish,
    "lookup": pages.lookup,
    "waiting": pages.waiting,
    "settings": pages.settings,
}


def script(world: World, state: State) -> tuple[Sentence, ...]:
    """Everything on the screen: what has to be said, where one is, the page, and the buttons around it."""
    chrome = frame.view(world, state)
    if chrome.sheet_shown:
        return said(state.language, (chrome.problem, *_sheet(chrome, state)))
    texts = (*_place(chrome, state), *SCRIPTS[state.page](world, state), *_buttons(chrome, state))
    return said(state.language, (chrome.problem, *texts))


def opening(world: World, state: State) -> tuple[Sentence, ...]:
    """What is said when a page comes up while the voice is on: where one is, what the page is for, what it asks."""
    chrome = frame.view(world, state)
    if chrome.sheet_shown:
        return said(state.language, (chrome.problem, pair(chrome.sheet_title)))
    first = islice(SCRIPTS[state.page](world, state), 2)
    return said(state.language, (chrome.problem, *_place(chrome, state), *first))


def news(world: World, before: State, after: State) -> tuple[Sentence, ...]:
    """What came up on the page that was there before: a sentence, what a look-up found, how printing went."""
    texts: list[str] = []
    if after.problem != before.problem:
        texts.append(frame.view(world, after).problem)
    if after.found != before.found and after.found is not None:
        texts += pages.found(world, after)
    if after.page == "slip" and (after.printing, after.print_state) != (before.printing, before.print_state):
        texts.append(hand.slip(world, after).print_text)
    return said(after.language, texts)


def focused(world: World, state: State, path: Sequence[str]) -> tuple[Sentence, ...]:
    """What is said of the box that has the focus.

    `path` names what has the focus and what is around it, innermost first; nothing is said of what is no box.
    """
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
            card = guide.identity(world, state)
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
            return guide.identity(world, state).fields
        case "settings":
            return begin.settings(world, state).fields
        case _:
            return ()


def _place(chrome: ChromeView, state: State) -> Iterator[str]:
    for row in chrome.rail:
        if row.state == "now":
            count = str(len(chrome.rail))
            yield say(state.language, "spoken.step", number=row.number, count=count, label=row.label)


def _buttons(chrome: ChromeView, state: State) -> Iterator[str]:
    if chrome.forward_text:
        yield say(state.language, "spoken.forward", button=chrome.forward_text)
    if chrome.back_text:
        yield say(state.language, "spoken.back", button=chrome.back_text)
    if chrome.pause_text:
        yield say(state.language, "spoken.pause", button=chrome.pause_text)


def _sheet(chrome: ChromeView, state: State) -> Iterator[str]:
    yield say(state.language, "spoken.sheet")
    yield pair(chrome.sheet_title)
    yield from lines(chrome.sheet_lines)
    yield say(state.language, "spoken.sheet-press", button=chrome.sheet_action)
