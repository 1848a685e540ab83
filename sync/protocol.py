"""All that crosses the wire between a kiosk and the province, and what both ends must agree on to the byte.

Bodies are msgpack, compressed with zstd where `Content-Encoding` says so; errors are `application/problem+json`.
Fields are only ever added, with a default, and an end passes over fields that it does not know.
"""

import hashlib
import re
from datetime import datetime
from typing import Annotated, Final, Literal, Protocol, TypeAlias
from urllib.parse import urlsplit

import msgspec

PROTOCOL: Final = 1
"""The version this end speaks.

1 (2026-11-22): enrol, push, compare, feed; since 2026-11-26 also boxes and shared, for which the number stays: a
province that does not have them says "not-found", and a kiosk that does not know them never asks. Since then a push
also says how its machine stands; a province of before passes over it.
"""

SERVED: Final = frozenset({1})
"""Versions that the province serves: this one and the one before it (none yet)."""

CONTENT_TYPE: Final = "application/vnd.tantay+msgpack"
PROBLEM_TYPE: Final = "application/problem+json"
COMPRESSION: Final = "zstd"

PROTOCOL_HEADER: Final = "tantay-protocol"
"""In every request and every answer; an answer without it does not come from a province (a captive portal, a proxy)."""
DEVICE_HEADER: Final = "tantay-device"
REQUEST_HEADER: Final = "tantay-request"
SIGNATURE_HEADER: Final = "tantay-signature"

ENROL_PATH: Final = "/v1/enrol"
PUSH_PATH: Final = "/v1/push"
COMPARE_PATH: Final = "/v1/compare"
FEED_PATH: Final = "/v1/feed"
BOXES_PATH: Final = "/v1/boxes"
SHARED_PATH: Final = "/v1/shared"

MAX_BODY: Final = 8 << 20
"""Bytes of a body as sent."""
MAX_UNPACKED: Final = 64 << 20
"""Bytes of a body after decompression."""
MAX_ENTRIES: Final = 10_000
MAX_MARKS: Final = 256
FEED_PAGE: Final = 500
SHARED_PAGE: Final = 200
"""Facts and boxes in one page of what a centre's machines say; few, as the kiosk takes a page in between two taps."""
MAX_BOXES: Final = 200
MAX_SEQ: Final = 1 << 53

StatusCode: TypeAlias = Literal[
    "prepared",
    "filed",
    "received",
    "in-progress",
    "needs-more",
    "result-ready",
    "collected",
    "rejected",
    "withdrawn",
    "stopped",
]
"""Where a dossier stands: the six plain statuses (`filed` to `collected`), what comes before them, and three ends."""

Digest: TypeAlias = Annotated[bytes, msgspec.Meta(min_length=32, max_length=32)]
Body: TypeAlias = Annotated[bytes, msgspec.Meta(max_length=1 << 16)]
LedgerId: TypeAlias = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{32}$")]
Seq: TypeAlias = Annotated[int, msgspec.Meta(ge=0, le=MAX_SEQ)]
Name: TypeAlias = Annotated[str, msgspec.Meta(max_length=100, pattern=r"^[^\x00]*$")]
Claimed: TypeAlias = Annotated[datetime, msgspec.Meta(tz=True)]
"""A moment of the sender's own clock."""


class Push(msgspec.Struct, frozen=True, kw_only=True):
    """Entries `first`, `first + 1`, … of one ledger; none at all is the heartbeat.

    `previous` is the digest of entry `first - 1`, `last` that of the last entry here (`previous` when there is none).
    The digests between are not sent: 32 bytes that no compression makes smaller, and both ends can compute them.

    The last four say how the machine stands: entries that wait behind these, its last entry in this ledger, the build
    that runs now, and its clock as it sends. Claims all; empty from a kiosk that does not say.
    """

    ledger: LedgerId
    first: Annotated[int, msgspec.Meta(ge=1, le=MAX_SEQ)]
    previous: Digest
    bodies: Annotated[tuple[Body, ...], msgspec.Meta(max_length=MAX_ENTRIES)] = ()
    last: Digest
    waiting: Seq | None = None
    head: Seq | None = None
    build: Name = ""
    sent_at: Claimed | None = None


class Ack(msgspec.Struct, frozen=True, kw_only=True):
    """Where the province stands in that ledger: it holds entries 1 to `through`, the last with this digest.

    The kiosk sets its cursor to `through`, even backwards.
    """

    through: Seq
    digest: Digest
    province_time: datetime


class Mark(msgspec.Struct, frozen=True):
    """One entry of a ledger, named by its number and its digest."""

    seq: Seq
    digest: Digest


class Compare(msgspec.Struct, frozen=True, kw_only=True):
    """A question after a fork: up to which of these marks are our histories the same?"""

    ledger: LedgerId
    marks: Annotated[tuple[Mark, ...], msgspec.Meta(max_length=MAX_MARKS)]


class Agreed(msgspec.Struct, frozen=True, kw_only=True):
    """The greatest of the marks on which both ends agree; 0 when on none."""

    seq: Seq


