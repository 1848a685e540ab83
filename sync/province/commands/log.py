"""How the province's processes write down what happens: JSON lines on standard error, without personal data."""

import logging
import sys

import structlog
from structlog.typing import EventDict

from kiosk.diagnostics import ALLOWED, places_of


def log_to_stderr() -> None:
    """Set the log up for this process."""
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format="%(message)s")
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _listed,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )


def _listed(_log: object, _method: str, event: EventDict) -> EventDict:
    """Fields on the house's list only; of an exception its places and never its words, which may quote somebody."""
    error = event.get("exc_info")
    trace = {"exception": places_of(error)} if isinstance(error, BaseException) else {}
    return {key: value for key, value in event.items() if key in ALLOWED} | trace
