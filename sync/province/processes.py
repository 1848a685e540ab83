"""How the server runs: one process, or several over one listening socket; each may end at any moment."""

import contextlib
import ctypes
import os
import signal
import socket
import threading
import time
from collections.abc import Callable
from typing import Final

import uvicorn
from litestar import Litestar
from uvicorn.supervisors import Multiprocess

from sync.province.watch.metrics import SUPERVISOR
from sync.province.watch.watching import Watch, Watcher

GRACE: Final = 25
"""Seconds in which a server that is told to stop answers what was asked before; a service manager waits longer."""
SLOW_START: Final = 60
"""Seconds in which a worker must answer its supervisor: a busy machine takes long to load a program."""
SERVED_URL: Final = "TANTAY_SERVED_URL"
"""In each worker's environment: the address that was bound, when no other was set."""
_PARENT_DEATH: Final = 1
"""Linux' PR_SET_PDEATHSIG."""


def run_one(app: Litestar, listener: socket.socket) -> None:
    """Serve in this process until it is told to stop: by SIGHUP as well as by SIGTERM, as it cannot replace itself."""
    signal.signal(signal.SIGHUP, _end)
    uvicorn.Server(_config(app)).run(sockets=[listener])


def _end(_signal: int, _frame: object) -> None:
    signal.raise_signal(signal.SIGTERM)


def run_many(factory: str, listener: socket.socket, workers: int, url: str) -> None:
    """Serve with so many processes until told to stop; one that dies is started again."""
    os.environ[SUPERVISOR] = str(os.getpid())
    os.environ[SERVED_URL] = url
    _Supervisor(_config(factory, workers=workers), sockets=[listener]).run()


class _Told(threading.Event):
    """An event that a signal's handler may set; the library's own would wait for itself if the signal came inside it.

    Only the main thread sets it and waits for it.
    """

    def __init__(self) -> None:
        super().__init__()
        self._is_told = False

    def is_set(self) -> bool:
        return self._is_told

    def set(self) -> None:
        self._is_told = True

    def wait(self, timeout: float | None = None) -> bool:
        if not self._is_told:
            time.sleep(timeout or 0)
        return self._is_told


class _Supervisor(Multiprocess):
    """Takes no worker that has just died for one that is slow; lets no stop wait for one that answers no more."""

    def __init__(self, config: uvicorn.Config, sockets: list[socket.socket]) -> None:
        super().__init__(config, sockets)
        self.should_exit = _Told()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._stop)

    def _stop(self, _signal: int, _frame: object) -> None:
        """Tell every worker at once, whatever this process waits for at that moment.

        Else the workers that are well would hear of it when the one that hangs is given up (`SLOW_START`), later than
        a service manager waits before it kills them all, with what they were just asked. The library tells them again.
        """
        self.should_exit.set()
        for process in self.processes:
            if process.exitcode is None and process.pid is not None:
                with contextlib.suppress(ProcessLookupError):  # it has just ended, and was just waited for
                    os.kill(process.pid, signal.SIGTERM)

    def keep_subprocess_alive(self) -> None:
        """As the library does; but the worker alone holds its end of the pipe, whose closing then tells of its death.

        Held here too, the answer of one that died while it was asked would be waited for as long as one may be slow
        (`SLOW_START`): meanwhile no worker is replaced, and nobody hears that the server is told to stop.
        """
        for process in self.processes:
            process.child_conn.close()
        super().keep_subprocess_alive()


def end_with_parent(parent: int) -> None:
    """This process ends when the one that started it is killed, so that nobody serves unseen (on Linux)."""
    libc = ctypes.CDLL(None, use_errno=True)
    if hasattr(libc, "prctl"):
        libc.prctl(_PARENT_DEATH, signal.SIGTERM)
    if os.getppid() != parent:
        raise SystemExit(1)  # it was killed before this one had begun


def watched_over(app: Litestar, make_watch: Callable[[], Watch]) -> Litestar:
    """The application with a watcher beside it, from its start to its end."""
    watcher = Watcher(make_watch())

    def stop() -> None:
        watcher.stop()
        watcher.join(GRACE)

    app.on_startup.append(watcher.start)
    app.on_shutdown.append(stop)
    return app


def _config(app: Litestar | str, workers: int = 1) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        factory=isinstance(app, str),
        workers=workers,
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        lifespan="on",
        timeout_graceful_shutdown=GRACE,
        timeout_worker_healthcheck=SLOW_START,
    )
