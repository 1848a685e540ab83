"""Promise: what a status means is said once; nobody in one commune changes what citizens of all others read."""

import pytest

from kiosk.errors import Refused
from sync.province.cases.imports import apply, preview
from sync.province.cases.names import Name
from sync.province.cases.naming import NameDoubtful, names_of, set_name
from sync.province.database import Database
from sync.province.staff.rights import Staff
from tests.sync.cases.offices import NOW, SYSTEM, Office, sheet, staff_of


def named(database: Database, staff: Staff, said: str, word: str, sure_of: str = "") -> int:
    with database.write() as connection:
        return set_name(connection, staff, Name(source=SYSTEM, kind="dossier", said=said, word=word), NOW, sure_of)


def asked(database: Database, staff: Staff, said: str, word: str) -> NameDoubtful:
    """What is asked before the name is given another meaning; nothing is written by then."""
    before = names_of(database, SYSTEM)
    with pytest.raises(NameDoubtful) as doubt:
        named(database, staff, said, word)
    assert names_of(database, SYSTEM) == before
    return doubt.value


def test_a_national_name_is_overruled_for_a_system_by_the_province_and_by_no_commune(database: Database) -> None:
    office, admin, official = Office(database), staff_of(), staff_of("official", "04795")
    code = office.dossier()
    slip = office.comes(code)
    file = sheet([(code, "Đã xử lý xong", "20/11/2026", "")])
    apply(database, admin, preview(database, admin, "tệp.csv", SYSTEM, file, NOW), NOW)

    with pytest.raises(Refused, match="name-not-yours"):
        named(database, official, "ĐÃ xử lý  xong", "rejected")

    assert office.status(slip) == "result-ready"
    doubt = asked(database, admin, "Đã xử lý xong", "in-progress")
    assert (doubt.was.word, doubt.slips) == ("result-ready", 1)
    assert named(database, admin, "Đã xử lý xong", "in-progress", doubt.mark) == 1
    assert office.status(slip) == "in-progress"


def test_the_first_commune_that_meets_a_name_may_say_what_it_means(database: Database) -> None:
    named(database, staff_of("official", "04795"), "Đang chờ ký số", "in-progress")

    with pytest.raises(Refused, match="name-not-yours"):
        named(database, staff_of("official", "08782"), "Đang chờ ký số", "rejected")


def test_another_meaning_is_asked_about_with_the_slips_that_change_and_the_answer_holds_for_it_alone(
    database: Database,
) -> None:
    office, admin = Office(database), staff_of()
    codes = [office.dossier() for _ in range(3)]
    slips = [office.comes(code) for code in codes]
    file = sheet([(code, "Chờ ký số", "20/11/2026", "") for code in codes])
    apply(database, admin, preview(database, admin, "tệp.csv", SYSTEM, file, NOW), NOW)
    assert named(database, admin, "Chờ ký số", "in-progress") == 3  # it had none, so nothing is asked

    doubt = asked(database, admin, "chờ KÝ số", "collected")
    assert (doubt.was.word, doubt.slips) == ("in-progress", 3)
    for said, word in (("Chờ ký số", "stopped"), ("Đã xử lý xong", "collected")):
        with pytest.raises(NameDoubtful):
            named(database, admin, said, word, doubt.mark)
    assert [office.status(slip) for slip in slips] == ["in-progress"] * 3

    assert named(database, admin, "chờ KÝ số", "collected", doubt.mark) == 3
    assert [office.status(slip) for slip in slips] == ["collected"] * 3
    assert named(database, admin, "Chờ ký số", "collected") == 0  # the same again is no other meaning
