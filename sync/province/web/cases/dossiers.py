"""One dossier: found by its slip or its own code, all that was said of it, and what is said now."""

from typing import Annotated, Final, NamedTuple

from litestar import Response, get, post
from litestar.enums import RequestEncodingType
from litestar.handlers import HTTPRouteHandler
from litestar.params import Body
from litestar.response import Redirect

from kiosk.domain.slip_code import LENGTH, grouped
from kiosk.errors import Refused
from sync.province.api import Edge
from sync.province.cases import words as cases_words
from sync.province.cases.doubts import Doubtful
from sync.province.cases.kinds import KINDS, Kind
from sync.province.cases.known import Arrived, KnownSlip
from sync.province.cases.one import Heard, Wish, find, heard, say_of, seen
from sync.province.cases.reading.values import day_of_cell
from sync.province.cases.taking_back import last_by_hand, take_back
from sync.province.language import said
from sync.province.staff.rights import Staff
from sync.province.web.cases import words
from sync.province.web.cases.parts import appointment, meaning, moment, ways, wrong
from sync.province.web.cases.saying import Last, Said, Typed, saying, speaker, standing, taking_back
from sync.province.web.markup import Html, tag
from sync.province.web.pages import Names
from sync.province.web.staff.fields import note, table
from sync.province.web.staff.guard import Visit
from sync.province.web.staff.layout import staff_page

_SHOWN: Final = 60
_KINDS: Final[dict[str, Kind]] = {kind: kind for kind in KINDS}


@get("/dossiers", sync_to_thread=True, opt={"needs": "see-dossiers"})
def search_page(visit: Visit, edge: Edge, staff: Staff, code: str = "") -> Response[str] | Redirect:
    """The question; one answer leads to its page."""
    if not code.strip():
        return staff_page(visit, words.DOSSIERS, ways(visit), _question(visit, ""))
    try:
        slips = find(edge.database, staff.scope, code)
    except Refused as refusal:
        return staff_page(visit, words.DOSSIERS, ways(visit), wrong(visit, refusal), _question(visit, code), status=404)
    if len(slips) == 1:
        return Redirect(f"/staff/dossiers/{slips[0]}", status_code=303)
    if not slips:
        none = tag("p", said(words.FOUND_NOTHING, visit.language), class_="warn", role="status")
        return staff_page(visit, words.DOSSIERS, ways(visit), none, _question(visit, code), status=404)
    links = [tag("li", tag("a", grouped(slip), href=f"/staff/dossiers/{slip}")) for slip in slips]
    list_ = tag("section", tag("h2", said(words.FOUND, visit.language)), tag("ul", *links), class_="card")
    return staff_page(visit, words.DOSSIERS, ways(visit), _question(visit, code), list_)


@get("/dossiers/{slip:str}", sync_to_thread=True, opt={"needs": "see-dossiers"})
def dossier_page(visit: Visit, edge: Edge, staff: Staff, names: Names, slip: str) -> Response[str]:
    """All that was said of it, and the form for whoever may say more."""
    done = {"done=said": words.SAID, "done=same": words.SAID_BEFORE, "done=undone": words.TAKEN_BACK}
    notice = next((note(visit, text, "good") for mark, text in done.items() if mark in visit.query), None)
    return _page(_Place(visit, edge, staff, names, slip), notice)


@post("/dossiers/{slip:str}", sync_to_thread=True, opt={"needs": "set-status"})
def say(
    visit: Visit,
    edge: Edge,
    staff: Staff,
    names: Names,
    slip: str,
    data: Annotated[Said, Body(media_type=RequestEncodingType.URL_ENCODED)],
) -> Response[str] | Redirect:
    """Keep it, or say why not with the form as it was filled in."""
    named, _, word = data.what.partition(":")
    told: Kind = "part" if data.part.strip() else "dossier"
    chosen = _KINDS.get(named, told)
    try:
        wish = Wish(
            kind=chosen,
            part=data.part,
            word=word,
            said=data.text,
            note=data.note,
            due=day_of_cell(data.due),
            knows_of_numbers=bool(data.keep),
            sure_of=data.answered,
        )
        is_news = say_of(edge.database, staff, slip[:LENGTH], wish, edge.now())
    except Doubtful as doubtful:
        return _page(_Place(visit, edge, staff, names, slip), None, Typed(data, doubtful.doubts))
    except Refused as refusal:
        return _page(_Place(visit, edge, staff, names, slip), wrong(visit, refusal), Typed(data))
    return Redirect(f"/staff/dossiers/{slip}?done={'said' if is_news else 'same'}", status_code=303)


