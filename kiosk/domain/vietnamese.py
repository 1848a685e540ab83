"""Vietnamese text: cleaning, searching, sorting, names, and dates in words."""

import re
import unicodedata
from datetime import date

_TONES = "\u0300\u0309\u0303\u0301\u0323"
"""Huyền, hỏi, ngã, sắc, nặng, in the order of the dictionary."""

_LETTERS = {letter: place for place, letter in enumerate(" aăâbcdđeêfghijklmnoôơpqrstuưvwxyz", 1)}

_LOOKALIKES = {0xD0: "Đ", 0xF0: "đ", 0x0189: "Đ", 0x2019: "'", 0x02BC: "'", 0x2018: "'", 0x3000: " "} | {
    code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)
}

_UNSEEN = re.compile(r"[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]")


def nfc(text: str) -> str:
    """The text in composed form, the only one that is stored, compared and searched."""
    return unicodedata.normalize("NFC", text)


def clean(text: str, *, lines: bool = False) -> str:
    """What was typed, in composed form, on one line unless `lines`, without what cannot be seen.

    Full-width signs become plain ones and `Ð` becomes `Đ`; runs of spaces become one.
    """
    if text.isascii() and text.isprintable():  # a code or a number: nothing in it is unseen, composed or on a new line
        return " ".join(text.split())
    text = _UNSEEN.sub("", nfc(text)).translate(_LOOKALIKES)
    rows = text.splitlines() if lines else [text]
    rows = [" ".join(_printable(row).split()) for row in rows]
    return nfc("\n".join(rows).strip())


def _printable(text: str) -> str:
    return "".join(" " if unicodedata.category(sign) in ("Cc", "Zl", "Zp", "Cs") else sign for sign in text)


def search_key(text: str) -> str:
    """The text without marks, in small letters, with single spaces: `Phường Hoà Bình` gives `phuong hoa binh`."""
    bare = "".join(sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign))
    return " ".join(bare.translate({0x111: "d", 0x110: "d", 0xD0: "d", 0xF0: "d"}).lower().split())


def marked_key(text: str) -> str:
    """Small letters with their marks, the tone of each syllable moved to its end: `hoà` and `hòa` give the same."""
    words: list[str] = []
    for word in unicodedata.normalize("NFD", text.translate(_LOOKALIKES).lower()).split():
        tones = "".join(sign for sign in word if sign in _TONES)
        words.append(nfc("".join(sign for sign in word if sign not in _TONES)) + tones)
    return " ".join(words)


def initials(text: str) -> str:
    """First letters of the words, without marks: `Đăng ký khai sinh` gives `dkks`."""
    return "".join(word[0] for word in re.findall(r"[a-z0-9]+", search_key(text)))


def short_name(name: str) -> str:
    """`Nguyễn Thị Lan` as `N. T. Lan`: enough to tell two people apart, and no more."""
    *before, given = clean(name).split() or [""]
    return " ".join([*(f"{word[0]}." for word in before), given])


def sort_key(text: str) -> tuple[tuple[int, ...], tuple[int, ...], str]:
    """A key in the order of a Vietnamese dictionary: letters first, then tones, then the text itself."""
    letters: list[int] = []
    tones: list[int] = []
    for word in nfc(text).lower().split():
        for sign in word:
            parts = unicodedata.normalize("NFD", sign)
            letter = nfc("".join(part for part in parts if part not in _TONES))
            letters.append(_LETTERS.get(letter, 100 + ord(letter[0]) if letter else 0))
            tones.append(next((_TONES.index(part) + 1 for part in parts if part in _TONES), 0))
        letters.append(0)
        tones.append(0)
    return tuple(letters), tuple(tones), text


def name_sort_key(name: str) -> tuple[tuple[tuple[int, ...], tuple[int, ...], str], ...]:
    """A key that sorts people as Vietnamese lists do: by given name, then family name, then what is between."""
    words = nfc(name).split() or [""]
    return sort_key(words[-1]), sort_key(words[0]), sort_key(" ".join(words[1:-1]))


def upper(text: str) -> str:
    """Large letters, one for one: a letter that has no single large form stays as it is."""
    return nfc("".join(large if len(large := sign.upper()) == 1 else sign for sign in nfc(text)))


def _lower(text: str) -> str:
    return "".join(small if len(small := sign.lower()) == 1 else sign for sign in text)


def title_case(name: str) -> str:
    """`NGUYỄN thị-an` gives `Nguyễn Thị-An`; a letter after an apostrophe is large too (`K'Sor`)."""
    return nfc(re.sub(r"[^\W\d_]+", lambda found: upper(found.group()[0]) + _lower(found.group()[1:]), nfc(name)))


def show_date(answer: str) -> str:
    """`2026-11-12` as `12/11/2026`, `1950-06` as `06/1950`, `1950` as it is."""
    return "/".join(reversed(answer.split("-")))


_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")


def number_in_words(number: int) -> str:
    """A whole number as it is read aloud: 2026 is `hai nghìn không trăm hai mươi sáu`."""
    billions, rest = divmod(number, 1_000_000_000)
    words = [f"{number_in_words(billions)} tỷ"] if billions else []
    for unit, word in ((1_000_000, " triệu"), (1_000, " nghìn"), (1, "")):
        three, rest = divmod(rest, unit)
        if three:
            words.append(_three_digits(three, is_first=not words) + word)
    return " ".join(words) or _DIGITS[0]


def _three_digits(number: int, *, is_first: bool) -> str:
    """Behind something greater the hundreds are named even when there are none, so that nobody mishears the place."""
    hundreds, rest = divmod(number, 100)
    if is_first and not hundreds:
        return _DIGITS[rest] if rest < 10 else _tens(rest)
    return f"{_DIGITS[hundreds]} trăm" + (f" {_tens(rest)}" if rest else "")


def _tens(number: int) -> str:
    ten, one = divmod(number, 10)
    if ten == 0:
        return f"linh {_DIGITS[one]}"
    last = {0: "", 5: " lăm"}.get(one, f" {_DIGITS[one]}")
    if ten == 1:
        return f"mười{last}"
    return f"{_DIGITS[ten]} mươi" + {1: " mốt", 4: " tư"}.get(one, last)


def date_in_words(day: date) -> str:
    """`Ngày mười hai tháng mười một năm hai nghìn không trăm hai mươi sáu`."""
    month = "tư" if day.month == 4 else number_in_words(day.month)
    return f"Ngày {number_in_words(day.day)} tháng {month} năm {number_in_words(day.year)}"
