"""The description of the API: an OpenAPI document of nothing but the API, and the same as a page without scripts."""

import hashlib
import json
from typing import Any, Final

import msgspec
from litestar import Response, get
from litestar.handlers import HTTPRouteHandler
from litestar.routes import HTTPRoute
from litestar.serialization import encode_json

from sync.province.api import Edge
from sync.province.problems import AnyRequest
from sync.province.web.api.headers import add_headers
from sync.province.web.api.page import docs_html
from sync.province.web.api.refusals import Malformed, ProblemDetails
from sync.province.web.api.words import TITLE
from sync.province.web.etags import is_held
from sync.province.web.staff.guard import Visit
from sync.province.web.staff.layout import staff_page

PREFIX: Final = "/api/v1"
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
    schemas = _schemas(request)
    for operation in (one for operations in paths.values() for one in operations.values()):
        operation["description"] = _plain(operation["description"])
        answer = operation["responses"]["200"]
        name = answer["content"]["application/json"]["schema"]["$ref"].rpartition("/")[2]
        answer["description"] = schemas[name]["description"].partition("\n\n")[0]
        add_headers(operation)
    return {
        "openapi": whole["openapi"],
        "info": {"title": "Tận Tay, province: API", "version": "1", "description": _ABOUT},
        "servers": [{"url": "/"}],
        "security": [{"token": []}],
        "paths": paths,
        "components": {
            "schemas": schemas,
            "securitySchemes": {
                "token": {
                    "type": "http",
                    "scheme": "bearer",
                    "description": "A token that the province's staff made: it has rights, communes and a last day.",
                }
            },
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
def docs_page(request: AnyRequest, visit: Visit, edge: Edge) -> Response[str]:
    """The document as a page for people."""
    return staff_page(visit, TITLE, *docs_html(document(request), visit.language, edge.public_url))


def _schemas(request: AnyRequest) -> dict[str, Any]:
    """What goes in and out, as its types are; each with what its docstring says."""
    _, schemas = msgspec.json.schema_components(_types(request), ref_template="#/components/schemas/{name}")
    for schema in schemas.values():
        schema["description"] = _plain(schema["description"])
    return dict(sorted(schemas.items()))


def _types(request: AnyRequest) -> list[type]:
    """The types of all bodies and answers of the API."""
    handlers = [
        handler
        for route in request.app.routes
        if isinstance(route, HTTPRoute) and route.path.startswith(f"{PREFIX}/")
        for handler in route.route_handlers
        if handler.resolve_include_in_schema()
    ]
    types: set[type] = {ProblemDetails, Malformed}
    for handler in handlers:
        answer = handler.parsed_return_field
        types.add((answer.inner_types[0] if answer.is_subclass_of(Response) else answer).annotation)
        if handler.parsed_data_field is not None:
            types.add(handler.parsed_data_field.annotation)
    return sorted(types, key=lambda one: one.__name__)


def _plain(text: str) -> str:
    """A docstring as paragraphs, each of one line."""
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in text.split("\n\n"))


DOCS: Final[tuple[HTTPRouteHandler, ...]] = (openapi_json, docs_page)
