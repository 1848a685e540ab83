"""Measuring goes on in a process of its own: whoever asks goes on, answers come one by one, and it can be left."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from pytestqt.qtbot import QtBot

from kiosk.app.workshop import Mended, Order, Workshop
from kiosk.devices.doctor import workshop as module
from kiosk.devices.doctor.workshop import QtWorkshop
from kiosk.domain.repairs.measures import NOT_HERE, Measure
from tests.repairs.job import mended
from tests.repairs.papers import DAY, write_papers
from tests.repairs.provinces import ahead

QUIET = Order(checks=())


@pytest.fixture
def restarts() -> list[str]:
    return []


@pytest.fixture
def workshop(qtbot: QtBot, restarts: list[str]) -> Iterator[QtWorkshop]:
    del qtbot
    made = QtWorkshop(QUIET, lambda: restarts.append("sync"))
    yield made
    made.shut_down()


def test_it_is_what_the_application_calls_a_workshop(workshop: QtWorkshop) -> None:
    port: Workshop = workshop

    assert callable(port.measure)


def test_answers_come_one_by_one_after_the_caller_has_returned(qtbot: QtBot, workshop: QtWorkshop) -> None:
    found, over = list[Measure](), list[bool]()
    workshop.measure(("disk", "memory", "uptime"), "", found.append, lambda: over.append(True))
    assert found == []

    qtbot.waitUntil(lambda: over == [True], timeout=30_000)
    assert {one.check for one in found} == {"disk", "memory", "uptime"}


def test_what_is_left_tells_nothing_any_more(qtbot: QtBot, workshop: QtWorkshop) -> None:
    told = list[str]()
    workshop.measure(("updates",), "", lambda one: told.append(one.check), lambda: told.append("over"))
    workshop.close()
    over = list[bool]()
    workshop.measure(("disk",), "", lambda _one: None, lambda: over.append(True))

    qtbot.waitUntil(lambda: over == [True], timeout=30_000)
    assert told == []
    qtbot.waitUntil(lambda: workshop.findChildren(QProcess) == [], timeout=5_000)


def test_a_process_that_cannot_start_is_over_as_well(
    qtbot: QtBot, workshop: QtWorkshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module.sys, "executable", "/nowhere/python")
    found, over = list[Measure](), list[bool]()
    workshop.measure(("disk", "memory"), "", found.append, lambda: over.append(True))
    assert over == []

    qtbot.waitUntil(lambda: over == [True], timeout=10_000)
    assert found == [Measure("disk", "unknown", NOT_HERE), Measure("memory", "unknown", NOT_HERE)]


def test_our_sync_process_is_started_anew(qtbot: QtBot, workshop: QtWorkshop, restarts: list[str]) -> None:
    came = list[Mended]()
    workshop.mend("restart-sync", "", came.append)

    qtbot.waitUntil(lambda: came == ["done"], timeout=5_000)
    assert restarts == ["sync"]


@pytest.fixture
def province() -> Iterator[str]:
    with ahead() as url:
        yield url


@pytest.fixture
def commanded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What `timedatectl` was asked for, where it says yes; a file beside it makes it say no."""
    heard = tmp_path / "heard"
    script = tmp_path / "timedatectl"
    script.write_text(
        f"""#!/bin/sh
        [ -f "{tmp_path}/no" ] && exit 1
        [ -f "{tmp_path}/no-ntp" ] && [ "$2" = set-ntp ] && exit 1
        echo "$@" >> "{heard}"
        """
    )
    script.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{Path(sys.executable).parent}:/usr/bin:/bin")
    return heard


def test_the_clock_is_set_by_the_province_where_this_user_may(commanded: Path, province: str) -> None:
    assert mended("set-clock", Order(checks=(), province=province)) == "done"

    off, at, on = commanded.read_text().splitlines()
    assert off.endswith("set-ntp false")
    assert on.endswith("set-ntp true")
    told = datetime.strptime(at.partition("set-time ")[2], "%Y-%m-%d %H:%M:%S").astimezone()
    assert abs(told - datetime.now(UTC) - timedelta(hours=3)) < timedelta(minutes=1)


def test_the_clock_is_set_also_where_the_system_keeps_no_time_by_itself(commanded: Path, province: str) -> None:
    (commanded.parent / "no-ntp").touch()

    assert mended("set-clock", Order(checks=(), province=province)) == "done"
    assert "set-time" in commanded.read_text()


@pytest.mark.parametrize(("name", "came"), [("localhost", "done"), ("other.example.vn", "failed")])
def test_the_clock_is_set_also_when_it_is_so_wrong_that_no_certificate_holds_but_only_by_the_right_name(
    commanded: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, came: Mended
) -> None:
    write_papers(tmp_path, (name,), 10 * DAY, 90 * DAY)
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    with ahead(tmp_path / "server.pem") as province:
        assert mended("set-clock", Order(checks=(), province=province)) == came
    assert commanded.exists() == (came == "done")


def test_where_this_user_may_not_nothing_is_set(commanded: Path, province: str) -> None:
    (commanded.parent / "no").touch()

    assert mended("set-clock", Order(checks=(), province=province)) == "not-allowed"
    assert not commanded.exists()


def test_a_clock_is_never_set_by_an_answer_that_anybody_could_have_given(commanded: Path, province: str) -> None:
    plain = province.replace("127.0.0.1", "127.0.0.2")

    assert mended("set-clock", Order(checks=(), province=plain)) == "failed"
    assert not commanded.exists()


def test_what_measures_stays_out_of_the_window() -> None:
    asked = "import ui.opening, ui.window, sys; print(sorted({'psutil', 'httpx'} & sys.modules.keys()))"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
