"""The day from which the citizen's own time is counted, and the question that asks for it."""

from collections.abc import Mapping
from datetime import date

from kiosk.domain.calendar.working_days import Calendar, Window, window
from kiosk.domain.catalogue import Deadline, Procedure
from kiosk.domain.questions.forms import Field, Form
from kiosk.domain.questions.rules import first_day

EVENT = "event.day"
"""The answer that holds the day when no form asks for it."""

_WHOLE = len("2026-11-26")


def event_field(deadline: Deadline, form: Form | None) -> Field:
    """The form's own question, so that nobody is asked twice; one of ours where no form asks."""
    named = deadline.field and form is not None
    found = next((field for field in form.fields if field.id == deadline.field), None) if named and form else None
    if found is not None:
        return found
    rules = ("date_not_future",) if deadline.direction == "after" else ()
    return Field(EVENT, deadline.event, "date", required=False, rules=rules)


def window_of(procedure: Procedure, form: Form | None, answers: Mapping[str, str], calendar: Calendar) -> Window | None:
    """The citizen's window, once the whole day of its event is known."""
    if procedure.deadline is None:
        return None
    answer = answers.get(event_field(procedure.deadline, form).id, "")
    if len(answer) != _WHOLE:
        return None
    day: date = first_day(answer)
    return window(procedure.deadline, day, calendar)
