"""One's own account: the password, where one is signed in, the codes for paper, and who came in by it."""

from typing import Annotated, Final, NamedTuple

import msgspec
from litestar import Response, get, post
from litestar.enums import RequestEncodingType
from litestar.params import Body
from sqlalchemy import select

from kiosk.errors import Refused
from sync.province.api import Edge
from sync.province.language import Words, said
from sync.province.problems import AnyRequest
from sync.province.staff.accounts import Seat, change_password, end_others, seats
from sync.province.staff.record import Line, lines_of, record
from sync.province.staff.rights import Staff, communes_of
from sync.province.staff.second import codes_left, new_codes, spend_code
from sync.province.staff.tries import count_try, forgive, take_back
from sync.province.tables.staff import account
from sync.province.web.markup import Html, tag
from sync.province.web.pages import Names
from sync.province.web.staff import account_words as own
from sync.province.web.staff import door_words as door
from sync.province.web.staff import words
from sync.province.web.staff.entering import knock_at_door
from sync.province.web.staff.fields import button, card, cell, field, moment, note, table, text
from sync.province.web.staff.guard import Visit, cookie_name, once
from sync.province.web.staff.invited import paper, password_hint
from sync.province.web.staff.layout import form, staff_page
from sync.province.web.staff.places import where

FEW: Final = 3
SHOWN: Final = 10


class NewPassword(msgspec.Struct, frozen=True):
    old: str = ""
    password: str = ""
    again: str = ""


class Proof(msgspec.Struct, frozen=True):
    code: str = ""


class Here(NamedTuple):
    """Who asks for which page, by which secret."""

    visit: Visit
    edge: Edge
    names: Names
    staff: Staff
    secret: str


@get("/me", sync_to_thread=True, opt={"needs": "signed-in"})
def my_page(request: AnyRequest, visit: Visit, edge: Edge, names: Names, staff: Staff) -> Response[str]:
    """All of it."""
    return _page(Here(visit, edge, names, staff, _secret(request, edge)))


@post("/me/password", sync_to_thread=True, status_code=200, opt={"needs": "signed-in"})
def new_password(
    request: AnyRequest,
    visit: Visit,
    edge: Edge,
    names: Names,
    staff: Staff,
    data: Annotated[NewPassword, Body(media_type=RequestEncodingType.URL_ENCODED)],
) -> Response[str]:
    """Another password; trying the old one counts like a try at the door."""
    here = Here(visit, edge, names, staff, _secret(request, edge))
    knock_at_door(request, edge)
    tried = count_try(edge.database, _login(edge, staff), edge.now())
    told = note(visit, own.CHANGED, "good")
    try:
        if data.password != data.again:
            raise Refused("password-differs")
        change_password(edge.database, staff, here.secret, data.old, data.password, edge.now())
    except Refused as refusal:
        told = note(visit, door.REFUSED[refusal.code], **refusal.values)
        if refusal.code == "password-wrong":
            return _page(here, told, 422)
        status = 422
    else:
        status = 200
    with edge.database.write() as connection:
        take_back(connection, tried)
    return _page(here, told, status)


@post("/me/others", sync_to_thread=True, status_code=200, opt={"needs": "signed-in"})
def sign_out_elsewhere(request: AnyRequest, visit: Visit, edge: Edge, names: Names, staff: Staff) -> Response[str]:
    """Signed out everywhere but here."""
    here = Here(visit, edge, names, staff, _secret(request, edge))
    with edge.database.write() as connection:
        count = end_others(connection, staff, here.secret)
        record(
            connection, staff, "sessions-ended", staff.id, edge.now(), centre=communes_of(staff.scope), count=str(count)
        )
    return _page(here, note(visit, own.ENDED, "good", count=str(count)))


@post("/me/codes", sync_to_thread=True, status_code=200, opt={"needs": "signed-in"})
def renew_codes(
    request: AnyRequest,
    visit: Visit,
    edge: Edge,
    names: Names,
    staff: Staff,
    data: Annotated[Proof, Body(media_type=RequestEncodingType.URL_ENCODED)],
) -> Response[str]:
    """Ten new codes for paper, for who shows the phone; the old ones are void."""
    knock_at_door(request, edge)
    login = _login(edge, staff)
    count_try(edge.database, login, edge.now())
    with edge.database.write() as connection:
        if spend_code(connection, staff.id, data.code, edge.now()):
            forgive(connection, login)
            codes = new_codes(connection, staff.id)
            record(connection, staff, "codes-renewed", staff.id, edge.now(), centre=communes_of(staff.scope))
            return staff_page(once(visit), door.PAPER, *paper(visit, codes))
    return _page(Here(visit, edge, names, staff, _secret(request, edge)), note(visit, door.CODE_WRONG), 422)


