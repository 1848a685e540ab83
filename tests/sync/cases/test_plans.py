"""Promise: what is asked often is found through an index, however much was said."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine

from kiosk.domain.calendar.working_days import WEEKDAYS
from sync.province.cases.feed import feed
from sync.province.cases.imports import apply, one_import, preview, preview_rows
from sync.province.cases.known import look_up
from sync.province.cases.one import find
from sync.province.database import Database
from sync.province.migrations import migrate
from sync.province.staff.rights import WHOLE_PROVINCE, Scope
from sync.province.web.api.out import Wanted, dossiers_out, sessions_out, write_cursor
from tests.sync.cases.offices import NOW, SYSTEM, Office, sheet, staff_of


@pytest.fixture
def sqlite(tmp_path: Path) -> Iterator[Database]:
    database = Database(f"sqlite+pysqlite:///{tmp_path / 'province.sqlite'}")
    migrate(database)
    yield database
    database.close()


def test_no_question_of_a_citizen_a_kiosk_or_another_system_reads_a_whole_table(sqlite: Database) -> None:
    office = Office(sqlite)
    code = office.dossier()
    slip = office.comes(code)
    identity = preview(sqlite, staff_of(), "a.csv", SYSTEM, sheet([(code, "Đang xử lý", "20/11/2026", "")]), NOW)
    apply(sqlite, staff_of(), identity, NOW)
    asked: list[tuple[str, object]] = []

    def note(_connection: object, _cursor: object, statement: str, parameters: object, *_rest: object) -> None:
        if statement.startswith("SELECT"):
            asked.append((statement, parameters))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        look_up(sqlite, slip)
        look_up(sqlite, office.keys.code())
        feed(sqlite, office.device, 0)
        find(sqlite, Scope(frozenset({"08782"})), code)
        dossiers_out(sqlite, WHOLE_PROVINCE, code, calendar=WEEKDAYS, today=datetime.now(UTC).date())
        wanted = Wanted(cursor=write_cursor("08782", "1"), limit=10)
        sessions_out(sqlite, Scope(frozenset({"08782", "08434"})), wanted)
        sessions_out(sqlite, WHOLE_PROVINCE, wanted)
        one_import(sqlite, WHOLE_PROVINCE, identity)
        preview_rows(sqlite, WHOLE_PROVINCE, identity, "new", 0)
    finally:
        event.remove(Engine, "before_cursor_execute", note)

    with sqlite.read() as connection:
        plans = [
            (line[3], statement)
            for statement, parameters in asked
            for line in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)  # pyright: ignore[reportArgumentType]
        ]
    assert len(asked) > 12
    assert [
        plan for plan in plans if plan[0].startswith("SCAN") and "USING INDEX" not in plan[0] and "anon" not in plan[0]
    ] == []
