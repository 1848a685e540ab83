"""Starting the volunteer's process, hearing what it says, and ending it as a power cut would."""

import os
import select
import signal
import subprocess
import sys
import time
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec
import psutil

from tests.journeys.volunteer import Said

ROOT = Path(__file__).parents[2]
OFFSCREEN = {
    "QT_QPA_PLATFORM": "offscreen",
    "QT_QUICK_BACKEND": "software",
    "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
}
"""No display, and the key in a file, never in the tester's own keyring."""

PATIENCE_SECONDS = 60.0


class Person:
    """A volunteer's process over the store in `store`; everything it writes elsewhere lies in `store`'s parent."""

    def __init__(self, store: Path, *words: str) -> None:
        place = store.parent
        place.mkdir(parents=True, exist_ok=True)
        self._log = place / "volunteer.log"
        self._unread = b""
        self._heard: deque[Said] = deque()
        self.started = time.monotonic()
        with self._log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "tests.journeys.volunteer", "--store", str(store), *words],
                stdout=subprocess.PIPE, stderr=log, cwd=ROOT, env=os.environ | OFFSCREEN | {"TMPDIR": str(place)},
            )  # fmt: skip

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.kill()

    def hear(self, seconds: float = PATIENCE_SECONDS) -> Iterator[Said]:
        """What it says, as it says it, until it ends or `seconds` have passed."""
        end = time.monotonic() + seconds
        pipe = self.process.stdout
        assert pipe is not None
        while True:
            while self._heard:
                yield self._heard.popleft()
            ready, _, _ = select.select([pipe], [], [], max(0.0, end - time.monotonic()))
            more = os.read(pipe.fileno(), 1 << 16) if ready else b""
            if not more:
                return
            *lines, self._unread = (self._unread + more).split(b"\n")
            self._heard.extend(msgspec.json.decode(line, type=Said) for line in lines)

    def until(self, tap: str) -> Said:
        """What it says after this tap; it must come to say it."""
        for said in self.hear():
            if said.tap == tap and said.kind != "doing":
                return said
        raise AssertionError(f"{tap} never came to pass: {self.log[-2_000:]}")

    def kill(self) -> list[Said]:
        """End it as a power cut would; what it had said until then."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
        rest = list(self.hear()) if self.process.stdout and not self.process.stdout.closed else []
        self.process.wait(PATIENCE_SECONDS)
        if self.process.stdout is not None:
            self.process.stdout.close()
        return rest

    def finish(self) -> list[Said]:
        """Everything it says until it ends by itself, which it must do well."""
        said = list(self.hear())
        assert self.process.wait(PATIENCE_SECONDS) == 0, self.log[-2_000:]
        self.kill()
        return said

    @property
    def log(self) -> str:
        """What it wrote to the terminal."""
        return self._log.read_text("utf-8")


def does(store: Path, *words: str) -> list[Said]:
    """Let a volunteer do these words to the end."""
    return Person(store, *words).finish()


def left_behind(place: Path) -> list[str]:
    """What works in this folder still when it had time to end, by its command; it is ended here."""
    those = [process for process in psutil.process_iter() if works_in(process, place)]
    _, alive = psutil.wait_procs(those, PATIENCE_SECONDS / 4)
    left = [" ".join(process.cmdline()) for process in alive]
    for process in alive:
        process.kill()
    return left


def works_in(process: psutil.Process, place: Path) -> bool:
    """Whether its command or the address of its database names the folder."""
    try:
        told = [*process.cmdline(), process.environ().get("TANTAY_DATABASE_URL", "")]
    except psutil.Error:
        return False
    return any(str(place) in text for text in told)
