"""What those who run the server ask: whether the process is well, whether it can work, and how it does."""

import hmac
from ipaddress import ip_address
from typing import Final

from litestar import MediaType, Response, Router, get
from litestar.di import Provide
from sqlalchemy import select

from kiosk.errors import Rejected, Unavailable
from sync.province.api import Edge
from sync.province.migrations import LATEST
from sync.province.problems import AnyRequest, problem_response
from sync.province.schema import schema_version
from sync.province.watch.metrics import exposition

METRICS: Final = "text/plain; version=0.0.4"


@get("/health", sync_to_thread=False, media_type=MediaType.TEXT)
def _health() -> str:
    """Whether this process answers; it asks nobody."""
    return "ok\n"


@get(["/ready", "/healthz"], sync_to_thread=True, media_type=MediaType.TEXT)
def _ready(edge: Edge) -> str:
    """Whether the database can be reached and has this program's schema, or one that grew out of it; 503 otherwise."""
    with edge.database.read() as connection:
        version = connection.execute(select(schema_version.c.version)).scalar_one()
    if version < LATEST:
        raise Unavailable("database", f"schema {version}, and this program wants {LATEST}")
    return f"ok schema={version}\n"


@get("/metrics", sync_to_thread=True, include_in_schema=False)
def _metrics(request: AnyRequest, edge: Edge) -> Response[bytes]:
    """How the province does, for Prometheus: for who has the token, or asks on this machine and through no proxy."""
    if not _may_see(request, edge.metrics_token):
        raise Rejected("not-found")
    return Response(exposition(edge.database, edge.now()), media_type=METRICS, headers={"Cache-Control": "no-store"})


def make_health(edge: Edge) -> Router:
    """The three addresses; every error is `application/problem+json`."""
    return Router(
        "/",
        route_handlers=[_health, _ready, _metrics],
        dependencies={"edge": Provide(lambda: edge, sync_to_thread=False)},
        exception_handlers={Exception: problem_response},
    )


def _may_see(request: AnyRequest, token: str) -> bool:
    if token:
        given = request.headers.get("authorization", "").removeprefix("Bearer ").strip()
        return hmac.compare_digest(given.encode(), token.encode())
    came_through = any(request.headers.get(name) for name in ("x-forwarded-for", "forwarded", "x-real-ip", "via"))
    return not came_through and request.client is not None and _is_here(request.client.host)


def _is_here(address: str) -> bool:
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return False
