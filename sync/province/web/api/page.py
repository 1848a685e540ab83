"""An OpenAPI document as headings, lists and tables: read without a script, found by the browser's own search."""

import json
from collections.abc import Sequence
from typing import Any, Final

from sync.province.web.markup import Child, Html, join, tag

_FIELDS: Final = ("Name", "Type", "Needed", "Meaning")


def docs_html(document: dict[str, Any]) -> list[Html]:
    """The whole document: what holds for all, each address, each schema."""
    info = document["info"]
    addresses = [
        _operation(method.upper(), path, operation)
        for path, operations in sorted(document["paths"].items())
        for method, operation in operations.items()
    ]
    schemas = [_schema(name, schema) for name, schema in document["components"]["schemas"].items()]
    about = tag(
        "section",
        tag("p", *_prose(info["description"])),
        tag("p", tag("a", "openapi.json", href="/api/v1/openapi.json")),
        class_="card",
        lang="en",
    )
    return [about, *addresses, tag("h2", "Schemas", lang="en"), *schemas]


def _operation(method: str, path: str, operation: dict[str, Any]) -> Html:
    return tag(
        "section",
        tag("h2", tag("code", f"{method} {path}")),
        tag("p", tag("b", operation.get("summary", ""))),
        *(tag("p", *_prose(text)) for text in operation.get("description", "").split("\n\n")),
        _parameters(operation.get("parameters", [])),
        _body(operation.get("requestBody")),
        _responses(operation.get("responses", {})),
        class_="card",
        lang="en",
    )


def _parameters(parameters: list[dict[str, Any]]) -> Html | None:
    if not parameters:
        return None
    rows = [
        _row(f"{one['name']} ({one['in']})", _type(one.get("schema", {})), one.get("description", ""),
             required=bool(one.get("required")))
        for one in parameters
    ]  # fmt: skip
    return _table("Parameters", _FIELDS, rows)


def _body(body: dict[str, Any] | None) -> Html | None:
    if body is None:
        return None
    kinds = [f"{kind}: {_type(content.get('schema', {}))}" for kind, content in body.get("content", {}).items()]
    return tag("p", tag("b", "Body "), *(tag("code", kind) for kind in kinds))


def _responses(responses: dict[str, Any]) -> Html:
    rows = [
        (tag("b", status), _content(one), join(*_prose(one.get("description", ""))))
        for status, one in sorted(responses.items())
    ]
    return _table("Answers", ("Status", "Content", "Meaning"), rows)


def _content(response: dict[str, Any]) -> Html:
    kinds = (_type(content.get("schema", {})) for content in response.get("content", {}).values())
    return join(*(tag("code", kind) for kind in kinds))


def _schema(name: str, schema: dict[str, Any]) -> Html:
    required = set(schema.get("required", []))
    rows = [
        _row(field, _type(inner), inner.get("description", ""), required=field in required)
        for field, inner in schema.get("properties", {}).items()
    ]
    return tag(
        "section",
        tag("h3", name, id=f"schema-{name}"),
        tag("p", *_prose(schema.get("description", ""))),
        _table(f"Fields of {name}", _FIELDS, rows),
        class_="card",
        lang="en",
    )


def _table(caption: str, heads: Sequence[str], rows: Sequence[Sequence[Child]]) -> Html:
    """On a narrow screen each line stands by itself, each cell under its head."""
    lines = [
        tag("tr", *(tag("td", tag("div", cell), data_label=head) for head, cell in zip(heads, row, strict=True)))
        for row in rows
    ]
    head = tag("thead", tag("tr", *(tag("th", text, scope="col") for text in heads)))
    return tag("table", tag("caption", caption), head, tag("tbody", *lines), class_="stacked")


def _row(name: str, kind: str, meaning: str, *, required: bool) -> tuple[Child, ...]:
    return (tag("b", name), tag("code", kind), "yes" if required else "no", join(*_prose(meaning)))


def _prose(text: str) -> list[Child]:
    """Text in which what stands between backticks is code."""
    return [tag("code", part) if at % 2 else part for at, part in enumerate(text.split("`"))]


def _type(schema: dict[str, Any]) -> str:
    """A schema in a few words."""
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    for union in ("oneOf", "anyOf"):
        if union in schema:
            return " or ".join(_type(one) for one in schema[union])
    if schema.get("type") == "array":
        return f"list of {_type(schema.get('items', {}))}"
    told = str(schema.get("type", "any")) + (f" ({schema['format']})" if "format" in schema else "")
    if "enum" in schema:
        told = " | ".join(json.dumps(one, ensure_ascii=False) for one in schema["enum"])
    limits = [
        f"{name} {_whole(schema[name])}"
        for name in ("minimum", "maximum", "minLength", "maxLength", "pattern")
        if name in schema
    ]
    return ", ".join((told, *limits))


def _whole(limit: object) -> object:
    """A limit without the decimals that the document writes to whole numbers."""
    return int(limit) if isinstance(limit, float) and limit.is_integer() else limit
