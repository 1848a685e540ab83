"""An OpenAPI document as headings, lists and tables: read without a script, found by the browser's own search."""

import json
from typing import Any

from sync.province.web.markup import Html, join, tag


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
        tag("p", info["description"]),
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
        *(tag("p", text) for text in operation.get("description", "").split("\n\n")),
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
    return _table("Parameters", rows)


def _body(body: dict[str, Any] | None) -> Html | None:
    if body is None:
        return None
    kinds = [f"{kind}: {_type(content.get('schema', {}))}" for kind, content in body.get("content", {}).items()]
    return tag("p", tag("b", "Body "), *(tag("code", kind) for kind in kinds))


def _responses(responses: dict[str, Any]) -> Html:
    rows = [
        tag("tr", tag("th", status, scope="row"), tag("td", _content(one)), tag("td", one.get("description", "")))
        for status, one in sorted(responses.items())
    ]
    return tag("div", tag("table", tag("caption", "Answers"), tag("tbody", *rows)), class_="wide", tabindex="0")


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
        tag("p", schema.get("description", "")),
        _table(f"Fields of {name}", rows),
        class_="card",
        lang="en",
    )


def _table(caption: str, rows: list[Html]) -> Html:
    head = tag("tr", *(tag("th", text, scope="col") for text in ("Name", "Type", "Needed", "Meaning")))
    inner = tag("table", tag("caption", caption), tag("thead", head), tag("tbody", *rows))
    return tag("div", inner, class_="wide", tabindex="0")


def _row(name: str, kind: str, meaning: str, *, required: bool) -> Html:
    needed = "yes" if required else "no"
    return tag("tr", tag("th", name, scope="row"), tag("td", tag("code", kind)), tag("td", needed), tag("td", meaning))


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
        f"{name} {schema[name]}"
        for name in ("minimum", "maximum", "minLength", "maxLength", "pattern")
        if name in schema
    ]
    return ", ".join((told, *limits))
