"""The sync loop: when a round is due, what it does, and what is noted when it fails."""

import random
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final, Protocol

import msgspec

from kiosk.errors import Rejected, Unavailable
from kiosk.store.outbox import SEND_NOW
from kiosk.store.store import SyncSide
from kiosk.store.uplink import Enrolment
from sync.client.backoff import wait_after
from sync.client.enrolling import CENTRE, ENROL_CODE, WANTED_URL, enrol, pending
from sync.client.line import HttpProvince, LineDown, has_route
from sync.client.pull import hear_once, pull_once
from sync.client.push import LIMITS, give_boxes_once, is_behind, look_after_ended, push_once

HEARTBEAT: Final = 240.0
"""Seconds between two rounds when nothing happens."""
GATHER: Final = 8.0
"""Seconds between two rounds while a session goes on: its taps go up together."""
TOGETHER: Final = 5.0
"""Seconds between two rounds while the centre's other machines have something to say: one list, several counters."""
ALONE_AFTER: Final = 600.0
"""Seconds after which a centre from whose other machines nothing came is one where this machine works alone."""
CLOCK_IS_OFF: Final = timedelta(minutes=5)


class Note(Protocol):
    """Write one event down, with fields from the house's list."""

    def __call__(self, event: str, **fields: object) -> None: ...


class World(msgspec.Struct, frozen=True):
    """What the loop asks of the world: the time of day, a steady clock in seconds, a draw, the routing table, notes."""

    now: Callable[[], datetime]
    steady: Callable[[], float]
    note: Note
    warn: Note
    draw: Callable[[float, float], float] = random.uniform
    has_route: Callable[[], bool] = has_route


