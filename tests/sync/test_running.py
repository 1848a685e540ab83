"""Promise: whatever dies under load, each entry that was acknowledged is there, and each is there once."""

import os
import signal
import socket
import subprocess
import threading
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import psutil
import pytest
from sqlalchemy import Connection, inspect, text

from kiosk.domain.chain import GENESIS, link
from kiosk.errors import Refused
from sync.client.line import HttpProvince, LineDown
from sync.province.database import Database
from sync.province.migrations import _STEPS as STEPS
from sync.province.migrations import migrate
from sync.province.watch.chains import verify_chains
from tests.sync.callers import Caller
from tests.sync.people import push_of
from tests.sync.postgres import Cluster, start_cluster, why_not
from tests.sync.servers import Server, running

EACH, BATCHES = 40, 60
"""Entries of a batch, and batches of one machine."""


class Pusher(threading.Thread):
    """A machine that pushes on until the province holds all of it, whatever comes in between."""

    def __init__(self, server: Server, url: str = "") -> None:
        super().__init__()
        self._caller = Caller(server)
        self.line = HttpProvince(url or server.url, self._caller.device, self._caller.keys)
        self.device = self._caller.device
        self._bodies = [os.urandom(60) for _ in range(EACH * BATCHES)]
        self._digests = [GENESIS]
        for body in self._bodies:
            self._digests.append(link(self._digests[-1], body))
        self.acknowledged = self.failures = 0
        self.begun = threading.Event()
        self.went_back: list[int] = []

    @property
    def digest(self) -> bytes:
        return self._digests[-1]

    def run(self) -> None:
        while self.acknowledged < len(self._bodies):
            at = self.acknowledged
            part = self._bodies[at : at + EACH]
            try:
                ack = self.line.push(push_of(part, at + 1, self._digests[at]))
            except LineDown:
                self.failures += 1
                assert self.failures < 5_000
                continue
            if ack.through < at:
                self.went_back.append(at - ack.through)
            assert ack.digest == self._digests[ack.through]
            self.acknowledged = ack.through
            self.begun.set()

    def close(self) -> None:
        self.line.close()
        self._caller.line.close()


@contextmanager
def pushing(server: Server, count: int, url: str = "") -> Generator[list[Pusher]]:
    """Machines that push on while the block does what it does; at its end all of them have arrived."""
    pushers = [Pusher(server, url) for _ in range(count)]
    for pusher in pushers:
        pusher.start()
    try:
        for pusher in pushers:
            assert pusher.begun.wait(60)
        yield pushers
        for pusher in pushers:
            pusher.join(100)
            assert not pusher.is_alive()
    finally:
        for pusher in pushers:
            pusher.close()


def holds_all(server: Server, pushers: list[Pusher]) -> None:
    """The digest law: each ledger at the province is the machine's own, entry by entry, and nothing is there twice."""
    database = Database(server.database_url)
    assert verify_chains(database) == len(pushers) * EACH * BATCHES
    with database.read() as connection:
        rows = connection.exec_driver_sql("SELECT device, head, digest FROM ledger").all()
    database.close()
    assert sorted((row.device, row.head, bytes(row.digest)) for row in rows) == sorted(
        (pusher.device, EACH * BATCHES, pusher.digest) for pusher in pushers
    )


def workers_of(server: Server) -> list[psutil.Process]:
    return [child for child in psutil.Process(server.pid).children() if "spawn_main" in " ".join(child.cmdline())]


def until(condition: Callable[[], object], seconds: float = 60) -> None:
    moment, over = threading.Event(), threading.Event()
    timer = threading.Timer(seconds, over.set)
    timer.start()
    while not condition():
        assert not over.is_set()
        moment.wait(0.1)
    timer.cancel()


@pytest.fixture(scope="module")
def own_cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """A PostgreSQL that may be restarted."""
    if why_not() or os.environ.get("TANTAY_TEST_POSTGRES_URL"):
        pytest.skip(why_not() or "the PostgreSQL that was given is not ours to restart")
    with start_cluster(tmp_path_factory.mktemp("own-postgres")) as cluster:
        yield cluster


