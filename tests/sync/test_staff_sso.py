"""Promise: the province's single sign-on opens the accounts that were bound to it, and nothing and nobody else."""

import secrets
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
from sqlalchemy import func, select, update

from kiosk.errors import Rejected, Unavailable
from sync.province.config import SingleSignOn
from sync.province.database import Database
from sync.province.migrations import migrate
from sync.province.staff.oidc import Person
from sync.province.staff.sso import BACK, FRESH, LIFE, SOONEST, Line, come_back, go
from sync.province.tables.doors import sso_flow, sso_subject
from sync.province.tables.staff import account
from tests.sync.postgres import free_port
from tests.sync.providing import CLIENT, NAME, SECRET, Provider, Surfer, asked_in, providing, vouched
from tests.sync.servers import Server
from tests.sync.staff_world import OWN, World

PUBLIC = "http://127.0.0.1:8440"


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[World, Provider]]:
    """A province and its provider, each a process."""
    folder, port = tmp_path_factory.mktemp("sso"), free_port()
    with providing(free_port(), f"http://127.0.0.1:{port}") as provider:
        server = Server(
            f"sqlite+pysqlite:///{folder / 'province.sqlite'}", folder / "province.log", **provider.settings
        )
        server.start(port)
        world = World(server)
        yield world, provider
        world.close()
        server.stop()


@pytest.fixture
def world(both: tuple[World, Provider]) -> World:
    return both[0]


@pytest.fixture
def surfer(world: World) -> Iterator[Surfer]:
    surfer = Surfer(world.server.url)
    yield surfer
    surfer.close()


@pytest.fixture
def thief(world: World) -> Iterator[Surfer]:
    """Another browser."""
    surfer = Surfer(world.server.url)
    yield surfer
    surfer.close()


@pytest.fixture(scope="module")
def provider(both: tuple[World, Provider]) -> Provider:
    return both[1]


def count(world: World) -> int:
    with world.database.read() as connection:
        return connection.execute(select(func.count()).select_from(account)).scalar_one()


def test_whom_the_provider_knows_and_nobody_invited_gets_nothing(world: World, surfer: Surfer) -> None:
    before = count(world)
    answer = surfer.there_and_back("stranger")

    assert answer.status_code == 403
    assert "chưa được mời" in answer.text
    assert surfer.client.get("/staff").headers["Location"].startswith("/staff/sign-in")
    assert count(world) == before


def test_an_invitation_binds_the_person_who_is_then_let_in_without_a_password(
    world: World, surfer: Surfer, thief: Surfer
) -> None:
    page = surfer.client.get(f"/staff/invited/{(code := world.invitation(OWN, 'Nguyễn Thị Lan'))}")
    assert f"Đăng nhập bằng {NAME}" in page.text
    answer = surfer.there_and_back("lan-bound", invited=code)
    assert (answer.status_code, answer.headers.get("Location"), answer.text) == (303, "/staff", "")
    assert "Nguyễn Thị Lan" in surfer.client.get("/staff/me").text

    again = thief
    answer = again.there_and_back("lan-bound", next="/staff/dossiers?x=1")
    assert answer.headers["Location"] == "/staff/dossiers?x=1"
    assert "Đổi mật khẩu" not in again.client.get("/staff/me").text

    second = world.invitation(OWN)
    answer = again.there_and_back("lan-bound", invited=second)
    assert (answer.status_code, "đã có tài khoản" in answer.text) == (403, True)
    assert again.client.get(f"/staff/invited/{second}").status_code == 200
    assert again.client.get("/staff/sign-in/elsewhere", params={"invited": code}).status_code == 404


def test_an_account_that_was_shut_is_shut_here_too(world: World, surfer: Surfer) -> None:
    surfer.there_and_back("to-be-shut", invited=world.invitation(OWN))
    with world.database.write() as connection:
        bound = select(sso_subject.c.account).where(sso_subject.c.subject == "to-be-shut").scalar_subquery()
        connection.execute(update(account).where(account.c.id == bound).values(disabled_at=datetime.now(UTC)))

    assert surfer.there_and_back("to-be-shut").status_code == 403
    assert surfer.client.get("/staff").status_code == 303


