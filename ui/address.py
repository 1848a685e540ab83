"""How the screen addresses the citizen: "bác" as it is written, or what a centre chose instead.

Only these words change; names, answers and what somebody typed never pass through here.
"""

import re
from collections.abc import Mapping
from typing import Literal, TypeAlias

Address: TypeAlias = Literal["bac", "ong-ba", "anh-chi"]

WRITTEN: Address = "bac"
"""The one that the sentences are written with."""

_WORDS: Mapping[Address, str] = {"bac": "bác", "ong-ba": "ông/bà", "anh-chi": "anh/chị"}
ADDRESSES: tuple[Address, ...] = ("bac", "ong-ba", "anh-chi")

# not within "ông/bà/bác", not where the word itself is quoted, not a physician
_WRITTEN = re.compile(r"(?<![\w/“])([Bb])ác(?![\w/])(?! sĩ)")


def address_of(setting: str) -> Address:
    """What a stored setting means; anything unknown means what is written."""
    found: dict[str, Address] = {address: address for address in ADDRESSES}
    return found.get(setting, WRITTEN)


def addressed(text: str, address: Address) -> str:
    """The Vietnamese sentence with this word for the citizen, a capital where one stood."""
    if address == WRITTEN:
        return text
    word = _WORDS[address]
    return _WRITTEN.sub(lambda found: word.capitalize() if found[1] == "B" else word, text)
