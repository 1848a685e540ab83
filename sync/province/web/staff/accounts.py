"""Accounts: the list, inviting somebody, and what may be changed of each."""

from collections.abc import Callable
from datetime import datetime
from typing import Annotated, Final, TypeAlias

import msgspec
from litestar import Response, get, post
from litestar.enums import RequestEncodingType
from litestar.handlers import HTTPRouteHandler
from litestar.params import Body
from litestar.response import Redirect
from sqlalchemy import Connection

from kiosk.errors import Refused
from sync.province.api import Edge
from sync.province.boards.table import place_of
from sync.province.cases.tokens import living_of
from sync.province.language import Words, said, when, when_en
from sync.province.staff.accounts import Account, change, kept, list_accounts, reopen, shut, unlock_kept
from sync.province.staff.invitations import LIFE, Invitation, invite, renew, waiting, withdraw
from sync.province.staff.rights import Staff
from sync.province.staff.tries import waits_until
from sync.province.web.markup import Html, tag
from sync.province.web.pages import Names
from sync.province.web.staff import account_words as own
from sync.province.web.staff import words
from sync.province.web.staff.account_parts import appointment, deeds_of, login_of, state_of, tokens_card
from sync.province.web.staff.fields import button, card, cell, field, moment, note, table, text
from sync.province.web.staff.guard import Visit, instead, once, refilled
from sync.province.web.staff.here import Here
from sync.province.web.staff.layout import form, staff_page
from sync.province.web.staff.places import where
from sync.province.web.staff.qr import qr
from sync.province.web.staff.shown_once import GONE, lead_to, shown
from sync.province.web.staff.sorting import By, sorted_list


class Wish(msgspec.Struct, frozen=True):
    """What the form says; `communes` is written once for each commune that was ticked."""

    name: str = ""
    role: str = ""
    communes: list[str] | str = ""

    @property
    def listed(self) -> list[str]:
        """The codes, however many."""
        return [self.communes] if isinstance(self.communes, str) else self.communes


class Link(msgspec.Struct, frozen=True):
    """A link that leads in, for whom, and until when."""

    name: str
    code: str
    until: datetime


BASE: Final = "/staff/accounts"
MADE: Final = f"{BASE}/made"
Deed: TypeAlias = Callable[[Connection, Staff, str, datetime], None]
_NOTHING: Final = Wish(role="official")
_Wish = Annotated[Wish, Body(media_type=RequestEncodingType.URL_ENCODED)]


@get("/accounts", sync_to_thread=True, opt={"needs": "manage-accounts"})
def accounts_page(visit: Visit, edge: Edge, names: Names, staff: Staff) -> Response[str]:
    """The accounts that are one's own to keep, and the form that invites."""
    return _list(Here(visit, edge, names, staff))


@get("/accounts/made/{key:str}", sync_to_thread=True, opt={"needs": "manage-accounts"})
def made_page(visit: Visit, edge: Edge, names: Names, staff: Staff, key: str) -> Response[str]:
    """A link that was made, shown this once."""
    link = shown(edge, staff, key, Link)
    if link is None:
        here = Here(instead(visit, BASE), edge, names, staff)
        return _list(here, note(visit, own.SHOWN_BEFORE, "warn"), status=GONE)
    return _link(visit, edge, link)


@post("/accounts", sync_to_thread=True, status_code=200, opt={"needs": "manage-accounts"})
def invite_somebody(visit: Visit, edge: Edge, names: Names, staff: Staff, data: _Wish) -> Response[str] | Redirect:
    """A new invitation, and on to the page that shows its link."""
    try:
        with edge.database.write() as connection:
            code = invite(connection, staff, data.name, data.role, data.listed, edge.now())
    except Refused as refusal:
        return _list(
            Here(visit, edge, names, staff), note(visit, own.REFUSED[refusal.code], **refusal.values), data, 422
        )
    return lead_to(edge, staff, Link(data.name.strip(), code, edge.now() + LIFE), MADE)


@post("/accounts/invitations/{name:str}/withdraw", sync_to_thread=True, opt={"needs": "manage-accounts"})
def withdraw_invitation(edge: Edge, staff: Staff, name: str) -> Redirect:
    """The link opens nothing any more."""
    with edge.database.write() as connection:
        withdraw(connection, staff, name, edge.now())
    return Redirect(BASE, status_code=303)


