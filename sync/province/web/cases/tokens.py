"""The page of tokens: made, shown once, listed, revoked."""

import re
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
from sync.province.web.staff.layout import form, staff_page
from sync.province.web.staff.shown_once import GONE, lead_to, shown
from sync.province.web.staff.sorting import By, sorted_list

BASE: Final = "/staff/tokens"


@get("/tokens", sync_to_thread=True, opt={"needs": "manage-tokens"})
def tokens_page(visit: Visit, edge: Edge, staff: Staff) -> Response[str]:
    """The tokens, and the form for another."""
    return _page(visit, edge, staff, None)


class Made(msgspec.Struct, frozen=True):
    """A token that was made."""

    secret: str


@get("/tokens/made/{key:str}", sync_to_thread=True, opt={"needs": "manage-tokens"})
def made_page(visit: Visit, edge: Edge, staff: Staff, key: str) -> Response[str]:
    """A token that was made, shown this once."""
    made = shown(edge, staff, key, Made)
    if made is None:
        told = note(visit, words.TOKEN_SHOWN_BEFORE, "warn")
        return _page(instead(visit, BASE), edge, staff, told, status=GONE)
    once_only = tag("p", said(words.TOKEN_ONCE, visit.language))
    heading = tag("h2", said(words.TOKEN_MADE, visit.language))
    return _page(once(visit), edge, staff, tag("section", heading, tag("code", made.secret), once_only, class_="good"))


@post("/tokens", sync_to_thread=True, opt={"needs": "manage-tokens"})
def make(
    visit: Visit,
    edge: Edge,
    staff: Staff,
    names: Names,
    data: Annotated[dict[str, str], Body(media_type=RequestEncodingType.URL_ENCODED)],
) -> Response[str] | Redirect:
    """Make one, and on to the page that shows it."""
    rights = frozenset(right for right in OF_PROGRAMS if f"right-{right}" in data)
    days = data.get("days", "")
    try:
        if not (days.isascii() and days.isdecimal() and len(days) < 6):
            raise Refused("token-days")
        if not set(re.findall(r"[^\s,]+", data.get("communes", ""))) <= set(names.homes):
            raise Refused("token-communes")
        wish = TokenWish(name=data.get("name", ""), rights=rights, communes=data.get("communes", ""), days=int(days))
        secret = make_token(edge.database, staff, wish, edge.now())
    except Refused as refusal:
        return _page(visit, edge, staff, wrong(visit, refusal), data, status=422)
    return lead_to(edge, staff, Made(secret), f"{BASE}/made")


@post("/tokens/{identity:str}/revoke", sync_to_thread=True, opt={"needs": "manage-tokens"})
def revoke(edge: Edge, staff: Staff, identity: str) -> Redirect:
    """Take one back."""
    revoke_token(edge.database, staff, identity, edge.now())
    return Redirect(BASE, status_code=303)


def _page(
    visit: Visit, edge: Edge, staff: Staff, notice: Html | None, typed: dict[str, str] | None = None, status: int = 200
) -> Response[str]:
    lines, sorts = sorted_list(visit, BASE, _SORTING, tokens(edge.database, staff.scope))
    heads = [
        words.TOKEN_NAME, words.TOKEN_RIGHTS, words.TOKEN_SCOPE, words.TOKEN_MAKER, words.TOKEN_EXPIRES,
        words.TOKEN_USED, words.TOKEN_REVOKE,
    ]  # fmt: skip
    rows = [_row(visit, edge, line) for line in lines]
    none = tag("p", said(words.TOKEN_NONE, visit.language), class_="soft")
    listed = table(visit, words.TOKEN_LIST, heads, rows, sorts) if rows else none
    docs = tag("p", tag("a", said(words.API_DOCS, visit.language), href="/api/v1/docs"))
    return staff_page(visit, words.TOKENS, notice, docs, listed, _form(visit, staff, typed or {}), status=status)


_SORTING: Final[tuple[By[TokenLine] | None, ...]] = (
    By("name", lambda one: place_of(one.name)),
    None,
    By("scope", lambda one: sorted(one.scope.communes or ())),
    By("maker", lambda one: place_of(one.maker)),
    By("expires", lambda one: one.expires_at),
    By("used", lambda one: one.used_at, down=True),
    None,
)
"""What the list may be sorted by, column by column."""


def _row(visit: Visit, edge: Edge, line: TokenLine) -> list[str | Html]:
    language = visit.language
    rights = ", ".join(said(text, language) for right, text in words.RIGHTS.items() if right in line.rights)
    scope = " ".join(sorted(line.scope.communes or ())) or said(words.WHOLE, language)
    maker = f"{line.maker} ({said(words.MAKER_SHUT, language)})" if line.maker_is_shut else line.maker
    return [
        line.name,
        rights,
        scope,
        maker,
        cell(moment(visit, line.expires_at)),
        cell(moment(visit, line.used_at, words.TOKEN_NEVER)),
        _end(visit, edge, line),
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


def _rights(visit: Visit, staff: Staff, typed: dict[str, str]) -> Html:
    """A box to tick for each right that this person may hand on."""
    boxes = [
        tag(
            "label",
            tag("input", type="checkbox", name=f"right-{right}", value="1", checked=f"right-{right}" in typed),
            " ",
            said(words.RIGHTS[right], visit.language),
            class_="tick",
        )
        for right in OF_PROGRAMS
        if right in staff.rights
    ]
    return tag("fieldset", tag("legend", said(words.TOKEN_RIGHTS, visit.language)), *boxes)


def _form(visit: Visit, staff: Staff, typed: dict[str, str]) -> Html:
    name, communes, days = typed.get("name", ""), typed.get("communes", ""), typed.get("days", "365")
    return form(
        visit,
        BASE,
        tag("h2", said(words.TOKEN_NEW, visit.language)),
        field(visit, "name", words.TOKEN_NAME, value=name, required=True, autocomplete="off"),
        _rights(visit, staff, typed),
        field(visit, "communes", words.TOKEN_COMMUNES, value=communes, autocomplete="off"),
        field(visit, "days", words.TOKEN_DAYS, value=days, required=True, autocomplete="off"),
        tag("button", said(words.TOKEN_NEW, visit.language)),
        class_="card narrow",
    )


PAGES: Final[tuple[HTTPRouteHandler, ...]] = (tokens_page, made_page, make, revoke)