class FeedStatus(msgspec.Struct, frozen=True, kw_only=True):
    """Where the dossier behind a slip stands; `seq` is its place in the feed, `at` the province's time.

    `note` tells in words all that is said beside it. `retracted` (2026-11-26): what was said before is taken back, and
    nothing is said now; `status` is then what the counter itself knew, for a kiosk that does not know this field.
    """

    seq: Seq
    slip: str
    status: str
    note: str
    at: datetime
    retracted: bool = False


class FeedPage(msgspec.Struct, frozen=True, kw_only=True):
    """Statuses in the order of the feed; ask again after `cursor` while there is `more`."""

    statuses: tuple[FeedStatus, ...]
    cursor: Seq
    more: bool


class Box(msgspec.Struct, frozen=True):
    """One private field of a subject, sealed under a key that only the machines of the centre have.

    The greatest turn holds; of two with one turn, the one whose sealed bytes are greater.
    """

    subject: Annotated[str, msgspec.Meta(min_length=1, max_length=64, pattern=r"^[^\x00]*$")]
    field: Name
    turn: Annotated[int, msgspec.Meta(ge=1, le=MAX_SEQ)]
    key: Annotated[bytes, msgspec.Meta(max_length=32)]
    sealed: Body


class Boxes(msgspec.Struct, frozen=True, kw_only=True):
    """Boxes for the other machines of the sender's centre; `ledger` is the one that the sender writes in."""

    ledger: LedgerId
    boxes: Annotated[tuple[Box, ...], msgspec.Meta(max_length=MAX_BOXES)]


class BoxesHeld(msgspec.Struct, frozen=True, kw_only=True):
    """The province has dealt with them; `kept` were newer than what it had."""

    kept: int


class SharedPage(msgspec.Struct, frozen=True, kw_only=True):
    """What the machines of the asker's centre said, in the order of the feed, without the asker's own ledger.

    Facts are the bytes that were pushed. Ask again after `cursor` while there is `more`.
    """

    facts: tuple[bytes, ...]
    boxes: tuple[Box, ...]
    cursor: Seq
    more: bool


class Enrol(msgspec.Struct, frozen=True, kw_only=True):
    """A kiosk presents itself with the one-time code that the province's staff made for it.

    `public_key` is its raw Ed25519 key, `slip_key` the key under which it makes slip codes, `centre` the commune it
    believes to stand in (empty when it does not know), `waiting` how many entries it has not sent yet to the province
    that knows it.
    """

    code: Annotated[str, msgspec.Meta(max_length=64)]
    public_key: Annotated[bytes, msgspec.Meta(min_length=32, max_length=32)]
    slip_key: Annotated[bytes, msgspec.Meta(min_length=32, max_length=32)]
    machine: Name
    build: Name
    centre: Annotated[str, msgspec.Meta(pattern=r"^(\d{5})?$")] = ""
    waiting: Seq = 0


class Enrolled(msgspec.Struct, frozen=True, kw_only=True):
    """The kiosk is known as `device`; `public_url` is the start of the addresses in its slips."""

    device: str
    centre: str
    public_url: str
    province_time: datetime


class Problem(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """RFC 9457, with our word for the `reason`, and `agreed` when histories part and the province knows where."""

    type: str
    title: str
    status: int
    reason: str
    detail: str = ""
    request: str = ""
    agreed: int | None = None


class Province(Protocol):
    """What a kiosk asks of the province; raises `Rejected` or `Unavailable`, or `Forked` where it says so."""

    def push(self, push: Push) -> Ack:
        """Offer entries; raises `Forked` when the province holds another history under the same numbers."""
        ...

    def compare(self, question: Compare) -> Agreed: ...

    def feed(self, after: int) -> FeedPage: ...

    def give_boxes(self, boxes: Boxes) -> BoxesHeld: ...

    def shared(self, after: int, ledger: str) -> SharedPage:
        """What other machines of the centre said after this place; `ledger` is the asker's own, which is left out."""
        ...


class Forked(Exception):
    """Two histories under one ledger; `agreed` is the last common number, None when not yet known."""

    def __init__(self, agreed: int | None) -> None:
        super().__init__(f"forked after {agreed}")
        self.agreed = agreed


LOOPBACK: Final = frozenset({"127.0.0.1", "localhost", "::1"})
"""The hosts of which nobody else can read along."""

_HOST: Final = re.compile(r"[a-z0-9_-]{1,63}(\.[a-z0-9_-]{1,63})*\.?|[0-9a-f:.]*:[0-9a-f:.]*")


def is_usable_address(url: str) -> bool:
    """Whether a kiosk may send there and a slip may name it: https, or http on this very machine.

    No user, query or fragment, and plain signs only: a name in another script is written in its `xn--` form.
    """
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return False
    is_private = parts.scheme == "https" or (parts.scheme == "http" and host in LOOPBACK)
    has_more = any(sign in url for sign in "@?# \\") or not (url.isascii() and url.isprintable())
    return is_private and not has_more and port != 0 and len(host) < 254 and _HOST.fullmatch(host) is not None


def signed_text(protocol: int, method: str, target: str, device: str, request: str, body: bytes) -> bytes:
    """The bytes that a device signs: `target` is the path from `/v1` on with its query, `body` the body as sent."""
    return "\n".join(
        (f"tantay/{protocol}", method.upper(), target, device, request, hashlib.sha256(body).hexdigest())
    ).encode()
