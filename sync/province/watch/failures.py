"""Why somebody could not be told: the kinds of failure that the staff read, and what the log says beside them."""

import smtplib
import socket
import ssl
from collections.abc import Iterator
from typing import Final, Literal, TypeAlias

import httpx

from kiosk.errors import Unavailable

Problem: TypeAlias = Literal[
    "no-server",
    "inside",
    "certificate",
    "no-tls",
    "name",
    "refused",
    "timeout",
    "login",
    "mail-refused",
    "broken-off",
    "unreachable",
    "other",
    "answered",
]
"""`answered` is followed by the number of an HTTP answer other than "taken", as in `answered 503`."""

_KINDS: Final[tuple[tuple[type[Exception] | tuple[type[Exception], ...], Problem], ...]] = (
    (ssl.SSLCertVerificationError, "certificate"),
    (ssl.SSLError, "no-tls"),
    (socket.gaierror, "name"),
    (ConnectionRefusedError, "refused"),
    ((TimeoutError, httpx.TimeoutException), "timeout"),
    (smtplib.SMTPAuthenticationError, "login"),
    ((smtplib.SMTPResponseException, smtplib.SMTPRecipientsRefused), "mail-refused"),
    ((smtplib.SMTPServerDisconnected, ConnectionError, httpx.RemoteProtocolError, httpx.ReadError), "broken-off"),
    (OSError, "unreachable"),
)
"""The first that is met anywhere among the causes, as libraries wrap what the system said."""


class NotTold(Unavailable):
    """One message did not go out by this way; `problem` is the kind, `detail` for the log, without others' words."""

    def __init__(self, way: str, problem: str, detail: str = "") -> None:
        super().__init__(way, f"{problem}: {detail}" if detail else problem)
        self.problem = problem


def not_told(way: str, error: Exception, kind: Problem | None = None) -> NotTold:
    """What a library's error comes to; of a `kind` that is known where it was met, or else by the error itself."""
    causes = list(_causes(error))
    problem = kind or next(
        (problem for sort, problem in _KINDS if any(isinstance(one, sort) for one in causes)), "other"
    )
    return NotTold(way, problem, "; ".join(dict.fromkeys(map(_detail, causes))))


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _detail(error: BaseException) -> str:
    """What this machine itself knows of it; of an answer its number alone, as its words may name somebody."""
    name = type(error).__name__
    if isinstance(error, smtplib.SMTPResponseException):
        return f"{name} {error.smtp_code}"
    if isinstance(error, smtplib.SMTPException) or not isinstance(error, OSError):
        return name
    return f"{name} {error.strerror or ''}".strip()
