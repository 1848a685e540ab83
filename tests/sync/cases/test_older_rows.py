"""Promise: what is older than what is known is named so, when a file is looked at and again when it is applied."""

from datetime import timedelta

import pytest

from kiosk.errors import Refused
from sync.province.cases.imports import Found, apply, one_import, preview, preview_rows, undo
from sync.province.cases.one import Wish, say_of
from sync.province.database import Database
from sync.province.staff.rights import WHOLE_PROVINCE, Staff
from tests.sync.cases.offices import HEADS, NOW, SYSTEM, Office, sheet, staff_of

MINUTE = timedelta(minutes=1)


def uploaded(database: Database, staff: Staff, *rows: tuple[str, ...], minutes: int = 0) -> str:
    heads = (*HEADS, "Ngày hẹn trả")[: len(rows[0])]
    return preview(database, staff, "tệp.csv", SYSTEM, sheet(rows, heads), NOW + minutes * MINUTE)


def counts(database: Database, identity: str) -> dict[str, int]:
    return {**one_import(database, WHOLE_PROVINCE, identity).counts}


def known(database: Database, identity: str, kind: Found = "older") -> list[tuple[int, str]]:
    """The rows of this kind: the number, and what was said before or is newer."""
    rows, _ = preview_rows(database, WHOLE_PROVINCE, identity, kind, 0)
    return [(row.number, row.before) for row in rows]


def test_a_row_older_than_what_stands_is_counted_by_itself_and_changes_what_nobody_sees(database: Database) -> None:
    """Also where the newer was said of the slip by hand, and the file speaks by the dossier's code."""
    office, staff = Office(database), staff_of()
    by_file, by_hand = office.dossier(), office.dossier()
    slips = office.all_come([by_file, by_hand])
    apply(database, staff, uploaded(database, staff, (by_file, "Đang xử lý", "25/11/2026")), NOW)
    say_of(database, staff, slips[1], Wish(word="in-progress"), NOW)

    identity = uploaded(
        database, staff, (by_file, "Có kết quả", "22/11/2026"), (by_hand, "Có kết quả", "22/11/2026"), minutes=1
    )

    assert counts(database, identity) == {"older": 2}
    assert known(database, identity) == [(2, "Đang xử lý"), (3, "Đang giải quyết")]
    assert apply(database, staff, identity, NOW + MINUTE) == 2
    assert counts(database, identity) == {"older": 2}
    assert [office.status(slip) for slip in slips] == ["in-progress", "in-progress"]
    assert len(office.seen(slips[0]).standing.road) == 2


def test_what_changes_anything_that_somebody_reads_is_not_older(database: Database) -> None:
    """Another kind, an appointment that nobody set since, a commune for which nothing newer was said."""
    here, there, staff = Office(database), Office(database, "08434"), staff_of()
    joined, paid, due = (here.dossier() for _ in range(3))
    slips = here.all_come([joined, paid, due])
    other = there.comes(joined)
    for slip in slips:
        say_of(database, staff, slip, Wish(word="in-progress"), NOW)
    heads = ("Mã hồ sơ", "Trạng thái", "Ngày cập nhật", "Ngày hẹn trả", "Thanh toán")
    rows = [
        (joined, "Được tiếp nhận", "22/11/2026", "", ""),
        (paid, "Được tiếp nhận", "22/11/2026", "", "Đã thanh toán"),
        (due, "Được tiếp nhận", "22/11/2026", "30/11/2026", ""),
    ]
    identity = preview(database, staff, "tệp.csv", SYSTEM, sheet(rows, heads), NOW + MINUTE)

    assert known(database, identity) == [(3, "Đang giải quyết")]
    assert counts(database, identity) == {"older": 1, "new": 3}
    apply(database, staff, identity, NOW + MINUTE)
    assert there.status(other) == "received"
    assert here.seen(slips[2]).standing.due is not None