@post("/dossiers/{slip:str}/undo", sync_to_thread=True, opt={"needs": "set-status"})
def undo(
    visit: Visit,
    edge: Edge,
    staff: Staff,
    names: Names,
    slip: str,
    data: Annotated[Last, Body(media_type=RequestEncodingType.URL_ENCODED)],
) -> Response[str] | Redirect:
    """Take back what was said last by hand."""
    try:
        take_back(edge.database, staff, slip[:LENGTH], data.seq, edge.now())
    except Refused as refusal:
        return _page(_Place(visit, edge, staff, names, slip), wrong(visit, refusal), Typed(Said()))
    return Redirect(f"/staff/dossiers/{slip}?done=undone", status_code=303)


class _Place(NamedTuple):
    """Whose page it is, and through whose eyes."""

    visit: Visit
    edge: Edge
    staff: Staff
    names: Names
    slip: str


def _page(place: _Place, notice: Html | None, typed: Typed | None = None) -> Response[str]:
    visit, staff = place.visit, place.staff
    with place.edge.database.read() as connection:
        found = seen(connection, staff.scope, place.slip)
        told = heard(connection, found)
        last = last_by_hand(connection, staff, found.slip)
    about = [_particulars(visit, place.names, found), standing(visit, found, told), _history(visit, told)]
    last_one = None if last is None else next((one for one in told if one.said.seq == last.seq), None)
    may_say = "set-status" in staff.rights
    form = saying(visit, place.slip, typed or Typed(Said()), told) if may_say else None
    undoing = taking_back(visit, found.slip, last_one, may=last is not None and last.may) if may_say else None
    is_asked = typed is not None and typed.doubts
    body = [form, *about, undoing] if is_asked else [notice, *about, undoing, form]  # a question stands first
    return staff_page(visit, words.DOSSIERS, ways(visit), *body, status=200 if typed is None else 422)


def _question(visit: Visit, typed: str) -> Html:
    return tag(
        "form",
        tag("label", said(words.FIND, visit.language), for_="code"),
        tag("input", id="code", name="code", value=typed[:_SHOWN], required=True, maxlength="200", autocomplete="off",
            autocapitalize="characters", spellcheck="false"),
        tag("button", said(words.FIND_BUTTON, visit.language)),
        action="/staff/dossiers", class_="card narrow",
    )  # fmt: skip


def _particulars(visit: Visit, names: Names, found: KnownSlip) -> Html:
    lines = [(words.SLIP, grouped(found.slip)), (words.CENTRE, f"{names.commune(found.centre)} ({found.centre})")]
    if isinstance(found, Arrived):
        lines += [(words.CODE, found.dossier), (words.PROCEDURE, names.procedure(found.procedure))]
    rows = [tag("div", tag("dt", said(name, visit.language)), tag("dd", value)) for name, value in lines if value]
    waiting = None if isinstance(found, Arrived) else tag("p", said(words.NOT_HERE_YET, visit.language), class_="warn")
    as_citizen = tag("a", said(words.CITIZENS_PAGE, visit.language), href=f"/t/{found.slip}")
    return tag("section", waiting, tag("dl", *rows), tag("p", as_citizen), class_="card facts")


def _history(visit: Visit, told: list[Heard]) -> Html:
    if not told:
        return tag("p", said(words.NOTHING_SAID, visit.language), class_="soft")
    heads = [words.WHEN, words.WHAT, words.STATUS, words.OFFICES_TEXT, words.NOTE, words.SOURCE, words.SPEAKER]
    rows: list[list[str | Html]] = [
        [
            tag("span", moment(visit, one.said.at, day_only=one.said.day_only), class_="whole"),
            one.said.part or said(cases_words.KIND[one.said.kind], visit.language),
            meaning(visit.language, one.said.kind, one.said.word) + _due(visit, one),
            one.said.said,
            one.said.note,
            _source(visit, one),
            speaker(visit, one),
        ]
        for one in told
    ]
    return tag("div", table(visit, words.SAID_SO_FAR, heads, rows), class_="wide")


def _due(visit: Visit, one: Heard) -> str:
    return "" if one.said.due is None else f" · {appointment(visit, one.said.due)}"


def _source(visit: Visit, one: Heard) -> Html | str:
    if not one.import_id or visit.staff is None or "set-status" not in visit.staff.rights:
        return one.said.source
    return tag("a", one.said.source, href=f"/staff/dossiers/imports/{one.import_id}")


PAGES: Final[tuple[HTTPRouteHandler, ...]] = (search_page, dossier_page, say, undo)
