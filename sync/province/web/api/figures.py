"""The boards for other systems: the same tables, numbers and scope as on the pages, as JSON."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Annotated, Final, TypeAlias

import msgspec
from litestar import get
from litestar.params import Parameter

from kiosk.domain.figures.span import Span
from kiosk.domain.local_time import day_of
from sync.province.api import Edge
from sync.province.boards.boards import BY_PROCEDURE, Wanted, make_board
from sync.province.boards.spans import Asked
from sync.province.boards.table import Board, Column, Row, Table, Value
from sync.province.boards.words import BOARDS
from sync.province.cases.shapes import real_day
from sync.province.language import Words
from sync.province.staff.rights import Staff
from sync.province.web.api.asked import wrong_parameter
from sync.province.web.api.edge import CALLER, READ, SECURITY
from sync.province.web.pages import Names

_YEAR: Final = "20[2-8][0-9]"
_DAY: Final = real_day(_YEAR, "20([2468][048]|[357][26])")
SPAN: Final = f"^({_YEAR}(-(0[1-9]|1[0-2]))?|{_DAY}(/P([1-9][0-9]{{0,2}}|1[0-7][0-9]{{2}})D)?)$"
"""A year, a month, a day, or so many days from one on (ISO 8601)."""

Cell: TypeAlias = float | str | None


class ColumnOut(msgspec.Struct, frozen=True, kw_only=True):
    """A column: what is counted in it, in which unit; only where `adds` do its lines add up to `whole`."""

    code: str
    name: str
    kind: str
    adds: bool


class LineOut(msgspec.Struct, frozen=True, kw_only=True):
    """A line: its code and name, and its cells in the order of the columns; null where there is nothing to say."""

    code: str
    name: str
    cells: list[Cell]


class FigureTable(msgspec.Struct, frozen=True, kw_only=True):
    """One table; `whole` is the line of all of them together, null where that would add what is never added."""

    code: str
    name: str
    columns: list[ColumnOut]
    lines: list[LineOut]
    whole: list[Cell] | None
    note: str


class FiguresOut(msgspec.Struct, frozen=True, kw_only=True):
    """A board: its days, as of when, when the last fact in it came in, and which communes have not told all of it.

    Where `is_whole` is false something is known to be missing, if only for now; it speaks of the communes that have or
    had a machine. Of those in `without_machine`, which never had one, nothing can be told. `since` is the first day of
    which there are figures, null where no machine was ever enrolled. What was never measured is no zero: days before
    `since` are left out, and cells of the span before, or of a commune, of which nothing can be known are null. Where
    nothing at all can be known of the span (no machine, all of it before `since`, after the last machine was shut out,
    or still to come) the tables have no lines, `whole` is null and `blank` says why. `shut_out` are communes that have
    not told all and have no machine any more; they are also among `nothing_from` or `not_all_from`.
    """

    board: str
    first: str
    last: str
    centre: str | None
    procedure: str | None
    as_of: datetime
    newest: datetime | None
    nothing_from: list[str]
    not_all_from: list[str]
    shut_out: list[str]
    without_machine: list[str]
    is_whole: bool
    since: str | None
    blank: str
    tables: list[FigureTable]


@get("/figures", sync_to_thread=True, dependencies=CALLER, responses=READ, security=SECURITY,
     opt={"needs": "see-figures"}, summary="Figures")  # fmt: skip
def figures(  # noqa: PLR0913, PLR0917 - each is a parameter of the address
    edge: Edge, names: Names, caller: Staff,
    board: Annotated[str, Parameter(pattern=f"^({'|'.join(BOARDS)})$", description="Which board.")],
    span: Annotated[str, Parameter(pattern=SPAN, description="`2026`, `2026-11`, `2026-11-26` or `2026-11-20/P7D`.")],
    centre: Annotated[str | None, Parameter(pattern="^[0-9]{5}$", description="Only this commune.")] = None,
    procedure: Annotated[
        str | None,
        Parameter(pattern="^[0-9A-Za-z.]{1,40}$", description="Only this one (national code); `procedures` alone."),
    ] = None,
) -> FiguresOut:  # fmt: skip
    """The tables of one board, as the staff read them, for the token's communes.

    Persons are an estimate. Persons, sessions, cases and registrations are never added to each other, nor persons over
    days. Days before the first machine of the scope was enrolled (or told of) are no zeros: see `since`. 404: a commune
    outside the token's scope.
    """
    if procedure is not None and board not in BY_PROCEDURE:
        told = ", ".join(f"`{one}`" for one in sorted(BY_PROCEDURE))
        raise wrong_parameter("procedure", f"Expected none for this board; told by procedure: {told}")
    asked = asked_of(span, day_of(edge.now()))
    wanted = Wanted(board=board, asked=asked, centre=centre or "", procedure=procedure or "")
    return _told(make_board(edge.database, wanted, caller.scope, names.lexicon, edge.now()))


def asked_of(span: str, today: date) -> Asked:
    """The days that a text of the shape `SPAN` means."""
    begin, _, duration = span.partition("/")
    numbers = [int(number) for number in begin.split("-")]
    match numbers:
        case [year]:
            return Asked("year", Span(date(year, 1, 1), date(year, 12, 31)), today)
        case [year, month]:
            return Asked("month", Span(date(year, month, 1), date(year, month, monthrange(year, month)[1])), today)
        case [year, month, day]:
            first = date(year, month, day)
            if not duration:
                return Asked("today", Span(first, first), today)
            return Asked("any", Span(first, first + timedelta(days=int(duration[1:-1]) - 1)), today)
        case _:
            raise AssertionError("the pattern lets nothing else in")


def _told(board: Board) -> FiguresOut:
    told, span = board.told, board.asked.span
    nothing = dict.fromkeys(one.centre for one in (*told.waited, *told.shut, *told.paused) if one.nothing)
    short = (*told.waited, *told.partly, *told.lost, *told.shut, *told.paused)
    some = dict.fromkeys(one.centre for one in short)
    return FiguresOut(
        board=board.code,
        first=span.first.isoformat(),
        last=span.last.isoformat(),
        centre=board.centre or None,
        procedure=board.procedure or None,
        as_of=told.at,
        newest=told.newest,
        nothing_from=list(nothing),
        not_all_from=[centre for centre in some if centre not in nothing],
        shut_out=[one.centre for one in told.shut],
        without_machine=list(told.bare),
        is_whole=told.is_whole,
        since=None if told.since is None else told.since.isoformat(),
        blank="" if told.blank is None else told.blank.vi,
        tables=[_table(table) for table in board.tables],
    )


def _table(table: Table) -> FigureTable:
    return FigureTable(
        code=table.code,
        name=table.title.vi,
        columns=[_column(column) for column in table.columns],
        lines=[LineOut(code=row.key, name=row.label.vi, cells=_cells(row, table.columns)) for row in table.rows],
        whole=None if table.whole is None else _cells(table.whole, table.columns),
        note="" if table.note is None else table.note.vi,
    )


def _column(column: Column) -> ColumnOut:
    return ColumnOut(code=column.code, name=column.head.vi, kind=column.kind, adds=column.adds)


def _cells(row: Row, columns: Sequence[Column]) -> list[Cell]:
    return [_cell(cell, column) for cell, column in zip(row.cells, columns, strict=True)]


def _cell(cell: Value, column: Column) -> Cell:
    """As the column's kind says; words that say why there is none are for who reads a page."""
    match cell:
        case datetime():
            return cell.isoformat()
        case Words():
            return cell.vi if column.kind == "text" else None
        case _:
            return cell
