"""The voice, as a port: Qt's speech in a process of its own, started when somebody first wants to hear something."""

import sys
from collections.abc import Callable, Sequence
from typing import Final, cast, get_args

import msgspec
from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer

from kiosk.app.ports import Sentence, VoiceProblem
from kiosk.devices.voice_orders import Answer, Order

FIRST_WORD_MS: Final = 20_000
"""Until a fresh reader begins its first sentence: it starts speech-dispatcher and lists 300 voices, which takes 2 s."""

NEXT_WORD_MS: Final = 4_000
"""Until one that has spoken before begins, or is silent; after this it hangs."""


class QtVoice(QObject):
    """The system's speech through QtTextToSpeech; lives in the thread of the event loop that made it.

    A reader that does not answer is ended. One that broke is started once more, at the sentence where it was.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._order = Order("stop")
        self._failed: Callable[[VoiceProblem], None] | None = None
        self._was_broken = False
        self._is_quiet = True
        self._has_spoken = False
        self._patience = QTimer(self, singleShot=True)
        self._patience.timeout.connect(self._give_up)

    @property
    def is_quiet(self) -> bool:
        """Whether everything was said, or nothing is wanted."""
        return self._is_quiet

    def say(self, sentences: Sequence[Sentence], rate: float, failed: Callable[[VoiceProblem], None]) -> None:
        """Say these instead of what is being said; starts the reader when there is none."""
        self._failed, self._was_broken = failed, False
        self._send(Order("say", rate, 0, tuple(sentences)))

    def set_rate(self, rate: float) -> None:
        """Go on at another speed."""
        if self._process is not None:
            self._order = msgspec.structs.replace(self._order, rate=rate)
            self._write(Order("rate", rate))

    def stop(self) -> None:
        """Be silent; a reader that is not at once is ended."""
        self._failed = None
        if self._process is not None:
            self._send(Order("stop"))

    def close(self) -> None:
        """End the reader."""
        self._failed = None
        process, self._process = self._process, None
        self._patience.stop()
        if process is not None:
            process.closeWriteChannel()
            if not process.waitForFinished(1_000):
                process.kill()
                process.waitForFinished(1_000)
            process.deleteLater()

    def _send(self, order: Order) -> None:
        self._order = order
        if self._process is None:
            self._has_spoken = False
            self._process = self._start()
        self._write(order)

    def _write(self, order: Order) -> None:
        if self._process is not None:
            self._is_quiet = False
            self._process.write(msgspec.json.encode(order) + b"\n")
            self._patience.start(NEXT_WORD_MS if self._has_spoken else FIRST_WORD_MS)

    def _start(self) -> QProcess:
        process = QProcess(self)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("QT_LOGGING_RULES", "qt.multimedia.*=false")  # it tells that it has no camera
        process.setProcessEnvironment(environment)
        process.readyReadStandardOutput.connect(self._hear)
        process.finished.connect(lambda: self._ended(process))
        process.errorOccurred.connect(self._not_started)
        process.start(sys.executable, ["-m", "kiosk.devices.voice_job"])
        return process

    def _hear(self) -> None:
        while self._process is not None and self._process.canReadLine():
            answer = msgspec.json.decode(self._process.readLine().data(), type=Answer)
            if self._order.do == "say" or answer.came == "silent":
                self._patience.stop()
            match answer.came:
                case "at":
                    self._has_spoken = True
                    self._order = msgspec.structs.replace(self._order, first=answer.at)
                case "problem":
                    self._heed(answer.problem)
                case "done" | "silent":
                    self._is_quiet = True

    def _heed(self, problem: str) -> None:
        if problem == "broken" and not self._was_broken and self._order.do == "say":
            self._drop()
            self._was_broken = True
            self._send(self._order)
            return
        if problem in {"broken", "no-engine", "no-sound"}:
            self._drop()
        self._fail(problem)

    def _fail(self, problem: str) -> None:
        self._is_quiet = True  # or the screen would wait for it for ever
        failed, self._failed = self._failed, None
        if failed is not None:
            failed(cast("VoiceProblem", problem) if problem in get_args(VoiceProblem) else "broken")

    def _give_up(self) -> None:
        """It hangs; starting it again would hang again."""
        problem = "broken" if self._has_spoken else "no-engine"
        self._drop()
        self._fail(problem)

    def _ended(self, process: QProcess) -> None:
        """It went without a word."""
        if process is self._process:
            self._heed("broken")

    def _not_started(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._heed("no-engine")

    def _drop(self) -> None:
        process, self._process = self._process, None
        self._patience.stop()
        if process is not None:
            process.finished.connect(process.deleteLater)
            process.kill()
