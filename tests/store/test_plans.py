"""Promise: no statement of the program reads a table from end to end that grows with the years."""

import pytest
from sqlalchemy import Delete, Insert, Select, Update
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

from kiosk.store import schema, statements
from kiosk.store.engine import transaction
from kiosk.store.store import Store

SMALL = {"ledger", "fork_request", "procedure_count", "member", "uplink", "session_key"}
"""As many rows as there were forks, procedures, members, or sessions that are open or paused."""

ON_DEMAND = {"WHOLE_CHAIN", "WHOLE_LEDGER", "FORGET_ROWS", "FORGET_COUNTS"}
"""They read everything because that is their job: proving and rebuilding."""

STATEMENTS = {
    name: value
    for name, value in vars(statements).items()
    if isinstance(value, Select | Insert | Update | Delete) and name not in ON_DEMAND
}


def tables_of(statement: Select | Insert | Update | Delete) -> set[str]:
    froms = statement.get_final_froms() if isinstance(statement, Select) else [statement.table]
    return {name for table in schema.KEY_TABLES.tables if (name := table) in str(froms[0])}


@pytest.mark.parametrize("name", sorted(STATEMENTS))
def test_no_plan_scans_a_table_that_grows(store: Store, name: str) -> None:
    compiled = STATEMENTS[name].compile(
        dialect=SQLiteDialect_pysqlite(paramstyle="qmark"), compile_kwargs={"render_postcompile": True}
    )
    values = tuple(1 for _ in compiled.positiontup or ())
    engine = store.files.keys() if tables_of(STATEMENTS[name]) else store.files.main()
    with transaction(engine, write=False) as connection:
        plan = [row.detail for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}", values)]
    engine.dispose()

    scanned = {step.split()[1] for step in plan if step.startswith("SCAN") and not step.endswith("CONSTANT ROW")}
    assert scanned <= SMALL, plan


def test_every_statement_is_looked_at() -> None:
    assert len(STATEMENTS) > 40
    assert set(vars(statements)) > ON_DEMAND
