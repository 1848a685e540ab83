"""The portal's own code of a dossier: looked at loosely, because its exact form for Phú Thọ is not published.

Source: the shapes seen on receipts (circular 03/2025/TT-VPCP holds the rule). What looks unusual is asked about and
taken; what cannot be a code at all, such as a scanned identity card, never gets into the ledger. Nor does what tells
of a person, or is another code: our slip's, or the post's.
"""

import re
from datetime import date
from urllib.parse import parse_qsl, unquote, urlsplit

from kiosk.domain.dossiers.parcel import is_parcel, normal_parcel
from kiosk.domain.slip_code import parse as slip_code
from kiosk.domain.vietnamese import clean
from kiosk.errors import Refused

_SHAPE = re.compile(r"[0-9A-Z]{1,4}(\.[0-9A-Z]{1,4}){0,6}-(\d{6})-\d{3,8}")
_INSIDE = re.compile(rf"(?<![0-9A-Z.-]){_SHAPE.pattern}(?![0-9A-Z.-])")
_AGENCY = re.compile(r"[A-Z][0-9]{2}")
_SIGNS = re.compile(r"[0-9A-Z ./_-]{5,40}")
_BETWEEN = re.compile(r"[ ./_-]+")
_A_PERSONS = re.compile(
    r"""
    \d{9} | \d{12}                                      # an identity number
    | [A-Z]{0,8}(?:0\d{9,11} | 84[35789]\d{8} | 841\d{9})  # a telephone, or an identity number, behind a word
    | [35789]\d{8}
    | (?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d
    | [A-Z]+(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19\d\d|20[01]\d)  # a name and a day of birth
    """,
    re.VERBOSE,
)
_PAPERS = re.compile(r"[A-Z] ?\d{7,8}|[A-Z]{2}\d{13}")
"""The numbers of a passport and of a health card, as they are written."""

_ADDRESS = re.compile(r"://|www\.|@|\.[a-z]{2,}\b")

_MOST_WORDS = 1
"""More words than one without any digit are a name, or a sentence."""

_FEWEST_DIGITS = 4


def normal_dossier(typed: str) -> str:
    """The code as it is kept and compared: one spelling for capitals and spaces."""
    return clean(clean(typed).upper())  # capitals of one sign may be several, which are then written as one


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


def names_an_address(line: str) -> bool:
    """Whether a line has an address on the web or of mail in it: then anybody may have written it."""
    return _ADDRESS.search(unquote(line).lower()) is not None


def agency_of(code: str) -> str:
    """The letter and two digits that name the province or ministry in a code: `H44`; empty where there is none."""
    head = code.partition("-")[0].split(".")
    return next((part for part in head if _AGENCY.fullmatch(part)), "")


def is_dossier(code: str) -> bool:
    """Whether it can be a dossier's code: 5 to 40 plain signs with some digits among them.

    Never an identity number or a phone number, a name or a day of birth, nor a code of another kind.
    """
    return not why_no_dossier(code)


def why_no_dossier(code: str) -> str:
    """The code of the sentence that says why it cannot be a dossier's; empty when it can."""
    if looks_usual(code) and any(sign.isalpha() for sign in code):
        return ""
    if is_parcel(normal_parcel(code)):
        return "dossier-is-parcel"
    if _is_slips(code):
        return "dossier-is-slip"
    digits = sum(sign.isdecimal() for sign in code)
    plain = bool(_SIGNS.fullmatch(code)) and digits >= _FEWEST_DIGITS
    return "" if plain and not _tells_of_a_person(code) else "dossier-not-a-code"


def _is_slips(code: str) -> bool:
    try:
        return bool(slip_code(code))
    except Refused:
        return False


def _tells_of_a_person(code: str) -> bool:
    words = sum(part.isalpha() for part in _BETWEEN.split(code))
    if words > _MOST_WORDS or _PAPERS.fullmatch(code):
        return True
    return _A_PERSONS.fullmatch(_BETWEEN.sub("", code)) is not None


def looks_usual(code: str) -> bool:
    """Whether it has the shape that receipts show."""
    return _SHAPE.fullmatch(code) is not None


def check_dossier(code: str, today: date) -> str:
    """Empty when the code looks as usual, else the code of what to look at again."""
    if not looks_usual(code):
        return "portal.dossier-odd"
    day = day_in(code)
    return "portal.dossier-date" if day is None or day > today else ""


def day_in(code: str) -> date | None:
    """The day that a code of the usual shape is of; None where its six digits are none, and of another shape."""
    found = _SHAPE.fullmatch(code)
    try:
        return None if found is None else date.fromisoformat(f"20{found[2]}")
    except ValueError:
        return None
