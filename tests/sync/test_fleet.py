"""Promise: the list of machines counts what was set aside, and stays quick however many entries there are."""

from sqlalchemy.dialects import sqlite

from sync.province.database import Database
from sync.province.staff.rights import WHOLE_PROVINCE
from sync.province.watch import fleet
from tests.sync.counting import Sender
from tests.sync.people import START, bodies_of, session_facts


def test_what_was_set_aside_is_counted_machine_by_machine_over_all_their_ledgers(database: Database) -> None:
    first, second, third = (Sender(database, centre) for centre in ("04795", "08782", "08782"))
    first.send([b"unreadable", *bodies_of(session_facts(first.keys)[1]), b"this too"], START)
    first.new_ledger()
    first.send([b"and this"], START)
    second.send(bodies_of(session_facts(second.keys)[1]), START)

    found = {one.id: one.set_aside for one in fleet.fleet(database, WHOLE_PROVINCE)}

    assert found == {first.device.id: 3, second.device.id: 0, third.device.id: 0}


def test_no_entry_is_read_that_was_not_set_aside(database: Database) -> None:
    if not database.is_sqlite:
        return  # PostgreSQL weighs its plans by what it holds
    query = fleet._standings().compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True})  # pyright: ignore[reportPrivateUsage]
    with database.read() as connection:
        plan = [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {query}")]

    of_entries = [step for step in plan if "entry" in step]
    assert of_entries == ["SCAN entry USING INDEX entry_set_aside"]
