"""The addresses of the API, version 1."""

import hashlib
from datetime import datetime
from typing import Annotated, Final

import msgspec
from litestar import Response, Router, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.openapi.datastructures import ResponseSpec
from litestar.params import Body, Parameter
from msgspec import Meta

from kiosk.domain.local_time import VIETNAM
from kiosk.errors import Rejected
from sync.province.api import Edge
from sync.province.boards.boards import is_known
from sync.province.cases.by_program import FAULTS, StatusesIn, StatusesOut, StatusIn, StatusOut, take
from sync.province.cases.shapes import CODE, REAL_MOMENT
from sync.province.problems import AnyRequest
from sync.province.staff.rights import Right, Staff
from sync.province.staff.tokens import expiry_of
from sync.province.web.api.asked import only_known_parameters, wrong_field
from sync.province.web.api.docs import DOCS
from sync.province.web.api.edge import CALLER, JSON, READ, SECURITY, api_problem, must_be_json
from sync.province.web.api.fields import Commune, Moment, OneCommune, OneProcedure, shown
from sync.province.web.api.figures import figures
from sync.province.web.api.out import (
    MAX_PAGE,
    DevicesOut,
    DossiersOut,
    SessionsOut,
    WaitingsOut,
    Wanted,
    devices_out,
    dossiers_out,
    sessions_out,
    waiting_out,
)
from sync.province.web.api.refusals import problems
from sync.province.web.etags import is_held
from sync.province.web.pages import Names
from sync.province.web.staff.guard import staff_router

PREFIX: Final = "/api/v1"
_WRITE: Final = problems(400, 401, 403, 404, 409, 413, 415, 429, 503)
_UNCHANGED: Final = {304: ResponseSpec(None, description="Nothing has changed since that ETag.", media_type=JSON)}
_FAULTS: Final = {"row-not-a-code": "not-found", "row-unknown-slip": "not-found", "row-other-commune": "forbidden"}
_FIELDS: Final = {
    "row-date": ("at", "Expected a day that its month has"),
    "row-no-part": ("part", "Expected the name of a part, or nothing"),
}
"""Of which field a fault is that can be seen without looking at anything else."""

Cursor = Annotated[
    str | None,
    Parameter(
        pattern="^[A-Za-z0-9_-]{1,200}$",
        description="`next` of the page before; absent for the first page.",
        schema_extra=shown("MDg3ODIKMDE5"),
    ),
]
Limit = Annotated[int, Parameter(ge=1, le=MAX_PAGE, description="Entries in one page.")]
AnyCode = Annotated[
    str,
    Parameter(pattern=CODE, description="A dossier's code, or a slip's.", schema_extra=shown("H44.22-261126-0001")),
]
Since = Annotated[
    str | None,
    Parameter(
        pattern=REAL_MOMENT,
        description="Only sessions of which a machine told something at or after this moment (RFC 3339): "
        "`updated_at`. What an office says of a dossier does not move it; ask `/dossiers` for that.",
        schema_extra=shown("2026-11-26T09:30:00+07:00"),
    ),
]
Key = Annotated[
    str | None,
    Parameter(
        header="Idempotency-Key",
        pattern="^[A-Za-z0-9_.:-]{1,64}$",
        description="The same key gets the same answer for two days, and nothing is done twice. An answer of which "
        "nothing was kept because of a fault is not remembered: the same key is then judged anew.",
        schema_extra=shown("2026-11-26.1"),
    ),
]


class Me(msgspec.Struct, frozen=True):
    """Who this token is, what it may do, for which communes (null: the whole province), and until when.

    A person who is signed in has no token, and `expires_at` is null.
    """

    name: Annotated[str, Meta(description="What the province's staff call the token: the source of what it says.")]
    rights: Annotated[list[Right], Meta(description="What it may do.")]
    communes: Annotated[list[Commune] | None, Meta(description="Whose data it may see; null: the whole province's.")]
    expires_at: Annotated[Moment | None, Meta(description="Until when it is good; null: no token, but a person.")]


@get("/me", sync_to_thread=True, dependencies=CALLER, responses=problems(401, 429, 503), security=SECURITY,
     opt={"needs": "signed-in"}, summary="Who am I")  # fmt: skip
def me(edge: Edge, caller: Staff) -> Me:
    """What your token is for."""
    communes = None if caller.scope.communes is None else sorted(caller.scope.communes)
    return Me(caller.name, sorted(caller.rights), communes, expiry_of(edge.database, caller.id))


@post("/statuses", status_code=200, sync_to_thread=True, dependencies=CALLER, responses=_WRITE, security=SECURITY,
      before_request=must_be_json, opt={"needs": "set-status"},
      summary="Say where one dossier stands")  # fmt: skip
