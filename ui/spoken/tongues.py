"""How each language says numbers, dates, times, letters and signs."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from kiosk.domain.vietnamese import number_in_words
from ui.words import Language


class Tongue(NamedTuple):
    """One language's ways of saying things; `letters` and `signs` are the names of single ones."""

    number: Callable[[int], str]
    year: Callable[[int], str]
    date: Callable[[int, int, int | None], str]
    month: Callable[[int, int], str]
    time: Callable[[int, int], str]
    digits: tuple[str, ...]
    letters: Mapping[str, str]
    signs: Mapping[str, str]
    to: str
    point: str
    percent: str
    dong: str
    each: str
    over: str
    hidden: str
    link: str
    words: Mapping[str, str]


VIETNAMESE_LETTERS = {
    "a": "a", "ă": "á", "â": "ớ", "b": "bê", "c": "xê", "d": "dê", "đ": "đê", "e": "e", "ê": "ê", "f": "ép phờ",
    "g": "gờ", "h": "hát", "i": "i", "j": "di", "k": "ca", "l": "e lờ", "m": "em mờ", "n": "en nờ", "o": "o",
    "ô": "ô", "ơ": "ơ", "p": "pê", "q": "quy", "r": "e rờ", "s": "ét sì", "t": "tê", "u": "u", "ư": "ư", "v": "vê",
    "w": "vê kép", "x": "ích xì", "y": "i dài", "z": "dét",
}  # fmt: skip
"""As they are named at school; `ă` and `â` have the names that tell them from `a`.

`g` is `gờ` because `giê` sounds like `dê`, and `j` is `di` because espeak-ng leaves the vowel of `gi` out.
"""

ENGLISH_LETTERS = {letter: letter.upper() for letter in "abcdefghijklmnopqrstuvwxyz"} | {"đ": "D with a bar"}

_BEFORE_ELEVENTH = 11
"""The first ten days of a month are `mùng`: `ngày năm tháng năm năm …` would be three times `năm`."""


def _vietnamese_day(day: int) -> str:
    return f"mùng {number_in_words(day)}" if day < _BEFORE_ELEVENTH else number_in_words(day)


def _vietnamese_month(month: int) -> str:
    return "tư" if month == 4 else number_in_words(month)


def _vietnamese_date(day: int, month: int, year: int | None) -> str:
    said = f"ngày {_vietnamese_day(day)} tháng {_vietnamese_month(month)}"
    return said if year is None else f"{said} năm {number_in_words(year)}"


def _vietnamese_month_of(month: int, year: int) -> str:
    return f"tháng {_vietnamese_month(month)} năm {number_in_words(year)}"


def _vietnamese_time(hour: int, minute: int) -> str:
    """`chín giờ năm phút`: the word for minutes makes a zero before them needless, as people say it."""
    said = f"{number_in_words(hour)} giờ"
    return f"{said} {number_in_words(minute)} phút" if minute else said


VIETNAMESE = Tongue(
    number=number_in_words,
    year=number_in_words,
    date=_vietnamese_date,
    month=_vietnamese_month_of,
    time=_vietnamese_time,
    digits=("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"),
    letters=VIETNAMESE_LETTERS,
    signs={".": "chấm", "-": "gạch", "/": "gạch chéo", "@": "a còng", "_": "gạch dưới"},
    to="đến",
    point="phẩy",
    percent="phần trăm",
    dong="đồng",
    each="mỗi",
    over="trở lên",
    hidden="các số ở giữa được che",
    link="địa chỉ trên màn hình",
    words={
        "QR": "kiu a",
        "PIN": "pin",
        "OTP": "ô tê pê",
        "VNeID": "vi en i ai đi",
        "VssID": "vi ét ét ai đi",
        "ID": "ai đi",
        "CCCD": "căn cước công dân",
        "CMND": "chứng minh nhân dân",
        "UBND": "ủy ban nhân dân",
        "HĐND": "hội đồng nhân dân",
        "BHYT": "bảo hiểm y tế",
        "BHXH": "bảo hiểm xã hội",
        "TTHC": "thủ tục hành chính",
        "PVHCC": "phục vụ hành chính công",
        "DVC": "dịch vụ công",
        "DVCQG": "dịch vụ công quốc gia",
        "CSDL": "cơ sở dữ liệu",
        "QSDĐ": "quyền sử dụng đất",
        "SĐT": "số điện thoại",
        "TNCN": "thu nhập cá nhân",
        "TP": "thành phố",
        "TP.": "thành phố",
        "CP": "chính phủ",
        "BTP": "bộ tư pháp",
        "BCA": "bộ công an",
        "BTC": "bộ tài chính",
        "QH": "Quốc hội khóa",
        "NĐ": "nghị định",
        "TT": "thông tư",
        "QĐ": "quyết định",
        "NQ": "nghị quyết",
        "VB": "văn bản",
        "ADN": "a dê en",
        "HIV": "hát i vê",
        "SIM": "sim",
        "SMS": "ét em ét",
        "IT": "ai ti",
        "USB": "u ét bê",
        "PDF": "pê dê ép",
        "Wi-Fi": "oai phai",
        "VND": "đồng",
        "VNĐ": "đồng",
        "mm": "mi li mét",
        "cm": "xen ti mét",
        "km": "ki lô mét",
        "m²": "mét vuông",
        "m2": "mét vuông",
        "kg": "ki lô gam",
        "II": "hai",
        "III": "ba",
        "IV": "bốn",
    },
)

_SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_IRREGULAR = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
              "twelve": "twelfth"}  # fmt: skip


def english_number(number: int) -> str:
    """`one thousand and one`, `thirty thousand`."""
    if number < 20:
        return _SMALL[number]
    if number < 100:
        tens, one = divmod(number, 10)
        return _TENS[tens] + (f"-{_SMALL[one]}" if one else "")
    for unit, word in ((1_000_000_000, "billion"), (1_000_000, "million"), (1_000, "thousand"), (100, "hundred")):
        if number >= unit:
            many, rest = divmod(number, unit)
            said = f"{english_number(many)} {word}"
            joined = " and " if rest < 100 else " "
            return said + (joined + english_number(rest) if rest else "")
    raise ValueError(number)


def english_ordinal(number: int) -> str:
    """`twelfth`, `twenty-first`."""
    head, dash, last = english_number(number).rpartition("-")
    last = _IRREGULAR.get(last) or (last[:-1] + "ieth" if last.endswith("y") else last + "th")
    return head + dash + last


def english_year(year: int) -> str:
    """`nineteen fifty`, `nineteen oh five`, `two thousand and five`, `twenty twenty-six`."""
    century, rest = divmod(year, 100)
    if not 11 <= century <= 20 or (century == 20 and rest < 10):
        return english_number(year)
    if not rest:
        return f"{english_number(century)} hundred"
    return f"{english_number(century)} {'oh ' if rest < 10 else ''}{english_number(rest)}"


def _english_date(day: int, month: int, year: int | None) -> str:
    said = f"the {english_ordinal(day)} of {_MONTHS[month - 1]}"
    return said if year is None else f"{said} {english_year(year)}"


def _english_month_of(month: int, year: int) -> str:
    return f"{_MONTHS[month - 1]} {english_year(year)}"


def _english_time(hour: int, minute: int) -> str:
    if not minute:
        return f"{english_number(hour)} hundred hours" if hour in {0, 24} else f"{english_number(hour)} o'clock"
    return f"{english_number(hour)} {'oh ' if minute < 10 else ''}{english_number(minute)}"


ENGLISH = Tongue(
    number=english_number,
    year=english_year,
    date=_english_date,
    month=_english_month_of,
    time=_english_time,
    digits=_SMALL[:10],
    letters=ENGLISH_LETTERS,
    signs={".": "dot", "-": "dash", "/": "slash", "@": "at", "_": "underscore"},
    to="to",
    point="point",
    percent="per cent",
    dong="dong",
    each="per",
    over="and over",
    hidden="the digits in the middle are hidden",
    link="the address on the screen",
    words={
        "QR": "Q R",
        "PIN": "pin",
        "OTP": "O T P",
        "VNeID": "V N E I D",
        "ID": "I D",
        "IT": "I T",
        "VND": "dong",
        "Wi-Fi": "wy fy",
        "mm": "millimetres",
        "cm": "centimetres",
        "km": "kilometres",
        "kg": "kilograms",
    },
)

TONGUES: Mapping[Language, Tongue] = {"vi": VIETNAMESE, "en": ENGLISH}
