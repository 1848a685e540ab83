"""A slip comes out whole or the page is told why not; a tap never waits, and nothing of a slip stays behind."""

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from kiosk.app.ports import Printer, PrintState, SlipText
from kiosk.devices.printer import QtPrinter
from kiosk.domain import slip_code
from kiosk.domain.facts import PaperKind
from kiosk.paper.slip import make_slip
from tests.devices.conftest import Spooler, ppd

CODE = slip_code.issue(bytes(range(32)), b"\x15" * 16)
SLIP = SlipText(
    code=CODE,
    url=slip_code.url("https://tracuu.example.gov.vn", CODE, b"sixteen byte key"),
    procedure="Đăng ký khai sinh",
    procedure_code="1.001193",
    centre="Trung tâm Phục vụ hành chính công xã Hải Lựu",
    issued_at=datetime(2026, 11, 22, 2, 42, tzinfo=UTC),
    state="Đã soạn, chờ nộp trên Cổng Dịch vụ công",
    next_steps=("Nộp hồ sơ trên Cổng.",),
)
TITLE = "Phiếu hỗ trợ"
A4 = (595, 842)
A5 = (420, 595)

Print = Callable[[bytes, PaperKind], PrintState]


@pytest.fixture
def prints(qtbot: QtBot) -> Print:
    def to_the_end(pdf: bytes, paper: PaperKind = "roll") -> PrintState:
        printer, answers = QtPrinter(), list[PrintState]()
        printer.print_pdf(pdf, paper, TITLE, answers.append)
        assert answers == []  # it has returned, and nothing is known yet
        qtbot.waitUntil(lambda: answers != [], timeout=60_000)
        [answer] = answers
        return answer

    return to_the_end


def qr_on(pdf: Path) -> str:
    raster = subprocess.run(["pdftoppm", "-r", "203", "-gray", str(pdf)], capture_output=True, check=True).stdout
    [found] = zxingcpp.read_barcodes(Image.open(BytesIO(raster)))
    return found.text


def size_of(pdf: Path) -> tuple[int, int]:
    box = PdfReader(pdf).pages[0].mediabox
    return round(box.width), round(box.height)


def test_it_is_what_the_application_calls_a_printer() -> None:
    port: Printer = QtPrinter()

    assert callable(port.print_pdf)


def test_a_slip_on_a_roll_comes_out_as_long_as_it_is_and_its_qr_reads(spooler: Spooler, prints: Print) -> None:
    pdf = make_slip(SLIP, "roll")

    assert prints(pdf, "roll") == "printed"

    [out] = spooler.printed()
    width, height = size_of(out)
    assert abs(width - 227) <= 1
    assert abs(height - PdfReader(BytesIO(pdf)).pages[0].mediabox.height) <= 2
    assert qr_on(out) == SLIP.url


def test_an_a5_slip_goes_on_the_sheet_that_lies_in_the_tray(spooler: Spooler, prints: Print) -> None:
    spooler.has("office", ppd({"A4": A4, "A5": A5}))

    assert prints(make_slip(SLIP, "a5"), "a5") == "printed"

    [out] = spooler.printed()
    assert size_of(out) == A4
    assert qr_on(out) == SLIP.url


def test_an_a5_slip_shrinks_rather_than_lose_its_edge_on_a_roll(spooler: Spooler, prints: Print) -> None:
    assert prints(make_slip(SLIP, "a5"), "a5") == "printed"

    [out] = spooler.printed()
    assert qr_on(out) == SLIP.url


def test_nothing_of_a_printed_slip_stays_with_the_spooler(spooler: Spooler, prints: Print) -> None:
    prints(make_slip(SLIP, "roll"), "roll")

    assert spooler.copies() == []
    assert spooler.run("lpstat", "-W", "all", "-o") == ""


