"""The pairing code: the centre's secret as thirty letters that one machine shows and another is told.

The alphabet is that of the slips' codes, in which no two signs look alike. Twenty-nine signs hold the 128 bits, the
last one makes the weighted sum zero modulo 23. The weights run from 1 to 22 and again from 1: none is zero, so one
wrong sign is caught, and neighbours differ, so two that changed places are caught too.
"""

import unicodedata
from typing import Final

from kiosk.domain.slip_code import ALPHABET
from kiosk.errors import Refused

SECRET_BYTES: Final = 16
LENGTH: Final = 30
MARK: Final = "TO:"
"""Begins what the QR says, so that no slip's code is taken for it; no code has an O."""

_BASE: Final = len(ALPHABET)
_VALUE: Final = {sign: value for value, sign in enumerate(ALPHABET)}
_WEIGHTS: Final = tuple(1 + place % (_BASE - 1) for place in range(LENGTH))


def spell(secret: bytes) -> str:
    """The code of a secret, without separators."""
    number, signs = int.from_bytes(secret), list[str]()
    for _ in range(LENGTH - 1):
        number, value = divmod(number, _BASE)
        signs.append(ALPHABET[value])
    check = -_sum("".join(signs)) * pow(_WEIGHTS[-1], -1, _BASE) % _BASE
    return "".join(signs) + ALPHABET[check]


def grouped(code: str) -> str:
    """The code as it is read out: ten groups of three."""
    return " ".join(code[start : start + 3] for start in range(0, len(code), 3))


def read(text: str) -> bytes:
    """The secret in what was typed or scanned; spaces, dashes, small letters and the QR's mark do not matter.

    Refused with `pairing-letter`, `pairing-length` or `pairing-mistyped`.
    """
    plain = unicodedata.normalize("NFKC", text).upper().strip().removeprefix(MARK)
    code = "".join(sign for sign in plain if sign.isalnum())
    for sign in code:
        if sign not in _VALUE:
            raise Refused("pairing-letter", letter=sign)
    if len(code) != LENGTH:
        raise Refused("pairing-length", given=str(len(code)), wanted=str(LENGTH))
    number = sum(_VALUE[sign] * _BASE**place for place, sign in enumerate(code[:-1]))
    if _sum(code) or number >= 1 << 8 * SECRET_BYTES:
        raise Refused("pairing-mistyped")
    return number.to_bytes(SECRET_BYTES)


def _sum(signs: str) -> int:
    return sum(weight * _VALUE[sign] for weight, sign in zip(_WEIGHTS, signs, strict=False)) % _BASE
