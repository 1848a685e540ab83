"""The process that measures and mends, asked directly."""

import subprocess
import sys

import msgspec

from kiosk.app.workshop import Mended, Order
from kiosk.devices.doctor.words import Told, Wish
from kiosk.domain.repairs.causes import causes
from kiosk.domain.repairs.guide import Act
from kiosk.domain.repairs.measures import CHECKS, Check, Measure


def ask(wish: Wish, seconds: float = 40) -> list[Told]:
    done = subprocess.run(
        [sys.executable, "-m", "kiosk.devices.doctor.job"],
        input=msgspec.json.encode(wish),
        capture_output=True,
        check=True,
        timeout=seconds,
    )
    return [msgspec.json.decode(line, type=Told) for line in done.stdout.splitlines()]


def measured(*checks: Check, store: str = "") -> dict[str, Measure]:
    told = ask(Wish(Order(checks=checks, store=store)))
    return {one.measure.check: one.measure for one in told if one.measure is not None}


def printers() -> list[str]:
    """The causes among what is measured of the printer."""
    return [one.code for one in causes(measured(*CHECKS["printer"]).values())]


def mended(act: Act, order: Order | None = None) -> Mended | None:
    [told] = ask(Wish(order or Order(checks=()), act))
    return told.mended
