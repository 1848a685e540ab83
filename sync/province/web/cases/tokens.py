"""The page of tokens: made, shown once, listed, revoked."""

from typing import Annotated, Final

import msgspec
from litestar import Response, get, post
from litestar.enums import RequestEncodingType
from litestar.handlers import HTTPRouteHandler
from litestar.params import Body
from litestar.response import Redirect

from kiosk.errors import Refused
from sync.province.api import Edge
from sync.province.boards.table import place_of
from sync.province.cases.tokens import OF_PROGRAMS, TokenLine, TokenWish, make_token, revoke_token, tokens
from sync.province.language import said
from sync.province.staff.rights import Staff
from sync.province.web.cases import words
from sync.province.web.cases.parts import wrong
from sync.province.web.markup import Html, tag
from sync.province.web.pages import Names
from sync.province.web.staff.fields import cell, field, moment, note, table
from sync.province.web.staff.guard import Visit, instead, once
from sync.province.web.staff.here import Here
from sync.province.web.staff.layout import form, staff_page
from sync.province.web.staff.places import commune_boxes, where
from sync.province.web.staff.shown_once import GONE, lead_to, shown
from sync.province.web.staff.sorting import By, sorted_list

BASE: Final = "/staff/tokens"


class Wish(msgspec.Struct, frozen=True):
    """What the form says; `rights` and `communes` are written once for each that was ticked."""

    name: str = ""
    days: str = "365"
    rights: list[str] | str = ""
    communes: list[str] | str = ""


@get("/tokens", sync_to_thread=True, opt={"needs": "manage-tokens"})
def tokens_page(visit: Visit, edge: Edge, names: Names, staff: Staff) -> Response[str]:
    """The tokens, and the form for another."""
    return _page(Here(visit, edge, names, staff), None)


_NOTHING: Final = Wish()


class Made(msgspec.Struct, frozen=True):
    """A token that was made."""

    secret: str


@get("/tokens/made/{key:str}", sync_to_thread=True, opt={"needs": "manage-tokens"})
def made_page(visit: Visit, edge: Edge, names: Names, staff: Staff, key: str) -> Response[str]:
    """A token that was made, shown this once."""
    made = shown(edge, staff, key, Made)
    if made is None:
        told = note(visit, words.TOKEN_SHOWN_BEFORE, "warn")
        return _page(Here(instead(visit, BASE), edge, names, staff), told, status=GONE)
    once_only = tag("p", said(words.TOKEN_ONCE, visit.language))
    heading = tag("h2", said(words.TOKEN_MADE, visit.language))
    told = tag("section", heading, tag("code", made.secret), once_only, class_="good")
    return _page(Here(once(visit), edge, names, staff), told)


@post("/tokens", sync_to_thread=True, opt={"needs": "manage-tokens"})
def make(
    visit: Visit,
    edge: Edge,
    staff: Staff,
    names: Names,
    data: Annotated[Wish, Body(media_type=RequestEncodingType.URL_ENCODED)],
) -> Response[str] | Redirect:
    """Make one, and on to the page that shows it."""
    days, communes = data.days, _listed(data.communes)
    try:
        if not (days.isascii() and days.isdecimal() and len(days) < 6):
            raise Refused("token-days")
        if not communes <= set(names.homes):
            raise Refused("token-communes")
        rights, places = frozenset(_listed(data.rights)), " ".join(communes)
        wish = TokenWish(name=data.name, rights=rights, communes=places, days=int(days))
        secret = make_token(edge.database, staff, wish, edge.now())
    except Refused as refusal:
        return _page(Here(visit, edge, names, staff), wrong(visit, refusal), data, status=422)
    return lead_to(edge, staff, Made(secret), f"{BASE}/made")


@post("/tokens/{identity:str}/revoke", sync_to_thread=True, opt={"needs": "manage-tokens"})
def revoke(edge: Edge, staff: Staff, identity: str) -> Redirect:
    """Take one back."""
    revoke_token(edge.database, staff, identity, edge.now())
    return Redirect(BASE, status_code=303)


