"""Promise: letters reach a real mail server by STARTTLS, by TLS from the start and by login, and no false one."""

import socket
import ssl
from asyncio import Server
from collections.abc import Coroutine, Generator
from contextlib import contextmanager
from datetime import datetime, timedelta
from email.header import decode_header, make_header
from pathlib import Path
from urllib.parse import quote

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword
from sqlalchemy import select
from structlog.testing import capture_logs

from kiosk.domain.calendar.working_days import WEEKDAYS
from kiosk.errors import Refused
from sync.province.database import Database
from sync.province.language import Words
from sync.province.mail_box import MailBox, read_mail_box
from sync.province.tables.watch import telling
from sync.province.watch.alerts import look
from sync.province.watch.leases import take
from sync.province.watch.telling import Teller, tell, wait_after
from tests.repairs.papers import DAY, write_papers
from tests.sync.people import START, Keys, let_in
from tests.sync.postgres import free_port
from tests.sync.receivers import INSIDE, PostOffice, add_channel

pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")
"""The library of the test's own server does not see the TLS that lies under it."""
HOST = "127.0.0.2"
"""This machine too, and not one of the names at which letters are handed in without TLS."""
USER, PASSWORD, SENDER = "canh-bao@phutho.example", "m@t/kh:u #1", "t@phutho.example"
NOON = START + DAY


@pytest.fixture
def province(database: Database) -> Database:
    """A centre has been silent for a day, and one person is to be told."""
    take(database, "watch", "before", START - DAY, 2 * DAY)
    let_in(database, Keys(), at=START)
    add_channel(database, "mail", "it@phutho.example", "", START)
    look(database, WEEKDAYS, None, NOON)
    return database


@pytest.fixture
def papers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A certificate for `HOST`, whose authority is trusted as an operator would say so."""
    write_papers(tmp_path, (HOST,))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    return tmp_path


def checked(_server: object, _session: object, _envelope: object, _way: str, given: object) -> AuthResult:
    """Whether the mail server knows this user and password."""
    return AuthResult(success=given == LoginPassword(USER.encode(), PASSWORD.encode()), handled=False)


class Desk(Controller):
    """A mail server on a port that nobody can take before it, as it listens there from the beginning."""

    def __init__(self, desk: PostOffice, **settings: object) -> None:
        self._listening = socket.create_server((HOST, 0))
        port = self._listening.getsockname()[1]
        super().__init__(desk, hostname=HOST, port=port, **settings)  # pyright: ignore[reportArgumentType]

    def _create_server(self) -> Coroutine[None, None, Server]:
        return self.loop.create_server(self._factory_invoker, sock=self._listening, ssl=self.ssl_context)


@contextmanager
def mail_server(papers: Path | None, scheme: str = "smtp", *, login: bool = False) -> Generator[tuple[PostOffice, str]]:
    """A real mail server: its desk, and its address; without papers it knows no TLS."""
    desk, context = PostOffice(), None
    if papers is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(papers / "server.pem")
    tls = {"ssl_context": context} if scheme == "smtps" else {"tls_context": context, "require_starttls": bool(context)}
    known = {"authenticator": checked, "auth_required": True, "auth_require_tls": scheme == "smtp"} if login else {}
    controller = Desk(desk, **tls, **known)
    controller.start()
    try:
        yield desk, f"{scheme}://{{}}{HOST}:{controller.port}"
    finally:
        controller.stop()


def box_at(address: str, user: str = "", password: str = "") -> MailBox:
    """The mail box as an operator's setting says it."""
    known = f"{quote(user, safe='')}:{quote(password, safe='')}@" if user else ""
    box = read_mail_box(address.format(known), SENDER)
    assert box is not None
    return box


def told(database: Database, box: MailBox | None, now: datetime = NOON) -> int:
    counter = dict[str, Words]().get
    teller = Teller(public_url="https://tinh.example", mail_box=box, inside=INSIDE, commune=str, counter=counter)
    return tell(database, teller, lambda: now)


def problem(database: Database) -> str:
    with database.read() as connection:
        return connection.execute(select(telling.c.problem)).scalar_one()


@pytest.mark.parametrize("login", [False, True])
@pytest.mark.parametrize("scheme", ["smtp", "smtps"])
def test_a_letter_arrives_by_each_way_with_login_and_without(
    province: Database, papers: Path, scheme: str, *, login: bool
) -> None:
    with mail_server(papers, scheme, login=login) as (desk, address):
        assert told(province, box_at(address, *((USER, PASSWORD) if login else ()))) == 1
    [letter] = desk.letters
    assert (letter["to"], letter["from"]) == ("it@phutho.example", SENDER)
    assert str(make_header(decode_header(letter["subject"]))) == "Tận Tay: Trung tâm im lặng"
    assert problem(province) == ""