def set_one(edge: Edge, caller: Staff, data: Annotated[StatusIn, Body()], key: Key = None) -> StatusOut:
    """Tell one status. The citizen sees it at once, the counter when it next asks.

    The name is kept as you write it. 404: the slip is mistyped, or no machine of ours ever made it. 403: the dossier
    belongs to a commune outside the token's scope. 409: the key was used with something else, or the moment lies in
    the future.
    """
    result = take(edge.database, caller, [data], key or "", edge.now()).results[0]
    if result.fault in _FIELDS:
        raise wrong_field(*_FIELDS[result.fault])
    if result.fault:
        raise Rejected(_FAULTS.get(result.fault, "not-now"), FAULTS.get(result.fault, ""))
    return result


@post("/statuses/batch", status_code=200, sync_to_thread=True, dependencies=CALLER, responses=_WRITE,
      security=SECURITY, before_request=must_be_json, opt={"needs": "set-status"},
      summary="Say where many dossiers stand")  # fmt: skip
def set_many(edge: Edge, caller: Staff, data: Annotated[StatusesIn, Body()], key: Key = None) -> StatusesOut:
    """Tell up to a thousand statuses in one transaction. What cannot be kept is told one by one in `fault`."""
    return StatusesOut(results=list(take(edge.database, caller, data.statuses, key or "", edge.now()).results))


@get("/statuses/waiting", sync_to_thread=True, dependencies=CALLER, responses=READ, security=SECURITY,
     opt={"needs": "see-dossiers"}, summary="Statuses that wait for a session")  # fmt: skip
def waits(edge: Edge, caller: Staff, cursor: Cursor = None, limit: Limit = 100) -> WaitingsOut:
    """What was answered `later` and waits still, by the dossier's code: no session has filed one with it yet.

    Told is what was said for the token's communes and no others, by whichever system or file.
    """
    return waiting_out(edge.database, caller.scope, cursor, limit)


@get("/sessions", sync_to_thread=True, dependencies=CALLER, responses=READ, security=SECURITY,
     opt={"needs": "see-dossiers"}, summary="Sessions")  # fmt: skip
def sessions(  # noqa: PLR0913, PLR0917 - each is a parameter of the address
    edge: Edge, names: Names, caller: Staff, centre: OneCommune = None,
    procedure: OneProcedure = None, since: Since = None,
    cursor: Cursor = None, limit: Limit = 100,
) -> SessionsOut:  # fmt: skip
    """Sessions of the token's communes, by commune and then by id. A session that comes in moves none of the others.

    404: a commune outside the token's scope, as for figures.
    """
    if not is_known(centre or "", caller.scope, names.lexicon):
        raise Rejected("not-found")
    wanted = Wanted(
        centre=centre,
        procedure=procedure,
        since=None if since is None else datetime.fromisoformat(since),
        cursor=cursor,
        limit=limit,
    )
    return sessions_out(edge.database, caller.scope, wanted)


@get("/dossiers", sync_to_thread=True, dependencies=CALLER, responses=READ | _UNCHANGED, security=SECURITY,
     opt={"needs": "see-dossiers"}, summary="Where a dossier stands")  # fmt: skip
def dossiers(
    request: AnyRequest, edge: Edge, names: Names, caller: Staff,
    code: AnyCode,
) -> Response[DossiersOut]:  # fmt: skip
    """All that was said of a dossier, its appointment, and how many working days late it is. Has an ETag."""
    today = edge.now().astimezone(VIETNAM).date()
    found = dossiers_out(edge.database, caller.scope, code, names.calendar, today)
    tag = f'"{hashlib.sha256(msgspec.json.encode(found)).hexdigest()[:32]}"'
    headers = {"ETag": tag, "Cache-Control": "private, no-cache"}
    if is_held(request.headers.get("if-none-match"), tag):
        return Response(None, status_code=304, headers=headers)  # pyright: ignore[reportReturnType, reportArgumentType]
    return Response(found, headers=headers)


@get("/devices", sync_to_thread=True, dependencies=CALLER, responses=READ, security=SECURITY,
     opt={"needs": "see-devices"}, summary="Machines")  # fmt: skip
def devices(edge: Edge, caller: Staff, cursor: Cursor = None, limit: Limit = 100) -> DevicesOut:
    """The machines of the token's communes: when each was last heard, how much it sent, what was set aside."""
    return devices_out(edge.database, caller.scope, cursor, limit)


HANDLERS: Final[tuple[HTTPRouteHandler, ...]] = (me, waits, sessions, dossiers, figures, devices, *DOCS)
BATCHES: Final[tuple[HTTPRouteHandler, ...]] = (set_one, set_many)


def make_v1(edge: Edge, called: Names) -> Router:
    """Everything under /api/v1; every error is `application/problem+json`."""
    return staff_router(edge, called, PREFIX, HANDLERS, api_problem, large=BATCHES, guards=[only_known_parameters])
