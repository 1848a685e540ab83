"""What a rule of a form looks at, and how rules are written, asked and counted."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeAlias

import msgspec

from kiosk.domain.calendar.working_days import WEEKDAYS, Calendar

DATE = re.compile(r"\d{4}(-\d\d){0,2}", re.ASCII)
"""The shape of a whole or partial date."""


class Asked(msgspec.Struct, frozen=True):
    """What a rule may look at: a canonical answer, its neighbours, the day, and the arguments of the rule."""

    answer: str
    answers: Mapping[str, str]
    today: date
    calendar: Calendar = WEEKDAYS
    arguments: tuple[str, ...] = ()

    def argument(self, place: int = 0) -> str:
        """The plain text, or the answer of the field, that an argument names; empty when it is not there."""
        if place >= len(self.arguments):
            return ""
        named = self.arguments[place]
        return named[1:] if named.startswith("=") else self.answers.get(named, "")


Rule: TypeAlias = Callable[[Asked], str]
"""The code of the sentence that says what is wrong, or the empty text."""


def split(rule: str) -> tuple[str, tuple[str, ...]]:
    """The name and the arguments of a rule as a form writes it: `after:tu_ngay` gives `after`, (`tu_ngay`,)."""
    name, _, arguments = rule.partition(":")
    return name, tuple(arguments.split(",")) if arguments else ()


def first_found(table: Mapping[str, Rule], named: tuple[str, ...], asked: Asked) -> str:
    """The first code that the named rules of a table find, or the empty text."""
    return next(iter(all_found(table, named, asked)), "")


def all_found(table: Mapping[str, Rule], named: tuple[str, ...], asked: Asked) -> tuple[str, ...]:
    """Every code that the named rules of a table find, in the order in which the rules are named."""
    found: list[str] = []
    for rule in named:
        name, arguments = split(rule)
        if name in table:
            code = table[name](Asked(asked.answer, asked.answers, asked.today, asked.calendar, arguments))
            found += [code] if code else []
    return tuple(found)


def first_day(answer: str) -> date:
    """The first day that a whole or partial date can mean."""
    return date(*[*map(int, answer.split("-")), 1, 1][:3])
