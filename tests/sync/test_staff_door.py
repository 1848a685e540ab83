"""Promise: the door tells a guesser nothing, lets nobody try for ever, and gives a key that nobody had before."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from secrets import token_hex
from urllib.parse import quote, urlencode

import httpx
import pytest

from sync.province.staff.sessions import csrf_of
from sync.province.staff.tries import FREE
from sync.province.web.staff.entering import KNOCKS, own
from tests.authenticator import code_at
from tests.sync.servers import running
from tests.sync.staff_world import OWN, PASSWORD, Caller, Person, World

COOKIE = "tantay-staff"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


class Visitor:
    """A browser at the door, from an address of its own."""

    def __init__(self, url: str, address: str) -> None:
        headers = {"X-Forwarded-For": address, "Sec-Fetch-Site": "same-origin"}
        self.client = httpx.Client(base_url=url, headers=headers, trust_env=False, timeout=30)

    def password(self, login: str, password: str = PASSWORD, onward: str = "") -> httpx.Response:
        return self.client.post("/staff/sign-in", data={"login": login, "password": password, "next": onward})

    def code(self, code: str) -> httpx.Response:
        return self.client.post("/staff/sign-in/second", data={"code": code})

    def come_in(self, person: Person, onward: str = "") -> httpx.Response:
        assert self.password(person.login, onward=onward).status_code == 303
        return self.code(code_at(person.secret, datetime.now(UTC)))

    def is_in(self) -> bool:
        return self.client.get("/staff").status_code == 200


@pytest.fixture
def visitor(world: World, request: pytest.FixtureRequest) -> Iterator[Visitor]:
    number = abs(hash(request.node.name))
    visitor = Visitor(world.server.url, f"10.{number % 250}.{number // 250 % 250}.{number // 62500 % 250}")
    yield visitor
    visitor.client.close()


@pytest.fixture
def person(world: World) -> Person:
    return world.person("official", OWN)


def test_password_and_phone_open_a_session_that_nobody_had_before(visitor: Visitor, person: Person) -> None:
    visitor.client.cookies.set(COOKIE, "planted")
    answer = visitor.password(person.login.upper(), onward="/staff/me")
    assert (answer.status_code, answer.headers["Location"]) == (303, "/staff/sign-in/second")
    assert not visitor.is_in()
    answer = visitor.code(code_at(person.secret, datetime.now(UTC)))
    cookie = answer.headers["Set-Cookie"]

    assert (answer.status_code, answer.headers["Location"]) == (303, "/staff/me")
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert "Path=/" in cookie
    assert "Max-Age" not in cookie.split(",")[0]
    assert "planted" not in cookie
    assert visitor.is_in()


def test_the_old_session_of_the_browser_ends_when_somebody_signs_in(
    world: World, visitor: Visitor, person: Person
) -> None:
    visitor.come_in(world.person("admin"))
    before = visitor.client.cookies[COOKIE]
    visitor.client.headers["X-CSRF-Token"] = csrf_of(before)
    visitor.come_in(person)
    assert visitor.client.cookies[COOKIE] != before
    visitor.client.cookies.clear()
    visitor.client.cookies.set(COOKIE, before)
    assert not visitor.is_in()


def test_a_name_that_nobody_has_a_wrong_password_and_a_shut_account_look_the_same(
    world: World, visitor: Visitor, person: Person
) -> None:
    shut = world.person("official", OWN)
    admin = world.signed_in("admin")
    assert world.ask(admin, "POST", f"/staff/accounts/{shut.id}/shut").status_code == 200
    own_try = token_hex(4)  # other tests of this server tried the empty name, and whoever tries it now would wait
    answers = [
        visitor.password(f"nobody-{own_try}"), visitor.password(person.login, "not it"), visitor.password(shut.login),
        visitor.password(" " * 8 + own_try, ""), visitor.password(own_try + "x" * 5000, "y" * 5000),
    ]  # fmt: skip

    assert {answer.status_code for answer in answers} == {403}
    assert len({answer.text for answer in answers}) == 1
    assert {tuple(sorted(answer.headers.keys())) for answer in answers} == {tuple(sorted(answers[0].headers.keys()))}


@pytest.mark.parametrize("exists", [True, False])
def test_after_five_failures_one_waits_whoever_it_is_and_the_staff_may_end_it(
    world: World, visitor: Visitor, person: Person, exists: bool
) -> None:
    login = person.login if exists else f"{person.login}-not"
    for _ in range(FREE):
        assert visitor.password(login, "not it").status_code == 403
    refused = visitor.password(login)
    assert refused.status_code == 429
    assert 20 <= int(refused.headers["Retry-After"]) <= 30
    assert "Xin chờ" in refused.text
    if exists:
        world.server.command("unlock", login)
        assert visitor.password(login).status_code == 303


def test_the_owner_is_told_of_the_tries_that_failed_before_the_staff_ended_the_wait(
    world: World, visitor: Visitor, person: Person
) -> None:
    for _ in range(FREE):
        visitor.password(person.login, "not it")
    world.server.command("unlock", person.login)
    visitor.password(person.login, "not it")
    assert visitor.password(person.login).status_code == 303
    assert visitor.code(code_at(person.secret, datetime.now(UTC))).status_code == 303

    page = visitor.client.get("/staff/me?lang=vi").text
    assert f'data-label="Lần thử sai trước đó" role="cell"><div>{FREE + 1}</div>' in page


def test_who_knows_the_password_cannot_try_codes_for_ever(visitor: Visitor, person: Person) -> None:
    for _ in range(FREE):
        assert visitor.password(person.login).status_code == 303
        assert visitor.code("000000").status_code == 403
    assert visitor.password(person.login).status_code == 429
    assert visitor.code(code_at(person.secret, datetime.now(UTC))).status_code == 429


def test_a_code_is_accepted_once(world: World, visitor: Visitor, person: Person) -> None:
    code = code_at(person.secret, datetime.now(UTC))
    assert visitor.password(person.login).status_code == 303
    assert visitor.code(code).status_code == 303
    other = Visitor(world.server.url, "10.9.9.9")
    assert other.password(person.login).status_code == 303
    assert other.code(code).status_code == 403
    assert other.code(code_at(person.secret, datetime.now(UTC) + timedelta(seconds=30))).status_code == 303
    other.client.close()


def test_one_address_knocks_only_so_often(world: World) -> None:
    visitor = Visitor(world.server.url, "10.7.7.7")
    answers = [visitor.password(f"nobody-{number}", "x").status_code for number in range(int(KNOCKS.burst) + 15)]
    visitor.client.close()

    assert answers[0] == 403
    assert answers[-1] == 429
    assert sorted(answers) == answers


@pytest.mark.parametrize(
    "junk", ["\0", "a\0b", "\ud800", "💥" * 300, "\u202e", "' OR 1=1 --", "%s{}<junk>", "9" * 4000]
)
def test_no_typing_and_no_address_breaks_a_page(world: World, visitor: Visitor, junk: str) -> None:
    admin, written = world.signed_in("admin"), junk.encode("utf-8", "surrogatepass")
    asked: dict[str, bytes] = dict.fromkeys(
        ("who", "action", "centre", "since", "until", "next", "state", "code", "lang"), written
    )
    form: dict[str, object] = dict.fromkeys(
        ("login", "password", "again", "next", "code", "name", "role", "communes", "old"), written
    )
    answers = [
        *(
            world.ask(admin, "GET", f"/staff/{page}?{urlencode(asked)}")
            for page in ("record", "accounts", "me", "sign-in", "sign-in/back", "sign-in/elsewhere")
        ),
        *(
            world.ask(admin, "GET", f"/staff/{page}/{quote(written[:300], safe='')}")
            for page in ("accounts", "invited", quote(written[:300], safe=""))
        ),
        *(
            world.ask(admin, "POST", f"/staff/{page}", form)
            for page in ("accounts", "me/codes", "me/password", "sign-in", f"invited/{world.invitation(OWN)}/password")
        ),
        visitor.client.post("/staff/sign-in", content=b"login=" + written, headers=FORM),
        visitor.client.post("/staff/sign-in", content=b"\xff\xfe=%zz&&&===", headers=FORM),
        visitor.client.post("/staff/sign-in", content=b"{}", headers={"Content-Type": "application/json"}),
        visitor.client.post("/staff/sign-in", content=b"login=a&login=b", headers=FORM),
    ]

    assert [answer.url for answer in answers if answer.status_code >= 500] == []
    assert "<junk>" not in "".join(answer.text for answer in answers).replace("<b> · ", "")


@pytest.mark.parametrize(
    ("wanted", "led"),
    [
        ("/staff/dossiers?code=1&x=%20", "/staff/dossiers?code=1&x=%20"), ("/staff", "/staff"), ("", "/staff"),
        ("//evil.example", "/staff"), ("https://evil.example/staff", "/staff"), ("/staff\\@evil", "/staff"),
        ("/staff/\\evil", "/staff"), ("/staffevil", "/staff"), ("/staff/\r\nSet-Cookie: a=b", "/staff"),
        ("/staff/\t/evil", "/staff"), ("javascript:alert(1)", "/staff"), ("/staff/" + "a" * 3000, "/staff"),
    ],
)  # fmt: skip
def test_signing_in_leads_to_no_place_but_ours(wanted: str, led: str) -> None:
    assert own(wanted) == led


def test_a_session_ends_by_its_button_and_in_every_other_browser_by_the_other(
    world: World, visitor: Visitor, person: Person
) -> None:
    elsewhere = world.session(person)
    visitor.come_in(person)
    form = {"csrf": csrf_of(visitor.client.cookies[COOKIE])}
    assert "1 nơi khác" in visitor.client.post("/staff/me/others", data=form).text
    assert world.ask(Caller("elsewhere", cookie=elsewhere), "GET", "/staff").status_code == 303
    assert visitor.is_in()
    kept = visitor.client.cookies[COOKIE]
    gone = visitor.client.post("/staff/sign-out", data=form)
    assert gone.headers["Location"] == "/staff/sign-in"
    visitor.client.cookies.set(COOKIE, kept)
    assert not visitor.is_in()


def test_with_tls_the_cookies_are_bound_to_this_host_and_this_line(database_url: str, tmp_path: Path) -> None:
    with running(database_url, tmp_path, TANTAY_PUBLIC_URL="https://tinh.example") as server:
        world = World(server)
        person = world.person("admin")
        client = httpx.Client(base_url=server.url, headers={"Sec-Fetch-Site": "same-origin"}, trust_env=False)
        answer = client.post("/staff/sign-in", data={"login": person.login, "password": PASSWORD})
        half = answer.headers["Set-Cookie"]
        assert re.match(r"__Host-tantay-staff-half=[\w-]{43}; .*Secure", half)
        assert "Domain" not in half
        answer = client.post(
            "/staff/sign-in/second", data={"code": code_at(person.secret, datetime.now(UTC))},
            headers={"Cookie": half.split(";")[0]},
        )  # fmt: skip
        cookies = answer.headers.get_list("Set-Cookie")
        assert re.match(r"__Host-tantay-staff=[\w-]{43}; .*Secure", cookies[0])
        secret = cookies[0].split(";")[0]
        page = client.get("/staff", headers={"Cookie": secret})
        assert page.status_code == 200
        assert page.headers["Strict-Transport-Security"].startswith("max-age=")
        stolen = secret.replace("__Host-", "")
        assert client.get("/staff", headers={"Cookie": stolen}).status_code == 303
        client.close()
        world.close()
