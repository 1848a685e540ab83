"""Who has a store open: any number who work with it, or one alone who puts another file in its place."""

import fcntl
import os
from io import FileIO
from pathlib import Path
from typing import Final

from kiosk.errors import Unavailable

LOCK_FILE: Final = "store.lock"


def hold(directory: Path, *, alone: bool) -> FileIO:
    """Hold the store in `directory` until what is returned is closed, or this process ends, however it does.

    Raises `Unavailable("store", "busy")` when somebody is in the way, or "cannot-open".
    """
    try:
        lock = FileIO(os.open(directory / LOCK_FILE, os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC, 0o600), "w")
    except OSError as error:
        raise Unavailable("store", "cannot-open") from error
    try:
        fcntl.flock(lock, (fcntl.LOCK_EX if alone else fcntl.LOCK_SH) | fcntl.LOCK_NB)
    except BlockingIOError as error:
        lock.close()
        raise Unavailable("store", "busy") from error
    return lock
