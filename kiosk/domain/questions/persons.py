"""A person entered once and taken over elsewhere in the form: only when the citizen asks for it, and then for good.

A later change of the first leaves the copy as it is, since they are two answers from then on.
"""

from collections.abc import Iterator, Mapping
from datetime import date

import msgspec

from kiosk.domain.questions.answers import accept, counted
from kiosk.domain.questions.conditions import PROCEDURE, sex
from kiosk.domain.questions.forms import CARD_PERSON, Form, Person, Role, Source
from kiosk.domain.questions.identity_form import ADDRESS, BORN, ISSUED, NAME, NUMBER, SEX
from kiosk.errors import Refused

_CARD: Mapping[Role, str] = {
    "name": NAME,
    "number": NUMBER,
    "born": BORN,
    "sex": SEX,
    "issued": ISSUED,
    "residence": ADDRESS,
}


class Offer(msgspec.Struct, frozen=True):
    """What a tap would take over: the answers that would change, from whom, for which person of the form."""

    person: Person
    source: Source
    answers: dict[str, str]


def offers(form: Form, answers: Mapping[str, str], today: date, procedure: str) -> Iterator[Offer]:
    """Everything that could be taken over now; what is the same already, or offered by another, is not offered."""
    known = counted(form, answers, today, procedure)
    for person in form.persons:
        offered: list[Mapping[Role, str]] = []
        for source in person.may_be:
            if source.when is None or source.when.holds({**known, PROCEDURE: procedure}, today):
                particulars = _particulars(form, source.of, known, answers)
                taken = _taken(form, person, particulars, known, today)
                if source.of == CARD_PERSON:  # it was read long ago: what the citizen wrote since is better
                    taken = {name: answer for name, answer in taken.items() if not known[name]}
                if taken and not any(_is_same(person, particulars, other) for other in offered):
                    offered.append(particulars)
                    yield Offer(person, source, taken)


def _is_same(person: Person, one: Mapping[Role, str], other: Mapping[Role, str]) -> bool:
    """Whether two sources are one human being of whom the second says all that is asked here and the first says."""
    asked = one.keys() & person.fields.keys()
    return asked <= other.keys() and all(one.get(role) == other.get(role) for role in ("name", "number"))


def _particulars(form: Form, source: str, known: Mapping[str, str], answers: Mapping[str, str]) -> dict[Role, str]:
    """What is known of the source, by role."""
    if source == CARD_PERSON:
        return {role: answers[name] for role, name in _CARD.items() if answers.get(name)}
    nobody: dict[Role, str] = {}
    fields = next((person.fields for person in form.persons if person.id == source), nobody)
    return {role: known[name] for role, name in fields.items() if known.get(name)}


def _taken(
    form: Form, person: Person, particulars: Mapping[Role, str], known: Mapping[str, str], today: date
) -> dict[str, str]:
    """The answers of the person that the particulars would change; none for somebody of the other sex."""
    their_sex = particulars.get("sex") or sex(particulars.get("number", ""))
    if person.sex and their_sex and their_sex != person.sex:
        return {}
    taken: dict[str, str] = {}
    for role, name in person.fields.items():
        if role in particulars and name in known:
            try:
                answer = accept(form.field(name), particulars[role], today)
            except Refused:  # what stands there does not fit here, such as a year alone where a whole date is wanted
                continue
            if answer and answer != known[name]:
                taken[name] = answer
    return taken
