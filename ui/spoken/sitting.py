"""The scripts of the pages of a session: what the page is for, its content in order, what to press."""

from collections.abc import Iterator

from ui.present import companion, fill, guide, hand
from ui.present.identity import identity as identity_view
from ui.spoken.fields import choices, question, written
from ui.spoken.pages import cards, lines, pair
from ui.state import State
from ui.views.filing import PortalView
from ui.words import Language, say
from ui.world import World


def consent(world: World, state: State) -> Iterator[str]:
    """What is kept, and the two questions."""
    language, view = state.language, guide.consent(world, state)
    yield say(language, "spoken.consent")
    yield pair(view.title)
    yield from lines(view.lines)
    yield pair(view.question)
    yield say(language, "spoken.consent-press", yes=view.yes, no=view.no)
    if view.agreed:
        yield say(language, "spoken.chosen-value", text=view.yes if view.agreed == "yes" else view.no)
    if view.keep_shown:
        yield pair(view.keep_question)
        yield say(language, "spoken.consent-press", yes=view.keep_yes, no=view.keep_no)
    if view.kept:
        yield say(language, "spoken.chosen-value", text=view.keep_yes if view.kept == "yes" else view.keep_no)


def identity(world: World, state: State) -> Iterator[str]:
    """The card, what was read from it, or the boxes."""
    language, view = state.language, identity_view(world, state)
    yield say(language, "spoken.identity")
    yield pair(view.title)
    yield pair(view.hint)
    yield from lines(view.lines)
    yield from lines(view.notices)
    yield from cards(view.cards)
    for field in view.fields:
        yield from question(field, language)
    if view.stage in {"ask", "camera"}:
        yield say(language, "spoken.identity-press")
    elif view.stage == "scanned":
        yield say(language, "spoken.identity-scanned-press")


def prepare(world: World, state: State) -> Iterator[str]:
    """Who may file, what it costs, what to bring."""
    language, view = state.language, guide.prepare(world, state)
    yield say(language, "spoken.prepare")
    yield pair(view.title)
    yield pair(view.case_question)
    for case in view.cases:
        yield pair(case.title, case.text)
        if case.chosen:
            yield say(language, "spoken.chosen-value", text=case.title)
    for field in view.fields:
        yield from question(field, language)
    yield from lines(view.limits)
    yield from lines(view.facts)
    yield from lines(view.notices)
    yield pair(view.papers_title)
    for paper in view.papers:
        yield pair(paper.title)
        yield pair(paper.note)
        if paper.there:
            yield say(language, "spoken.chosen-value", text=paper.yes if paper.there == "yes" else paper.no)
    if view.papers:
        yield say(language, "spoken.prepare-press", yes=view.papers[0].yes, no=view.papers[0].no)


def form(world: World, state: State) -> Iterator[str]:
    """The questions of one page of the declaration."""
    view = fill.form_page(world, state)
    yield say(state.language, "spoken.form")
    yield pair(view.title)
    yield pair(view.hint)
    yield from lines(view.notices)
    for field in view.fields:
        if field.shown:
            yield from question(field, state.language)
    if any(field.shown and field.later for field in view.fields):
        yield say(state.language, "spoken.form-later", button=say(state.language, "later.leave"))
    yield say(state.language, "spoken.form-press")
    if view.newer:
        yield say(state.language, "spoken.form-newer", button=view.newer)


def review(world: World, state: State) -> Iterator[str]:
    """Every answer, and the declarations of truth."""
    view = fill.review(world, state)
    yield say(state.language, "spoken.review")
    yield pair(view.title)
    yield pair(view.hint)
    yield from lines(view.notices)
    for row in view.rows:
        yield pair(row.label, row.value)
        if row.kind == "declare":
            yield say(state.language, "spoken.ticked" if row.ticked else "spoken.not-ticked")
    yield say(state.language, "spoken.review-press")
    if any(row.kind == "declare" for row in view.rows):
        yield say(state.language, "spoken.declare-press")


def slip(world: World, state: State) -> Iterator[str]:
    """The slip, its code, and how printing goes."""
    language, view = state.language, hand.slip(world, state)
    yield say(language, "spoken.slip")
    yield pair(view.title)
    yield pair(view.text)
    yield from lines(view.lines)
    yield say(language, "spoken.slip-code", code=view.code)
    yield pair(view.paper_title, view.paper_note)
    yield view.notice
    yield view.print_text
    yield say(language, "spoken.slip-press", print=view.print_roll, photo=view.photo)
    for button in filter(None, (view.print_declaration, view.print_papers)):
        yield say(language, "spoken.slip-sheets", print=button)


def portal(world: World, state: State) -> Iterator[str]:
    """Which step it is, what to press there, what to copy, what is asked, and the code that comes out of it."""
    language, view = state.language, companion.portal(world, state)
    yield say(language, "spoken.portal")
    yield pair(view.title)
    yield pair(view.progress)
    yield from lines(view.presses)
    yield view.note
    for field in view.fields:
        yield from question(field, language)
    yield pair(view.link_hint)
    if view.answers:
        yield pair(view.answers_title)
        yield say(language, "spoken.portal-copy", button=view.answers[0].button)
    yield from (pair(answer.label, answer.value) for answer in view.answers)
    yield view.tail
    yield from _dossier(view, language)
    if view.later_text:
        yield say(language, "spoken.portal-later", button=view.later_text)
    yield view.red_line


def _dossier(view: PortalView, language: Language) -> Iterator[str]:
    yield pair(view.dossier_label)
    yield pair(view.dossier_hint)
    yield written(view.dossier, language)
    yield view.dossier_warning
    yield view.dossier_note


def dossier_box(world: World, state: State) -> Iterator[str]:
    """The box of the dossier code alone."""
    return _dossier(companion.portal(world, state), state.language)


def finish(world: World, state: State) -> Iterator[str]:
    """Thanks, what next, how it was."""
    view = hand.finish(world, state)
    yield say(state.language, "spoken.finish")
    yield pair(view.title)
    yield from lines(view.lines)
    for field in view.fields:
        yield from question(field, state.language)
    yield pair(view.question)
    yield from choices(view.faces, state.language)
    yield say(state.language, "spoken.finish-press")