PAGES: Final = (my_page, new_password, sign_out_elsewhere, renew_codes)


def _secret(request: AnyRequest, edge: Edge) -> str:
    return request.cookies.get(cookie_name(edge), "")


def _login(edge: Edge, staff: Staff) -> str:
    with edge.database.read() as connection:
        return connection.execute(select(account.c.login).where(account.c.id == staff.id)).scalar_one()


def _page(here: Here, told: Html | None = None, status: int = 200) -> Response[str]:
    visit, edge, names, staff, secret = here
    with edge.database.read() as connection:
        row = connection.execute(select(account).where(account.c.id == staff.id)).one()
        places = seats(connection, staff, secret, edge.now())
        left = codes_left(connection, staff.id)
        entries = lines_of(connection, staff.id, "signed-in", SHOWN)
    who = tag(
        "p",
        f"{staff.name} · {row.login} · {said(words.ROLE[staff.role], visit.language)} · ",
        where(visit, names, staff.scope.communes),
    )
    local = row.password is not None
    return staff_page(
        visit,
        own.ME,
        told,
        who,
        _password_card(visit, row.login) if local else None,
        _codes_card(visit, left) if local else None,
        _seats_card(visit, places),
        _entries_card(visit, entries),
        status=status,
    )


def machine_of(claimed: str) -> str:
    """What a browser calls itself, in two words; Edge and Opera also say Chrome, and Chrome says Safari."""
    programs = (
        ("Firefox/", "Firefox"),
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    )
    systems = (
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("Windows", "Windows"),
        ("Mac OS", "Mac"),
        ("Linux", "Linux"),
    )
    names = [next((name for sign, name in table if sign in claimed), "") for table in (programs, systems)]
    return " · ".join(name for name in names if name) or claimed[:40] or "?"


def _password_card(visit: Visit, login: str) -> Html:
    changing = form(
        visit,
        "/staff/me/password",
        tag("input", type="hidden", name="username", value=login, autocomplete="username"),
        field(visit, "old", own.OLD, type="password", required=True, autocomplete="current-password"),
        field(visit, "password", own.NEW, password_hint(), type="password", required=True, autocomplete="new-password"),
        field(visit, "again", own.AGAIN, type="password", required=True, autocomplete="new-password"),
        button(visit, own.CHANGE_PASSWORD),
    )
    return card(visit, own.NEW_PASSWORD, changing, class_="card narrow")


def _codes_card(visit: Visit, left: int) -> Html:
    few = left <= FEW
    how_many = note(visit, own.CODES_FEW, "warn", count=str(left)) if few else _filled(visit, own.CODES_LEFT, left)
    renewing = form(
        visit,
        "/staff/me/codes",
        field(
            visit, "code", own.CODES_PROOF, required=True, autocomplete="one-time-code", inputmode="numeric",
            maxlength="20",
        ),
        button(visit, own.CODES_NEW, "plain"),
    )  # fmt: skip
    return card(visit, own.CODES, how_many, renewing, class_="card narrow")


def _filled(visit: Visit, said_of: Words, count: int) -> Html:
    return text(visit, Words(*(each.format(count=count) for each in said_of)))


def _seats_card(visit: Visit, places: list[Seat]) -> Html:
    rows = [
        (
            cell(machine_of(seat.machine), tag("b", f" · {said(own.THIS, visit.language)}") if seat.is_this else None),
            cell(moment(visit, seat.opened_at)),
            cell(moment(visit, seat.seen_at)),
        )
        for seat in places
    ]
    ending = form(visit, "/staff/me/others", button(visit, own.END_OTHERS, "plain")) if len(places) > 1 else None
    return tag("section", table(visit, own.SEATS, (own.MACHINE, own.SINCE, own.USED), rows), ending, class_="card")


def _entries_card(visit: Visit, entries: list[Line]) -> Html:
    rows = [
        (
            cell(moment(visit, line.at)),
            cell(said(own.WAYS[by], visit.language) if (by := line.details.get("by", "")) in own.WAYS else by),
            cell(line.details.get("failed_before", "0")),
        )
        for line in entries
    ]
    return tag("section", table(visit, own.ENTRIES, (own.WHEN, own.BY, own.FAILED), rows), class_="card")
