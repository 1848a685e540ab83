"""The declaration and its review."""

from collections.abc import Iterator

from kiosk.domain import steps
from kiosk.domain.answers import visible
from kiosk.domain.forms import Field, Form
from kiosk.domain.local_time import day_of, day_text
from kiosk.domain.shown import shown
from kiosk.domain.signature import SIGNATURE, is_signed, read
from kiosk.errors import Unavailable
from ui import flow
from ui import views as v
from ui.acts import sitting
from ui.acts.sitting import session_of
from ui.present.fields import field_row
from ui.present.frame import in_language
from ui.state import TYPED, State
from ui.words import Language, say
from ui.world import World


def _form(world: World, state: State) -> Form:
    form = sitting.form_of(world, state)
    if form is None:
        raise Unavailable("catalogue", "no form")
    return form


def _seen(form: Form, state: State) -> frozenset[str]:
    return visible(form, state.known, day_of(state.now), session_of(state).procedure)


def form_page(world: World, state: State) -> v.FormView:
    """One page of the declaration; hidden questions keep their place so that no box loses the focus."""
    form = _form(world, state)
    step = session_of(state).step
    page = flow.page_at(form, step)
    seen = _seen(form, state)
    form_steps = [one for one in sitting.steps(world, state) if one.startswith(steps.FORM)]
    number = form_steps.index(step) + 1 if step in form_steps else 1
    return v.FormView(
        step=step,
        title=in_language(page.section.title, state.language),
        hint=say(state.language, "form.page", number=str(number), count=str(len(form_steps))),
        notices=(*_version(form, state), *(_about(form, state.language) if number == 1 else ())),
        fields=tuple(field_row(world, state, field, shown=field.id in seen) for field in flow.filled_fields(page)),
    )


def _version(form: Form, state: State) -> Iterator[v.LineRow]:
    """That the form is another than the office's of today: said on every page of it."""
    if state.newer_form:
        yield v.LineRow(key="newer", label=say(state.language, "form.newer"), tone="warn")
    if form.standing(day_of(state.now)) == "over" and form.valid_to is not None:
        ended = say(state.language, "form.over", date=day_text(form.valid_to))
        yield v.LineRow(key="over", label=ended, tone="warn")


def _about(form: Form, language: Language) -> Iterator[v.LineRow]:
    """What to know before the first question: how sure the form is, what is not kept, what to mind."""
    if form.confidence == "C":
        yield v.LineRow(key="doubtful", label=say(language, "form.doubtful"), tone="warn")
    if form.sensitive is not None:
        yield v.LineRow(key="sensitive", label=in_language(form.sensitive, language))
    for number, advice in enumerate(form.advice):
        yield v.LineRow(key=f"advice-{number}", label=in_language(advice, language))


def review(world: World, state: State) -> v.ReviewView:
    """Every answer that counts, by section, then what the citizen declares and signs."""
    language = state.language
    form = _form(world, state)
    seen = _seen(form, state)
    strokes = read(state.known.get(SIGNATURE, ""))
    return v.ReviewView(
        title=say(language, "review.title"),
        hint=say(language, "review.hint"),
        notices=tuple(_version(form, state)),
        rows=(*_answers(world, state, form, seen), *_declarations(state, form, seen)),
        sign_title=say(language, "review.sign"),
        sign_hint=say(language, "review.sign-hint"),
        sign_name=say(language, "review.signed" if is_signed(strokes) else "review.not-signed"),
        sign_again=say(language, "review.sign-again") if strokes else "",
        strokes=strokes,
    )


def _answers(world: World, state: State, form: Form, seen: frozenset[str]) -> Iterator[v.ReviewRow]:
    for section in form.sections:
        answers = [field for field in section.fields if field.id in seen and not field.is_declaration]
        if answers:
            heading = in_language(section.title, state.language)
            yield v.ReviewRow(key=f"section:{section.id}", kind="heading", label=heading)
        for field in answers:
            yield _answer(world, state, field, state.language)


def _declarations(state: State, form: Form, seen: frozenset[str]) -> Iterator[v.ReviewRow]:
    declarations = [field for field in form.fields if field.id in seen and field.is_declaration]
    if declarations:
        heading = say(state.language, "review.declarations")
        yield v.ReviewRow(
            key="declarations", kind="heading", label=heading, value=say(state.language, "review.declarations-hint")
        )
    for field in declarations:
        ticked = state.known.get(field.id) == "true"
        yield v.ReviewRow(key=field.id, kind="declare", label=in_language(field.label, state.language), ticked=ticked)


def _answer(world: World, state: State, field: Field, language: Language) -> v.ReviewRow:
    text = shown(field, state.known.get(field.id, ""), world.places, language)
    pending = state.known.get(TYPED + field.id, "")
    if field.type == "signature" and not text:
        text = say(language, "answer.sign-on-paper")
    missing = not text and field.required
    return v.ReviewRow(
        key=field.id,
        kind="answer",
        label=in_language(field.label, language),
        value=pending or text or say(language, "review.empty"),
        tone="bad" if pending else "warn" if missing else "plain",
        edit="" if field.locked else say(language, "review.edit"),
    )
