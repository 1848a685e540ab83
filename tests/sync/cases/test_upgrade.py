"""Promise: what was said before this version is seen after it, by the citizen and by the kiosk."""

from sqlalchemy import Connection, inspect, text

from sync.province.cases.feed import feed
from sync.province.cases.naming import sources
from sync.province.database import Database
from sync.province.migrations import LATEST, migrate
from sync.province.rebuilding import rebuild
from sync.province.tables import imports
from tests.sync.cases.offices import Office

OLD_STATUS = """
    CREATE TABLE status (seq BIGINT PRIMARY KEY, slip VARCHAR(18) NOT NULL, centre VARCHAR(5) NOT NULL,
                         status TEXT NOT NULL, note TEXT NOT NULL, at {moment} NOT NULL)"""


def write_as_before(connection: Connection, seq: int, slip: str, word: str, note: str = "") -> None:
    """A status as the version before wrote it down."""
    connection.execute(
        text("INSERT INTO status VALUES (:seq, :slip, '08782', :word, :note, :at)"),
        {"seq": seq, "slip": slip, "word": word, "note": note, "at": f"2026-11-2{seq} 01:00:00.000000"},
    )


def test_the_statuses_of_the_version_before_are_kept_with_their_notes(database: Database) -> None:
    office = Office(database)
    slip = office.comes(office.dossier())
    with database.write() as connection:
        for table in imports.TABLES:
            table.drop(connection)
        for index in ("session_by_dossier", "session_of_centre"):
            connection.execute(text(f"DROP INDEX {index}"))
        moment = "TIMESTAMP" if database.is_sqlite else "TIMESTAMPTZ"
        connection.execute(text(OLD_STATUS.format(moment=moment)))
        write_as_before(connection, 1, slip, "received")
        write_as_before(connection, 2, slip, "needs-more", "Thiếu trang 2")
        connection.execute(text("UPDATE schema_version SET version = 2"))

    migrate(database)

    assert [(said.word, said.note) for said in office.seen(slip).standing.road] == [
        ("received", ""), ("needs-more", "Thiếu trang 2"),
    ]  # fmt: skip
    assert [(row.slip, row.status) for row in feed(database, office.device, 0).statuses] == [(slip, "needs-more")]
    assert sources(database) == ["Cổng Dịch vụ công quốc gia"]
    with database.read() as connection:
        assert inspect(connection).has_table("status")  # the program before may still serve: it goes in a later version
        assert connection.execute(text("SELECT version FROM schema_version")).scalar_one() == LATEST

    cursor = feed(database, office.device, 0).cursor
    with database.write() as connection:  # and it does serve
        write_as_before(connection, 3, slip, "result-ready")

    rebuild(database)
    rebuild(database)

    assert [said.word for said in office.seen(slip).standing.road] == ["received", "needs-more", "result-ready"]
    assert [(row.slip, row.status) for row in feed(database, office.device, cursor).statuses] == [
        (slip, "result-ready")
    ]
