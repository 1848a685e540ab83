"""How each error is told to whoever asked: a status, our word for it, and a plain sentence."""

import re
import secrets
from typing import Final, Protocol, TypeAlias

import msgspec
import structlog
from litestar import Request, Response
from litestar.datastructures import State
from litestar.exceptions import HTTPException

from kiosk.errors import Rejected, Unavailable
from sync.protocol import (
    COMPRESSION,
    CONTENT_TYPE,
    MAX_BODY,
    MAX_UNPACKED,
    PROBLEM_TYPE,
    PROTOCOL,
    PROTOCOL_HEADER,
    REQUEST_HEADER,
    SERVED,
    Forked,
    Problem,
)
from sync.province.limits import TooMany

AnyRequest: TypeAlias = Request[None, None, State]

PROTOCOL_MARK: Final = {PROTOCOL_HEADER: str(PROTOCOL)}
RETRY_SECONDS: Final = 5
"""When to come back to a server whose database is away."""

_log = structlog.stdlib.get_logger()
_REQUEST_ID: Final = re.compile(r"req-[0-9a-f]{32}")

REASONS: Final[dict[str, tuple[int, str]]] = {
    "malformed": (400, "The request cannot be read."),
    "unknown-device": (401, "This machine is not enrolled here."),
    "bad-signature": (401, "The signature does not fit this request."),
    "revoked": (403, "This machine was shut out by the province's staff."),
    "signed-out": (401, "Nobody is signed in, or the token is not known."),
    "forbidden": (403, "This is not for the role, or the token, that asked."),
    "other-site": (403, "The request does not come from a page of this session."),
    "enrol-code-unknown": (403, "This code was never made, has expired, or another machine has used it."),
    "not-found": (404, "Nothing is here."),
    "wrong-method": (405, "This address is asked in another way."),
    "other-centre": (409, "The code was made for another centre."),
    "pending-first": (409, "This machine has entries to send before it moves to another centre."),
    "forked": (409, "The province holds another history under the same numbers."),
    "too-large": (413, f"A body has at most {MAX_BODY} bytes, and {MAX_UNPACKED} after decompression."),
    "key-reused": (409, "This Idempotency-Key came with something else before."),
    "not-now": (409, "The moment lies in the future by the province's clock, or before the year 2000."),
    "not-json": (415, "The API takes bodies as application/json."),
    "compressed": (415, "The API takes bodies as they are: send no Content-Encoding."),
    "unknown-encoding": (415, f"Bodies are {CONTENT_TYPE}, plain or compressed with {COMPRESSION}."),
    "invalid": (422, "The body can be read, and a value in it is not allowed."),
    "digest-mismatch": (422, "The entries do not lead to the digest that was sent with them."),
    "unknown-protocol": (426, f"This server speaks the protocol versions {sorted(SERVED)}."),
    "too-many": (429, "Too many requests; come back after the time in Retry-After."),
    "bug": (500, "The server made a mistake, and has written it down."),
    "unavailable": (503, "The server cannot reach its database; come back later."),
}


class HasStatus(Protocol):
    """Any shape of a problem."""

    @property
    def status(self) -> int: ...


_OF_HTTP: Final = {404: "not-found", 405: "wrong-method", 413: "too-large"}


def problem_of(request: AnyRequest, error: Exception) -> tuple[Problem, dict[str, str]]:
    """How an error is told, with the headers that go with it; a bug is written down and told as nothing more."""
    agreed, headers = None, dict[str, str]()
    match error:
        case Forked():
            reason, detail, agreed = "forked", "", error.agreed
        case TooMany():
            reason, detail, headers = "too-many", "", {"Retry-After": str(error.seconds)}
        case Unavailable():
            reason, detail, headers = "unavailable", "", {"Retry-After": str(RETRY_SECONDS)}
        case Rejected():
            reason, detail = error.reason, error.detail
        case HTTPException() if error.status_code < 500:
            reason, detail = _OF_HTTP.get(error.status_code, "malformed"), ""
        case _:
            reason, detail = "bug", ""
    status, sentence = REASONS[reason]
    problem = Problem(
        type=f"urn:tantay:problem:{reason}",
        title=sentence,
        status=status,
        reason=reason,
        detail=detail,
        request=request_id(request),
        agreed=agreed,
    )
    _write_down(problem, error)
    return problem, headers


def problem_response(request: AnyRequest, error: Exception) -> Response[bytes]:
    """The error as `application/problem+json`."""
    return response_of(*problem_of(request, error))


def response_of(problem: HasStatus, headers: dict[str, str]) -> Response[bytes]:
    """A problem with the headers that go with it."""
    return Response(
        msgspec.json.encode(problem),
        status_code=problem.status,
        media_type=PROBLEM_TYPE,
        headers=headers | PROTOCOL_MARK,
    )


def request_id(request: AnyRequest) -> str:
    """The request's own id when it has the right shape, or a new one."""
    given = request.headers.get(REQUEST_HEADER, "")
    return given if _REQUEST_ID.fullmatch(given) else f"req-{secrets.token_hex(16)}"


def _write_down(problem: Problem, error: Exception) -> None:
    if problem.reason == "bug":
        _log.error("request-failed", request=problem.request, exc_info=error)
    elif isinstance(error, Unavailable):
        _log.warning("database-unavailable", request=problem.request, detail=error.detail)
    else:
        _log.info("request-refused", request=problem.request, reason=problem.reason)
