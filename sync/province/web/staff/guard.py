"""The one door of all that staff and programs ask: who it is, whether it may be asked, and from which page."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, Final, TypeAlias

import msgspec
from anyio import to_thread
from litestar import Request, Response, Router
from litestar.di import Provide
from litestar.handlers import BaseRouteHandler, HTTPRouteHandler
from litestar.response import Redirect

from sync.protocol import MAX_BODY
from sync.province.api import Edge
from sync.province.language import Language
from sync.province.problems import AnyRequest
from sync.province.staff.kept import look_at
from sync.province.staff.rights import ALL_RIGHTS, Staff, must
from sync.province.staff.sessions import csrf_of, staff_of
from sync.province.staff.tokens import program_of
from sync.province.web.pages import Names
from sync.province.web.staff.forms import (
    MAX_FORM,
    SAFE,
    Connection,
    Form,
    SignInNeeded,
    own_page,
    page_of,
    sign_in_needed,
)
from sync.province.web.staff.language import language_of
from sync.province.web.staff.typed import KEPT, Typed

COOKIE: Final = "tantay-staff"
NEEDS: Final = frozenset({"anyone", "signed-in", *ALL_RIGHTS})
SEALED: Final = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
"""Of every answer behind the door, whatever it is: people and dossiers stay in no cache on the way or on a disk."""
STAFF: Final = "/staff"

Guard: TypeAlias = Callable[[Connection, BaseRouteHandler], Awaitable[None] | None]
ErrorPage: TypeAlias = Callable[[AnyRequest, Exception], Response[str] | Response[bytes] | Redirect]


class Visit(msgspec.Struct, frozen=True, kw_only=True):
    """One request, as a page sees it: who asks (None for nobody), in which language, for what.

    `csrf` goes into each form; `typed` is what stands in one of them again, `asks` the key by which it was asked for.
    """

    staff: Staff | None
    language: Language
    path: str
    query: str
    csrf: str
    typed: Typed | None = None
    asks: str = ""


def staff_router(  # noqa: PLR0913 - each says what it is
    edge: Edge,
    names: Names,
    path: str,
    handlers: Sequence[HTTPRouteHandler],
    error: ErrorPage,
    *,
    large: Sequence[HTTPRouteHandler] = (),
    guards: Sequence[Guard] = (),
) -> Router:
    """These handlers behind the door; each says in `opt={"needs": …}` what it takes, or the program does not start.

    Those that are `large` take a whole file or batch, the others no more than a form. Behind the door stand `guards`.
    """
    for handler in (*handlers, *large):
        if handler.opt.get("needs") not in NEEDS:
            raise TypeError(f"{handler} does not say who may ask it")
    return Router(
        path,
        route_handlers=[*handlers, Router("/", route_handlers=large, request_max_body_size=MAX_BODY)],
        request_max_body_size=MAX_FORM,
        guards=[_door(edge, _pages_of(handlers) if path == STAFF else frozenset()), *guards],
        dependencies={
            "edge": Provide(lambda: edge, sync_to_thread=False),
            "names": Provide(lambda: names, sync_to_thread=False),
            "staff": Provide(_staff, sync_to_thread=False),
            "visit": Provide(_visit, sync_to_thread=False),
        },
        exception_handlers={Exception: error},
        after_request=_seal(edge),
        include_in_schema=path.startswith("/api/"),
    )


def cookie_name(edge: Edge) -> str:
    """With TLS the browser itself refuses the cookie from any other host or path."""
    return f"__Host-{COOKIE}" if _has_tls(edge) else COOKIE


def _has_tls(edge: Edge) -> bool:
    return edge.public_url.startswith("https://")


def _seal(edge: Edge) -> Callable[[Response[Any]], Response[Any]]:
    headers = SEALED | ({"Strict-Transport-Security": "max-age=31536000"} if _has_tls(edge) else {})

    def seal(response: Response[Any]) -> Response[Any]:
        """What an answer says of itself goes before: a dossier of the API may be kept, and asked for by its ETag."""
        response.headers = headers | response.headers
        return response

    return seal


def _pages_of(handlers: Sequence[HTTPRouteHandler]) -> frozenset[str]:
    return frozenset(path for handler in handlers if "GET" in handler.http_methods for path in handler.paths)


def _door(edge: Edge, pages: frozenset[str]) -> Callable[[Connection, BaseRouteHandler], Awaitable[None]]:
    async def door(connection: Connection, handler: BaseRouteHandler) -> None:
        needs = str(handler.opt.get("needs", "anyone"))  # only the framework's own answer to OPTIONS says nothing
        secret = connection.cookies.get(cookie_name(edge), "")
        bearer = connection.headers.get("Authorization", "").removeprefix("Bearer ").strip()
        by_token = bool(bearer) and connection.scope["path"].startswith("/api/")
        staff = await to_thread.run_sync(_who, edge, bearer if by_token else "", secret, needs)
        form = Form(edge, page_of(connection.scope["path"], handler, pages), needs)
        connection.scope["state"] |= {
            "staff": staff, "secret": "" if by_token or staff is None else secret, "page": form.page,
        }  # fmt: skip
        if staff is None and needs != "anyone":
            raise await sign_in_needed(connection, form, secret)
        if staff is not None and needs in ALL_RIGHTS:
            must(staff, needs)  # pyright: ignore[reportArgumentType] - it is one of ALL_RIGHTS
        if isinstance(connection, Request) and connection.method not in SAFE and not by_token:
            await own_page(connection, form, staff)
        elif staff is not None and form.page and KEPT in connection.query_params:
            key = connection.query_params[KEPT]
            typed = await to_thread.run_sync(_typed, edge, staff, key)
            connection.scope["state"] |= {"typed": typed, "asks": key or "-"}

    return door


def _who(edge: Edge, bearer: str, secret: str, needs: str) -> Staff | None:
    now = edge.now()
    if bearer:
        return None if needs == "anyone" else program_of(edge.database, bearer, now)
    return staff_of(edge.database, secret, now) if secret else None


def _typed(edge: Edge, staff: Staff, key: str) -> Typed | None:
    with edge.database.read() as connection:
        return look_at(connection, staff.id, key, Typed, edge.now())


def _staff(request: AnyRequest) -> Staff:
    staff = request.scope["state"].get("staff")
    if not isinstance(staff, Staff):
        raise SignInNeeded
    return staff


def _visit(request: AnyRequest) -> Visit:
    return visit_of(request)


def once(visit: Visit) -> Visit:
    """The same for a page that is shown only once: no link leads to it in another language, as it would be gone."""
    return msgspec.structs.replace(visit, path="")


def instead(visit: Visit, path: str) -> Visit:
    """The same where what was asked for is gone and this page stands instead: also in the other language."""
    return msgspec.structs.replace(visit, path=path, query="")


def refilled(visit: Visit, action: str, fields: Mapping[str, str | Sequence[str]]) -> Visit:
    """The same, with what was typed in the form that was just refused."""
    typed = {name: [value] if isinstance(value, str) else list(value) for name, value in fields.items()}
    return msgspec.structs.replace(visit, typed=Typed(action, typed))


def visit_of(request: AnyRequest) -> Visit:
    """The request as a page sees it, also where the door refused it."""
    state = request.scope["state"]
    secret, staff = str(state.get("secret", "")), state.get("staff")
    return Visit(
        staff=staff if isinstance(staff, Staff) else None,
        language=language_of(request),
        path=request.scope["path"] if request.method in SAFE else state.get("page") or request.scope["path"],
        query=request.scope["query_string"].decode("ascii", "replace"),
        csrf=csrf_of(secret) if secret else "",
        typed=state.get("typed"),
        asks=state.get("asks", ""),
    )
