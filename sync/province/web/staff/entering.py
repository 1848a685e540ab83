"""The last step of every way in: a session nobody has had before, and a page of our own to go on to."""

import re
from datetime import datetime
from typing import Final

from litestar.datastructures import Cookie
from sqlalchemy import Connection

from sync.province.api import Edge
from sync.province.edge import client_address
from sync.province.limits import Rate, knock
from sync.province.problems import AnyRequest
from sync.province.staff.record import record
from sync.province.staff.rights import Staff, communes_of
from sync.province.staff.sessions import end_session, open_session
from sync.province.web.staff.guard import cookie_name

KNOCKS: Final = Rate("sign-in", burst=40, per_second=1 / 6)
"""Of one address; behind one address may stand a whole office, and signing in knocks twice."""
BEGIN: Final = "/staff"
_OWN: Final = re.compile(r"/staff(?:[/?][\x21-\x5b\x5d-\x7e]*)?")


def knock_at_door(request: AnyRequest, edge: Edge) -> None:
    """Count a knock of this address; raises `TooMany`."""
    knock(edge.database, KNOCKS, client_address(request, edge.trusted_proxies), edge.now())


def enter(connection: Connection, request: AnyRequest, edge: Edge, staff: Staff, now: datetime, **how: str) -> Cookie:
    """The cookie of a new session; what the browser held before opens nothing any more."""
    end_session(connection, request.cookies.get(cookie_name(edge), ""))
    secret = open_session(connection, staff.id, request.headers.get("User-Agent", ""), now)
    record(connection, staff, "signed-in", staff.id, now, centre=communes_of(staff.scope), **how)
    return door_cookie(edge, cookie_name(edge), secret)


def side_cookie(edge: Edge, name: str, secret: str) -> Cookie:
    """A cookie for the few minutes of signing in."""
    return door_cookie(edge, side_name(edge, name), secret)


def side_name(edge: Edge, name: str) -> str:
    """What such a cookie is called here."""
    return f"{cookie_name(edge)}-{name}"


def door_cookie(edge: Edge, name: str, secret: str) -> Cookie:
    """A cookie that no script, no other site and no plain line sees; an empty secret takes it away.

    Lax and not Strict: one comes back from the single sign-on by a link of another site.
    """
    secure = edge.public_url.startswith("https://")
    gone = None if secret else 0
    return Cookie(name, value=secret, httponly=True, samesite="lax", secure=secure, path="/", max_age=gone)


def own(wanted: str) -> str:
    """An address of ours, or where one begins: nobody is sent elsewhere by a link."""
    return wanted if len(wanted) <= 2000 and _OWN.fullmatch(wanted) else BEGIN
