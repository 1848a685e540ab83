"""Promise: a preview that nobody wants is thrown away by whoever may apply it, and by nobody else."""

import pytest
from sqlalchemy import func, select

from kiosk.errors import Refused, Rejected
from sync.province.cases.imports import apply, discard, imports, preview, undo
from sync.province.database import Database
from sync.province.staff.record import Wanted, lines
from sync.province.staff.rights import WHOLE_PROVINCE
from sync.province.tables.imports import import_row
from tests.sync.cases.offices import NOW, SYSTEM, Office, hired, sheet, staff_of


def test_a_discarded_preview_is_gone_with_its_rows_and_stands_in_the_record(database: Database) -> None:
    office, official = Office(database), hired(database, staff_of("official", "08782"))
    code = office.dossier()
    slip = office.comes(code)
    file = sheet([(code, "Đang xử lý", "25/11/2026", "")])
    gone, stays = (preview(database, official, f"{name}.csv", SYSTEM, file, NOW) for name in "ab")
    assert [(line.name, line.made_by) for line in imports(database, official.scope)] == [
        ("b.csv", "Trần Thị Thử"), ("a.csv", "Trần Thị Thử"),
    ]  # fmt: skip

    assert discard(database, hired(database, staff_of("leader", "08782")), gone, NOW) == 1

    assert [line.id for line in imports(database, WHOLE_PROVINCE)] == [stays]
    with database.read() as connection:
        assert connection.execute(select(func.count()).select_from(import_row)).scalar_one() == 1
        (line,) = lines(connection, official.scope, Wanted(action="import-discarded"), 5)
    assert (line.subject, line.about, line.details["rows"]) == (gone, "a.csv", "1")
    for act in (apply, discard):
        with pytest.raises(Rejected, match="not-found"):
            act(database, official, gone, NOW)
    assert office.status(slip) == ""


def test_what_was_applied_or_is_another_communes_is_not_discarded(database: Database) -> None:
    official = staff_of("official", "08782")
    file = sheet([("H44.15-261120-000001", "Đang xử lý", "25/11/2026", "")])
    identity = preview(database, official, "tệp.csv", SYSTEM, file, NOW)
    with pytest.raises(Rejected, match="not-found"):
        discard(database, staff_of("leader", "08434"), identity, NOW)
    apply(database, official, identity, NOW)
    for after in (None, undo):
        if after is not None:
            after(database, official, identity, NOW)
        with pytest.raises(Refused, match="import-not-waiting"):
            discard(database, official, identity, NOW)
