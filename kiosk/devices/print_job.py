"""One print job in a process of its own: `python -m kiosk.devices.print_job`, a PDF on standard input, a word back.

A process, because Qt's printing blocks while a driver answers, and because QtPrintSupport and QtPdf stay out of the
memory of a kiosk that prints once in twenty minutes. What Qt spools on the way lies where `TMPDIR` says, and whoever
started the process clears it away.
"""

import argparse
import signal
import sys
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from types import FrameType
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QGuiApplication, QImage, QPageSize, QPainter, QTransform
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from kiosk.app.ports import PrintState
from kiosk.devices import spooler
from kiosk.devices.spooler import Job, JobState

POINT: Final = QPageSize.Unit.Point
DOTS_AN_INCH: Final = 406  # twice a thermal head's 203, so that its dots are hit whole
A5_WIDTH: Final = 430.0  # points: what is wider was made for A4 and is not readable on less
ROLL_WIDTH: Final = 260.0  # points, 92 mm: the widest default page that is taken for a roll
SOON: Final = 3.0
PATIENCE: Final = 10.0
PATIENCE_WHILE_IT_WORKS: Final = 45.0  # an office laser that was asleep
ASK_EVERY: Final = 0.25

_EMPTY: Final = frozenset({"media-empty", "media-needed"})
_AWAY: Final = frozenset({"offline", "shutdown", "paused"})
_PERHAPS_AWAY: Final = frozenset({"timed-out", "connecting-to-device"})  # every network job begins like this


def judge(job: Job | None, was_seen: bool, reasons: frozenset[str], waited: float) -> PrintState | None:
    """What can be said after `waited` seconds; None while it is too early to say anything true.

    Printed is only what the queue has let go as done. Trouble is named as soon as it is no passing hiccup.
    """
    trouble = _trouble(reasons, _AWAY if waited < PATIENCE else _AWAY | _PERHAPS_AWAY)
    if (job is None and was_seen) or (job is not None and job.state is JobState.COMPLETED):
        return "printed"
    if job is not None and job.state in {JobState.CANCELED, JobState.ABORTED}:
        return trouble or "failed"
    if trouble and waited >= SOON:
        return trouble
    works = job is not None and job.state is JobState.PROCESSING
    return "failed" if waited >= (PATIENCE_WHILE_IT_WORKS if works else PATIENCE) else None


def follow(printer: str, title: str) -> PrintState:
    """Watch the job until there is something true to say; what was not printed by then never will be.

    Taking the job out of the queue makes "failed" true, lets "print again" give one slip instead of two,
    and leaves no copy in the spooler's folder.
    """
    start, seen = time.monotonic(), False
    while True:
        job = spooler.job_titled(printer, title)
        seen = seen or job is not None
        verdict = judge(job, seen, spooler.reasons_of(printer), time.monotonic() - start)
        if verdict is not None:
            if job is not None:
                spooler.forget(job)
            return verdict
        time.sleep(ASK_EVERY)


def send(document: QPdfDocument, info: QPrinterInfo, title: str) -> bool:
    """Draw every page of the PDF at its true size, or smaller where the paper is narrower; False when Qt could not."""
    printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setFullPage(True)
    _set_page(printer, info, _upright(document.pagePointSize(0)))
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for number in range(document.pageCount()):
        if number:
            _set_page(printer, info, _upright(document.pagePointSize(number)))
            printer.newPage()
        _draw(painter, printer, document, number)
    return painter.end()


def page_size(info: QPrinterInfo, wanted: QSizeF) -> QPageSize:
    """The paper to ask for: on a roll a strip as long as the slip, elsewhere the sheet that lies in the tray.

    Asking an office printer for A5 while A4 is loaded makes it stop and wait for a hand; so its default sheet is taken.
    """
    default = info.defaultPageSize()
    if wanted.width() > ROLL_WIDTH and _holds(default, wanted):
        return default
    if info.supportsCustomPageSizes() and _holds(info.maximumPhysicalPageSize(), wanted):
        return QPageSize(wanted, POINT, "", QPageSize.SizeMatchPolicy.ExactMatch)
    large_enough = [size for size in info.supportedPageSizes() if _holds(size, wanted)]
    return min(large_enough, key=_area, default=default)


def printer_of_this_machine() -> QPrinterInfo:
    """The system's default printer, or its only one; a null info when there is none."""
    default = QPrinterInfo.defaultPrinter()
    every = QPrinterInfo.availablePrinters()
    return every[0] if default.isNull() and len(every) == 1 else default


