"""Every board by its code, and how one is made: narrowed to what whoever asks may see, before anything is read."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final

import msgspec
from sqlalchemy import Connection

from kiosk.domain.calendar.working_days import WEEKDAYS, Calendar
from kiosk.errors import Rejected
from sync.province.boards import (
    days,
    faces,
    faults,
    guided,
    homes,
    lasting,
    missing,
    overview,
    procedures,
    sittings,
    team,
    words,
)
from sync.province.boards.honest import honest
from sync.province.boards.known import known_of, together
from sync.province.boards.lexicon import Lexicon
from sync.province.boards.look import Look
from sync.province.boards.order import in_order, order_in
from sync.province.boards.spans import Asked
from sync.province.boards.table import Board, Table
from sync.province.boards.told import heard, told
from sync.province.database import Database
from sync.province.language import Words
from sync.province.staff.rights import Scope

_MAKERS: Final[Mapping[str, Callable[[Look], tuple[Table, ...]]]] = {
    "overview": overview.tables,
    "procedures": procedures.tables,
    "sessions": sittings.tables,
    "hours": days.tables,
    "handling": lasting.handling_tables,
    "waiting": lasting.waiting_tables,
    "satisfaction": faces.tables,
    "home": homes.tables,
    "vneid": guided.tables,
    "repairs": faults.tables,
    "team": team.tables,
    "papers": missing.tables,
}


BY_PROCEDURE: Final = frozenset({"procedures"})
"""The boards that can be told of one procedure alone."""


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """Which board, of which span, commune and procedure (empty for all), and the order of one table.

    A procedure is asked for only of a board `BY_PROCEDURE`.
    """

    board: str
    asked: Asked
    centre: str = ""
    procedure: str = ""
    sort: str = ""


def make_board(
    database: Database,
    wanted: Wanted,
    scope: Scope,
    lexicon: Lexicon,
    now: datetime,
    calendar: Calendar = WEEKDAYS,
) -> Board:
    """The board, read in one consistent look; by the calendar it is known who should have been heard by now.

    Raises `Rejected("not-found")` for a board that there is none of, and for a commune outside of the scope, as if
    there were none.
    """
    make = _MAKERS.get(wanted.board)
    if make is None or not is_known(wanted.centre, scope, lexicon):
        raise Rejected("not-found")
    with database.read() as connection:
        look = _look(connection, wanted, scope, lexicon, (now, calendar))
        said, order = told(look, heard(look)), order_in(wanted.sort)
        tables = tuple(in_order(honest(look, table, said), order) for table in make(look))
        return Board(
            code=wanted.board,
            title=_title(wanted, lexicon),
            asked=wanted.asked,
            centre=wanted.centre,
            procedure=wanted.procedure,
            place=_place(wanted.centre, scope, lexicon),
            told=said,
            tables=tables,
        )


def _look(
    connection: Connection, wanted: Wanted, scope: Scope, lexicon: Lexicon, when: tuple[datetime, Calendar]
) -> Look:
    narrowed = Scope(frozenset({wanted.centre})) if wanted.centre else scope
    knowledge = known_of(connection, narrowed)
    now, calendar = when
    return Look(
        connection=connection,
        asked=wanted.asked,
        scope=narrowed,
        lexicon=lexicon,
        now=now,
        centre=wanted.centre,
        procedure=wanted.procedure,
        calendar=calendar,
        knowledge=knowledge,
        known=together(knowledge.values()),
    )


def is_known(centre: str, scope: Scope, lexicon: Lexicon) -> bool:
    """Whether this is a commune of the province and of the scope; none in particular is always known."""
    return not centre or (scope.holds(centre) and (not lexicon.communes or centre in lexicon.communes))


def _title(wanted: Wanted, lexicon: Lexicon) -> Words:
    if wanted.procedure:
        return lexicon.procedure(wanted.procedure)
    return words.BOARDS[wanted.board]


def _place(centre: str, scope: Scope, lexicon: Lexicon) -> Words:
    if centre:
        return lexicon.commune(centre)
    if scope.communes is None:
        return words.WHOLE_PROVINCE
    return lexicon.commune(next(iter(scope.communes))) if len(scope.communes) == 1 else words.MY_COMMUNES
