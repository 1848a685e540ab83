"""Promise: each route, asked as each role, for the own and for another commune, answers as the table says."""

import re
import warnings
from collections.abc import Mapping
from datetime import UTC, datetime

import httpx
import pytest
from litestar.routes import HTTPRoute

from sync.province.api import Edge
from sync.province.cases.tokens import OF_PROGRAMS
from sync.province.database import Database
from sync.province.publish.opening import Opening
from sync.province.web.pages import Names
from sync.province.web.staff.guard import MAX_FORM
from tests.sync.staff_routes import ROUTES, Route
from tests.sync.staff_world import OTHER, OWN, Caller, World

MAY: Mapping[str, frozenset[str]] = {
    "see-figures": frozenset({"admin", "analyst", "leader", "official"}),
    "see-dossiers": frozenset({"admin", "leader", "official", "program"}),
    "set-status": frozenset({"admin", "leader", "official", "program"}),
    "see-devices": frozenset({"admin", "analyst", "leader", "official"}),
    "manage-devices": frozenset({"admin"}),
    "manage-accounts": frozenset({"admin", "leader"}),
    "manage-tokens": frozenset({"admin"}),
    "see-record": frozenset({"admin", "leader"}),
    "manage-alerts": frozenset({"admin"}),
    "signed-in": frozenset({"admin", "analyst", "leader", "official", "program"}),
}
"""Who has which right: written here once more, so that a slip in the program's own table is seen."""

EVERYWHERE = frozenset({"admin", "analyst"})
ENDING = frozenset({"POST /staff/sign-out", "POST /staff/me/password", "POST /staff/me/codes"})
"""What ends the caller's own session, or makes them wait: asked once by each, for whom all is made anew."""

TAKES_BACK: Mapping[str, frozenset[str]] = {
    "admin": frozenset({"admin"}),
    "leader": frozenset({"admin", "leader", "official"}),
    "official": frozenset({"admin", "leader", "official"}),
}
"""By whom a status was said of a dossier of the own commune, and who of the others may take it back."""

OF_MACHINES_AND_CITIZENS = ("/v1/", "/t", "/open", "/schema", "/health", "/ready", "/metrics")


def routes_of_the_app() -> dict[str, str]:
    """`METHOD /path` of every route, and what its handler says that it needs."""
    nowhere = Database("sqlite+pysqlite:////dev/null")
    edge = Edge(nowhere, lambda: datetime.now(UTC), "http://127.0.0.1", frozenset())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of how the framework's 3.0 will have things written
        from sync.province.app import make_app

        app = make_app(edge, Names(str, str), Opening("", "", ""))
    nowhere.close()
    return {
        f"{method} {route.path_format}": str(handler.opt.get("needs", ""))
        for route in app.routes
        if isinstance(route, HTTPRoute)
        for handler in route.route_handlers
        for method in handler.http_methods
        if method != "OPTIONS"
    }


FOUND = routes_of_the_app()


@pytest.fixture(scope="module")
def everybody(world: World) -> list[Caller]:
    return world.callers()


def test_every_route_is_in_the_table_or_is_not_of_the_staff() -> None:
    of_the_staff = {name: needs for name, needs in FOUND.items() if not _is_open(name.split(" ")[1])}

    assert {name: ROUTES[name].needs for name in of_the_staff if name in ROUTES} == of_the_staff


def test_no_route_for_machines_or_citizens_stands_behind_the_door() -> None:
    assert {name: needs for name, needs in FOUND.items() if needs and _is_open(name.split(" ")[1])} == {}


def test_a_program_is_given_no_right_that_opens_nothing() -> None:
    assert {needs for name, needs in FOUND.items() if " /api/" in name} == {*OF_PROGRAMS, "anyone", "signed-in"}


@pytest.mark.parametrize("name", [name for name in ROUTES if name in FOUND])
def test_the_route_answers_each_as_the_table_says(world: World, everybody: list[Caller], name: str) -> None:
    method, template = name.split(" ")
    route = ROUTES[name]
    wrong: list[str] = []
    for caller in world.callers() if name in ENDING else everybody:
        for centre in (OWN, OTHER):
            path = route.path(world, centre) if route.path else template
            mark = route.shows(world, centre) if route.shows else ""
            answer = world.ask(caller, method, path, route.form(world, centre) if route.form else None)
            wanted = _wanted(route, template, caller, centre)
            seen = _seen(answer)
            if seen not in wanted:
                wrong.append(f"{caller.name} for {centre}: {seen}, not {sorted(map(str, wanted))}")
            if mark and seen == 200 and (mark in answer.text) != _is_theirs(caller, centre):
                wrong.append(f"{caller.name}: {centre} {'is' if mark in answer.text else 'is not'} shown")
            _must_be_sealed(answer)
            if name in ENDING:
                break

    assert wrong == []


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("speaker", TAKES_BACK)
def test_what_was_said_is_taken_back_by_whom_the_table_says(world: World, speaker: str, language: str) -> None:
    """An official what was said for the own commune alone; the page offers it to nobody else."""
    told: dict[str, tuple[bool, int]] = {}
    for role in ("admin", "leader", "official"):
        says, asks = (world.signed_in(one, *(() if one == "admin" else (OWN,))) for one in (speaker, role))
        path = f"/staff/dossiers/{world.slip(OWN)}"
        assert world.ask(says, "POST", path, {"what": "dossier:received"}).status_code == 303
        seq = re.findall('name="seq" value="([0-9]+)"', world.ask(says, "GET", path).text)
        page = world.ask(asks, "GET", f"{path}?lang={language}").text
        offers = f'action="{path}/undo"' in page
        assert offers or ("of the province" if language == "en" else "người của tỉnh") in page
        told[role] = offers, world.ask(asks, "POST", f"{path}/undo", {"seq": seq[0]}).status_code
    assert told == {role: (True, 303) if role in TAKES_BACK[speaker] else (False, 403) for role in told}


