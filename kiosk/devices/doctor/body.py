"""The computer itself: disk, memory, heat, how long it has run, what waits to be installed, the camera."""

import subprocess
import sys
import time
from pathlib import Path
from typing import Final

import psutil

from kiosk.app.workshop import Order
from kiosk.domain.repairs.measures import NOT_HERE, Measure

MIB: Final = 1 << 20
LOW: Final = 1024 * MIB
LOW_SHARE: Final = 0.05
FULL: Final = 50 * MIB
FULL_SHARE: Final = 0.01
"""Of a large disk the bytes count, of a small one the share: whichever is less."""

MEMORY: Final = 92.0
HOT: Final = 90.0
LONG_DAYS: Final = 21
MANY_UPDATES: Final = 30

_REBOOT: Final = Path("/run/reboot-required")
_APT: Final = Path("/usr/bin/apt-get")
_VIDEO: Final = Path("/sys/class/video4linux")


def disk(order: Order) -> Measure:
    """How much room there is where the log lies."""
    place = Path(order.store or "/")
    while not place.exists():
        place = place.parent
    usage = psutil.disk_usage(str(place))
    detail = f"{usage.free / (1024 * MIB):.1f} / {usage.total / (1024 * MIB):.1f} GB"
    if usage.free < min(FULL, FULL_SHARE * usage.total):
        return Measure("disk", "bad", "disk-full", detail)
    if usage.free < min(LOW, LOW_SHARE * usage.total):
        return Measure("disk", "bad", "disk-low", detail)
    return Measure("disk", "good", "", detail)


def memory(_order: Order) -> Measure:
    """How much of the memory is taken."""
    taken = psutil.virtual_memory()
    detail = f"{taken.percent:.0f} % / {taken.total / (1024 * MIB):.1f} GB"
    return (
        Measure("memory", "bad", "memory", detail) if taken.percent >= MEMORY else Measure("memory", "good", "", detail)
    )


def heat(_order: Order) -> Measure:
    """The hottest of what has a thermometer."""
    if not hasattr(psutil, "sensors_temperatures"):  # not on every system
        return Measure("heat", "unknown", NOT_HERE)
    found = [one for sensors in psutil.sensors_temperatures().values() for one in sensors if one.current > 0]
    if not found:
        return Measure("heat", "unknown", NOT_HERE)
    hottest = max(found, key=lambda one: one.current)
    limit = min(hottest.critical or HOT, HOT)
    detail = f"{hottest.current:.0f} °C"
    return Measure("heat", "bad", "heat", detail) if hottest.current >= limit else Measure("heat", "good", "", detail)


def uptime(_order: Order) -> Measure:
    """How long it has run without a rest."""
    hours = (time.time() - psutil.boot_time()) / 3600
    detail = f"{hours / 24:.0f} d" if hours >= 48 else f"{hours:.0f} h"
    return (
        Measure("uptime", "note", "uptime", detail) if hours > LONG_DAYS * 24 else Measure("uptime", "good", "", detail)
    )


def updates(_order: Order) -> Measure:
    """What waits to be installed, by the system's own list; whether it waits for a new start."""
    if _REBOOT.exists():
        return Measure("updates", "note", "restart-waits")
    if not sys.platform.startswith("linux") or not _APT.exists():
        return Measure("updates", "unknown", NOT_HERE)
    told = subprocess.run(
        ["nice", str(_APT), "--simulate", "--option", "Debug::NoLocking=1", "upgrade"],
        env={"LC_ALL": "C", "PATH": "/usr/sbin:/usr/bin:/sbin:/bin"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=9,
    )
    if told.returncode:
        return Measure("updates", "unknown", NOT_HERE)
    count = sum(line.startswith("Inst ") for line in told.stdout.splitlines())
    return Measure(
        "updates", "note" if count >= MANY_UPDATES else "good", "updates" if count >= MANY_UPDATES else "", str(count)
    )


def camera(_order: Order) -> Measure:
    """Whether a camera is plugged in."""
    if not sys.platform.startswith("linux"):
        return Measure("camera", "unknown", NOT_HERE)
    names = [(one / "name").read_text().strip() for one in sorted(_VIDEO.iterdir())] if _VIDEO.exists() else []
    return (
        Measure("camera", "good", "", ", ".join(dict.fromkeys(names)))
        if names
        else Measure("camera", "note", "camera-none")
    )
