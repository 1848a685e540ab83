"""What the system's spooler knows of our jobs and its printers, asked through the libcups that Qt prints through."""

import ctypes
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import ClassVar, Final

_ALL_JOBS: Final = -1
_ACTIVE_JOBS: Final = 0
_ONLY_MINE: Final = 1
_PURGE: Final = 1
_ANSWER_MS: Final = 3_000
_STOPPED: Final = "5"
"""The `printer-state` of RFC 8011 for one that takes nothing from its queue."""


class JobState(IntEnum):
    """RFC 8011, section 5.3.7."""

    PENDING = 3
    HELD = 4
    PROCESSING = 5
    STOPPED = 6
    CANCELED = 7
    ABORTED = 8
    COMPLETED = 9


@dataclass(frozen=True, slots=True)
class Job:
    """A job in the queue of `printer`, or in its history."""

    number: int
    printer: str
    state: JobState


@dataclass(frozen=True, slots=True)
class Waiting:
    """A job of this user that is not done: in whose queue, under which title, and since when (a Unix time)."""

    job: Job
    title: str
    since: int


@dataclass(frozen=True, slots=True)
class Queue:
    """A printer as the spooler tells of it: where it is reached, and what it has to say of its state."""

    name: str
    is_default: bool
    uri: str
    is_stopped: bool
    accepts: bool
    reasons: frozenset[str]


def queues() -> list[Queue] | None:
    """Every printer of this machine, without its instances; None when no spooler answers."""
    library = _library()
    found = ctypes.POINTER(_Destination)()
    connection = library.httpConnect2(library.cupsServer(), library.ippPort(), None, 0, 0, 1, _ANSWER_MS, None)
    if not connection:
        return None
    count = library.cupsGetDests2(connection, ctypes.byref(found))
    library.httpClose(connection)
    try:
        return [_queue(found[place]) for place in range(count) if not found[place].instance]
    finally:
        library.cupsFreeDests(max(count, 0), found)


def my_waiting_jobs() -> list[Waiting]:
    """What this user has given to any printer and has not come out."""
    library = _library()
    jobs = ctypes.POINTER(_Job)()
    count = library.cupsGetJobs2(None, ctypes.byref(jobs), None, _ONLY_MINE, _ACTIVE_JOBS)
    try:
        return [_waiting(jobs[place]) for place in range(count)]
    finally:
        library.cupsFreeJobs(max(count, 0), jobs)


def make_default(name: str) -> bool:
    """Make it the printer that this user prints on; False when the choice could not be kept."""
    library = _library()
    found = ctypes.POINTER(_Destination)()
    count = library.cupsGetDests2(None, ctypes.byref(found))
    try:
        library.cupsSetDefaultDest(name.encode(), None, count, found)
        return library.cupsSetDests2(None, count, found) == 0
    finally:
        library.cupsFreeDests(max(count, 0), found)


def _queue(found: "_Destination") -> Queue:
    def told(option: bytes) -> str:
        raw: bytes | None = _library().cupsGetOption(option, found.option_count, found.options)
        return (raw or b"").decode("utf-8", "replace")

    reasons = frozenset(told(b"printer-state-reasons").split(",")) - {"", "none"}
    return Queue(
        name=found.name.decode(),
        is_default=bool(found.is_default),
        uri=told(b"device-uri"),
        is_stopped=told(b"printer-state") == _STOPPED,
        accepts=told(b"printer-is-accepting-jobs") != "false",
        reasons=reasons,
    )


def _waiting(job: "_Job") -> Waiting:
    printer, title = job.printer.decode(), job.title.decode("utf-8", "replace")
    return Waiting(Job(job.number, printer, JobState(job.state)), title, int(job.created))


def job_titled(printer: str, title: str) -> Job | None:
    """Our newest job of this title; None when the spooler does not know it (yet, or any more)."""
    library = _library()
    jobs = ctypes.POINTER(_Job)()
    count = library.cupsGetJobs2(None, ctypes.byref(jobs), printer.encode(), _ONLY_MINE, _ALL_JOBS)
    try:
        wanted = [jobs[place] for place in range(count) if jobs[place].title == title.encode()]
        newest = max(wanted, key=lambda job: int(job.number), default=None)
        return None if newest is None else Job(newest.number, printer, JobState(newest.state))
    finally:
        library.cupsFreeJobs(max(count, 0), jobs)


def reasons_of(printer: str) -> frozenset[str]:
    """The words of `printer-state-reasons` (RFC 8011, section 5.4.12) as the printer gave them, `none` left out."""
    library = _library()
    found = library.cupsGetNamedDest(None, printer.encode(), None)
    if not found:
        return frozenset()
    try:
        raw = library.cupsGetOption(b"printer-state-reasons", found.contents.option_count, found.contents.options)
        return frozenset((raw or b"").decode().split(",")) - {"", "none"}
    finally:
        library.cupsFreeDests(1, found)


def forget(job: Job) -> None:
    """Take the job out of the queue, and its copy off the spooler's disk (kept for a day otherwise)."""
    _library().cupsCancelJob2(None, job.printer.encode(), job.number, _PURGE)


class _Job(ctypes.Structure):
    """`cups_job_t` of libcups 2."""

    number: int
    printer: bytes
    title: bytes
    state: int
    created: int
    _fields_: ClassVar = [
        ("number", ctypes.c_int),
        ("printer", ctypes.c_char_p),
        ("title", ctypes.c_char_p),
        ("user", ctypes.c_char_p),
        ("format", ctypes.c_char_p),
        ("state", ctypes.c_int),
        ("size", ctypes.c_int),
        ("priority", ctypes.c_int),
        ("completed", ctypes.c_long),
        ("created", ctypes.c_long),
        ("started", ctypes.c_long),
    ]


class _Destination(ctypes.Structure):
    """`cups_dest_t` of libcups 2."""

    name: bytes
    instance: bytes | None
    is_default: int
    option_count: int
    options: ctypes.c_void_p
    _fields_: ClassVar = [
        ("name", ctypes.c_char_p),
        ("instance", ctypes.c_char_p),
        ("is_default", ctypes.c_int),
        ("option_count", ctypes.c_int),
        ("options", ctypes.c_void_p),
    ]


@lru_cache(maxsize=1)
def _library() -> ctypes.CDLL:
    library = ctypes.CDLL("libcups.so.2")
    text, number, pointer = ctypes.c_char_p, ctypes.c_int, ctypes.c_void_p
    jobs, destination = ctypes.POINTER(_Job), ctypes.POINTER(_Destination)
    library.cupsGetJobs2.argtypes = [pointer, ctypes.POINTER(jobs), text, number, number]
    library.cupsFreeJobs.argtypes = [number, jobs]
    library.cupsGetNamedDest.argtypes = [pointer, text, text]
    library.cupsGetNamedDest.restype = destination
    library.cupsGetOption.argtypes = [text, number, pointer]
    library.cupsGetOption.restype = text
    library.cupsFreeDests.argtypes = [number, destination]
    library.cupsCancelJob2.argtypes = [pointer, text, number, number]
    library.cupsServer.restype = text
    library.httpConnect2.argtypes = [text, number, pointer, number, number, number, number, pointer]
    library.httpConnect2.restype = pointer
    library.httpClose.argtypes = [pointer]
    library.cupsGetDests2.argtypes = [pointer, ctypes.POINTER(destination)]
    library.cupsSetDefaultDest.argtypes = [text, text, number, destination]
    library.cupsSetDests2.argtypes = [pointer, number, destination]
    return library
