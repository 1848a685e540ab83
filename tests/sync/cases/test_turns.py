"""Promise: of two who speak at once the second is judged by what the first has said; nothing is lost or said twice."""

import threading
from collections.abc import Callable

import pytest
from sqlalchemy import func, select, text

from kiosk.errors import Refused
from sync.province.cases.imports import apply, preview
from sync.province.cases.names import Name
from sync.province.cases.naming import set_name
from sync.province.cases.one import Wish, say_of
from sync.province.database import Database
from sync.province.schema import feed_head
from sync.province.staff.rights import Staff
from sync.province.tables.imports import import_file, spoken
from tests.sync.cases.offices import NOW, SYSTEM, Office, sheet, staff_of
from tests.sync.pushers import until

SIGNED = Name(source=SYSTEM, kind="dossier", said="Đang chờ ký số", word="in-progress")


class Other(threading.Thread):
    """Somebody who comes while a transaction is open."""

    def __init__(self, database: Database, act: Callable[[], object]) -> None:
        super().__init__(daemon=True)
        self._database, self._act = database, act
        self.refused = ""
        self.is_done = False
        self.start()

    def run(self) -> None:
        try:
            self._act()
        except Refused as refusal:
            self.refused = refusal.code
        self.is_done = True

    def ends(self) -> None:
        self.join(30)
        assert self.is_done


def come_to_wait(database: Database, *others: Other) -> None:
    """Until each of them waits for a transaction that is open, or is done; on SQLite all wait before they begin."""

    def is_so() -> bool:
        with database.read() as connection:
            query = text("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state = 'active'"
                         " AND wait_event_type = 'Lock'")  # fmt: skip
            waiting = int(connection.execute(query).scalar_one())
        return waiting >= sum(not other.is_done for other in others)

    if not database.is_sqlite:
        until(is_so)


def name(database: Database, staff: Staff) -> None:
    with database.write() as connection:
        set_name(connection, staff, SIGNED, NOW)


def count(database: Database) -> int:
    with database.read() as connection:
        return connection.execute(select(func.count()).select_from(spoken)).scalar_one()


def test_a_name_that_is_given_while_a_file_is_being_applied_counts_for_the_file(database: Database) -> None:
    if database.is_sqlite:
        pytest.skip("SQLite has one writer at a time")
    office, staff = Office(database), staff_of()
    code = office.dossier()
    slip = office.comes(code)
    identity = preview(database, staff, "tệp.csv", SYSTEM, sheet([(code, SIGNED.said, "20/11/2026", "")]), NOW)

    with database.write() as connection:
        connection.execute(select(import_file.c.id).where(import_file.c.id == identity).with_for_update())
        applying = Other(database, lambda: apply(database, staff, identity, NOW))
        come_to_wait(database, applying)
        naming = Other(database, lambda: name(database, staff_of("official", "08782")))
        come_to_wait(database, applying, naming)
    applying.ends()
    naming.ends()

    assert office.status(slip) == "in-progress"


def test_of_two_who_name_one_status_the_second_is_told_that_it_has_a_meaning(database: Database) -> None:
    official = staff_of("official", "08782")
    with database.write() as connection:
        set_name(connection, official, SIGNED, NOW)
        other = Other(database, lambda: name(database, official))
        come_to_wait(database, other)
    other.ends()

    assert other.refused == "name-not-yours"


def test_who_presses_twice_has_said_it_once(database: Database) -> None:
    office, staff = Office(database), staff_of()
    slip = office.comes(office.dossier())

    with database.write() as connection:
        connection.execute(select(feed_head.c.seq).with_for_update())
        presses = [Other(database, lambda: say_of(database, staff, slip, Wish(word="received"), NOW)) for _ in "12"]
        come_to_wait(database, *presses)
    for press in presses:
        press.ends()

    assert count(database) == 1
