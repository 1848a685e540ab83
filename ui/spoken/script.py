"""What is said aloud of the screen as it stands: a page, a sheet over it, what came up on it.

A script is a list of sentences, so that it can be stopped after any of them and taken up again.
"""

from collections.abc import Callable, Iterator, Mapping
from itertools import islice

from kiosk.app.ports import Sentence
from ui.present import frame, hand
from ui.spoken import figures, guidance, pages, queue, repairs, shifts, sitting, visits
from ui.spoken.pages import lines, pair
from ui.spoken.sentences import said
from ui.state import Page, State
from ui.views.chrome import ChromeView
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
    "guidance": guidance.guidance,
    "shifts": shifts.shifts,
    "incidents": repairs.incidents,
    "visits": visits.visits,
    "queue": queue.queue,
    "figures": figures.figures,
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
    if after.asking and not before.asking:
        around = frame.view(world, after)
        texts += [around.ask_title, around.ask_text, around.ask_stay]
    if after.found != before.found and after.found is not None:
        texts += pages.found(world, after)
    if before.repairs.measuring and not after.repairs.measuring and after.page == "incidents":
        texts.append(repairs.found(world, after))
    if after.page == "slip" and (after.printing, after.print_state) != (before.printing, before.print_state):
        texts.append(hand.slip(world, after).print_text)
    return said(after.language, texts)


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
