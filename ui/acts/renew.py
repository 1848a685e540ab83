"""Going over from the form that a draft was begun with to the form of today."""

from msgspec.structs import replace

from kiosk.app import commands as c
from kiosk.domain.steps import FORM
from ui import flow
from ui.acts import guide, sitting
from ui.acts.sitting import procedure_of, session_of
from ui.state import BEGUN_WITH, Problem, State
from ui.world import World


def take_newer(world: World, state: State) -> State:
    """Go on with the form of today, from its first page: every answer stays kept, what was sworn is asked anew."""
    form = flow.form_of(world.library, procedure_of(world, state))
    if form is None or state.form is None:
        return state
    unsworn = sitting.unsworn(state.form, state.answers)
    kept = {**unsworn, BEGUN_WITH: world.library.pack(form)}
    state = sitting.tell(world, state, c.SaveAnswers(session=session_of(state).id, answers=kept))
    state = replace(state, form=form, newer_form=False, answers=sitting.merged(state.answers, unsworn))
    state = guide.with_defaults(world, state)
    first = next(step for step in sitting.steps(world, state) if step.startswith(FORM))
    return replace(sitting.go(world, state, first), problem=Problem("form.newer-taken", tone="good"))
