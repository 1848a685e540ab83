"""A province server of one's own on loopback, for `make run` and the demonstration."""

import getpass
import os
import socket
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer

PORT = 8440
RETRY_MS = 1_000
LISTENING = "tantay-province-listening"


class Pair(QObject):
    """Runs `sync.province serve` as a child; `url` is empty until it says that it listens.

    The port is kept in a file beside its database, so that the address on a slip stays true from start to start. The
    server ends with this process also when that is killed, and leaves the port to the next.
    """

    def __init__(self, directory: Path, *, invites: bool = False) -> None:
        super().__init__()
        self._invites = invites
        self._invited_file = directory / "invited"
        self._inviting = QProcess(self)
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.url = ""
        self._port_file = directory / "port"
        self.variables = {"TANTAY_DATABASE_URL": f"sqlite:///{directory / 'province.db'}"}
        self._port = self._own_port()
        self._process = QProcess(self)
        self._process.setProcessEnvironment(_environment(self.variables))
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        self._process.readyReadStandardOutput.connect(self._hear)
        self._process.finished.connect(self._start_again)
        self._stopping = False

    @property
    def expected_url(self) -> str:
        """Where the server will listen, known before it does, so that a slip can be printed meanwhile."""
        return f"http://127.0.0.1:{self._port}"

    def _own_port(self) -> int:
        """The port of last time, else the usual one, else one that is free now."""
        if self._port_file.exists():
            return int(self._port_file.read_text())
        port = next(port for port in (PORT, 0) if _is_free(port))
        return port or _free_port()

    def start(self) -> None:
        """Start the server on its own port."""
        if self._stopping:
            return
        ours = ["--host", "127.0.0.1", "--port", str(self._port), "--parent", str(os.getpid())]
        self._process.start(sys.executable, ["-m", "sync.province", "serve", *ours])

    def _start_again(self) -> None:
        """It ended without being asked: start it again, on another port when it never came to listen on its own."""
        if self._stopping:
            return
        if not self.url:
            self._port = _free_port()
        self.url = ""
        QTimer.singleShot(RETRY_MS, self, self.start)

    def _hear(self) -> None:
        for line in self._process.readAllStandardOutput().toStdString().splitlines():
            words = line.split()
            if len(words) >= 2 and words[0] == LISTENING:
                self.url = words[1]
                self._port_file.write_text(self.url.rsplit(":", 1)[1])
                self._invite_once()

    def enrol_code(self, centre: str) -> str:
        """A fresh one-time code for this centre; empty when the server's tool would not make one."""
        made = subprocess.run(
            [sys.executable, "-m", "sync.province", "enrol", "--centre", centre],
            env=os.environ | self.variables,
            capture_output=True,
            text=True,
            check=False,
        )
        return made.stdout.strip()

    def _invite_once(self) -> None:
        """Print the link by which whoever started this becomes the province's administrator, the first time."""
        if not self._invites or self._invited_file.exists():
            return
        self._invited_file.touch()
        environment = _environment(self.variables | {"TANTAY_PUBLIC_URL": self.url})
        self._inviting.setProcessEnvironment(environment)
        self._inviting.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedChannels)
        self._inviting.start(
            sys.executable, ["-m", "sync.province", "invite", "--role", "admin", "--name", getpass.getuser()]
        )

    def stop(self) -> None:
        """End the server and wait until it has."""
        self._stopping = True
        self._inviting.waitForFinished(5_000)
        self._process.terminate()
        if not self._process.waitForFinished(5_000):
            self._process.kill()
            self._process.waitForFinished(2_000)


def _environment(variables: Mapping[str, str]) -> QProcessEnvironment:
    environment = QProcessEnvironment.systemEnvironment()
    for name, value in variables.items():
        environment.insert(name, value)
    return environment


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def enrol_once(pair: Pair, is_enrolled: bool, centre: str, ask: Callable[[str, str], None]) -> bool:
    """Ask for enrolment as soon as the server listens and the centre is known; says whether it did."""
    if is_enrolled or not pair.url or not centre:
        return False
    code = pair.enrol_code(centre)
    if code:
        ask(pair.url, code)
    return bool(code)
