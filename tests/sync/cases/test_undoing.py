"""Promise: a file that is taken back takes nothing with it that others after it say too."""

from datetime import datetime, timedelta

import pytest

from sync.province.cases.by_program import StatusIn, take
from sync.province.cases.feed import feed
from sync.province.cases.imports import apply, one_import, preview, undo
from sync.province.cases.names import Name
from sync.province.cases.naming import set_name
from sync.province.database import Database
from sync.province.staff.rights import WHOLE_PROVINCE, Staff
from tests.sync.cases.offices import NOW, SYSTEM, Office, sheet, staff_of

DAY = timedelta(days=1)


def comes(database: Database, staff: Staff, rows: list[tuple[str, str, str, str]], at: datetime = NOW) -> str:
    identity = preview(database, staff, "tệp.csv", SYSTEM, sheet(rows), at)
    apply(database, staff, identity, at)
    return identity


def test_what_a_later_file_says_too_stands_when_the_first_is_taken_back(database: Database) -> None:
    office, staff = Office(database), staff_of("official", "08782")
    one, two = office.dossier(), office.dossier()
    slips = office.all_come([one, two])
    row = (one, "Đã xử lý xong", "20/11/2026", "lần một")
    first = comes(database, staff, [row])
    second = comes(database, staff, [row, (two, "Đang xử lý", "21/11/2026", "")], NOW + DAY)
    cursor = feed(database, office.device, 0).cursor

    assert undo(database, staff, first, NOW + 2 * DAY) == 1

    assert [office.status(slip) for slip in slips] == ["result-ready", "in-progress"]
    (said,) = office.seen(slips[0]).standing.road
    assert (said.note, said.at.date()) == ("lần một", datetime(2026, 11, 20).date())  # noqa: DTZ001 - a calendar day
    told = feed(database, office.device, cursor).statuses
    assert [(one.slip, one.status, one.retracted) for one in told] == [(slips[0], "result-ready", False)]
    assert one_import(database, WHOLE_PROVINCE, second).applied_rows == 2
    assert undo(database, staff, second, NOW + 3 * DAY) == 2
    assert [office.status(slip) for slip in slips] == ["", ""]


def test_of_many_later_files_the_first_that_says_it_says_it_once(database: Database) -> None:
    """Each day's file tells no day: what it says holds for the day on which it was read."""
    office, staff = Office(database), staff_of()
    code = office.dossier()
    slip = office.comes(code)
    days = [comes(database, staff, [(code, "Đang xử lý", "", "")], NOW + number * DAY) for number in range(4)]
    comes(database, staff, [(code, "Đã xử lý xong", "", "")], NOW + 4 * DAY)

    undo(database, staff, days[0], NOW + 5 * DAY)

    assert [(said.word, said.at) for said in office.seen(slip).standing.road] == [
        ("in-progress", NOW + DAY), ("result-ready", NOW + 4 * DAY),
    ]  # fmt: skip


def test_what_is_taken_back_itself_or_was_never_applied_says_nothing(database: Database) -> None:
    office, staff = Office(database), staff_of()
    code = office.dossier()
    slip = office.comes(code)
    row = (code, "Đang xử lý", "20/11/2026", "")
    first, second = (comes(database, staff, [row]) for _ in "12")
    preview(database, staff, "tệp.csv", SYSTEM, sheet([row]), NOW)
    undo(database, staff, second, NOW)

    undo(database, staff, first, NOW)

    assert office.status(slip) == ""


def test_a_later_file_says_again_only_what_it_may_say(database: Database) -> None:
    """The province's file spoke for both communes, the office's own file afterwards for its own."""
    here, there = Office(database), Office(database, "08434")
    code = here.dossier()
    slips = [here.comes(code), there.comes(code)]
    row = (code, "Đang xử lý", "20/11/2026", "")
    first = comes(database, staff_of(), [row])
    comes(database, staff_of("official", "08782"), [row])

    undo(database, staff_of(), first, NOW)

    assert (here.status(slips[0]), there.status(slips[1])) == ("in-progress", "")


def test_files_of_two_communes_each_speak_for_their_own(database: Database) -> None:
    here, there = Office(database), Office(database, "08434")
    code = here.dossier()
    row = (code, "Đang xử lý", "20/11/2026", "")
    first = comes(database, staff_of(), [row])
    for commune in ("08434", "08782"):
        comes(database, staff_of("official", commune), [row])

    undo(database, staff_of(), first, NOW)

    assert [office.status(office.comes(code)) for office in (here, there)] == ["in-progress", "in-progress"]


def test_a_name_that_was_given_since_counts_for_what_is_said_again(database: Database) -> None:
    office, staff = Office(database), staff_of()
    code = office.dossier()
    slip = office.comes(code)
    first, _ = (comes(database, staff, [(code, "Chờ ký số", "20/11/2026", "")]) for _ in "12")
    with database.write() as connection:
        set_name(connection, staff, Name(source=SYSTEM, kind="dossier", said="Chờ ký số", word="in-progress"), NOW)

    undo(database, staff, first, NOW)

    assert office.status(slip) == "in-progress"


def test_what_a_program_repeated_of_a_file_stands_when_the_file_is_taken_back(database: Database) -> None:
    office, staff = Office(database), staff_of("official", "08782")
    code = office.dossier()
    slip = office.comes(code)
    first = comes(database, staff, [(code, "Đang xử lý", "25/11/2026 10:00", "")])
    told = StatusIn(code=code, status="Đang xử lý", at="2026-11-25T10:00:00+07:00")
    take(database, staff_of("official", "08782"), [told], "", NOW)

    undo(database, staff, first, NOW)

    assert office.status(slip) == "in-progress"


@pytest.mark.parametrize("is_by_slip", [True, False])
def test_files_taken_back_in_any_order_leave_what_the_one_that_stays_says(
    database: Database, *, is_by_slip: bool
) -> None:
    office, staff = Office(database), staff_of()
    code = office.dossier()
    slip = office.comes(code)
    words = ("Đã xử lý xong", "Đã xử lý xong", "Đang xử lý", "Đã xử lý xong")
    files = [
        comes(database, staff, [(slip if is_by_slip else code, word, "", "")], NOW + day * DAY)
        for day, word in enumerate(words)
    ]
    for later, number in enumerate((0, 3, 2)):
        undo(database, staff, files[number], NOW + (5 + later) * DAY)

    assert office.status(slip) == "result-ready"
