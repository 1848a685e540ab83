"""Where an invitation leads: a password, an authenticator, ten codes for paper; or the single sign-on instead."""

import base64
from typing import Annotated, Final, NamedTuple

import msgspec
from litestar import Response, get, post
from litestar.enums import RequestEncodingType
from litestar.params import Body
from litestar.response import Redirect

from kiosk.errors import Refused, Rejected
from sync.province.api import Edge
from sync.province.language import Words, said
from sync.province.problems import AnyRequest
from sync.province.staff.invitations import Invitation, choose_password, come_in, open_invitation, start_again
from sync.province.staff.passwords import SHORTEST
from sync.province.staff.second import address_of
from sync.province.web.markup import Child, Html, tag
from sync.province.web.pages import Names
from sync.province.web.staff import door_words as door
from sync.province.web.staff import words
from sync.province.web.staff.entering import BEGIN, enter, knock_at_door
from sync.province.web.staff.fields import button, card, field, note, text
from sync.province.web.staff.guard import Visit, once
from sync.province.web.staff.layout import form, staff_page
from sync.province.web.staff.places import where
from sync.province.web.staff.qr import qr


class Here(NamedTuple):
    """Who came with which code."""

    visit: Visit
    edge: Edge
    names: Names
    code: str


class Chosen(msgspec.Struct, frozen=True):
    login: str = ""
    password: str = ""
    again: str = ""


class Shown(msgspec.Struct, frozen=True):
    code: str = ""


@get("/invited/{code:str}", sync_to_thread=True, opt={"needs": "anyone"})
def invited_page(request: AnyRequest, visit: Visit, edge: Edge, names: Names, code: str) -> Response[str]:
    """What the guest is asked next."""
    knock_at_door(request, edge)
    found = _found(edge, code)
    return _gone(visit) if found is None else _step(Here(visit, edge, names, code), found)


@post("/invited/{code:str}/password", sync_to_thread=True, opt={"needs": "anyone"})
def choose(
    request: AnyRequest,
    visit: Visit,
    edge: Edge,
    names: Names,
    code: str,
    data: Annotated[Chosen, Body(media_type=RequestEncodingType.URL_ENCODED)],
) -> Response[str] | Redirect:
    """Keep the name and the password until the authenticator has shown that it works."""
    knock_at_door(request, edge)
    found = _found(edge, code)
    if found is None:
        return _gone(visit)
    try:
        if data.password != data.again:
            raise Refused("password-differs")
        choose_password(edge.database, code, data.login, data.password, edge.now())
    except Refused as refusal:
        return _step(Here(visit, edge, names, code), found, refusal, data.login)
    return Redirect(f"/staff/invited/{code}", status_code=303)


@post("/invited/{code:str}/phone", sync_to_thread=True, opt={"needs": "anyone"})
def show_phone(
    request: AnyRequest,
    visit: Visit,
    edge: Edge,
    names: Names,
    code: str,
    data: Annotated[Shown, Body(media_type=RequestEncodingType.URL_ENCODED)],
) -> Response[str]:
    """The account is there, one is signed in, and the codes for paper are shown this once."""
    knock_at_door(request, edge)
    found, now = _found(edge, code), edge.now()
    if found is None:
        return _gone(visit)
    try:
        with edge.database.write() as connection:
            staff, codes = come_in(connection, code, data.code, now)
            cookie = enter(connection, request, edge, staff, now, by="invitation")
    except Refused as refusal:
        return _step(Here(visit, edge, names, code), found, refusal)
    page = staff_page(once(visit), door.PAPER, *paper(visit, codes))
    page.cookies.append(cookie)
    return page


@post("/invited/{code:str}/again", sync_to_thread=True, opt={"needs": "anyone"})
def choose_again(request: AnyRequest, visit: Visit, edge: Edge, code: str) -> Response[str] | Redirect:
    """Back to the first step."""
    knock_at_door(request, edge)
    if _found(edge, code) is None:
        return _gone(visit)
    with edge.database.write() as connection:
        start_again(connection, code, edge.now())
    return Redirect(f"/staff/invited/{code}", status_code=303)


