"""What is far away: a plain page that tells a captive portal, the province's server, the national portal, the clock."""

import socket
import ssl
import statistics
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Final, NamedTuple
from urllib.parse import urlsplit

import httpx

from kiosk.app.workshop import Order
from kiosk.devices.doctor.wires import connect_time
from kiosk.domain.repairs.measures import NOT_HERE, Check, Measure

EXPECTED: Final = 204
"""What the plain page answers; whatever else comes was put there by somebody between it and us."""

PROTOCOL_HEADER: Final = "tantay-protocol"
"""As in `sync.protocol`, where each answer of a province's interface carries it."""

WELL: Final = "ok schema="
"""How the province's own word on its health begins."""

OFF: Final = timedelta(minutes=5)
"""A clock that is wrong by more than this: the same that the sync process calls wrong."""

EARLIEST: Final = datetime(2026, 11, 1, tzinfo=UTC)
"""Before this there was no such program: a clock that says so has lost its battery."""

TRIES: Final = 6
SLOW: Final = 1.5
LIMIT: Final = httpx.Timeout(5.0, connect=4.0)

_NO_CHECK_TIME = 0x200000
"""OpenSSL's X509_V_FLAG_NO_CHECK_TIME."""

_NOT_YET, _EXPIRED = 9, 10
"""OpenSSL's X509_V_ERR_CERT_NOT_YET_VALID and X509_V_ERR_CERT_HAS_EXPIRED."""

_LOOPBACK: Final = frozenset({"127.0.0.1", "localhost", "::1"})


class Heard(NamedTuple):
    """What a host answered, and the time that it named, if one."""

    status: int
    text: str
    protocol: str
    place: str
    at: datetime | None


def captive(order: Order) -> Measure:
    """Whether a page that never changes comes as it is."""
    if not order.probe:
        return Measure("captive", "unknown", NOT_HERE)
    try:
        heard = ask(order.probe)
    except httpx.HTTPError as error:
        return Measure("captive", "unknown", "no-answer", type(error).__name__)
    if heard.status == EXPECTED:
        return Measure("captive", "good", "", urlsplit(order.probe).hostname or "")
    return Measure("captive", "bad", "captive", urlsplit(heard.place).hostname or str(heard.status))


def province(order: Order) -> Measure:
    """Whether the province's server answers as itself and is well."""
    if not order.province:
        return Measure("province", "note", "province-none")
    host = urlsplit(order.province).hostname or ""
    try:
        heard = ask(order.province.rstrip("/") + "/healthz")
    except httpx.HTTPError as error:
        return _failed("province", error, host)
    if heard.status >= 500:
        return Measure("province", "bad", "province-ill", f"{host}: {heard.status}")
    if heard.status == 200 and (heard.protocol or heard.text.startswith(WELL)):
        return Measure("province", "good", "", host)
    return Measure("province", "bad", "province-other", f"{host}: {heard.status}")


def portal(order: Order) -> Measure:
    """Whether the national portal's host takes a call and shows its own certificate; nothing is asked of it."""
    if not order.portal:
        return Measure("portal", "unknown", NOT_HERE)
    host, _, port = order.portal.partition(":")
    try:
        with (
            socket.create_connection((host, int(port or 443)), 5.0) as plain,
            httpx.create_ssl_context().wrap_socket(plain, server_hostname=host) as line,
        ):
            return Measure("portal", "good", "", f"{host}, {line.version()}")
    except OSError as error:
        return _failed("portal", error, host)


def clock(order: Order) -> Measure:
    """How far this machine's clock is from the province's, or else from that of the plain page."""
    now = datetime.now(UTC)
    if now < EARLIEST:
        return Measure("clock", "bad", "clock-past", f"{now:%d/%m/%Y}")
    for url, whose in ((order.province, "province"), (order.probe, "probe")):
        told = _time_of(url)
        if told is None:
            continue
        off = datetime.now(UTC) - told
        if abs(off) <= OFF:
            return Measure("clock", "good", "", f"{off.total_seconds():+.0f} s")
        sure = whose == "province"
        return Measure("clock", "bad", "clock-off" if sure else "clock-off-unsure", _length(off))
    return Measure("clock", "unknown", "no-answer")


