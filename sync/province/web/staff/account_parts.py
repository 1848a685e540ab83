"""The parts of the pages of accounts: what may be done with one, and how a role with its communes is asked for."""

from collections.abc import Sequence

from sync.province.language import Words, said, when, when_en
from sync.province.staff.accounts import Account
from sync.province.staff.appointing import may_rule
from sync.province.staff.rights import ROLES, Role, Scope, Staff
from sync.province.web.markup import Child, Html, tag
from sync.province.web.pages import Names
from sync.province.web.staff import account_words as own
from sync.province.web.staff import words
from sync.province.web.staff.fields import button, card, choice, text
from sync.province.web.staff.guard import Visit
from sync.province.web.staff.layout import form
from sync.province.web.staff.places import commune_boxes


def deeds_of(visit: Visit, names: Names, staff: Staff, found: Account, waits: bool) -> tuple[Child, ...]:
    base = f"/staff/accounts/{found.id}"

    def deed(name: str, heading: Words, why: Words | None, do: Words, mood: str = "plain") -> Html:
        doing = form(visit, f"{base}/{name}", button(visit, do, mood))
        return card(visit, heading, None if why is None else text(visit, why), doing)

    changing = form(
        visit,
        f"{base}/change",
        *appointment(visit, names, staff, found.role, found.scope.communes),
        button(visit, own.CHANGE_DO),
    )
    return (
        deed("unlock", own.UNLOCK_HEAD, None, own.UNLOCK_DO) if waits else None,
        card(visit, own.CHANGE, text(visit, own.CHANGE_WHY), changing),
        None if found.disabled_at else deed("renew", own.RENEW, own.RENEW_WHY, own.RENEW_DO),
        deed("reopen", own.REOPEN_HEAD, None, own.REOPEN_DO)
        if found.disabled_at
        else deed("shut", own.SHUT_HEAD, own.SHUT_WHY, own.SHUT_DO, "danger"),
    )


def appointment(
    visit: Visit, names: Names, staff: Staff, role: str, communes: frozenset[str] | None
) -> tuple[Child, ...]:
    """The role and the communes; who has one of each to give is not asked."""
    one_of_mine = next((code for code in names.homes if staff.scope.holds(code)), None)
    some = Scope(frozenset() if one_of_mine is None else frozenset({one_of_mine}))
    roles: list[Role] = [one for one in ROLES if may_rule(staff, one, some)]
    options = [(one, said(words.ROLE[one], visit.language)) for one in roles]
    return (
        choice("role", said(own.ROLE, visit.language), options, role),
        commune_boxes(visit, names, staff, communes or frozenset(), own.COMMUNES_HINT),
    )


def tokens_card(visit: Visit, tokens: Sequence[str]) -> Html | None:
    """What goes on asking in this person's name, whatever becomes of the account."""
    if not tokens:
        return None
    leading = tag("p", tag("a", said(own.TO_TOKENS, visit.language), href="/staff/tokens"))
    named = tag("ul", *(tag("li", name) for name in tokens))
    return card(visit, own.TOKENS, named, text(visit, own.TOKENS_WHY), leading)


def login_of(one: Account) -> str:
    return "OpenID" if one.by_sso and not one.has_password else one.login


def state_of(visit: Visit, one: Account) -> Child:
    if one.disabled_at is None:
        return said(own.OPEN if one.has_password or one.by_sso else own.KEYLESS, visit.language)
    at = when(one.disabled_at) if visit.language == "vi" else when_en(one.disabled_at)
    return tag("b", said(own.SHUT, visit.language).format(at=at))