def test_workers_are_killed_and_postgresql_restarted_under_load_and_nothing_is_lost_or_doubled(
    own_cluster: Cluster, tmp_path: Path
) -> None:
    with own_cluster.database() as url, running(url, tmp_path, TANTAY_WORKERS="3") as server:
        until(lambda: len(workers_of(server)) == 3)
        with pushing(server, 6) as pushers:
            first = workers_of(server)
            os.kill(first[0].pid, signal.SIGKILL)
            until(lambda: len(workers_of(server)) == 3 and first[0].pid not in {w.pid for w in workers_of(server)})
            own_cluster.restart()
            os.kill(workers_of(server)[-1].pid, signal.SIGKILL)
        assert sum(pusher.failures for pusher in pushers) > 0
        holds_all(server, pushers)
        assert "Traceback" not in server.log


def test_a_server_that_is_told_to_stop_answers_what_it_was_asked(tmp_path: Path) -> None:
    url = f"sqlite+pysqlite:///{tmp_path / 'province.sqlite'}"
    with running(url, tmp_path, TANTAY_WORKERS="2") as server:
        port = httpx.URL(server.url).port or 0
        with pushing(server, 3) as pushers:
            server.stop()
            assert not psutil.pid_exists(server.pid)
            server.start(port)
        holds_all(server, pushers)


def test_a_column_is_added_while_pushes_go_on_and_gives_way_to_who_holds_the_table(
    own_cluster: Cluster, tmp_path: Path
) -> None:
    def add_column(connection: Connection) -> None:
        connection.execute(text("ALTER TABLE session ADD COLUMN tried text"))

    with own_cluster.database() as url, running(url, tmp_path) as server:
        database = Database(url)
        with pushing(server, 3) as pushers:
            with database.write() as connection:
                connection.execute(text("LOCK TABLE session IN ACCESS SHARE MODE"))
                upgrade = threading.Thread(target=migrate, args=(database, (*STEPS, add_column)))
                upgrade.start()
                until(lambda: _waits_for_a_lock(database))
                before = [pusher.acknowledged for pusher in pushers]
                until(lambda: all(pusher.acknowledged > was for pusher, was in zip(pushers, before, strict=True)))
            upgrade.join(60)
        with database.read() as connection:
            assert "tried" in {column["name"] for column in inspect(connection).get_columns("session")}
        database.close()
        holds_all(server, pushers)
        assert httpx.get(server.url + "/ready", trust_env=False).status_code == 200


def _waits_for_a_lock(database: Database) -> bool:
    with database.read() as connection:
        return bool(connection.execute(text("SELECT count(*) FROM pg_locks WHERE NOT granted")).scalar_one())


def test_workers_end_with_their_supervisor(tmp_path: Path) -> None:
    url = f"sqlite+pysqlite:///{tmp_path / 'province.sqlite'}"
    with running(url, tmp_path, TANTAY_WORKERS="2") as server:
        until(lambda: len(workers_of(server)) == 2)
        orphans = workers_of(server)
        server.kill()
        gone, alive = psutil.wait_procs(orphans, timeout=40)
        assert (len(gone), alive) == (2, [])


def test_health_is_the_process_and_ready_is_the_database_too(own_cluster: Cluster, tmp_path: Path) -> None:
    with own_cluster.database() as url, running(url, tmp_path) as server:

        def ask(path: str, **headers: str) -> httpx.Response:
            return httpx.get(server.url + path, headers=headers, trust_env=False)

        assert [ask(path).status_code for path in ("/health", "/ready", "/healthz")] == [200, 200, 200]
        with own_cluster.stopped():
            assert [ask(path).status_code for path in ("/health", "/ready", "/metrics")] == [200, 503, 503]
        until(lambda: ask("/ready").status_code == 200)
        database = Database(url)
        with database.write() as connection:
            connection.exec_driver_sql("UPDATE schema_version SET version = version - 1")
        database.close()
        assert (ask("/ready").status_code, ask("/health").status_code) == (503, 200)


