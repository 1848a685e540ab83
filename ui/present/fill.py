"""The declaration and its review."""

from collections.abc import Iterator

from msgspec.structs import replace

from kiosk.domain import steps
from kiosk.domain.local_time import day_of, day_text
from kiosk.domain.questions import later
from kiosk.domain.questions.answers import visible
from kiosk.domain.questions.forms import Field, Form
from kiosk.domain.questions.shown import shown
from kiosk.domain.questions.signature import SIGNATURE, is_signed, read
from kiosk.errors import Unavailable
from ui import flow
from ui.acts import sitting
from ui.acts.fill import ASKED_LATER, KEEP
from ui.acts.sitting import procedure_of, session_of
from ui.present.fields import field_row, page_of
from ui.present.frame import in_language
from ui.present.offers import old_words
from ui.state import TYPED, State
from ui.views.base import LineRow
from ui.views.sitting import FieldRow, FormView, ReviewRow, ReviewView
from ui.words import Language, say
from ui.world import World


def _form(world: World, state: State) -> Form:
    form = sitting.form_of(world, state)
    if form is None:
        raise Unavailable("catalogue", "no form")
    return form


def _seen(form: Form, state: State) -> frozenset[str]:
    return visible(form, state.known, day_of(state.now), session_of(state).procedure)


def form_page(world: World, state: State) -> FormView:
    """One page of the declaration; hidden questions keep their place so that no box loses the focus."""
    form = _form(world, state)
    step = session_of(state).step
    page = flow.page_at(form, step)
    seen = _seen(form, state)
    form_steps = [one for one in sitting.steps(world, state) if one.startswith(steps.FORM)]
    number = form_steps.index(step) + 1 if step in form_steps else 1
    return FormView(
        step=step,
        title=in_language(page.section.title, state.language),
        hint=say(state.language, "form.page", number=str(number), count=str(len(form_steps))),
        newer=say(state.language, "form.take-newer") if state.newer_form else "",
        notices=tuple(_notices(form, state, has_model=number == 1 and procedure_of(world, state).form.is_legal_form)),
        fields=tuple(_rows(world, state, form, flow.filled_fields(page), seen)),
    )


def _notices(form: Form, state: State, *, has_model: bool = False) -> Iterator[LineRow]:
    """On every page that the form is not the office's of today; on the first that its model, if any, was not seen."""
    if form.standing(day_of(state.now)) == "over" and form.valid_to is not None:
        ended = say(state.language, "form.over", date=day_text(form.valid_to))
        yield LineRow(key="over", label=ended, tone="warn")
    if has_model and form.confidence == "C":
        yield LineRow(key="doubtful", label=say(state.language, "form.doubtful"), tone="warn")
    if state.newer_form:
        yield LineRow(key="newer", label=say(state.language, "form.newer"), tone="warn")


def _rows(
    world: World, state: State, form: Form, fields: tuple[Field, ...], seen: frozenset[str]
) -> Iterator[FieldRow]:
    shared = page_of(form, state, fields)
    for before, field in zip((None, *fields), fields, strict=False):
        yield field_row(world, state, field, shown=field.id in seen, page=shared, before=before)


def review(world: World, state: State) -> ReviewView:
    """Every answer that counts, by section, then what the citizen declares and signs."""
    language = state.language
    form = _form(world, state)
    seen = _seen(form, state)
    strokes = read(state.known.get(SIGNATURE, ""))
    still_open = tuple(_open(world, state, form))
    declared = _not_yet(state) if still_open else _declarations(state, form, seen)
    return ReviewView(
        title=say(language, "review.title"),
        hint=say(language, "review.hint"),
        notices=tuple(_notices(form, state)),
        rows=(*still_open, *_blank(world, state, form), *_answers(world, state, form, seen), *declared),
        sign_title="" if still_open else say(language, "review.sign"),
        sign_hint=say(language, "review.sign-hint"),
        sign_name=say(language, "review.signed" if is_signed(strokes) else "review.not-signed"),
        sign_again=say(language, "review.sign-again") if strokes else "",
        strokes=strokes,
    )