def test_one_comes_back_once_in_the_browser_that_went_and_with_what_it_was_given(
    world: World, surfer: Surfer, thief: Surfer
) -> None:
    surfer.there_and_back("careful", invited=world.invitation(OWN))
    address = vouched(surfer.go(), "careful")
    assert thief.back(address).status_code == 403
    assert surfer.back(address).status_code == 403

    stolen = asked_in(vouched(surfer.go(), "careful"))["code"]
    state = asked_in(thief.go())["state"]
    answer = thief.client.get(BACK, params={"state": state, "code": stolen})
    assert answer.status_code == 403
    assert "tantay-staff" not in thief.client.cookies

    for wrong in ({}, {"state": "x", "code": "y"}, {"state": asked_in(surfer.go())["state"], "code": "y"}):
        assert surfer.client.get(BACK, params=wrong).status_code == 403


def test_who_stops_at_the_provider_is_told_so(surfer: Surfer) -> None:
    answer = surfer.client.get(BACK, params={"state": "x", "error": "access_denied"})

    assert answer.status_code == 403
    assert "đã dừng" in answer.text


@pytest.mark.parametrize(
    "wanted", ["//evil.example", "https://evil.example", "/staff\\evil", "/evil", "/staff\r\nX: y"]
)
def test_one_is_led_to_no_other_place_than_ours(world: World, surfer: Surfer, wanted: str) -> None:
    who = secrets.token_hex(8)
    surfer.there_and_back(who, invited=world.invitation(OWN))
    answer = surfer.there_and_back(who, next=wanted)

    assert (answer.status_code, answer.headers["Location"]) == (303, "/staff")


def test_the_provider_insists_on_what_we_send(provider: Provider) -> None:
    """The provider of these tests is none that lets everything pass."""
    asked = {"client_id": CLIENT, "response_type": "code", "redirect_uri": PUBLIC, "scope": "openid", "state": "s"}

    assert httpx.get(f"{provider.issuer}/oauth2/authorize", params=asked, trust_env=False).status_code == 400


@pytest.fixture
def line(database_url: str, tmp_path: Path) -> Iterator[tuple[Line, Provider]]:
    with providing(free_port(), PUBLIC) as provider:
        database = Database(database_url)
        migrate(database)
        client = SingleSignOn(issuer=provider.issuer, client=CLIENT, secret=SECRET, label=str(tmp_path))
        yield Line(database, client, PUBLIC), provider
        database.close()


def test_new_keys_of_the_provider_are_fetched_and_a_silent_provider_is_named(line: tuple[Line, Provider]) -> None:
    ours, provider = line
    now = datetime.now(UTC)

    def surf(at: datetime) -> Person:
        got = asked_in(vouched(go(ours, "browser", "/staff", None, at)))
        return come_back(ours, "browser", got["state"], got["code"], at).person

    assert surf(now) == Person(provider.issuer, "lan-0123", "Nguyễn Thị Lan")
    provider.stop()
    provider.start()
    with pytest.raises(Rejected, match="key"):
        surf(now)
    assert surf(now + SOONEST).subject == "lan-0123"

    late = asked_in(vouched(go(ours, "browser", "/staff", None, now)))
    with pytest.raises(Rejected, match="state"):
        come_back(ours, "browser", late["state"], late["code"], now + LIFE + timedelta(seconds=1))
    go(ours, "browser", "/staff", None, now + LIFE * 2)
    with ours.database.read() as connection:
        assert connection.execute(select(func.count()).select_from(sso_flow)).scalar_one() == 1

    provider.stop()
    with pytest.raises(Unavailable, match="single-sign-on"):
        go(ours, "browser", "/staff", None, now + FRESH * 2)
