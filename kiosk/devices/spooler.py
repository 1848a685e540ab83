"""What the system's spooler knows of our jobs and its printers, asked through the libcups that Qt prints through."""

import ctypes
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import ClassVar, Final

_ALL_JOBS: Final = -1
_ONLY_MINE: Final = 1
_PURGE: Final = 1


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
    title: bytes
    state: int
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
    return library