def test_of_a_code_that_nobody_has_filed_a_row_is_older_where_it_is_so_for_every_commune(database: Database) -> None:
    code, official, both = "H44.15-261120-000001", staff_of("official", "08782"), staff_of("leader", "08434", "08782")
    apply(database, official, uploaded(database, official, (code, "Đang xử lý", "25/11/2026")), NOW)
    row = (code, "Được tiếp nhận", "22/11/2026")

    assert counts(database, uploaded(database, official, row)) == {"older": 1}
    assert counts(database, uploaded(database, both, row)) == {"later": 1}
    assert counts(database, uploaded(database, staff_of(), row)) == {"later": 1}


def test_an_earlier_row_of_the_same_file_is_not_older_than_what_is_known(database: Database) -> None:
    office, staff = Office(database), staff_of()
    code = office.dossier()
    office.comes(code)
    rows = [(code, "Được tiếp nhận", "22/11/2026"), (code, "Đang xử lý", "25/11/2026")]

    assert counts(database, uploaded(database, staff, *rows)) == {"new": 1, "changed": 1}


@pytest.mark.parametrize("is_uploaded_again", [False, True])
@pytest.mark.parametrize("day", ["", "26/11/2026"])
def test_what_was_said_since_a_file_was_looked_at_is_named_before_it_is_applied(
    database: Database, day: str, *, is_uploaded_again: bool
) -> None:
    """A row of today speaks of the moment at which the file was uploaded."""
    office, staff = Office(database), staff_of()
    code = office.dossier()
    slip = office.comes(code)
    row = (code, "Được tiếp nhận", day)
    identity = uploaded(database, staff, row)
    say_of(database, staff, slip, Wish(word="in-progress"), NOW + 2 * MINUTE)
    assert counts(database, identity) == {"new": 1}

    with pytest.raises(Refused, match="import-older"):
        apply(database, staff, identity, NOW + 3 * MINUTE)
    assert known(database, identity) == [(2, "Đang giải quyết")]
    if not is_uploaded_again:
        assert apply(database, staff, identity, NOW + 4 * MINUTE) == 1
        assert counts(database, identity) == {"older": 1}
        assert office.status(slip) == "in-progress"
    else:
        again = uploaded(database, staff, row, minutes=4)
        assert one_import(database, WHOLE_PROVINCE, again).back == 1
        apply(database, staff, again, NOW + 5 * MINUTE)
        assert office.status(slip) == "received"


def test_of_two_files_that_are_applied_in_the_other_order_the_older_one_says_so(database: Database) -> None:
    office, staff = Office(database), staff_of()
    code = office.dossier()
    slip = office.comes(code)
    first = uploaded(database, staff, (code, "Đang xử lý", ""))
    second = uploaded(database, staff, (code, "Đã xử lý xong", ""), minutes=1)
    apply(database, staff, second, NOW + 2 * MINUTE)

    with pytest.raises(Refused, match="import-older"):
        apply(database, staff, first, NOW + 3 * MINUTE)
    assert office.status(slip) == "result-ready"
    undo(database, staff, second, NOW + 4 * MINUTE)
    assert apply(database, staff, first, NOW + 5 * MINUTE) == 1
    assert counts(database, first) == {"new": 1}
    assert office.status(slip) == "in-progress"


def test_what_was_applied_is_counted_as_it_was_found_then(database: Database) -> None:
    """Others said the same meanwhile, or something before it."""
    office, staff = Office(database), staff_of()
    one, two = office.dossier(), office.dossier()
    office.all_come([one, two])
    rows = [(code, "Đang xử lý", "25/11/2026") for code in (one, two)]
    identity = uploaded(database, staff, *rows)
    assert counts(database, identity) == {"new": 2}
    apply(database, staff, uploaded(database, staff, rows[0], (two, "Được tiếp nhận", "24/11/2026")), NOW)

    assert apply(database, staff, identity, NOW) == 1
    assert counts(database, identity) == {"same": 1, "changed": 1}
    assert known(database, identity, "changed") == [(3, "Được tiếp nhận")]
