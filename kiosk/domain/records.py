"""What every piece of a resource file is made of."""

from datetime import date
from typing import Literal, TypeAlias

import msgspec

Confidence: TypeAlias = Literal["A", "B", "C"]
"""A: read on the national portal; B: read in another public source; C: general knowledge, never shown as a promise."""


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
        return (self.valid_from is None or self.valid_from <= on) and (self.valid_to is None or on <= self.valid_to)
