"""Promise: the server answers each wrong request with the right status and a reason, and does each right one once."""

import os
import re
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import httpx
import msgspec
import pytest
import zstandard

from kiosk.domain.chain import GENESIS
from kiosk.errors import Rejected
from sync.client.line import HttpProvince, LineDown
from sync.protocol import (
    COMPRESSION,
    DEVICE_HEADER,
    MAX_UNPACKED,
    PROTOCOL_HEADER,
    PUSH_PATH,
    REQUEST_HEADER,
    SIGNATURE_HEADER,
    Compare,
    Forked,
    Mark,
)
from sync.province.limits import ENROLMENTS
from sync.province.migrations import LATEST
from tests.sync.callers import Caller, reason_of
from tests.sync.people import Keys, bodies_of, push_of, session_facts, wish
from tests.sync.servers import Server, running

LEDGER = "1" * 32
PATHS = {
    "/health",
    "/ready",
    "/healthz",
    *(f"/v1/{name}" for name in ("enrol", "push", "compare", "feed", "boxes", "shared")),
    *(f"/api/v1/{name}" for name in ("me", "sessions", "dossiers", "figures", "devices")),
    *(f"/api/v1/statuses{name}" for name in ("", "/batch", "/waiting")),
}
ZSTD = {"content-encoding": COMPRESSION}


@pytest.fixture
def server(shared_server: Server) -> Server:
    return shared_server


@pytest.fixture
def own_server(database_url: str, tmp_path: Path) -> Iterator[Server]:
    with running(database_url, tmp_path) as server:
        yield server


@pytest.fixture
def caller(server: Server) -> Iterator[Caller]:
    caller = Caller(server)
    yield caller
    caller.line.close()


def test_everything_a_device_asks_is_answered(server: Server) -> None:
    caller = Caller(server, "08434")
    code, facts = session_facts(caller.keys)
    bodies = bodies_of(facts)
    push = push_of(bodies)

    assert caller.line.push(push).through == len(bodies)
    assert caller.line.push(push).through == len(bodies)
    assert caller.line.feed(0).statuses == ()

    server.command("status", code.lower(), "received", "--note", "Số 7")
    page = caller.line.feed(0)
    assert [(row.slip, row.status, row.note) for row in page.statuses] == [(code, "received", "Số 7")]
    assert caller.line.feed(page.cursor).statuses == ()
    assert not page.more

    with pytest.raises(Forked) as parting:
        caller.line.push(push_of([b"another"]))
    assert parting.value.agreed == 0
    marks = (Mark(len(bodies), push.last),)
    assert caller.line.compare(Compare(ledger=LEDGER, marks=marks)).seq == len(bodies)
    caller.line.close()


def test_every_wrong_request_has_its_status_and_its_reason(caller: Caller) -> None:
    good = msgspec.msgpack.encode(push_of([b"a"]))
    extra = msgspec.msgpack.encode(msgspec.to_builtins(push_of([]), builtin_types=(bytes,)) | {"new": 1})
    no_ledger = msgspec.msgpack.encode({"first": 1})
    long_ago = msgspec.msgpack.encode(msgspec.to_builtins(push_of([]), builtin_types=(bytes,)) | {"first": -1})
    bomb = zstandard.ZstdCompressor(level=3).compress(bytes(MAX_UNPACKED + 1))

    assert reason_of(caller.send(b"")) == (400, "malformed")
    assert reason_of(caller.send(b"\xc1\xc1")) == (400, "malformed")
    assert reason_of(caller.send(b"not zstd", ZSTD, packed=False)) == (400, "malformed")
    assert reason_of(caller.send(zstandard.compress(good)[:-9], ZSTD, packed=False))[0] == 400
    assert reason_of(caller.send(no_ledger)) == (422, "invalid")
    assert reason_of(caller.send(long_ago)) == (422, "invalid")
    assert reason_of(caller.send(msgspec.msgpack.encode([1]))) == (422, "invalid")
    assert reason_of(caller.send(b"\x91" * 5000)) == (422, "invalid")
    assert caller.send(extra).status_code == 200
    assert reason_of(caller.send(good, {DEVICE_HEADER: "nobody"})) == (401, "unknown-device")
    assert reason_of(caller.send(good, {SIGNATURE_HEADER: "00" * 64})) == (401, "bad-signature")
    assert reason_of(caller.send(good, {SIGNATURE_HEADER: "no hex"})) == (401, "bad-signature")
    assert reason_of(caller.send(good, {REQUEST_HEADER: "req-other"})) == (401, "bad-signature")
    assert reason_of(caller.send(good, {"content-encoding": "gzip"})) == (415, "unknown-encoding")
    assert reason_of(caller.send(good, {"content-type": "text/plain"})) == (415, "unknown-encoding")
    assert reason_of(caller.send(good, {PROTOCOL_HEADER: "99"})) == (426, "unknown-protocol")
    assert reason_of(caller.send(bomb, ZSTD, packed=False)) == (413, "too-large")
    damaged = msgspec.structs.replace(push_of([b"a"]), last=bytes(32))
    assert reason_of(caller.send(msgspec.msgpack.encode(damaged))) == (422, "digest-mismatch")
    assert reason_of(httpx.get(caller.url + PUSH_PATH, trust_env=False)) == (405, "wrong-method")
    assert reason_of(httpx.get(caller.url + "/v1/nothing", trust_env=False)) == (404, "not-found")
    assert caller.line.push(push_of([b"a"])).through == 1


