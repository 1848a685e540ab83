"""Signing in by password and second factor, signing out, and the page that one begins at."""

from typing import Annotated, Final
from urllib.parse import urlencode

import msgspec
from litestar import Response, get, post
from litestar.enums import RequestEncodingType
from litestar.params import Body
from litestar.response import Redirect
from sqlalchemy import select, update

from sync.province.api import Edge
from sync.province.language import said
from sync.province.problems import AnyRequest
from sync.province.staff.appointing import folded
from sync.province.staff.half_way import HalfWay, end_half_way, go_half_way, half_way_of
from sync.province.staff.passwords import hash_password, is_outdated, is_password
from sync.province.staff.record import record
from sync.province.staff.rights import Staff, communes_of
from sync.province.staff.second import codes_left, spend_code, spend_recovery
from sync.province.staff.sessions import end_session
from sync.province.staff.tries import Try, count_try, forgive, take_back
from sync.province.tables.staff import account
from sync.province.web.markup import Html, tag
from sync.province.web.staff import door_words as door
from sync.province.web.staff import words
from sync.province.web.staff.entering import door_cookie, enter, knock_at_door, own, side_cookie, side_name
from sync.province.web.staff.fields import button, field, hidden, note, text
from sync.province.web.staff.guard import Visit, cookie_name
from sync.province.web.staff.layout import form, staff_page
from sync.province.web.staff.typed import KEPT

HALF: Final = "half"
SECOND: Final = "/staff/sign-in/second"


class Credentials(msgspec.Struct, frozen=True):
    login: str = ""
    password: str = ""
    next: str = ""


class Shown(msgspec.Struct, frozen=True):
    code: str = ""


@get("/sign-in", sync_to_thread=False, opt={"needs": "anyone"})
def sign_in_page(
    visit: Visit,
    edge: Edge,
    next: str = "",  # noqa: A002 - the word in the address
    ended: str = "",
) -> Response[str]:
    """The form, and the single sign-on beside it where there is one; above it what became of what was sent too late."""
    told = note(visit, door.ENDED[ended], "warn") if ended in door.ENDED else None
    return staff_page(visit, words.SIGN_IN, told, _form(visit, edge, own(next)))


@post("/sign-in", sync_to_thread=True, opt={"needs": "anyone"})
def sign_in(
    request: AnyRequest,
    visit: Visit,
    edge: Edge,
    data: Annotated[Credentials, Body(media_type=RequestEncodingType.URL_ENCODED)],
) -> Response[str] | Redirect:
    """On to the second factor when the password is right; the same words, as slowly, for every way to be wrong."""
    knock_at_door(request, edge)
    login = folded(data.login)
    tried = count_try(edge.database, login or data.login, edge.now())
    with edge.database.read() as connection:
        row = connection.execute(select(account).where(account.c.login == login)).one_or_none()
    right = is_password(None if row is None else row.password, data.password)
    if row is None or not right or row.disabled_at is not None:
        return staff_page(visit, words.SIGN_IN, note(visit, door.WRONG), _form(visit, edge, own(data.next)), status=403)
    secret = _half(edge, row.id, row.password, data, tried)
    return Redirect(SECOND, status_code=303, cookies=[side_cookie(edge, HALF, secret)])


@get("/sign-in/second", sync_to_thread=True, opt={"needs": "anyone"})
def second_page(request: AnyRequest, visit: Visit, edge: Edge) -> Response[str] | Redirect:
    """The form for the code."""
    if half_way_of(edge.database, request.cookies.get(side_name(edge, HALF), ""), edge.now()) is None:
        return Redirect("/staff/sign-in", status_code=303)
    return staff_page(visit, door.SECOND, _second_form(visit))


@post("/sign-in/second", sync_to_thread=True, opt={"needs": "anyone"})
def second(
    request: AnyRequest,
    visit: Visit,
    edge: Edge,
    data: Annotated[Shown, Body(media_type=RequestEncodingType.URL_ENCODED)],
) -> Response[str] | Redirect:
    """A session, when the code is one of the authenticator's or one on paper."""
    knock_at_door(request, edge)
    secret = request.cookies.get(side_name(edge, HALF), "")
    half = half_way_of(edge.database, secret, edge.now())
    if half is None:
        return Redirect("/staff/sign-in", status_code=303)
    tried = count_try(edge.database, half.login, edge.now())
    entered = _entered(request, edge, half, secret, data.code, tried)
    if entered is None:
        return staff_page(visit, door.SECOND, note(visit, door.CODE_WRONG), _second_form(visit), status=403)
    return entered


