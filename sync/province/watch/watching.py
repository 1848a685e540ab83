"""Once a minute somebody looks: one process for all of them, whichever holds the lease."""

import secrets
import socket
import ssl
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from threading import Event, Thread
from typing import Final
from urllib.parse import urlsplit

import msgspec
import structlog
from cryptography import x509

from kiosk.domain.calendar.working_days import Calendar
from kiosk.errors import Unavailable
from sync.protocol import LOOPBACK
from sync.province.database import Database
from sync.province.watch.alerts import WATCH, look
from sync.province.watch.leases import take
from sync.province.watch.rules import Certificate
from sync.province.watch.telling import Teller, tell

EVERY: Final = 60.0
LEASE: Final = timedelta(seconds=90)
"""Longer than a minute, so that whoever looks goes on looking, and its death is noticed by the next.

Also longer than one message may take: it is taken anew before each."""
TELLING: Final = timedelta(seconds=40)
"""After so long no further message is begun before the next look, so that slow receivers put off no look."""
_ASKING: Final = 5.0

_log = structlog.stdlib.get_logger()


class Watch(msgspec.Struct, frozen=True, kw_only=True):
    """What a look needs; `holder` names this process."""

    database: Database
    calendar: Calendar
    teller: Teller
    now: Callable[[], datetime]
    holder: str


def new_holder() -> str:
    """A name for this process, of which there is no other."""
    return secrets.token_hex(16)


def watch_once(watch: Watch, is_stopping: Callable[[], bool] = lambda: False) -> bool:
    """Look, and tell what is owed; whether it was this process's turn.

    What is told takes its time, so the lease is taken anew before each message; `is_stopping` ends it between two.
    """

    def take_turn() -> bool:
        return take(watch.database, WATCH, watch.holder, watch.now(), LEASE)

    begun = watch.now()
    if not take_turn():
        return False
    change = look(watch.database, watch.calendar, certificate_until(watch.teller.public_url), watch.now())
    told = tell(
        watch.database,
        watch.teller,
        watch.now,
        lambda: not is_stopping() and begun <= watch.now() < begun + TELLING and take_turn(),
    )
    if change.opened or change.ended or told:
        _log.info("watched", count=told, state=f"opened {change.opened}, ended {change.ended}")
    return True


class Watcher(Thread):
    """Looks once a minute until it is told to stop, whatever happens in one look."""

    def __init__(self, watch: Watch) -> None:
        super().__init__(name="watch", daemon=True)
        self._watch = watch
        self._stopping = Event()

    def run(self) -> None:
        while not self._stopping.is_set():
            begun = time.monotonic()
            try:
                watch_once(self._watch, self._stopping.is_set)
            except Unavailable as outage:  # the next look may reach it again
                _log.warning("watch-unavailable", what=outage.what, detail=outage.detail)
            except Exception as error:  # noqa: BLE001 - one of the house's catchers; a bug in one look must not end the watch
                _log.error("watch-broke", exc_info=error)
            self._stopping.wait(begun + EVERY - time.monotonic())

    def stop(self) -> None:
        """End after the look, or the one message, that goes on."""
        self._stopping.set()


def certificate_until(public_url: str) -> Certificate:
    """When the certificate that kiosks see ends; "unasked" when it cannot be asked, None for a province without one."""
    parts = urlsplit(public_url)
    host = parts.hostname or ""
    if parts.scheme != "https" or host in LOOPBACK:
        return None
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE  # an ended certificate must be readable too; nothing is sent there
    try:
        with (
            socket.create_connection((host, parts.port or 443), timeout=_ASKING) as line,
            context.wrap_socket(line, server_hostname=host) as secure,
        ):
            shown = secure.getpeercert(binary_form=True)
    except OSError:
        return "unasked"
    return "unasked" if shown is None else x509.load_der_x509_certificate(shown).not_valid_after_utc
