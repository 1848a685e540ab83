"""Statuses from a file: chosen, looked at, applied, and taken back."""

from collections.abc import Callable
from datetime import datetime
from typing import Final, TypeAlias

from anyio import to_thread
from litestar import Response, get, post
from litestar.datastructures import UploadFile
from litestar.handlers import HTTPRouteHandler
from litestar.response import Redirect

from kiosk.errors import Refused
from sync.province.api import Edge
from sync.province.boards.exports import csv_of
from sync.province.boards.table import place_of
from sync.province.cases.imports import (
    EVERY,
    Found,
    ImportLine,
    apply,
    discard,
    imports,
    one_import,
    preview,
    preview_rows,
    undo,
)
from sync.province.cases.names import NATIONAL
from sync.province.cases.naming import sources
from sync.province.database import Database
from sync.province.language import said
from sync.province.problems import AnyRequest
from sync.province.staff.rights import Staff
from sync.province.web.cases import words
from sync.province.web.cases.parts import ways, wrong
from sync.province.web.cases.preview import MISTAKE_HEADS, Shown, import_page, mistake
from sync.province.web.markup import Html, join, tag
from sync.province.web.staff.fields import cell, moment, note, table
from sync.province.web.staff.guard import Visit
from sync.province.web.staff.layout import form, staff_page
from sync.province.web.staff.sorting import By, sorted_list

BASE: Final = "/staff/dossiers/imports"
_ORDER: Final[dict[str, Found]] = {
    "error": "error",
    "doubt": "doubt",
    "older": "older",
    "new": "new",
    "changed": "changed",
    "later": "later",
    "same": "same",
}
"""What is shown first where nobody asked: mistakes, what is doubtful, what is older, then what will change."""

_NAMED: Final[dict[str, Found]] = {"import-doubts": "doubt", "import-older": "older"}
"""The rows that are named by a refusal."""

Act: TypeAlias = Callable[[Database, Staff, str, datetime], int]


@get("/dossiers/imports", sync_to_thread=True, opt={"needs": "set-status"})
def imports_page(visit: Visit, edge: Edge, staff: Staff) -> Response[str]:
    """Where a file is chosen, and the files before it."""
    is_discarded = "done=discarded" in visit.query
    return _page(visit, edge, staff, note(visit, words.DISCARDED, "good") if is_discarded else None)


@post("/dossiers/imports", opt={"needs": "set-status"})
async def upload(request: AnyRequest, visit: Visit, edge: Edge, staff: Staff) -> Response[str] | Redirect:
    """Read the file and show what it would do."""
    sent = await request.form()
    file = sent.get("file")
    source = str(sent.get("source", ""))
    raw, name = b"", ""
    if isinstance(file, UploadFile):
        raw, name = await file.read(), file.filename or ""
    return await to_thread.run_sync(_take, visit, edge, staff, (name, source, raw))


@get("/dossiers/imports/{identity:str}", sync_to_thread=True, opt={"needs": "set-status"})
def one_page(visit: Visit, edge: Edge, staff: Staff, identity: str, rows: str = "", after: int = 0) -> Response[str]:
    """What the file would do, or did."""
    line = one_import(edge.database, staff.scope, identity)
    return import_page(visit, edge.database, line, Shown(_shown(line, rows), max(0, min(after, 1 << 30))))


@get("/dossiers/imports/{identity:str}/mistakes.csv", sync_to_thread=True, opt={"needs": "set-status"})
def mistakes(visit: Visit, edge: Edge, staff: Staff, identity: str) -> Response[bytes]:
    """Every row with a mistake, for whoever mends the file."""
    rows, _ = preview_rows(edge.database, staff.scope, identity, "error", 0, EVERY)
    heads = [said(head, visit.language) for head in MISTAKE_HEADS]
    headers = {"Content-Disposition": f'attachment; filename="mistakes-{identity[:8]}.csv"'}
    lines = csv_of([heads, *(mistake(visit, row) for row in rows)])
    return Response(lines, media_type="text/csv", headers=headers)


def _shown(line: ImportLine, asked: str) -> Found:
    """The rows that were asked for, or else the first kind that there are any of."""
    if asked in _ORDER:
        return _ORDER[asked]
    for kind in _ORDER.values():
        if _is_any(line, kind):
            return kind
    return "new"


def _is_any(line: ImportLine, kind: Found) -> bool:
    return line.doubtful > 0 if kind == "doubt" else line.counts.get(kind, 0) > 0


