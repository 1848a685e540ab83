"""Promise: the sync process enrols, sends and fetches by itself, backs off when it must, and tells the truth."""

import fcntl
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.app.ports import Line
from kiosk.domain import facts as f
from kiosk.domain import slip_code
from kiosk.domain.ids import SessionId, uuid7
from kiosk.store.outbox import SEND_NOW
from kiosk.store.store import Store, SyncSide, open_store, open_sync_side
from sync.client.__main__ import BUSY
from sync.client.loop import GATHER, HEARTBEAT, Loop, World
from sync.province.database import Database
from sync.province.devices import make_enrol_code
from tests.sync.people import MEMBER
from tests.sync.servers import ROOT, Server


class Hand:
    """The clocks and the cable, in the test's hand."""

    def __init__(self) -> None:
        self.seconds = 1000.0
        self.skew = timedelta()
        self.cable = True

    def world(self) -> World:
        def note(event: str, **fields: object) -> None:
            assert event
            assert "url" not in fields

        return World(
            now=lambda: datetime.now(UTC) + self.skew,
            steady=lambda: self.seconds,
            note=note,
            warn=note,
            draw=lambda low, high: (low + high) / 2,
            has_route=lambda: self.cable,
        )


class Machine:
    """A kiosk's store and the loop beside it."""

    def __init__(self, folder: Path, hand: Hand) -> None:
        self.folder, self.hand = folder, hand
        self.store: Store = open_store(folder)
        self.side: SyncSide = open_sync_side(folder)
        self.loop = Loop(self.side, hand.world(), lambda: True)
        self.asked = 0

    def close(self) -> None:
        self.loop.close()
        self.side.close()
        self.store.close()

    def work(self) -> str:
        """A session with a slip; its code."""
        code = slip_code.issue(self.store.secrets.slip_key(), uuid7(datetime.now(UTC)).encode())
        session = SessionId(uuid7(datetime.now(UTC)))
        at = datetime.now(UTC)
        with self.store.unit() as unit:
            unit.append([f.SessionOpened(at=at, session=session, member=MEMBER, centre="08782")])
            unit.append([f.SlipIssued(at=at, session=session, code=code)])
        return code

    def set(self, **settings: str) -> None:
        with self.store.unit() as unit:
            for name, value in settings.items():
                unit.save_setting(name, value)

    def ask_to_send(self) -> None:
        self.asked += 1
        self.set(**{SEND_NOW: str(self.asked)})

    def line(self) -> Line:
        with self.store.reading() as unit:
            return unit.line()

    def status(self, code: str) -> str:
        with self.store.reading() as unit:
            known = unit.status(code)
        return known.status if known else ""


@pytest.fixture(scope="module")
def kind() -> str:
    """Which database the province has is all the same to the other end."""
    return "sqlite"


def code_for(server: Server, centre: str) -> str:
    database = Database(server.database_url)
    code = make_enrol_code(database, centre, datetime.now(UTC))
    database.close()
    return code


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture
def machine(tmp_path: Path, hand: Hand) -> Iterator[Machine]:
    machine = Machine(tmp_path / "kiosk", hand)
    yield machine
    machine.close()


@pytest.fixture
def enrolled(machine: Machine, shared_server: Server) -> Machine:
    machine.set(province_url=shared_server.url, enrol_code=code_for(shared_server, "08782"))
    assert machine.loop.is_due()
    assert machine.loop.round() == ""
    return machine


def test_a_code_that_an_official_types_enrols_the_machine_and_all_is_sent(enrolled: Machine) -> None:
    enrolled.work()
    assert enrolled.line().waiting_sessions == 1
    enrolled.ask_to_send()

    assert enrolled.loop.is_due()
    assert enrolled.loop.round() == ""

    line = enrolled.line()
    assert (line.enrolled, line.waiting_sessions, line.waiting_entries, line.problem) == (True, 0, 0, "")
    assert line.last_success is not None


def test_taps_are_gathered_and_silence_is_broken_by_a_heartbeat(enrolled: Machine, hand: Hand) -> None:
    enrolled.work()
    assert not enrolled.loop.is_due()
    hand.seconds += GATHER
    assert enrolled.loop.is_due()
    enrolled.loop.round()
    assert enrolled.line().waiting_entries == 0
    hand.seconds += HEARTBEAT - 1
    assert not enrolled.loop.is_due()
    hand.seconds += 1
    assert enrolled.loop.is_due()


