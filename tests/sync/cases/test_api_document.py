"""Promise: the API's document says what everything in it means, which words it uses, and what it answers with."""

from collections.abc import Iterator
from typing import Any, get_args

import httpx
import pytest

from kiosk.domain.facts import Outcome
from sync.province.boards.words import BOARDS
from sync.province.cases.by_program import FAULTS
from sync.province.cases.kinds import KINDS, WORDS
from sync.province.staff.rights import ALL_RIGHTS
from tests.sync.cases.desk import Desk


@pytest.fixture
def document(desk: Desk) -> dict[str, Any]:
    return httpx.get(f"{desk.server.url}/api/v1/openapi.json", trust_env=False).json()


def operations(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            yield f"{method} {path}", operation


def words(document: dict[str, Any], schema: str, field: str) -> set[str]:
    of = document["components"]["schemas"][schema]["properties"][field]
    return set((of.get("items") or of)["enum"])


def test_every_address_parameter_schema_and_field_says_what_it_means(document: dict[str, Any]) -> None:
    dumb = [name for name, operation in operations(document) if not operation.get("description")]
    for name, operation in operations(document):
        dumb += [f"{name} {one['name']}" for one in operation.get("parameters", ()) if not one.get("description")]
        dumb += [f"{name} {status}" for status, one in operation["responses"].items() if not one.get("description")]
    for name, schema in document["components"]["schemas"].items():
        dumb += [] if schema.get("description") else [name]
        dumb += [f"{name}.{field}" for field, one in schema["properties"].items() if not one.get("description")]

    assert dumb == []
    texts = [one["description"] for _, one in operations(document)]
    texts += [one["description"] for one in document["components"]["schemas"].values()]
    assert not [text for text in texts if "  " in text or "``" in text or ":param" in text]
    told = {name: operation["description"] for name, operation in operations(document)}
    assert "403: the dossier belongs to a commune" in told["post /api/v1/statuses"]
    assert "`is_whole`" in document["components"]["schemas"]["FiguresOut"]["description"]


def test_every_word_that_may_stand_somewhere_is_listed_where_it_stands(document: dict[str, Any]) -> None:
    every_word = {word for of in WORDS.values() for word in of}

    assert words(document, "StatusOut", "fault") == {*FAULTS, ""}
    assert words(document, "StatusOut", "word") == words(document, "SaidOut", "word") == every_word | {""}
    assert words(document, "SaidOut", "kind") == set(KINDS)
    assert words(document, "SessionOut", "outcome") == {*get_args(Outcome), ""}
    assert words(document, "Me", "rights") == ALL_RIGHTS
    assert words(document, "ColumnOut", "kind") >= {"count", "percent", "moment"}
    assert {"malformed", "not-found", "key-reused", "too-large", "bug"} <= words(document, "ProblemDetails", "reason")
    board = document["paths"]["/api/v1/figures"]["get"]["parameters"][0]
    assert (board["name"], board["schema"]["enum"]) == ("board", list(BOARDS))
    fault = document["components"]["schemas"]["StatusOut"]["properties"]["fault"]["description"]
    assert all(f"`{code}`: {why}" in fault for code, why in FAULTS.items())
    figures = document["components"]["schemas"]["FiguresOut"]["properties"]
    assert figures["first"]["format"] == figures["last"]["format"] == figures["since"]["anyOf"][0]["format"] == "date"
    moments = {
        f"{name}.{field}": one.get("format") or one["anyOf"][0].get("format")
        for name, schema in document["components"]["schemas"].items()
        for field, one in schema["properties"].items()
        if field.endswith("_at") or field in {"as_of", "newest", "last_heard"}
    }
    assert set(moments.values()) == {"date-time"}, moments


def test_every_fault_of_a_batch_is_one_that_the_document_lists(desk: Desk) -> None:
    slip = desk.office.comes(desk.office.dossier())
    typed, never = slip[:-1] + ("3" if slip[-1] != "3" else "4"), "3" * 18
    code = desk.office.dossier()
    rows = [
        *({"code": one, "status": "Đang xử lý"} for one in (typed, never)),
        {"code": code, "status": "Đang xử lý", "at": "2097-01-01T00:00:00Z"},
        {"code": code, "status": "Đang xử lý", "at": "2026-02-31T00:00:00Z"},
    ]
    answer = desk.program("set-status").post("/statuses/batch", json={"statuses": rows})

    faults = [one["fault"] for one in answer.json()["results"]]
    assert all(fault in FAULTS for fault in faults), faults


def test_statuses_and_headers_of_every_answer_are_described_with_true_examples(document: dict[str, Any]) -> None:
    for name, operation in operations(document):
        responses = operation["responses"]
        assert {"401", "405", "429", "500", "503"} <= responses.keys(), name
        assert responses["401"]["headers"].keys() == {"WWW-Authenticate"}
        assert responses["405"]["headers"].keys() == {"Allow"}
        assert all(responses[one]["headers"].keys() == {"Retry-After"} for one in ("429", "503"))
        assert ("413" in responses) == ("requestBody" in operation), name
        for status, one in responses.items():
            example = one.get("content", {}).get("application/problem+json", {}).get("example")
            assert int(status) < 400 or example["type"] == f"urn:tantay:problem:{example['reason']}", name
            assert int(status) < 400 or str(example["status"]) == status, name
    dossiers = document["paths"]["/api/v1/dossiers"]["get"]
    assert "If-None-Match" in [one["name"] for one in dossiers["parameters"]]
    assert all("ETag" in dossiers["responses"][status]["headers"] for status in ("200", "304"))
    assert "Idempotency-Key" in [one["name"] for one in document["paths"]["/api/v1/statuses"]["post"]["parameters"]]
    assert "agreed" not in document["components"]["schemas"]["ProblemDetails"]["properties"]
    assert "Problem" not in document["components"]["schemas"]
