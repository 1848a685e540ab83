"""The description of the API: an OpenAPI document of nothing but the API, and the same as a page without scripts."""

import hashlib
import json
from typing import Any, Final

from litestar import Response, get
from litestar.handlers import HTTPRouteHandler
from litestar.serialization import encode_json

from sync.province.cases.by_program import StatusesIn, StatusIn
from sync.province.language import Words
from sync.province.problems import AnyRequest
from sync.province.web.api.page import docs_html
from sync.province.web.etags import is_held
from sync.province.web.staff.guard import Visit
from sync.province.web.staff.layout import staff_page

PREFIX: Final = "/api/v1"
TITLE: Final = Words("Giao diện cho hệ thống khác, phiên bản 1", "The API, version 1")
_ABOUT: Final = (
    "Statuses of dossiers in; sessions, dossiers, figures and machines out. Every request carries "
    "`Authorization: Bearer TOKEN`; tokens are made by the province's staff. Every error is "
    "`application/problem+json` (RFC 9457) with our word for it in `reason`; a 400 names in `errors` each "
    "parameter or field that is missing or wrong. Lists have cursors: follow `next` until "
    "it is null. 600 calls at once and ten a second are allowed; after that 429 says when to come back."
)


def document(request: AnyRequest) -> dict[str, Any]:
    """The OpenAPI document with the addresses of the API only, and the schemas that they name."""
    whole: dict[str, Any] = json.loads(encode_json(request.app.openapi_schema.to_schema()))
    paths = {
        path: operations
        for path, operations in whole["paths"].items()
        if path.startswith(f"{PREFIX}/") and not path.endswith(("/openapi.json", "/docs"))
    }
    schemas: dict[str, Any] = whole.get("components", {}).get("schemas", {})
    for closed in (StatusIn, StatusesIn):  # the framework says so of no struct by itself
        schemas[closed.__name__]["additionalProperties"] = False
    return {
        "openapi": whole["openapi"],
        "info": {"title": "Tận Tay, province: API", "version": "1", "description": _ABOUT},
        "servers": [{"url": "/"}],
        "security": [{"token": []}],
        "paths": paths,
        "components": {
            "schemas": _reachable(paths, schemas),
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


@get("/openapi.json", sync_to_thread=False, opt={"needs": "anyone"}, include_in_schema=False)
def openapi_json(request: AnyRequest) -> Response[bytes]:
    """The document, with an ETag."""
    body = json.dumps(document(request), ensure_ascii=False).encode()
    tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    headers = {"ETag": tag, "Cache-Control": "no-cache"}
    if is_held(request.headers.get("if-none-match"), tag):
        return Response(b"", status_code=304, headers=headers)
    return Response(body, media_type="application/json", headers=headers)


@get("/docs", sync_to_thread=False, opt={"needs": "anyone"}, include_in_schema=False)
def docs_page(request: AnyRequest, visit: Visit) -> Response[str]:
    """The document as a page for people."""
    return staff_page(visit, TITLE, *docs_html(document(request)))


def _reachable(paths: dict[str, Any], schemas: dict[str, Any]) -> dict[str, Any]:
    """The schemas that the addresses name, and those that these name."""
    wanted, found = _named(paths), dict[str, Any]()
    while wanted:
        name = wanted.pop()
        if name in schemas and name not in found:
            found[name] = schemas[name]
            wanted |= _named(schemas[name])
    return dict(sorted(found.items()))


def _named(part: object) -> set[str]:
    mark = '"#/components/schemas/'
    return {piece.partition('"')[0] for piece in json.dumps(part).split(mark)[1:]}


DOCS: Final[tuple[HTTPRouteHandler, ...]] = (openapi_json, docs_page)
