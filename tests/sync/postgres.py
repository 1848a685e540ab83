"""A PostgreSQL for tests: given by address, or started from the distribution's package in a temporary folder."""

import os
import secrets
import shutil
import socket
import subprocess
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from psycopg import sql
from sqlalchemy.engine import make_url

ADDRESS = "TANTAY_TEST_POSTGRES_URL"
NEW = ["-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"]
FORGETFUL = [f"--{name}=off" for name in ("fsync", "full_page_writes", "synchronous_commit")]
"""Waits for no disk: for a PostgreSQL that nobody crashes."""


class Cluster:
    """A running server in which each test gets a database of its own."""

    def __init__(self, url: str, start: Callable[[], object] = list, stop: Callable[[], object] = list) -> None:
        self._url = make_url(url).set(drivername="postgresql+psycopg")
        self._start, self._stop = start, stop

    @contextmanager
    def stopped(self) -> Generator[None]:
        """While the block lasts there is no server, as after a crash."""
        self._stop()
        try:
            yield
        finally:
            self._start()

    def restart(self) -> None:
        """Crash, and come up again."""
        with self.stopped():
            pass

    @contextmanager
    def database(self, like: str = "") -> Generator[str]:
        """A database of its own, empty or as the one at the address `like` is."""
        name = f"tantay_test_{secrets.token_hex(6)}"
        template = make_url(like).database if like else None
        self._run(
            sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(
                sql.Identifier(name), sql.Identifier(template or "template1")
            )
        )
        try:
            yield self._url.set(database=name).render_as_string(hide_password=False)
        finally:
            self._run(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))

    def _run(self, statement: sql.Composed) -> None:
        plain = self._url.set(drivername="postgresql").render_as_string(hide_password=False)
        with psycopg.connect(plain, autocommit=True) as connection:
            connection.execute(statement)


def why_not() -> str:
    """Why there is no PostgreSQL to test with; empty when there is one."""
    if os.environ.get(ADDRESS):
        return ""
    if _programs() is None:
        return f"neither {ADDRESS} nor a PostgreSQL under /usr/lib/postgresql"
    if os.geteuid() == 0 and shutil.which("runuser") is None:
        return "PostgreSQL does not run as root, and there is no runuser"
    return ""


@contextmanager
def start_cluster(folder: Path, *, crashes: bool = True) -> Generator[Cluster]:
    """`crashes`: it keeps what was committed, whenever it is stopped."""
    address = os.environ.get(ADDRESS)
    if address:
        yield Cluster(address)
        return
    programs = _programs()
    assert programs is not None
    forgets = [] if crashes else FORGETFUL
    as_other = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    home = Path("/tmp") / f"tantay-pg-{secrets.token_hex(6)}"  # noqa: S108 - a socket's path is short, and not root's
    home.mkdir(mode=0o777)
    home.chmod(0o777)
    port = free_port()
    data, log = home / "data", folder / "postgres.log"
    begin = [programs / "postgres", "-D", data, "-p", str(port), "-k", home, "--listen_addresses=127.0.0.1", *forgets]
    ready = [programs / "pg_isready", "-q", "-h", "127.0.0.1", "-p", str(port), "-t", "1"]
    servers: list[subprocess.Popen[bytes]] = []

    def start() -> None:
        with log.open("ab") as out:
            servers.append(subprocess.Popen([*as_other, *begin], stdout=out, stderr=out, cwd="/"))
        while subprocess.run(ready, check=False).returncode != 0:
            assert servers[-1].poll() is None, log.read_text()

    def stop() -> None:
        subprocess.run([*as_other, programs / "pg_ctl", "stop", "-m", "immediate", "-D", data],
                       check=False, capture_output=True, cwd="/")  # fmt: skip
        servers[-1].wait()

    try:
        subprocess.run([*as_other, programs / "initdb", "-D", data, *NEW], check=True, capture_output=True, cwd="/")
        start()
        try:
            yield Cluster(f"postgresql://postgres@127.0.0.1:{port}/postgres", start, stop)
        finally:
            stop()
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _programs() -> Path | None:
    return max(Path("/usr/lib/postgresql").glob("*/bin"), default=None, key=lambda folder: int(folder.parent.name))


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]
