"""How the province's processes write down what happens: JSON lines on standard error, without personal data."""

import logging
import sys

import structlog
from structlog.typing import EventDict

from kiosk.diagnostics import ALLOWED, places_of


def log_to_stderr() -> None:
    """Set the log up for this process, also for what libraries have to say."""
    logging.basicConfig(level=logging.WARNING, handlers=[_Libraries()], force=True)
    logging.captureWarnings(True)
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _listed,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )


class _Libraries(logging.Handler):
    """What a library warns of, as a line of ours: who and where, and never its words, which may quote a visitor."""

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        log = structlog.get_logger()
        say = log.error if record.levelno >= logging.ERROR else log.warning
        say("library-warned", what=record.name, file=record.filename, line=record.lineno, exc_info=error)


def _listed(_log: object, _method: str, event: EventDict) -> EventDict:
    """Fields on the house's list only; of an exception its places and never its words, which may quote somebody."""
    error = event.get("exc_info")
    trace = {"exception": places_of(error)} if isinstance(error, BaseException) else {}
    return {key: value for key, value in event.items() if key in ALLOWED} | trace
