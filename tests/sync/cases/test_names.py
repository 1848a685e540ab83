"""Promise: what a status means is said once; nobody in one commune changes what citizens of all others read."""

import pytest

from kiosk.errors import Refused
from sync.province.cases.imports import apply, preview
from sync.province.cases.names import Name
from sync.province.cases.naming import set_name
from sync.province.database import Database
from sync.province.staff.rights import Staff
from tests.sync.cases.offices import NOW, SYSTEM, Office, sheet, staff_of


def named(database: Database, staff: Staff, said: str, word: str) -> int:
    with database.write() as connection:
        return set_name(connection, staff, Name(source=SYSTEM, kind="dossier", said=said, word=word), NOW)


def test_a_national_name_is_overruled_for_a_system_by_the_province_and_by_no_commune(database: Database) -> None:
    office, admin, official = Office(database), staff_of(), staff_of("official", "04795")
    code = office.dossier()
    slip = office.comes(code)
    file = sheet([(code, "Đã xử lý xong", "20/11/2026", "")])
    apply(database, admin, preview(database, admin, "tệp.csv", SYSTEM, file, NOW), NOW)

    with pytest.raises(Refused, match="name-not-yours"):
        named(database, official, "ĐÃ xử lý  xong", "rejected")

    assert office.status(slip) == "result-ready"
    assert named(database, admin, "Đã xử lý xong", "in-progress") == 1
    assert office.status(slip) == "in-progress"


def test_the_first_commune_that_meets_a_name_may_say_what_it_means(database: Database) -> None:
    named(database, staff_of("official", "04795"), "Đang chờ ký số", "in-progress")

    with pytest.raises(Refused, match="name-not-yours"):
        named(database, staff_of("official", "08782"), "Đang chờ ký số", "rejected")
