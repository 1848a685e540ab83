"""What the window and the process that measures say to each other: one wish, then one line for each answer."""

import msgspec

from kiosk.app.workshop import Mended, Order
from kiosk.domain.repairs.guide import Act
from kiosk.domain.repairs.measures import Measure


class Wish(msgspec.Struct, frozen=True):
    """Measure what the order names, or mend one thing."""

    order: Order
    mend: Act = ""


class Told(msgspec.Struct, frozen=True, omit_defaults=True):
    """One measure, or what came of the mending."""

    measure: Measure | None = None
    mended: Mended | None = None