def test_a_body_of_a_hundred_megabytes_is_refused_before_it_is_sent(caller: Caller) -> None:
    url = httpx.URL(caller.url)
    head = f"POST {PUSH_PATH} HTTP/1.1\r\nhost: {url.host}\r\ncontent-length: {100 << 20}\r\n\r\n"
    with socket.create_connection((url.host, url.port or 80), timeout=20) as line:
        line.sendall(head.encode())
        assert b" 413 " in line.recv(1000)


def test_nothing_of_a_refused_body_reaches_the_log(server: Server, caller: Caller) -> None:
    caller.send(msgspec.msgpack.encode({"first": "Nguyễn Thị Nở"}))
    httpx.get(caller.url + "/v1/push?name=Nguyen", trust_env=False)
    assert '"reason": "invalid"' in server.log
    assert "Nguy" not in server.log


def test_an_enrolment_code_lets_one_machine_in_and_answers_it_again(own_server: Server) -> None:
    code = own_server.command("enrol", "--centre", "08782")
    assert re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}", code)
    first, second = Keys(), Keys()
    one, two = HttpProvince(own_server.url, "", first), HttpProvince(own_server.url, "", second)
    typed = code.lower().replace("-", " ").replace("0", "o").replace("1", "l")

    with pytest.raises(Rejected, match="other-centre"):
        one.enrol(wish(first, code, "04795"))
    answer = one.enrol(wish(first, typed, "08782"))
    assert (answer.centre, answer.public_url) == ("08782", own_server.url)
    assert one.enrol(wish(first, code)).device == answer.device
    with pytest.raises(Rejected, match="enrol-code-unknown"):
        two.enrol(wish(second, code))
    with pytest.raises(Rejected, match="enrol-code-unknown"):
        two.enrol(wish(second, "00000-00000"))
    for _ in range(int(ENROLMENTS.burst) - 5):
        one.enrol(wish(first, code))
    with pytest.raises(LineDown, match="too-many") as refusal:
        one.enrol(wish(first, code))
    assert refusal.value.retry_after is not None
    one.close()
    two.close()


def test_a_machine_cannot_enrol_with_the_key_of_another(server: Server) -> None:
    code = server.command("enrol", "--centre", "08782")
    thief, owner = Keys(), Keys()
    stolen = msgspec.structs.replace(wish(thief, code), public_key=owner.public_key())
    line = HttpProvince(server.url, "", thief)
    with pytest.raises(Rejected, match="bad-signature"):
        line.enrol(stolen)
    line.close()


