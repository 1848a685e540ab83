"""Promise: a command works on the database of the server that runs here, and never on an empty one of its own."""

import os
import subprocess
from pathlib import Path

import pytest
from sqlalchemy.engine import make_url

from sync.province.database import Database, shown, without_password
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
