"""Where the machines' pages are, and what each form does. All of it within the scope of who asks."""

import base64
from typing import Annotated, Final

import msgspec
from litestar import Response, get, post
from litestar.enums import RequestEncodingType
from litestar.handlers import HTTPRouteHandler
from litestar.params import Body
from litestar.response import Redirect

from kiosk.errors import Refused, Rejected
from sync.province.api import Edge
from sync.province.language import Words
from sync.province.staff.rights import Staff
from sync.province.watch import fleet
from sync.province.web.devices import pages
from sync.province.web.devices import words as w
from sync.province.web.devices.codes import codes_part
from sync.province.web.markup import Child
from sync.province.web.pages import Names
from sync.province.web.staff.fields import note
from sync.province.web.staff.guard import Visit, instead, once
from sync.province.web.staff.layout import staff_page
from sync.province.web.staff.shown_once import GONE, lead_to, shown


class Choice(msgspec.Struct, frozen=True):
    """What a form of these pages says."""

    centre: str = ""
    sure: str = ""


class Made(msgspec.Struct, frozen=True):
    """A code that was made: what its page is called, what it is for, and what a machine may have taken with it."""

    code: str
    title: Words
    purpose: Words
    lost: Words | None = None


Form = Annotated[Choice, Body(media_type=RequestEncodingType.URL_ENCODED)]
CONFLICT: Final = 409
BASE: Final = "/staff/devices"
MADE: Final = f"{BASE}/made"
TAKEN_BACK: Final = "taken-back=yes"


@get("/devices", sync_to_thread=True, opt={"needs": "see-devices"})
def devices_page(visit: Visit, staff: Staff, edge: Edge, names: Names, centre: str = "") -> Response[str]:
    """All machines of the scope, and the codes by which more would come."""
    told = note(visit, w.TAKEN_BACK, "good") if TAKEN_BACK in visit.query else None
    return staff_page(visit, w.MACHINES, told, *_list(visit, staff, edge, names, centre))


@post("/devices/codes/{code:str}/take-back", status_code=200, sync_to_thread=True, opt={"needs": "manage-devices"})
def take_code_back(visit: Visit, staff: Staff, edge: Edge, names: Names, code: str) -> Response[str] | Redirect:
    """The code lets nobody in any more, or the sentence that it would not have."""
    if fleet.take_code_back(edge.database, staff, code, edge.now()):
        return Redirect(f"{BASE}?{TAKEN_BACK}", status_code=303)
    told, body = note(visit, w.NOT_OPEN), _list(visit, staff, edge, names, "")
    return staff_page(instead(visit, BASE), w.MACHINES, told, *body, status=CONFLICT)


@get("/devices/new", sync_to_thread=False, opt={"needs": "manage-devices"})
def new_page(visit: Visit, names: Names) -> Response[str]:
    """The form for a new code."""
    return staff_page(visit, w.LET_IN_NEW, *pages.new_page(visit, names))


@get("/devices/made/{key:str}", sync_to_thread=True, opt={"needs": "manage-devices"})
def made_page(visit: Visit, staff: Staff, edge: Edge, key: str) -> Response[str]:
    """A code that was made, shown this once."""
    made = shown(edge, staff, key, Made)
    if made is None:
        return staff_page(instead(visit, BASE), w.NEW_CODE, *pages.shown_before(visit), status=GONE)
    body = pages.code_page(visit, made.code, made.purpose, edge.public_url, made.lost)
    return staff_page(once(visit), made.title, *body)


@post("/devices/new", status_code=200, sync_to_thread=True, opt={"needs": "manage-devices"})
def make_code(visit: Visit, staff: Staff, edge: Edge, names: Names, data: Form) -> Response[str] | Redirect:
    """A new code, and on to the page that shows it."""
    if data.centre not in names.homes:
        problem = pages.filled(w.REFUSED["bad-centre"], visit)
        return staff_page(visit, w.LET_IN_NEW, *pages.new_page(visit, names, problem), status=CONFLICT)
    code = fleet.new_code(edge.database, staff, data.centre, edge.now())
    purpose = w.NEW_CODE_FOR.filled(centre=names.commune(data.centre))
    return lead_to(edge, staff, Made(code, w.NEW_CODE, purpose), MADE)


@get("/devices/{device:str}", sync_to_thread=True, opt={"needs": "see-devices"})
def device_page(visit: Visit, staff: Staff, edge: Edge, names: Names, device: str) -> Response[str]:
    """One machine."""
    return _machine(visit, staff, edge, names, device, pages.Refusal())


