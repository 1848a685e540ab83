"""Promise: what goes out says null where there is nothing, and costs nothing where the caller holds it already."""

import secrets
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from kiosk.domain import facts as f
from sync.province.accept import accept
from tests.sync.cases.desk import Desk, reason
from tests.sync.cases.offices import NOW, Office
from tests.sync.people import bodies_of, push_of, session_facts


def test_a_session_without_slip_or_dossier_says_null_wherever_it_is_told(desk: Desk) -> None:
    office = Office(desk.database, "08434")
    code = office.dossier()
    slip, with_slip = session_facts(office.keys, NOW)
    _, facts = session_facts(office.keys, NOW)
    without = [fact for fact in facts if not isinstance(fact, f.SlipIssued)]
    (opened,) = (fact for fact in without if isinstance(fact, f.SessionOpened))
    filed = f.DossierFiled(at=NOW, session=opened.session, dossier=code)
    bodies = bodies_of([*with_slip, *without, filed])
    accept(desk.database, office.device, push_of(bodies, ledger=secrets.token_hex(16)), datetime.now(UTC))
    program = desk.program("see-dossiers")

    by_slip, by_code = (program.get("/dossiers", params={"code": one}).json()["dossiers"] for one in (slip, code))
    recent = {"since": (datetime.now(UTC) - timedelta(minutes=1)).strftime("%Y-%m-%dT%H:%M:%SZ"), "limit": 500}
    sessions = [(one["slip"], one["dossier"]) for one in program.get("/sessions", params=recent).json()["sessions"]]

    assert [(one["slip"], one["dossier"]) for one in by_slip] == [(slip, None)]
    assert [(one["slip"], one["dossier"]) for one in by_code] == [(None, code)]
    assert {(slip, None), (None, code)} <= set(sessions)


def test_a_token_knows_until_when_it_is_good(desk: Desk) -> None:
    told = desk.program("see-figures").get("/me").json()

    left = datetime.fromisoformat(told["expires_at"]) - datetime.now(UTC)
    assert timedelta(days=6) < left <= timedelta(days=8)


@pytest.mark.parametrize("centre", ["08434", "99999"])
def test_of_a_commune_that_is_not_the_tokens_nothing_is_here(desk: Desk, centre: str) -> None:
    program = desk.program("see-figures", "see-dossiers", communes="08782")

    figures = program.get("/figures", params={"board": "overview", "span": "2026", "centre": centre})
    sessions = program.get("/sessions", params={"centre": centre})

    assert reason(figures) == reason(sessions) == (404, "not-found")
    assert program.get("/sessions", params={"centre": "08782", "limit": 1}).status_code == 200


@pytest.mark.parametrize("told", ["{}", "W/{}", '"of-old", W/{}', "*"])
def test_what_is_held_already_is_not_sent_again_however_its_tag_is_told(desk: Desk, told: str) -> None:
    slip = desk.office.comes(desk.office.dossier())
    program = desk.program("see-dossiers")
    for path, wanted in (("/dossiers", {"code": slip}), ("/openapi.json", {})):
        full = program.get(path, params=wanted)

        held = program.get(path, params=wanted, headers={"If-None-Match": told.format(full.headers["etag"])})
        other = program.get(path, params=wanted, headers={"If-None-Match": 'W/"of-old"'})

        assert (held.status_code, held.content, other.status_code) == (304, b"", 200)
        assert kept(held) == kept(full)


def kept(answer: httpx.Response) -> tuple[str, str]:
    return answer.headers["etag"], answer.headers["cache-control"]
