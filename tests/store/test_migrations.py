"""Promise: a database goes forward one whole step at a time, and never backwards."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kiosk.errors import Unavailable
from kiosk.store.connection import DatabaseError, Engine
from kiosk.store.engine import open_engine, transaction
from kiosk.store.migrations import LEDGER_STEPS, migrate, version_of
from kiosk.store.store import Store, open_store, open_sync_side

STEPS = (
    ("CREATE TABLE a (x INTEGER)", "INSERT INTO a VALUES (1)"),
    ("CREATE TABLE b (x INTEGER)", "INSERT INTO b SELECT x + 1 FROM a", "DROP TABLE a"),
)


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    (tmp_path / "some.db").touch()
    engine = open_engine(tmp_path / "some.db", bytes(32))
    yield engine
    engine.dispose()


def tables(engine: Engine) -> list[str]:
    with transaction(engine, write=False) as connection:
        return list(connection.execute("SELECT name FROM sqlite_schema ORDER BY name").scalars())


def version(engine: Engine, steps: tuple[tuple[str, ...], ...] = STEPS) -> int:
    with transaction(engine, write=False) as connection:
        return version_of(connection, steps)


def test_every_step_is_taken_once(engine: Engine) -> None:
    migrate(engine, STEPS[:1])
    assert tables(engine) == ["a"]
    for _ in range(2):
        migrate(engine, STEPS)
        assert tables(engine) == ["b"]
        assert version(engine) == 2


def test_an_interrupted_step_leaves_the_version_before_it_whole(engine: Engine) -> None:
    migrate(engine, STEPS[:1])
    interrupted = (STEPS[0], (*STEPS[1], "INSERT INTO no_such_table VALUES (1)"))
    with pytest.raises(DatabaseError, match="no such table"):
        migrate(engine, interrupted)

    assert tables(engine) == ["a"]
    assert version(engine) == 1
    migrate(engine, STEPS)
    assert tables(engine) == ["b"]


def test_a_step_that_runs_out_of_disk_leaves_the_version_before_it_whole(engine: Engine) -> None:
    migrate(engine, STEPS[:1])
    with transaction(engine, write=True) as connection:
        connection.execute("PRAGMA max_page_count = 2")
    with pytest.raises(Unavailable, match="disk-full"):
        migrate(engine, STEPS)

    assert (tables(engine), version(engine)) == (["a"], 1)
    migrate(engine, STEPS)
    assert (tables(engine), version(engine)) == (["b"], 2)


def test_a_database_of_a_newer_program_is_not_touched(folder: Path, store: Store) -> None:
    engine = store.files.main()
    newer = len(LEDGER_STEPS) + 1
    with transaction(engine, write=True) as connection:
        connection.execute(f"PRAGMA user_version = {newer}")
    store.close()

    for opening in (open_store, open_sync_side):
        with pytest.raises(Unavailable, match="newer-than-program"):
            opening(folder)
    engine.dispose()


def test_sync_waits_for_the_kiosk_to_migrate(folder: Path, store: Store) -> None:
    engine = store.files.main()
    with transaction(engine, write=True) as connection:
        connection.execute("PRAGMA user_version = 0")
    with pytest.raises(Unavailable, match="not-ready"):
        open_sync_side(folder)
    engine.dispose()


def test_two_programs_that_start_at_once_migrate_once(engine: Engine, tmp_path: Path) -> None:
    others = [open_engine(tmp_path / "some.db", bytes(32)) for _ in range(4)]
    with ThreadPoolExecutor(4) as pool:
        for done in [pool.submit(migrate, other, STEPS) for other in others]:
            done.result()

    assert (tables(engine), version(engine)) == (["b"], 2)
    for other in others:
        other.dispose()
