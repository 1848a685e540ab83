"""What machines ask: enrol, push, compare, feed, and what their centre shares."""

from collections.abc import Callable
from datetime import datetime
from typing import Annotated, Final

import msgspec
from litestar import Response, Router, get, post
from litestar.di import Provide
from litestar.openapi.datastructures import ResponseSpec
from litestar.params import Parameter

from sync.protocol import (
    BOXES_PATH,
    COMPARE_PATH,
    ENROL_PATH,
    FEED_PATH,
    MAX_SEQ,
    PROBLEM_TYPE,
    PUSH_PATH,
    SHARED_PATH,
    Boxes,
    Compare,
    Enrol,
    Enrolled,
    Problem,
    Push,
)
from sync.province.accept import accept, compare
from sync.province.cases.feed import feed
from sync.province.config import SingleSignOn
from sync.province.database import Database
from sync.province.devices import enrol, verify
from sync.province.edge import answer, client_address, open_signed, read_message, signature_of, signed_bytes, unpack
from sync.province.inside import Inside
from sync.province.limits import ENROLMENTS, knock
from sync.province.problems import REASONS, AnyRequest, problem_response
from sync.province.shared import keep_boxes, shared_page


class Edge(msgspec.Struct, frozen=True):
    """What the handlers need from the outside; `metrics_token` opens /metrics to who is not on this machine."""

    database: Database
    now: Callable[[], datetime]
    public_url: str
    trusted_proxies: frozenset[str]
    metrics_token: str = ""
    has_mail: bool = False
    inside: Inside = Inside()
    sso: SingleSignOn | None = None


_PROBLEMS: Final = {
    status: ResponseSpec(
        Problem,
        description=" ".join(f"{reason}: {text}" for reason, (of, text) in REASONS.items() if of == status),
        media_type=PROBLEM_TYPE,  # pyright: ignore[reportArgumentType] - Litestar takes any media type here
    )
    for status in sorted({status for status, _ in REASONS.values()})
}


@post(ENROL_PATH, status_code=200, sync_to_thread=True, responses=_PROBLEMS)
def _enrol(request: AnyRequest, body: bytes, edge: Edge) -> Response[bytes]:
    """Let a machine in: the body is an `Enrol` in msgpack, signed with the key it brings; the answer an `Enrolled`."""
    knock(edge.database, ENROLMENTS, client_address(request, edge.trusted_proxies), edge.now())
    signed = signed_bytes(request, "", body)
    wish = read_message(unpack(request, body), Enrol)
    verify(wish.public_key, signature_of(request), signed)
    now = edge.now()
    device = enrol(edge.database, wish, now)
    return answer(Enrolled(device=device.id, centre=device.centre, public_url=edge.public_url, province_time=now))


@post(PUSH_PATH, status_code=200, sync_to_thread=True, responses=_PROBLEMS)
def _push(request: AnyRequest, body: bytes, edge: Edge) -> Response[bytes]:
    """Take entries, or a heartbeat: the body is a signed `Push` in msgpack, the answer an `Ack`."""
    sender = open_signed(request, body, edge.database)
    return answer(accept(edge.database, sender, read_message(unpack(request, body), Push), edge.now()))


@post(COMPARE_PATH, status_code=200, sync_to_thread=True, responses=_PROBLEMS)
def _compare(request: AnyRequest, body: bytes, edge: Edge) -> Response[bytes]:
    """Say where two histories part: the body is a signed `Compare` in msgpack, the answer an `Agreed`."""
    sender = open_signed(request, body, edge.database)
    return answer(compare(edge.database, sender, read_message(unpack(request, body), Compare)))


@get(FEED_PATH, sync_to_thread=True, responses=_PROBLEMS)
def _feed(request: AnyRequest, edge: Edge, after: Annotated[int, Parameter(ge=0, le=MAX_SEQ)] = 0) -> Response[bytes]:
    """Give the statuses of the asker's centre: the request is signed, the answer a `FeedPage` in msgpack."""
    asker = open_signed(request, b"", edge.database)
    return answer(feed(edge.database, asker, after))


@post(BOXES_PATH, status_code=200, sync_to_thread=True, responses=_PROBLEMS)
def _boxes(request: AnyRequest, body: bytes, edge: Edge) -> Response[bytes]:
    """Take boxes for the sender's centre: the body is a signed `Boxes` in msgpack, the answer a `BoxesHeld`."""
    sender = open_signed(request, body, edge.database)
    return answer(keep_boxes(edge.database, sender, read_message(unpack(request, body), Boxes), edge.now()))


@get(SHARED_PATH, sync_to_thread=True, responses=_PROBLEMS)
def _shared(
    request: AnyRequest, edge: Edge, after: Annotated[int, Parameter(ge=0, le=MAX_SEQ)] = 0, ledger: str = ""
) -> Response[bytes]:
    """Give what the asker's centre said, without the ledger named here: the answer is a `SharedPage` in msgpack."""
    asker = open_signed(request, b"", edge.database)
    return answer(shared_page(edge.database, asker, after, ledger))


def make_api(edge: Edge) -> Router:
    """The addresses that machines ask; every error is `application/problem+json`."""
    return Router(
        "/",
        route_handlers=[_enrol, _push, _compare, _feed, _boxes, _shared],
        dependencies={"edge": Provide(lambda: edge, sync_to_thread=False)},
        exception_handlers={Exception: problem_response},
    )
