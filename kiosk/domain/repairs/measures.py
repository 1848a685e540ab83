"""What is measured of a machine, and what a measure says."""

from collections.abc import Iterable, Mapping
from typing import Final, Literal, TypeAlias

import msgspec

from kiosk.domain.team_facts import Machine

Check: TypeAlias = Literal[
    "link",
    "address",
    "gateway",
    "outside",
    "dns",
    "captive",
    "clock",
    "province",
    "portal",
    "loss",
    "spooler",
    "printer",
    "jobs",
    "disk",
    "memory",
    "heat",
    "uptime",
    "updates",
    "camera",
]

Level: TypeAlias = Literal["good", "note", "bad", "unknown"]
"""`note` is worth a word and no fault; `unknown` could not be measured here."""

Device: TypeAlias = Literal["internet", "printer", "computer", "camera"]
"""What is measured in one go."""

CHECKS: Final[Mapping[Device, tuple[Check, ...]]] = {
    "internet": (
        "link", "address", "gateway", "outside", "dns", "captive", "clock", "province", "portal", "loss",
    ),
    "printer": ("spooler", "printer", "jobs"),
    "computer": ("disk", "memory", "heat", "uptime", "updates", "clock"),
    "camera": ("camera",),
}  # fmt: skip
"""In the order in which one thing stands on the other."""

SLOW: Final = "slow-check"
"""The code of a check that did not come to an end in its time."""

NOT_HERE: Final = "not-here"
"""The code of what cannot be measured on this machine."""


class Measure(msgspec.Struct, frozen=True):
    """What one check found: `code` names the fault, `detail` is what a technician wants to know."""

    check: Check
    level: Level
    code: str = ""
    detail: str = ""


def untold(checks: Iterable[Check], told: Iterable[Measure]) -> tuple[Measure, ...]:
    """What is to be said of checks of which nothing was told: whoever measured came to an end too soon."""
    known = {measure.check for measure in told}
    return tuple(Measure(check, "unknown", NOT_HERE) for check in checks if check not in known)


MACHINES: Final[Mapping[str, Machine]] = {
    "clock": "clock",
    "cert-not-yet": "clock",
    "disk": "disk",
    "spooler": "printer",
    "printer": "printer",
    "jobs": "printer",
    "camera": "scanner",
    "memory": "computer",
    "heat": "computer",
    "uptime": "computer",
    "updates": "computer",
}


def machine_of(measure: Measure) -> Machine:
    """The machine whose fault it is, as incidents are counted."""
    known = MACHINES.get(measure.code) or MACHINES.get(measure.check)
    return known or "internet"
