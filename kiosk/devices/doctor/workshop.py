"""The workshop, as a port: each measuring and each mending runs in a process of its own."""

import sys
from collections.abc import Callable
from typing import Final

import msgspec
from PySide6.QtCore import QObject, QProcess, QTimer

from kiosk.app.workshop import Mended, Order
from kiosk.devices.doctor.words import Told, Wish
from kiosk.domain.repairs.guide import Act
from kiosk.domain.repairs.measures import Check, Measure, untold

LONGEST_MS: Final = 25_000
"""After this the process is ended: longer than its slowest check by its own rules."""

JOB: Final = ("-m", "kiosk.devices.doctor.job")


class QtWorkshop(QObject):
    """`kiosk.app.workshop.Workshop`; `against` says which hosts are asked, `restart_sync` starts our sending anew."""

    def __init__(self, against: Order, restart_sync: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._against = against
        self._restart_sync = restart_sync
        self._process: QProcess | None = None

    def measure(
        self, checks: tuple[Check, ...], province: str, told: Callable[[Measure], None], done: Callable[[], None]
    ) -> None:
        """Begin measuring instead of what is being measured."""
        order = msgspec.structs.replace(self._against, checks=checks, province=province or self._against.province)
        came: list[Measure] = []

        def hear(answer: Told) -> None:
            if answer.measure is not None:
                came.append(answer.measure)
                told(answer.measure)

        def over() -> None:
            for one in untold(checks, came):
                told(one)
            done()

        self._run(Wish(order), hear, over)

    def mend(self, act: Act, province: str, done: Callable[[Mended], None]) -> None:
        """Do it; our own sync process is started again by whoever started it."""
        if act == "restart-sync":
            self._restart_sync()
            QTimer.singleShot(0, self, lambda: done("done"))
            return
        came: list[Mended] = []

        def hear(answer: Told) -> None:
            if answer.mended is not None:
                came.append(answer.mended)

        order = msgspec.structs.replace(self._against, province=province or self._against.province)
        self._run(Wish(order, act), hear, lambda: done(came[0] if came else "failed"))

    def close(self) -> None:
        """End what goes on; nobody is told, and nobody waits until it is gone."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()

    def shut_down(self) -> None:
        """End it and wait until it has; at the end of the program."""
        self.close()
        for process in self.findChildren(QProcess):
            process.waitForFinished(1_000)

    def _run(self, wish: Wish, hear: Callable[[Told], None], done: Callable[[], None]) -> None:
        self.close()
        process = QProcess(self)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)

        def read() -> None:
            while process is self._process and process.canReadLine():
                hear(msgspec.json.decode(process.readLine().data(), type=Told))

        def ended(*_how: object) -> None:
            read()
            process.deleteLater()
            if process is self._process:
                self._process = None
                done()

        def failed(error: QProcess.ProcessError) -> None:
            if error is QProcess.ProcessError.FailedToStart:
                QTimer.singleShot(0, self, ended)  # `finished` never comes; and whoever asked is still asking

        process.readyReadStandardOutput.connect(read)
        process.finished.connect(ended)
        process.errorOccurred.connect(failed)
        self._process = process
        process.start(sys.executable, list(JOB))
        process.write(msgspec.json.encode(wish))
        process.closeWriteChannel()
        QTimer.singleShot(LONGEST_MS, process, process.kill)
