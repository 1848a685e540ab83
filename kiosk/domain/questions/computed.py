"""Answers that the kiosk works out from other answers; the citizen may change all but the locked ones."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import TypeAlias

import msgspec

from kiosk.domain.calendar.working_days import WEEKDAYS, Calendar, is_in_doubt
from kiosk.domain.catalogue import PageRule
from kiosk.domain.questions.asked import DATE, first_day
from kiosk.domain.questions.compounds import read_rows
from kiosk.domain.questions.forms import Field, Form
from kiosk.domain.vietnamese import date_in_words
from kiosk.errors import Refused


class Basis(msgspec.Struct, frozen=True):
    """What a computation may look at."""

    form: Form
    answers: Mapping[str, str]
    today: date
    arguments: tuple[str, ...]
    calendar: Calendar = WEEKDAYS

    def answer(self, place: int = 0) -> str:
        """The answer of the field that an argument names."""
        return self.answers.get(self.arguments[place], "")


Computation: TypeAlias = Callable[[Basis], str]


def _date_in_words(basis: Basis) -> str:
    day = basis.answer()
    return date_in_words(first_day(day)) if len(day) == 10 and DATE.fullmatch(day) else ""


def _registration_kind(basis: Basis) -> str:
    """In time or late; left to the citizen to choose where the last day was a day off."""
    event = basis.answer()
    if not DATE.fullmatch(event):
        return ""
    last = first_day(event) + timedelta(days=int(basis.arguments[1]))
    if is_in_doubt(last, basis.today, basis.calendar):
        return ""
    return "qua_han" if basis.today > last else "dung_han"


def _request_of(basis: Basis) -> str:
    """A first sentence for a request: `Đề nghị` and the words of what was chosen."""
    field = basis.form.field(basis.arguments[0])
    chosen = next((option.label.vi for option in field.options if option.value == basis.answer()), "")
    return f"Đề nghị {chosen[0].lower()}{chosen[1:]}" if chosen else ""


def _yes_for(basis: Basis) -> str:
    """Yes once another question was answered with this: nobody is asked what she has just said."""
    return "true" if basis.answer() == basis.arguments[1] else ""


def _copy_fee(basis: Basis) -> str:
    """The fee of certified copies: arguments are the table, its page and copy columns, and the four rates."""
    pages, copies, *rates = basis.arguments[1:]
    rule = PageRule(*(int(rate) for rate in rates))
    try:
        rows = read_rows(basis.answer())
    except Refused:
        return ""
    counted = [(row.get(pages, ""), row.get(copies, "")) for row in rows]
    if not counted or not all(part.isdecimal() for pair in counted for part in pair):
        return ""
    return str(sum(rule.fee(int(page), int(copy)) for page, copy in counted))


COMPUTATIONS: dict[str, tuple[Computation, int, int]] = {
    "date_in_words": (_date_in_words, 1, 1),
    "registration_kind": (_registration_kind, 1, 2),
    "request_of": (_request_of, 1, 1),
    "copy_fee": (_copy_fee, 1, 7),
    "yes_for": (_yes_for, 1, 2),
}
"""By the name that forms use: the computation, how many of its arguments are fields, and how many there are."""


def _parts(computed: str) -> tuple[str, tuple[str, ...]]:
    name, _, arguments = computed.partition(":")
    return name, tuple(arguments.split(",")) if arguments else ()


def fault_of(computed: str) -> str:
    """What is wrong with a computation as written in a form; empty when it can be used."""
    name, arguments = _parts(computed)
    if name not in COMPUTATIONS:
        return f"unknown computation {name!r}"
    wanted = COMPUTATIONS[name][2]
    return "" if len(arguments) == wanted else f"computation {name!r} needs {wanted} arguments"


def fields_of(computed: str) -> tuple[str, ...]:
    """Ids of the fields that a computation looks at."""
    name, arguments = _parts(computed)
    return arguments[: COMPUTATIONS[name][1]]


def value_of(field: Field, form: Form, answers: Mapping[str, str], today: date, calendar: Calendar = WEEKDAYS) -> str:
    """What the kiosk works out for this field; empty when it cannot yet."""
    if not field.computed:
        return ""
    name, arguments = _parts(field.computed)
    return COMPUTATIONS[name][0](Basis(form, answers, today, arguments, calendar))


def follow(
    form: Form, before: Mapping[str, str], after: Mapping[str, str], today: date, calendar: Calendar = WEEKDAYS
) -> dict[str, str]:
    """Answers to save besides `after`, because what they are worked out from changed; an empty one is taken out.

    An answer that the citizen put in words of their own stays as it is, unless its field is locked.
    """
    changed: dict[str, str] = {}
    for field in form.fields:
        if not field.computed:
            continue
        now = value_of(field, form, after, today, calendar)
        held = after.get(field.id, "")
        ours = field.locked or held in ("", value_of(field, form, before, today, calendar))
        if ours and now != held:
            changed[field.id] = now
    return changed