def printer_for(wanted: QSizeF) -> QPrinterInfo:
    """This machine's printer; for A4 another one, where that one has only a roll; null where none will do."""
    usual = printer_of_this_machine()
    if wanted.width() <= A5_WIDTH:
        return usual
    others = [usual, *QPrinterInfo.availablePrinters()]
    return next((info for info in others if not info.isNull() and _takes(info, wanted)), QPrinterInfo())


def _takes(info: QPrinterInfo, wanted: QSizeF) -> bool:
    sizes = [info.defaultPageSize(), *info.supportedPageSizes()]
    return any(_holds(size, wanted) for size in sizes)


def _set_page(printer: QPrinter, info: QPrinterInfo, wanted: QSizeF) -> None:
    printer.setPageSize(page_size(info, wanted))
    printer.setPageMargins(QMarginsF(0, 0, 0, 0))


def _draw(painter: QPainter, printer: QPrinter, document: QPdfDocument, number: int) -> None:
    drawn, room = document.pagePointSize(number), printer.paperRect(QPrinter.Unit.Point)
    size = _upright(drawn)
    image = document.render(number, QSize(*(round(side * DOTS_AN_INCH / 72) for side in drawn.toTuple())))
    image = image.transformed(QTransform().rotate(90)) if _lies(drawn) else image
    page = QImage(image.size(), QImage.Format.Format_RGB32)
    page.fill(0xFFFFFFFF)
    layer = QPainter(page)
    layer.drawImage(0, 0, image)
    layer.end()
    is_roll = size.width() <= ROLL_WIDTH
    page = page.convertToFormat(QImage.Format.Format_Mono if is_roll else QImage.Format.Format_Grayscale8)
    scale = min(1.0, room.width() / size.width()) * printer.resolution() / 72
    painter.drawImage(QRectF(0, 0, size.width() * scale, size.height() * scale), page)


def _lies(size: QSizeF) -> bool:
    """Whether the page lies on its side; a wide slip on a short roll does not."""
    return size.width() > size.height() and size.width() > A5_WIDTH


def _upright(size: QSizeF) -> QSizeF:
    """The sheet as it lies in the tray: a page on its side is turned, as printers are loaded upright."""
    return size.transposed() if _lies(size) else size


def _holds(size: QPageSize, wanted: QSizeF) -> bool:
    """Whether the paper is large enough, to a millimetre: drivers round."""
    room = size.size(POINT)
    return room.width() >= wanted.width() - 3 and room.height() >= wanted.height() - 3


def _area(size: QPageSize) -> float:
    room = size.size(POINT)
    return room.width() * room.height()


def _trouble(reasons: frozenset[str], away: frozenset[str]) -> PrintState | None:
    """RFC 8011: a reason may end in its severity; a `-report` is no trouble."""
    words = {word.removesuffix("-error").removesuffix("-warning") for word in reasons}
    if words & _EMPTY:
        return "out-of-paper"
    return "offline" if words & away else None


def _print(title: str, pdf: bytes) -> PrintState:
    if printer_of_this_machine().isNull() and not QPrinterInfo.availablePrinters():
        return "no-printer"
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    if document.status() is not QPdfDocument.Status.Ready:
        return "failed"
    wanted = _upright(document.pagePointSize(0))
    info = printer_for(wanted)
    if info.isNull():
        return "no-printer" if wanted.width() <= A5_WIDTH else "too-narrow"
    try:
        with _asked_to_end_after():
            is_sent = send(document, info, title)
        return follow(info.printerName(), title) if is_sent else "failed"
    except SystemExit:  # whoever waits has to go, perhaps while the job was just being handed over
        job = spooler.job_titled(info.printerName(), title)
        if job is not None:
            spooler.forget(job)
        raise


@contextmanager
def _asked_to_end_after() -> Generator[None]:
    """Whoever asks this process to end meanwhile is heard after the block: Qt crashes in a drawing that breaks off."""
    heard: list[int] = []
    before = signal.signal(signal.SIGTERM, lambda number, _frame: heard.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
    if heard:
        signal.raise_signal(signal.SIGTERM)


def main(answer: Callable[[str], object] = sys.stdout.write) -> None:
    """Print what stands on standard input, and say how it went."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--title", default="Tan Tay")
    arguments = asked.parse_args()
    signal.signal(signal.SIGTERM, _give_up)
    application = QGuiApplication(["tantay-print", "-platform", "offscreen"])
    answer(_print(arguments.title, sys.stdin.buffer.read()))
    del application


def _give_up(_number: int, _frame: FrameType | None) -> None:
    """Whoever waits for the job has to go: it is taken back on the way out."""
    sys.exit("gave up")


if __name__ == "__main__":
    main()
