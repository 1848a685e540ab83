"""Conditions of forms: short expressions over answers, parsed once at load into a typed tree and evaluated purely.

The language: `field == 'value'`, `!=`, `<`, `<=`, `>`, `>=`, `field in ['a','b']`, `field not in [...]`, `and`, `or`,
`not`, brackets, `true`, `false`, whole numbers, `age(field)` in completed years, `sex(field)` of a personal number,
`name(field)` as names are compared, and the completed years from one date to another: `years(from,to)` as many, and
`least_years(from,to)` as few, as dates that are only partly known allow.
The name `procedure` stands for the code of the procedure that is being filed.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeAlias, assert_never

from kiosk.domain.questions.condition_text import (
    All,
    Among,
    Answer,
    Compare,
    Constant,
    Derived,
    Node,
    Not,
    Operand,
    Parser,
    Some,
    names_of,
)
from kiosk.domain.vietnamese import marked_key

PROCEDURE = "procedure"
"""The one name in a condition that is not a field."""

Value: TypeAlias = str | int | None
"""What an expression is worth: an answer, a number, or None when it cannot be known yet."""


class Condition:
    """A parsed condition; equal to another with the same text. Making one of nonsense raises `ValueError`."""

    __slots__ = ("names", "text", "tree")

    def __init__(self, text: str) -> None:
        self.text = text
        self.tree: Node = Parser(text).parse()
        self.names: frozenset[str] = frozenset(names_of(self.tree))

    def holds(self, answers: Mapping[str, str], today: date) -> bool:
        """Whether it holds for these answers; `answers["procedure"]` is the code of the procedure."""
        return _holds(self.tree, answers, today)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Condition) and other.text == self.text

    def __hash__(self) -> int:
        return hash(self.text)

    def __repr__(self) -> str:
        return f"Condition({self.text!r})"


def age(born: str, today: date) -> int | None:
    """Completed years on `today` of someone born on `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; None when it is no date.

    Where day or month is not known the first is taken, as the registers do: a year alone gives the age reached this
    year.
    """
    if not re.fullmatch(r"\d{4}(-\d\d){0,2}", born, re.ASCII):
        return None
    year, month, day = (*(int(part) for part in born.split("-")), 1, 1)[:3]
    return today.year - year - ((today.month, today.day) < (month, day))


def sex(number: str) -> str | None:
    """`nam` or `nu` as the fourth digit of a 12-digit personal number says; None when it is no such number."""
    if not re.fullmatch(r"\d{12}", number, re.ASCII):
        return None
    return "nu" if int(number[3]) % 2 else "nam"


def years_between(first: str, second: str, *, least: bool = False) -> int | None:
    """Completed years from one date to another, negative when the second comes first; None when one is no date.

    Of what is only partly known the days are taken that make most years of it, or with `least` fewest.
    """
    if not (_DATE.fullmatch(first) and _DATE.fullmatch(second)):
        return None
    start, end = _day(first, last=least), _day(second, last=not least)
    return end[0] - start[0] - (end[1:] < start[1:])


_DATE = re.compile(r"\d{4}(-\d\d){0,2}", re.ASCII)


def _day(answer: str, *, last: bool) -> tuple[int, int, int]:
    """The first or the last day that it can mean, as numbers that are only compared: every month may have 31 days."""
    unknown = (12, 31) if last else (1, 1)
    parts = [int(part) for part in answer.split("-")]
    year, month, day = (*parts, *unknown[len(parts) - 1 :])
    return year, month, day


def _holds(node: Node, answers: Mapping[str, str], today: date) -> bool:
    match node:
        case All(parts):
            return all(_holds(part, answers, today) for part in parts)
        case Some(parts):
            return any(_holds(part, answers, today) for part in parts)
        case Not(part):
            return not _holds(part, answers, today)
        case Among(operand, values, negated):
            value = _worth(operand, answers, today)
            return value is not None and (value in values) != negated
        case Compare(left, sign, right):
            return _compare(_worth(left, answers, today), sign, _worth(right, answers, today))
        case _:
            assert_never(node)


def _worth(operand: Operand, answers: Mapping[str, str], today: date) -> Value:
    match operand:
        case Constant(value):
            return value
        case Answer(field):
            return answers.get(field, "")
        case Derived(function, fields):
            return _FUNCTIONS[function]([answers.get(field, "") for field in fields], today)
        case _:
            assert_never(operand)


_FUNCTIONS: dict[str, Callable[[list[str], date], Value]] = {
    "age": lambda given, today: age(given[0], today),
    "sex": lambda given, _: sex(given[0]),
    "name": lambda given, _: marked_key(given[0]) or None,
    "years": lambda given, _: years_between(*given),
    "least_years": lambda given, _: years_between(*given, least=True),
}

_ORDERS: dict[str, Callable[[int, int], bool]] = {
    "<": lambda left, right: left < right,
    "<=": lambda left, right: left <= right,
    ">": lambda left, right: left > right,
    ">=": lambda left, right: left >= right,
}


def _compare(left: Value, sign: str, right: Value) -> bool:
    if left is None or right is None:
        return False
    if sign in _ORDERS:
        numbers = (_number(left), _number(right))
        return numbers[0] is not None and numbers[1] is not None and _ORDERS[sign](numbers[0], numbers[1])
    return (str(left) == str(right)) == (sign == "==")


def _number(value: str | int) -> int | None:
    if isinstance(value, int):
        return value
    return int(value) if re.fullmatch(r"\d{1,18}", value, re.ASCII) else None
