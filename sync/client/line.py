"""The line to the province over HTTP: each message as one request, each failure under its name."""

import errno
import io
import secrets
import socket
import ssl
from collections.abc import Iterator
from typing import Final, Protocol, TypeVar
from urllib.parse import urlsplit

import httpx
import msgspec
import zstandard

from kiosk.errors import Rejected, Unavailable
from sync.protocol import (
    BOXES_PATH,
    COMPARE_PATH,
    COMPRESSION,
    CONTENT_TYPE,
    DEVICE_HEADER,
    ENROL_PATH,
    FEED_PATH,
    LOOPBACK,
    MAX_BODY,
    PROBLEM_TYPE,
    PROTOCOL,
    PROTOCOL_HEADER,
    PUSH_PATH,
    REQUEST_HEADER,
    SHARED_PATH,
    SIGNATURE_HEADER,
    Ack,
    Agreed,
    Boxes,
    BoxesHeld,
    Compare,
    Enrol,
    Enrolled,
    FeedPage,
    Forked,
    Problem,
    Push,
    SharedPage,
    is_usable_address,
    signed_text,
)

LEVEL: Final = 15
"""Of zstd: 1,000 sessions become 242 kB in 0.2 s; level 3 gives 258 kB, and on a rural line bytes are what counts."""

TIMEOUT: Final = httpx.Timeout(60.0, connect=15.0)
"""Seconds; a full batch takes two on a line of 256 kbit/s."""

NETWORK_AUTHENTICATION_REQUIRED: Final = 511
"""The status by which an honest captive portal says what it is (RFC 6585)."""

_NOT_YET_VALID: Final = 9
"""OpenSSL's X509_V_ERR_CERT_NOT_YET_VALID: most often this machine's clock is behind."""

_NO_ROUTE: Final = frozenset({errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EADDRNOTAVAIL})

Message = TypeVar("Message", bound=msgspec.Struct)


class Signer(Protocol):
    """The device's key."""

    def sign(self, message: bytes) -> bytes: ...


class LineDown(Unavailable):
    """No answer from the province; `what` is the problem's code, `retry_after` the seconds it asked us to wait.

    Codes: `no-line`, `dns`, `refused`, `timeout`, `certificate`, `clock`, `captive-portal`, `province-error`,
    `too-many`, and `bad-address` for one to which nothing may be sent.
    """

    def __init__(self, what: str, detail: str = "", retry_after: float | None = None) -> None:
        super().__init__(what, detail)
        self.retry_after = retry_after


class HttpProvince:
    """`sync.protocol.Province` over HTTP; `device` is empty until the province has given a name.

    Raises `LineDown("bad-address")` for an address that would let others read along, or that is none.
    """

    def __init__(self, url: str, device: str, signer: Signer) -> None:
        self._device = device
        self._signer = signer
        if not is_usable_address(url):
            raise LineDown("bad-address")
        try:
            self._client = httpx.Client(
                base_url=url,
                timeout=TIMEOUT,
                trust_env=urlsplit(url).hostname not in LOOPBACK,  # a proxy for the world is none for this machine
                headers={"User-Agent": f"tantay/{PROTOCOL}", "Accept-Encoding": "identity"},
            )
        except httpx.InvalidURL as error:
            raise LineDown("bad-address") from error

    def push(self, push: Push) -> Ack:
        return self._ask("POST", PUSH_PATH, push, Ack)

    def compare(self, question: Compare) -> Agreed:
        return self._ask("POST", COMPARE_PATH, question, Agreed)

    def feed(self, after: int) -> FeedPage:
        return self._ask("GET", f"{FEED_PATH}?after={after}", None, FeedPage)

    def give_boxes(self, boxes: Boxes) -> BoxesHeld:
        return self._ask("POST", BOXES_PATH, boxes, BoxesHeld)

    def shared(self, after: int, ledger: str) -> SharedPage:
        return self._ask("GET", f"{SHARED_PATH}?after={after}&ledger={ledger}", None, SharedPage)

    def enrol(self, wish: Enrol) -> Enrolled:
        """Present this machine; raises `Rejected` with the province's reason."""
        return self._ask("POST", ENROL_PATH, wish, Enrolled)

    def close(self) -> None:
        """Close the connection."""
        self._client.close()

    def _ask(self, method: str, target: str, message: msgspec.Struct | None, kind: type[Message]) -> Message:
        body = b"" if message is None else zstandard.compress(msgspec.msgpack.encode(message), LEVEL)
        request = f"req-{secrets.token_hex(16)}"
        signature = self._signer.sign(signed_text(PROTOCOL, method, target, self._device, request, body))
        headers = {
            PROTOCOL_HEADER: str(PROTOCOL),
            DEVICE_HEADER: self._device,
            REQUEST_HEADER: request,
            SIGNATURE_HEADER: signature.hex(),
        }
        if body:
            headers |= {"Content-Type": CONTENT_TYPE, "Content-Encoding": COMPRESSION}
        try:
            with self._client.stream(method, target, content=body, headers=headers) as response:
                return _read(response, kind)
        except httpx.HTTPError as error:
            raise _named(error) from error
        except (httpx.InvalidURL, UnicodeError) as error:  # a host that only the resolver finds to be no name
            raise LineDown("bad-address") from error