@pytest.mark.parametrize("name", [name for name in ROUTES if name in FOUND and name.startswith("POST /staff")])
def test_a_form_of_another_site_changes_nothing_whoever_is_signed_in(world: World, name: str) -> None:
    route, template = ROUTES[name], name.split(" ")[1]
    admin = world.signed_in("admin")
    path = route.path(world, OWN) if route.path else template
    form = route.form(world, OWN) if route.form else {}
    cookies = {"tantay-staff": admin.cookie}
    for headers, fields in (
        ({}, {}),
        ({}, {"csrf": "0" * 64}),
        ({"Sec-Fetch-Site": "cross-site"}, {}),
        ({"Sec-Fetch-Site": "same-site"}, {}),
        ({"Origin": "https://evil.example"}, {}),
        ({"Origin": "null"}, {}),
    ):
        answer = httpx.post(
            world.server.url + path, data=form | fields, cookies=cookies, trust_env=False,
            headers=headers | {"X-Forwarded-For": admin.headers()["X-Forwarded-For"]},
        )  # fmt: skip
        assert answer.status_code == 403, headers
        assert "Set-Cookie" not in answer.headers


@pytest.mark.parametrize("name", [name for name in ROUTES if name in FOUND and name.startswith("POST")])
def test_a_form_that_is_longer_than_any_of_ours_is_not_read_whoever_sends_it(world: World, name: str) -> None:
    """It is read before the rate of anybody is counted, where every other request waits for it."""
    route, template = ROUTES[name], name.split(" ")[1]
    admin = world.signed_in("admin")
    body = b"a&" * (MAX_FORM // 2 + 1)
    for caller in (Caller("nobody"), admin):
        answer = httpx.post(
            world.server.url + (route.path(world, OWN) if route.path else template), content=body, trust_env=False,
            cookies={"tantay-staff": caller.cookie},
            headers=caller.headers() | {"Content-Type": "application/x-www-form-urlencoded"},
        )  # fmt: skip
        if caller == admin or route.needs == "anyone":
            assert answer.status_code == (303 if caller != admin and name.endswith("/again") else 413)  # says nothing
        else:
            assert _seen(answer) in {"sign-in", 401}


def _is_open(path: str) -> bool:
    return path == "/" or path.startswith(OF_MACHINES_AND_CITIZENS)


def _is_theirs(caller: Caller, centre: str) -> bool:
    return caller.role in EVERYWHERE or centre == OWN


def _wanted(route: Route, template: str, caller: Caller, centre: str) -> frozenset[int | str]:
    if route.needs == "anyone":
        return frozenset(route.answers)
    is_known = bool(caller.role) if template.startswith("/staff") else caller.role or caller.name == "program"
    if not is_known:
        return frozenset({"sign-in" if template.startswith("/staff") else 401})
    if (caller.role or caller.name) not in MAY[route.needs]:
        return frozenset({403})
    if route.elsewhere is not None and not _is_theirs(caller, centre):
        return frozenset({route.elsewhere})
    return frozenset(route.answers)


def _seen(answer: httpx.Response) -> int | str:
    led = answer.headers.get("Location", "")
    if (answer.status_code == 303 and led.startswith("/staff/sign-in?")) or (
        led == "/staff/sign-in" and "Set-Cookie" not in answer.headers and "sign-in" not in answer.request.url.path
    ):
        return "sign-in"
    return answer.status_code


def _must_be_sealed(answer: httpx.Response) -> None:
    """What every answer has, the refusals too, and what none has."""
    assert answer.status_code < 500
    assert "Server" not in answer.headers
    if answer.request.url.path.startswith("/api/"):
        kept = {"/api/v1/dossiers": {"no-store", "private, no-cache"}, "/api/v1/openapi.json": {"no-cache"}}
        assert answer.headers["Cache-Control"] in kept.get(answer.request.url.path, {"no-store"})
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
    if answer.headers.get("Content-Type", "").startswith("text/html"):
        assert "script-src" not in answer.headers["Content-Security-Policy"]
        assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'; style-src 'sha256-")
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert "unsafe" not in answer.headers["Content-Security-Policy"]
        assert "<script" not in answer.text
        assert " style=" not in answer.text
