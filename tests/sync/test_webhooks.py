"""Promise: a webhook is no way into this machine or a network behind it, unless the operator opened one, by name."""

import re
import socket
from collections.abc import Callable
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from threading import Event
from time import monotonic

import pytest

from kiosk.errors import Refused
from sync.province.inside import Inside, read_inside, why_not
from sync.province.watch.failures import NotTold
from sync.province.watch.webhook import send
from tests.repairs.papers import write_papers
from tests.sync.postgres import free_port
from tests.sync.receivers import receiving
from tests.sync.servers import Server, running
from tests.sync.staff_world import World

NOTHING = Inside()
NAME = "hook.example"
Names = Callable[..., None]


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> Names:
    """`names(*addresses)`: what `NAME` stands for from now on."""
    asked = socket.getaddrinfo

    def stand_for(*addresses: str) -> None:
        def found(host: str | bytes, *rest: object, **more: object) -> list[object]:
            hosts = addresses if host in {NAME, NAME.encode()} and not more.get("flags") else (host,)
            return [one for each in hosts for one in asked(each, *rest, **more)]  # pyright: ignore[reportArgumentType]

        monkeypatch.setattr(socket, "getaddrinfo", found)

    return stand_for


def say(url: str, inside: Inside) -> None:
    send(url, "secret", b"{}", datetime.now(UTC), inside)


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("https://hook.example/a", None), ("https://8.8.8.8/a", None), ("https://[2001:4860:4860::8888]/", None),
        ("http://hook.example/a", "address-http"), ("http://8.8.8.8/", "address-http"),
        ("http://127.0.0.1/", "address-inside"), ("https://localhost/", "address-inside"),
        ("https://127.1/", "address-inside"), ("https://0x7f.1/", "address-inside"),
        ("https://2130706433/", "address-inside"), ("https://0/", "address-inside"),
        ("https://10.0.0.3/a", "address-inside"), ("https://172.16.0.1/", "address-inside"),
        ("https://192.168.1.1/", "address-inside"), ("https://100.64.0.1/", "address-inside"),
        ("https://169.254.169.254/latest/meta-data", "address-inside"), ("https://224.0.0.1/", "address-inside"),
        ("https://[::1]/", "address-inside"), ("https://[fe80::1]/", "address-inside"),
        ("https://[fd00::1]/", "address-inside"), ("https://[fec0::1]/", "address-inside"),
        ("https://[::ffff:127.0.0.1]/", "address-inside"), ("https://[2002:7f00:1::]/", "address-inside"),
        ("https://[64:ff9b::10.0.0.1]/", "address-inside"), ("https://hook/", "address-inside"),
        ("ftp://hook.example/", "bad-address"), ("https://a@hook.example/", "bad-address"),
        ("https://hook.example/?a", "bad-address"), ("https://nhận.example/", "bad-address"), ("", "bad-address"),
        ("https://[::1", "bad-address"),
    ],
)  # fmt: skip
def test_an_address_in_whatever_spelling_is_no_way_inside(url: str, why: str | None) -> None:
    assert why_not(url, NOTHING) == why


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("http://10.20.3.4:8080/a", None), ("https://10.20.3.4/", None), ("https://[::ffff:10.20.0.1]/", None),
        ("https://10.21.0.1/", "address-inside"), ("http://nhan.phutho.local/", None), ("https://nhan/", None),
        ("http://khac.phutho.local/", "address-http"), ("http://[fd00:1::2]/", None),
        ("https://[fd00:2::2]/", "address-inside"),
    ],
)  # fmt: skip
def test_what_the_operator_opened_may_be_told_and_nothing_beside_it(url: str, why: str | None) -> None:
    assert why_not(url, read_inside("10.20.0.0/16, Nhan.phutho.local,nhan, fd00:1::/32")) == why


@pytest.mark.parametrize("text", ["10.0.0.1/8", "10.0.0", "http://nhan.local", "nhan:80", "a b", "*"])
def test_a_setting_that_says_nothing_certain_is_refused(text: str) -> None:
    with pytest.raises(Refused) as refusal:
        read_inside(text)
    assert refusal.value.values == {"name": "TANTAY_WEBHOOK_INSIDE"}


@pytest.mark.parametrize("addresses", [["127.0.0.1"], ["::1"], ["8.8.8.8", "127.0.0.1"]])
def test_a_name_that_leads_inside_is_not_even_knocked_at(names: Names, addresses: list[str]) -> None:
    names(*addresses)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        with pytest.raises(NotTold, match="inside"):
            say(f"https://{NAME}:{listener.getsockname()[1]}/", NOTHING)
        listener.setblocking(False)
        with pytest.raises(BlockingIOError):
            listener.accept()


