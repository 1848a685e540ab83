"""Promise: whatever stands between a kiosk and the province, its problem gets its right name."""

import http.server
import ssl
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from sync.client.backoff import LONGEST, wait_after
from sync.client.line import HttpProvince, LineDown
from sync.protocol import CONTENT_TYPE, PROBLEM_TYPE, PROTOCOL_HEADER
from tests.sync.people import Keys, push_of

BUG = b'{"type":"x","title":"x","status":500,"reason":"bug"}'
MARK = {PROTOCOL_HEADER: "1"}


@contextmanager
def answering(
    status: int, headers: dict[str, str], body: bytes, wrap: Callable[[http.server.HTTPServer], None] | None = None
) -> Generator[str]:
    """A server that gives everybody this one answer."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["content-length"]))
            self.send_response(status)
            for name, value in {"content-length": str(len(body)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
            """Say nothing."""

    class Quiet(http.server.HTTPServer):
        def handle_error(self, request: object, client_address: object) -> None:
            """A client that hangs up is what some of these tests are about."""

    host = "127.0.0.2" if wrap else "127.0.0.1"  # for the first, httpx looks at SSL_CERT_FILE
    server = Quiet((host, 0), Handler)
    if wrap is not None:
        wrap(server)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"{'https' if wrap else 'http'}://{host}:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def problem_at(url: str) -> LineDown:
    line = HttpProvince(url, "device", Keys())
    try:
        with pytest.raises(LineDown) as outage:
            line.push(push_of([b"a"]))
    finally:
        line.close()
    return outage.value


@pytest.mark.parametrize(
    ("status", "headers", "body", "problem"),
    [
        (200, {"content-type": "text/html"}, b"<h1>Wi-Fi</h1>", "captive-portal"),
        (302, {"location": "http://portal.invalid/"}, b"", "captive-portal"),
        (511, {"content-type": "text/html"}, b"", "captive-portal"),
        (200, {"content-type": CONTENT_TYPE}, b"\x80", "captive-portal"),
        (403, {"content-type": "text/html"}, b"", "captive-portal"),
        (502, {"content-type": "text/html"}, b"nginx", "province-error"),
        (413, MARK | {"content-type": "text/html"}, b"", "province-error"),
        (200, MARK | {"content-type": CONTENT_TYPE}, b"\x80", "province-error"),
        (200, MARK | {"content-type": CONTENT_TYPE}, b"", "province-error"),
        (500, MARK | {"content-type": PROBLEM_TYPE}, BUG, "province-error"),
        (500, MARK | {"content-type": PROBLEM_TYPE}, b"{", "province-error"),
        (200, MARK | {"content-type": CONTENT_TYPE, "content-length": "99"}, b"\x83half", "refused"),
    ],
)  # fmt: skip
def test_what_is_not_the_province_is_told_from_it(
    status: int, headers: dict[str, str], body: bytes, problem: str
) -> None:
    with answering(status, headers, body) as url:
        assert problem_at(url).what == problem


def test_a_server_that_asks_for_time_is_given_it() -> None:
    busy = b'{"type":"x","title":"x","status":429,"reason":"too-many"}'
    with answering(429, MARK | {"content-type": PROBLEM_TYPE, "retry-after": "17"}, busy) as url:
        outage = problem_at(url)
    assert (outage.what, outage.retry_after) == ("too-many", 17)


def test_a_closed_port_and_an_unknown_name_are_told_apart() -> None:
    assert problem_at("http://127.0.0.1:1").what == "refused"
    assert problem_at("https://tantay.invalid").what in {"dns", "no-line"}


@pytest.mark.parametrize(
    "url", ["http://tinh.example", "nonsense", "https://1.2.3.999", "https://[:::1]", "https://xn--"]
)
def test_an_address_that_is_none_is_named_and_no_bug(url: str) -> None:
    with pytest.raises(LineDown, match="bad-address"):
        HttpProvince(url, "device", Keys()).push(push_of([b"a"]))


@pytest.mark.parametrize(("begins", "problem"), [(timedelta(days=-2), "certificate"), (timedelta(days=300), "clock")])
def test_a_certificate_that_nobody_vouches_for_or_of_tomorrow_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, begins: timedelta, problem: str
) -> None:
    """The second is vouched for, and not valid yet: most often that is this machine's clock."""
    certificate = make_certificate(tmp_path, begins)

    def wrap(server: http.server.HTTPServer) -> None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)

    if problem == "clock":
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with answering(200, MARK, b"", wrap) as url:
        assert problem_at(url).what == problem


def make_certificate(folder: Path, begins: timedelta) -> Path:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "province")])
    start = datetime.now(UTC) + begins
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(start)
        .not_valid_after(start + timedelta(days=30))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.2"))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    path = folder / "certificate.pem"
    path.write_bytes(
        certificate.public_bytes(serialization.Encoding.PEM)
        + key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return path


def test_waits_grow_with_full_jitter_up_to_five_minutes_and_honour_what_the_server_asks() -> None:
    def highest(low: float, high: float) -> float:
        assert low == 0
        return high

    def lowest(low: float, _high: float) -> float:
        return low

    assert [wait_after(failures, highest) for failures in (1, 2, 3, 8, 9, 5000)] == [2, 4, 8, 256, LONGEST, LONGEST]
    assert wait_after(1, lowest) == 0
    assert wait_after(1, lowest, told=30) == 30
    assert wait_after(1, highest, told=1) == 2
    assert wait_after(1, lowest, told=1e9) == LONGEST
