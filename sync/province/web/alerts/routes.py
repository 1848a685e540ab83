"""Where the alerts' page is, and who is written down to be told."""

from datetime import timedelta
from typing import Annotated, Final

import msgspec
from litestar import Response, get, post
from litestar.enums import RequestEncodingType
from litestar.handlers import HTTPRouteHandler
from litestar.params import Body
from litestar.response import Redirect

from kiosk.errors import Refused, Rejected
from sync.province.api import Edge
from sync.province.language import said
from sync.province.staff.record import record
from sync.province.staff.rights import Staff, may
from sync.province.staff.subjects import host_or_box
from sync.province.watch import board
from sync.province.watch.alerts import WATCH
from sync.province.watch.channels import channels, strike_channel, write_channel
from sync.province.watch.leases import held_until
from sync.province.web.alerts import words as w
from sync.province.web.alerts.pages import Board, Outcome, Typed, board_page
from sync.province.web.devices.pages import filled
from sync.province.web.pages import Names
from sync.province.web.staff.guard import Visit, instead, once
from sync.province.web.staff.layout import staff_page
from sync.province.web.staff.shown_once import GONE, lead_to, shown

BASE: Final = "/staff/alerts"
STALE: Final = timedelta(minutes=5)
NOTHING: Final = Outcome()
"""Nobody has sent the form."""


@get("/alerts", sync_to_thread=True, opt={"needs": "see-devices"})
def alerts_page(visit: Visit, staff: Staff, edge: Edge, names: Names) -> Response[str]:
    """What is amiss within the scope."""
    return _board(visit, staff, edge, names)


class Made(msgspec.Struct, frozen=True):
    """A webhook that was added."""

    secret: str


@get("/alerts/made/{key:str}", sync_to_thread=True, opt={"needs": "manage-alerts"})
def made_page(visit: Visit, staff: Staff, edge: Edge, names: Names, key: str) -> Response[str]:
    """The secret of a webhook that was added, shown this once."""
    made = shown(edge, staff, key, Made)
    if made is None:
        problem = said(w.SECRET_SHOWN_BEFORE, visit.language)
        return _board(instead(visit, BASE), staff, edge, names, Outcome(problem=problem), status=GONE)
    return _board(once(visit), staff, edge, names, Outcome(secret=made.secret))


@post("/alerts/channels", status_code=200, sync_to_thread=True, opt={"needs": "manage-alerts"})
def add(
    visit: Visit,
    staff: Staff,
    edge: Edge,
    names: Names,
    data: Annotated[Typed, Body(media_type=RequestEncodingType.URL_ENCODED)],
) -> Response[str] | Redirect:
    """One more that is told; of a webhook, on to the page that shows its secret."""
    try:
        if data.centre and data.centre not in names.homes:
            raise Refused("bad-centre")
        with edge.database.write() as connection:
            now = edge.now()
            new = write_channel(connection, data.kind, data.address.strip(), data.centre, edge.inside, now)
            told = {"name": host_or_box(new.address), "kind": new.kind}
            record(connection, staff, "channel-added", str(new.id), now, centre=new.centre, **told)
    except Refused as refusal:
        problem = filled(w.REFUSED[refusal.code], visit, **refusal.values)
        return _board(visit, staff, edge, names, Outcome(problem=problem, typed=data), status=409)
    if new.secret:
        return lead_to(edge, staff, Made(new.secret), f"{BASE}/made")
    return Redirect(BASE, status_code=303)


@post("/alerts/channels/{number:int}/remove", status_code=200, sync_to_thread=True, opt={"needs": "manage-alerts"})
def remove(staff: Staff, edge: Edge, number: int) -> Redirect:
    """This one is told nothing more."""
    try:
        with edge.database.write() as connection:
            gone = strike_channel(connection, number, edge.now())
            told = {"name": host_or_box(gone.address), "kind": gone.kind}
            record(connection, staff, "channel-removed", str(number), edge.now(), centre=gone.centre, **told)
    except Refused as refusal:
        raise Rejected("not-found") from refusal
    return Redirect(BASE, status_code=303)


HANDLERS: Final[tuple[HTTPRouteHandler, ...]] = (alerts_page, made_page, add, remove)


def _board(
    visit: Visit, staff: Staff, edge: Edge, names: Names, outcome: Outcome = NOTHING, status: int = 200
) -> Response[str]:
    now, manages = edge.now(), may(staff, "manage-alerts")
    until = held_until(edge.database, WATCH)
    told = Board(
        now=now,
        stale=until if until is not None and now - until > STALE else None,
        unasked=board.unasked_since(edge.database, now) if manages else None,
        open=board.open_alerts(edge.database, staff.scope),
        ended=board.ended_alerts(edge.database, staff.scope, now),
        channels=channels(edge.database) if manages else None,
        told=board.told(edge.database) if manages else {},
        has_mail=edge.has_mail,
        outcome=outcome,
    )
    return staff_page(visit, w.ALERTS, *board_page(visit, names, told), status=status)