def test_metrics_tell_the_same_whichever_worker_is_asked_and_nothing_to_strangers(tmp_path: Path) -> None:
    url = f"sqlite+pysqlite:///{tmp_path / 'province.sqlite'}"
    with running(url, tmp_path, TANTAY_WORKERS="2") as server:
        until(lambda: len(workers_of(server)) == 2)
        with pushing(server, 2):
            pass
        texts = [httpx.get(server.url + "/metrics", trust_env=False).text for _ in range(8)]
        for text in texts:
            lines = text.splitlines()
            assert f"tantay_entries_total {2 * EACH * BATCHES}.0" in lines
            assert 'tantay_devices{state="in"} 2.0' in lines
            assert {
                line.split("{")[1].split("}")[0] for line in lines if line.startswith("tantay_worker_resident")
            } == {f'pid="{worker.pid}"' for worker in workers_of(server)}
        through = {"X-Forwarded-For": "192.0.2.1"}
        assert httpx.get(server.url + "/metrics", headers=through, trust_env=False).status_code == 404
    with running(url, tmp_path, TANTAY_METRICS_TOKEN="a-long-token") as server:
        assert httpx.get(server.url + "/metrics", trust_env=False).status_code == 404
        right = {"Authorization": "Bearer a-long-token"}
        assert httpx.get(server.url + "/metrics", headers=right, trust_env=False).status_code == 200


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
                1, "a server is using this database; stop it first",
            )  # fmt: skip
        holds_all(server, pushers)
        port = httpx.URL(server.url).port or 0
        server.stop()
        assert "a database is there already" in server.run("restore", str(copy)).stderr
        assert "each chained to the one before" in server.command("restore", "--replace", str(copy))
        server.start(port)
        for pusher in pushers:
            again = HttpProvince(server.url, pusher.device, pusher._caller.keys)
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
            whole.replace(pushers[0]._bodies[700], os.urandom(60)),
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


def test_many_workers_serve_behind_nginx_which_says_where_each_request_came_from(tmp_path: Path) -> None:
    nginx = next((path for path in ("/usr/sbin/nginx", "/usr/bin/nginx") if Path(path).exists()), "")
    if not nginx:
        pytest.skip("nginx is not installed")
    url = f"sqlite+pysqlite:///{tmp_path / 'province.sqlite'}"
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    front = f"http://127.0.0.1:{port}"
    settings = {"TANTAY_PUBLIC_URL": front, "TANTAY_TRUSTED_PROXIES": "127.0.0.1", "TANTAY_WORKERS": "2"}
    with running(url, tmp_path, **settings) as server:
        config = tmp_path / "nginx.conf"
        example = Path(__file__).parents[2] / "packaging" / "province" / "nginx.conf"
        config.write_text(_tried(example.read_text(), port, httpx.URL(server.url).port or 0, tmp_path))
        with (tmp_path / "nginx.log").open("w") as log:
            proxy = subprocess.Popen([nginx, "-c", config, "-p", tmp_path, "-g", "daemon off;"], stderr=log)
        try:
            until(lambda: _answers(front))
            with pushing(server, 2, front) as pushers:
                pass
            holds_all(server, pushers)
            assert httpx.get(front + "/metrics", trust_env=False).status_code == 404
            for number in range(41):
                answer = httpx.get(front + "/t/AAA-AAA", trust_env=False)
                assert answer.status_code == 404, number
        finally:
            proxy.terminate()
            proxy.wait(20)


def _answers(url: str) -> bool:
    try:
        return httpx.get(url + "/health", trust_env=False).status_code == 200
    except httpx.HTTPError:
        return False


def _tried(example: str, port: int, behind: int, folder: Path) -> str:
    """The example as it can run for a test: without TLS, on a port of its own, with its files in one folder."""
    kept = [line for line in example.splitlines() if "ssl" not in line and "http2" not in line]
    text = "\n".join(kept).replace("listen 443", f"listen 127.0.0.1:{port}").replace("listen [::]:443;", "")
    text = text.replace("127.0.0.1:8440", f"127.0.0.1:{behind}")
    paths = "\n".join(
        f"    {name}_temp_path {folder}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    return (
        f"pid {folder}/nginx.pid;\nerror_log {folder}/nginx.log;\nworker_processes 2;\nevents {{}}\n"
        f"http {{\n    access_log off;\n{paths}\n{text}\n}}\n"
    )
