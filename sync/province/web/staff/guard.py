"""The one door of all that staff and programs ask: who it is, whether it may be asked, and from which page."""

import hmac
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Final, TypeAlias
from urllib.parse import urlsplit

import msgspec
from anyio import to_thread
from litestar import Request, Response, Router
from litestar.connection import ASGIConnection
from litestar.datastructures import FormMultiDict, State
from litestar.di import Provide
from litestar.enums import RequestEncodingType
from litestar.exceptions.http_exceptions import RequestEntityTooLarge
from litestar.handlers import BaseRouteHandler, HTTPRouteHandler
from litestar.response import Redirect

from kiosk.errors import Rejected
from sync.protocol import MAX_BODY
from sync.province.api import Edge
from sync.province.language import Language
from sync.province.problems import AnyRequest
from sync.province.staff.rights import ALL_RIGHTS, Staff, must
from sync.province.staff.sessions import csrf_of, staff_of
from sync.province.staff.tokens import program_of
from sync.province.web.pages import Names
from sync.province.web.staff.language import language_of

COOKIE: Final = "tantay-staff"
CSRF_FIELD: Final = "csrf"
CSRF_HEADER: Final = "X-CSRF-Token"
NEEDS: Final = frozenset({"anyone", "signed-in", *ALL_RIGHTS})
MAX_FORM: Final = 64 << 10
"""Bytes of a form. It is read where all requests are: 8 MiB of `a&a&` stop a worker for ten seconds, these for none.

The longest of ours names thirty statuses of 200 letters, at most 57 KB.
"""
SEALED: Final = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
"""Of every answer behind the door, whatever it is: people and dossiers stay in no cache on the way or on a disk."""
_SAFE: Final = frozenset({"GET", "HEAD", "OPTIONS"})

ErrorPage: TypeAlias = Callable[[AnyRequest, Exception], Response[str] | Response[bytes] | Redirect]
_Connection: TypeAlias = ASGIConnection[object, object, object, State]


class SignInNeeded(Rejected):
    """Nobody is signed in, and this page is not for nobody."""

    def __init__(self) -> None:
        super().__init__("signed-out")


class Visit(msgspec.Struct, frozen=True, kw_only=True):
    """One request, as a page sees it: who asks (None for nobody), in which language, for what.

    `csrf` goes into each form.
    """

    staff: Staff | None
    language: Language
    path: str
    query: str
    csrf: str


def staff_router(
    edge: Edge,
    names: Names,
    path: str,
    handlers: Sequence[HTTPRouteHandler],
    error: ErrorPage,
    *,
    large: Sequence[HTTPRouteHandler] = (),
) -> Router:
    """These handlers behind the door; each says in `opt={"needs": …}` what it takes, or the program does not start.

    Those that are `large` take a whole file or batch, the others no more than a form.
    """
    for handler in (*handlers, *large):
        if handler.opt.get("needs") not in NEEDS:
            raise TypeError(f"{handler} does not say who may ask it")
    return Router(
        path,
        route_handlers=[*handlers, Router("/", route_handlers=large, request_max_body_size=MAX_BODY)],
        request_max_body_size=MAX_FORM,
        guards=[_door(edge)],
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


def _door(edge: Edge) -> Callable[[_Connection, BaseRouteHandler], Awaitable[None]]:
    async def door(connection: _Connection, handler: BaseRouteHandler) -> None:
        needs = str(handler.opt.get("needs", "anyone"))  # only the framework's own answer to OPTIONS says nothing
        secret = connection.cookies.get(cookie_name(edge), "")
        bearer = connection.headers.get("Authorization", "").removeprefix("Bearer ").strip()
        by_token = bool(bearer) and connection.scope["path"].startswith("/api/")
        staff = await to_thread.run_sync(_who, edge, bearer if by_token else "", secret)
        connection.scope["state"] |= {"staff": staff, "secret": "" if by_token or staff is None else secret}
        if staff is None and needs != "anyone":
            raise SignInNeeded
        if staff is not None and needs in ALL_RIGHTS:
            must(staff, needs)  # pyright: ignore[reportArgumentType] - it is one of ALL_RIGHTS
        if isinstance(connection, Request) and connection.method not in _SAFE and not by_token:
            await _own_page(connection, edge)

    return door


def _who(edge: Edge, bearer: str, secret: str) -> Staff | None:
    now = edge.now()
    if bearer:
        return program_of(edge.database, bearer, now)
    return staff_of(edge.database, secret, now) if secret else None


async def _own_page(connection: Request[object, object, State], edge: Edge) -> None:
    """Refuse a form that another site made: by what the browser says of it, and by the secret in each form of ours."""
    origin = connection.headers.get("Origin", "")
    own = {urlsplit(edge.public_url).netloc, connection.headers.get("Host", "")} - {""}
    site = connection.headers.get("Sec-Fetch-Site", "same-origin")
    if site not in {"same-origin", "none"} or (origin and urlsplit(origin).netloc not in own):
        raise Rejected("other-site")
    secret = str(connection.scope["state"]["secret"])
    if not secret:
        return
    given = connection.headers.get(CSRF_HEADER, "")
    if not given:
        given = str((await _form(connection)).get(CSRF_FIELD, ""))
    if not hmac.compare_digest(given.encode(), csrf_of(secret).encode()):
        raise Rejected("other-site")


async def _form(connection: Request[object, object, State]) -> FormMultiDict:
    """The form; one that is not of files is short also where files are taken."""
    if connection.content_type[0] != RequestEncodingType.MULTI_PART and len(await connection.body()) > MAX_FORM:
        raise RequestEntityTooLarge
    return await connection.form()


def _staff(request: AnyRequest) -> Staff:
    staff = request.scope["state"].get("staff")
    if not isinstance(staff, Staff):
        raise SignInNeeded
    return staff


def _visit(request: AnyRequest) -> Visit:
    return visit_of(request)


def _page_of(request: AnyRequest) -> str:
    """The page that is seen: for a form that was sent, the one that it stands on, which can be opened again."""
    came = urlsplit(request.headers.get("Referer", ""))
    is_ours = came.path.startswith("/staff") and came.netloc == request.headers.get("Host", "")
    return request.scope["path"] if request.method in _SAFE or not is_ours else came.path


def once(visit: Visit) -> Visit:
    """The same for a page that is shown only once: no link leads to it in another language, as it would be gone."""
    return msgspec.structs.replace(visit, path="")


def visit_of(request: AnyRequest) -> Visit:
    """The request as a page sees it, also where the door refused it."""
    state = request.scope["state"]
    secret, staff = str(state.get("secret", "")), state.get("staff")
    return Visit(
        staff=staff if isinstance(staff, Staff) else None,
        language=language_of(request),
        path=_page_of(request),
        query=request.scope["query_string"].decode("ascii", "replace"),
        csrf=csrf_of(secret) if secret else "",
    )
