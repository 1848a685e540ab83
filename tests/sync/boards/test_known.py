"""Promise: what was never measured is no zero, and who tells nothing any more is named."""

from datetime import UTC, date, datetime, timedelta
from io import BytesIO

import openpyxl
import pytest
from sqlalchemy import insert, update

from sync.province.accept import accept
from sync.province.boards.boards import Wanted, make_board
from sync.province.boards.charts import draw_chart
from sync.province.boards.exports import make_csv, make_workbook
from sync.province.boards.known import known_of, together
from sync.province.boards.spans import asked_for
from sync.province.boards.table import Board, Table, Value
from sync.province.boards.texts import paused_text
from sync.province.boards.words import BOARDS
from sync.province.database import Database
from sync.province.devices import enrol, revoke, write_enrol_code
from sync.province.migrations import LATEST, migrate
from sync.province.schema import schema_version
from sync.province.staff.record import record
from sync.province.staff.rights import WHOLE_PROVINCE, Scope
from sync.province.tables.watch import stay
from tests.sync.boards.month import HAI_LUU, HOA_BINH, NAMES, send
from tests.sync.cases.offices import staff_of
from tests.sync.people import Keys, bodies_of, let_in, push_of, session_facts, wish

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


def test_days_before_the_first_machine_are_left_out_and_said(database: Database) -> None:
    comes(database, HAI_LUU, FIFTH, FIFTH + DAY)
    board = look(database)
    days = table_of(board, "days")

    assert board.told.since == date(2026, 11, 5)
    assert (days.rows[0].key, days.rows[-1].key) == ("2026-11-05", "2026-11-26")
    assert line(days, "2026-11-05")["sessions"] == 0
    assert line(days, "2026-11-06")["sessions"] == 1
    assert days.whole is not None
    assert days.whole.cells[0] == 1


@pytest.mark.parametrize(("first", "rows"), [("2026-08-01", ["2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23"]),
                                             ("2025-12-01", ["2026-11-01"])])  # fmt: skip
def test_weeks_and_months_before_it_are_left_out_too(database: Database, first: str, rows: list[str]) -> None:
    comes(database, HAI_LUU, FIFTH)

    assert [row.key for row in table_of(look(database, first=first), "days").rows] == rows


def test_what_a_machine_tells_of_days_before_it_was_let_in_is_known(database: Database) -> None:
    comes(database, HAI_LUU, NOW - DAY, FIFTH - 21 * DAY)
    board = look(database, first="2026-09-01")

    assert board.told.since == date(2026, 10, 15)
    assert table_of(board, "days").rows[0].key == "2026-10-12"


def test_the_span_before_says_nothing_where_nothing_was_known_of_it(database: Database) -> None:
    comes(database, HAI_LUU, FIFTH)
    boards = [look(database, board) for board in BOARDS]

    assert line(table_of(boards[0], "summary"), "sessions") == {"now": 1, "before": None}
    for board in boards:
        for table in board.tables:
            before = [table.values(column.code) for column in table.columns if column.code == "before"]
            before += [row.cells for row in table.rows if row.key == "before"]
            assert not any(cell is not None for cells in before for cell in cells), (board.code, table.code)
            assert "chưa có số liệu" in (
                table.note.vi if table.note and "Kỳ trước" in table.note.vi else "chưa có số liệu"
            )
    later = look(database, first="2026-11-16", last="2026-11-26")
    assert line(table_of(later, "summary"), "sessions") == {"now": 0, "before": 1}
    assert "có số liệu từ ngày" not in (table_of(later, "summary").note or NAMES.commune("")).vi


@pytest.mark.parametrize("board", BOARDS)
@pytest.mark.parametrize(
    ("centre", "first", "sentence"),
    [
        (TAM_NONG, "2026-11-01", "Chưa có máy nào ghi danh ở đây, nên chưa có số liệu."),
        (HAI_LUU, "2026-10-01", "Có số liệu từ ngày 05/11/2026. Thời gian này còn ở trước đó, nên chưa có số liệu."),
        (HAI_LUU, "2027-01-01", "Thời gian này chưa đến."),
        (HOA_BINH, "2026-11-20", "Sau ngày 12/11/2026 không còn máy nào gửi tin, nên thời gian này không có số liệu."),
    ],
)
def test_where_nothing_can_be_known_there_is_a_sentence_and_no_line(
    database: Database, board: str, centre: str, first: str, sentence: str
) -> None:
    comes(database, HAI_LUU, FIFTH)
    revoke(database, comes(database, HOA_BINH, FIFTH), FIFTH + 7 * DAY)
    last = (date.fromisoformat(first) + 5 * DAY).isoformat()
    found = look(database, board, first=first, last=last, centre=centre)

    assert found.told.blank is not None
    assert found.told.blank.vi == sentence
    assert found.tables
    for table in found.tables:
        assert (table.rows, table.whole) == ((), None)
        assert make_csv(found.told, table, "vi").count(b"\r\n") == 1
        assert draw_chart(table, "vi", "wide") == ""
    book = openpyxl.load_workbook(BytesIO(make_workbook(found, found.tables, "vi")))
    cells = [cell for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row]
    assert cells.count(sentence) == len(found.tables)
    assert 0 not in cells


