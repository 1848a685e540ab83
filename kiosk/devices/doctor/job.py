"""The process that measures or mends: `python -m kiosk.devices.doctor.job`, an order in, one line for each answer out.

A process, because a name server that is gone holds a caller for half a minute, and because psutil stays out of the
window. All checks begin at once; what has not come to its end in its time is told as that, and the process ends.
"""

import os
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from typing import Final, TypeAlias

import msgspec

from kiosk.app.workshop import Order
from kiosk.devices.doctor import body, far, printers, wires
from kiosk.devices.doctor.mend import MENDS
from kiosk.devices.doctor.words import Told, Wish
from kiosk.domain.repairs.measures import NOT_HERE, SLOW, Check, Measure

Asked: TypeAlias = Callable[[Order], Measure]

CHECKS: Final[Mapping[Check, Asked]] = {
    "link": wires.link,
    "address": wires.address,
    "gateway": wires.gateway,
    "outside": wires.outside,
    "dns": wires.dns,
    "captive": far.captive,
    "clock": far.clock,
    "province": far.province,
    "portal": far.portal,
    "loss": far.loss,
    "spooler": printers.spooler_there,
    "printer": printers.printer,
    "jobs": printers.jobs,
    "disk": body.disk,
    "memory": body.memory,
    "heat": body.heat,
    "uptime": body.uptime,
    "updates": body.updates,
    "camera": body.camera,
}

USUAL_LIMIT: Final = 8.0
LIMITS: Final[Mapping[Check, float]] = {"updates": 10.0, "loss": 11.0, "clock": 11.0, "dns": 10.0}
"""Seconds; what asks several hosts one after the other gets more."""

_IF_SLOW: Final[Mapping[Check, Measure]] = {
    "dns": Measure("dns", "bad", "dns-dead"),
    "province": Measure("province", "bad", "province-away"),
    "portal": Measure("portal", "bad", "portal-away"),
}
"""Where silence says it all: who is asked does not answer."""


def measure(order: Order) -> Iterator[Measure]:
    """Each measure as soon as it is known, or its time is over; never waits for what hangs."""
    pool = ThreadPoolExecutor(max(1, len(order.checks)))
    start = time.monotonic()
    running: dict[Future[Measure], Check] = {pool.submit(_make, check, order): check for check in order.checks}
    while running:
        limit = min(LIMITS.get(check, USUAL_LIMIT) for check in running.values())
        done, _ = wait(running, max(0.0, start + limit - time.monotonic()), FIRST_COMPLETED)
        for future in done:
            check = running.pop(future)
            yield _result(future, check)
        if not done:
            passed = time.monotonic() - start
            for future, check in list(running.items()):
                if LIMITS.get(check, USUAL_LIMIT) <= passed:
                    del running[future]
                    yield _IF_SLOW.get(check, Measure(check, "unknown", SLOW))


def _make(check: Check, order: Order) -> Measure:
    return CHECKS[check](order)


def _result(future: Future[Measure], check: Check) -> Measure:
    """What came of it; a check that broke off could not be made here, and its trace goes to the diagnostics."""
    error = future.exception()
    if error is None:
        return future.result()
    sys.stderr.write(f"{check}: {type(error).__name__}: {error}\n")
    return Measure(check, "unknown", NOT_HERE)


def main() -> None:
    """Obey the one order, and go without waiting for what hangs."""
    wish = msgspec.json.decode(sys.stdin.buffer.read(), type=Wish)
    if wish.mend:
        _tell(Told(mended=MENDS[wish.mend](wish.order)))
    else:
        for found in measure(wish.order):
            _tell(Told(measure=found))
    sys.stdout.flush()
    os._exit(0)


def _tell(told: Told) -> None:
    sys.stdout.buffer.write(msgspec.json.encode(told) + b"\n")
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
