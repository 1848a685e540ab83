"""Webhooks: signed messages to the addresses that an administrator wrote down, and to no other."""

import hashlib
import hmac
import secrets
from collections.abc import Sequence
from datetime import datetime
from ipaddress import ip_address
from typing import Final
from urllib.parse import urlsplit

import httpx
import msgspec

from kiosk.errors import Unavailable
from sync.protocol import LOOPBACK, is_usable_address
from sync.province.watch.alerts import Alert

SIGNATURE: Final = "tantay-webhook-signature"
"""`t=<seconds since 1970>,v1=<HMAC-SHA256 of "t.body" in hex>`; a receiver refuses what is older than five minutes."""
TIMEOUT: Final = httpx.Timeout(10.0)
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
    """Whether messages may go to this address: https with a name, and never into this machine or its own network card.

    A province that itself is only tried out on this machine may tell this machine.
    """
    if not is_usable_address(url):
        return False
    host = urlsplit(url).hostname or ""
    if (urlsplit(public_url).hostname or "") in LOOPBACK:
        return True
    try:
        address = ip_address(host)
    except ValueError:
        return urlsplit(url).scheme == "https" and host not in LOOPBACK and "." in host
    return not (address.is_loopback or address.is_link_local or address.is_unspecified or address.is_multicast)


def body_of(alerts: Sequence[tuple[str, Alert]]) -> bytes:
    """The message about these events, without a machine's name and without anybody's."""
    return msgspec.json.encode(Message(tuple(_event(what, alert) for what, alert in alerts)))


def signature_of(secret: str, body: bytes, now: datetime) -> str:
    """What stands in `SIGNATURE`."""
    stamp = int(now.timestamp())
    return f"t={stamp},v1={hmac.digest(secret.encode(), f'{stamp}.'.encode() + body, hashlib.sha256).hex()}"


def send(url: str, secret: str, body: bytes, now: datetime) -> None:
    """Post the message; follows no redirect and reads nothing of the answer but its status.

    Raises `Unavailable("webhook")`.
    """
    headers = {
        "content-type": "application/json",
        "user-agent": "tantay-province",
        SIGNATURE: signature_of(secret, body, now),
    }
    try:
        with (
            httpx.Client(timeout=TIMEOUT, follow_redirects=False, trust_env=False) as client,
            client.stream("POST", url, content=body, headers=headers) as answer,
        ):
            status = answer.status_code
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
        raise Unavailable("webhook", type(error).__name__) from error
    if not 200 <= status < 300:
        raise Unavailable("webhook", f"HTTP {status}")


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