@pytest.mark.parametrize("scheme", ["smtp", "smtps"])
@pytest.mark.parametrize(
    ("name", "begins", "ends", "trusted"),
    [
        ("other.example", -DAY, DAY, True), (HOST, -2 * DAY, -DAY, True), (HOST, DAY, 2 * DAY, True),
        (HOST, -DAY, DAY, False),
    ],
)  # fmt: skip
def test_a_false_certificate_gets_no_letter_and_is_tried_again(  # noqa: PLR0917 - each makes one certificate
    province: Database,
    papers: Path,
    monkeypatch: pytest.MonkeyPatch,
    scheme: str,
    name: str,
    begins: timedelta,
    ends: timedelta,
    trusted: bool,
) -> None:
    write_papers(papers, (name,), begins, ends)
    if not trusted:
        monkeypatch.delenv("SSL_CERT_FILE")
    with mail_server(papers, scheme, login=True) as (desk, address):
        assert told(province, box_at(address, USER, PASSWORD)) == 0
        assert desk.letters == []
    assert problem(province) == "certificate"

    write_papers(papers, (HOST,))
    monkeypatch.setenv("SSL_CERT_FILE", str(papers / "ca.pem"))
    with mail_server(papers, scheme, login=True) as (desk, address):
        assert told(province, box_at(address, USER, PASSWORD)) == 0, "not before its time"
        assert told(province, box_at(address, USER, PASSWORD), NOON + wait_after(1)) == 1
        assert len(desk.letters) == 1
    assert problem(province) == ""


def test_a_server_without_tls_gets_neither_password_nor_letter(province: Database) -> None:
    with mail_server(None) as (desk, address):
        assert told(province, box_at(address, USER, PASSWORD)) == 0
        assert told(province, box_at(address.replace("smtp:", "smtps:")), NOON + wait_after(1)) == 0
        assert desk.letters == []
    assert problem(province) == "no-tls"


@pytest.mark.parametrize("scheme", ["smtp", "smtps"])
def test_a_wrong_password_is_said_to_be_one(province: Database, papers: Path, scheme: str) -> None:
    with mail_server(papers, scheme, login=True) as (desk, address), capture_logs() as log:
        assert told(province, box_at(address, USER, "khac")) == 0
        assert desk.letters == []
    assert problem(province) == "login"
    assert [(line["event"], line["what"], line["detail"]) for line in log] == [
        ("alert-not-told", "mail", "login: SMTPAuthenticationError 535")
    ]


def test_a_login_that_the_server_does_not_know_is_a_login_that_failed(province: Database, papers: Path) -> None:
    with mail_server(papers) as (_, address):
        told(province, box_at(address, USER, PASSWORD))
    assert problem(province) == "login"


@pytest.mark.parametrize("goodbye", ["421 4.3.2 shutting down", "554 no", "?"])
def test_a_letter_that_was_taken_is_told_however_the_server_ends(
    province: Database, papers: Path, goodbye: str
) -> None:
    with mail_server(papers) as (desk, address):
        desk.goodbye = goodbye
        assert told(province, box_at(address)) == 1
        assert told(province, box_at(address), NOON + wait_after(1)) == 0, "not again"
        assert len(desk.letters) == 1
    assert problem(province) == ""


def test_what_went_wrong_is_said_however_the_server_ends(province: Database) -> None:
    with mail_server(None) as (desk, address):
        desk.goodbye = "421 4.3.2 shutting down"
        assert told(province, box_at(address)) == 0
    assert problem(province) == "no-tls"


def test_a_server_that_wants_a_login_and_gets_none_refuses_the_letter(province: Database, papers: Path) -> None:
    with mail_server(papers, login=True) as (_, address):
        told(province, box_at(address))
    assert problem(province) == "mail-refused"


def test_each_way_of_not_being_there_has_its_own_kind(province: Database) -> None:
    at = NOON
    for box, kind in (
        (None, "no-server"),
        (box_at(f"smtp://{{}}{HOST}:{free_port()}"), "refused"),
        (box_at("smtp://{}thu.invalid:25"), "name"),
    ):
        told(province, box, at)
        assert problem(province) == kind
        at += timedelta(hours=2)


@pytest.mark.parametrize("url", ["smtp://lan:mật@thu.example", "smtp://l%C3%A2n:x@thu.example", "http://thu.example"])
def test_a_setting_with_which_nobody_could_log_in_is_refused_at_the_start(url: str) -> None:
    with pytest.raises(Refused):
        read_mail_box(url, SENDER)
