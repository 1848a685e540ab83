"""A form that was sent: the page it stands on, whether it is ours, and how one that came too late waits."""

import hmac
from typing import Final, NamedTuple, TypeAlias
from urllib.parse import quote, urlsplit

from anyio import to_thread
from litestar import Request
from litestar.connection import ASGIConnection
from litestar.datastructures import FormMultiDict, State
from litestar.enums import RequestEncodingType
from litestar.exceptions.http_exceptions import RequestEntityTooLarge
from litestar.handlers import BaseRouteHandler

from kiosk.errors import Rejected
from sync.province.api import Edge
from sync.province.staff.kept import keep, take
from sync.province.staff.rights import ALL_RIGHTS, Staff
from sync.province.staff.sessions import csrf_of, whose
from sync.province.web.staff.typed import KEPT, Typed, typed_of

CSRF_FIELD: Final = "csrf"
CSRF_HEADER: Final = "X-CSRF-Token"
MAX_FORM: Final = 64 << 10
"""Bytes of a form. It is read where all requests are: 8 MiB of `a&a&` stop a worker for ten seconds, these for none.

The longest of ours names thirty statuses of 200 letters, at most 57 KB.
"""
SAFE: Final = frozenset({"GET", "HEAD", "OPTIONS"})

Connection: TypeAlias = ASGIConnection[object, object, object, State]
_Asked: TypeAlias = Request[object, object, State]


class SignInNeeded(Rejected):
    """Nobody is signed in, and this page is not for nobody.

    `lead` is where to go then, `ended` what became of a form that was sent too late (`kept`, `file`, `lost`).
    """

    def __init__(self, lead: str = "", ended: str = "") -> None:
        super().__init__("signed-out")
        self.lead = lead
        self.ended = ended


class AskedAgain(Rejected):
    """A form of a session that ended, sent in the one that came after it: it stands filled in at `lead`."""

    def __init__(self, lead: str) -> None:
        super().__init__("other-site")
        self.lead = lead


class Form(NamedTuple):
    """A form that is sent: the page on which it stands, and the right that it needs."""

    edge: Edge
    page: str
    needs: str

    @property
    def may_wait(self) -> bool:
        """Not what one says of oneself at the door: passwords and codes are kept nowhere."""
        return bool(self.page) and self.needs in ALL_RIGHTS


async def own_page(connection: _Asked, form: Form, staff: Staff | None) -> None:
    """Refuse a form that another site made: by what the browser says of it, and by the secret in each form of ours."""
    if _is_other_site(connection, form.edge):
        raise Rejected("other-site")
    secret = str(connection.scope["state"]["secret"])
    if not secret:
        return
    if await _is_of(connection, secret):
        await _let_go(connection, form, staff)
        return
    if staff is not None and form.may_wait and _is_surely_own(connection) and not _has_files(connection):
        raise AskedAgain(await _put_by(connection, form, staff.id))
    raise Rejected("other-site")


async def sign_in_needed(connection: Connection, form: Form, secret: str) -> SignInNeeded:
    """What was sent by a form of a session that has ended by itself waits for its owner."""
    if not isinstance(connection, Request) or connection.method in SAFE or not form.may_wait:
        return SignInNeeded()
    who = await to_thread.run_sync(whose, form.edge.database, secret) if secret else ""
    if not who or _is_other_site(connection, form.edge):
        return SignInNeeded(quote(form.page), "lost")
    if _has_files(connection):
        return SignInNeeded(quote(form.page), "file")
    if not await _is_of(connection, secret):
        return SignInNeeded(quote(form.page), "lost")
    return SignInNeeded(await _put_by(connection, form, who), KEPT)


async def _let_go(connection: _Asked, form: Form, staff: Staff | None) -> None:
    """What waited for its owner and is sent now waits no more: else the page behind it would offer it once again."""
    key = "" if _has_files(connection) else str((await _form(connection)).get(KEPT, ""))
    if staff is None or not key:
        return

    def let_go() -> None:
        with form.edge.database.write() as database:
            take(database, staff.id, key, Typed, form.edge.now())

    await to_thread.run_sync(let_go)


async def _put_by(connection: _Asked, form: Form, who: str) -> str:
    typed = typed_of(connection.scope["path"], await _form(connection), (CSRF_FIELD, KEPT))

    def put_by() -> str:
        with form.edge.database.write() as database:
            return keep(database, who, typed, form.edge.now())

    return f"{quote(form.page)}?{KEPT}={await to_thread.run_sync(put_by)}#{KEPT}"


def _is_other_site(connection: _Asked, edge: Edge) -> bool:
    origin = connection.headers.get("Origin", "")
    own = {urlsplit(edge.public_url).netloc, connection.headers.get("Host", "")} - {""}
    site = connection.headers.get("Sec-Fetch-Site", "same-origin")
    return site not in {"same-origin", "none"} or bool(origin and urlsplit(origin).netloc not in own)


def _is_surely_own(connection: _Asked) -> bool:
    """Whether a browser itself says that a page of ours sent this."""
    return connection.headers.get("Sec-Fetch-Site", "") == "same-origin"


def _has_files(connection: _Asked) -> bool:
    return connection.content_type[0] == RequestEncodingType.MULTI_PART


async def _is_of(connection: _Asked, secret: str) -> bool:
    """Whether the form carries what each form of this session carries."""
    given = connection.headers.get(CSRF_HEADER, "")
    if not given:
        given = str((await _form(connection)).get(CSRF_FIELD, ""))
    return hmac.compare_digest(given.encode(), csrf_of(secret).encode())


async def _form(connection: _Asked) -> FormMultiDict:
    """The form; one that is not of files is short also where files are taken."""
    if not _has_files(connection) and len(await connection.body()) > MAX_FORM:
        raise RequestEntityTooLarge
    return await connection.form()


def page_of(path: str, handler: BaseRouteHandler, pages: frozenset[str]) -> str:
    """The page on which the form stands that is sent to this path: the nearest at it or above; empty for none."""
    template, parts = next(iter(handler.paths)).strip("/").split("/"), path.strip("/").split("/")
    for cut in range(len(template)):
        if "/" + "/".join(template[: len(template) - cut]) in pages:
            return "/" + "/".join(parts[: len(parts) - cut])
    return ""
