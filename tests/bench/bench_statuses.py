"""How long ten thousand statuses take from the file to the citizen, on both databases.

Budget: 5 s, from the bytes of the file through its preview to the last row applied.
"""

import tempfile
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

from sync.province.cases.imports import apply, one_import, preview, undo
from sync.province.database import Database
from sync.province.migrations import migrate
from tests.sync.cases.offices import SYSTEM, Office, sheet, staff_of
from tests.sync.postgres import start_cluster, why_not

ROWS = 10_000


def run() -> dict[str, float | str]:
    """Seconds to read and preview, to apply, to see that the same file changes nothing, and to undo."""
    result: dict[str, float | str] = {}
    with tempfile.TemporaryDirectory() as name:
        result |= _import(f"sqlite+pysqlite:///{Path(name) / 'province.sqlite'}", "SQLite")
        if why_not():
            return result | {"PostgreSQL": why_not()}
        with start_cluster(Path(name)) as cluster, cluster.database() as url:
            result |= _import(url, "PostgreSQL")
    return result


def _import(url: str, kind: str) -> dict[str, float | str]:
    database = Database(url)
    migrate(database)
    office, staff = Office(database), staff_of()
    now = datetime.now(UTC)
    codes = [f"H44.15-261120-{number:08}" for number in range(ROWS)]
    for start in range(0, ROWS // 2, 1000):
        office.all_come(codes[start : start + 1000], now)
    file = sheet([(code, "Đang xử lý", "23/11/2026", "") for code in codes])
    begin = perf_counter()
    identity = preview(database, staff, "tệp.csv", SYSTEM, file, now)
    read = perf_counter()
    rows = apply(database, staff, identity, now)
    applied = perf_counter()
    again = preview(database, staff, "tệp.csv", SYSTEM, file, now)
    same = perf_counter()
    assert rows == ROWS
    assert one_import(database, staff.scope, again).counts == {"same": ROWS}
    undone = undo(database, staff, identity, now)
    end = perf_counter()
    assert undone == ROWS
    database.close()
    return {
        f"{kind}: {ROWS} statuses read, previewed and applied, s (≤ 5)": applied - begin,
        f"{kind}: of it the preview, s": read - begin,
        f"{kind}: the same file again, s": same - applied,
        f"{kind}: undone, s": end - same,
    }
