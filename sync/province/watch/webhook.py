"""Webhooks: signed messages to the addresses that an administrator wrote down, and to no other."""

import asyncio
import hashlib
import hmac
import secrets
import socket
from collections.abc import Mapping, Sequence
from datetime import datetime
from ipaddress import IPv6Address, ip_address
from typing import Any, Final
from urllib.parse import urlsplit

import httpx
import msgspec

from kiosk.errors import Unavailable
from sync.protocol import LOOPBACK, is_usable_address
from sync.province.watch.alerts import Alert

SIGNATURE: Final = "tantay-webhook-signature"
"""`t=<seconds since 1970>,v1=<HMAC-SHA256 of "t.body" in hex>`; a receiver refuses what is older than five minutes."""
TIMEOUT: Final = httpx.Timeout(10.0)
WHOLE: Final = 20.0
"""Seconds for all of one message: a receiver that answers sign by sign holds nobody up for longer."""
_CONNECTED: Final = "connection.connect_tcp.complete"
"""How httpcore tells that a line stands, before anything is said on it."""
_NOT_TOLD: Final = frozenset({"machine"})
"""A machine's own name may be somebody's; its id says as much. (Of a repeated fault it is the kind of machine.)"""


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that a program is told; `id` is the same when it is told again."""

    id: str
    event: str
    kind: str
    centre: str
    device: str
    opened_at: datetime
    ended_at: datetime | None
    details: dict[str, str]


class Message(msgspec.Struct, frozen=True):
    """The body of a webhook."""

    events: tuple[Event, ...]


def new_secret() -> str:
    """A secret that the administrator gives to the receiver."""
    return secrets.token_hex(32)


def may_be_told(url: str, public_url: str) -> bool:
    """Whether messages may go to this address: https, and never to this machine's loopback or a link-local address.

    Nothing is looked up: what a name stands for is judged by `send`, when the line stands. A province that itself is
    only tried out on this machine may tell this machine.
    """
    if not is_usable_address(url):
        return False
    if _is_tried_out(public_url):
        return True
    host = urlsplit(url).hostname or ""
    try:  # whatever the system takes for a number: 127.1 and 0x7f.1 too
        found = socket.getaddrinfo(host, None, flags=socket.AI_NUMERICHOST)
    except (OSError, UnicodeError):
        return host not in LOOPBACK and "." in host
    return urlsplit(url).scheme == "https" and all(_is_elsewhere(str(one[4][0])) for one in found)


def body_of(alerts: Sequence[tuple[str, Alert]]) -> bytes:
    """The message about these events, without a machine's name and without anybody's."""
    return msgspec.json.encode(Message(tuple(_event(what, alert) for what, alert in alerts)))


def signature_of(secret: str, body: bytes, now: datetime) -> str:
    """What stands in `SIGNATURE`."""
    stamp = int(now.timestamp())
    return f"t={stamp},v1={hmac.digest(secret.encode(), f'{stamp}.'.encode() + body, hashlib.sha256).hex()}"


def send(url: str, secret: str, body: bytes, now: datetime, public_url: str, within: float = WHOLE) -> None:
    """Post the message `within` seconds; follows no redirect and reads nothing of the answer but its status.

    Raises `Unavailable("webhook")`, with "address" when `may_be_told` forbids it, or the address behind the name.
    """
    if not may_be_told(url, public_url):
        raise Unavailable("webhook", "address")
    headers = {
        "content-type": "application/json",
        "user-agent": "tantay-province",
        SIGNATURE: signature_of(secret, body, now),
    }
    request = httpx.Request("POST", url, content=body, headers=headers)
    if not _is_tried_out(public_url):
        request.extensions["trace"] = _judge
    try:
        status = asyncio.run(_posted(request, within))
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeError, TimeoutError) as error:
        raise Unavailable("webhook", type(error).__name__) from error
    if not 200 <= status < 300:
        raise Unavailable("webhook", f"HTTP {status}")


async def _posted(request: httpx.Request, within: float) -> int:
    async with (
        asyncio.timeout(within),
        httpx.AsyncClient(timeout=TIMEOUT, follow_redirects=False, trust_env=False) as client,
    ):
        answer = await client.send(request, stream=True)
        await answer.aclose()
        return answer.status_code


async def _judge(event: str, told: Mapping[str, Any]) -> None:
    """Hang up, before anything is said, when the name led to an address that is not told anything."""
    if event == _CONNECTED and not _is_elsewhere(str(told["return_value"].get_extra_info("server_addr")[0])):
        await told["return_value"].aclose()
        raise Unavailable("webhook", "address")


def _is_elsewhere(text: str) -> bool:
    address = ip_address(text)
    if isinstance(address, IPv6Address):
        address = address.ipv4_mapped or address
    return not (address.is_loopback or address.is_link_local or address.is_unspecified or address.is_multicast)


def _is_tried_out(public_url: str) -> bool:
    return (urlsplit(public_url).hostname or "") in LOOPBACK


def _event(what: str, alert: Alert) -> Event:
    hidden = frozenset[str]() if alert.kind == "repeats" else _NOT_TOLD
    return Event(
        id=f"alert-{alert.id}-{what}",
        event=what,
        kind=alert.kind,
        centre=alert.centre,
        device=alert.device,
        opened_at=alert.opened_at,
        ended_at=alert.ended_at,
        details={name: value for name, value in alert.said.items() if name not in hidden},
    )
