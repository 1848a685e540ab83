"""The names of statuses, system by system, and what each means."""

from typing import Annotated, Final
from urllib.parse import urlencode

import msgspec
from litestar import Response, get, post
from litestar.enums import RequestEncodingType
from litestar.handlers import HTTPRouteHandler
from litestar.params import Body
from litestar.response import Redirect

from kiosk.domain.vietnamese import clean
from kiosk.errors import Refused
from sync.province.api import Edge
from sync.province.boards.table import place_of
from sync.province.cases import words as cases_words
from sync.province.cases.imports import one_import
from sync.province.cases.kinds import MAX_SAID, MAX_SOURCE, Kind
from sync.province.cases.names import NATIONAL, Name
from sync.province.cases.naming import NameDoubtful, names_of, set_name, sources
from sync.province.language import said
from sync.province.staff.rights import Staff
from sync.province.web.cases import words
from sync.province.web.cases.parts import choice, meaning, ways, wrong
from sync.province.web.cases.preview import ASKED, Shown, import_page
from sync.province.web.markup import Html, join, tag
from sync.province.web.staff.fields import button, field, hidden, note, table, text
from sync.province.web.staff.guard import Visit, refilled
from sync.province.web.staff.layout import form, staff_page
from sync.province.web.staff.sorting import By, sorted_list

BASE: Final = "/staff/dossiers/names"
NAMED: Final[tuple[Kind, ...]] = ("dossier", "payment", "delivery")


class Named(msgspec.Struct, frozen=True):
    """What the form for one name sends; `sure` is the mark of the question that was answered with yes."""

    source: str = ""
    name: str = ""
    what: str = ""
    rough: str = ""
    sure: str = ""


@get("/dossiers/names", sync_to_thread=True, opt={"needs": "set-status"})
def names_page(visit: Visit, edge: Edge, source: str = NATIONAL, changed: int = -1) -> Response[str]:
    """The names of one source."""
    notice = note(visit, words.SAVED, "good", count=str(changed)) if changed >= 0 else None
    return _page(visit, edge, clean(source)[:MAX_SOURCE], notice)


@post("/dossiers/names", sync_to_thread=True, opt={"needs": "set-status"})
def name_one(
    visit: Visit, edge: Edge, staff: Staff, data: Annotated[Named, Body(media_type=RequestEncodingType.URL_ENCODED)]
) -> Response[str] | Redirect:
    """Say what one name means."""
    source = clean(data.source)
    try:
        changed = _set(edge, staff, source, [(data.name, data.what, bool(data.rough))], data.sure)
    except NameDoubtful as doubt:
        again = refilled(visit, BASE, msgspec.to_builtins(data) | {"sure": doubt.mark})
        return _page(again, edge, source, doubt=doubt)
    except Refused as refusal:
        again = refilled(visit, BASE, msgspec.to_builtins(data))
        return _page(again, edge, source, wrong(visit, refusal), is_refused=True)
    return Redirect(BASE, query_params={"source": source, "changed": str(changed)}, status_code=303)


@post("/dossiers/imports/{identity:str}/names", sync_to_thread=True, opt={"needs": "set-status"})
def name_many(
    visit: Visit,
    edge: Edge,
    staff: Staff,
    identity: str,
    data: Annotated[dict[str, str], Body(media_type=RequestEncodingType.URL_ENCODED)],
) -> Response[str] | Redirect:
    """Say what the names of an import mean; what was left alone is asked again."""
    line = one_import(edge.database, staff.scope, identity)
    answers = [
        (data.get(f"said-{place}", ""), data.get(f"word-{place}", ""), f"rough-{place}" in data)
        for place in range(ASKED)
    ]
    try:
        _set(edge, staff, line.source, [answer for answer in answers if answer[0] and answer[1]])
    except Refused as refusal:
        again = refilled(visit, f"/staff/dossiers/imports/{identity}/names", data)
        return import_page(again, edge.database, line, Shown("new"), wrong(visit, refusal))
    return Redirect(f"/staff/dossiers/imports/{identity}", status_code=303)


def _set(edge: Edge, staff: Staff, source: str, answers: list[tuple[str, str, bool]], sure_of: str = "") -> int:
    changed = 0
    with edge.database.write() as connection:
        for name, what, is_rough in answers:
            kind_, _, word = what.partition(":")
            kind: Kind | None = next((known for known in NAMED if known == kind_), None)
            if kind is None:
                raise Refused("name-word")
            new = Name(source=source[:MAX_SOURCE], kind=kind, said=clean(name)[:MAX_SAID], word=word, sure=not is_rough)
            changed += set_name(connection, staff, new, edge.now(), sure_of)
    return changed


