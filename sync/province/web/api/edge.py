"""The edge of the API: who asks how often, in which form, and how every "no" is told."""

import re
from typing import Final

from litestar import Response
from litestar.di import Provide
from litestar.exceptions import HTTPException, ValidationException
from litestar.openapi.datastructures import ResponseSpec

from kiosk.errors import Rejected
from sync.protocol import PROBLEM_TYPE, Problem
from sync.province.api import Edge
from sync.province.limits import Rate, knock
from sync.province.problems import REASONS, AnyRequest, problem_response
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
            Problem,
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
    if isinstance(error, ValidationException):
        error = Rejected("malformed", _where(error))
    response = problem_response(request, error)
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


def _where(error: ValidationException) -> str:
    """The fields that could not be taken, without what stood in them."""
    keys = re.findall(r"'key': '([A-Za-z0-9_.\[\] -]{1,60})'", repr(error.extra))
    return ", ".join(keys)