def test_a_commune_has_no_zeros_of_a_time_before_its_own_first_machine(database: Database) -> None:
    comes(database, HAI_LUU, FIFTH - 60 * DAY, FIFTH)
    comes(database, HOA_BINH, NOW - DAY)
    then = table_of(look(database, last="2026-11-10"), "communes")
    sessions = table_of(look(database, "sessions"), "communes")

    assert line(then, HOA_BINH)["sessions"] is None
    assert line(then, HOA_BINH)["alerts"] == 0
    assert line(then, HAI_LUU)["sessions"] == 1
    assert line(then, TAM_NONG)["alerts"] is None
    assert line(sessions, HOA_BINH) == {"now": 1, "before": None}
    assert line(sessions, HAI_LUU) == {"now": 1, "before": 0}


def test_a_centre_whose_only_machine_was_shut_out_is_named_and_not_said_to_have_sent(database: Database) -> None:
    keys = Keys()
    shut = let_in(database, keys, HAI_LUU, FIFTH)
    send(database, shut, session_facts(keys, FIFTH)[1], FIFTH)
    send(database, let_in(database, Keys(), HOA_BINH, FIFTH), [], NOW)
    revoke(database, shut.id, FIFTH + 7 * DAY)
    told = look(database).told

    assert [(one.centre, one.at, one.heard, one.nothing) for one in told.shut] == [
        (HAI_LUU, FIFTH + 7 * DAY, FIFTH, False)
    ]
    assert not told.is_whole
    assert (told.centres, told.bare, told.short) == (1, 1, 1)
    assert line(table_of(look(database), "communes"), HAI_LUU)["told"] == (
        "khóa máy từ 09:00 12/11/2026", "shut out since 12 Nov 2026, 09:00",
    )  # fmt: skip
    assert look(database, last="2026-11-05").told.is_whole is False
    revoke(database, shut.id, None)
    assert look(database).told.shut == ()


def test_a_span_that_was_told_before_its_machine_was_shut_out_is_whole(database: Database) -> None:
    keys = Keys()
    shut = let_in(database, keys, HAI_LUU, FIFTH)
    send(database, shut, session_facts(keys, FIFTH)[1], FIFTH + 6 * DAY)
    revoke(database, shut.id, FIFTH + 7 * DAY)

    assert look(database, last="2026-11-10").told.shut == ()
    assert look(database, last="2026-11-10").told.is_whole
    assert [one.nothing for one in look(database, first="2026-11-20").told.shut] == [True]


def test_another_machine_at_the_centre_takes_the_place_of_the_one_that_was_shut_out(database: Database) -> None:
    revoke(database, comes(database, HAI_LUU, FIFTH), FIFTH + DAY)
    comes(database, HAI_LUU, FIFTH + DAY, NOW)

    assert look(database).told.is_whole


def test_a_machine_that_was_shut_out_beside_one_that_sends_is_named(database: Database) -> None:
    """In the spans in which it was: what it had not sent by then is missing there."""
    comes(database, HAI_LUU, FIFTH, NOW)
    revoke(database, comes(database, HAI_LUU, FIFTH), FIFTH + 7 * DAY)
    found = look(database).told

    assert [(one.centre, one.at, one.until, one.nothing) for one in found.paused] == [
        (HAI_LUU, FIFTH + 7 * DAY, None, False)
    ]
    assert (found.is_whole, found.short, found.shut) == (False, 1, ())
    assert look(database, first="2026-11-01", last="2026-11-04").told.paused == ()
    assert look(database, first="2026-11-13").told.is_whole
    book = openpyxl.load_workbook(BytesIO(make_workbook(look(database), look(database).tables, "vi")))
    cells = [cell for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row]
    assert any("khóa máy từ 09:00 12/11/2026" in str(cell) for cell in cells)


