"""Machines that come and go, and a look at a board at a fixed moment."""

from datetime import UTC, date, datetime, timedelta

from sync.province.boards.boards import Wanted, make_board
from sync.province.boards.spans import asked_for
from sync.province.boards.table import Board, Table, Value
from sync.province.database import Database
from sync.province.staff.rights import WHOLE_PROVINCE, Scope
from tests.sync.boards.month import NAMES, send
from tests.sync.people import Keys, let_in, session_facts

TAM_NONG = "08434"
NOW = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)
FIFTH = datetime(2026, 11, 5, 2, tzinfo=UTC)
"""When the first machine was let in."""


def look(database: Database, board: str = "overview", scope: Scope = WHOLE_PROVINCE, **span: str) -> Board:
    first, last = span.get("first", "2026-11-01"), span.get("last", "2026-11-26")
    asked = asked_for("any", "", first, last, date(2026, 11, 26))
    wanted = Wanted(board=board, asked=asked, centre=span.get("centre", ""))
    return make_board(database, wanted, scope, NAMES, NOW)


def table_of(board: Board, code: str) -> Table:
    found = board.table(code)
    assert found is not None
    return found


def line(table: Table, key: str) -> dict[str, Value]:
    row = next(row for row in table.rows if row.key == key)
    return dict(zip((column.code for column in table.columns), row.cells, strict=True))


def comes(database: Database, centre: str, at: datetime, facts_at: datetime | None = None) -> str:
    """A machine of the centre that tells of one session; its name."""
    keys = Keys()
    device = let_in(database, keys, centre, at)
    send(database, device, session_facts(keys, facts_at or at)[1], max(at, facts_at or at))
    return device.id
