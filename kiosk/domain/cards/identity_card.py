"""The QR of the CCCD / Căn cước card and the 12-digit number.

The QR carries no signature: it fills a form, it proves nothing. Nothing is corrected silently, and a warning is a
question to the citizen, never a suspicion.
"""

import re
import unicodedata
from datetime import date
from typing import Literal

import msgspec

from kiosk.domain.cards.garbled import has_lost_its_marks, is_garbled
from kiosk.domain.cards.other_codes import OtherKind, kind_of
from kiosk.domain.questions.conditions import age, sex
from kiosk.domain.vietnamese import clean, nfc, search_key
from kiosk.errors import Refused

LONGEST = 4_096
"""A card line has about 200 characters; longer input is not looked at."""

_CHIP_CARDS_SINCE = date(2021, 1, 1)
_ISSUERS = {"old": "Cục Cảnh sát quản lý hành chính về trật tự xã hội", "new": "Bộ Công an"}
_CHANGE_AGES = (14, 25, 40, 60)
_SEXES: dict[str, Literal["nam", "nu", ""]] = {"nam": "nam", "nu": "nu"}

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
    """What the QR says, dates as `YYYY-MM-DD`; `issuer` is not in the QR but follows from the card's generation.

    Of a birth only the year or the month may be known: `1950`, `1950-06`.
    `address` is as the card has it; `id` has 11 digits where the leading zero was lost, until somebody restores it.
    """

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

    @property
    def lacks_zero(self) -> bool:
        """Whether the number is one digit short, and would be whole with a zero before it."""
        return len(self.id) == 11


class OtherQr(msgspec.Struct, frozen=True):
    """A QR or a line that is no identity card."""

    kind: OtherKind


def parse(raw: str, today: date, *, slip_url: str = "") -> Card | OtherQr:
    """The card in a scanned line, or what the line is instead.

    `slip_url` is the beginning of the address on our own slips. Raises `Refused` for a line that is a card but cannot
    be trusted: `invalid-date`, `card-cut-short`, `two-cards`, `card-number-shape`,
    `card-old-number`, `card-garbled`, `keys-layout`.
    """
    if len(raw) > LONGEST:
        return OtherQr("unknown")
    line = _unwrapped(raw)
    if not _is_meant_as_card(line):
        kind = kind_of(clean(line), slip_url)
        if kind == "unknown" and _OTHER_BARS.match(line):
            raise Refused("keys-layout")
        return OtherQr(kind)
    if any("|" in line[: found.start()] for found in _CARDS.finditer(line)):
        raise Refused("two-cards")
    if re.search(r"[\x00-\x1f\x7f\ufffd]", line):
        raise Refused("card-garbled")
    parts = line.split("|")
    if len(parts) < FEWEST_FIELDS:
        raise Refused("card-cut-short")
    return _card(parts, today)


FEWEST_FIELDS = 7
"""A card of before July 2024; one of after has eleven, and whatever follows those is not looked at."""

_BEGINS = re.compile(r"(?!\d{10}\|(?:[0-9A-Fa-f]{2}){4,}\|)\d[\d .]*\|", re.ASCII)
"""A number and a bar; the ten digits of a health card are followed by a name in hexadecimal."""

_CARDS = re.compile(r"\d{12}\|(?:\d{9}|\d{12})?\|[^|]*\|\d{8}\|", re.ASCII)

_OTHER_BARS = re.compile(r"\d{12}([^\w\s|])(?:\d{9}|\d{12})?\1.{0,200}?\1\d{8}\1.{0,400}?\1\d{8}", re.ASCII | re.DOTALL)
"""A whole card whose bars another layout of the keyboard turned into something else."""

_PLAIN = {code: chr(code - 0xFEE0) for code in (*range(0xFF10, 0xFF1A), 0xFF5C)}
"""Full-width digits and bar."""


def _is_meant_as_card(line: str) -> bool:
    """It begins as a card does, or has a card's bars with a day where the birth stands."""
    parts = line.split("|")
    return bool(_BEGINS.match(line)) or (
        len(parts) >= FEWEST_FIELDS and bool(re.fullmatch(r"\d{8}", parts[3].strip(), re.ASCII))
    )


def _unwrapped(raw: str) -> str:
    """The line without what a scanner puts around it: terminators, an AIM identifier, a word of its owner's."""
    line = raw.translate(_PLAIN).strip(" \t\r\n\0\x02\x03\x04\ufeff")
    return re.sub(r"^(?:\][A-Za-z][0-9A-Za-z]\s*|(?:CCCD|CC|QR)\s*[:=]\s*)+", "", line, flags=re.IGNORECASE)


def _card(parts: list[str], today: date) -> Card:
    number, old, name, dob, sex_text, address, issued, *rest = parts
    rest += [""] * 3
    generation: Literal["old", "new"] = "new" if len(parts) >= 10 else "old"
    number = _number(number)
    said = _SEXES.get(search_key(sex_text), "")
    (born, born_doubt), (given, given_doubt) = _day(dob), _day(issued)
    card = Card(
        id=number,
        old_id=clean(old),
        name=clean(name),
        dob=born,
        sex=said,
        address=_as_written(address),
        issued=given if len(given) == _WHOLE_DAY else "",
        issuer=_ISSUERS[generation],
        father=clean(rest[1]),
        mother=clean(rest[2]),
        generation=generation,
    )
    names = (name, rest[1], rest[2])
    damaged = any(is_garbled(text, is_name=True) for text in names) or is_garbled(address)
    damaged = damaged or not (said and card.name) or has_lost_its_marks(name, address)
    doubts = (("text-damaged",) if damaged else ()) + (() if said else ("sex-from-number",))
    doubts += tuple(dict.fromkeys(filter(None, (born_doubt, given_doubt and "card-date-wrong"))))
    warnings = doubts + _checks(card, doubts, today)
    return msgspec.structs.replace(card, sex=said or _SEXES.get(sex(number) or "", ""), warnings=warnings)


