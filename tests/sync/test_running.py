"""Promise: whatever dies under load, each entry that was acknowledged is there, and each is there once."""

import json
import os
import signal
import socket
import subprocess
import threading
from pathlib import Path

import httpx
import psutil
import pytest
from sqlalchemy import Connection, inspect, text

from kiosk.diagnostics import ALLOWED
from sync.province.database import Database
from sync.province.migrations import _STEPS as STEPS
from sync.province.migrations import migrate
from tests.sync.people import Keys
from tests.sync.postgres import Cluster
from tests.sync.pushers import BATCHES, EACH, holds_all, pushing, until, workers_of
from tests.sync.servers import running


@pytest.mark.timeout(300)
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


def test_a_single_server_ends_by_a_hangup_as_by_being_told_to_stop(tmp_path: Path) -> None:
    url = f"sqlite+pysqlite:///{tmp_path / 'province.sqlite'}"
    with running(url, tmp_path, "afresh") as server:
        port = httpx.URL(server.url).port or 0
        with pushing(server, 2) as pushers:
            os.kill(server.pid, signal.SIGHUP)
            assert server.wait() == -signal.SIGTERM  # as one that has answered everybody
            server.start(port)
        holds_all(server, pushers)


def test_the_log_is_json_with_listed_fields_whatever_a_visitor_sends(tmp_path: Path) -> None:
    url = f"sqlite+pysqlite:///{tmp_path / 'province.sqlite'}"
    with running(url, tmp_path, "afresh") as server:
        with socket.create_connection(("127.0.0.1", httpx.URL(server.url).port or 0)) as line:
            line.sendall(b"\x16\x03\x01 Nguyen Thi Thu 001099000001\r\n\r\n")
            assert line.recv(100)
        until(lambda: server.log)
    lines = [json.loads(line) for line in server.log.splitlines()]
    assert [(line["event"], line["what"]) for line in lines] == [("library-warned", "uvicorn.error")]
    assert all(line.keys() <= ALLOWED for line in lines)


def _waits_for_a_lock(database: Database) -> bool:
    with database.read() as connection:
        return bool(connection.execute(text("SELECT count(*) FROM pg_locks WHERE NOT granted")).scalar_one())


@pytest.mark.timeout(300)
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


def test_a_worker_that_dies_while_it_is_asked_whether_it_lives_is_replaced_at_once(tmp_path: Path) -> None:
    url = f"sqlite+pysqlite:///{tmp_path / 'province.sqlite'}"
    with running(url, tmp_path, TANTAY_WORKERS="2") as server:
        until(lambda: len(workers_of(server)) == 2)
        silent = workers_of(server)[0]
        silent.suspend()
        os.kill(server.pid, signal.SIGTTIN)  # one worker more: before it asks each of them
        until(lambda: len(workers_of(server)) == 3)
        silent.kill()
        until(lambda: len(workers_of(server)) == 3 and silent.pid not in {w.pid for w in workers_of(server)}, 30)


def test_a_stop_is_heard_by_all_while_their_supervisor_waits_for_one_that_hangs(tmp_path: Path) -> None:
    url = f"sqlite+pysqlite:///{tmp_path / 'province.sqlite'}"
    with running(url, tmp_path, TANTAY_WORKERS="2") as server:
        port = httpx.URL(server.url).port or 0
        until(lambda: len(workers_of(server)) == 2)
        hangs = workers_of(server)[0]
        hangs.suspend()
        os.kill(server.pid, signal.SIGTTIN)  # one worker more: before it asks each of them
        until(lambda: len(workers_of(server)) == 3)
        with pushing(server, 3) as pushers:
            os.kill(server.pid, signal.SIGTERM)
            until(lambda: [worker.pid for worker in workers_of(server)] == [hangs.pid], 30)
            hangs.resume()
            server.wait()
            server.start(port)
        holds_all(server, pushers)
        assert "Traceback" not in server.log


def test_workers_end_with_their_supervisor(tmp_path: Path) -> None:
    url = f"sqlite+pysqlite:///{tmp_path / 'province.sqlite'}"
    with running(url, tmp_path, TANTAY_WORKERS="2") as server:
        until(lambda: len(workers_of(server)) == 2)
        orphans = workers_of(server)
        server.kill()
        gone, alive = psutil.wait_procs(orphans, timeout=40)
        assert (len(gone), alive) == (2, [])


def test_health_is_the_process_and_ready_is_the_database_too(own_cluster: Cluster, tmp_path: Path) -> None:
    with own_cluster.database() as url, running(url, tmp_path, "afresh") as server:

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
        answer = httpx.get(server.url + "/metrics", headers=right, trust_env=False)
        assert answer.status_code == 200
        assert answer.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8"


@pytest.mark.timeout(300)
def test_many_workers_serve_behind_nginx_which_says_where_each_request_came_from(tmp_path: Path) -> None:
    nginx = next((path for path in ("/usr/sbin/nginx", "/usr/bin/nginx") if Path(path).exists()), "")
    if not nginx:
        pytest.skip("nginx is not installed")
    url = f"sqlite+pysqlite:///{tmp_path / 'province.sqlite'}"
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    front = f"http://127.0.0.1:{port}"
    settings = {"TANTAY_PUBLIC_URL": front, "TANTAY_TRUSTED_PROXIES": "127.0.0.1", "TANTAY_WORKERS": "2"}
    with running(url, tmp_path, "afresh", **settings) as server:
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
            code = Keys().code()

            def look_up(number: int) -> int:
                """As somebody who says of itself to be somebody else each time, and is still one and the same."""
                lie = {"X-Forwarded-For": f"192.0.2.{number}"}
                return httpx.get(f"{front}/t/{code}", headers=lie, trust_env=False, timeout=60).status_code

            assert look_up(0) == 404
            assert 429 in map(look_up, range(250))
            assert {file.name for file in tmp_path.iterdir() if code.encode() in _read(file)} == set()
        finally:
            proxy.terminate()
            proxy.wait(20)


def _read(file: Path) -> bytes:
    return file.read_bytes() if file.is_file() else b""


def _answers(url: str) -> bool:
    try:
        return httpx.get(url + "/health", trust_env=False).status_code == 200
    except httpx.HTTPError:
        return False


def _tried(example: str, port: int, behind: int, folder: Path) -> str:
    """The example as it can run for a test: without TLS, on a port of its own, with its files in one folder."""
    text = example.replace("listen 443 ssl;", f"listen 127.0.0.1:{port};").replace("listen [::]:443 ssl;", "")
    text = "\n".join(line for line in text.splitlines() if "ssl_" not in line)
    text = text.replace("127.0.0.1:8440", f"127.0.0.1:{behind}")
    paths = "\n".join(
        f"    {name}_temp_path {folder}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    return (
        f"pid {folder}/nginx.pid;\nerror_log {folder}/nginx.log;\nworker_processes 2;\nevents {{}}\n"
        f"http {{\n    access_log {folder}/access.log;\n{paths}\n{text}\n}}\n"
    )
