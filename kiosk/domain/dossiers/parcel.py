"""The tracking number of a letter or parcel: two letters, nine digits, `VN`; the ninth digit checks the eight before.

Source: the Universal Postal Union's standard S10, which Vietnam Post follows.
"""

import re

from kiosk.domain.vietnamese import clean

_WEIGHTS = (8, 6, 4, 2, 3, 5, 9, 7)
_SHAPE = re.compile(r"[A-Z]{2}[0-9]{9}VN")


def check_digit(serial: str) -> str:
    """The digit that belongs behind these eight."""
    rest = 11 - sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, serial, strict=True)) % 11
    return {10: "0", 11: "5"}.get(rest, str(rest))


def normal_parcel(typed: str) -> str:
    """The number as it is kept: capitals, nothing between the signs."""
    return re.sub(r"[\s.\-]", "", clean(typed)).upper()


def is_parcel(number: str) -> bool:
    """Whether it is a number that the post can have given out."""
    return _SHAPE.fullmatch(number) is not None and check_digit(number[2:10]) == number[10]
