"""Promise: what a file would set back, or to a day that is past, is named before it is applied."""

from datetime import timedelta

import pytest

from kiosk.errors import Refused
from sync.province.cases.imports import apply, one_import, preview, preview_rows
from sync.province.cases.names import Name
from sync.province.cases.naming import set_name
from sync.province.cases.one import Wish, say_of
from sync.province.database import Database
from sync.province.staff.rights import WHOLE_PROVINCE
from tests.sync.cases.offices import HEADS, NOW, SYSTEM, Office, sheet, staff_of
from tests.sync.people import session_facts

MINUTE = timedelta(minutes=1)
WITH_DAY = (*HEADS, "Ngày hẹn trả")


def doubtful(database: Database, identity: str) -> list[tuple[int, str, bool]]:
    """The rows that are named: the number, from which word they go back, whether the day is past."""
    rows, _ = preview_rows(database, WHOLE_PROVINCE, identity, "doubt", 0)
    return [(row.number, row.doubt.back, row.doubt.past) for row in rows]


def counted(database: Database, identity: str) -> tuple[int, int]:
    line = one_import(database, WHOLE_PROVINCE, identity)
    return line.back, line.past


def test_rows_that_go_back_or_are_past_are_named_and_counted(database: Database) -> None:
    """Also where it was said of the slip by hand, and the file speaks by the dossier's code."""
    office, staff = Office(database), staff_of("official", "08782")
    back, past, usual, older = (office.dossier() for _ in range(4))
    slips = office.all_come([back, past, usual, older])
    say_of(database, staff, slips[0], Wish(word="result-ready"), NOW)
    say_of(database, staff, slips[3], Wish(word="collected"), NOW)
    rows = [
        (back, "Đang xử lý", "", "", "20/11/2026"),
        (past, "Đang xử lý", "", "", "25/11/2026"),
        (usual, "Đang xử lý", "", "", "26/11/2026"),
        (older, "Đang xử lý", "20/11/2026", "", ""),
        ("H44.15-261120-999999", "6", "", "", "20/11/2026"),
    ]
    identity = preview(database, staff, "tệp.csv", SYSTEM, sheet(rows, WITH_DAY), NOW + MINUTE)

    assert doubtful(database, identity) == [(2, "result-ready", True), (3, "", True)]
    assert counted(database, identity) == (1, 2)
    assert apply(database, staff, identity, NOW + MINUTE) == 4
    assert [office.status(slip) for slip in slips] == ["in-progress", "in-progress", "in-progress", "collected"]


def test_of_one_file_a_later_row_goes_back_from_an_earlier_one(database: Database) -> None:
    office, staff = Office(database), staff_of()
    code = office.dossier()
    unheard = office.dossier()
    office.comes(code)
    rows = [
        (code, "Đang xử lý", "24/11/2026", ""), (code, "Đã xử lý xong", "23/11/2026", ""),
        (unheard, "Đã xử lý xong", "23/11/2026", ""), (unheard, "Đã trả kết quả", "24/11/2026", ""),
    ]  # fmt: skip
    identity = preview(database, staff, "tệp.csv", SYSTEM, sheet(rows), NOW)
    assert doubtful(database, identity) == [(2, "result-ready", False)]
    apply(database, staff, identity, NOW)

    again = preview(database, staff, "b.csv", SYSTEM, sheet([(unheard, "Đang xử lý", "25/11/2026", "")]), NOW)
    assert doubtful(database, again) == [(2, "collected", False)]


def test_payment_and_parts_are_each_compared_with_their_own(database: Database) -> None:
    office, staff = Office(database), staff_of()
    code = office.dossier()
    slip = office.comes(code)
    say_of(database, staff, slip, Wish(kind="payment", word="paid"), NOW)
    say_of(database, staff, slip, Wish(kind="part", part="Thẻ bảo hiểm", word="collected"), NOW)
    heads = ("Mã hồ sơ", "Trạng thái", "Thủ tục con", "Thanh toán")
    rows = [(code, "Đang xử lý", "", "Chưa thanh toán"), (code, "Đang xử lý", "Thẻ bảo hiểm", "")]
    identity = preview(database, staff, "tệp.csv", SYSTEM, sheet(rows, heads), NOW + MINUTE)

    assert doubtful(database, identity) == [(2, "paid", False), (3, "collected", False)]


@pytest.mark.parametrize(
    ("said_for", "file_for"),
    [((), ("08782",)), (("08782",), ()), (("08782",), ("04795", "08782")), (("08434", "08782"), ("04795", "08782"))],
)
def test_of_a_code_that_nobody_has_filed_all_that_was_said_for_any_commune_of_the_file_counts(
    database: Database, said_for: tuple[str, ...], file_for: tuple[str, ...]
) -> None:
    code, before, staff = "H44.15-261120-000001", staff_of("official", *said_for), staff_of("official", *file_for)
    rows = [(code, "Đã trả kết quả", "24/11/2026", "")]
    apply(database, before, preview(database, before, "a.csv", SYSTEM, sheet(rows), NOW), NOW)

    again = preview(database, staff, "b.csv", SYSTEM, sheet([(code, "Đang xử lý", "25/11/2026", "")]), NOW)
    assert doubtful(database, again) == [(2, "collected", False)]


def test_of_a_slip_that_has_not_come_what_was_said_for_its_machines_commune_counts(database: Database) -> None:
    office, elsewhere = Office(database), Office(database, "08434")
    slips = [session_facts(one.keys, NOW, steps=0)[0] for one in (office, elsewhere)]
    official, both = staff_of("official", "08782"), staff_of("leader", "08434", "08782")
    rows = [(slips[0], "Đã trả kết quả", "24/11/2026", "")]
    apply(database, official, preview(database, official, "a.csv", SYSTEM, sheet(rows), NOW), NOW)

    file = sheet([(slip, "Đang xử lý", "25/11/2026", "") for slip in slips])
    assert doubtful(database, preview(database, both, "b.csv", SYSTEM, file, NOW)) == [(2, "collected", False)]


def test_what_was_not_named_in_the_preview_is_named_before_it_is_applied(database: Database) -> None:
    """Somebody else spoke meanwhile, or a name has got its meaning."""
    office, staff = Office(database), staff_of()
    one, two = office.dossier(), office.dossier()
    slips = office.all_come([one, two])
    say_of(database, staff, slips[1], Wish(word="result-ready"), NOW)
    rows = [(one, "Đang xử lý", "", ""), (two, "Chờ ký số", "", "")]
    identity = preview(database, staff, "tệp.csv", SYSTEM, sheet(rows), NOW + 2 * MINUTE)
    assert doubtful(database, identity) == []
    say_of(database, staff, slips[0], Wish(word="collected"), NOW + MINUTE)
    with database.write() as connection:
        set_name(connection, staff, Name(source=SYSTEM, kind="dossier", said="Chờ ký số", word="in-progress"), NOW)

    with pytest.raises(Refused, match="import-doubts"):
        apply(database, staff, identity, NOW + 3 * MINUTE)
    assert [office.status(slip) for slip in slips] == ["collected", "result-ready"]
    assert doubtful(database, identity) == [(2, "collected", False), (3, "result-ready", False)]
    assert apply(database, staff, identity, NOW + 3 * MINUTE) == 2
    assert [office.status(slip) for slip in slips] == ["in-progress", "in-progress"]
