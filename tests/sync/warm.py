"""Processes of the province that need not load the program first: forked from one that has, and did nothing yet.

What runs in them is what `python -m sync.province` runs, in a process of its own with its own arguments, environment
and files; nothing of one is known to the next. `test_running.py` starts the program as an operator does.
"""

import atexit
import gc
import json
import os
import select
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import NamedTuple, TextIO

ROOT = Path(__file__).parents[2]
MOST = 1 << 17
"""Bytes of one order."""


class Forked:
    """A process that was forked off, spoken of as `subprocess.Popen` does."""

    def __init__(self, told: TextIO) -> None:
        self._told = told
        self.pid = int(told.readline())
        self.returncode: int | None = None

    def poll(self) -> int | None:
        """The code with which it ended; None while it runs."""
        if self.returncode is None and select.select([self._told], [], [], 0)[0]:
            self._hear()
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        if self.returncode is None and not select.select([self._told], [], [], timeout)[0]:
            raise subprocess.TimeoutExpired(f"process {self.pid}", timeout or 0)
        return self._hear() if self.returncode is None else self.returncode

    def _hear(self) -> int:
        self.returncode = int(self._told.readline())
        self._told.close()
        return self.returncode

    def send_signal(self, number: int) -> None:
        if self.poll() is None:
            os.kill(self.pid, number)

    def terminate(self) -> None:
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)


def fork(arguments: Sequence[object], environment: Mapping[str, str], out: int, err: int) -> Forked:
    """`tantay-province` with these arguments, writing into these files, which may be closed then."""
    order = json.dumps([[str(one) for one in arguments], dict(environment)]).encode()
    assert len(order) < MOST
    told, tell = os.pipe()
    socket.send_fds(_warmed(), [order], [out, err, tell])
    os.close(tell)
    return Forked(os.fdopen(told))


@cache
def _warmed() -> socket.socket:
    """To the process that has loaded the program; it ends when this one does."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    command = [sys.executable, "-m", __name__, str(theirs.fileno())]
    process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.DEVNULL, pass_fds=[theirs.fileno()])
    theirs.close()
    atexit.register(_end, ours, process)
    return ours


def _end(line: socket.socket, process: "subprocess.Popen[bytes]") -> None:
    line.close()
    process.wait()


class _Order(NamedTuple):
    arguments: list[str]
    environment: dict[str, str]
    out: int
    err: int
    tell: int


def _orders(line: socket.socket) -> int:
    """Have each order carried out; in the process that is to do so, the code with which it ends."""
    while True:
        said, files, *_ = socket.recv_fds(line, MOST, 3)
        if not said:
            return 0
        order = _Order(*json.loads(said), *files)
        if os.fork() == 0:
            line.close()
            return _mind(order)
        for file in files:
            os.close(file)
        with suppress(ChildProcessError):  # all that were begun have ended already
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass


def _mind(order: _Order) -> int:
    """Tell which process carries it out, and how that ended; in that process, the code with which it ends."""
    pid = os.fork()
    if pid == 0:
        os.close(order.tell)
        return _carry_out(order)
    os.close(order.out)
    os.close(order.err)
    os.write(order.tell, f"{pid}\n".encode())
    code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    os.write(order.tell, f"{code}\n".encode())
    os._exit(0)


def _carry_out(order: _Order) -> int:
    from sync.province.__main__ import main

    for file, at in ((order.out, 1), (order.err, 2)):
        os.dup2(file, at)
        os.close(file)
    os.environ.clear()
    os.environ.update(order.environment)
    return main(order.arguments)


def _load() -> None:
    """All that a server imports before it answers; the one that is made for it is thrown away unused."""
    from sync.province.commands.serving import _app
    from sync.province.config import read_config
    from sync.province.database import Database
    from sync.province.processes import _config

    nowhere = Database("sqlite+pysqlite:////dev/null")
    _config(_app(read_config({}), nowhere, "")).load()
    nowhere.close()
    gc.collect()
    gc.freeze()


if __name__ == "__main__":
    _load()
    sys.exit(_orders(socket.socket(fileno=int(sys.argv[1]))))
