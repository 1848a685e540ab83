"""What is asked by names that an address does not know, or by one twice: told by name before anything is done."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from litestar.exceptions import ValidationException
from litestar.handlers import BaseRouteHandler, HTTPRouteHandler

from sync.province.web.api.malformed import LONGEST_NAME, parameters_of
from sync.province.web.staff.forms import Connection

_Wrong: TypeAlias = tuple[str, str, str]
"""A name, where it stands, and what was expected."""


def wrong_parameter(name: str, expected: str) -> ValidationException:
    """A parameter of the right shape that cannot be taken; `expected` begins with "Expected" and has no full stop."""
    return _malformed([(name, "query", expected)])


def wrong_field(name: str, expected: str) -> ValidationException:
    """The same of a field of the body."""
    return _malformed([(name, "body", expected)])


def only_known_parameters(connection: Connection, handler: BaseRouteHandler) -> None:
    """A guard of every address that is described: each of its parameters is asked for once, and no other.

    None has more than one line: a pattern would let a last line break through.
    """
    if not isinstance(handler, HTTPRouteHandler) or not handler.resolve_include_in_schema():
        return
    known = [name for name, (_, definition) in parameters_of(handler).items() if definition.header is None]
    expected = f"Expected none but {_listed(known)}" if known else "Expected no parameters"
    values = list(connection.query_params.multi_items())
    given = Counter(name for name, _ in values)
    wrong = [(name, "query", expected) for name in given if name not in known]
    wrong += [(name, "query", "Expected once") for name, count in given.items() if name in known and count > 1]
    wrong += [(name, "query", "Expected one line") for name, value in values if name in known and "\n" in value]
    if wrong:
        raise _malformed(wrong)


def _malformed(wrong: Sequence[_Wrong]) -> ValidationException:
    return ValidationException(
        extra=[{"key": name[:LONGEST_NAME], "source": where, "message": told} for name, where, told in wrong]
    )


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)
