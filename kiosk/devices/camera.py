"""The camera, as a port: Qt's multimedia and the decoder in a process of its own, while somebody wants to be seen."""

import sys
from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, cast, get_args

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer

from kiosk.app.scanning import CameraProblem, Heard, Scan
from kiosk.devices.camera_words import Head, first

FIRST_WORD_MS: Final = 15_000
"""Until a fresh process shows its first picture; it says by itself when there is no camera, after 0.4 s."""

NEXT_WORD_MS: Final = 5_000
JOB: Final = ("-m", "kiosk.devices.camera_job")


class QtCamera(QObject):
    """`kiosk.app.scanning.Camera`; `job` are the arguments of the process that looks."""

    def __init__(self, parent: QObject | None = None, job: Sequence[str] = JOB) -> None:
        super().__init__(parent)
        self._job = job
        self._process: QProcess | None = None
        self._stream = b""
        self._heard: Heard = lambda _scan: None
        self._shown: Callable[[bytes], None] = lambda _picture: None
        self._failed: Callable[[CameraProblem], None] | None = None
        self._patience = QTimer(self, singleShot=True)
        self._patience.timeout.connect(lambda: self._fail("camera-broken"))

    def listen(self, heard: Heard) -> None:
        """Tell `heard` of every code that it sees."""
        self._heard = heard

    def watch(self, shown: Callable[[bytes], None]) -> None:
        """Hand on what it sees."""
        self._shown = shown

    def open(self, failed: Callable[[CameraProblem], None]) -> None:
        """Start the process that looks."""
        self.close()
        self._failed = failed
        process = QProcess(self)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("QT_QPA_PLATFORM", "offscreen")  # it has no window
        environment.insert("QT_LOGGING_RULES", "qt.multimedia.*=false")
        process.setProcessEnvironment(environment)
        process.readyReadStandardOutput.connect(lambda: self._hear(process))
        process.finished.connect(partial(self._ended, process))
        process.errorOccurred.connect(partial(self._ended, process))
        self._process = process
        self._patience.start(FIRST_WORD_MS)
        process.start(sys.executable, list(self._job))

    def close(self) -> None:
        """End it at once, and the camera with it."""
        process, self._process = self._process, None
        self._patience.stop()
        self._failed, self._stream = None, b""
        if process is not None:
            process.finished.connect(process.deleteLater)
            process.kill()
            self._shown(b"")

    def shut_down(self) -> None:
        """End it and wait until it has; at the end of the program."""
        self.close()
        for process in self.findChildren(QProcess):  # one that was ended a moment ago may still be going
            process.waitForFinished(1_000)

    def _hear(self, process: QProcess) -> None:
        if process is not self._process:
            return
        self._stream += process.readAllStandardOutput().data()
        self._patience.start(NEXT_WORD_MS)
        while process is self._process and (message := first(self._stream)) is not None:
            head, payload, self._stream = message
            self._heed(head, payload)

    def _heed(self, head: Head, payload: bytes) -> None:
        match head.came:
            case "picture":
                self._shown(payload)
            case "code":
                self._heard(Scan(head.text, "camera"))
            case "problem":
                self._fail(head.problem)

    def _ended(self, process: QProcess, *_how: object) -> None:
        """It went without a word, or never came."""
        if process is self._process:
            self._fail("camera-broken")

    def _fail(self, problem: str) -> None:
        failed = self._failed
        self.close()
        if failed is not None:
            failed(cast("CameraProblem", problem) if problem in get_args(CameraProblem) else "camera-broken")
