"""Conditions of forms: short expressions over answers, parsed once at load into a typed tree and evaluated purely.

The language: `field == 'value'`, `!=`, `<`, `<=`, `>`, `>=`, `field in ['a','b']`, `field not in [...]`, `and`, `or`,
`not`, brackets, `true`, `false`, whole numbers, `age(field)` in completed years and `sex(field)` of a personal number.
The name `procedure` stands for the code of the procedure that is being filed.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Literal, TypeAlias, assert_never

import msgspec

PROCEDURE = "procedure"
"""The one name in a condition that is not a field."""

Value: TypeAlias = str | int | None
"""What an expression is worth: an answer, a number, or None when it cannot be known yet."""


class Constant(msgspec.Struct, frozen=True):
    """A text or whole number written in the condition; truth values are the texts `true` and `false`."""

    value: str | int


class Answer(msgspec.Struct, frozen=True):
    """The answer of a field; an answer that is not there counts as the empty text."""

    field: str


class Derived(msgspec.Struct, frozen=True):
    """`age(field)` or `sex(field)`: unknown while the field is empty or cannot be read."""

    function: Literal["age", "sex"]
    field: str


Operand: TypeAlias = Constant | Answer | Derived


class Compare(msgspec.Struct, frozen=True):
    """Two operands compared; false when one is unknown, and for an order between things that are not numbers."""

    left: Operand
    sign: str
    right: Operand


class Among(msgspec.Struct, frozen=True):
    """An operand that is, or with `negated` is not, one of some texts."""

    operand: Operand
    values: tuple[str | int, ...]
    negated: bool


class All(msgspec.Struct, frozen=True):
    parts: tuple["Node", ...]


class Some(msgspec.Struct, frozen=True):
    parts: tuple["Node", ...]


class Not(msgspec.Struct, frozen=True):
    part: "Node"


Node: TypeAlias = Compare | Among | All | Some | Not


class Condition:
    """A parsed condition; equal to another with the same text. Making one of nonsense raises `ValueError`."""

    __slots__ = ("names", "text", "tree")

    def __init__(self, text: str) -> None:
        self.text = text
        self.tree: Node = _Parser(text).parse()
        self.names: frozenset[str] = frozenset(_names(self.tree))

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
        case Derived("age", field):
            return age(answers.get(field, ""), today)
        case Derived(_, field):
            return sex(answers.get(field, ""))
        case _:
            assert_never(operand)


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


def _names(node: Node) -> set[str]:
    match node:
        case All(parts) | Some(parts):
            return set[str]().union(*(_names(part) for part in parts))
        case Not(part):
            return _names(part)
        case Among(operand):
            operands = [operand]
        case Compare(left, _, right):
            operands = [left, right]
        case _:
            assert_never(node)
    return {operand.field for operand in operands if not isinstance(operand, Constant)}


_TOKEN = re.compile(r"\s*(?:('[^']*')|(\d+)|([a-z_][a-z0-9_]*)|(==|!=|<=|>=|[<>()\[\],]))", re.ASCII)
_MOST_TOKENS = 120
_TRUTHS = frozenset({"true", "false"})
_WORDS = frozenset({"and", "or", "not", "in"}) | _TRUTHS


def _tokens(text: str) -> list[str]:
    tokens: list[str] = []
    at = 0
    while at < len(text.rstrip()):
        found = _TOKEN.match(text, at)
        if found is None:
            raise ValueError(f"cannot read the condition at {text[at:].strip()[:20]!r}")
        tokens.append(found.group().strip())
        at = found.end()
    return tokens


class _Parser:
    """Recursive descent; `or` binds weakest, then `and`, then `not`."""

    def __init__(self, text: str) -> None:
        self._tokens = _tokens(text)
        if len(self._tokens) > _MOST_TOKENS:
            raise ValueError("the condition is too long")
        self._at = 0

    def parse(self) -> Node:
        node = self._either()
        if self._peek():
            raise ValueError(f"did not expect {self._peek()!r} in the condition")
        return node

    def _peek(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""

    def _take(self, wanted: str = "") -> str:
        word = self._peek()
        if not word or (wanted and word != wanted):
            raise ValueError(f"expected {wanted or 'more'!r} in the condition, found {word or 'its end'!r}")
        self._at += 1
        return word

    def _either(self) -> Node:
        parts = [self._both()]
        while self._peek() == "or":
            self._take()
            parts.append(self._both())
        return parts[0] if len(parts) == 1 else Some(tuple(parts))

    def _both(self) -> Node:
        parts = [self._single()]
        while self._peek() == "and":
            self._take()
            parts.append(self._single())
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def _single(self) -> Node:
        if self._peek() == "not":
            self._take()
            return Not(self._single())
        if self._peek() == "(":
            self._take()
            node = self._either()
            self._take(")")
            return node
        return self._comparison()

    def _comparison(self) -> Node:
        left = self._operand()
        sign = self._take()
        if sign in {"in", "not"}:
            if sign == "not":
                self._take("in")
            return Among(left, self._values(), sign == "not")
        if sign not in ("==", "!=", *_ORDERS):
            raise ValueError(f"expected a comparison in the condition, found {sign!r}")
        return Compare(left, sign, self._operand())

    def _values(self) -> tuple[str | int, ...]:
        self._take("[")
        values = [self._constant(self._take())]
        while self._peek() == ",":
            self._take()
            values.append(self._constant(self._take()))
        self._take("]")
        return tuple(value.value for value in values)

    def _operand(self) -> Operand:
        word = self._take()
        if word in {"age", "sex"} and self._peek() == "(":
            self._take("(")
            field = self._take()
            self._take(")")
            if not field.isidentifier() or field in _WORDS:
                raise ValueError(f"{word}() needs a field, found {field!r}")
            return Derived("age" if word == "age" else "sex", field)
        if word.isidentifier() and word not in _WORDS:
            return Answer(word)
        return self._constant(word)

    def _constant(self, word: str) -> Constant:
        if word.startswith("'"):
            return Constant(word[1:-1])
        if word.isdecimal():
            return Constant(int(word[:18]))
        if word in _TRUTHS:
            return Constant(word)
        raise ValueError(f"expected a value in the condition, found {word!r}")
