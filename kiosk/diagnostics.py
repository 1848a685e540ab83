"""Diagnostics: one JSON line an event, with allow-listed fields only, so that no personal data can slip in."""

import logging
import sys
import traceback
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TextIO

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


_bound: dict[str, object] = {}
"""What stands in every line of this process."""


def info(event: str, **fields: object) -> None:
    """Note something that is as it should be; events are constants in kebab case, values are fields."""
    _note(logging.INFO, event, fields)


def warning(event: str, **fields: object) -> None:
    """Note something that an operator may have to do something about."""
    _note(logging.WARNING, event, fields)


def error(event: str, **fields: object) -> None:
    """Note what must not be; an exception is given as `exception`."""
    _note(logging.ERROR, event, fields)


def _note(level: int, event: str, fields: dict[str, object]) -> None:
    """Write the fields on the list and the names of those that are not; of an exception only its places.

    Its own writer, because structlog costs the window 14 MB and a tenth of a second.
    """
    kept = {key: _told(value) for key, value in fields.items() if key in ALLOWED}
    dropped = sorted(fields.keys() - ALLOWED)
    head = {**_bound, **kept, "event": event, "level": logging.getLevelName(level).lower()}
    line = {**head, "timestamp": datetime.now(UTC), **({"dropped": dropped} if dropped else {})}
    logging.getLogger().log(level, "%s", msgspec.json.encode(line).decode())


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
    """Write to `<directory>/<process>.jsonl`, five files of a megabyte at most; once in each `__main__`."""
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        directory / f"{process}.jsonl", maxBytes=_FILE_BYTES, backupCount=_KEPT_FILES - 1, encoding="utf-8"
    )
    handler.setFormatter(logging.Formatter("%(message)s"))
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(logging.INFO)
    for loud in ("httpx", "httpcore", "fontTools"):
        logging.getLogger(loud).setLevel(logging.WARNING)
    _bound.clear()
    _bound["build"] = build


def close() -> None:
    """Write out what is left and let the file go."""
    root = logging.getLogger()
    for handler in root.handlers:
        handler.close()
    root.handlers = []


def say_on_terminal(sentence: str, terminal: TextIO | None = None) -> None:
    """A sentence for the person (or the program) at the terminal; the standard error unless another is named."""
    stream = sys.stderr if terminal is None else terminal
    stream.write(sentence + "\n")
    stream.flush()
