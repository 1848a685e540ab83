"""Diagnostics: one JSON line an event, with allow-listed fields only, so that no personal data can slip in."""

import os
import sys
import traceback
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, TextIO

import msgspec

ALLOWED = frozenset(
    {
        "event", "level", "timestamp", "exception", "build", "device", "session", "request", "what", "detail", "step",
        "page", "procedure", "reason", "problem", "ms", "count", "bytes", "seq", "through", "status", "attempt", "pid",
        "port", "file", "line", "warning", "qt", "paper", "state", "seconds",
    }
)  # fmt: skip

_KEPT_FILES = 5
_FILE_BYTES = 1 << 20


class _File:
    """Lines at the end of a file; a full one is put aside under the next number, and the oldest goes."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._open()

    def _open(self) -> None:
        self._handle = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        self._size = os.fstat(self._handle).st_size

    def write(self, line: bytes) -> None:
        if self._size + len(line) > _FILE_BYTES:
            self.close()
            for number in range(_KEPT_FILES - 1, 0, -1):
                older = self._named(number - 1)
                if older.exists():
                    older.replace(self._named(number))
            self._open()
        self._size += os.write(self._handle, line)

    def _named(self, number: int) -> Path:
        return self._path.with_name(f"{self._path.name}.{number}") if number else self._path

    def close(self) -> None:
        os.close(self._handle)


_files: list[_File] = []
"""Where lines go: one file, or none before `configure` and after `close`."""
_bound: dict[str, object] = {}
"""What stands in every line of this process."""


def info(event: str, **fields: object) -> None:
    """Note something that is as it should be; events are constants in kebab case, values are fields."""
    _note("info", event, fields)


def warning(event: str, **fields: object) -> None:
    """Note something that an operator may have to do something about."""
    _note("warning", event, fields)


def error(event: str, **fields: object) -> None:
    """Note what must not be; an exception is given as `exception`."""
    _note("error", event, fields)


def _note(level: Literal["info", "warning", "error"], event: str, fields: dict[str, object]) -> None:
    """Write the fields on the list and the names of those that are not; of an exception only its places.

    Its own writer: structlog would cost the window 14 MB and a tenth of a second, logging 2 MB.
    """
    kept = {key: _told(value) for key, value in fields.items() if key in ALLOWED}
    dropped = sorted(fields.keys() - ALLOWED)
    head = {**_bound, **kept, "event": event, "level": level, "timestamp": datetime.now(UTC)}
    line = msgspec.json.encode({**head, **({"dropped": dropped} if dropped else {})}) + b"\n"
    for file in _files:
        with suppress(OSError):  # a full disk must not stop the work that is told of
            file.write(line)


def _told(value: object) -> object:
    if isinstance(value, BaseException):
        return places_of(value)  # never its message: a message may quote what somebody typed
    return value if isinstance(value, (str, int, float, bool)) or value is None else str(value)


def places_of(fault: BaseException) -> list[str]:
    """`file:line in function` from the outermost call to the innermost, then the types, causes last."""
    places = [
        f"{Path(frame.filename).name}:{frame.lineno} in {frame.name}"
        for frame in traceback.extract_tb(fault.__traceback__)
    ]
    places.append(type(fault).__name__)
    cause = fault.__cause__ or fault.__context__
    return [*places, *(f"from {place}" for place in places_of(cause))] if cause is not None else places


def configure(directory: Path, process: str, build: str) -> None:
    """Write to `<directory>/<process>.jsonl`, five files of a megabyte at most; once in each `__main__`.

    The folder around `directory` is the store's: whoever makes it first makes it for nobody else to read.
    """
    for folder in (directory.parent, directory):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    close()
    _files.append(_File(directory / f"{process}.jsonl"))
    _bound.clear()
    _bound["build"] = build


def close() -> None:
    """Let the file go."""
    while _files:
        _files.pop().close()


def say_on_terminal(sentence: str, terminal: TextIO | None = None) -> None:
    """A sentence for the person (or the program) at the terminal; the standard error unless another is named."""
    stream = sys.stderr if terminal is None else terminal
    stream.write(sentence + "\n")
    stream.flush()
