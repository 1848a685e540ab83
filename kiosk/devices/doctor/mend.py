"""What can safely be done by the user who is signed in to this machine: nothing of anybody else is touched."""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from kiosk.app.workshop import Mended, Order
from kiosk.devices import spooler
from kiosk.devices.doctor.far import OFF, time_of_province
from kiosk.devices.doctor.printers import our_stuck_jobs
from kiosk.domain.repairs.guide import Act

OLD_SECONDS: Final = 24 * 3600
"""A folder of ours that is older than this belongs to no print that still goes on."""

OUR_FOLDERS: Final = "tantay-??????"
"""How `kiosk.devices.printer` names the folder in which a job is spooled."""

OLD_NOTES: Final = "*.jsonl.[2-9]"
"""Diagnostics that were put aside more than once."""


def clear_jobs(_order: Order) -> Mended:
    """Take those of our own jobs out of the queue that are stuck in it."""
    try:
        stuck = our_stuck_jobs()
    except OSError:
        return "failed"
    for one in stuck:
        spooler.forget(one.job)
    if not stuck:
        return "nothing"
    return "failed" if our_stuck_jobs() else "done"


def default_printer(_order: Order) -> Mended:
    """Make the only printer that is ready the one to print on; among several the first that has nothing to say."""
    try:
        found = spooler.queues() or []
    except OSError:
        return "failed"
    if not found or any(queue.is_default for queue in found):
        return "nothing"
    ready = [queue for queue in found if queue.accepts and not queue.is_stopped and not queue.reasons]
    return "done" if spooler.make_default((ready or found)[0].name) else "not-allowed"


def set_clock(order: Order) -> Mended:
    """Set the system's clock by the province's, if this user may."""
    told = time_of_province(order.province) if order.province else None
    if told is None:
        return "failed"
    if abs(datetime.now(UTC) - told) <= OFF:
        return "nothing"
    _timedatectl("set-ntp", "false")  # while it is on, the time cannot be set; refused as well where there is none
    was_set = _timedatectl("set-time", f"{told.astimezone():%Y-%m-%d %H:%M:%S}")
    _timedatectl("set-ntp", "true")  # from now on by itself, where there is a line
    return "done" if was_set else "not-allowed"


def free_disk(order: Order) -> Mended:
    """Delete what this program itself left behind: folders of old prints, and old notes for technicians."""
    gone = 0
    for path in (*_old_folders(), *_old_notes(order)):
        shutil.rmtree(path, ignore_errors=True) if path.is_dir() else path.unlink(missing_ok=True)
        gone += not path.exists()
    return "done" if gone else "nothing"


MENDS: Final[Mapping[Act, Callable[[Order], Mended]]] = {
    "clear-jobs": clear_jobs,
    "default-printer": default_printer,
    "set-clock": set_clock,
    "free-disk": free_disk,
}


def _timedatectl(*words: str) -> bool:
    try:
        told = subprocess.run(
            ["timedatectl", "--no-ask-password", *words],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=10,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return told.returncode == 0


def _old_folders() -> Iterator[Path]:
    limit = time.time() - OLD_SECONDS
    for folder in {os.environ.get("XDG_RUNTIME_DIR", ""), "/dev/shm", tempfile.gettempdir()} - {""}:  # noqa: S108 - not to write
        for path in Path(folder).glob(OUR_FOLDERS):
            seen = path.lstat()
            is_ours = not hasattr(os, "getuid") or seen.st_uid == os.getuid()
            if path.is_dir() and not path.is_symlink() and is_ours and seen.st_mtime < limit:
                yield path


def _old_notes(order: Order) -> Iterator[Path]:
    return (Path(order.store) / "log").glob(OLD_NOTES) if order.store else iter(())
