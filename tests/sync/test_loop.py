"""Promise: the sync process enrols, sends and fetches by itself, backs off when it must, and tells the truth."""

import fcntl
import shutil
import stat
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sync.client.__main__ import BUSY
from sync.client.loop import GATHER, HEARTBEAT
from tests.sync.machines import Hand, Machine, code_for
from tests.sync.servers import ROOT, Server


@pytest.fixture(scope="module")
def kind() -> str:
    """Which database the province has is all the same to the other end."""
    return "sqlite"


@pytest.fixture
def enrolled(machine: Machine, shared_server: Server) -> Machine:
    machine.set(wanted_url=shared_server.url, enrol_code=code_for(shared_server, "08782"))
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
    machine.set(wanted_url=shared_server.url, enrol_code="00000-00000")
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
    machine.set(wanted_url=shared_server.url, enrol_code=code, centre="08782")
    assert machine.loop.round() == "rejected:other-centre"
    assert not machine.line().enrolled


def test_failures_wait_longer_and_a_cable_or_a_tap_ends_the_waiting(enrolled: Machine, hand: Hand) -> None:
    enrolled.moves_to("http://127.0.0.1:1")
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
    assert stat.S_IMODE((enrolled.folder / "sync.lock").stat().st_mode) == 0o600
    enrolled.moves_to("http://127.0.0.1:1")
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
