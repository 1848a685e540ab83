"""Machines that push on under load, and the law that must hold whatever died meanwhile."""

import os
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager

import psutil

from kiosk.domain.chain import GENESIS, link
from sync.client.line import HttpProvince, LineDown
from sync.province.database import Database
from sync.province.watch.chains import verify_chains
from tests.sync.callers import Caller
from tests.sync.people import push_of
from tests.sync.servers import Server

EACH, BATCHES = 40, 60
"""Entries of a batch, and batches of one machine."""


class Pusher(threading.Thread):
    """A machine that pushes on until the province holds all of it, whatever comes in between."""

    def __init__(self, server: Server, url: str = "") -> None:
        super().__init__()
        self._caller = Caller(server)
        self.line = HttpProvince(url or server.url, self._caller.device, self._caller.keys)
        self.device, self.keys = self._caller.device, self._caller.keys
        self.bodies = [os.urandom(60) for _ in range(EACH * BATCHES)]
        self._digests = [GENESIS]
        for body in self.bodies:
            self._digests.append(link(self._digests[-1], body))
        self.acknowledged = self.failures = 0
        self.begun = threading.Event()
        self.went_back: list[int] = []

    @property
    def digest(self) -> bytes:
        return self._digests[-1]

    def run(self) -> None:
        while self.acknowledged < len(self.bodies):
            at = self.acknowledged
            part = self.bodies[at : at + EACH]
            try:
                ack = self.line.push(push_of(part, at + 1, self._digests[at]))
            except LineDown:
                self.failures += 1
                assert self.failures < 5_000
                continue
            if ack.through < at:
                self.went_back.append(at - ack.through)
            assert ack.digest == self._digests[ack.through]
            self.acknowledged = ack.through
            self.begun.set()

    def close(self) -> None:
        self.line.close()
        self._caller.line.close()


@contextmanager
def pushing(server: Server, count: int, url: str = "") -> Generator[list[Pusher]]:
    """Machines that push on while the block does what it does; at its end all of them have arrived."""
    pushers = [Pusher(server, url) for _ in range(count)]
    for pusher in pushers:
        pusher.start()
    try:
        for pusher in pushers:
            assert pusher.begun.wait(60)
        yield pushers
        for pusher in pushers:
            pusher.join(100)
            assert not pusher.is_alive()
    finally:
        for pusher in pushers:
            pusher.close()


def holds_all(server: Server, pushers: list[Pusher]) -> None:
    """The digest law: each ledger at the province is the machine's own, entry by entry, and nothing is there twice."""
    database = Database(server.database_url)
    assert verify_chains(database) == len(pushers) * EACH * BATCHES
    with database.read() as connection:
        rows = connection.exec_driver_sql("SELECT device, head, digest FROM ledger").all()
    database.close()
    assert sorted((row.device, row.head, bytes(row.digest)) for row in rows) == sorted(
        (pusher.device, EACH * BATCHES, pusher.digest) for pusher in pushers
    )


def workers_of(server: Server) -> list[psutil.Process]:
    return [child for child in psutil.Process(server.pid).children() if _works(child)]


def _works(child: psutil.Process) -> bool:
    try:
        return "spawn_main" in " ".join(child.cmdline())
    except psutil.Error:
        return False  # it was killed, and nobody has noticed yet


def until(condition: Callable[[], object], seconds: float = 60) -> None:
    moment, over = threading.Event(), threading.Event()
    timer = threading.Timer(seconds, over.set)
    timer.start()
    while not condition():
        assert not over.is_set()
        moment.wait(0.1)
    timer.cancel()
