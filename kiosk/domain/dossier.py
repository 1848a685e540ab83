"""The portal's own code of a dossier: looked at loosely, because its exact form for Phú Thọ is not published.

Source: the shapes seen on receipts (circular 03/2025/TT-VPCP holds the rule). What looks unusual is asked about and
taken; what cannot be a code at all, such as a scanned identity card, never gets into the ledger.
"""

import re
from datetime import date, datetime
from urllib.parse import parse_qsl, unquote, urlsplit

from kiosk.domain.vietnamese import clean

_SHAPE = re.compile(r"[0-9A-Z]{1,4}(\.[0-9A-Z]{1,4}){0,6}-(\d{6})-\d{3,8}")
_INSIDE = re.compile(rf"(?<![0-9A-Z.-]){_SHAPE.pattern}(?![0-9A-Z.-])")
_AGENCY = re.compile(r"[A-Z][0-9]{2}")
_SIGNS = re.compile(r"[0-9A-Z ./_-]{5,40}")
_A_PERSONS = re.compile(r"\d{9}|0\d{9,10}|\d{12}")
_FEWEST_DIGITS = 4


def normal_dossier(typed: str) -> str:
    """The code as it is kept and compared: one spelling for capitals and spaces."""
    return clean(typed).upper()


def read_dossier(line: str) -> str:
    """The code in what was typed, pasted or scanned: an address or a sentence may stand around it.

    Where it is not clear which part is meant, the line is kept as it is, to be looked at.
    """
    whole = normal_dossier(line)
    if looks_usual(whole):
        return whole
    text = unquote(line).strip()
    inside = {found[0] for found in _INSIDE.finditer(normal_dossier(text))}
    if not inside and text.lower().startswith(("https://", "http://")):
        told = (normal_dossier(value) for _, value in parse_qsl(urlsplit(text).query))
        inside = {value for value in told if is_dossier(value)}
    return inside.pop() if len(inside) == 1 else whole


def agency_of(code: str) -> str:
    """The letter and two digits that name the province or ministry in a code: `H44`; empty where there is none."""
    head = code.partition("-")[0].split(".")
    return next((part for part in head if _AGENCY.fullmatch(part)), "")


def is_dossier(code: str) -> bool:
    """Whether it can be a dossier's code: 5 to 40 plain signs with some digits among them.

    Never an identity number or a phone number, and nothing with letters that names have.
    """
    digits = sum(sign.isdecimal() for sign in code)
    bare = re.sub(r"[ ./_-]", "", code)
    return bool(_SIGNS.fullmatch(code)) and digits >= _FEWEST_DIGITS and not _A_PERSONS.fullmatch(bare)


def looks_usual(code: str) -> bool:
    """Whether it has the shape that receipts show."""
    return _SHAPE.fullmatch(code) is not None


def check_dossier(code: str, today: date) -> str:
    """Empty when the code looks as usual, else the code of what to look at again."""
    found = _SHAPE.fullmatch(code)
    if found is None:
        return "portal.dossier-odd"
    try:
        day = datetime.strptime(found[2], "%y%m%d").date()  # noqa: DTZ007 - a calendar day has no zone
    except ValueError:
        return "portal.dossier-date"
    return "portal.dossier-date" if day > today else ""
