"""What every piece of a resource file is made of."""

from datetime import date, timedelta
from typing import Literal, TypeAlias

import msgspec

Confidence: TypeAlias = Literal["A", "B", "C"]
"""A: read on the national portal; B: read in another public source; C: general knowledge, never shown as a promise."""


Standing: TypeAlias = Literal["holds", "ends-soon", "not-yet", "over"]
"""Whether a dated piece of the catalogue holds on a day; `ends-soon` still holds."""

STALE_DAYS = 180
"""After this many days nobody should rely on a fact without asking."""

ENDS_SOON_DAYS = 60
"""How long before its last day an end is told: a prepared dossier may wait that long to be filed."""


class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A piece of a resource file: nothing in it can change, and nothing in it is unknown."""


class Words(Record, frozen=True):
    """The same words in Vietnamese, which count, and in English, which help."""

    vi: str
    en: str = ""


class Dated(Record, frozen=True, kw_only=True):
    """What procedures and forms say of themselves; `valid_to` is the last day on which it holds, None if unknown."""

    schema_version: Literal[2]
    checked_on: date
    sources: tuple[str, ...]
    valid_from: date | None = None
    valid_to: date | None = None

    def is_valid(self, on: date) -> bool:
        """Whether nothing that we know says that it does not hold on this day."""
        return self.standing(on) in {"holds", "ends-soon"}

    def standing(self, on: date) -> Standing:
        """How its dates stand to this day."""
        if self.valid_from is not None and on < self.valid_from:
            return "not-yet"
        if self.valid_to is None:
            return "holds"
        if on > self.valid_to:
            return "over"
        return "ends-soon" if self.valid_to - on < timedelta(days=ENDS_SOON_DAYS) else "holds"

    def is_stale(self, on: date, days: int = STALE_DAYS) -> bool:
        """Whether it was last checked more than `days` days ago."""
        return on - self.checked_on > timedelta(days=days)
