"""The QR of the CCCD / Căn cước card and the 12-digit number.

The QR carries no signature: it fills a form, it proves nothing. Nothing is corrected silently, and a warning is a
question to the citizen, never a suspicion.
"""

import re
from datetime import date
from typing import Literal, TypeAlias

import msgspec

from kiosk.domain.conditions import age, sex
from kiosk.domain.vietnamese import clean, search_key
from kiosk.errors import Refused

OtherKind: TypeAlias = Literal["empty", "url", "health-card", "payment", "vneid", "our-slip", "mrz", "unknown"]

LONGEST = 4_096
"""A card line has about 200 characters; longer input is not looked at."""

_CHIP_CARDS_SINCE = date(2021, 1, 1)
_ISSUERS = {"old": "Cục Cảnh sát quản lý hành chính về trật tự xã hội", "new": "Bộ Công an"}
_CHANGE_AGES = (14, 25, 40, 60)

_BIRTH_PROVINCES = frozenset(
    f"{code:03}"
    for code in (
        1, 2, 4, 6, 8, 10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26, 27, 30, 31, 33, 34, 35, 36, 37, 38, 40, 42, 44,
        45, 46, 48, 49, 51, 52, 54, 56, 58, 60, 62, 64, 66, 67, 68, 70, 72, 74, 75, 77, 79, 80, 82, 83, 84, 86, 87, 89,
        91, 92, 93, 94, 95, 96,
    )
)  # fmt: skip
"""The 63 codes of before July 2025, kept for life; codes from 101 up stand for birth abroad."""


class Card(msgspec.Struct, frozen=True):
    """What the QR says, dates as `YYYY-MM-DD`; `issuer` is not in the QR but follows from the card's generation."""

    id: str
    old_id: str
    name: str
    dob: str
    sex: Literal["nam", "nu", ""]
    address: str
    issued: str
    issuer: str
    father: str = ""
    mother: str = ""
    generation: Literal["old", "new"] = "old"
    warnings: tuple[str, ...] = ()

    @property
    def text_is_damaged(self) -> bool:
        """Whether the scanner lost letters: name and address must not be taken over."""
        return "text-damaged" in self.warnings


class OtherQr(msgspec.Struct, frozen=True):
    """A QR or a line that is no identity card."""

    kind: OtherKind


def parse(raw: str, today: date, *, slip_url: str = "") -> Card | OtherQr:
    """The card in a scanned line, or what the line is instead.

    `slip_url` is the beginning of the address on our own slips. Raises `Refused` for a line that is a card but cannot
    be trusted: `invalid-date`, `card-cut-short`, `two-cards`.
    """
    if len(raw) > LONGEST:
        return OtherQr("unknown")
    line = re.sub(r"^(?:\][A-Za-z]\d|CCCD\s*:)\s*", "", clean(raw.replace("\ufffd", "?")))
    kind = _other_kind(line, slip_url)
    if kind is not None:
        return OtherQr(kind)
    parts = [part.strip() for part in line.split("|")]
    if any(re.fullmatch(r"(\d{8})?\d{12}", part, re.ASCII) for part in parts[2:]):
        raise Refused("two-cards")
    if len(parts) < 7:
        raise Refused("card-cut-short")
    return _card(parts, today)


_SHAPES: tuple[tuple[OtherKind, str], ...] = (
    ("empty", r""),
    ("url", r"(?i:[a-z][a-z0-9+.\-]*)://.*"),
    ("payment", r"000201.*"),
    ("mrz", r"IDVNM.*"),
    ("health-card", r"[A-Z]{2}\d{8,13}\|(?:[0-9A-Fa-f]{2})*\|.*"),
    ("vneid", r"[A-Za-z0-9+/=_.\-]{40,}"),
)


def _other_kind(line: str, slip_url: str) -> OtherKind | None:
    if slip_url and line.startswith(slip_url):
        return "our-slip"
    if re.match(r"\d{11,12}\|", line, re.ASCII):
        return None
    for kind, shape in _SHAPES:
        if re.fullmatch(shape, line, re.ASCII | re.DOTALL):
            return kind
    return "unknown"


def _card(parts: list[str], today: date) -> Card:
    number, old, name, dob, sex_text, address, issued, *rest = parts
    generation: Literal["old", "new"] = "new" if len(rest) >= 3 else "old"
    marks: dict[str, Literal["nam", "nu"]] = {"nam": "nam", "nu": "nu"}
    card = Card(
        id=number,
        old_id=old,
        name=name,
        dob=_iso(dob),
        sex=marks.get(search_key(sex_text), ""),
        address=address,
        issued=_iso(issued),
        issuer=_ISSUERS[generation],
        father=rest[1] if generation == "new" else "",
        mother=rest[2] if generation == "new" else "",
        generation=generation,
    )
    damaged = any("?" in text for text in (name, sex_text, address)) or not card.sex
    warnings = (("text-damaged",) if damaged else ()) + card_checks(card, today)
    return msgspec.structs.replace(card, sex=card.sex or sex(number) or "", warnings=warnings)


def _iso(digits: str) -> str:
    found = re.fullmatch(r"(\d\d)(\d\d)(\d{4})", digits, re.ASCII)
    if found is None:
        raise Refused("invalid-date")
    try:
        return date(int(found[3]), int(found[2]), int(found[1])).isoformat()
    except ValueError as error:
        raise Refused("invalid-date") from error


def number_checks(number: str, dob: str = "", sex_value: str = "") -> tuple[str, ...]:
    """Warnings about a 12-digit number and what it says of birth (`YYYY…`) and sex (`nam`, `nu`).

    Old registers hold wrong numbers, which procedure 1.012564 corrects; so these never block.
    """
    if not re.fullmatch(r"\d{12}", number, re.ASCII):
        return ()
    warnings: list[str] = []
    if number[:3] not in _BIRTH_PROVINCES and int(number[:3]) <= 100:
        warnings.append("unknown-province-code")
    if dob[:4].isdecimal() and born_year(number) != int(dob[:4]):
        warnings.append("birth-year-conflicts-with-number")
    if sex_value and sex(number) != sex_value:
        warnings.append("sex-conflicts-with-number")
    return tuple(warnings)


def born_year(number: str) -> int:
    """The year of birth that a 12-digit number carries."""
    return 1900 + int(number[3]) // 2 * 100 + int(number[4:6])


def card_checks(card: Card, today: date) -> tuple[str, ...]:
    """Warnings about a whole card; none of them stops anything."""
    born, issued = date.fromisoformat(card.dob), date.fromisoformat(card.issued)
    warnings = list(number_checks(card.id, card.dob, card.sex))
    if len(card.id) == 11:
        warnings.append("leading-zero-lost")
    if not born <= issued <= today:
        warnings.append("dates-out-of-order")
    elif issued < _CHIP_CARDS_SINCE:
        warnings.append("issued-before-chip-cards")
    elif _is_expired(born, issued, today):
        warnings.append("card-expired")
    if (born.day, born.month) == (1, 1):
        warnings.append("possible-year-only-dob")
    return tuple(warnings)


def _is_expired(born: date, issued: date, today: date) -> bool:
    """A card is changed at 14, 25, 40 and 60; one issued in the two years before such an age holds to the next."""
    had, has = age(born.isoformat(), issued) or 0, age(born.isoformat(), today) or 0
    return any(had < change - 2 and has >= change for change in _CHANGE_AGES)


def mask(number: str) -> str:
    """First three and last four signs: `025•••••0012`; short numbers are hidden whole."""
    return f"{number[:3]}{'•' * (len(number) - 7)}{number[-4:]}" if len(number) >= 9 else "•" * len(number)
