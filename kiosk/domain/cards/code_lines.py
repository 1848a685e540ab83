"""Whether a quickly typed line is a code out of a scanner, or words that a person has put in at one go.

Words must never be taken for a code: they would be gone. So a code is told by its shape alone, not by words in it.
"""

import re
from typing import Final

from kiosk.domain.cards.other_codes import OtherKind, kind_of
from kiosk.domain.dossiers.parcel import is_parcel, normal_parcel
from kiosk.domain.vietnamese import clean

_KINDS: Final[frozenset[OtherKind]] = frozenset(
    {"url", "payment", "mrz", "health-card", "old-id", "number-only", "our-slip", "dossier"}
)

_SHAPES: Final = re.compile(
    r"""
    .*[|｜]                                      # nobody writes bars
    | (?i:(?:cccd|cc|qr)\s*[:=]\s*)?\d{11,12}\D.*\d{8}   # a card whose bars another layout changed or lost
    | [A-Za-z][A-Za-z0-9+.\-]*://                # an address, whatever it says
    | www\.
    | \S{40}                                     # no word is as long
    """,
    re.ASCII | re.DOTALL | re.VERBOSE,
)


def looks_like_code(line: str) -> bool:
    """Whether it is a card, whole or damaged, an address, a slip's or dossier's code, a number; never plain words."""
    text = clean(line)
    return bool(_SHAPES.match(text)) or is_parcel(normal_parcel(text)) or kind_of(text, "") in _KINDS
