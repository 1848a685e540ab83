"""What is asked by names that an address does not know, or by one twice: told by name before anything is done."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Final, TypeAlias, cast

import msgspec
from litestar.exceptions import SerializationException, ValidationException
from litestar.handlers import BaseRouteHandler, HTTPRouteHandler

from sync.province.cases.by_program import StatusesIn, StatusIn
from sync.province.problems import AnyRequest
from sync.province.web.api.edge import must_be_json, parameters_of
from sync.province.web.staff.forms import Connection

_Wrong: TypeAlias = tuple[str, str, str]
"""A name, where it stands, and what was expected."""

_MOST: Final = 20
"""So many names are told; who mends these sees the others the next time."""
_LONGEST: Final = 60


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


async def only_known_fields(request: AnyRequest) -> None:
    """Before a body of statuses is read: it is JSON, and each of its fields is one of ours."""
    must_be_json(request)
    try:
        told: object = await request.json()
    except SerializationException:
        return  # which is told where the body is read
    wanted = request.route_handler.parsed_fn_signature.parameters["data"].annotation
    wrong = list(islice(_unknown_in(told) if wanted is StatusesIn else _unknown(told, StatusIn), _MOST))
    if wrong:
        raise _malformed(wrong)


def _unknown_in(batch: object) -> Iterator[_Wrong]:
    yield from _unknown(batch, StatusesIn)
    many = cast("Mapping[str, object]", batch).get("statuses") if isinstance(batch, dict) else None
    for place, one in enumerate(cast("list[object]", many) if isinstance(many, list) else ()):
        yield from _unknown(one, StatusIn, f"statuses[{place}].")


def _unknown(told: object, wanted: type[msgspec.Struct], at: str = "") -> Iterator[_Wrong]:
    known = wanted.__struct_encode_fields__
    for name in cast("Mapping[str, object]", told) if isinstance(told, dict) else ():
        if name not in known:
            yield f"{at}{name}", "body", f"Expected none but {_listed(known)}"


def _malformed(wrong: Sequence[_Wrong]) -> ValidationException:
    return ValidationException(
        extra=[{"key": name[:_LONGEST], "source": where, "message": told} for name, where, told in wrong[:_MOST]]
    )


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)
