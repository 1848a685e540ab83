"""What the document says beyond bodies: the headers of requests and answers, and true examples of errors."""

from typing import Any, Final

from sync.protocol import PROBLEM_TYPE
from sync.province.web.api.refusals import example


def _header(description: str, kind: str = "string") -> dict[str, Any]:
    return {"description": description, "schema": {"type": kind}}


_ETAG: Final = {"ETag": _header("Which state of the answer this is: send it as `If-None-Match`.")}
_LATER: Final = {"Retry-After": _header("Seconds after which to come back.", "integer")}
_OF_STATUS: Final[dict[str, dict[str, Any]]] = {
    "304": _ETAG,
    "401": {"WWW-Authenticate": _header('`Bearer realm="tantay"`: send a token.')},
    "405": {"Allow": _header("The methods that this address takes.")},
    "429": _LATER,
    "503": _LATER,
}
_IF_NONE_MATCH: Final = {
    "name": "If-None-Match",
    "in": "header",
    "description": "The `ETag` of an answer that you have: 304 without a body while nothing has changed.",
    "required": False,
    "schema": {"type": "string"},
}


def add_headers(operation: dict[str, Any]) -> None:
    """Write into an operation of the document which headers it takes and gives, and an example of each error."""
    responses: dict[str, Any] = operation["responses"]
    for status, response in responses.items():
        response["headers"] = response.get("headers", {}) | _OF_STATUS.get(status, {})
        content = response.get("content", {}).get(PROBLEM_TYPE)
        told = example(int(status))
        if content is not None and told is not None:
            content["example"] = told
    if "304" in responses:
        responses["200"]["headers"] |= _ETAG
        operation.setdefault("parameters", []).append(_IF_NONE_MATCH)
