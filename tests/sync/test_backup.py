"""Promise: a backup is a whole province, and what kiosks had sent after it they send again, without a fork."""

import os
from pathlib import Path

import httpx
import pytest

from kiosk.errors import Refused
from sync.client.line import HttpProvince
from sync.province.database import Database
from sync.province.watch.chains import verify_chains
from tests.sync.postgres import Cluster
from tests.sync.pushers import holds_all, pushing
from tests.sync.servers import running


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
