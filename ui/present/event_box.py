"""The question for the day from which the citizen's time is counted, as it stands among the papers."""

from msgspec.structs import replace

from ui.acts.prepare import event_question
from ui.acts.sitting import procedure_of
from ui.present.fields import field_row
from ui.present.frame import in_language
from ui.state import State
from ui.views.sitting import FieldRow
from ui.words import say
from ui.world import World


def event_box(world: World, state: State) -> tuple[FieldRow, ...]:
    """One box that may be left empty; none where the procedure has no window."""
    question = event_question(world, state)
    deadline = procedure_of(world, state).deadline
    if question is None or deadline is None:
        return ()
    row = field_row(world, state, question, shown=True)
    label = say(state.language, "deadline.ask", event=in_language(deadline.event, state.language))
    return (replace(row, label=label, hint=say(state.language, "deadline.ask-hint"), warning="", required=False),)
