"""The real server process on a port of its own, as an operator would start it."""

import os
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from sync.province.commands.serving import LISTENING

PROGRAM = [sys.executable, "-m", "sync.province"]
ROOT = Path(__file__).parents[2]


class Server:
    """`tantay-province serve` over one database; its other commands run beside it."""

    def __init__(self, database_url: str, log: Path, **settings: str) -> None:
        self.database_url = database_url
        self._environment = os.environ | {"TANTAY_DATABASE_URL": database_url, "PYTHONUNBUFFERED": "1"} | settings
        self._log = log
        self._process: subprocess.Popen[str] | None = None
        self.url = ""
        self.pid = 0

    def start(self, port: int = 0) -> None:
        with self._log.open("a") as log:
            self._process = subprocess.Popen(
                [*PROGRAM, "serve", "--port", str(port)],
                env=self._environment, cwd=ROOT, stdout=subprocess.PIPE, stderr=log, text=True,
            )  # fmt: skip
        self.pid = self._process.pid
        assert self._process.stdout is not None
        word, self.url, *_ = (self._process.stdout.readline() or self._log.read_text()).split()
        assert word == LISTENING

    def command(self, *arguments: str) -> str:
        """What one of the commands prints; it must succeed."""
        return self.run(*arguments, check=True).stdout.strip()

    def run(self, *arguments: str, check: bool = False) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*PROGRAM, *arguments], env=self._environment, cwd=ROOT, capture_output=True, text=True, check=check
        )

    def begin(self, *arguments: str) -> subprocess.Popen[bytes]:
        """A command that goes on until it is told to stop."""
        return subprocess.Popen([*PROGRAM, *arguments], env=self._environment, cwd=ROOT)

    @property
    def log(self) -> str:
        return self._log.read_text()

    def kill(self) -> None:
        """As a power cut would."""
        if self._process is not None:
            self._process.kill()
            self.wait()

    def stop(self) -> None:
        if self._process is not None:
            self._process.terminate()
            self.wait()

    def wait(self) -> int:
        """The code with which it ended."""
        if self._process is None or self._process.stdout is None:
            return 0
        code = self._process.wait(40)
        self._process.stdout.close()
        self._process = None
        return code


@contextmanager
def running(database_url: str, folder: Path, **settings: str) -> Generator[Server]:
    server = Server(database_url, folder / "province.log", **settings)
    try:
        server.start()
        yield server
    finally:
        server.stop()