@get("/devices/{device:str}/set-aside", sync_to_thread=True, opt={"needs": "see-devices"})
def set_aside(staff: Staff, edge: Edge, device: str) -> Response[bytes]:
    """What was set aside, one JSON object a line, the entry itself in base64."""
    if fleet.standing(edge.database, staff.scope, device) is None:
        raise Rejected("not-found")
    lines = (
        msgspec.json.encode(msgspec.to_builtins(one) | {"body": base64.b64encode(one.body).decode()})
        for one in fleet.set_aside(edge.database, staff.scope, device, fleet.SHOWN * 20)
    )
    headers = {
        "Content-Disposition": f'attachment; filename="set-aside-{device[:8]}.jsonl"',
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-store",
    }
    return Response(b"\n".join(lines) + b"\n", media_type="application/jsonl", headers=headers)


@post("/devices/{device:str}/shut-out", status_code=200, sync_to_thread=True, opt={"needs": "manage-devices"})
def shut_out(visit: Visit, staff: Staff, edge: Edge, names: Names, device: str, data: Form) -> Response[str] | Redirect:
    """The machine can send nothing more."""
    if data.sure != "yes":
        return _machine(visit, staff, edge, names, device, pages.Refusal(pages.filled(w.REFUSED["not-sure"], visit)))
    return _changed(staff, edge, device, again=False)


@post("/devices/{device:str}/let-in", status_code=200, sync_to_thread=True, opt={"needs": "manage-devices"})
def let_in(staff: Staff, edge: Edge, device: str) -> Redirect:
    """The machine may send again."""
    return _changed(staff, edge, device, again=True)


@post("/devices/{device:str}/move", status_code=200, sync_to_thread=True, opt={"needs": "manage-devices"})
def move(visit: Visit, staff: Staff, edge: Edge, names: Names, device: str, data: Form) -> Response[str] | Redirect:
    """A code that takes the machine to another centre, or the sentence why not yet."""
    try:
        if data.centre not in names.homes:
            raise Refused("bad-centre")
        code, one = fleet.move_code(edge.database, staff, device, data.centre, edge.now())
    except Refused as refusal:
        return _machine(visit, staff, edge, names, device, _why_not(visit, refusal, data.centre))
    called, old = pages.called(one), names.commune(one.centre)
    purpose = w.MOVE_CODE_FOR.filled(machine=called, old=old, centre=names.commune(data.centre))
    return lead_to(edge, staff, Made(code, w.MOVE_CODE, purpose), MADE)


@post("/devices/{device:str}/replace", status_code=200, sync_to_thread=True, opt={"needs": "manage-devices"})
def replace(visit: Visit, staff: Staff, edge: Edge, names: Names, device: str) -> Response[str] | Redirect:
    """A code for the machine that comes in the place of this one."""
    try:
        code, old = fleet.replace_code(edge.database, staff, device, edge.now())
    except Refused as refusal:
        return _machine(visit, staff, edge, names, device, _why_not(visit, refusal))
    purpose = w.REPLACE_CODE_FOR.filled(machine=pages.called(old), centre=names.commune(old.centre))
    return lead_to(edge, staff, Made(code, w.REPLACE_CODE, purpose, pages.lost_words(old)), MADE)


HANDLERS: Final[tuple[HTTPRouteHandler, ...]] = (
    devices_page, take_code_back, new_page, made_page, make_code, device_page, set_aside, shut_out, let_in, move,
    replace,
)  # fmt: skip


def _list(visit: Visit, staff: Staff, edge: Edge, names: Names, centre: str) -> list[Child]:
    now = edge.now()
    codes = codes_part(visit, names, fleet.codes(edge.database, staff, now, centre))
    return [*pages.list_page(visit, names, fleet.fleet(edge.database, staff.scope, centre), centre, now), codes]


def _machine(visit: Visit, staff: Staff, edge: Edge, names: Names, device: str, no: pages.Refusal) -> Response[str]:
    one = fleet.standing(edge.database, staff.scope, device)
    if one is None:
        raise Rejected("not-found")
    forked = fleet.forks(edge.database, staff.scope, device)
    asides = fleet.set_aside(edge.database, staff.scope, device)
    values = {"machine": one.machine or one.id[:8], "centre": names.commune(one.centre)}
    title = Words(*(text.format(**values) for text in w.MACHINE))
    body = pages.machine_page(visit, names, one, forked, asides, no)
    return staff_page(visit, title, *body, status=CONFLICT if no.problem else 200)


def _why_not(visit: Visit, refusal: Refused, centre: str = "") -> pages.Refusal:
    """The sentence, beside the commune that was chosen."""
    if refusal.code == "unknown-device":
        raise Rejected("not-found") from refusal
    return pages.Refusal(pages.filled(w.REFUSED[refusal.code], visit, **refusal.values), centre)


def _changed(staff: Staff, edge: Edge, device: str, *, again: bool) -> Redirect:
    try:
        fleet.shut_out(edge.database, staff, device, edge.now(), again=again)
    except Refused as refusal:
        raise Rejected("not-found") from refusal
    return Redirect(f"/staff/devices/{device}", status_code=303)