def test_the_days_on_which_the_only_machine_was_shut_out_are_no_zeros_once_it_is_let_in_again(
    database: Database,
) -> None:
    keys = Keys()
    device = let_in(database, keys, HAI_LUU, FIFTH)
    send(database, device, session_facts(keys, FIFTH)[1], FIFTH)
    revoke(database, device.id, FIFTH + 2 * DAY)
    revoke(database, device.id, None, FIFTH + 9 * DAY)
    later = bodies_of(session_facts(keys, FIFTH + 5 * DAY)[1])
    accept(database, device, push_of(later, ledger="b" * 32), NOW)
    board = look(database)
    days = table_of(board, "days")

    assert [row.key[-2:] for row in days.rows[:6]] == ["05", "06", "07", "10", "14", "15"]
    assert line(days, "2026-11-10")["sessions"] == 1
    assert [(one.at, one.until) for one in board.told.paused] == [(FIFTH + 2 * DAY, FIFTH + 9 * DAY)]
    assert not board.told.is_whole
    assert look(database, first="2026-11-14").told.is_whole
    blank = look(database, centre=HAI_LUU, first="2026-11-08", last="2026-11-09").told
    assert blank.blank is not None
    assert blank.blank.vi == "Suốt thời gian này ở đây không có máy nào được gửi tin, nên không có số liệu."
    assert [one.nothing for one in blank.paused] == [True]
    comes(database, HOA_BINH, FIFTH, NOW)
    wide = look(database, first="2026-11-08", last="2026-11-09")
    assert line(table_of(wide, "communes"), HAI_LUU)["sessions"] is None
    assert line(table_of(wide, "communes"), HOA_BINH)["sessions"] == 0
    assert table_of(wide, "days").rows[0].key == "2026-11-08"


def test_a_gap_before_the_upgrade_is_known_by_the_record(database: Database) -> None:
    device = let_in(database, Keys(), HAI_LUU, FIFTH)
    with database.write() as connection:
        stay.drop(connection)
        for action, at in (("device-shut-out", FIFTH + 2 * DAY), ("device-let-in", FIFTH + 9 * DAY)):
            record(connection, staff_of(), action, device.id, at, centre=HAI_LUU, name="quay-1")
        connection.execute(update(schema_version).values(version=LATEST - 1))

    migrate(database)

    assert [row.key[-2:] for row in table_of(look(database), "days").rows[:4]] == ["05", "06", "07", "14"]


def test_another_machine_that_sent_through_the_gap_leaves_none(database: Database) -> None:
    comes(database, HAI_LUU, FIFTH, NOW)
    keys = Keys()
    device = let_in(database, keys, HAI_LUU, FIFTH)
    revoke(database, device.id, FIFTH + 2 * DAY)
    revoke(database, device.id, None, FIFTH + 9 * DAY)
    send(database, device, session_facts(keys, NOW)[1], NOW)

    assert look(database).told.is_whole
    assert line(table_of(look(database), "days"), "2026-11-10")["sessions"] == 0


def test_a_machine_that_moves_is_known_at_the_other_place_from_then_on(database: Database) -> None:
    keys = Keys()
    moved = let_in(database, keys, HAI_LUU, FIFTH - 35 * DAY)
    send(database, moved, session_facts(keys, FIFTH - 33 * DAY)[1], FIFTH - 33 * DAY)
    with database.write() as connection:
        code = write_enrol_code(connection, HOA_BINH, FIFTH, moved.id, "move")
    enrol(database, wish(keys, code, HOA_BINH), FIFTH)

    assert look(database, centre=HOA_BINH, first="2026-10-01").told.since == date(2026, 11, 5)
    left = look(database, first="2026-10-01").told
    assert [(one.centre, one.at) for one in left.shut] == [(HAI_LUU, None)]
    assert look(database, centre=HAI_LUU, first="2026-10-01").told.since == date(2026, 10, 1)


