"""Promise: whoever is told no by the API learns all that is wrong, in sentences, and nothing of what they sent."""

import gzip
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from sqlalchemy import update

from sync.province.cases.tokens import tokens
from sync.province.staff.rights import WHOLE_PROVINCE
from sync.province.tables.staff import token
from tests.sync.cases.desk import Desk, reason
from tests.sync.cases.offices import Office

JSON = {"content-type": "application/json"}
GOOD = {"code": "H44-261120-0001", "status": "Đang xử lý"}


def wrongs(answer: httpx.Response) -> list[tuple[str, str]]:
    assert reason(answer) == (400, "malformed")
    return [(one["name"], one["problem"].partition(" ")[0]) for one in answer.json()["errors"]]


@pytest.mark.parametrize(
    ("body", "names"),
    [
        (b'{"code": "H44-261120-0001"}', [("status", "Missing.")]),
        (b"{}", [("code", "Missing."), ("status", "Missing.")]),
        (b"", [("code", "Missing."), ("status", "Missing.")]),
        (b"[]", [("", "Expected")]),
        (b'{"code": 7, "note": 3}', [("code", "Expected"), ("status", "Missing."), ("note", "Expected")]),
    ],
)
def test_fields_of_a_body_that_are_missing_are_named(desk: Desk, body: bytes, names: list[tuple[str, str]]) -> None:
    answer = desk.program("set-status").post("/statuses", content=body, headers=JSON)

    assert wrongs(answer) == names
    assert all(f"`{name}` of the body is" in answer.json()["detail"] for name, _ in names if name)


def test_every_row_of_a_batch_that_is_wrong_is_named_up_to_a_hundred(desk: Desk) -> None:
    program = desk.program("set-status")
    rows: list[Any] = [GOOD for _ in range(12)]
    rows[7], rows[9] = GOOD | {"status": "6"}, GOOD | {"status": "7", "code": "025190001234"}
    rows[11] = {"code": GOOD["code"]}

    few = program.post("/statuses/batch", json={"statuses": rows})
    many = program.post("/statuses/batch", json={"statuses": [{"status": "a"}] * 150})

    assert [name for name, _ in wrongs(few)] == [
        "statuses[7].status", "statuses[9].code", "statuses[9].status", "statuses[11].status",
    ]  # fmt: skip
    code = few.json()["errors"][1]["problem"]
    assert r"000\.00\." in code
    assert "\\\\" not in code
    assert "025190001234" not in few.text
    assert len(wrongs(many)) == 100
    assert many.json()["detail"].endswith("And more.")
    assert wrongs(program.post("/statuses/batch", json={"statuses": []})) == [("statuses", "Expected")]


@pytest.mark.parametrize(
    ("body", "detail"),
    [
        (b'{"code" 1}', "The body is not JSON: expected ':' at byte 8."),
        (b'{"code":', "The body is not JSON. It ends too early, after 8 bytes."),
        (b"\xef\xbb\xbf{}", "The body is not JSON. It begins with a byte order mark; send UTF-8 without one."),
        ("{}".encode("utf-16"), "The body is not JSON. It is UTF-16; send UTF-8."),
        (b'{"code": "\xff"}', "The body is not JSON. A text in it is not UTF-8."),
        (b"[" * 100_000, "The body is nested too deeply."),
    ],
)
def test_a_body_that_is_no_json_is_told_why(desk: Desk, body: bytes, detail: str) -> None:
    for path in ("/statuses", "/statuses/batch"):
        answer = desk.program("set-status").post(path, content=body, headers=JSON)

        assert reason(answer) == (400, "malformed")
        assert answer.json()["detail"] == detail


def test_a_body_is_sent_as_it_is_and_of_no_more_bytes_than_the_api_says(desk: Desk) -> None:
    program = desk.program("set-status")
    packed = gzip.compress(b"{}")

    for headers in (JSON, JSON | {"content-encoding": "gzip"}):
        answer = program.post("/statuses", content=packed, headers=headers)
        assert reason(answer) == (415, "compressed")
        assert "Content-Encoding" in answer.json()["title"]
    large = program.post("/statuses", content=b" " * (9 << 20), headers=JSON)
    assert large.json()["title"] == "A body has at most 8388608 bytes."


def test_a_token_that_opens_nothing_says_why_to_who_holds_it(desk: Desk) -> None:
    expired, revoked = desk.token(), desk.token()
    past = datetime.now(UTC) - timedelta(seconds=1)
    newest, before = (line.id for line in tokens(desk.database, WHOLE_PROVINCE)[:2])
    with desk.database.write() as connection:
        connection.execute(update(token).where(token.c.id == newest).values(revoked_at=past))
        connection.execute(update(token).where(token.c.id == before).values(expires_at=past))
    told = {
        secret: httpx.get(f"{desk.server.url}/api/v1/me", headers=headers, trust_env=False)
        for secret, headers in (
            ("", {}),
            *((one, {"Authorization": f"Bearer {one}"}) for one in (expired, revoked, "tantay_nothing")),
        )
    }

    assert {reason(answer) for answer in told.values()} == {(401, "signed-out")}
    assert [answer.json()["detail"] for answer in told.values()] == [
        "The request brings no token: send `Authorization: Bearer TOKEN`.",
        "This token has expired.",
        "This token was taken back.",
        "This token is not known here.",
    ]
    docs = httpx.get(f"{desk.server.url}/api/v1/docs", headers={"Authorization": "Bearer old"}, trust_env=False)
    assert docs.status_code == 200


def test_what_is_not_for_this_token_is_told_in_a_sentence(desk: Desk) -> None:
    theirs = desk.office.dossier()
    Office(desk.database, "08434").comes(theirs)
    program = desk.program("set-status", communes="08782")

    other = program.post("/statuses", json={"code": theirs, "status": "Đang xử lý"})
    right = program.get("/devices")
    cursor = desk.program("see-dossiers").get("/sessions", params={"cursor": "abc"})

    assert reason(other) == (403, "forbidden")
    assert other.json()["detail"] == "The dossier belongs to a commune outside the token's scope."
    assert right.json()["detail"] == "The token has no right `see-devices`."
    assert cursor.json()["detail"] == "The cursor is none that a page gave."