@get("/accounts/{who:str}", sync_to_thread=True, opt={"needs": "manage-accounts"})
def account_page(visit: Visit, edge: Edge, names: Names, staff: Staff, who: str) -> Response[str]:
    """One account, and what may be done with it."""
    return _one(Here(visit, edge, names, staff), who)


@post("/accounts/{who:str}/change", sync_to_thread=True, status_code=200, opt={"needs": "manage-accounts"})
def change_account(visit: Visit, edge: Edge, names: Names, staff: Staff, who: str, data: _Wish) -> Response[str]:
    """Another role, other communes."""
    try:
        with edge.database.write() as connection:
            change(connection, staff, who, data.role, data.listed, edge.now())
    except Refused as refusal:
        again = refilled(visit, f"/staff/accounts/{who}/change", {"role": data.role, "communes": data.listed})
        return _one(Here(again, edge, names, staff), who, note(visit, own.REFUSED[refusal.code], **refusal.values), 422)
    return _one(Here(visit, edge, names, staff), who, note(visit, own.DONE, "good"))


@post("/accounts/{who:str}/shut", sync_to_thread=True, status_code=200, opt={"needs": "manage-accounts"})
def shut_account(visit: Visit, edge: Edge, names: Names, staff: Staff, who: str) -> Response[str]:
    """Nobody comes in by it any more."""
    return _did(Here(visit, edge, names, staff), who, shut)


@post("/accounts/{who:str}/reopen", sync_to_thread=True, status_code=200, opt={"needs": "manage-accounts"})
def reopen_account(visit: Visit, edge: Edge, names: Names, staff: Staff, who: str) -> Response[str]:
    """It opens again."""
    return _did(Here(visit, edge, names, staff), who, reopen)


@post("/accounts/{who:str}/unlock", sync_to_thread=True, status_code=200, opt={"needs": "manage-accounts"})
def unlock_account(visit: Visit, edge: Edge, names: Names, staff: Staff, who: str) -> Response[str]:
    """Who failed too often may try at once."""
    return _did(Here(visit, edge, names, staff), who, unlock_kept)


@post("/accounts/{who:str}/renew", sync_to_thread=True, status_code=200, opt={"needs": "manage-accounts"})
def renew_account(visit: Visit, edge: Edge, names: Names, staff: Staff, who: str) -> Response[str] | Redirect:
    """A link by which its owner sets new keys."""
    try:
        with edge.database.write() as connection:
            found = kept(connection, staff, who)
            code = renew(connection, staff, who, edge.now())
    except Refused as refusal:
        return _one(Here(visit, edge, names, staff), who, note(visit, own.REFUSED[refusal.code], **refusal.values), 422)
    return lead_to(edge, staff, Link(found.name, code, edge.now() + LIFE), MADE)


PAGES: Final[tuple[HTTPRouteHandler, ...]] = (
    accounts_page,
    made_page,
    invite_somebody,
    withdraw_invitation,
    account_page,
    change_account,
    shut_account,
    reopen_account,
    unlock_account,
    renew_account,
)


def _did(here: Here, who: str, deed: Deed) -> Response[str]:
    visit, edge, _, staff = here
    try:
        with edge.database.write() as connection:
            deed(connection, staff, who, edge.now())
    except Refused as refusal:
        return _one(here, who, note(visit, own.REFUSED[refusal.code], **refusal.values), 422)
    return _one(here, who, note(visit, own.DONE, "good"))


