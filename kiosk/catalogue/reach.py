"""Whether a question can come up at all: its condition is tried with every answer that could make a difference."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import product
from math import prod
from typing import TypeAlias

from kiosk.domain.questions.conditions import (
    PROCEDURE,
    All,
    Among,
    Answer,
    Compare,
    Condition,
    Constant,
    Derived,
    Node,
    Not,
    Some,
)
from kiosk.domain.questions.forms import Field, Form

MOST_TRIES = 20_000
"""A condition over more combinations than this is taken to hold sometime."""

Meeting: TypeAlias = tuple[str, str | int]
"""A field and a value that a condition holds it against."""


def never_asked(form: Form, today: date) -> Iterator[str]:
    """Ids of the fields whose conditions, and those of what they rest on, can never hold together."""
    rests = _Rests(form, today)
    return (field.id for field in form.fields if not rests.can_be_asked(field.id))


def not_offered(form: Form) -> Iterator[tuple[str, str, str]]:
    """(place, field, value) where a condition asks for a value that the field does not offer."""
    offered = {field.id: _offered(field) for field in form.fields}
    places = [(f"section {section.id}", section.when) for section in form.sections]
    places += [(f"field {field.id}", field.when) for field in form.fields]
    places += [(f"cross rule {rule.code}", rule.test) for rule in form.cross_rules]
    for place, condition in places:
        for name, value in meetings(condition.tree) if condition is not None else ():
            if offered.get(name) and isinstance(value, str) and value and value not in offered[name]:
                yield place, name, value


def _offered(field: Field) -> frozenset[str]:
    """The answers there are, where there are only these; empty where a text can be anything."""
    if field.type == "boolean":
        return frozenset({"true", "false"})
    return frozenset(option.value for option in field.options) if field.type == "choice" else frozenset()


def meetings(node: Node) -> Iterator[Meeting]:
    """Every field with every value that a condition compares it with; ages and sexes come as they are written."""
    match node:
        case All(parts) | Some(parts):
            for part in parts:
                yield from meetings(part)
        case Not(part):
            yield from meetings(part)
        case Among(operand, values):
            for value in values:
                yield from _met(operand, Constant(value))
        case Compare(left, _, right):
            yield from _met(left, right)
            yield from _met(right, left)


def _met(one: Constant | Answer | Derived, other: Constant | Answer | Derived) -> Iterator[Meeting]:
    if isinstance(one, Answer) and isinstance(other, Constant):
        yield one.field, other.value
    elif isinstance(one, Derived) and isinstance(other, Constant):
        yield from ((field, other.value) for field in one.fields)


class _Rests:
    """What each question rests on, and the answers worth trying."""

    def __init__(self, form: Form, today: date) -> None:
        self._today = today
        self._conditions: dict[str, tuple[Condition, ...]] = {
            field.id: tuple(condition for condition in (section.when, field.when) if condition is not None)
            for section in form.sections
            for field in section.fields
        }
        met: dict[str, set[str | int]] = {}
        for condition in (one for conditions in self._conditions.values() for one in conditions):
            for name, value in meetings(condition.tree):
                met.setdefault(name, set()).add(value)
        self._tries = {field.id: self._worth_trying(field, met.get(field.id, set())) for field in form.fields}
        procedures = [code for code in form.procedures if code != "*"]
        self._tries[PROCEDURE] = (*procedures, *(str(value) for value in met.get(PROCEDURE, ()) if not procedures), "")

    def _worth_trying(self, field: Field, met: Iterable[str | int]) -> tuple[str, ...]:
        if field.type == "boolean":
            return ("", "true", "false")
        if field.type == "choice":
            return ("", *(option.value for option in field.options))
        texts = {value for value in met if isinstance(value, str)}
        numbers = {value for value in met if isinstance(value, int)}
        near = {number + step for number in numbers for step in (-1, 0, 1)}
        born = {f"{self._today.year - years}-01-01" for years in near if 0 <= years < self._today.year}
        people = {"026048000034", "026150000012"} if texts & {"nam", "nu"} else set[str]()
        return ("", *sorted({"x", *texts, *map(str, near), *born, *people}))

    def can_be_asked(self, field: str) -> bool:
        names = sorted(self._under(field))
        choices = [self._tries.get(name, ("",)) for name in names]
        if not self._conditions[field] or prod(map(len, choices)) > MOST_TRIES:
            return True
        return any(self._is_seen(field, dict(zip(names, given, strict=True))) for given in product(*choices))

    def _under(self, field: str) -> set[str]:
        """Every field that decides, straight or by another, whether this one is asked; conditions go in no circles."""
        under: set[str] = set()
        waiting = [field]
        while waiting:
            for condition in self._conditions.get(waiting.pop(), ()):
                waiting += condition.names - under
                under |= condition.names
        return under

    def _is_seen(self, field: str, given: Mapping[str, str]) -> bool:
        for condition in self._conditions.get(field, ()):
            known = {name: given[name] if self._is_seen(name, given) else "" for name in condition.names}
            if not condition.holds(known, self._today):
                return False
        return True