def _read(response: httpx.Response, kind: type[Message]) -> Message:
    """The province's message; raises by its problem, or by what stands between us and it."""
    if PROTOCOL_HEADER not in response.headers:
        is_gateway = response.is_server_error and response.status_code != NETWORK_AUTHENTICATION_REQUIRED
        raise LineDown("province-error" if is_gateway else "captive-portal", str(response.status_code), _told(response))
    body = _bounded(response)
    content_type = response.headers.get("content-type", "")
    try:
        if response.is_success and content_type == CONTENT_TYPE:
            return msgspec.msgpack.decode(body, type=kind)
        if content_type != PROBLEM_TYPE:
            raise LineDown("province-error", str(response.status_code), _told(response))
        problem = msgspec.json.decode(body, type=Problem)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise LineDown("province-error", "unreadable answer") from error
    raise _as_error(problem, _told(response))


def _as_error(problem: Problem, told: float | None) -> Exception:
    if problem.reason == "forked":
        return Forked(problem.agreed)
    if problem.reason == "too-many":
        return LineDown("too-many", retry_after=told)
    if problem.status >= 500:
        return LineDown("province-error", problem.reason, told)
    return Rejected(problem.reason, problem.detail)


def _bounded(response: httpx.Response) -> bytes:
    whole = io.BytesIO()
    for part in response.iter_raw():
        if whole.tell() + len(part) > MAX_BODY:
            raise LineDown("province-error", "endless answer")
        whole.write(part)
    return whole.getvalue()


def _told(response: httpx.Response) -> float | None:
    """Retry-After in seconds; its other form, a date, needs a right clock and is passed over."""
    text = response.headers.get("retry-after", "")
    return float(text) if text.isdecimal() and len(text) < 10 else None


def _named(error: httpx.HTTPError) -> LineDown:
    """The problem's code for what httpx met, by the error at the bottom of it."""
    for cause in _causes(error):
        match cause:
            case ssl.SSLCertVerificationError():
                what = "clock" if cause.verify_code == _NOT_YET_VALID else "certificate"
                return LineDown(what, cause.verify_message)
            case ssl.SSLError():
                return LineDown("certificate", cause.reason or "")
            case socket.gaierror():
                return LineDown("dns" if has_route() else "no-line")
            case OSError() if cause.errno in _NO_ROUTE:
                return LineDown("no-line")
            case httpx.TimeoutException():
                return LineDown("timeout", type(cause).__name__)
            case _:
                continue
    return LineDown("refused", type(error).__name__)


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The error at the bottom first."""
    chain = [error]
    while (deeper := chain[-1].__cause__ or chain[-1].__context__) is not None:
        chain.append(deeper)
    return reversed(chain)


def has_route() -> bool:
    """Whether this machine has a way out at all; asks its routing table and sends nothing."""
    for family, address in ((socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1")):
        try:
            with socket.socket(family, socket.SOCK_DGRAM) as probe:
                probe.connect((address, 9))
                return True
        except OSError:
            continue
    return False
