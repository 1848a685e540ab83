"""Promise: whichever end is killed in the middle of a batch, the province ends with every entry once, in order."""

import os
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import func, select

from kiosk.app import team
from kiosk.app import team_commands as tc
from kiosk.store.store import open_store
from sync.province.database import Database
from sync.province.schema import entry
from tests.bench.bench_store import fill
from tests.journeys.both_ends import held, kept
from tests.journeys.people import OFFSCREEN, ROOT
from tests.sync.servers import Server

SESSIONS = 400
"""Four batches."""


@pytest.fixture
def full_store(store: Path, province: Server) -> Path:
    """A kiosk whose sessions of some weeks have never been sent."""
    store.parent.mkdir()
    opened = open_store(store)
    fill(opened, SESSIONS)
    code = province.command("enrol", "--centre", "08782")
    team.ask_enrolment(tc.AskEnrolment(province.url, code), opened.unit)
    opened.close()
    return store


def test_the_sync_process_is_killed_after_each_batch(full_store: Path, province: Server) -> None:
    kills = 0
    with entries(province) as count:
        before, wanted = 0, len(kept(full_store))
        while before < wanted:
            with sending(full_store) as process:
                while process.poll() is None and count() == before:
                    pass
                kills += process.poll() is None
                process.kill()
            assert count() > before, "a round went by and nothing came"
            before = count()

    assert kills > 1
    assert round_trip(full_store) == 0
    assert list(held(province).values()) == [kept(full_store)]


def test_the_province_is_killed_in_the_middle_of_a_round(full_store: Path, province: Server) -> None:
    port = int(province.url.rsplit(":", 1)[1])
    with entries(province) as count, sending(full_store) as process:
        while process.poll() is None and count() == 0:
            pass
        province.kill()
        assert process.wait(60) == 1

    province.start(port)
    assert round_trip(full_store) == 0
    assert list(held(province).values()) == [kept(full_store)]


@contextmanager
def entries(province: Server) -> Generator["Count"]:
    database = Database(province.database_url)
    yield Count(database)
    database.close()


class Count:
    """How many entries the province has committed by now."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def __call__(self) -> int:
        with self._database.read() as connection:
            return connection.execute(select(func.count()).select_from(entry)).scalar_one()


@contextmanager
def sending(store: Path) -> Generator[subprocess.Popen[bytes]]:
    """One round of the sync process."""
    with (store.parent / "sync.log").open("ab") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "sync.client", "--store", str(store), "--once"],
            cwd=ROOT, env=os.environ | OFFSCREEN, stderr=log,
        )  # fmt: skip
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def round_trip(store: Path) -> int:
    """The exit status of one round that nobody disturbs."""
    with sending(store) as process:
        return process.wait(60)
