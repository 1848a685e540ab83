"""What is asked while the papers are looked over: the day from which time is counted, and which procedure fits."""

from msgspec.structs import replace

from kiosk.domain.calendar.windows import EVENT, event_field
from kiosk.domain.questions.answers import accept
from kiosk.domain.questions.forms import Field
from kiosk.errors import Refused
from ui.acts import fill, sitting
from ui.acts.sitting import form_of, procedure_of, save, session_of, today
from ui.state import TYPED, Problem, State
from ui.world import World


def event_question(world: World, state: State) -> Field | None:
    """The question for the day from which the citizen's time is counted; None where no time is set."""
    deadline = procedure_of(world, state).deadline
    return event_field(deadline, form_of(world, state)) if deadline is not None else None


def answer(world: World, state: State, field: str, typed: str) -> State:
    """Leave the box of that day: an answer of the declaration, or of our own question.

    Without consent it lasts no longer than the session is on the screen.
    """
    question = event_question(world, state)
    if question is None or question.id != field:
        return state
    agreed = session_of(state).consent == "given"
    if agreed and question.id != EVENT:
        return fill.answer(world, state, field, typed)
    errors = {name: wrong for name, wrong in state.errors.items() if name != field}
    try:
        changed = {field: accept(question, typed, today(world)), TYPED + field: ""}
    except Refused as refusal:
        changed = {TYPED + field: typed}
        errors[field] = Problem(refusal.code, refusal.values)
    fleeting = sitting.merged(state.fleeting, changed)
    state = save(world, state, changed) if agreed else replace(state, fleeting=fleeting)
    wrong = sitting.mistake(world, state, question) if changed.get(field) else ""
    return replace(state, errors={**errors, field: Problem(wrong)} if wrong else errors)


def switch(world: World, state: State, code: str) -> State:
    """Tap the card of the procedure that fits better; what was said so far stays as far as it fits."""
    if session_of(state).procedure == code:
        return state
    return replace(sitting.with_procedure(world, state, code), errors={})
