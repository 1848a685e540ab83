"""Promise: what was said of a dossier that has not come is kept and seen by whom it is for; none waits in vain."""

from datetime import UTC, datetime, timedelta

import httpx

from tests.sync.cases.desk import Desk, reason
from tests.sync.cases.offices import Office

PATH = "/statuses/waiting"


def waiting(program: httpx.Client, limit: int = 500) -> list[dict[str, object]]:
    """All that waits, page by page."""
    found: list[dict[str, object]] = []
    cursor = ""
    while True:
        page = program.get(PATH, params={"limit": limit} | ({"cursor": cursor} if cursor else {})).json()
        found += page["waiting"]
        cursor = page["next"]
        if not cursor:
            return found


def test_what_waits_is_seen_until_its_session_comes(desk: Desk) -> None:
    office = Office(desk.database, "08437")
    code = office.dossier()
    program = desk.program("set-status", "see-dossiers", communes="08437")
    before = datetime.now(UTC)
    first = {"code": code, "status": "Đã tiếp nhận", "at": "2026-11-20T02:00:00Z", "note": "Gọi 0987654321"}
    assert program.post("/statuses", json=first).json()["result"] == "later"
    assert program.post("/statuses", json={"code": code, "status": "Đang xử lý"}).json()["result"] == "later"

    (one,) = [one for one in waiting(program) if one["code"] == code]

    assert isinstance(one["since"], str)
    assert before - timedelta(seconds=1) <= datetime.fromisoformat(one["since"]) <= datetime.now(UTC)
    assert isinstance(one["said"], list)
    assert [(said["said"], said["word"], said["source"]) for said in one["said"]] == [
        ("Đã tiếp nhận", "received", "Một cửa"), ("Đang xử lý", "in-progress", "Một cửa"),
    ]  # fmt: skip
    assert one["said"][0]["at"] == "2026-11-20T02:00:00Z"
    assert "0987654321" not in str(one)
    slip = office.comes(code)
    assert code not in {one["code"] for one in waiting(program)}
    assert office.status(slip) == "in-progress"


def test_what_waits_is_told_once_over_the_pages_and_only_to_whom_it_was_said_for(desk: Desk) -> None:
    office = Office(desk.database, "08440")
    codes = sorted(office.dossier() for _ in range(5))
    own, whole = (desk.program("set-status", "see-dossiers", communes=communes) for communes in ("08440", ""))
    both = desk.program("see-dossiers", communes="08434 08440")
    other = desk.program("see-dossiers", communes="08434")
    for program, said in ((own, codes[:4]), (whole, codes[4:])):
        program.post("/statuses/batch", json={"statuses": [{"code": one, "status": "Đang xử lý"} for one in said]})

    seen = {
        name: [one["code"] for one in waiting(program, limit=2) if one["code"] in codes]
        for name, program in (("own", own), ("both", both), ("other", other), ("whole", whole))
    }

    assert seen == {"own": codes[:4], "both": codes[:4], "other": [], "whole": codes}
    assert reason(own.get(PATH, params={"cursor": "abc"})) == (404, "not-found")
    assert reason(desk.program("set-status").get(PATH)) == (403, "forbidden")


def test_what_another_commune_filed_waits_on_for_the_commune_that_was_told(desk: Desk) -> None:
    code = desk.office.dossier()
    program = desk.program("set-status", "see-dossiers", communes="08440")
    program.post("/statuses", json={"code": code, "status": "Đang xử lý"})

    Office(desk.database, "08434").comes(code)

    assert code in {one["code"] for one in waiting(program)}


def test_a_code_of_no_day_waits_for_nothing_unless_a_session_really_has_it(desk: Desk) -> None:
    program = desk.program("set-status", "see-dossiers")
    ghost, odd = "H44.99-269931-9999", "H44.99-260231-9998"
    slip = desk.office.comes(odd)
    statuses = [{"code": one, "status": "Đang xử lý"} for one in (ghost, odd)]

    assert reason(program.post("/statuses", json=statuses[0])) == (404, "not-found")
    results = program.post("/statuses/batch", json={"statuses": statuses}).json()["results"]

    assert [(one["result"], one["fault"]) for one in results] == [("error", "row-not-a-code"), ("new", "")]
    assert desk.office.status(slip) == "in-progress"
    assert ghost not in {one["code"] for one in waiting(program)}
