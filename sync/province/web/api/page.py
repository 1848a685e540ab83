"""An OpenAPI document as headings and lists: read without a script, found by the browser's own search."""

import json
from collections.abc import Iterable
from typing import Any, Final

from sync.province.language import Language, said
from sync.province.web.api import words
from sync.province.web.api.example import example_html
from sync.province.web.markup import Child, Html, join, tag

_LIMITS: Final = ("minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "pattern")


def docs_html(document: dict[str, Any], language: Language, public_url: str) -> list[Html]:
    """The whole page: for people in their language, an example, and the reference, which is English."""
    operations = [
        (f"{method.upper()} {path}", operation)
        for path, methods in sorted(document["paths"].items())
        for method, operation in methods.items()
    ]
    answers = {status: one for _, operation in operations for status, one in operation["responses"].items()}
    schemas: dict[str, Any] = document["components"]["schemas"]
    return [
        _contents([name for name, _ in operations], language),
        *(_card(said(head, language), tag("p", *_prose(said(text, language)))) for head, text in words.ABOUT),
        _card(said(words.EXAMPLE, language), *example_html(public_url), id="example"),
        *(_operation(name, operation) for name, operation in operations),
        _card(
            said(words.ERRORS, language),
            tag("p", *_prose(document["info"]["description"]), lang="en"),
            tag("section", _answers({status: one for status, one in answers.items() if _is_error(status)}), lang="en"),
            class_="card facts",
            id="errors",
        ),
        _card(
            said(words.SCHEMAS, language),
            tag("p", tag("a", "openapi.json", href="/api/v1/openapi.json")),
            tag("ul", *(tag("li", _to(name)) for name in schemas), class_="ways", lang="en"),
            id="schemas",
        ),
        *(_schema(name, schema) for name, schema in schemas.items()),
    ]


def _contents(operations: list[str], language: Language) -> Html:
    links = [
        tag("a", said(words.EXAMPLE, language), href="#example"),
        *(tag("a", tag("code", name), href=f"#{_mark(name)}") for name in operations),
        tag("a", said(words.ERRORS, language), href="#errors"),
        tag("a", said(words.SCHEMAS, language), href="#schemas"),
    ]
    lines = tag("ul", *(tag("li", link) for link in links), class_="ways")
    head = said(words.CONTENTS, language)
    return tag("section", tag("h2", head), lines, class_="card")


def _card(heading: str, *body: Child, class_: str = "card", **attributes: str) -> Html:
    return tag("section", tag("h2", heading), *body, class_=class_, **attributes)


def _operation(name: str, operation: dict[str, Any]) -> Html:
    answers: dict[str, Any] = operation["responses"]
    errors = sorted(filter(_is_error, answers))
    return tag(
        "section",
        tag("h2", tag("code", name)),
        tag("p", tag("b", operation["summary"])),
        *_paragraphs(operation["description"]),
        _body(operation.get("requestBody")),
        _list("Parameters", map(_parameter, operation.get("parameters", []))),
        _answers({status: one for status, one in answers.items() if not _is_error(status)}),
        tag("p", tag("b", "Errors "), tag("a", ", ".join(errors), href="#errors")),
        class_="card facts",
        lang="en",
        id=_mark(name),
    )


def _parameter(one: dict[str, Any]) -> tuple[Html, Html]:
    needed = bool(one.get("required"))
    return _field(f"{one['name']} ({one['in']})", one["schema"], one["description"], needed=needed)


def _body(body: dict[str, Any] | None) -> Html | None:
    if body is None:
        return None
    kinds = [join(tag("code", kind), ": ", _type(content["schema"])) for kind, content in body["content"].items()]
    return tag("p", tag("b", "Body "), *kinds)


def _is_error(status: str) -> bool:
    """Whether it is described once for all addresses."""
    return status >= "400"


def _answers(answers: dict[str, Any]) -> Html | None:
    return _list("Answers", (_answer(status, one) for status, one in sorted(answers.items())))


def _answer(status: str, answer: dict[str, Any]) -> tuple[Html, Html]:
    kinds = [join(" ", _type(content["schema"])) for content in answer.get("content", {}).values()]
    headers = [
        tag("p", tag("code", name), join(": ", *_prose(one["description"])))
        for name, one in answer.get("headers", {}).items()
    ]
    return join(tag("b", status), *kinds), join(tag("p", *_prose(answer["description"])), *headers)


def _schema(name: str, schema: dict[str, Any]) -> Html:
    required = set(schema.get("required", []))
    fields = [
        _field(field, inner, inner["description"], needed=field in required)
        for field, inner in schema["properties"].items()
    ]
    return tag(
        "section",
        tag("h3", name),
        *_paragraphs(schema["description"]),
        _list("Fields", fields),
        class_="card facts",
        lang="en",
        id=f"schema-{name}",
    )


def _list(heading: str, terms: Iterable[tuple[Html, Html]]) -> Html | None:
    lines = [tag("div", tag("dt", term), tag("dd", meaning)) for term, meaning in terms]
    return join(tag("p", tag("b", heading)), tag("dl", *lines)) if lines else None


def _field(name: str, schema: dict[str, Any], meaning: str, *, needed: bool) -> tuple[Html, Html]:
    """A field or parameter: its name, type and whether it is needed, then what it means, with an example."""
    shown = _example(schema)
    such = ["Example: ", tag("code", shown)] if shown else []
    about = tag("p", *_prose(meaning), " " if such else None, *such)
    return join(tag("b", name), " ", _type(schema), ", needed" if needed else None), about


def _example(schema: dict[str, Any]) -> str:
    """An example of the value, where one is written down."""
    for one in (schema, *schema.get("oneOf", ()), *schema.get("anyOf", ())):
        for example in one.get("examples", ()):
            return str(example)
    return ""


def _paragraphs(text: str) -> list[Html]:
    return [tag("p", *_prose(paragraph)) for paragraph in text.split("\n\n")]


def _prose(text: str) -> list[Child]:
    """Text in which what stands between backticks is code."""
    return [tag("code", part) if at % 2 else part for at, part in enumerate(text.split("`"))]


def _mark(name: str) -> str:
    return name.lower().replace(" ", "-").replace("/", "-")


def _to(name: str) -> Html:
    return tag("a", tag("code", name), href=f"#schema-{name}")


def _type(schema: dict[str, Any]) -> Html:
    """A schema in a few words; other schemas are links."""
    limits = [tag("code", f"{name} {_whole(schema[name])}") for name in _LIMITS if name in schema]
    enum = schema.get("enum")
    if enum is not None:
        return join(*_between(" | ", [tag("code", json.dumps(one, ensure_ascii=False)) for one in enum]))
    if "$ref" in schema:
        plain = _to(str(schema["$ref"]).rpartition("/")[2])
    elif union := schema.get("oneOf", schema.get("anyOf")):
        plain = join(*_between(" or ", [_type(one) for one in union]))
    elif schema.get("type") == "array":
        plain = join("list of ", _type(schema.get("items", {})))
    else:
        form = f" ({schema['format']})" if "format" in schema else ""
        plain = tag("code", f"{schema.get('type', 'any')}{form}")
    return join(*_between(", ", [plain, *limits]))


def _between(mark: str, parts: list[Html]) -> list[str]:
    """The parts with this between them."""
    return [piece for part in parts for piece in (mark, part)][1:]


def _whole(limit: object) -> object:
    """A limit without the decimals that the document writes to whole numbers."""
    return int(limit) if isinstance(limit, float) and limit.is_integer() else limit
