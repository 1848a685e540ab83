"""Promise: a backup is a whole province, and what kiosks had sent after it they send again, without a fork."""

import os
import sqlite3
import threading
from contextlib import closing
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import httpx
import pytest
from sqlalchemy import inspect, select, update

from kiosk.errors import Refused, Unavailable
from sync.client.line import HttpProvince
from sync.province.database import Database, add_if_new, serving_lock
from sync.province.migrations import LATEST, migrate
from sync.province.schema import feed_head, schema_version
from sync.province.watch.backup import back_up, restore
from sync.province.watch.chains import verify_chains
from tests.sync.postgres import Cluster
from tests.sync.pushers import holds_all, pushing, until
from tests.sync.servers import running

NOW = datetime(2026, 11, 26, 3, tzinfo=UTC)


@pytest.mark.timeout(300)
@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_kiosks_that_are_ahead_of_a_restored_backup_send_the_rest_again_without_a_fork(
    kind: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    if kind == "sqlite":
        _restored(f"sqlite+pysqlite:///{tmp_path / 'province.sqlite'}", tmp_path)
        return
    cluster: Cluster = request.getfixturevalue("own_cluster")
    with cluster.database() as url:
        _restored(url, tmp_path)


def _restored(url: str, folder: Path) -> None:
    copy = folder / "copy"
    with running(url, folder) as server:
        with pushing(server, 3) as pushers:
            server.command("backup", str(copy))
            refused = server.run("restore", "--replace", str(copy))
            assert (refused.returncode, refused.stderr.strip()) == (
                1, "another process uses this database (a server, a watcher, a command); stop it first",
            )  # fmt: skip
        holds_all(server, pushers)
        port = httpx.URL(server.url).port or 0
        server.stop()
        assert "a database is there already" in server.run("restore", str(copy)).stderr
        assert "each chained to the one before" in server.command("restore", "--replace", str(copy))
        server.start(port)
        for pusher in pushers:
            again = HttpProvince(server.url, pusher.device, pusher.keys)
            pusher.line = again
            pusher.acknowledged -= 1  # as a heartbeat would, it says where it stands
            pusher.run()
            again.close()
        holds_all(server, pushers)


def test_a_damaged_backup_is_refused_before_anything_is_touched(tmp_path: Path) -> None:
    url = f"sqlite+pysqlite:///{tmp_path / 'province.sqlite'}"
    with running(url, tmp_path) as server:
        with pushing(server, 1) as pushers:
            pass
        copy = tmp_path / "copy"
        server.command("backup", str(copy))
        assert copy.stat().st_mode & 0o077 == 0
        server.stop()
        whole = copy.read_bytes()
        for wrong in (
            b"",
            b"nonsense",
            whole[: len(whole) // 2],
            whole.replace(pushers[0].bodies[700], os.urandom(60)),
        ):
            copy.write_bytes(wrong)
            refused = server.run("restore", "--replace", str(copy))
            assert (refused.returncode, "no whole backup" in refused.stderr) == (1, True)
        server.start()
        holds_all(server, pushers)
    database = Database(url)
    with database.write() as connection:
        connection.exec_driver_sql("UPDATE entry SET body = x'00' WHERE seq = 5")
    with pytest.raises(Refused, match="bad-backup"):
        verify_chains(database)
    database.close()


@pytest.mark.timeout(60)
def test_a_backup_ends_while_somebody_commits_without_pause(tmp_path: Path) -> None:
    url = f"sqlite+pysqlite:///{tmp_path / 'province.sqlite'}"
    database, stop, commits = Database(url), threading.Event(), count()
    migrate(database)
    with database.write() as connection:
        connection.exec_driver_sql("CREATE TABLE padding (x BLOB)")
        for _ in range(80):
            connection.exec_driver_sql("INSERT INTO padding VALUES (zeroblob(1000000))")

    def commit() -> None:
        with closing(sqlite3.connect(tmp_path / "province.sqlite", isolation_level=None, timeout=20)) as busy:
            busy.execute("PRAGMA synchronous = OFF")  # as often as it can
            while not stop.is_set():
                busy.execute("UPDATE feed_head SET seq = ?", (next(commits),))

    writer = threading.Thread(target=commit)
    writer.start()
    try:
        assert back_up(url, database, tmp_path / "copy") == 0
    finally:
        stop.set()
        writer.join()
    assert next(commits) > 0
    database.close()


def test_a_backup_of_a_newer_schema_is_refused_and_everything_is_as_it_was(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    with database.write() as connection:
        connection.execute(update(schema_version).values(version=LATEST + 1))
    back_up(database_url, database, tmp_path / "copy")
    with database.write() as connection:
        connection.execute(update(schema_version).values(version=LATEST))
        add_if_new(connection, feed_head, id=2, seq=7)
    database.close()
    before = sorted(tmp_path.iterdir())

    with pytest.raises(Unavailable, match="newer"):
        restore(database_url, tmp_path / "copy", replace=True, now=NOW)

    with database.read() as connection:
        assert connection.execute(select(schema_version.c.version)).scalar_one() == LATEST
        assert connection.execute(select(feed_head.c.seq).where(feed_head.c.id == 2)).scalar_one() == 7
    database.close()
    assert sorted(tmp_path.iterdir()) in (before, [*before, serving_lock(tmp_path / "province.sqlite")])


def test_what_was_put_aside_is_named_so_that_it_can_be_dropped(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    back_up(database_url, database, tmp_path / "copy")
    database.close()

    said = restore(database_url, tmp_path / "copy", replace=True, now=NOW)

    name = "province.sqlite.before-20261126-030000" if database.is_sqlite else "schema before_20261126_030000"
    assert f"{name} until you drop it" in said
    assert database.is_sqlite != (not (tmp_path / name).exists())
    with database.read() as connection:
        assert database.is_sqlite or name.removeprefix("schema ") in inspect(connection).get_schema_names()


def test_nothing_is_put_back_while_a_watcher_of_its_own_looks(tmp_path: Path) -> None:
    url = f"sqlite+pysqlite:///{tmp_path / 'province.sqlite'}"
    with running(url, tmp_path) as server:
        server.command("backup", str(tmp_path / "copy"))
    watcher = server.begin("watch")
    try:
        until(lambda: "another process uses" in server.run("restore", "--replace", str(tmp_path / "copy")).stderr)
    finally:
        watcher.terminate()
        watcher.wait(40)
    assert "each chained" in server.command("restore", "--replace", str(tmp_path / "copy"))
