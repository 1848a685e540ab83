"""Promise: days on which no machine was let in are no zeros, and places that had none, or lost one, are named."""

from datetime import UTC, date, datetime
from io import BytesIO

import openpyxl
from sqlalchemy import update

from sync.province.accept import accept
from sync.province.boards.exports import make_workbook
from sync.province.boards.texts import paused_text
from sync.province.database import Database
from sync.province.devices import enrol
from sync.province.migrations import migrate
from sync.province.schema import schema_version
from sync.province.staff.enrol_codes import write_enrol_code
from sync.province.staff.record import record
from sync.province.tables.watch import stay
from tests.sync.boards.knowing import DAY, FIFTH, NOW, TAM_NONG, comes, line, look, table_of
from tests.sync.boards.month import HAI_LUU, HOA_BINH, send
from tests.sync.cases.offices import staff_of
from tests.sync.people import Keys, bodies_of, let_in, push_of, revoke, session_facts, wish

BEFORE_STAYS = 8
"""The schema's last version that kept no stays."""


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
        connection.execute(update(schema_version).values(version=BEFORE_STAYS))

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
