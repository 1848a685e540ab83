"""The boards for other systems: the same tables, numbers and scope as on the pages, as JSON."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Annotated, Final, TypeAlias

import msgspec
from litestar import get
from litestar.params import Parameter
from msgspec import Meta

from kiosk.domain.figures.span import Span
from kiosk.domain.local_time import day_of
from sync.province.api import Edge
from sync.province.boards.boards import BY_PROCEDURE, Wanted, make_board
from sync.province.boards.spans import Asked
from sync.province.boards.table import Board, Column, Kind, Row, Table, Value
from sync.province.boards.words import BOARDS
from sync.province.cases.shapes import real_day
from sync.province.language import Words
from sync.province.staff.rights import Staff
from sync.province.web.api.asked import wrong_parameter
from sync.province.web.api.edge import CALLER, READ, SECURITY
from sync.province.web.api.fields import Moment, OneCommune, OneProcedure, one_of, shown
from sync.province.web.pages import Names

_YEAR: Final = "20[2-8][0-9]"
_DAY: Final = real_day(_YEAR, "20([2468][048]|[357][26])")
SPAN: Final = f"^({_YEAR}(-(0[1-9]|1[0-2]))?|{_DAY}(/P([1-9][0-9]{{0,2}}|1[0-7][0-9]{{2}})D)?)$"
"""A year, a month, a day, or so many days from one on (ISO 8601)."""

BoardCode: TypeAlias = Annotated[
    str,
    Parameter(pattern=f"^({'|'.join(BOARDS)})$", schema_extra=one_of(*BOARDS), description="Which board."),
]
SpanText: TypeAlias = Annotated[
    str,
    Parameter(
        pattern=SPAN,
        schema_extra=shown("2026-11-20/P7D"),
        description="A year, month or day (`2026`, `2026-11`, `2026-11-26`), or so many days from one on.",
    ),
]
Cell: TypeAlias = float | str | None


class ColumnOut(msgspec.Struct, frozen=True, kw_only=True):
    """A column: what is counted in it, in which unit; only where `adds` do its lines add up to `whole`."""

    code: Annotated[str, Meta(description="The column's name for programs, which stays.")]
    name: Annotated[str, Meta(description="Its head as on the page, in Vietnamese.")]
    kind: Annotated[
        Kind,
        Meta(
            description="What its cells are: a `count`, so many `minutes`, `hours` or `days`, a `percent` from 0 to "
            "100, a `moment` (RFC 3339), or `text`."
        ),
    ]
    adds: Annotated[bool, Meta(description="Whether its cells may be added up.")]


class LineOut(msgspec.Struct, frozen=True, kw_only=True):
    """A line: its code and name, and its cells in the order of the columns; null where there is nothing to say."""

    code: Annotated[str, Meta(description="Of what the line is: a commune, a procedure, a day, a word of ours.")]
    name: Annotated[str, Meta(description="The same as on the page, in Vietnamese.")]
    cells: Annotated[list[Cell], Meta(description="One for each column, in their order; null: nothing was measured.")]


class FigureTable(msgspec.Struct, frozen=True, kw_only=True):
    """One table; `whole` is the line of all of them together, null where that would add what is never added."""

    code: Annotated[str, Meta(description="The table's name for programs, which stays.")]
    name: Annotated[str, Meta(description="Its title as on the page, in Vietnamese.")]
    columns: Annotated[list[ColumnOut], Meta(description="Its columns.")]
    lines: Annotated[list[LineOut], Meta(description="Its lines; none where `blank` says why.")]
    whole: Annotated[list[Cell] | None, Meta(description="The cells of the line of all together; null: there is none.")]
    note: Annotated[str, Meta(description="What must be known to read it, in Vietnamese; empty: nothing.")]


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

    board: Annotated[str, Meta(description="The board that was asked for.", extra_json_schema=one_of(*BOARDS))]
    first: Annotated[date, Meta(description="The first day of the span.")]
    last: Annotated[date, Meta(description="The last day of the span.")]
    centre: Annotated[str | None, Meta(description="The commune that was asked for; null: all of the token's.")]
    procedure: Annotated[str | None, Meta(description="The procedure that was asked for; null: all.")]
    as_of: Annotated[Moment, Meta(description="When the figures were counted.")]
    newest: Annotated[Moment | None, Meta(description="When the last fact in them came in; null: none did.")]
    nothing_from: Annotated[list[str], Meta(description="Communes that have told nothing of the span.")]
    not_all_from: Annotated[list[str], Meta(description="Communes that have told some of the span, and not all.")]
    shut_out: Annotated[list[str], Meta(description="Of both lists those that have no machine any more.")]
    without_machine: Annotated[list[str], Meta(description="Communes that never had a machine: nothing can be told.")]
    is_whole: Annotated[bool, Meta(description="False where something of the span is known to be missing.")]
    since: Annotated[date | None, Meta(description="The first day of which there are figures; null: no machine ever.")]
    blank: Annotated[str, Meta(description="Why there are no figures at all, in Vietnamese; empty: there are.")]
    tables: Annotated[list[FigureTable], Meta(description="The tables of the board.")]


@get("/figures", sync_to_thread=True, dependencies=CALLER, responses=READ, security=SECURITY,
     opt={"needs": "see-figures"}, summary="Figures")  # fmt: skip
def figures(  # noqa: PLR0913, PLR0917 - each is a parameter of the address
    edge: Edge, names: Names, caller: Staff,
    board: BoardCode,
    span: SpanText,
    centre: OneCommune = None, procedure: OneProcedure = None,
) -> FiguresOut:  # fmt: skip
    """The tables of one board, as the staff read them, for the token's communes.

    Persons are an estimate. Persons, sessions, cases and registrations are never added to each other, nor persons over
    days. Days before the first machine of the scope was enrolled (or told of) are no zeros: see `since`. Only the
    board `procedures` is told by procedure; 400 for one of another. 404: a commune outside the token's scope.
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
        first=span.first,
        last=span.last,
        centre=board.centre or None,
        procedure=board.procedure or None,
        as_of=told.at,
        newest=told.newest,
        nothing_from=list(nothing),
        not_all_from=[centre for centre in some if centre not in nothing],
        shut_out=[one.centre for one in told.shut],
        without_machine=list(told.bare),
        is_whole=told.is_whole,
        since=told.since,
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