def _page(
    visit: Visit,
    edge: Edge,
    source: str,
    notice: Html | None = None,
    doubt: NameDoubtful | None = None,
    *,
    is_refused: bool = False,
) -> Response[str]:
    language = visit.language
    heads = [words.WHAT, words.NAME, words.MEANING]
    sorting: tuple[By[Name] | None, ...] = (
        By("what", lambda one: place_of(said(cases_words.KIND[one.kind], language))),
        By("name", lambda one: place_of(one.said)),
        By("meaning", lambda one: place_of(_meaning(visit, one))),
    )
    found, sorts = sorted_list(visit, BASE, sorting, names_of(edge.database, source), {"source": source})
    rows: list[list[str | Html]] = [
        [said(cases_words.KIND[name.kind], language), name.said, _meaning(visit, name)] for name in found
    ]
    caption = words.Words(source, source)
    listed = table(visit, caption, heads, rows, sorts) if rows else tag("p", source, class_="soft")
    known = sources(edge.database)
    why = tag("p", said(words.NAMES_WHY, language), class_="soft")
    adding, rest = _add(visit, source, doubt), (why, _choose(visit, known, source), listed)
    body = [notice, *rest, adding] if doubt is None else [adding, *rest]  # a question stands first
    status = 422 if is_refused or doubt is not None else 200
    return staff_page(visit, words.NAMES, ways(visit), *body, status=status)


def _meaning(visit: Visit, name: Name) -> str:
    told = meaning(visit.language, name.kind, name.word)
    return told if name.sure or not name.word else f"{told} ({said(words.ROUGHLY, visit.language)})"


def _choose(visit: Visit, known: list[str], source: str) -> Html:
    options = [tag("option", one, value=one, selected=one == source) for one in known]
    return tag(
        "form",
        tag("label", said(words.SOURCE, visit.language), for_="source"),
        join(tag("select", *options, id="source", name="source"), " "),
        tag("button", said(words.SHOW, visit.language), class_="plain"),
        action=BASE,
    )


def _asked(visit: Visit, doubt: NameDoubtful) -> Html:
    """What is asked first, as the meaning counts for all that was said and will be said under the name."""
    was, now = (meaning(visit.language, name.kind, name.word) for name in (doubt.was, doubt.now))
    asked = said(words.RENAMES, visit.language).format(name=doubt.now.said, was=was, now=now, count=doubt.slips)
    asking = (tag("p", tag("strong", asked)), text(visit, words.NOT_YET_NAMED))
    return tag("div", *asking, class_="warn", role="alert")


def _leave(visit: Visit, source: str) -> Html:
    back = f"{BASE}?{urlencode({'source': source})}"
    return tag("p", tag("a", said(words.RENAME_NOT, visit.language), href=back))


def _add(visit: Visit, source: str, doubt: NameDoubtful | None) -> Html:
    language = visit.language
    rough = tag("input", type="checkbox", name="rough", value="1")
    options = [
        *choice(language, NAMED, first=words.CHOOSE_MEANING),
        *(
            tag(
                "option",
                f"{said(cases_words.KIND[kind], language)}: {said(words.KEEP_TEXT, language)}",
                value=f"{kind}:",
            )
            for kind in NAMED
        ),
    ]
    return form(
        visit,
        BASE,
        tag("h2", said(words.ADD_NAME, language)),
        None if doubt is None else _asked(visit, doubt),
        tag("label", said(words.SOURCE, language), for_="of"),
        tag("input", id="of", name="source", value=source, maxlength="80", required=True),
        field(visit, "name", words.NAME, required=True, maxlength="1000", autocomplete="off"),
        tag("label", said(words.MEANING, language), for_="what"),
        tag("select", *options, id="what", name="what"),
        tag("label", rough, " ", said(words.ROUGHLY, language), class_="tick"),
        None if doubt is None else hidden("sure", doubt.mark),
        button(visit, words.SAVE if doubt is None else words.RENAME_ANYWAY),
        None if doubt is None else _leave(visit, source),
        class_="card narrow",
    )


PAGES: Final[tuple[HTTPRouteHandler, ...]] = (names_page, name_one, name_many)
