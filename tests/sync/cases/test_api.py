"""Promise: other systems tell and ask by token, within its rights and communes, once; every "no" is a problem."""

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import update

from kiosk.errors import Refused
from sync.province.cases.tokens import TokenWish, make_token, tokens
from sync.province.schema import bucket
from sync.province.staff.rights import WHOLE_PROVINCE
from sync.province.tables.staff import token
from tests.sync.cases.desk import Desk, reason
from tests.sync.cases.offices import Office, staff_of


def test_a_status_is_told_once_however_often_it_is_sent(desk: Desk) -> None:
    code = desk.office.dossier()
    slip = desk.office.comes(code)
    program = desk.program("set-status")
    said = {"code": code, "status": "Yêu cầu bổ sung giấy tờ", "note": "Thiếu trang 2, gọi 0987654321",
            "payment": "Đã thanh toán", "due": "2026-12-01", "at": "2026-11-25T09:30:00+07:00"}  # fmt: skip

    first = program.post("/statuses", json=said, headers={"Idempotency-Key": "mot.1"})
    again = program.post("/statuses", json=said, headers={"Idempotency-Key": "mot.1"})

    assert first.json() == {"result": "new", "fault": "", "word": "needs-more", "masked": True}
    assert again.json() == first.json()
    assert program.post("/statuses", json=said).json()["result"] == "same"
    other = program.post("/statuses", json=said | {"note": ""}, headers={"Idempotency-Key": "mot.1"})
    assert reason(other) == (409, "key-reused")
    standing = desk.office.seen(slip).standing
    assert [(said.word, said.note, said.source) for said in standing.road] == [
        ("needs-more", "Thiếu trang 2, gọi ••••••••21", "Một cửa"),
    ]  # fmt: skip
    page = httpx.get(f"{desk.server.url}/t/{slip}", trust_env=False).text
    assert "Cần bổ sung" in page
    assert "Đã nộp phí" in page


def test_of_a_batch_what_can_be_kept_is_kept_and_the_rest_is_told_one_by_one(desk: Desk) -> None:
    known, unheard, theirs = (desk.office.dossier() for _ in range(3))
    desk.office.comes(known)
    Office(desk.database, "08434").comes(theirs)
    program = desk.program("set-status", communes="08782")
    codes = (known, unheard, theirs, desk.office.keys.code(), Office(desk.database, "08434").keys.code())

    answer = program.post(
        "/statuses/batch", json={"statuses": [{"code": one, "status": "Đang xử lý"} for one in codes]}
    )

    results = [(one["result"], one["fault"]) for one in answer.json()["results"]]
    assert results == [
        ("new", ""), ("later", ""), ("error", "row-other-commune"), ("new", ""), ("error", "row-other-commune"),
    ]  # fmt: skip
    assert reason(program.post("/statuses", json={"code": theirs, "status": "Đang xử lý"})) == (403, "forbidden")
    late = {"code": known, "status": "Đang xử lý", "at": "2097-01-01T00:00:00Z"}
    assert reason(program.post("/statuses", json=late)) == (409, "not-now")


def test_a_slip_that_is_mistyped_is_not_found_and_an_appointment_is_a_day_of_this_century(desk: Desk) -> None:
    code, slip = desk.office.dossier(), desk.office.comes(desk.office.dossier())
    program = desk.program("set-status", "see-dossiers")
    typed = slip[:-1] + ("3" if slip[-1] != "3" else "4")

    assert reason(program.post("/statuses", json={"code": typed, "status": "Đang xử lý"})) == (404, "not-found")
    for due in ("0001-01-01", "1999-12-31", "2100-01-01", "2026-02-29", "2026-04-31", "2026-13-01", "2026-11-20\n", ""):
        answer = program.post("/statuses", json={"code": code, "status": "Đang xử lý", "due": due})
        assert reason(answer) == (400, "malformed"), due
    for due in ("2000-02-29", "2099-12-31", None):
        answer = program.post("/statuses", json={"code": code, "status": "Đang xử lý", "due": due})
        assert answer.status_code == 200, due


