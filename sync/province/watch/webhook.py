"""Webhooks: signed messages to the addresses that an administrator wrote down, and to no other."""

import asyncio
import hashlib
import hmac
import secrets
import socket
from collections.abc import Sequence
from concurrent.futures import Future
from datetime import datetime
from ipaddress import ip_address
from threading import Thread
from time import monotonic
from typing import Final

import httpx
import msgspec

from sync.province.inside import Address, Inside, why_not
from sync.province.watch.alerts import Alert
from sync.province.watch.failures import NotTold, not_told

SIGNATURE: Final = "tantay-webhook-signature"
"""`t=<seconds since 1970>,v1=<HMAC-SHA256 of "t.body" in hex>`; a receiver refuses what is older than five minutes."""
TIMEOUT: Final = httpx.Timeout(10.0)
WHOLE: Final = 20.0
"""Seconds for all of one message: a receiver that answers sign by sign holds nobody up for longer."""
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


def body_of(alerts: Sequence[tuple[str, Alert]]) -> bytes:
    """The message about these events, without a machine's name and without anybody's."""
    return msgspec.json.encode(Message(tuple(_event(what, alert) for what, alert in alerts)))


def signature_of(secret: str, body: bytes, now: datetime) -> str:
    """What stands in `SIGNATURE`."""
    stamp = int(now.timestamp())
    return f"t={stamp},v1={hmac.digest(secret.encode(), f'{stamp}.'.encode() + body, hashlib.sha256).hex()}"


def send(url: str, secret: str, body: bytes, now: datetime, inside: Inside, within: float = WHOLE) -> None:
    """Post the message `within` seconds; follows no redirect and reads nothing of the answer but its status.

    Raises `NotTold`: with `inside` when the address, or any that its name stands for now, was not opened for this. The
    line goes to the very addresses that were judged, as a name may stand for others a moment later.
    """
    if why_not(url, inside) is not None:
        raise NotTold("webhook", "inside")
    headers = {
        "content-type": "application/json",
        "user-agent": "tantay-province",
        SIGNATURE: signature_of(secret, body, now),
    }
    end = monotonic() + within
    try:
        where = httpx.URL(url)
        addresses = _judged(where, inside, within)
        status = asyncio.run(_told(where, addresses, headers, body, end - monotonic()))
    except (httpx.HTTPError, httpx.InvalidURL, OSError, UnicodeError) as error:
        raise not_told("webhook", error) from error
    if not 200 <= status < 300:
        raise NotTold("webhook", f"answered {status}")


async def _told(url: httpx.URL, addresses: list[Address], headers: dict[str, str], body: bytes, within: float) -> int:
    async with (
        asyncio.timeout(within),
        httpx.AsyncClient(
            verify=httpx.create_ssl_context(), timeout=TIMEOUT, follow_redirects=False, trust_env=False
        ) as client,
    ):
        *others, last = addresses
        for address in others:
            try:
                return await _posted(client, url, address, headers, body)
            except (httpx.ConnectError, httpx.ConnectTimeout):  # nothing was said yet; the next may listen
                continue
        return await _posted(client, url, last, headers, body)


def _judged(url: httpx.URL, inside: Inside, within: float) -> list[Address]:
    """All addresses of the host; `NotTold` when one of them may not be told anything."""
    host = url.raw_host.decode()
    addresses = [ip_address(one) for one in _resolved(host, within)]
    if not all(inside.may_reach(host, address) for address in addresses):
        raise NotTold("webhook", "inside", "a name that leads there")
    return addresses


def _resolved(host: str, within: float) -> list[str]:
    """What the name stands for. Nothing stops the system's look-up, so it is left to end by itself when it is late."""
    found = Future[list[str]]()

    def look() -> None:
        try:
            found.set_result([str(one[4][0]) for one in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)])
        except (OSError, UnicodeError) as error:
            found.set_exception(error)

    Thread(target=look, name="webhook-name", daemon=True).start()
    return found.result(within)


async def _posted(
    client: httpx.AsyncClient, url: httpx.URL, address: Address, headers: dict[str, str], body: bytes
) -> int:
    """Said to this address, under the host's own name and to its own certificate."""
    request = httpx.Request(
        "POST",
        url.copy_with(host=str(address)),
        content=body,
        headers=headers | {"host": url.netloc.decode()},
        extensions={"sni_hostname": url.raw_host.decode()},
    )
    answer = await client.send(request, stream=True)
    await answer.aclose()
    return answer.status_code


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
