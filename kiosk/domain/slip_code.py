"""The code on the slip: told from an invented one before its session has arrived, checkable by eye, not guessable.

Eighteen symbols of an alphabet of 23, in which no two look alike (none of 0 O 1 I L 2 Z 5 S 8 B G U):

    tag(2) nonce(6) mac(9) check(1)

- `tag` comes from the device's slip key, so that the province knows which of its keys to try (529 tags).
- `nonce` is random. Two codes of one device meet once in 148 million pairs; then they are the same code,
  so the one who issues draws again while the code is already known on the machine.
- `mac` is HMAC-SHA256 of tag and nonce under the slip key, modulo 23^9: 40.7 bits that only the key can make.
- `check` makes the weighted sum of all symbols zero modulo 23, with the weights 1 to 18.

Why the check catches every wrong symbol and every swap: 23 is prime, so a product is zero modulo 23 only when a factor
is. One symbol `a` read as `b` in position `i` moves the sum by `w_i * (b - a)`; both factors lie between -22 and 22 and
neither is zero. Swapping `a` at `i` with `b` at `j` moves it by `(w_i - w_j) * (b - a)`; the weights differ, and so do
the symbols (swapping equal ones changes nothing). Neither is zero, so the sum is not zero any more.
"""

import base64
import hashlib
import hmac
import re
import unicodedata
from typing import Final

from kiosk.errors import Refused

ALPHABET: Final = "34679ACDEFHJKMNPQRTVWXY"
LENGTH: Final = 18
SLIP_KEY_BYTES: Final = 32
NONCE_BYTES: Final = 16

PRACTICE_KEY: Final = hashlib.sha256(b"tan-tay/practice/1").digest()
"""No secret: every machine makes practice codes under it, so that every machine knows them for what they are."""

PRACTICE_MARK: Final = "TAP DUNG"
"""Begins what the QR of a practice slip says; no code has a U or a G."""

_BASE: Final = len(ALPHABET)
_TAG: Final = 2
_NONCE: Final = 6
_MAC: Final = 9
_VALUE: Final = {symbol: value for value, symbol in enumerate(ALPHABET)}
_IN_ADDRESS: Final = re.compile(r"/t/([^/?#]*)", re.IGNORECASE)


def issue(slip_key: bytes, nonce: bytes) -> str:
    """A new genuine code without separators; `nonce` is `NONCE_BYTES` fresh random bytes."""
    _must_be(len(slip_key) == SLIP_KEY_BYTES, "a slip key has 32 bytes")
    _must_be(len(nonce) >= NONCE_BYTES, "a nonce has at least 16 bytes")
    head = tag_of(slip_key) + _symbols(nonce, _NONCE)
    body = head + _mac(slip_key, head)
    return body + _check(body)


def tag_of(slip_key: bytes) -> str:
    """The two symbols with which every code made under this key begins; they tell nothing else about it."""
    return _symbols(hmac.digest(slip_key, b"tan-tay/slip-tag/1", "sha256"), _TAG)


def is_genuine(code: str, slip_key: bytes) -> bool:
    """Whether the holder of `slip_key` made this canonical code; takes the same time for right and wrong."""
    head, mac = code[: _TAG + _NONCE], code[_TAG + _NONCE : -1]
    tag_fits = hmac.compare_digest(head[:_TAG].encode(), tag_of(slip_key).encode())
    mac_fits = hmac.compare_digest(mac.encode(), _mac(slip_key, head).encode())
    return tag_fits and mac_fits


def parse(text: str) -> str:
    """The canonical code in what was typed or scanned.

    Lower case, spaces, dashes, dots, a whole status address with or without its fragment, the QR of a practice slip:
    all are read.
    Refused with `slip-code-letter` (a symbol that no code has), `slip-code-length` or `slip-code-mistyped`.
    """
    address = _IN_ADDRESS.search(text)
    plain = unicodedata.normalize("NFKC", address[1] if address else text).upper().strip().removeprefix(PRACTICE_MARK)
    code = "".join(symbol for symbol in plain if not _is_separator(symbol))
    for symbol in code:
        if symbol not in _VALUE:
            raise Refused("slip-code-letter", letter=symbol)
    if len(code) != LENGTH:
        raise Refused("slip-code-length", given=str(len(code)), wanted=str(LENGTH))
    if _weighted_sum(code) != 0:
        raise Refused("slip-code-mistyped")
    return code


def grouped(code: str) -> str:
    """The code as it is read out and printed: six groups of three."""
    return " ".join(code[start : start + 3] for start in range(0, len(code), 3))


def url(base: str, code: str, key: bytes | None = None) -> str:
    """The address in the slip's QR; `key` opens the kept answers and stands after `#`, where no server sees it."""
    address = f"{base.rstrip('/')}/t/{code}"
    if key is None:
        return address
    return f"{address}#k={base64.urlsafe_b64encode(key).rstrip(b'=').decode()}"


def is_practice(code: str) -> bool:
    """Whether this canonical code was made in practice: no dossier is behind it, here or anywhere."""
    return is_genuine(code, PRACTICE_KEY)


def practice_text(code: str) -> str:
    """What stands in the QR of a practice slip instead of an address: no telephone opens anything by it."""
    return f"{PRACTICE_MARK} {code}"


def _mac(slip_key: bytes, head: str) -> str:
    return _symbols(hmac.digest(slip_key, b"tan-tay/slip-code/1\0" + head.encode(), "sha256"), _MAC)


def _symbols(raw: bytes, count: int) -> str:
    """`raw` as a number modulo 23^count; sixteen bytes or more leave a bias under one in 2^87."""
    number = int.from_bytes(raw)
    symbols: list[str] = []
    for _ in range(count):
        number, value = divmod(number, _BASE)
        symbols.append(ALPHABET[value])
    return "".join(symbols)


def _weighted_sum(symbols: str) -> int:
    return sum(weight * _VALUE[symbol] for weight, symbol in enumerate(symbols, start=1)) % _BASE


def _check(body: str) -> str:
    """The symbol that brings the weighted sum to zero; its own weight is 18, whose inverse modulo 23 is 9."""
    return ALPHABET[-_weighted_sum(body) * pow(LENGTH, -1, _BASE) % _BASE]


def _is_separator(symbol: str) -> bool:
    category = unicodedata.category(symbol)
    return category[0] in "ZP" or category in {"Cc", "Cf"}


def _must_be(true: bool, promise: str) -> None:
    if not true:
        raise ValueError(promise)