def test_a_status_of_the_staff_is_shown_after_the_next_round(enrolled: Machine, shared_server: Server) -> None:
    code = enrolled.work()
    enrolled.loop.round()

    shared_server.command("status", code, "result-ready", "--note", "Nhận tại quầy")
    enrolled.loop.round()

    assert enrolled.status(code) == "result-ready"


def test_a_wrong_code_is_named_and_not_tried_for_ever(machine: Machine, shared_server: Server, hand: Hand) -> None:
    machine.set(province_url=shared_server.url, enrol_code="00000-00000")
    assert machine.loop.round() == "enrol-code"
    assert machine.line().problem == "enrol-code"
    hand.seconds += HEARTBEAT
    machine.loop.round()
    assert machine.line().problem == "enrol-code"

    machine.set(enrol_code=code_for(shared_server, "08782"))
    assert machine.loop.is_due()
    assert machine.loop.round() == ""
    assert machine.line().enrolled


def test_a_code_for_another_centre_is_refused_by_name(machine: Machine, shared_server: Server) -> None:
    code = code_for(shared_server, "04795")
    machine.set(province_url=shared_server.url, enrol_code=code, centre="08782")
    assert machine.loop.round() == "rejected:other-centre"
    assert not machine.line().enrolled


def test_failures_wait_longer_and_a_cable_or_a_tap_ends_the_waiting(enrolled: Machine, hand: Hand) -> None:
    enrolled.set(province_url="http://127.0.0.1:1")
    assert enrolled.loop.is_due()
    waits: list[float] = []
    for _ in range(4):
        assert enrolled.loop.round() == "refused"
        begin = hand.seconds
        while not enrolled.loop.is_due():
            hand.seconds += 0.5
        waits.append(hand.seconds - begin)
    assert waits == [1, 2, 4, 8]
    assert enrolled.line().failing_since is not None

    enrolled.loop.round()
    assert not enrolled.loop.is_due()
    enrolled.ask_to_send()
    assert enrolled.loop.is_due()
    enrolled.loop.round()
    hand.cable = False
    assert not enrolled.loop.is_due()
    hand.cable = True
    assert enrolled.loop.is_due()


def test_a_clock_that_is_far_off_is_told_and_nothing_stops(enrolled: Machine, hand: Hand) -> None:
    hand.skew = timedelta(days=-3650)
    enrolled.work()
    assert enrolled.loop.round() == "clock"
    assert enrolled.line().waiting_entries == 0
    assert enrolled.line().problem == "clock"
    hand.skew = timedelta()
    hand.seconds += HEARTBEAT
    assert enrolled.loop.round() == ""
    assert enrolled.line().problem == ""


def test_a_machine_put_back_to_an_old_image_waits_for_its_new_ledger_and_then_sends(enrolled: Machine) -> None:
    image = enrolled.folder.with_name("image")
    enrolled.close()
    shutil.copytree(enrolled.folder, image)
    ahead = Machine(enrolled.folder, enrolled.hand)
    ahead.work()
    assert ahead.loop.round() == ""
    ahead.close()

    behind = Machine(image, enrolled.hand)
    behind.work()
    assert behind.loop.round() == "forked"
    assert behind.line().problem == "forked"
    assert not behind.loop.is_due()
    assert behind.store.settle_fork(datetime.now(UTC))
    assert behind.loop.is_due()
    assert behind.loop.round() == ""
    assert behind.line().waiting_entries == 0
    behind.close()


def process(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "sync.client", "--store", str(folder), *arguments],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip


def test_the_process_sends_once_and_says_how_it_went(enrolled: Machine) -> None:
    code = enrolled.work()
    assert process(enrolled.folder, "--once").returncode == 0
    assert enrolled.line().waiting_entries == 0
    enrolled.set(province_url="http://127.0.0.1:1")
    failed = process(enrolled.folder, "--once")
    assert (failed.returncode, failed.stderr.strip()) == (1, "refused")
    for file in (enrolled.folder / "log").iterdir():
        assert code not in file.read_text()


def test_one_store_has_one_sync_process(machine: Machine) -> None:
    command = [sys.executable, "-m", "sync.client", "--store", str(machine.folder), "--parent", "1"]
    with (machine.folder / "sync.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert subprocess.run(command, cwd=ROOT, check=False, timeout=60).returncode == BUSY


def test_the_process_ends_when_its_parent_is_gone(machine: Machine) -> None:
    gone = process(machine.folder, "--parent", "1")
    assert gone.returncode == 0