PAGES: Final = (invited_page, choose, show_phone, choose_again)


def paper(visit: Visit, codes: tuple[str, ...]) -> tuple[Child, ...]:
    """The codes for paper, on a page that can be printed."""
    onward = tag("p", tag("a", said(door.PAPER_DONE, visit.language), href=BEGIN, class_="button"))
    return (
        text(visit, door.PAPER_WHY),
        tag("ol", *(tag("li", tag("code", code)) for code in codes), class_="card codes"),
        onward,
    )


def password_hint() -> Words:
    return Words(*(each.format(least=SHORTEST) for each in door.PASSWORD_HINT))


def _found(edge: Edge, code: str) -> Invitation | None:
    try:
        with edge.database.read() as connection:
            return open_invitation(connection, code, edge.now())
    except Rejected:
        return None


def _gone(visit: Visit) -> Response[str]:
    return staff_page(visit, door.INVITED_GONE, text(visit, door.INVITED_GONE_WHY), status=404)


def _step(here: Here, found: Invitation, no: Refused | None = None, login: str = "") -> Response[str]:
    visit, edge, names, code = here
    role, place = said(words.ROLE[found.role], visit.language), where(visit, names, found.scope.communes)
    greeting = said(door.GREETING, visit.language).format(name=found.name, role=role, where=place)
    step = _phone(visit, found, code) if found.secret else _choose(visit, edge, found, code, login)
    wrong = None if no is None else note(visit, door.REFUSED[no.code], **no.values)
    title = door.INVITED_AGAIN if found.account else door.INVITED
    return staff_page(visit, title, wrong, tag("p", greeting), *step, status=200 if no is None else 422)


def _choose(visit: Visit, edge: Edge, found: Invitation, code: str, login: str) -> tuple[Child, ...]:
    fixed = {"readonly": True} if found.account else {}
    choosing = form(
        visit,
        f"/staff/invited/{code}/password",
        field(
            visit, "login", door.LOGIN, None if found.account else door.LOGIN_HINT, value=found.login or login,
            required=True, autocomplete="username", autocapitalize="none", maxlength="100", **fixed,
        ),
        field(
            visit, "password", door.PASSWORD, password_hint(), type="password", required=True,
            autocomplete="new-password",
        ),
        field(visit, "again", door.PASSWORD_AGAIN, type="password", required=True, autocomplete="new-password"),
        button(visit, door.GO_ON),
    )  # fmt: skip
    return (card(visit, door.CHOOSE, choosing, class_="card narrow"), _by_sso(visit, edge, code))


def _by_sso(visit: Visit, edge: Edge, code: str) -> Html | None:
    if edge.sso is None:
        return None
    label = said(door.BY_SSO, visit.language).format(name=edge.sso.label)
    way = tag("a", label, href=f"/staff/sign-in/elsewhere?invited={code}", class_="button")
    return card(visit, door.OR_SSO, tag("p", way), class_="card narrow")


def _phone(visit: Visit, found: Invitation, code: str) -> tuple[Child, ...]:
    secret = found.secret or b""
    key = base64.b32encode(secret).decode().rstrip("=")
    by_hand = " ".join(key[at : at + 4] for at in range(0, len(key), 4))
    showing = form(
        visit,
        f"/staff/invited/{code}/phone",
        field(
            visit, "code", door.PHONE_DIGITS, required=True, autocomplete="one-time-code", inputmode="numeric",
            maxlength="20",
        ),
        button(visit, door.GO_ON),
    )  # fmt: skip
    return (
        card(
            visit,
            door.PHONE,
            text(visit, door.PHONE_WHY),
            qr(address_of(secret, found.login), said(door.PHONE_CODE, visit.language)),
            tag("p", said(door.BY_HAND, visit.language), ": ", tag("code", by_hand)),
            showing,
            class_="card narrow",
        ),
        form(visit, f"/staff/invited/{code}/again", button(visit, door.START_AGAIN, "plain")),
    )