def _list(here: Here, told: Html | None = None, wish: Wish = _NOTHING, status: int = 200) -> Response[str]:
    visit, edge, names, staff = here
    now = edge.now()
    with edge.database.read() as connection:
        kept_by_me, guests = list_accounts(connection, staff), waiting(connection, staff, now)
    found, sorts = sorted_list(visit, BASE, _sorting(visit, names), kept_by_me)
    heads = (own.NAME, own.LOGIN, own.ROLE, own.COMMUNES, own.LAST_SEEN, own.STATE)
    rows = [
        (
            tag("a", one.name, href=f"/staff/accounts/{one.id}"),
            cell(login_of(one)),
            cell(said(words.ROLE[one.role], visit.language)),
            cell(where(visit, names, one.scope.communes)),
            cell(moment(visit, one.last_seen, own.NEVER)),
            cell(state_of(visit, one)),
        )
        for one in found
    ]
    count = Words(*(each.format(count=len(found)) for each in own.COUNT))
    inviting = form(
        visit,
        BASE,
        field(
            visit, "name", own.NAME, required=True, maxlength="100", autocomplete="off", value=wish.name if wish else ""
        ),
        *appointment(visit, names, staff, wish.role if wish else "official", frozenset(wish.listed) if wish else None),
        button(visit, own.INVITE_DO),
    )
    return staff_page(
        visit,
        own.ACCOUNTS,
        told,
        table(visit, count, heads, rows, sorts) if rows else text(visit, own.NOBODY, class_="soft"),
        _guests(visit, names, guests),
        card(visit, own.INVITE, text(visit, own.INVITE_WHY), inviting),
        status=status,
    )


def _sorting(visit: Visit, names: Names) -> tuple[By[Account] | None, ...]:
    """What the list may be sorted by, column by column."""
    return (
        By("name", lambda one: place_of(one.name)),
        By("login", lambda one: one.login.lower()),
        By("role", lambda one: place_of(said(words.ROLE[one.role], visit.language))),
        By("communes", lambda one: [place_of(name) for name in sorted(map(names.commune, one.scope.communes or ()))]),
        By("seen", lambda one: one.last_seen, down=True),
        By("state", lambda one: (one.disabled_at is not None, not (one.has_password or one.by_sso))),
    )


def _guests(visit: Visit, names: Names, guests: list[Invitation]) -> Html | None:
    if not guests:
        return None
    heads = (own.NAME, own.ROLE, own.COMMUNES, own.UNTIL, own.WITHDRAW)
    rows = [
        (
            cell(one.name),
            cell(said(words.ROLE[one.role], visit.language)),
            cell(where(visit, names, one.scope.communes)),
            cell(moment(visit, one.expires_at)),
            form(
                visit,
                f"/staff/accounts/invitations/{one.id}/withdraw",
                tag("button", said(own.WITHDRAW, visit.language), class_="plain", aria_label=_withdrawing(visit, one)),
            ),
        )
        for one in guests
    ]
    return table(visit, own.WAITING, heads, rows)


def _withdrawing(visit: Visit, one: Invitation) -> str:
    return f"{said(own.WITHDRAW, visit.language)}: {one.name}"


def _link(visit: Visit, edge: Edge, made: Link) -> Response[str]:
    """The link, shown once: as words to copy, and as a picture for the phone that stands beside."""
    link, until = f"{edge.public_url}/staff/invited/{made.code}", made.until
    title = Words(*(each.format(name=made.name) for each in own.INVITED))
    why = Words(own.INVITED_WHY.vi.format(until=when(until)), own.INVITED_WHY.en.format(until=when_en(until)))
    return staff_page(
        once(visit),
        title,
        text(visit, why),
        tag("p", tag("code", link, id="link"), class_="card"),
        qr(link, said(own.LINK_PICTURE, visit.language)),
        tag("p", tag("a", said(own.BACK, visit.language), href=BASE, class_="button plain")),
    )


def _one(here: Here, who: str, told: Html | None = None, status: int = 200) -> Response[str]:
    visit, edge, names, staff = here
    with edge.database.read() as connection:
        found = kept(connection, staff, who)
        waits = waits_until(connection, found.login, edge.now())
        tokens = living_of(connection, who, edge.now())
    facts = (
        (own.LOGIN, cell(login_of(found))),
        (own.ROLE, cell(said(words.ROLE[found.role], visit.language))),
        (own.COMMUNES, cell(where(visit, names, found.scope.communes))),
        (own.LAST_SEEN, cell(moment(visit, found.last_seen, own.NEVER))),
        (own.STATE, cell(state_of(visit, found))),
    )
    lines = (tag("div", tag("dt", said(name, visit.language)), tag("dd", value)) for name, value in facts)
    deeds = () if found.id == staff.id else deeds_of(visit, names, staff, found, waits is not None)
    title = Words(found.name, found.name)
    back = tag("p", tag("a", said(own.BACK, visit.language), href=BASE))
    listed = tag("dl", *lines, class_="card")
    return staff_page(visit, title, told, listed, tokens_card(visit, tokens), *deeds, back, status=status)