def test_pages_of_sessions_hold_each_once_while_others_come_in(desk: Desk) -> None:
    office = Office(desk.database, "08437")
    before = set(office.all_come([office.dossier() for _ in range(7)]))
    program = desk.program("see-dossiers", communes="08437")
    seen: list[str] = []
    cursor = ""
    while True:
        page = program.get("/sessions", params={"limit": 2} | ({"cursor": cursor} if cursor else {})).json()
        seen += [one["slip"] for one in page["sessions"]]
        assert {one["centre"] for one in page["sessions"]} == {"08437"}
        office.all_come([office.dossier()], datetime(2026, 1, 1, tzinfo=UTC))
        cursor = page["next"]
        if not cursor or len(seen) > 50:
            break

    assert len(seen) == len(set(seen))
    assert before <= set(seen)
    assert reason(program.get("/sessions", params={"centre": "08782"})) == (404, "not-found")
    assert reason(program.get("/sessions", params={"cursor": "abc"})) == (404, "not-found")


def test_a_dossier_has_an_etag_and_stays_unknown_to_other_communes(desk: Desk) -> None:
    code = desk.office.dossier()
    slip = desk.office.comes(code)
    program = desk.program("see-dossiers", "set-status")
    program.post("/statuses", json={"code": code, "status": "Đang xử lý", "due": "2026-11-20"})

    answer = program.get("/dossiers", params={"code": slip})

    (dossier,) = answer.json()["dossiers"]
    assert (dossier["dossier"], dossier["road"][0]["word"], dossier["due"]) == (code, "in-progress", "2026-11-20")
    assert dossier["late_days"] > 0
    tag = answer.headers["etag"]
    assert program.get("/dossiers", params={"code": slip}, headers={"If-None-Match": tag}).status_code == 304
    other = desk.program("see-dossiers", communes="08434")
    assert reason(other.get("/dossiers", params={"code": slip})) == (404, "not-found")
    assert reason(other.get("/dossiers", params={"code": code})) == (404, "not-found")


def test_machines_are_listed_for_the_tokens_communes_page_by_page(desk: Desk) -> None:
    for _ in range(2):
        Office(desk.database, "08440")
    program = desk.program("see-devices", communes="08440")

    first = program.get("/devices", params={"limit": 1}).json()
    second = program.get("/devices", params={"limit": 1, "cursor": first["next"]}).json()

    assert len({one["id"] for one in (*first["devices"], *second["devices"])}) == 2
    assert {one["centre"] for one in (*first["devices"], *second["devices"])} == {"08440"}


def test_every_wrong_request_is_a_problem_with_its_own_status(desk: Desk) -> None:
    program = desk.program("see-dossiers")
    right = desk.program("set-status")
    json = {"content-type": "application/json"}

    assert reason(program.get("/nothing")) == (404, "not-found")
    wrong = program.put("/me")
    assert reason(wrong) == (405, "wrong-method")
    assert wrong.headers["allow"] == "GET, OPTIONS"
    assert program.request("OPTIONS", "/me").status_code == 204
    assert reason(program.post("/statuses", json={})) == (403, "forbidden")
    assert reason(program.get("/devices")) == (403, "forbidden")
    assert reason(right.post("/statuses", content=b"x")) == (415, "not-json")
    assert reason(right.post("/statuses", content=b"{", headers=json)) == (400, "malformed")
    assert reason(right.post("/statuses", json={"code": "025190001234", "status": "a"})) == (400, "malformed")
    assert reason(right.post("/statuses", json={"code": "H44-261120-0001", "status": "6"})) == (400, "malformed")
    assert reason(right.post("/statuses", content=b" " * (9 << 20), headers=json)) == (413, "too-large")
    assert reason(program.get("/sessions", params={"limit": "0"})) == (400, "malformed")
    nobody = httpx.get(f"{desk.server.url}/api/v1/me", trust_env=False)
    assert reason(nobody) == (401, "signed-out")
    assert nobody.headers["www-authenticate"].startswith("Bearer")
    assert httpx.get(f"{desk.server.url}/api/v1/openapi.json", trust_env=False).status_code == 200