@post("/sign-out", sync_to_thread=True, opt={"needs": "signed-in"})
def sign_out(request: AnyRequest, edge: Edge, staff: Staff) -> Redirect:
    """The session ends, here and in the database."""
    name = cookie_name(edge)
    with edge.database.write() as connection:
        end_session(connection, request.cookies.get(name, ""))
        record(connection, staff, "signed-out", staff.id, edge.now(), centre=communes_of(staff.scope))
    return Redirect("/staff/sign-in", status_code=303, cookies=[door_cookie(edge, name, "")])


@get("/", sync_to_thread=False, opt={"needs": "signed-in"})
def begin_page(visit: Visit, staff: Staff) -> Response[str]:
    """Where one begins: the sections that one may open."""
    cards = [
        tag("li", tag("a", said(name, visit.language), href=address))
        for right, address, name in words.SECTIONS
        if right in staff.rights
    ]
    return staff_page(visit, door.WELCOME, tag("ul", *cards, class_="doors"))


PAGES: Final = (sign_in_page, sign_in, second_page, second, sign_out, begin_page)


def _half(edge: Edge, who: str, stored: str, data: Credentials, tried: Try) -> str:
    with edge.database.write() as connection:
        take_back(connection, tried)
        if is_outdated(stored):
            stronger = hash_password(data.password)
            same = (account.c.id == who) & (account.c.password == stored)  # unless it was changed this moment
            connection.execute(update(account).where(same).values(password=stronger))
        return go_half_way(connection, who, own(data.next), edge.now())


def _entered(request: AnyRequest, edge: Edge, half: HalfWay, secret: str, code: str, tried: Try) -> Redirect | None:
    now, who = edge.now(), half.staff.id
    with edge.database.write() as connection:
        by_phone = spend_code(connection, who, code, now)
        if not (by_phone or spend_recovery(connection, who, code, now)) or not end_half_way(connection, secret):
            return None
        forgive(connection, half.login)
        how = {"by": "authenticator"} if by_phone else {"by": "paper", "left": str(codes_left(connection, who))}
        failed_before = str(tried.failures + tried.pardoned)
        cookie = enter(connection, request, edge, half.staff, now, failed_before=failed_before, **how)
    onward = half.onward if by_phone or f"{KEPT}=" in half.onward else "/staff/me"
    return Redirect(onward, status_code=303, cookies=[cookie, door_cookie(edge, side_name(edge, HALF), "")])


def _form(visit: Visit, edge: Edge, wanted: str) -> Html:
    return tag(
        "div",
        _elsewhere(visit, edge, wanted),
        form(
            visit,
            "/staff/sign-in",
            hidden("next", wanted),
            field(visit, "login", door.LOGIN, required=True, autocomplete="username", autocapitalize="none"),
            field(visit, "password", door.PASSWORD, type="password", required=True, autocomplete="current-password"),
            button(visit, words.SIGN_IN),
            text(visit, door.LOST, class_="soft"),
            class_="card narrow",
        ),
        class_="ways",
    )


def _elsewhere(visit: Visit, edge: Edge, wanted: str) -> Html | None:
    if edge.sso is None:
        return None
    address = f"/staff/sign-in/elsewhere?{urlencode({'next': wanted})}"
    label = said(door.BY_SSO, visit.language).format(name=edge.sso.label)
    return tag("p", tag("a", label, href=address, class_="button"))


def _second_form(visit: Visit) -> Html:
    return form(
        visit,
        SECOND,
        field(
            visit, "code", door.CODE, door.CODE_HINT, required=True, autocomplete="one-time-code", autofocus=True,
            autocapitalize="none", maxlength="40",
        ),
        button(visit, door.GO_ON),
        class_="card narrow",
    )  # fmt: skip
