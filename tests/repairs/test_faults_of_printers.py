"""Each fault of the printer is made for real on a private spooler, found by its name, and mended where that is safe."""

import subprocess
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import QProcess
from pytestqt.qtbot import QtBot

from kiosk.app.ports import PrintState
from kiosk.devices.doctor import printers as look
from kiosk.devices.job_names import job_name
from kiosk.devices.printer import QtPrinter
from kiosk.paper.test_page import make_test_page
from tests.devices.conftest import ROLL, Spooler, ppd
from tests.repairs.job import measured, mended, printers


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What this user chose of printers is kept in a home of the test's own."""
    monkeypatch.setenv("HOME", str(tmp_path))


def send(spooler: Spooler, title: str, *, held: bool = False) -> None:
    """A job from the terminal, as another program would send it."""
    page = spooler.root / "page.pdf"
    page.write_bytes(b"%PDF-1.4\n%%EOF\n")
    hold = ("-H", "hold") if held else ()
    spooler.run("lp", *hold, "-d", "roll", "-t", title, str(page))


def queue(spooler: Spooler) -> int:
    return len(spooler.run("lpstat", "-o").splitlines())


def test_a_printer_that_is_ready_has_no_fault(spooler: Spooler) -> None:
    assert queue(spooler) == 0
    assert printers() == []
    assert measured("printer")["printer"].detail == "roll"


def test_a_printer_that_was_stopped_is_paused(spooler: Spooler) -> None:
    spooler.run("cupsdisable", "roll")

    assert printers() == ["printer-paused"]


def test_a_printer_that_takes_nothing(spooler: Spooler) -> None:
    spooler.run("cupsreject", "roll")

    try:
        assert printers() == ["printer-refuses"]
    finally:
        spooler.run("cupsaccept", "roll")


@pytest.mark.parametrize(
    ("reason", "code"),
    [
        ("media-empty-error", "printer-paper"),
        ("media-jam-error", "printer-jam"),
        ("cover-open-error", "printer-cover"),
        ("toner-empty-error", "printer-toner"),
        ("offline-report", "printer-off"),
    ],
)
def test_what_the_printer_says_of_itself_is_said_plainly(spooler: Spooler, reason: str, code: str) -> None:
    mood = spooler.device / "says"
    mood.write_text(reason)
    send(spooler, "Thu")
    _until(lambda: reason in _reasons(spooler))
    try:
        assert printers() == [code]
    finally:
        mood.unlink()
        _until(lambda: reason not in _reasons(spooler))


def test_a_networked_printer_that_is_off_is_found_without_printing(spooler: Spooler) -> None:
    spooler.run("lpadmin", "-p", "roll", "-v", "socket://127.0.0.1:9")

    try:
        assert printers() == ["printer-off"]
    finally:
        spooler.run("lpadmin", "-p", "roll", "-v", f"tantaytest:{spooler.device}")


def test_without_a_spooler_that_is_the_cause(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "nobody-listens"))

    assert printers() == ["spooler"]


def test_only_our_own_stuck_jobs_are_cleared(spooler: Spooler) -> None:
    send(spooler, job_name("Phieu ho tro ABC123"), held=True)
    send(spooler, "Thu cua nguoi khac", held=True)
    assert measured("jobs")["jobs"].code == "jobs-stuck"
    assert measured("jobs")["jobs"].detail == "1"

    assert mended("clear-jobs") == "done"

    assert measured("jobs")["jobs"].level == "good"
    assert queue(spooler) == 1
    assert mended("clear-jobs") == "nothing"


@pytest.mark.parametrize("title", ["Lich truc", "So thu tu"])
def test_whatever_this_program_printed_is_known_as_its_own(
    spooler: Spooler, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, title: str
) -> None:
    monkeypatch.setattr(look, "STUCK_SECONDS", -60)
    spooler.run("cupsdisable", "roll")
    try:
        printer, came = QtPrinter(), list[PrintState]()
        printer.print_pdf(make_test_page("Trang in thử", "Dòng", datetime.now(UTC)), "roll", title, came.append)
        qtbot.waitUntil(lambda: queue(spooler) == 1, timeout=60_000)
        for job in printer.findChildren(QProcess):
            job.kill()  # as when the program dies: nobody takes the job back
        qtbot.waitUntil(lambda: came != [], timeout=10_000)
        assert [title in one.title for one in look.our_stuck_jobs()] == [True]
    finally:
        spooler.run("cupsenable", "roll")


def test_among_several_printers_one_is_chosen_for_this_user(spooler: Spooler) -> None:
    spooler.has("office", ppd({"A4": (595, 842)}))
    spooler.run("lpadmin", "-x", "office")  # the default goes with it
    spooler.has("second", ppd({"X80MMY297MM": (227, 842)}, ROLL))
    spooler.has("office", ppd({"A4": (595, 842)}))
    spooler.run("lpadmin", "-x", "office")
    try:
        assert printers() == ["printer-no-default"]
        assert mended("default-printer") == "done"
        assert printers() == []
        assert mended("default-printer") == "nothing"
    finally:
        spooler.run("lpadmin", "-x", "second")


def _reasons(spooler: Spooler) -> str:
    return subprocess.run(
        ["lpoptions", "-p", "roll"], env=spooler.environment(), capture_output=True, text=True, check=True
    ).stdout


def _until(true: Callable[[], bool]) -> None:
    end = monotonic() + 20
    while not true():
        assert monotonic() < end