def test_a_token_that_expired_or_was_taken_back_opens_nothing(desk: Desk) -> None:
    expired, revoked = desk.token(), desk.token()
    with desk.database.write() as connection:
        newest, before = (line.id for line in tokens(desk.database, WHOLE_PROVINCE)[:2])
        past = datetime.now(UTC) - timedelta(seconds=1)
        connection.execute(update(token).where(token.c.id == newest).values(revoked_at=past))
        connection.execute(update(token).where(token.c.id == before).values(expires_at=past))
    for secret in (expired, revoked, "tantay_nothing"):
        headers = {"Authorization": f"Bearer {secret}"}
        assert reason(httpx.get(f"{desk.server.url}/api/v1/me", headers=headers, trust_env=False)) == (
            401,
            "signed-out",
        )


def test_nobody_makes_a_token_that_may_more_than_its_maker(desk: Desk) -> None:
    leader = staff_of("leader", "08782")
    now = datetime.now(UTC)
    for wish, code in (
        (TokenWish(name="x", rights=frozenset({"see-dossiers"}), communes="08434"), "token-communes"),
        (TokenWish(name="x", rights=frozenset({"see-dossiers"}), communes="Hải Lựu"), "token-communes"),
        (TokenWish(name="x", rights=frozenset({"manage-accounts"})), "token-rights"),
        (TokenWish(name="x", rights=frozenset()), "token-rights"),
        (TokenWish(name=" ", rights=frozenset({"see-dossiers"})), "token-name"),
        (TokenWish(name="Tận Tay", rights=frozenset({"see-dossiers"})), "token-name"),
        (TokenWish(name="x", rights=frozenset({"see-dossiers"}), days=0), "token-days"),
    ):
        with pytest.raises(Refused, match=code):
            make_token(desk.database, leader, wish, now)
    make_token(desk.database, leader, TokenWish(name="của xã", rights=frozenset({"see-dossiers"})), now)
    (mine,) = [line for line in tokens(desk.database, leader.scope) if line.name == "của xã"]
    assert mine.scope == leader.scope


def test_who_asks_too_often_is_told_when_to_come_back(desk: Desk) -> None:
    program = desk.program("see-dossiers")
    program.get("/me")
    now = datetime.now(UTC) + timedelta(minutes=2)
    with desk.database.write() as connection:
        connection.execute(update(bucket).where(bucket.c.at > now - timedelta(minutes=3)).values(tokens=0.0, at=now))

    answer = program.get("/me")

    assert reason(answer) == (429, "too-many")
    assert int(answer.headers["retry-after"]) >= 1


def test_the_document_tells_of_the_api_and_of_nothing_else(desk: Desk) -> None:
    answer = httpx.get(f"{desk.server.url}/api/v1/openapi.json", trust_env=False)
    document: dict[str, Any] = answer.json()

    assert all(path.startswith("/api/v1/") for path in document["paths"])
    assert {"/api/v1/statuses", "/api/v1/sessions", "/api/v1/dossiers", "/api/v1/devices"} <= document["paths"].keys()
    assert "Push" not in document["components"]["schemas"]
    again = httpx.get(f"{desk.server.url}/api/v1/openapi.json", headers={"If-None-Match": answer.headers["etag"]},
                      trust_env=False)  # fmt: skip
    assert again.status_code == 304


ALLOWED = """
[[operations]]
include-name = "GET /api/v1/figures"
[operations.checks.positive_data_acceptance]
expected-statuses = ["2xx", "400", "404"]
"""
"""No description can say that only one board is told by procedure."""


@pytest.mark.timeout(300)
def test_schemathesis_finds_nothing(desk: Desk, tmp_path: Path) -> None:
    desk.office.comes(desk.office.dossier())
    program = Path(sys.executable).with_name("schemathesis")
    (tmp_path / "schemathesis.toml").write_text(ALLOWED)
    run = subprocess.run(
        [program, "run", f"{desk.server.url}/api/v1/openapi.json", "-H", f"Authorization: Bearer {desk.token()}",
         "--max-examples", "5", "--seed", "1", "--no-color", "--continue-on-failure"],
        cwd=tmp_path, env=os.environ, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert run.returncode == 0, run.stdout[-4000:] + run.stderr[-1000:]
    assert '"level": "error"' not in desk.server.log
