"""Promise: what was never measured is no zero, and who tells nothing any more is named."""

from datetime import date
from io import BytesIO

import openpyxl
import pytest

from sync.province.boards.boards import Wanted
from sync.province.boards.charts import draw_chart
from sync.province.boards.exports import make_csv, make_workbook
from sync.province.boards.spans import asked_for
from sync.province.boards.words import BOARDS
from sync.province.database import Database
from sync.province.web.staff.figures_told import told_part
from tests.sync.boards.knowing import DAY, FIFTH, NOW, TAM_NONG, comes, line, look, table_of
from tests.sync.boards.month import HAI_LUU, HOA_BINH, NAMES, send
from tests.sync.people import Keys, let_in, revoke, session_facts


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


@pytest.mark.parametrize("first", ["2020-01-01", "2027-01-01"])
def test_where_there_is_nothing_to_wait_for_nothing_is_said_of_who_has_sent(database: Database, first: str) -> None:
    comes(database, HAI_LUU, FIFTH)
    let_in(database, Keys(), TAM_NONG, FIFTH)
    revoke(database, comes(database, HOA_BINH, FIFTH), FIFTH + DAY)
    told = look(database, first=first, last=first).told

    assert told.blank is not None
    assert (told.waited, told.partly, told.shut, told.paused, told.short) == ((), (), (), (), 0)
    said = told_part(told, Wanted(board="overview", asked=asked_for("any", "", first, first, NOW.date())), "vi")
    assert "gửi" not in said.replace("Tin mới nhất từ các máy", "")


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
    assert (told.centres, len(told.bare), told.short) == (1, 1, 1)
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
