"""The sync process of a kiosk: `python -m sync.client --store DIR [--once] [--parent PID]`."""

import argparse
import fcntl
import os
import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

from kiosk import diagnostics
from kiosk.errors import Unavailable
from kiosk.store.store import SyncSide, open_sync_side
from sync.client.build import build
from sync.client.loop import Loop, World

POLL_SECONDS = 1.0
BUSY = 3
"""Exit status when another sync process already serves this store."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve the store until the parent is gone; 0 then, `BUSY` when another already does.

    With `--once`, one round: 0 when everything that waited was sent, 1 with the problem's code when not.
    """
    parser = argparse.ArgumentParser("tantay-sync", description=__doc__)
    parser.add_argument("--store", type=Path, required=True, help="the kiosk's store")
    parser.add_argument("--once", action="store_true", help="one round, and say how it went")
    parser.add_argument("--parent", type=int, help="end when this process is no longer our parent")
    asked = parser.parse_args(arguments)
    parent: int = os.getppid() if asked.parent is None else asked.parent

    def alive() -> bool:
        return os.getppid() == parent

    lock = _only_one(asked.store)
    if lock is None:
        return BUSY
    with lock:
        diagnostics.configure(asked.store / "log", "sync", build())
        side = _open(asked.store, alive if not asked.once else _never)
        if side is None:
            diagnostics.close()
            return 1 if asked.once else 0
        loop = Loop(side, World(_now, time.monotonic, diagnostics.info, diagnostics.warning), alive)
        try:
            return _once(loop) if asked.once else _serve(loop, alive)
        finally:
            loop.close()
            side.close()
            diagnostics.close()


def _serve(loop: Loop, alive: Callable[[], bool]) -> int:
    while alive():
        if loop.is_due():
            loop.round()
        time.sleep(POLL_SECONDS)
    return 0


def _once(loop: Loop) -> int:
    problem = loop.round()
    if problem:
        print(problem, file=sys.stderr)
    return 1 if problem else 0


def _open(directory: Path, alive: Callable[[], bool]) -> SyncSide | None:
    """The store, as soon as the kiosk has made it; None when we need not wait any longer."""
    while True:
        try:
            return open_sync_side(directory)
        except Unavailable as outage:
            print(f"waiting: {outage}", file=sys.stderr)
        if not alive():
            return None
        time.sleep(POLL_SECONDS)


def _only_one(directory: Path) -> TextIO | None:
    """A lock that ends with this process, however it ends; None when another holds it."""
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = os.fdopen(os.open(directory / "sync.lock", os.O_WRONLY | os.O_CREAT, 0o600), "a")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        lock.close()
        return None
    return lock


def _never() -> bool:
    return False


def _now() -> datetime:
    return datetime.now(UTC)


if __name__ == "__main__":
    sys.exit(main())
