"""Numbers of persons in what an office writes: found, and made unreadable where nobody looks at each text. Pure."""

import re
from typing import Final

_SIGN: Final = r"(?:\) ?|[ .\-])?"
_PHONE: Final = rf"(?:(?:\+|00)?84{_SIGN}|0)[35789](?:{_SIGN}\d){{8}}"
_IDENTITY: Final = r"\d(?: ?\d){11}|\d{3}(?: ?\d){6}"
_UNBROKEN: Final = r"(?<!\d)(?:(?:(?:00)?84|0)[35789]\d{8}|\d{12})(?!\d)"
_AMOUNT: Final = r"\d{1,3}(?: \d{3})+ ?(?:đồng|đ|vnđ|vnd) *(?:[.,;)\n]|$)"
_NUMBER: Final = re.compile(
    rf"(?<![\d.\-/])(?!{_AMOUNT})(?:{_PHONE}|{_IDENTITY})(?![\d/]|[.\-]\d)|{_UNBROKEN}", re.IGNORECASE
)
"""A mobile telephone, or an identity number of twelve digits or of nine; without signs in it also beside another.

Not a landline or a service number (1900 …) of an office, nor a dossier's code, a date or an amount among them.
"""


_LONG: Final = re.compile(r"(?<!\d)\d{7,}(?!\d)")
_NAME: Final = re.compile(r"(?<!\w)[^\W\d_]+(?:\s+[^\W\d_]+)+(?!\w)|^\D+$")


def tells_of_a_person(*texts: str) -> bool:
    """Whether one of the texts seems to hold a telephone or identity number."""
    return any(_NUMBER.search(text) for text in texts)


def masked(text: str) -> str:
    """The text with every digit of such a number but the last two as a dot."""
    return _NUMBER.sub(_hide, text)


def veiled(text: str) -> str:
    """The same where nobody knows what the text is: also of a longer number, and of what may be a name."""
    return _NAME.sub(_initials, _LONG.sub(_hide, masked(text)))


def _initials(found: re.Match[str]) -> str:
    return " ".join(word[0] + "•" * (len(word) - 1) for word in found[0].split())


def _hide(found: re.Match[str]) -> str:
    text = found[0]
    keep = len(text) - 2
    return "".join("•" if sign.isdecimal() and place < keep else sign for place, sign in enumerate(text))
