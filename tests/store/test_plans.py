"""Promise: no statement of the program reads a table from end to end that grows with the years."""

import re

import pytest

from kiosk.store import statements
from kiosk.store.engine import transaction
from kiosk.store.store import Store

SMALL = {"json_each", "ledger", "fork_request", "procedure_count", "member", "uplink", "session_key", "centre_secret"}
"""As many rows as there were forks, procedures, members, or sessions that are open or paused (`json_each` of them)."""

ON_DEMAND = {
    "WHOLE_CHAIN",
    "WHOLE_LEDGER",
    "WHOLE_SHARED",
    "WHOLE_BOXES",
    "FORGET_ROWS",
    "FORGET_COUNTS",
    "FORGET_BOXES",
    "FORGET_INBOX",
}
"""They read everything because that is their job: proving, rebuilding, and writing a stick or a backup."""

STATEMENTS = {
    name: value
    for name, value in vars(statements).items()
    if name.isupper() and not name.startswith("_") and name not in ON_DEMAND
}


@pytest.mark.parametrize("name", sorted(STATEMENTS))
def test_no_plan_scans_a_table_that_grows(store: Store, name: str) -> None:
    statement: str = STATEMENTS[name]
    values = dict.fromkeys(re.findall(r":(\w+)", statement), 1)
    engine = (
        store.files.keys()
        if re.search(r"\b(session_key|centre_secret|device WHERE|INTO device)\b", statement)
        else store.files.main()
    )
    with transaction(engine, write=False) as connection:
        plan = [row.detail for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}", values)]
    engine.dispose()

    by_state = any("session_row_state" in step for step in plan)
    assert not by_state or name == "UNFINISHED", f"nearly every session has ended, that is as long as a scan: {plan}"
    scanned = {step.split()[1] for step in plan if step.startswith("SCAN") and not step.endswith("CONSTANT ROW")}
    assert scanned <= SMALL, plan


def test_every_statement_is_looked_at() -> None:
    assert len(STATEMENTS) > 40
    assert set(vars(statements)) > ON_DEMAND