def loss(order: Order) -> Measure:
    """How many of a handful of calls come through, and how long they take."""
    target = _target(order)
    if target is None:
        return Measure("loss", "unknown", NOT_HERE)
    taken: list[float] = []
    for tried in range(TRIES):
        if tried == TRIES // 2 and not taken:
            break
        try:
            taken.append(connect_time(*target, 2.0))
        except OSError:
            continue
    lost = TRIES - len(taken)
    if not taken:
        return Measure("loss", "unknown", "no-answer")
    usual = statistics.median(taken)
    detail = f"{lost}/{TRIES}, {usual * 1000:.0f} ms"
    if lost > 1:
        return Measure("loss", "bad", "line-loses", detail)
    return Measure("loss", "bad", "line-slow", detail) if usual > SLOW else Measure("loss", "good", "", detail)


def time_of_province(url: str) -> datetime | None:
    """The time by the province's server over a line that nobody can have bent; None where there is none."""
    return _time_of(url) if url.startswith("https://") or urlsplit(url).hostname in _LOOPBACK else None


def ask(url: str, verify: ssl.SSLContext | bool = True) -> Heard:
    """One short question; raises httpx.HTTPError. A loopback host is asked without a proxy."""
    trusting = urlsplit(url).hostname not in _LOOPBACK
    with (
        httpx.Client(timeout=LIMIT, trust_env=trusting, follow_redirects=False, verify=verify) as client,
        client.stream("GET", url) as answer,
    ):
        start = next(answer.iter_bytes(1024), b"")
        return Heard(
            answer.status_code,
            start.decode("utf-8", "replace"),
            answer.headers.get(PROTOCOL_HEADER, ""),
            answer.headers.get("location", ""),
            _moment(answer.headers.get("date", "")),
        )


def _time_of(url: str) -> datetime | None:
    """The time that a host names; one that proves its name is believed also where the days of its proof do not hold.

    A clock that is far off is why they do not, so it cannot be asked to be right before it is set.
    """
    if not url:
        return None
    try:
        return ask(url).at
    except httpx.HTTPError as error:
        if not any(isinstance(cause, ssl.SSLCertVerificationError) for cause in _down_to_the_bottom(error)):
            return None
    context = httpx.create_ssl_context()
    context.verify_flags |= ssl.VerifyFlags(_NO_CHECK_TIME)
    try:
        return ask(url, context).at
    except httpx.HTTPError:
        return None


def _moment(text: str) -> datetime | None:
    try:
        return parsedate_to_datetime(text).astimezone(UTC) if text else None
    except ValueError:
        return None


def _target(order: Order) -> tuple[str, int] | None:
    """Whom to call again and again: the province, else the portal."""
    parts = urlsplit(order.province)
    if parts.hostname and parts.hostname not in _LOOPBACK:
        return parts.hostname, parts.port or 443
    host, _, port = order.portal.partition(":")
    return (host, int(port or 443)) if host else None


def _failed(check: Check, error: Exception, host: str) -> Measure:
    for cause in _down_to_the_bottom(error):
        match cause:
            case ssl.SSLCertVerificationError():
                code = {_NOT_YET: "cert-not-yet", _EXPIRED: "cert-expired"}.get(cause.verify_code, "cert-wrong")
                return Measure(check, "bad", code, host)
            case ssl.SSLError():
                return Measure(check, "bad", "cert-wrong", host)
            case socket.gaierror():
                return Measure(check, "bad", f"{check}-away", f"{host}: DNS")
            case _:
                continue
    return Measure(check, "bad", f"{check}-away", host)


def _down_to_the_bottom(error: BaseException) -> Iterator[BaseException]:
    below: BaseException | None = error
    while below is not None:
        yield below
        below = below.__cause__ or below.__context__


def _length(off: timedelta) -> str:
    """`+3 h 02 min`: how far, and whether ahead."""
    minutes = round(abs(off.total_seconds()) / 60)
    sign = "+" if off > timedelta() else "-"
    if minutes >= 48 * 60:
        return f"{sign}{minutes // (24 * 60)} d"
    return f"{sign}{minutes // 60} h {minutes % 60:02d} min"
