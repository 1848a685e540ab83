"""Diagnostics: one JSON line an event, with allow-listed fields only, so that no personal data can slip in."""

import logging
import sys
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TextIO

import structlog
from structlog.typing import EventDict

ALLOWED = frozenset(
    {
        "event", "level", "timestamp", "exception", "build", "device", "session", "request", "what", "detail", "step",
        "page", "procedure", "reason", "problem", "ms", "count", "bytes", "seq", "through", "status", "attempt", "pid",
        "port", "file", "line", "warning", "qt", "paper", "state", "seconds",
    }
)  # fmt: skip

_KEPT_FILES = 5
_FILE_BYTES = 1 << 20


def drop_unlisted(_log: object, _method: str, event: EventDict) -> EventDict:
    """Keep only the fields on the list, and name those that were dropped."""
    kept = {key: value for key, value in event.items() if key in ALLOWED}
    dropped = sorted(event.keys() - ALLOWED)
    return kept | ({"dropped": dropped} if dropped else {})


def bare_trace(_log: object, _method: str, event: EventDict) -> EventDict:
    """Put the places that an exception passed through, and its type, in place of `exc_info`.

    Never its message: a message may quote what somebody typed.
    """
    error = event.pop("exc_info", None)
    return {**event, "exception": places_of(error)} if isinstance(error, BaseException) else event


def places_of(error: BaseException) -> list[str]:
    """`file:line in function` from the outermost call to the innermost, then the types, causes last."""
    places = [
        f"{Path(frame.filename).name}:{frame.lineno} in {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    places.append(type(error).__name__)
    cause = error.__cause__ or error.__context__
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
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            bare_trace,
            drop_unlisted,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    structlog.contextvars.bind_contextvars(build=build)


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