def _number(text: str) -> str:
    """Its 12 digits, or the 11 that are whole with a zero before them; anything else is refused."""
    digits = re.sub(r"[ .]", "", text)
    if re.fullmatch(r"\d{12}", digits, re.ASCII):
        return digits
    if re.fullmatch(r"\d{9}", digits, re.ASCII):
        raise Refused("card-old-number")
    if re.fullmatch(r"\d{11}", digits, re.ASCII) and f"0{digits[:2]}" in _BIRTH_PROVINCES:
        return digits
    raise Refused("card-number-shape")


def with_zero(card: Card, today: date) -> Card:
    """The card with the zero before its number that a table had swallowed; only when somebody says so."""
    if not card.lacks_zero:
        return card
    whole = msgspec.structs.replace(card, id=f"0{card.id}")
    kept = tuple(warning for warning in card.warnings if warning in _OF_READING)
    found = card.sex or _SEXES.get(sex(whole.id) or "", "")
    return msgspec.structs.replace(whole, sex=found, warnings=kept + _checks(whole, kept, today))


def with_year_only(card: Card) -> Card:
    """The card of somebody of whom only the year of birth is known; only when she says so."""
    left = tuple(warning for warning in card.warnings if warning != "possible-year-only-dob")
    return msgspec.structs.replace(card, dob=card.dob[:4], warnings=left)


def _as_written(text: str) -> str:
    """The address as the card has it, in composed form: only what nobody can see is taken out."""
    seen = (sign for sign in nfc(text) if unicodedata.category(sign) not in {"Cf", "Cc", "Cs", "Zl", "Zp"})
    return nfc("".join(seen)).strip()


def _day(text: str) -> tuple[str, str]:
    """A day of the card, as much of it as can be, and the doubt about it; empty where the card has none.

    Registers hold zeros where day or month of an old birth is not known, and here and there a day that never was. What
    is no date at all is refused: then nobody knows which field is which.
    """
    digits = re.sub(r"[ ./-]", "", text)
    if not digits:
        return "", ""
    found = re.fullmatch(r"(?:(\d\d)(\d\d))?(\d{4})", digits, re.ASCII)
    if found is None:
        raise Refused("invalid-date")
    day, month, year = found[1] or "00", found[2] or "00", found[3]
    try:
        whole = date(int(year), int(month) or 1, int(day) or 1)
    except ValueError:
        return (year if int(year) else ""), "card-date-wrong"
    if month == "00":
        return year, "card-date-partial" if day == "00" else "card-date-wrong"
    return (f"{year}-{month}", "card-date-partial") if day == "00" else (whole.isoformat(), "")


_WHOLE_DAY = 10
"""Signs of `YYYY-MM-DD`."""

_DOUBTED_DAYS = frozenset({"card-date-partial", "card-date-wrong"})
_OF_READING = _DOUBTED_DAYS | {"text-damaged", "sex-from-number"}
"""Doubts that come from the line itself, and stay whatever is put right of it."""


def _checks(card: Card, doubts: tuple[str, ...], today: date) -> tuple[str, ...]:
    """The card's warnings, less that a day is missing where one is doubted already."""
    found = card_checks(card, today)
    told = not _DOUBTED_DAYS.isdisjoint(doubts)
    return tuple(warning for warning in found if not (told and warning == "card-date-missing"))


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
    warnings = list(number_checks(card.id, card.dob, card.sex))
    if card.lacks_zero:
        warnings.append("leading-zero-lost")
    if card.dob and card.issued:
        warnings += _date_checks(date.fromisoformat(f"{card.dob}-01-01"[:10]), date.fromisoformat(card.issued), today)
    else:
        warnings.append("card-date-missing")
    if card.dob.endswith("-01-01"):
        warnings.append("possible-year-only-dob")
    return tuple(warnings)


def _date_checks(born: date, issued: date, today: date) -> list[str]:
    if not born <= issued <= today:
        return ["dates-out-of-order"]
    if issued < _CHIP_CARDS_SINCE:
        return ["issued-before-chip-cards"]
    return ["card-expired"] if _is_expired(born, issued, today) else []


def _is_expired(born: date, issued: date, today: date) -> bool:
    """A card is changed at 14, 25, 40 and 60; one issued in the two years before such an age holds to the next."""
    had, has = age(born.isoformat(), issued) or 0, age(born.isoformat(), today) or 0
    return any(had < change - 2 and has >= change for change in _CHANGE_AGES)


def mask(number: str) -> str:
    """First three and last four signs: `025•••••0012`; short numbers are hidden whole."""
    return f"{number[:3]}{'•' * (len(number) - 7)}{number[-4:]}" if len(number) >= 9 else "•" * len(number)
