"""The addresses of the figures: boards, what each figure means, and every table as a file."""

from typing import Final

import msgspec
from litestar import Response, get
from litestar.handlers import HTTPRouteHandler

from kiosk.domain.local_time import day_of
from kiosk.errors import Refused, Rejected
from sync.province.api import Edge
from sync.province.boards.boards import BY_PROCEDURE, Wanted, make_board
from sync.province.boards.charts import draw_chart, is_drawn
from sync.province.boards.exports import make_csv, make_workbook
from sync.province.boards.spans import Asked, asked_for
from sync.province.boards.table import Board, Table
from sync.province.problems import AnyRequest
from sync.province.staff.rights import Staff
from sync.province.web.pages import Names
from sync.province.web.staff import figures_words as words
from sync.province.web.staff.figures_page import Typed, board_body, definitions_body, problem_body
from sync.province.web.staff.guard import Visit
from sync.province.web.staff.layout import staff_page

_MAX_WORD: Final = 64
_ALL: Final = "all"
_TYPES: Final = {
    "csv": "text/csv; header=present",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "svg": "image/svg+xml; charset=utf-8",
}
_HEADERS: Final = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Content-Security-Policy": "default-src 'none'; sandbox",
}
_NEEDS: Final = {"needs": "see-figures"}


@get("/figures", sync_to_thread=True, opt=_NEEDS)
def overview_page(request: AnyRequest, visit: Visit, staff: Staff, edge: Edge, names: Names) -> Response[str]:
    """The first board."""
    return _page("overview", request, visit, staff, (edge, names))


@get("/figures/{board:str}", sync_to_thread=True, opt=_NEEDS)
def board_page(board: str, request: AnyRequest, visit: Visit, staff: Staff, edge: Edge, names: Names) -> Response[str]:
    """Any board."""
    return _page(board, request, visit, staff, (edge, names))


@get("/figures/definitions", sync_to_thread=False, opt=_NEEDS)
def definitions_page(visit: Visit) -> Response[str]:
    """What each figure means."""
    return staff_page(visit, words.DEFINITIONS, *definitions_body(visit.language))


@get("/figures/file/{board:str}/{name:str}", sync_to_thread=True, opt=_NEEDS)
def table_file(  # noqa: PLR0913, PLR0917 - what the door gives, each by its own name
    board: str, name: str, request: AnyRequest, visit: Visit, staff: Staff, edge: Edge, names: Names
) -> Response[bytes]:
    """One table (or all of the board's) as a file: `.csv`, `.xlsx`, or its chart as `.svg`."""
    code, _, ending = name.rpartition(".")
    try:
        wanted = _wanted(board, request, edge)
    except Refused as refusal:
        raise Rejected("malformed", refusal.code) from refusal
    made = make_board(edge.database, wanted, staff.scope, names.lexicon, edge.now(), names.calendar)
    tables = made.tables if code == _ALL and ending == "xlsx" else tuple(one for one in made.tables if one.code == code)
    if not tables or ending not in _TYPES or (ending == "svg" and not is_drawn(tables[0])):
        raise Rejected("not-found")
    body = _file(made, tables, ending, visit)
    headers = {**_HEADERS, "Content-Disposition": f'attachment; filename="{_file_name(wanted, code)}.{ending}"'}
    return Response(body, media_type=_TYPES[ending], headers=headers)


FIGURES: Final[tuple[HTTPRouteHandler, ...]] = (overview_page, board_page, definitions_page, table_file)


def _page(board: str, request: AnyRequest, visit: Visit, staff: Staff, at: tuple[Edge, Names]) -> Response[str]:
    edge, names = at
    try:
        wanted = _wanted(board, request, edge)
    except Refused as refusal:
        month = asked_for("", "", "", "", day_of(edge.now()))
        typed = Typed(request.query_params.get("first", ""), request.query_params.get("last", ""), refusal)
        wanted = _of(board, month, request)
        wanted = wanted if staff.scope.holds(wanted.centre) else msgspec.structs.replace(wanted, centre="")
        body = problem_body(typed, wanted, staff.scope, names.lexicon, visit.language)
        return staff_page(visit, words.WHICH_SPAN, *body, status=422)
    made = make_board(edge.database, wanted, staff.scope, names.lexicon, edge.now(), names.calendar)
    return staff_page(visit, made.title, *board_body(made, wanted, staff.scope, names.lexicon, visit.language))


def _wanted(board: str, request: AnyRequest, edge: Edge) -> Wanted:
    asked = request.query_params
    span = asked_for(
        asked.get("span", ""), asked.get("on", ""), asked.get("first", ""), asked.get("last", ""), day_of(edge.now())
    )
    return _of(board, span, request)


def _of(board: str, span: Asked, request: AnyRequest) -> Wanted:
    asked = request.query_params
    return Wanted(
        board=board,
        asked=span,
        centre=asked.get("centre", "")[:_MAX_WORD],
        procedure=asked.get("procedure", "")[:_MAX_WORD] if board in BY_PROCEDURE else "",
        sort=asked.get("sort", "")[:_MAX_WORD],
    )


def _file(board: Board, tables: tuple[Table, ...], ending: str, visit: Visit) -> bytes:
    match ending:
        case "csv":
            return make_csv(board.told, tables[0], visit.language)
        case "xlsx":
            return make_workbook(board, tables, visit.language)
        case _:
            return draw_chart(tables[0], visit.language, "wide").encode()


def _file_name(wanted: Wanted, code: str) -> str:
    parts = ["tan-tay", wanted.board, code, wanted.centre, f"{wanted.asked.span.first}_{wanted.asked.span.last}"]
    return "-".join(part for part in parts if part)