def test_nothing_of_a_slip_stays_in_our_own_folder_even_when_printing_goes_wrong(
    spooler: Spooler, prints: Print, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))

    assert prints(make_slip(SLIP, "roll"), "roll") == "printed"
    assert prints(b"no paper at all", "roll") == "failed"
    assert list(tmp_path.iterdir()) == spooler.copies() == []


def test_out_of_paper_is_said_and_the_slip_printed_once_when_asked_again(spooler: Spooler, prints: Print) -> None:
    (spooler.device / "empty").touch()
    assert prints(make_slip(SLIP, "roll"), "roll") == "out-of-paper"
    assert spooler.copies() == []

    (spooler.device / "empty").unlink()
    assert prints(make_slip(SLIP, "roll"), "roll") == "printed"
    assert len(spooler.printed()) == 1


def test_a_device_that_breaks_off_is_a_failure(spooler: Spooler, prints: Print) -> None:
    (spooler.device / "broken").touch()

    assert prints(make_slip(SLIP, "roll"), "roll") == "failed"
    assert spooler.copies() == []


def test_a_printer_that_was_stopped_is_offline(spooler: Spooler, prints: Print) -> None:
    spooler.run("cupsdisable", "roll")

    assert prints(make_slip(SLIP, "roll"), "roll") == "offline"
    assert spooler.run("lpstat", "-o") == ""


@pytest.mark.usefixtures("qapp")
def test_a_window_that_is_closed_lets_the_slip_come_out_and_tells_nobody(spooler: Spooler) -> None:
    printer, answers = QtPrinter(), list[PrintState]()
    printer.print_pdf(make_slip(SLIP, "roll"), "roll", TITLE, answers.append)

    printer.close()

    [out] = spooler.printed()
    assert qr_on(out) == SLIP.url
    assert answers == []


@pytest.mark.usefixtures("qapp")
def test_a_window_that_is_closed_while_the_printer_is_stuck_takes_the_slip_back(
    spooler: Spooler, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.devices.printer.LAST_JOB_MS", 2_000)  # before it would be called out of paper
    (spooler.device / "empty").touch()
    printer, answers = QtPrinter(), list[PrintState]()
    printer.print_pdf(make_slip(SLIP, "roll"), "roll", TITLE, answers.append)

    printer.close()

    assert answers == []
    assert spooler.copies() == []
    assert spooler.run("lpstat", "-o") == ""


ENDED_WHILE_IT_DRAWS = """
import os, signal
from kiosk.devices import print_job
draw = print_job._draw
def draw_and_be_ended(*page):
    draw(*page)
    os.kill(os.getpid(), signal.SIGTERM)
print_job._draw = draw_and_be_ended
print_job.main()
"""


def test_a_job_that_is_ended_while_it_draws_takes_the_slip_back_and_does_not_crash(
    spooler: Spooler, tmp_path: Path
) -> None:
    (spooler.device / "empty").touch()

    ended = subprocess.run(
        [sys.executable, "-c", ENDED_WHILE_IT_DRAWS],
        input=make_slip(SLIP, "roll"),
        capture_output=True,
        check=False,
        env={**os.environ, "TMPDIR": str(tmp_path)},
    )

    assert (ended.returncode, ended.stdout, ended.stderr) == (1, b"", b"gave up\n")
    assert spooler.copies() == list(tmp_path.iterdir()) == []
    assert spooler.run("lpstat", "-o") == ""
    (spooler.device / "empty").unlink()
    assert spooler.printed() == []


def test_what_is_no_pdf_is_a_failure(spooler: Spooler, prints: Print) -> None:
    assert prints(b"no paper at all", "roll") == "failed"
    assert spooler.printed() == []


def test_without_a_spooler_there_is_no_printer(prints: Print, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "nobody-listens"))

    assert prints(make_slip(SLIP, "roll"), "roll") == "no-printer"


def test_a_process_that_cannot_start_is_a_failure(prints: Print, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.devices.printer.sys.executable", "/nowhere/python")

    assert prints(b"", "roll") == "failed"
