"""The edge of the API: who asks how often, in which form, and how every "no" is told."""

from typing import Final

from litestar import Response
from litestar.di import Provide
from litestar.exceptions import HTTPException, SerializationException, ValidationException

from kiosk.errors import Rejected
from sync.province.api import Edge
from sync.province.limits import Rate, knock
from sync.province.problems import AnyRequest, problem_of, response_of
from sync.province.staff.rights import ALL_RIGHTS, Staff
from sync.province.web.api.malformed import BODY, malformed, not_json
from sync.province.web.api.refusals import ProblemDetails, problems, sentence
from sync.province.web.staff.guard import SEALED

CALLS: Final = Rate("api", burst=600, per_second=10)
"""Of one token, or of one person who is signed in."""
JSON: Final = "application/json"
_GZIP: Final = b"\x1f\x8b"


def caller(edge: Edge, staff: Staff) -> Staff:
    """Who asks, after one more knock; raises `TooMany`."""
    knock(edge.database, CALLS, staff.id, edge.now())
    return staff


async def must_be_json(request: AnyRequest) -> None:
    """Read the body before it is taken; raises `Rejected` with `not-json`, `compressed` or `malformed`.

    What is JSON and wrong stands in the request's state, where all that is wrong with it is looked for.
    """
    told = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if told != JSON:
        raise Rejected("not-json", "The Content-Type is another, or none.")
    body = await request.body()
    if request.headers.get("content-encoding", "identity") != "identity" or body.startswith(_GZIP):
        raise Rejected("compressed", "The body is compressed.")
    try:
        request.scope["state"][BODY] = await request.json() if body else {}
    except (SerializationException, UnicodeDecodeError, RecursionError) as error:
        raise Rejected("malformed", not_json(body, error)) from error


CALLER: Final = {"caller": Provide(caller, sync_to_thread=True)}
READ: Final = problems(400, 401, 403, 404, 429, 503)
SECURITY: Final = [{"token": list[str]()}]


def api_problem(request: AnyRequest, error: Exception) -> Response[bytes]:
    """Any error as a problem, with the headers that belong to its status."""
    told, headers = problem_of(request, error)
    reason = told.reason
    problem = ProblemDetails(
        type=told.type, title=sentence(reason), status=told.status, reason=reason,
        detail=_detail(reason, told.detail), request=told.request,
    )  # fmt: skip
    if isinstance(error, ValidationException):
        problem = malformed(problem, request, error)
    response = response_of(problem, headers)
    response.headers |= SEALED
    if response.status_code == 401:
        response.headers["WWW-Authenticate"] = 'Bearer realm="tantay"'
    if isinstance(error, HTTPException) and error.status_code == 405:
        response.headers["Allow"] = _allowed(request)
    return response


def _detail(reason: str, detail: str) -> str:
    """What the rest of the server says in a word, in a sentence."""
    if reason == "forbidden" and detail in ALL_RIGHTS:
        return f"The token has no right `{detail}`."
    if reason == "signed-out" and not detail:
        return "The request brings no token: send `Authorization: Bearer TOKEN`."
    return detail


def _allowed(request: AnyRequest) -> str:
    """The methods that this address takes; none of ours has a variable part."""
    path = request.scope["path"].rstrip("/")
    methods = {method for route in request.app.routes if route.path == path for method in getattr(route, "methods", ())}
    return ", ".join(sorted(methods))
