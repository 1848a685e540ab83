"""Numbers of persons in a note: found, and made unreadable where nobody looks at each note. Pure."""

import re
from typing import Final

_SIGN: Final = r"[ .\-]?"
_PHONE: Final = rf"(?:(?:\+|00)?84{_SIGN}|0)[35789](?:{_SIGN}\d){{8}}"
_IDENTITY: Final = r"\d(?: ?\d){11}|\d{3}(?: ?\d){6}"
_NUMBER: Final = re.compile(rf"(?<![\d.\-/])(?:{_PHONE}|{_IDENTITY})(?![\d/]|[.\-]\d)")
"""A mobile telephone, or an identity number of twelve digits or of nine.

Not a landline or a service number (1900 …) of an office, nor a dossier's code, a date or an amount among them.
"""


def tells_of_a_person(note: str) -> bool:
    """Whether a note seems to hold a telephone or identity number."""
    return _NUMBER.search(note) is not None


def masked(note: str) -> str:
    """The note with every digit of such a number but the last two as a dot."""
    return _NUMBER.sub(_hide, note)


def _hide(found: re.Match[str]) -> str:
    text = found[0]
    keep = len(text) - 2
    return "".join("•" if sign.isdecimal() and place < keep else sign for place, sign in enumerate(text))