def _listed(told: list[str] | str) -> set[str]:
    return {told} - {""} if isinstance(told, str) else set(told)


def _page(here: Here, notice: Html | None, typed: Wish = _NOTHING, status: int = 200) -> Response[str]:
    visit, edge, names, staff = here
    lines, sorts = sorted_list(visit, BASE, _sorting(names), tokens(edge.database, staff.scope))
    heads = [
        words.TOKEN_NAME, words.TOKEN_RIGHTS, words.TOKEN_SCOPE, words.TOKEN_MAKER, words.TOKEN_EXPIRES,
        words.TOKEN_USED, words.TOKEN_REVOKE,
    ]  # fmt: skip
    rows = [_row(here, line) for line in lines]
    none = tag("p", said(words.TOKEN_NONE, visit.language), class_="soft")
    listed = table(visit, words.TOKEN_LIST, heads, rows, sorts) if rows else none
    docs = tag("p", tag("a", said(words.API_DOCS, visit.language), href="/api/v1/docs"))
    return staff_page(visit, words.TOKENS, notice, docs, listed, _form(here, typed), status=status)


def _sorting(names: Names) -> tuple[By[TokenLine] | None, ...]:
    """What the list may be sorted by, column by column."""
    return (
        By("name", lambda one: place_of(one.name)),
        None,
        By("scope", lambda one: [place_of(name) for name in sorted(map(names.commune, one.scope.communes or ()))]),
        By("maker", lambda one: place_of(one.maker)),
        By("expires", lambda one: one.expires_at),
        By("used", lambda one: one.used_at, down=True),
        None,
    )


def _row(here: Here, line: TokenLine) -> list[str | Html]:
    visit, language = here.visit, here.visit.language
    rights = ", ".join(said(text, language) for right, text in words.RIGHTS.items() if right in line.rights)
    maker = f"{line.maker} ({said(words.MAKER_SHUT, language)})" if line.maker_is_shut else line.maker
    return [
        line.name,
        rights,
        where(visit, here.names, line.scope.communes),
        maker,
        cell(moment(visit, line.expires_at)),
        cell(moment(visit, line.used_at, words.TOKEN_NEVER)),
        _end(visit, here.edge, line),
    ]


def _end(visit: Visit, edge: Edge, line: TokenLine) -> str | Html:
    if line.revoked_at is not None:
        return said(words.TOKEN_REVOKED, visit.language)
    if line.expires_at <= edge.now():
        return said(words.TOKEN_EXPIRED, visit.language)
    name = said(words.TOKEN_REVOKE, visit.language)
    return form(
        visit, f"{BASE}/{line.id}/revoke", tag("button", name, class_="plain", aria_label=f"{name}: {line.name}")
    )


def _rights(visit: Visit, staff: Staff, ticked: set[str]) -> Html:
    """A box to tick for each right that this person may hand on."""
    boxes = [
        tag(
            "label",
            tag("input", type="checkbox", name="rights", value=right, checked=right in ticked),
            " ",
            said(words.RIGHTS[right], visit.language),
            class_="tick",
        )
        for right in OF_PROGRAMS
        if right in staff.rights
    ]
    return tag("fieldset", tag("legend", said(words.TOKEN_RIGHTS, visit.language)), *boxes)


def _form(here: Here, typed: Wish) -> Html:
    visit, staff = here.visit, here.staff
    return form(
        visit,
        BASE,
        tag("h2", said(words.TOKEN_NEW, visit.language)),
        field(visit, "name", words.TOKEN_NAME, value=typed.name, required=True, autocomplete="off"),
        _rights(visit, staff, _listed(typed.rights)),
        commune_boxes(visit, here.names, staff, frozenset(_listed(typed.communes)), words.TOKEN_COMMUNES),
        field(visit, "days", words.TOKEN_DAYS, value=typed.days, required=True, autocomplete="off"),
        tag("button", said(words.TOKEN_NEW, visit.language)),
        class_="card narrow",
    )


PAGES: Final[tuple[HTTPRouteHandler, ...]] = (tokens_page, made_page, make, revoke)
