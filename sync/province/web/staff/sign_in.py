"""Signing in and out, and the page that one begins at."""

from typing import Annotated, Final

import msgspec
from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError
from litestar import Response, get, post
from litestar.datastructures import Cookie
from litestar.enums import RequestEncodingType
from litestar.params import Body
from litestar.response import Redirect
from sqlalchemy import select

from sync.province.api import Edge
from sync.province.edge import client_address
from sync.province.limits import Rate, knock
from sync.province.problems import AnyRequest
from sync.province.staff.rights import Staff
from sync.province.staff.sessions import end_session, open_session
from sync.province.tables.staff import account
from sync.province.web.markup import Html, tag
from sync.province.web.staff import words
from sync.province.web.staff.guard import Visit, cookie_name
from sync.province.web.staff.language import said
from sync.province.web.staff.layout import form, staff_page
from sync.province.web.words import Words

SIGN_INS: Final = Rate("sign-in", burst=20, per_second=1 / 15)
"""Of one address; behind one address may stand a whole office."""

_HASHER: Final = PasswordHasher()
_NOBODYS: Final = _HASHER.hash("nobody has this password")
"""Compared with where there is no such account, so that the answer takes as long."""

LOGIN: Final = Words("Tên đăng nhập", "User name")
PASSWORD: Final = Words("Mật khẩu", "Password")
WRONG: Final = Words("Tên đăng nhập hoặc mật khẩu chưa đúng.", "The user name or the password is not right.")
WELCOME: Final = Words("Xin chào", "Welcome")


class Credentials(msgspec.Struct, frozen=True):
    login: str = ""
    password: str = ""
    next: str = ""


@get("/sign-in", sync_to_thread=False, opt={"needs": "anyone"})
def sign_in_page(visit: Visit, next: str = "") -> Response[str]:  # noqa: A002 - the word in the address
    """The form."""
    return staff_page(visit, words.SIGN_IN, _form(visit, next))


@post("/sign-in", sync_to_thread=True, opt={"needs": "anyone"})
def sign_in(
    request: AnyRequest,
    visit: Visit,
    edge: Edge,
    data: Annotated[Credentials, Body(media_type=RequestEncodingType.URL_ENCODED)],
) -> Response[str] | Redirect:
    """A new session when the password is right."""
    knock(edge.database, SIGN_INS, client_address(request, edge.trusted_proxies), edge.now())
    with edge.database.read() as connection:
        row = connection.execute(select(account).where(account.c.login == data.login.strip().lower())).one_or_none()
    right = _is_right(_NOBODYS if row is None or row.password is None else row.password, data.password)
    if row is None or not right or row.disabled_at is not None:
        wrong = tag("p", said(WRONG, visit.language), class_="wrong", role="alert")
        return staff_page(visit, words.SIGN_IN, wrong, _form(visit, data.next), status=403)
    with edge.database.write() as connection:
        secret = open_session(connection, row.id, request.headers.get("User-Agent", ""), edge.now())
    cookie = Cookie(
        cookie_name(edge), value=secret, httponly=True, samesite="lax", secure=edge.public_url.startswith("https://")
    )
    return Redirect(_own(data.next), status_code=303, cookies=[cookie])


@post("/sign-out", sync_to_thread=True, opt={"needs": "signed-in"})
def sign_out(request: AnyRequest, edge: Edge) -> Redirect:
    """The session ends, here and in the database."""
    name = cookie_name(edge)
    with edge.database.write() as connection:
        end_session(connection, request.cookies.get(name, ""))
    gone = Cookie(name, value="", max_age=0, httponly=True, secure=name.startswith("__Host-"))
    return Redirect("/staff/sign-in", status_code=303, cookies=[gone])


@get("/", sync_to_thread=False, opt={"needs": "signed-in"})
def begin_page(visit: Visit, staff: Staff) -> Response[str]:
    """Where one begins: the sections that one may open."""
    cards = [
        tag("li", tag("a", said(name, visit.language), href=address))
        for right, address, name in words.SECTIONS
        if right in staff.rights
    ]
    return staff_page(visit, WELCOME, tag("ul", *cards, class_="doors"))


def _form(visit: Visit, wanted: str) -> Html:
    return form(
        visit,
        "/staff/sign-in",
        tag("input", type="hidden", name="next", value=wanted),
        tag("label", said(LOGIN, visit.language), for_="login"),
        tag("input", id="login", name="login", required=True, autocomplete="username", autocapitalize="none"),
        tag("label", said(PASSWORD, visit.language), for_="password"),
        tag("input", id="password", name="password", type="password", required=True, autocomplete="current-password"),
        tag("button", said(words.SIGN_IN, visit.language)),
        class_="card narrow",
    )


def _is_right(stored: str, given: str) -> bool:
    try:
        return _HASHER.verify(stored, given)
    except (Argon2Error, InvalidHashError):
        return False


def _own(wanted: str) -> str:
    """An address of ours, or where one begins: nobody is sent elsewhere by a link."""
    is_own = wanted.startswith("/staff") and not wanted.startswith("//") and "\\" not in wanted
    return wanted if is_own else "/staff"