def test_two_devices_at_once_each_arrive_whole(server: Server) -> None:
    callers = [Caller(server), Caller(server, "04795")]
    sent: dict[str, int] = {}

    def push_all(caller: Caller) -> None:
        previous, first = GENESIS, 1
        for _ in range(20):
            batch = push_of([os.urandom(20) for _ in range(5)], first, previous)
            sent[caller.device] = caller.line.push(batch).through
            previous, first = batch.last, first + 5

    threads = [threading.Thread(target=push_all, args=(caller,)) for caller in callers for _ in range(1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sent == {caller.device: 100 for caller in callers}
    assert server.command("devices").count('"entries": 100') == 2
    for caller in callers:
        caller.line.close()


def test_one_device_on_two_lines_at_once_is_stored_once(server: Server, caller: Caller) -> None:
    bodies = [os.urandom(50) for _ in range(300)]
    other = HttpProvince(server.url, caller.device, caller.keys)
    acks: list[int] = []
    threads = [
        threading.Thread(target=lambda line=line: acks.append(line.push(push_of(bodies)).through))
        for line in (caller.line, other)
        for _ in range(1)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    other.close()

    assert acks == [300, 300]
    assert '"entries": 300' in server.command("devices")


def test_commands_say_in_a_sentence_what_is_wrong(server: Server, caller: Caller) -> None:
    genuine = caller.keys.code()
    for arguments, sentence in (
        (("enrol", "--centre", "782"), "782 is not the five-digit code of a commune"),
        (("status", genuine, "lost"), "lost is not a status"),
        (("status", genuine[:-1], "received"), "a slip code has 18 characters, not 17"),
        (("status", Keys().code(), "received"), "no machine of ours ever made the code"),
        (("revoke", "nobody"), "no machine has the id nobody"),
    ):
        outcome = server.run(*arguments)
        assert (outcome.returncode, outcome.stdout) == (1, "")
        assert sentence in outcome.stderr
    assert server.command("status", genuine, "received").startswith(genuine)


def test_an_address_for_slips_that_is_not_private_is_refused_at_the_start(database_url: str, tmp_path: Path) -> None:
    server = Server(database_url, tmp_path / "log", TANTAY_PUBLIC_URL="http://tinh.example")

    outcome = server.run("devices")

    assert (outcome.returncode, outcome.stderr.strip()) == (1, "the setting TANTAY_PUBLIC_URL cannot be used")


def test_a_machine_that_is_shut_out_hears_so(server: Server, caller: Caller) -> None:
    server.command("revoke", caller.device)
    with pytest.raises(Rejected, match="revoked"):
        caller.line.push(push_of([b"a"]))
    server.command("revoke", caller.device, "--undo")
    assert caller.line.push(push_of([b"a"])).through == 1


def test_a_server_killed_in_mid_batch_has_each_acknowledged_entry_once(own_server: Server) -> None:
    """The kill falls somewhere between two answers; whatever was acknowledged is there, and the rest goes up again."""
    server, caller = own_server, Caller(own_server)
    bodies = [os.urandom(200) for _ in range(4000)]
    acknowledged = 0
    previous = [GENESIS]
    for start in range(0, 4000, 500):
        previous.append(push_of(bodies[start : start + 500], start + 1, previous[-1]).last)

    def push_on() -> None:
        nonlocal acknowledged
        for number in range(acknowledged // 500, 8):
            part = bodies[number * 500 : number * 500 + 500]
            acknowledged = caller.line.push(push_of(part, number * 500 + 1, previous[number])).through
            reached.set()

    def until_cut() -> None:
        try:
            push_on()
        except LineDown as outage:
            broken.append(outage.what)

    reached, broken = threading.Event(), list[str]()
    thread = threading.Thread(target=until_cut)
    thread.start()
    reached.wait(20)
    server.kill()
    thread.join()
    port = httpx.URL(server.url).port
    assert port is not None
    server.start(port)

    assert broken in (["refused"], [])
    heartbeat = push_of([], first=acknowledged + 1, previous=previous[acknowledged // 500])
    held = caller.line.push(heartbeat).through
    assert held >= acknowledged
    acknowledged = held - held % 500
    push_on()
    assert '"entries": 4000' in server.command("devices")
    caller.line.close()


def test_the_openapi_document_names_every_address(server: Server) -> None:
    document = httpx.get(server.url + "/schema", trust_env=False).json()
    assert set(document["paths"]) == PATHS
    assert httpx.get(server.url + "/healthz", trust_env=False).text == f"ok schema={LATEST}\n"
