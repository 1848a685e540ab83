"""Signing in by the province's single sign-on: to the provider and back."""

import secrets
from typing import Annotated, Final

from litestar import Response, get
from litestar.params import QueryParameter
from litestar.response import Redirect
from sqlalchemy import select

from kiosk.errors import Refused, Rejected, Unavailable
from sync.province.api import Edge
from sync.province.language import Words, said
from sync.province.problems import AnyRequest
from sync.province.staff.invitations import come_in_by_sso, open_invitation
from sync.province.staff.oidc import Person
from sync.province.staff.sessions import as_staff
from sync.province.staff.sso import Came, Line, account_of, come_back, go
from sync.province.tables.staff import account
from sync.province.web.markup import tag
from sync.province.web.staff import door_words as door
from sync.province.web.staff.entering import door_cookie, enter, knock_at_door, own, side_cookie, side_name
from sync.province.web.staff.fields import note, text
from sync.province.web.staff.guard import Visit
from sync.province.web.staff.layout import staff_page

FLOW: Final = "flow"


@get("/sign-in/elsewhere", sync_to_thread=True, opt={"needs": "anyone"})
def elsewhere(
    request: AnyRequest,
    visit: Visit,
    edge: Edge,
    next: str = "",  # noqa: A002 - the word in the address
    invited: str = "",
) -> Response[str] | Redirect:
    """Off to the provider, with a cookie by which this browser is known again."""
    knock_at_door(request, edge)
    line = _line(edge)
    browser, now = secrets.token_urlsafe(32), edge.now()
    invitation = None
    if invited:
        with edge.database.read() as connection:
            invitation = open_invitation(connection, invited, now).digest
    try:
        address = go(line, browser, own(next), invitation, now)
    except Unavailable as outage:
        if outage.what != "single-sign-on":
            raise
        return _no(visit, door.SSO_AWAY, 503)
    return Redirect(address, status_code=303, cookies=[side_cookie(edge, FLOW, browser)])


@get("/sign-in/back", sync_to_thread=True, opt={"needs": "anyone"})
def back(
    request: AnyRequest,
    visit: Visit,
    edge: Edge,
    begun: Annotated[str, QueryParameter(name="state")] = "",
    code: str = "",
    error: str = "",
) -> Response[str] | Redirect:
    """A session for whom the provider vouches for, if an account is theirs; never a new right."""
    knock_at_door(request, edge)
    line = _line(edge)
    if error:
        return _no(visit, door.SSO_CANCELLED, 403)
    browser = request.cookies.get(side_name(edge, FLOW), "")
    try:
        return _entered(request, visit, edge, come_back(line, browser, begun, code, edge.now()))
    except Rejected as refusal:
        if refusal.reason not in {"single-sign-on", "not-found"}:
            raise
        return _no(visit, door.SSO_FAILED, 403)
    except Refused:
        return _no(visit, door.SSO_TAKEN, 403)
    except Unavailable as outage:
        if outage.what != "single-sign-on":
            raise
        return _no(visit, door.SSO_AWAY, 503)


PAGES: Final = (elsewhere, back)


def _line(edge: Edge) -> Line:
    if edge.sso is None:
        raise Rejected("not-found")
    return Line(edge.database, edge.sso, edge.public_url)


def _entered(request: AnyRequest, visit: Visit, edge: Edge, came: Came) -> Response[str] | Redirect:
    now = edge.now()
    with edge.database.write() as connection:
        if came.invitation is not None:
            staff = come_in_by_sso(connection, came.invitation, came.person, now)
        else:
            query = select(account).where(account.c.id == account_of(connection, came.person))
            row = connection.execute(query.where(account.c.disabled_at.is_(None))).one_or_none()
            if row is None:
                return _stranger(visit, came.person)
            staff = as_staff(row)
        cookie = enter(connection, request, edge, staff, now, by="single-sign-on")
    return Redirect(came.onward, status_code=303, cookies=[cookie, door_cookie(edge, side_name(edge, FLOW), "")])


def _stranger(visit: Visit, person: Person) -> Response[str]:
    return _no(visit, door.SSO_STRANGER, 403, name=person.name or person.subject)


def _no(visit: Visit, why: Words, status: int, **values: str) -> Response[str]:
    again = tag("p", tag("a", said(door.TO_SIGN_IN, visit.language), href="/staff/sign-in", class_="button"))
    return staff_page(
        visit, door.NOT_SIGNED_IN, note(visit, why, **values), text(visit, door.ASK_WHO_INVITED), again, status=status
    )