def test_what_a_machine_told_before_it_moved_away_is_known_after_another_was_shut_out(database: Database) -> None:
    revoke(database, comes(database, HAI_LUU, FIFTH), FIFTH + DAY)
    keys, later = Keys(), FIFTH + 15 * DAY
    moved = let_in(database, keys, HAI_LUU, FIFTH)
    send(database, moved, session_facts(keys, later)[1], later)
    with database.write() as connection:
        code = write_enrol_code(connection, HOA_BINH, later + DAY, moved.id, "move")
    enrol(database, wish(keys, code, HOA_BINH), later + DAY)
    board = look(database, centre=HAI_LUU)

    assert table_of(board, "days").rows[-1].key == "2026-11-21"  # until it moved
    assert line(table_of(board, "days"), "2026-11-20")["sessions"] == 1
    assert look(database, centre=HAI_LUU, first="2026-11-10").told.blank is None


def test_days_between_a_stolen_machine_and_the_next_one_are_no_zeros(database: Database) -> None:
    """Whether it is let in in its place or as another one."""
    comes(database, HAI_LUU, FIFTH - 60 * DAY)
    for centre in (HOA_BINH, TAM_NONG):
        revoke(database, comes(database, centre, FIFTH), FIFTH + DAY)
        comes(database, centre, FIFTH + 9 * DAY)
    found = look(database, centre=HOA_BINH)

    assert [row.key[-2:] for row in table_of(found, "days").rows[:4]] == ["05", "06", "14", "15"]
    assert [(one.at, one.until) for one in found.told.paused] == [(FIFTH + DAY, FIFTH + 9 * DAY)]
    assert not look(database).told.is_whole
    assert look(database, centre=HOA_BINH, first="2026-11-08", last="2026-11-10").told.blank is not None


def test_a_machine_that_moves_away_leaves_what_it_measured(database: Database) -> None:
    keys, other = Keys(), Keys()
    stays = let_in(database, keys, HAI_LUU, FIFTH)
    let_out = let_in(database, other, HAI_LUU, FIFTH)
    revoke(database, let_out.id, FIFTH + 2 * DAY)
    revoke(database, let_out.id, None, FIFTH + 9 * DAY)
    before = [row.key for row in table_of(look(database, centre=HAI_LUU), "days").rows]

    moved = FIFTH + 15 * DAY
    with database.write() as connection:
        code = write_enrol_code(connection, HOA_BINH, moved, stays.id, "move")
    enrol(database, wish(keys, code, HOA_BINH), moved)

    assert [row.key for row in table_of(look(database, centre=HAI_LUU), "days").rows] == before
    assert table_of(look(database, centre=HOA_BINH), "days").rows[0].key == "2026-11-20"


def test_who_is_shut_out_twice_was_so_from_the_first_time(database: Database) -> None:
    device = let_in(database, Keys(), HAI_LUU, FIFTH)
    revoke(database, device.id, FIFTH + 2 * DAY)
    revoke(database, device.id, FIFTH + 8 * DAY)
    revoke(database, device.id, None, FIFTH + 12 * DAY)

    assert [row.key[-2:] for row in table_of(look(database), "days").rows[:4]] == ["05", "06", "07", "17"]


def test_a_week_is_known_by_its_days_in_the_span(database: Database) -> None:
    device = let_in(database, Keys(), HAI_LUU, FIFTH - 60 * DAY)
    revoke(database, device.id, datetime(2026, 9, 23, 2, tzinfo=UTC))
    revoke(database, device.id, None, datetime(2026, 9, 28, 2, tzinfo=UTC))
    days = table_of(look(database, first="2026-09-24"), "days")

    assert days.rows[0].key == "2026-09-28"


def test_what_was_shut_out_after_the_span_is_said_so(database: Database) -> None:
    comes(database, HAI_LUU, FIFTH, NOW)
    revoke(database, comes(database, HAI_LUU, FIFTH), FIFTH + 15 * DAY)
    [one] = look(database, last="2026-11-10").told.paused

    assert one.later
    assert paused_text(one).vi == "Xã Hải Lựu (khóa máy từ 09:00 20/11/2026, khi chưa chắc đã gửi hết)"


def test_many_communes_without_machines_for_long_cost_little(database: Database) -> None:
    with database.write() as connection:
        for number in range(148):
            for begins, ends in ((FIFTH - 200 * DAY, FIFTH - 190 * DAY), (FIFTH - number % 3 * DAY, None)):
                values = {"device": f"{number}", "begins": begins, "ends": ends, "centre": f"{number + 10_000}"}
                connection.execute(insert(stay).values(**values))
    with database.read() as connection:
        every = known_of(connection, WHOLE_PROVINCE)
    whole = together(every.values())
    assert whole is not None
    assert len(whole.gaps) == 190 - 2 - 1
