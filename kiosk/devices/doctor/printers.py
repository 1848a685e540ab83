"""The printer: whether a spooler answers, what the printer says of itself, and what of ours is stuck before it."""

import socket
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from kiosk.app.workshop import Order
from kiosk.devices import spooler
from kiosk.devices.job_names import OURS
from kiosk.devices.spooler import JobState, Queue, Waiting
from kiosk.domain.repairs.measures import NOT_HERE, Measure

STUCK_SECONDS: Final = 120
"""Longer than any print job of ours waits by its own rules before it takes itself out of the queue."""

REASONS: Final[Mapping[str, str]] = {
    "media-empty": "printer-paper",
    "media-needed": "printer-paper",
    "media-low": "printer-paper-low",
    "media-jam": "printer-jam",
    "cover-open": "printer-cover",
    "door-open": "printer-cover",
    "interlock-open": "printer-cover",
    "toner-empty": "printer-toner",
    "marker-supply-empty": "printer-toner",
    "toner-low": "printer-toner-low",
    "marker-supply-low": "printer-toner-low",
    "offline": "printer-off",
    "shutdown": "printer-off",
    "connecting-to-device": "printer-off",
    "timed-out": "printer-off",
    "paused": "printer-paused",
    "moving-to-paused": "printer-paused",
}
"""What RFC 8011 calls a state, and what it is called here, the gravest first."""

NO_FAULT: Final = frozenset({"printer-paper-low", "printer-toner-low"})

_NETWORKED: Final[Mapping[str, int]] = {"socket": 9100, "lpd": 515, "ipp": 631, "ipps": 631, "http": 80, "https": 443}
_USB: Final = Path("/sys/bus/usb/devices")
_PRINTER_CLASS: Final = "07"


def spooler_there(_order: Order) -> Measure:
    """Whether somebody takes what is to be printed."""
    found = _queues()
    if isinstance(found, str):
        return Measure("spooler", "bad" if found == "spooler" else "unknown", found)
    return Measure("spooler", "good", "", str(len(found)))


def printer(_order: Order) -> Measure:
    """How the printer stands that slips come out of."""
    found = _queues()
    if isinstance(found, str):
        return Measure("printer", "unknown", NOT_HERE)
    if not found:
        return Measure("printer", "bad", "printer-none")
    default = [queue for queue in found if queue.is_default]
    if not default and len(found) > 1:
        return Measure("printer", "bad", "printer-no-default", ", ".join(queue.name for queue in found[:3]))
    return _judge(default[0] if default else found[0])


def jobs(_order: Order) -> Measure:
    """Whether something of ours waits longer than it should."""
    found = _queues()
    if isinstance(found, str):
        return Measure("jobs", "unknown", NOT_HERE)
    stuck = our_stuck_jobs()
    if stuck:
        return Measure("jobs", "bad", "jobs-stuck", str(len(stuck)))
    return Measure("jobs", "good")


def our_stuck_jobs() -> list[Waiting]:
    """Jobs of this program that wait for too long, or that the spooler has stopped."""
    late = time.time() - STUCK_SECONDS
    return [
        one
        for one in spooler.my_waiting_jobs()
        if one.title.startswith(OURS) and (one.since < late or one.job.state in {JobState.HELD, JobState.STOPPED})
    ]


def _queues() -> list[Queue] | str:
    """The printers, or the code of why none are known."""
    try:
        found = spooler.queues()
    except OSError:  # no libcups: another system
        return NOT_HERE
    return "spooler" if found is None else found


def _judge(queue: Queue) -> Measure:
    words = {word.removesuffix("-error").removesuffix("-warning").removesuffix("-report") for word in queue.reasons}
    named = [code for reason, code in REASONS.items() if reason in words]
    grave = [code for code in named if code not in NO_FAULT]
    if grave:
        return Measure("printer", "bad", grave[0], queue.name)
    if queue.is_stopped:
        return Measure("printer", "bad", "printer-paused", queue.name)
    if not queue.accepts:
        return Measure("printer", "bad", "printer-refuses", queue.name)
    if not _is_there(queue.uri):
        return Measure("printer", "bad", "printer-off", queue.name)
    return Measure("printer", "note", named[0], queue.name) if named else Measure("printer", "good", "", queue.name)


def _is_there(uri: str) -> bool:
    """Whether a printer stands at this address: a call to one of the network, a look at the plugs for one on USB."""
    parts = urlsplit(uri)
    if parts.scheme in _NETWORKED and parts.hostname:
        try:
            with socket.create_connection((parts.hostname, parts.port or _NETWORKED[parts.scheme]), 3.0):
                return True
        except OSError:
            return False
    if parts.scheme in {"usb", "hp"} and _USB.exists():
        classes = (one.read_text().strip() for one in _USB.glob("*/bInterfaceClass"))
        return any(one == _PRINTER_CLASS for one in classes)
    return True
