"""Promise: other systems read the numbers that the staff read, of their communes and no others."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.local_time import VIETNAM
from sync.province.boards.boards import Wanted, make_board
from sync.province.staff.rights import Scope
from sync.province.web.api.figures import SPAN, asked_of
from tests.sync.boards.month import NAMES
from tests.sync.cases.desk import Desk, reason
from tests.sync.cases.offices import Office


def test_figures_are_those_of_the_boards_within_the_tokens_communes(desk: Desk) -> None:
    office = Office(desk.database, "08440")
    for _ in range(3):
        office.comes(office.dossier())
    mine = desk.program("see-figures", communes="08440")
    month = datetime.now(UTC).astimezone(VIETNAM)

    told = mine.get("/figures", params={"board": "overview", "span": f"{month:%Y-%m}"}).json()
    summary, communes = told["tables"][:2]
    page_of = make_board(
        desk.database, Wanted(board="overview", asked=asked_of(f"{month:%Y-%m}", month.date())),
        Scope(frozenset({"08440"})), NAMES, datetime.now(UTC),
    )  # fmt: skip

    assert {line["code"]: line["cells"] for line in summary["lines"]} == {
        row.key: list(row.cells) for row in page_of.tables[0].rows
    }
    assert summary["whole"] is None
    assert [line["code"] for line in communes["lines"]] == ["08440"] or communes["code"] != "communes"
    assert told["first"] == f"{month:%Y-%m}-01"
    assert reason(mine.get("/figures", params={"board": "overview", "span": "2026", "centre": "08434"})) == (
        404, "not-found",
    )  # fmt: skip
    assert reason(mine.get("/figures", params={"board": "overview", "span": "2026-13"})) == (400, "malformed")
    assert reason(desk.program("see-dossiers").get("/figures", params={"board": "overview", "span": "2026"})) == (
        403, "forbidden",
    )  # fmt: skip


@given(span=st.from_regex(SPAN, fullmatch=True), today=st.dates(date(2026, 1, 1), date(2089, 1, 1)))
def test_every_span_of_the_shape_is_some_days_and_has_a_span_before_it(span: str, today: date) -> None:
    asked = asked_of(span, today)

    assert asked.span.first <= asked.span.last
    assert asked.before.first <= asked.before.last < asked.span.first
    assert asked.span.first.isoformat().startswith(span[:7])
    if "/" in span:
        assert asked.span.days == int(span.partition("/P")[2][:-1])


ASKED = {"board": "overview", "span": "2026"}


@pytest.mark.parametrize(
    ("path", "params", "names", "detail"),
    [
        ("/figures", {}, ["board", "span"],
         "The query parameter `board` is missing. The query parameter `span` is missing."),
        ("/figures", {"board": "overview"}, ["span"], "The query parameter `span` is missing."),
        ("/figures", {"board": "x", "span": "soon"}, ["board", "span"],
         "The query parameter `board` is wrong. The query parameter `span` is wrong."),
        ("/figures", ASKED | {"centre": "Hải Lựu"}, ["centre"], "The query parameter `centre` is wrong."),
        ("/dossiers", {}, ["code"], "The query parameter `code` is missing."),
        ("/dossiers", {"code": "025190001234"}, ["code"], "The query parameter `code` is wrong."),
        ("/sessions", {"limit": "0"}, ["limit"], "The query parameter `limit` is wrong."),
        ("/sessions", {"since": "yesterday"}, ["since"], "The query parameter `since` is wrong."),
        ("/devices", {"cursor": "?"}, ["cursor"], "The query parameter `cursor` is wrong."),
    ],
)  # fmt: skip
def test_a_parameter_that_is_missing_or_wrong_is_named(
    desk: Desk, path: str, params: dict[str, str], names: list[str], detail: str
) -> None:
    answer = desk.program("see-figures", "see-dossiers", "see-devices").get(path, params=params)
    problem = answer.json()

    assert reason(answer) == (400, "malformed")
    assert problem["title"] == "The request cannot be read."
    assert problem["detail"] == detail
    assert [(one["name"], one["in"]) for one in problem["errors"]] == [(name, "query") for name in names]
    assert all(one["problem"] for one in problem["errors"])
    assert not any(value in answer.text for value in ("soon", "Hải", "025190001234", "yesterday"))


def test_what_is_wrong_in_a_body_or_a_header_is_named_too(desk: Desk) -> None:
    program = desk.program("set-status")
    body = program.post("/statuses", json={"code": "025190001234", "status": "a"}).json()
    header = program.post("/statuses", json={"code": "1", "status": "a"}, headers={"Idempotency-Key": "a b"}).json()

    assert [(one["name"], one["in"]) for one in body["errors"]] == [("code", "body")]
    assert ("Idempotency-Key", "header") in [(one["name"], one["in"]) for one in header["errors"]]
    assert "025190001234" not in str(body)


def test_of_a_commune_without_a_machine_there_are_no_lines_and_the_reason(desk: Desk) -> None:
    told = desk.program("see-figures", communes="08443").get("/figures", params=ASKED).json()

    assert (told["since"], told["blank"]) == (None, "Chưa có máy nào ghi danh ở đây, nên chưa có số liệu.")
    assert told["tables"]
    assert [(table["lines"], table["whole"]) for table in told["tables"]] == [([], None)] * len(told["tables"])


def test_a_commune_without_a_machine_is_named_and_a_cell_holds_what_its_column_says(desk: Desk) -> None:
    Office(desk.database, "08434").comes(desk.office.dossier())
    program = desk.program("see-figures", communes="08434 08443")

    told = program.get("/figures", params=ASKED).json()
    communes = next(table for table in told["tables"] if table["code"] == "communes")

    assert told["without_machine"] == ["08443"]
    lines = {line["code"]: line["cells"][0] for line in communes["lines"]}
    assert communes["columns"][0]["kind"] == "moment"
    assert (lines["08443"], datetime.fromisoformat(lines["08434"]).tzinfo) == (None, UTC)
    assert program.get("/figures", params=ASKED | {"centre": "08434"}).json()["without_machine"] == []
