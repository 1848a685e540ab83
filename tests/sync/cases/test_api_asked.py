"""Promise: what an address cannot take is told by its name and changes nothing; nothing asked for is left out."""

from datetime import UTC, datetime, timedelta

import httpx
import pytest

from sync.province.boards.words import BOARDS
from tests.sync.cases.desk import Desk, reason
from tests.sync.cases.offices import Office
from tests.sync.people import Keys, let_in


def named(answer: httpx.Response) -> list[tuple[str, str]]:
    """What a 400 names, and where it stands."""
    assert reason(answer) == (400, "malformed")
    assert all(one["problem"].endswith(".") for one in answer.json()["errors"])
    return [(one["name"], one["in"]) for one in answer.json()["errors"]]


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("/sessions?center=08782", ["center"]),
        ("/sessions?limit=1&limit=2", ["limit"]),
        ("/sessions?since=2026-01-01T00:00:00Z%0A", ["since"]),
        ("/sessions?since=2026-02-31T00:00:00Z", ["since"]),
        ("/figures?boart=overview&board=overview&span=2026&span=2025", ["boart", "span"]),
        ("/figures?board=overview&span=2026-02-31", ["span"]),
        ("/figures?board=overview&span=2026-06-31", ["span"]),
        ("/figures?board=overview&span=2026-06-30/P7D%0A", ["span"]),
        ("/dossiers?code=H44.15-261120-0001&late=1", ["late"]),
        ("/devices?centre=08782", ["centre"]),
        ("/me?x=", ["x"]),
    ],
)
def test_a_parameter_that_is_unknown_or_twice_or_no_day_is_named(desk: Desk, query: str, names: list[str]) -> None:
    answer = desk.program("see-figures", "see-dossiers", "see-devices").get(query)

    assert named(answer) == [(name, "query") for name in names]


def test_who_may_not_ask_is_told_so_before_anything_of_what_was_asked(desk: Desk) -> None:
    assert reason(desk.program("see-figures").get("/sessions?center=1")) == (403, "forbidden")
    assert reason(httpx.get(f"{desk.server.url}/api/v1/me?x=1", trust_env=False)) == (401, "signed-out")


def test_a_field_that_is_unknown_is_named_and_nothing_is_kept(desk: Desk) -> None:
    code = desk.office.dossier()
    slip = desk.office.comes(code)
    program = desk.program("set-status")
    said = {"code": code, "status": "Đang xử lý"}

    one = program.post("/statuses", json=said | {"deu": "2026-12-01", "Note": "x"})
    many = program.post("/statuses/batch", json={"statuses": [said, said | {"deu": "2026-12-01"}], "source": "x"})

    assert named(one) == [("deu", "body"), ("Note", "body")]
    assert named(many) == [("statuses[1].deu", "body"), ("source", "body")]
    assert desk.office.status(slip) == ""
    schemas = httpx.get(f"{desk.server.url}/api/v1/openapi.json", trust_env=False).json()["components"]["schemas"]
    assert [schemas[name]["additionalProperties"] for name in ("StatusIn", "StatusesIn")] == [False, False]


@pytest.mark.parametrize("board", [board for board in BOARDS if board != "procedures"])
def test_a_board_that_is_not_told_by_procedure_says_so(desk: Desk, board: str) -> None:
    asked = {"board": board, "span": "2026", "procedure": "1.001"}

    assert named(desk.program("see-figures").get("/figures", params=asked)) == [("procedure", "query")]


def test_the_board_of_procedures_is_told_of_one_and_names_it(desk: Desk) -> None:
    Office(desk.database, "08440").comes(desk.office.dossier())
    program = desk.program("see-figures", communes="08440")
    asked = {"board": "procedures", "span": "2026"}

    whole = program.get("/figures", params=asked).json()
    (code,) = [line["code"] for line in whole["tables"][0]["lines"]]
    one = program.get("/figures", params=asked | {"procedure": code}).json()
    other = program.get("/figures", params=asked | {"procedure": "9.999"}).json()

    assert (whole["procedure"], one["procedure"], other["procedure"]) == (None, code, "9.999")
    assert [table["code"] for table in one["tables"]] == ["outcome", "place-channel", "papers"]
    assert one["tables"][0]["lines"]
    assert all(table["lines"] == [] for table in other["tables"])


def test_a_day_that_its_month_does_not_have_is_no_moment_of_a_status(desk: Desk) -> None:
    code = desk.office.dossier()
    desk.office.comes(code)
    program = desk.program("set-status")
    said = {"code": code, "status": "Đang xử lý"}
    wrong = said | {"at": "2026-02-31T08:00:00Z"}

    assert named(program.post("/statuses", json=wrong)) == [("at", "body")]
    results = program.post("/statuses/batch", json={"statuses": [wrong, said]}).json()["results"]
    assert [(one["result"], one["fault"]) for one in results] == [("error", "row-date"), ("new", "")]


def test_a_part_of_nothing_but_blanks_is_no_statement_of_the_whole_dossier(desk: Desk) -> None:
    code = desk.office.dossier()
    slip = desk.office.comes(code)
    program = desk.program("set-status")
    wrong = {"code": code, "status": "Đã trả kết quả", "part": " \u200b "}

    assert named(program.post("/statuses", json=wrong)) == [("part", "body")]
    results = program.post("/statuses/batch", json={"statuses": [wrong]}).json()["results"]
    assert [(one["result"], one["fault"]) for one in results] == [("error", "row-no-part")]
    assert desk.office.status(slip) == ""


def test_a_refusal_of_which_nothing_was_kept_is_judged_anew_by_the_same_key(desk: Desk) -> None:
    keys = Keys()
    program = desk.program("set-status")
    said = {"code": keys.code(), "status": "Đang xử lý"}
    key = {"Idempotency-Key": "truoc.1"}
    assert reason(program.post("/statuses", json=said, headers=key)) == (404, "not-found")
    batch = {"statuses": [said, said | {"status": "Đã tiếp nhận"}]}
    first = program.post("/statuses/batch", json=batch, headers={"Idempotency-Key": "truoc.2"}).json()

    let_in(desk.database, keys, "08782", datetime.now(UTC))
    again = program.post("/statuses", json=said, headers=key)
    second = program.post("/statuses/batch", json=batch, headers={"Idempotency-Key": "truoc.2"}).json()

    assert again.json()["result"] == "new"
    assert [one["fault"] for one in first["results"]] == ["row-unknown-slip"] * 2
    assert [one["fault"] for one in second["results"]] == [""] * 2
    other = program.post("/statuses", json=said | {"note": "x"}, headers=key)
    assert reason(other) == (409, "key-reused")


def test_of_a_batch_of_which_anything_was_kept_the_whole_answer_is_given_again(desk: Desk) -> None:
    keys = Keys()
    code = desk.office.dossier()
    desk.office.comes(code)
    program = desk.program("set-status")
    soon = (datetime.now(UTC) + timedelta(hours=1)).isoformat(timespec="seconds")
    batch = {"statuses": [{"code": one, "status": "Đang xử lý"} for one in (code, keys.code())]}
    batch["statuses"].append({"code": code, "status": "Đã trả kết quả", "at": soon})

    first = program.post("/statuses/batch", json=batch, headers={"Idempotency-Key": "nhieu.1"}).json()
    let_in(desk.database, keys, "08782", datetime.now(UTC))
    again = program.post("/statuses/batch", json=batch, headers={"Idempotency-Key": "nhieu.1"}).json()

    assert [one["fault"] for one in first["results"]] == ["", "row-unknown-slip", "row-future"]
    assert again == first