@post("/dossiers/imports/{identity:str}/apply", sync_to_thread=True, opt={"needs": "set-status"})
def press_apply(visit: Visit, edge: Edge, staff: Staff, identity: str) -> Response[str] | Redirect:
    """Keep all of it."""
    return _pressed(visit, edge, staff, identity, apply)


@post("/dossiers/imports/{identity:str}/undo", sync_to_thread=True, opt={"needs": "set-status"})
def press_undo(visit: Visit, edge: Edge, staff: Staff, identity: str) -> Response[str] | Redirect:
    """Take all of it back."""
    return _pressed(visit, edge, staff, identity, undo)


@post("/dossiers/imports/{identity:str}/discard", sync_to_thread=True, opt={"needs": "set-status"})
def press_discard(visit: Visit, edge: Edge, staff: Staff, identity: str) -> Response[str] | Redirect:
    """Throw the preview away; the list is what is left to look at."""
    return _pressed(visit, edge, staff, identity, discard, f"{BASE}?done=discarded")


def _pressed(
    visit: Visit, edge: Edge, staff: Staff, identity: str, act: Act, then: str = ""
) -> Response[str] | Redirect:
    """Do it, and lead to the import, or to where it is told what was done."""
    try:
        act(edge.database, staff, identity, edge.now())
    except Refused as refusal:
        line = one_import(edge.database, staff.scope, identity)
        shown = Shown(_NAMED.get(refusal.code, "new"))
        return import_page(visit, edge.database, line, shown, wrong(visit, refusal))
    return Redirect(then or f"{BASE}/{identity}", status_code=303)


def _take(visit: Visit, edge: Edge, staff: Staff, sent: tuple[str, str, bytes]) -> Response[str] | Redirect:
    name, source, raw = sent
    try:
        if not name and not raw:
            raise Refused("import-no-file")
        identity = preview(edge.database, staff, name, source, raw, edge.now())
    except Refused as refusal:
        return _page(visit, edge, staff, wrong(visit, refusal), source=source, status=422)
    return Redirect(f"{BASE}/{identity}", status_code=303)


def _page(
    visit: Visit, edge: Edge, staff: Staff, notice: Html | None, *, source: str = "", status: int = 200
) -> Response[str]:
    known = imports(edge.database, staff.scope)
    lines, sorts = sorted_list(visit, BASE, _SORTING, known)
    rows: list[list[str | Html]] = [
        [
            tag("a", line.name or line.id, href=f"{BASE}/{line.id}"),
            line.source,
            cell(moment(visit, line.made_at)),
            line.made_by,
            said(words.STATES[line.state], visit.language),
            str(line.applied_rows),
        ]
        for line in lines
    ]
    heads = [words.FILE, words.SOURCE, words.WHEN, words.UPLOADER, words.STATE, words.ROWS]
    past = (
        table(visit, words.PAST_IMPORTS, heads, rows, sorts)
        if rows
        else tag("p", said(words.NO_IMPORTS, visit.language))
    )
    latest = known[0].source if known else NATIONAL
    upload_form = _form(visit, sources(edge.database), source or latest)
    return staff_page(visit, words.BY_FILE, ways(visit), notice, upload_form, past, status=status)


_SORTING: Final[tuple[By[ImportLine] | None, ...]] = (
    By("file", lambda one: place_of(one.name or one.id)),
    By("source", lambda one: place_of(one.source)),
    By("when", lambda one: one.made_at, down=True),
    By("who", lambda one: place_of(one.made_by)),
    By("state", lambda one: one.state),
    By("rows", lambda one: one.applied_rows, down=True),
)
"""What the list may be sorted by, column by column."""


def _form(visit: Visit, known: list[str], source: str) -> Html:
    language = visit.language
    listed = tag("datalist", *(tag("option", value=one) for one in known), id="sources")
    return form(
        visit,
        BASE,
        tag("label", said(words.UPLOAD, language), for_="file"),
        tag("input", id="file", name="file", type="file", accept=".csv,.tsv,.txt,.xlsx", aria_describedby="hint"),
        tag("p", said(words.UPLOAD_HINT, language), id="hint", class_="soft"),
        tag("label", said(words.UPLOAD_SOURCE, language), for_="source"),
        join(tag("input", id="source", name="source", value=source, list="sources", maxlength="80"), listed),
        tag("button", said(words.UPLOAD_BUTTON, language)),
        class_="card narrow",
        enctype="multipart/form-data",
    )


PAGES: Final[tuple[HTTPRouteHandler, ...]] = (
    imports_page,
    upload,
    one_page,
    mistakes,
    press_apply,
    press_discard,
    press_undo,
)