def _open(world: World, state: State, form: Form) -> Iterator[ReviewRow]:
    """The questions that were left for later, in a list of their own before all others."""
    still_open = sitting.open_questions(world, state)
    if still_open:
        count = str(len(still_open))
        heading = say(state.language, "later.heading", count=count)
        yield ReviewRow(key="later", kind="heading", label=heading, value=say(state.language, "later.heading-hint"))
    if still_open and not session_of(state).keep_paused:
        yield ReviewRow(
            key=KEEP,
            kind="answer",
            label=say(state.language, "consent.keep-question", days=str(state.keep_days)),
            value=say(state.language, "later.not-kept"),
            tone="warn",
            edit=say(state.language, "consent.keep-yes"),
        )
    for name in still_open:
        row = _answer(world, state, form.field(name), state.language)
        yield replace(row, key=ASKED_LATER + name, tone="warn", edit=say(state.language, "later.answer"))


def _blank(world: World, state: State, form: Form) -> Iterator[ReviewRow]:
    """What was not kept while the session was put aside, as one line: it is blank on paper unless it is said again."""
    blank = sitting.gone_blank(world, state)
    if blank:
        text = say(state.language, "private.gone", first=in_language(form.field(blank[0]).label, state.language))
        yield ReviewRow(
            key=ASKED_LATER + blank[0],
            kind="answer",
            label=say(state.language, "private.heading", count=str(len(blank))),
            value=text,
            tone="warn",
            edit=say(state.language, "private.answer"),
        )


def _not_yet(state: State) -> Iterator[ReviewRow]:
    """Nobody swears to what is not whole: the declarations come with the last answer."""
    heading = say(state.language, "review.declarations")
    yield ReviewRow(key="declarations", kind="heading", label=heading, value=say(state.language, "later.declare-then"))


def _answers(world: World, state: State, form: Form, seen: frozenset[str]) -> Iterator[ReviewRow]:
    blank = frozenset(sitting.gone_blank(world, state))
    for section in form.sections:
        answers = [field for field in section.fields if field.id in seen and not field.is_declaration]
        if answers:
            heading = in_language(section.title, state.language)
            yield ReviewRow(key=f"section:{section.id}", kind="heading", label=heading)
        for field in answers:
            row = _answer(world, state, field, state.language)
            yield row if field.id not in blank else replace(row, value=say(state.language, "private.row"), tone="warn")


def _declarations(state: State, form: Form, seen: frozenset[str]) -> Iterator[ReviewRow]:
    declarations = [field for field in form.fields if field.id in seen and field.is_declaration]
    if declarations:
        heading = say(state.language, "review.declarations")
        yield ReviewRow(
            key="declarations", kind="heading", label=heading, value=say(state.language, "review.declarations-hint")
        )
    for field in declarations:
        ticked = state.known.get(field.id) == "true"
        yield ReviewRow(key=field.id, kind="declare", label=in_language(field.label, state.language), ticked=ticked)


def _answer(world: World, state: State, field: Field, language: Language) -> ReviewRow:
    answer = state.known.get(field.id, "")
    text = shown(field, answer, world.places, language)
    pending, left = state.known.get(TYPED + field.id, ""), later.is_later(field.id, state.known)
    if field.type == "signature" and not text:
        text = say(language, "answer.sign-on-paper")
    known = pending or "\n".join(filter(None, (text, old_words(field, answer, language))))
    if left:
        known = say(language, "later.half-known", text=known) if known else say(language, "later.unknown")
    missing = left or (not text and field.required)
    return ReviewRow(
        key=field.id,
        kind="answer",
        label=in_language(field.label, language),
        value=known or say(language, "review.empty"),
        tone="bad" if pending and not left else "warn" if missing else "plain",
        edit="" if field.locked else say(language, "review.edit"),
    )