def test_what_was_judged_is_what_is_told_under_its_own_name_and_certificate(
    names: Names, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_papers(tmp_path, (NAME,))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    names("127.0.0.1")
    with receiving(tmp_path) as receiver:
        say(f"https://{NAME}:{receiver.server_port}/alerts", read_inside("127.0.0.0/8"))
        headers, _ = receiver.got[0]
    assert headers["host"] == f"{NAME}:{receiver.server_port}"


def test_the_next_address_of_a_name_is_tried_where_nobody_listens_at_the_first(names: Names) -> None:
    names("127.0.0.2", "127.0.0.1")
    with receiving() as receiver:
        say(f"http://{NAME}:{receiver.server_port}/alerts", read_inside(NAME))
        assert len(receiver.got) == 1


def test_a_certificate_of_another_name_or_of_nobody_known_is_refused(
    names: Names, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names("127.0.0.1")
    for trusted, name in ((True, "other.example"), (False, NAME)):
        write_papers(tmp_path, (name,))
        if trusted:
            monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
        else:
            monkeypatch.delenv("SSL_CERT_FILE")
        with receiving(tmp_path) as receiver:
            with pytest.raises(NotTold, match="certificate") as outage:
                say(f"https://{NAME}:{receiver.server_port}/", read_inside(NAME))
            assert isinstance(outage.value.__cause__, Exception)
            assert receiver.got == []


@pytest.mark.parametrize("answer", [302, 404, 503])
def test_an_answer_that_takes_nothing_is_noted_by_its_number_and_a_redirect_followed_nowhere(answer: int) -> None:
    with receiving() as receiver:
        receiver.answer = answer
        with pytest.raises(NotTold) as outage:
            say(receiver.url, read_inside("127.0.0.1"))
        assert receiver.paths == ["/alerts"]
    assert outage.value.problem == f"answered {answer}"


def test_a_name_that_nobody_resolves_in_time_holds_a_message_up_for_no_longer(monkeypatch: pytest.MonkeyPatch) -> None:
    asked, free, ended = socket.getaddrinfo, Event(), Event()

    def late(*name: object, **more: object) -> object:
        if more.get("flags"):  # of digits alone: nobody is asked
            return asked(*name, **more)  # pyright: ignore[reportArgumentType]
        free.wait(60)
        try:
            return asked(*name, **more)  # pyright: ignore[reportArgumentType]
        finally:
            ended.set()

    monkeypatch.setattr(socket, "getaddrinfo", late)
    began = monotonic()
    try:
        with pytest.raises(NotTold) as outage:
            send(f"http://{NAME}/", "secret", b"{}", datetime.now(UTC), read_inside(NAME), within=0.5)
        took = monotonic() - began
    finally:
        free.set()
    assert ended.wait(60), "the late look-up ends by itself"
    assert (outage.value.problem, took < 10) == ("timeout", True)


def test_each_way_of_not_being_there_has_its_own_kind_and_its_detail_for_the_log(tmp_path: Path) -> None:
    write_papers(tmp_path, ("127.0.0.1",))
    with receiving(tmp_path) as receiver:
        found = [
            problem_of(f"http://127.0.0.1:{free_port()}/"),
            problem_of("https://hook.invalid/"),
            problem_of(f"https://127.0.0.1:{receiver.server_port}/"),
            problem_of(f"http://127.0.0.1:{receiver.server_port}/"),
        ]
    with receiving() as receiver:
        found.append(problem_of(receiver.url.replace("http:", "https:")))
    assert [problem for problem, _ in found] == ["refused", "name", "certificate", "broken-off", "no-tls"]
    assert "ConnectionRefusedError" in found[0][1]
    assert "CERTIFICATE_VERIFY_FAILED" in found[2][1]


def problem_of(url: str) -> tuple[str, str]:
    with pytest.raises(NotTold) as outage:
        say(url, read_inside("127.0.0.1"))
    return outage.value.problem, outage.value.detail


def add(server: Server, address: str, language: str) -> str:
    """What the page says when this address is written down."""
    world = World(server)
    try:
        form = {"kind": "webhook", "address": address}
        page = world.ask(world.signed_in("admin"), "POST", f"/staff/alerts/channels?lang={language}", {**form})
    finally:
        world.close()
    assert page.status_code in {303, 409}, server.log[-3000:]
    said = re.search(r'role="alert">(.*?)</p>', page.text)
    return unescape(said[1]) if said else ""


def test_the_page_says_why_an_address_is_not_taken_and_what_the_operator_may_do(tmp_path: Path) -> None:
    with running(f"sqlite+pysqlite:///{tmp_path / 'p.sqlite'}", tmp_path) as server:
        at = "http://127.0.0.1:8080/alerts"
        assert "nằm trong máy chủ hoặc mạng nội bộ" in add(server, at, "vi")
        assert "lies on the server itself or inside a network" in add(server, at, "en")
        assert "chỉ gửi qua https" in add(server, "http://hook.example/", "vi")
        assert "by https only" in add(server, "http://hook.example/", "en")
        assert "không dùng được" in add(server, "https://a:b@hook.example/", "vi")


def test_an_operator_opens_a_receiver_by_its_setting_and_reads_of_it_in_the_help(tmp_path: Path) -> None:
    url = f"sqlite+pysqlite:///{tmp_path / 'p.sqlite'}"
    with running(url, tmp_path, TANTAY_WEBHOOK_INSIDE="127.0.0.1,10.20.0.0/16") as server:
        assert add(server, "http://127.0.0.1:8080/alerts", "vi") == ""
        assert "mạng nội bộ" in add(server, "http://10.21.0.1/", "vi")
    wrong = Server(url, tmp_path / "log", TANTAY_WEBHOOK_INSIDE="10.20.0.1/16").run("devices")
    assert (wrong.returncode, wrong.stderr) == (1, "the setting TANTAY_WEBHOOK_INSIDE cannot be used\n")
    for command in ("serve", "watch"):
        assert "TANTAY_WEBHOOK_INSIDE" in server.command(command, "--help")
