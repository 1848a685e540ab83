"""How a condition of a form is written: its words, and the typed tree that they are read into once, at load."""

import re
from typing import TypeAlias, assert_never

import msgspec


class Constant(msgspec.Struct, frozen=True):
    """A text or whole number written in the condition; truth values are the texts `true` and `false`."""

    value: str | int


class Answer(msgspec.Struct, frozen=True):
    """The answer of a field; an answer that is not there counts as the empty text."""

    field: str


class Derived(msgspec.Struct, frozen=True):
    """What a function of `ARITY` makes of answers: unknown while one of them is empty or cannot be read."""

    function: str
    fields: tuple[str, ...]

    @property
    def field(self) -> str:
        """The first field that it looks at."""
        return self.fields[0]


ARITY = {"age": 1, "sex": 1, "name": 1, "years": 2, "least_years": 2}
"""The functions that a condition may use, and how many fields each looks at."""

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


def names_of(node: Node) -> set[str]:
    """Every field that the tree looks at."""
    match node:
        case All(parts) | Some(parts):
            return set[str]().union(*(names_of(part) for part in parts))
        case Not(part):
            return names_of(part)
        case Among(operand):
            operands = [operand]
        case Compare(left, _, right):
            operands = [left, right]
        case _:
            assert_never(node)
    return {name for operand in operands for name in _fields_of(operand)}


def _fields_of(operand: Operand) -> tuple[str, ...]:
    match operand:
        case Constant():
            return ()
        case Answer(field):
            return (field,)
        case Derived(_, fields):
            return fields
        case _:
            assert_never(operand)


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


class Parser:
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
        if sign not in ("==", "!=", "<", "<=", ">", ">="):
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
        if word in ARITY and self._peek() == "(":
            return Derived(word, self._arguments(word))
        if word.isidentifier() and word not in _WORDS:
            return Answer(word)
        return self._constant(word)

    def _arguments(self, function: str) -> tuple[str, ...]:
        self._take("(")
        fields = [self._take()]
        while self._peek() == ",":
            self._take()
            fields.append(self._take())
        self._take(")")
        wrong = next((field for field in fields if not field.isidentifier() or field in _WORDS), "")
        if wrong or len(fields) != ARITY[function]:
            raise ValueError(f"{function}() needs {ARITY[function]} fields, found {wrong or len(fields)!r}")
        return tuple(fields)

    def _constant(self, word: str) -> Constant:
        if word.startswith("'"):
            return Constant(word[1:-1])
        if word.isdecimal():
            return Constant(int(word[:18]))
        if word in _TRUTHS:
            return Constant(word)
        raise ValueError(f"expected a value in the condition, found {word!r}")
