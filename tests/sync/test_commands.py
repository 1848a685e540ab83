"""Promise: a command works on the database of the server that runs here, and never on an empty one of its own."""

import os
import signal
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from sqlalchemy.engine import make_url

from sync.province.database import Database, shown, without_password
from tests.sync.people import Keys, let_in
from tests.sync.servers import PROGRAM, ROOT, Server, running

COMMANDS = (
    ("backup", "/tmp/never-written"),  # noqa: S108 - it is refused before
    ("invite", "--role", "admin", "--name", "Lê Văn Thử"),
    ("enrol", "--centre", "08782"),
    ("devices",),
    ("rebuild",),
    ("publish",),
    ("watch", "--once"),
)


@pytest.fixture
def database_of_machines(shared_server: Server) -> None:
    """There is a machine to be listed."""
    database = Database(shared_server.database_url)
    let_in(database, Keys(), at=datetime.now(UTC))
    database.close()


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_a_command_in_a_shell_without_the_servers_settings_is_refused_and_leaves_no_database(
    command: tuple[str, ...], tmp_path: Path
) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("TANTAY_", "XDG_"))}
    outcome = subprocess.run(
        [*PROGRAM, *command], env=environment | {"HOME": str(tmp_path)}, cwd=ROOT, capture_output=True, text=True,
        check=False,
    )  # fmt: skip

    assert (outcome.returncode, outcome.stdout) == (1, "")
    assert f"no database of the province is at {tmp_path}" in outcome.stderr
    assert list(tmp_path.rglob("*")) == []


def test_a_database_without_the_provinces_tables_is_refused_too(database_url: str, tmp_path: Path) -> None:
    database = Database(database_url)
    with database.write() as connection:
        connection.exec_driver_sql("CREATE TABLE other (x INTEGER)")
    database.close()

    outcome = Server(database_url, tmp_path / "log").run("devices")

    assert (outcome.returncode, f"is at {shown(database_url)}:" in outcome.stderr) == (1, True)


def test_an_invitation_a_code_and_a_backup_say_whose_they_are(shared_server: Server, tmp_path: Path) -> None:
    where = shown(shared_server.database_url)

    assert where in shared_server.run("invite", "--role", "admin", "--name", "Lê Văn Thử", check=True).stderr
    assert where in shared_server.run("enrol", "--centre", "08782", check=True).stderr
    assert where in shared_server.command("backup", str(tmp_path / "copy"))


def test_an_invitation_is_the_whole_address_where_it_is_known_and_else_says_what_to_put_in_front(
    tmp_path: Path,
) -> None:
    url, begins = f"sqlite+pysqlite:///{tmp_path / 'province.sqlite'}", ("invite", "--role", "admin", "--name", "Lan")
    with running(url, tmp_path) as server:
        outcome = server.run(*begins, check=True)
        path = outcome.stdout.strip()
        assert path.startswith("/staff/invited/")
        assert "Put the server's own address in front" in outcome.stderr
        assert httpx.get(server.url + path, trust_env=False).status_code == 200
    known = Server(url, tmp_path / "log", TANTAY_PUBLIC_URL="https://tinh.example").run(*begins, check=True)
    assert known.stdout.startswith("https://tinh.example/staff/invited/")
    assert "in front" not in known.stderr


@pytest.mark.parametrize(
    "command",
    [("--help",), ("devices",), ("enrol", "--centre", "08782"), COMMANDS[1], ("watch", "--once")],
    ids=" ".join,
)
@pytest.mark.usefixtures("database_of_machines")
def test_a_command_whose_reader_has_gone_ends_without_a_word(shared_server: Server, command: tuple[str, ...]) -> None:
    settings = {"TANTAY_DATABASE_URL": shared_server.database_url, "PYTHONUNBUFFERED": ""}
    reading, writing = os.pipe()
    os.close(reading)
    try:
        outcome = subprocess.run(
            [*PROGRAM, *command], env=os.environ | settings, cwd=ROOT, stdout=writing, stderr=subprocess.PIPE,
            text=True, check=False,
        )  # fmt: skip
    finally:
        os.close(writing)

    assert (outcome.returncode, outcome.stderr) == (128 + signal.SIGPIPE, "")


@pytest.mark.parametrize(
    "url",
    [
        "postgresql+psycopg://tantay:s%2Fecret@db.example:5433/tantay",
        "postgresql+psycopg://tantay@db.example:5433/tantay?password=s%2Fecret",
    ],
)
def test_an_address_is_told_and_handed_on_without_its_password(url: str) -> None:
    bare = "postgresql://tantay@db.example:5433/tantay"

    assert shown(url) == bare
    assert without_password(make_url(url)) == (bare, "s/ecret")


def test_a_folder_that_is_not_there_and_one_that_is_not_ours_are_said_in_a_sentence(
    shared_server: Server, tmp_path: Path
) -> None:
    missing = tmp_path / "no" / "copy"

    outcome = shared_server.run("backup", str(missing))

    assert (outcome.returncode, outcome.stderr.strip()) == (
        1, f"{missing} cannot be written: No such file or directory",
    )  # fmt: skip


def test_a_port_that_is_taken_is_said_in_a_sentence(tmp_path: Path) -> None:
    with running(f"sqlite+pysqlite:///{tmp_path / 'province.sqlite'}", tmp_path) as server:
        port = server.url.rsplit(":", 1)[1]
        outcome = server.run("serve", "--port", port)

    assert (outcome.returncode, outcome.stderr.strip()) == (
        1, f"cannot listen on 127.0.0.1, port {port}: Address already in use",
    )  # fmt: skip
