"""The real server process on a port of its own."""

import os
import subprocess
import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from typing import Literal, TypeAlias

from sync.province.commands.serving import LISTENING
from tests.sync.warm import ROOT, Forked, fork

Start: TypeAlias = Literal["forked", "afresh"]
PROGRAM = [sys.executable, "-m", "sync.province"]


class Server:
    """`tantay-province serve` over one database; its other commands run beside it.

    "afresh" starts it as an operator does, and so do several workers; else it is forked from what is loaded already.
    """

    def __init__(self, database_url: str, log: Path, start: Start = "forked", /, **settings: str) -> None:
        self.database_url = database_url
        self._environment = os.environ | {"TANTAY_DATABASE_URL": database_url, "PYTHONUNBUFFERED": "1"} | settings
        self._log = log
        self._is_forked = start == "forked" and "TANTAY_WORKERS" not in settings
        self._process: subprocess.Popen[bytes] | Forked | None = None
        self.url = ""
        self.pid = 0

    def start(self, port: int = 0) -> None:
        heard, say = os.pipe()
        with self._log.open("a") as log, os.fdopen(say) as out:
            self._process = self._begin(["serve", "--port", str(port)], out.fileno(), log.fileno())
        self.pid = self._process.pid
        with os.fdopen(heard) as said:
            word, self.url, *_ = (said.readline() or self._log.read_text()).split()
        assert word == LISTENING

    def _begin(self, arguments: Sequence[str], out: int, err: int) -> subprocess.Popen[bytes] | Forked:
        if self._is_forked:
            return fork(arguments, self._environment, out, err)
        return subprocess.Popen([*PROGRAM, *arguments], env=self._environment, cwd=ROOT, stdout=out, stderr=err)

    def command(self, *arguments: str) -> str:
        """What one of the commands prints; it must succeed."""
        return self.run(*arguments, check=True).stdout.strip()

    def run(self, *arguments: str, check: bool = False) -> subprocess.CompletedProcess[str]:
        with TemporaryFile("w+") as out, TemporaryFile("w+") as err:
            code = self._begin(arguments, out.fileno(), err.fileno()).wait()
            out.seek(0)
            err.seek(0)
            done = subprocess.CompletedProcess(arguments, code, out.read(), err.read())
        if check:
            assert code == 0, done.stderr
        return done

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
        """The code with which it ended; one that does not end is killed and told of."""
        if self._process is None:
            return 0
        process, self._process = self._process, None
        try:
            return process.wait(40)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(40)
            raise


@contextmanager
def running(database_url: str, folder: Path, start: Start = "forked", /, **settings: str) -> Generator[Server]:
    server = Server(database_url, folder / "province.log", start, **settings)
    try:
        server.start()
        yield server
    finally:
        server.stop()
