"""Promise: no number of a person reaches a citizen's page unseen, in whichever field an office wrote it."""

import pytest
from sqlalchemy import select

from kiosk.errors import Refused
from sync.province.cases.by_program import StatusIn, take
from sync.province.cases.imports import apply, one_import, preview, unknown_names
from sync.province.cases.names import Name
from sync.province.cases.naming import names_of, set_name
from sync.province.cases.one import Wish, say_of
from sync.province.database import Database
from sync.province.tables.imports import import_row, spoken
from tests.sync.cases.offices import NOW, SYSTEM, Office, sheet, staff_of

NUMBER = "025190001234"
HIDDEN = "••••••••••34"
HEADS = ("Mã hồ sơ", "Trạng thái", "Thủ tục con", "Ghi chú", "Thanh toán", "Trả kết quả")


def kept(database: Database) -> str:
    """Everything that was kept of what was said, and of what a file would say."""
    with database.read() as connection:
        return "\n".join(str(row) for table in (spoken, import_row) for row in connection.execute(select(table)))


def test_a_number_in_any_column_of_a_file_is_hidden_and_the_row_is_counted(database: Database) -> None:
    office, staff = Office(database), staff_of()
    codes = [office.dossier() for _ in range(6)]
    for code in codes:
        office.comes(code)
    rows = [[code, "Đang xử lý", "", "", "", ""] for code in codes]
    for column in range(1, 6):
        rows[column][column] = f"Chờ {NUMBER}"

    identity = preview(database, staff, "tệp.csv", SYSTEM, sheet(rows, HEADS), NOW)
    apply(database, staff, identity, NOW)

    assert NUMBER not in kept(database)
    assert kept(database).count(f"Chờ {HIDDEN}") == 10
    assert one_import(database, staff.scope, identity).masked == 5


def test_a_number_in_a_programs_status_or_part_is_hidden_and_the_program_is_told(database: Database) -> None:
    office, staff = Office(database), staff_of()
    code = office.dossier()
    office.comes(code)
    wishes = [
        StatusIn(code=code, status=f"Chờ {NUMBER}"),
        StatusIn(code=code, status="Đang xử lý", part=f"Phần {NUMBER}"),
        StatusIn(code=code, status="Đang xử lý", payment=f"Chờ {NUMBER}"),
        StatusIn(code=code, status="Đang xử lý", part="Khai sinh"),
    ]

    results = take(database, staff, wishes, "", NOW).results

    assert [one.masked for one in results] == [True, True, True, False]
    assert NUMBER not in kept(database)


def test_a_number_that_is_typed_is_kept_by_nobody_who_was_not_warned(database: Database) -> None:
    office, staff = Office(database), staff_of()
    slip = office.comes(office.dossier())
    for wish in (
        Wish(word="in-progress", note=NUMBER),
        Wish(word="in-progress", said=f"Chờ {NUMBER}"),
        Wish(kind="part", part=f"Phần {NUMBER}", word="in-progress"),
    ):
        with pytest.raises(Refused, match="say-number"):
            say_of(database, staff, slip, wish, NOW)

    assert say_of(database, staff, slip, Wish(said="Gọi 0987 654 321", knows_of_numbers=True), NOW)


def test_a_name_that_is_copied_with_a_number_is_the_one_that_was_kept_without(database: Database) -> None:
    office, staff = Office(database), staff_of()
    code = office.dossier()
    slip = office.comes(code)
    file = sheet([(code, f"Chờ {NUMBER} ký", "", "", "", "")], HEADS)
    identity = preview(database, staff, "tệp.csv", SYSTEM, file, NOW)
    apply(database, staff, identity, NOW)
    assert unknown_names(database, staff.scope, identity) == [("dossier", f"Chờ {HIDDEN} ký", 1)]

    with database.write() as connection:
        name = Name(source=SYSTEM, kind="dossier", said=f"Chờ {NUMBER} ký", word="in-progress")
        assert set_name(connection, staff, name, NOW) == 1

    assert office.status(slip) == "in-progress"
    assert [name.said for name in names_of(database, SYSTEM)] == [f"Chờ {HIDDEN} ký"]