class Loop:
    """The rounds of one kiosk; `alive` says whether to begin another batch."""

    def __init__(self, side: SyncSide, world: World, alive: Callable[[], bool]) -> None:
        self._outbox, self._keys = side.outbox, side.secrets
        self._world, self._alive = world, alive
        self._limits = LIMITS
        self._failures = 0
        self._next = self._last = world.steady()
        self._seen = self._outbox.change_counter()
        self._wanted = self._wishes()
        self._had_route = world.has_route()
        self._province: HttpProvince | None = None
        self._called: tuple[str, str] = ("", "")
        self._knows_ended = False
        self._forked = False
        self._together_until = 0.0
        self._whole_at = -HEARTBEAT
        self._calm = ""

    def is_due(self) -> bool:
        """Whether a round should begin now; cheap enough to ask every second."""
        route, counter = self._world.has_route(), self._outbox.change_counter()
        if route and not self._had_route:
            self._at_once()
        self._had_route = route
        if counter != self._seen:
            self._seen = counter
            self._look()
        return self._world.steady() >= self._next

    def round(self) -> str:
        """One round: enrol if asked, push until nothing waits, pull; the problem's code, empty when all went well."""
        calm, problem, told = "", "", None
        failures, self._failures = self._failures + 1, 0
        try:
            calm = problem = self._round()
        except LineDown as outage:
            problem, told = outage.what, outage.retry_after
        except Unavailable as outage:
            problem = outage.what
        except Rejected as rejection:
            problem = _code_of(rejection)
        except Exception as error:  # noqa: BLE001 - one of the house's three catchers; a bug must not end the sending for good
            self._world.warn("round-broke", exception=error)
            problem = "bug"
        self._forked = problem == "forked"
        self._calm = calm
        if problem and not calm:
            self._whole_at = -HEARTBEAT
        self._last = self._world.steady()
        self._next = self._last + (TOGETHER if self._last < self._together_until else HEARTBEAT)
        if problem and not calm:
            self._failures = failures
            self._next = self._last + wait_after(failures, self._world.draw, told)
        if problem:
            self._note(problem)
        return problem

    def close(self) -> None:
        """Close the connection to the province."""
        if self._province is not None:
            self._province.close()

    def _round(self) -> str:
        """The problem of a round that went well: none, a wish that was refused for good, or this machine's clock.

        Whatever becomes of a wish, entries go on to the province that knows this machine. While several machines work
        together and nothing waits here, a round only listens: one question, and nothing is written down.
        """
        known = self._outbox.enrolment()
        if known is not None and self._only_listens():
            self._share(self._line(known.url, known.device))
            return self._calm
        self._whole_at = self._world.steady()
        self._outbox.record_try(self._world.now())
        refusal: Rejected | LineDown | None = None
        try:
            self._enrol_if_asked()
        except (Rejected, LineDown) as error:
            refusal = error
        enrolment = self._outbox.enrolment()
        problem = "" if enrolment is None else self._exchange(enrolment)
        if isinstance(refusal, LineDown):
            raise refusal
        return problem if refusal is None else _code_of(refusal)

    def _exchange(self, enrolment: Enrolment) -> str:
        """Push until nothing waits, then pull; "clock" when all went well by a clock that is far off."""
        province = self._line(enrolment.url, enrolment.device)
        if not self._knows_ended:
            look_after_ended(self._outbox, province, self._world.now)
            self._knows_ended = True
        off = self._push(province)
        while self._alive() and pull_once(self._outbox, province):
            pass
        self._share(province)
        self._outbox.record_success(self._world.now())
        return "clock" if abs(off) > CLOCK_IS_OFF else ""

    def _only_listens(self) -> bool:
        now = self._world.steady()
        return now < min(self._together_until, self._whole_at + HEARTBEAT) and not is_behind(self._outbox)

    def _share(self, province: HttpProvince) -> None:
        """Give the boxes and hear what the other machines said; a province of before that time has no ear for it."""
        try:
            while self._alive() and give_boxes_once(self._outbox, province):
                pass
            more = self._alive()
            while more:
                came, more = hear_once(self._outbox, province)
                more = more and self._alive()
                if came:
                    self._together_until = self._world.steady() + ALONE_AFTER
        except Rejected as rejection:
            if rejection.reason != "not-found":
                raise

    def _push(self, province: HttpProvince) -> timedelta:
        """Push until nothing waits; how far this machine's clock is from the province's."""
        while True:
            try:
                ack = push_once(self._outbox, province, self._world.now, self._limits)
            except Rejected as rejection:
                if rejection.reason != "too-large" or self._limits.entries == 1:
                    raise
                self._limits = msgspec.structs.replace(self._limits, entries=self._limits.entries // 2)
                continue
            if not (self._alive() and is_behind(self._outbox)):
                return ack.province_time - self._world.now()

    def _enrol_if_asked(self) -> None:
        wish = pending(self._outbox)
        if wish is None:
            return
        enrolment = enrol(self._outbox, self._keys, wish, self._world.now())
        self._knows_ended = False  # it may be another province, which holds nothing yet
        self._world.note("device-enrolled", device=enrolment.device)

    def _line(self, url: str, device: str) -> HttpProvince:
        if self._province is None or self._called != (url, device):
            other = HttpProvince(url, device, self._keys)
            self.close()
            self._province, self._called = other, (url, device)
        return self._province

    def _note(self, problem: str) -> None:
        self._world.warn("round-failed", problem=problem, attempt=self._failures)
        try:
            self._outbox.record_failure(problem, self._world.now())
        except Unavailable as outage:  # a full disk: the next round tries to say it again
            self._world.warn("store-unavailable", detail=outage.detail)

    def _wishes(self) -> tuple[str, ...]:
        """What people asked for by hand: a round now, or another province or code."""
        return tuple(map(self._outbox.setting, (SEND_NOW, WANTED_URL, ENROL_CODE, CENTRE)))

    def _look(self) -> None:
        wanted = self._wishes()
        if wanted != self._wanted:
            self._wanted = wanted
            self._at_once()
        elif self._forked and not self._outbox.awaits_fork():
            self._at_once()
        elif not self._failures and is_behind(self._outbox):
            gather = TOGETHER if self._world.steady() < self._together_until else GATHER
            self._next = min(self._next, self._last + gather)

    def _at_once(self) -> None:
        self._failures = 0
        self._whole_at = -HEARTBEAT
        self._next = self._world.steady()


def _code_of(rejection: Rejected) -> str:
    match rejection.reason:
        case "forked":
            return "forked"
        case "enrol-code-unknown":
            return "enrol-code"
        case reason:
            return f"rejected:{reason}"
