"""The edge of the API: who asks how often, in which form, and how every "no" is told."""

from collections.abc import Mapping
from typing import Any, Final

import msgspec
from litestar import Response
from litestar.di import Provide
from litestar.exceptions import HTTPException, ValidationException
from litestar.handlers import HTTPRouteHandler
from litestar.openapi.datastructures import ResponseSpec
from litestar.params import ParameterKwarg
from litestar.typing import FieldDefinition

from kiosk.errors import Rejected
from sync.protocol import PROBLEM_TYPE, Problem
from sync.province.api import Edge
from sync.province.limits import Rate, knock
from sync.province.problems import REASONS, AnyRequest, problem_of, response_of
from sync.province.staff.rights import Staff
from sync.province.web.staff.guard import SEALED

CALLS: Final = Rate("api", burst=600, per_second=10)
"""Of one token, or of one person who is signed in."""
JSON: Final = "application/json"
_OURS: Final = (
    "malformed", "signed-out", "forbidden", "not-found", "wrong-method", "key-reused", "not-now", "too-large",
    "not-json", "too-many", "unavailable",
)  # fmt: skip
"""Reasons that this API gives; the others are for machines."""


class Wrong(msgspec.Struct, frozen=True, kw_only=True):
    """What cannot be taken: a parameter or a field by its name, where it stands, and what was wanted instead."""

    name: str
    where: str = msgspec.field(name="in")
    problem: str


class Malformed(Problem, frozen=True, kw_only=True):
    """RFC 9457, with our word for the `reason`, and in `errors` each parameter or field that is missing or wrong."""

    errors: tuple[Wrong, ...] = ()


def caller(edge: Edge, staff: Staff) -> Staff:
    """Who asks, after one more knock; raises `TooMany`."""
    knock(edge.database, CALLS, staff.id, edge.now())
    return staff


def must_be_json(request: AnyRequest) -> None:
    """Before a body is read; raises `Rejected("not-json")`."""
    told = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if told != JSON:
        raise Rejected("not-json", told[:40])


def problems(*statuses: int) -> dict[int, ResponseSpec]:
    """How the errors of these statuses are described."""
    return {
        status: ResponseSpec(
            Malformed if status == 400 else Problem,
            description=" ".join(
                f"{one}: {text}" for one, (of, text) in REASONS.items() if of == status and one in _OURS
            ),
            media_type=PROBLEM_TYPE,  # pyright: ignore[reportArgumentType] - Litestar takes any media type here
            generate_examples=False,
        )
        for status in statuses
    }


CALLER: Final = {"caller": Provide(caller, sync_to_thread=True)}
READ: Final = problems(400, 401, 403, 404, 429, 503)
SECURITY: Final = [{"token": list[str]()}]


def api_problem(request: AnyRequest, error: Exception) -> Response[bytes]:
    """Any error as a problem, with the headers that belong to its status."""
    problem, headers = problem_of(request, error)
    if isinstance(error, ValidationException):
        problem = _malformed(problem, _missing(request), _wrong(request, error))
    response = response_of(problem, headers)
    response.headers |= SEALED
    if response.status_code == 401:
        response.headers["WWW-Authenticate"] = 'Bearer realm="tantay"'
    if isinstance(error, HTTPException) and error.status_code == 405:
        response.headers["Allow"] = _allowed(request)
    return response


def _allowed(request: AnyRequest) -> str:
    """The methods that this address takes; none of ours has a variable part."""
    path = request.scope["path"].rstrip("/")
    methods = {method for route in request.app.routes if route.path == path for method in getattr(route, "methods", ())}
    return ", ".join(sorted(methods))


def _malformed(problem: Problem, missing: list[Wrong], wrong: list[Wrong]) -> Malformed:
    """The problem with all that is missing or wrong, in one sentence each."""
    told = [f"The {one.where} parameter `{one.name}` is missing." for one in missing]
    told += [
        f"The field `{one.name}` of the body is missing or wrong."
        if one.where == "body"
        else f"The {one.where} parameter `{one.name}` is wrong."
        for one in wrong
    ]
    full = msgspec.structs.replace(problem, detail=" ".join(told))
    return Malformed(**msgspec.structs.asdict(full), errors=(*missing, *wrong))


_TELLS: Final = "Expected"
"""How the messages begin that tell what is wanted, and nothing of what stood there."""


def _missing(request: AnyRequest) -> list[Wrong]:
    """Every parameter of the address that must be there and is not."""
    return [
        Wrong(name=name, where="query", problem=f"Missing. {definition.description or ''}".strip())
        for name, (field, definition) in parameters_of(request.route_handler).items()
        if field.is_required and definition.header is None and name not in request.query_params
    ]


def _wrong(request: AnyRequest, error: ValidationException) -> list[Wrong]:
    """Every parameter and field that could not be taken, without what stood in it."""
    known = parameters_of(request.route_handler)
    found: list[Wrong] = []
    for one in error.extra if isinstance(error.extra, list) else ():
        name, where = str(one.get("key", "")), getattr(one.get("source"), "value", one.get("source"))
        definition = known[name][1] if name in known else None
        message = str(one.get("message", ""))
        told = f"{message}." if message.startswith(_TELLS) else ""
        wanted = definition.description if definition is not None else ""
        found.append(
            Wrong(
                name=(definition.header if definition is not None else None) or name,
                where=str(where or "body"),
                problem=f"{told} {wanted or ''}".strip() or "Not allowed here.",
            )
        )
    return found


def parameters_of(handler: HTTPRouteHandler) -> Mapping[str, tuple[FieldDefinition, ParameterKwarg]]:
    """The parameters that an address describes."""
    fields: dict[str, Any] = dict(handler.parsed_fn_signature.parameters)
    return {
        name: (field, field.kwarg_definition)
        for name, field in fields.items()
        if isinstance(field.kwarg_definition, ParameterKwarg)
    }
