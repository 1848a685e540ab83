"""The printer, as a port: each job runs in a process of its own, so that no tap waits for a driver or for paper."""

import os
import sys
import tempfile
from collections.abc import Callable
from threading import Event
from typing import TYPE_CHECKING, Final, cast, get_args

import msgspec
from PySide6.QtCore import QDeadlineTimer, QObject, QProcess, QProcessEnvironment, Qt, QTemporaryDir, QTimer
from shiboken6 import isValid

from kiosk.app.ports import PrintState
from kiosk.devices.job_names import job_name
from kiosk.domain.facts import PaperKind

if TYPE_CHECKING:  # a start has no time for what only a print needs
    from kiosk.domain.on_paper.sheets import Sheet

LONGEST_JOB_MS: Final = 90_000
"""After this a job's process is ended: twice the longest time that it waits for a printer by its own rules."""

LAST_JOB_MS: Final = 15_000
"""How long a job may take to its end when the window is closed; longer than most, which are two or three seconds."""

TAKEN_BACK_MS: Final = 5_000
"""How long taking a job back from the queue may take after that."""

DRAWS_SHEETS: Final = "kiosk.paper"
"""The module that draws a sheet, run as a process of its own."""


class QtPrinter(QObject):
    """The system's default printer through Qt's print system; lives in the thread of the event loop that made it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._closed = Event()

    def print_pdf(self, pdf: bytes, paper: PaperKind, title: str, done: Callable[[PrintState], None]) -> None:
        """Start printing and return at once; `done` is called once, from the event loop, with what the spooler said.

        A job that is not printed in the end is taken out of the queue, so that it may be printed again.
        The page size comes from the PDF itself; `paper` was the choice of whoever made it.
        """
        del paper
        process = self._job(title, done)
        process.write(pdf)
        process.closeWriteChannel()

    def print_sheet(self, sheet: "Sheet", title: str, done: Callable[[PrintState], None]) -> None:
        """Have the sheet drawn by one process and printed by another, with a pipe between them and no file.

        What the drawing says on its way out is thrown away: it may name the citizen.
        """
        self._job(title, done, lambda job: self._draw(sheet, job))

    def close(self) -> None:
        """Let what is with the printer come out, or take it back from the queue; nobody is told any more."""
        self._closed.set()
        jobs = self.findChildren(QProcess, options=Qt.FindChildOption.FindDirectChildrenOnly)
        patience = QDeadlineTimer(LAST_JOB_MS)
        for job in jobs:
            for process in (*job.findChildren(QProcess), job):
                process.waitForFinished(patience.remainingTime())
        late = [job for job in jobs if isValid(job) and job.state() is not QProcess.ProcessState.NotRunning]
        for job in late:
            job.terminate()
        for job in late:
            job.waitForFinished(TAKEN_BACK_MS)

    def _draw(self, sheet: "Sheet", job: QProcess) -> None:
        drawing = QProcess(job)
        drawing.setStandardOutputProcess(job)
        drawing.setStandardErrorFile(QProcess.nullDevice())
        drawing.errorOccurred.connect(job.kill)  # what was not drawn whole must not be printed
        drawing.start(sys.executable, ["-m", DRAWS_SHEETS])
        drawing.write(msgspec.json.encode(sheet))
        drawing.closeWriteChannel()

    def _job(
        self, title: str, done: Callable[[PrintState], None], fed_by: Callable[[QProcess], None] | None = None
    ) -> QProcess:
        """The process that prints what comes on its standard input; whoever feeds it is started first."""
        process = QProcess(self)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        spooled = QTemporaryDir(f"{_folder_in_memory()}/tantay-XXXXXX")
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("QT_QPA_PLATFORM", "offscreen")
        environment.insert("TMPDIR", spooled.path())
        process.setProcessEnvironment(environment)

        closed = self._closed  # and not `self`: the end of a job must not be the end of its own parent

        def ended() -> None:
            word = process.readAllStandardOutput().toStdString()
            process.deleteLater()
            spooled.remove()
            if not closed.is_set():
                done(_state(word))

        def failed(error: QProcess.ProcessError) -> None:
            if error is QProcess.ProcessError.FailedToStart:
                ended()  # `finished` never comes

        process.finished.connect(ended)
        process.errorOccurred.connect(failed)
        if fed_by is not None:
            fed_by(process)
        process.start(sys.executable, ["-m", "kiosk.devices.print_job", "--title", job_name(title)])
        QTimer.singleShot(LONGEST_JOB_MS, process, process.kill)
        return process


def _folder_in_memory() -> str:
    """Where a slip on its way to the spooler does not touch the disk, if the system has such a folder."""
    folders = (os.environ.get("XDG_RUNTIME_DIR", ""), "/dev/shm")  # noqa: S108 - a private folder is made inside
    return next((folder for folder in folders if folder and os.access(folder, os.W_OK)), tempfile.gettempdir())


def _state(word: str) -> PrintState:
    return cast("PrintState", word) if word in get_args(PrintState) else "failed"
