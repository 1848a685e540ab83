"""From what people type, say or scan to the one canonical text of a simple answer."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from kiosk.domain.questions.forms import Option
from kiosk.domain.vietnamese import clean, nfc, search_key, title_case, upper
from kiosk.errors import Refused

_EARLIEST, _LATEST = 1850, 2150

_RELATIVE = {"hom qua": -1, "hom nay": 0, "today": 0, "ngay mai": 1, "mai": 1}

_YES = frozenset({"true", "co", "yes", "x", "1", "dung", "roi", "dong y"})
_NO = frozenset({"false", "khong", "no", "0", "sai", "chua", "khong dong y"})

_OLD_MOBILE = {
    **{f"016{last}": f"03{last}" for last in "23456789"},
    "0120": "070", "0121": "079", "0122": "077", "0126": "076", "0128": "078",
    "0123": "083", "0124": "084", "0125": "085", "0127": "081", "0129": "082",
    "0186": "056", "0188": "058", "0199": "059",
}  # fmt: skip
"""Prefixes of the 11-digit mobile numbers that were shortened in 2018, still found on old notes."""


def _key(typed: str) -> str:
    return search_key(clean(typed))


def text(typed: str, longest: int, *, lines: bool = False) -> str:
    """One line, or several, of at most `longest` characters."""
    cleaned = clean(typed, lines=lines)
    if len(cleaned) > longest:
        raise Refused("too-long", longest=str(longest))
    return cleaned


def name(typed: str, *, uppercase: bool) -> str:
    """A person's name; all small or all large letters become a name's usual ones, or large where the form wants it."""
    cleaned = text(typed, 100)
    if uppercase:
        return upper(cleaned)
    return title_case(cleaned) if cleaned in {cleaned.lower(), cleaned.upper()} else cleaned


def day(typed: str, today: date) -> str:
    """`YYYY-MM-DD` of a whole date: `5/6/48` is refused, `05.06.1948`, `05061948` and `hôm nay` are understood."""
    found = partial_day(typed, today)
    if len(found) != 10:
        raise Refused("date-incomplete")
    return found


def partial_day(typed: str, today: date) -> str:
    """`YYYY`, `YYYY-MM` or `YYYY-MM-DD`; a day or month of `00` counts as not known."""
    key = _key(typed)
    if key in _RELATIVE:
        return (today + timedelta(days=_RELATIVE[key])).isoformat()
    year, *rest = _date_parts(key)
    if len(year) != 4:
        raise Refused("year-four-digits")
    while rest and int(rest[-1]) == 0:
        rest.pop()
    numbers = [int(year), *(int(part) for part in rest)]
    if not _EARLIEST <= numbers[0] <= _LATEST:
        raise Refused("year-unlikely", year=year)
    try:
        date(*[*numbers, 1, 1][:3])
    except ValueError as error:
        raise Refused("no-such-date") from error
    return "-".join((year, *(f"{number:02}" for number in numbers[1:])))


def _date_parts(key: str) -> list[str]:
    """Year, month and day as digits, in this order, as far as they are there."""
    if not re.fullmatch(r"(?:[\d\s./,\\-]|ngay|thang|nam|mung|mong)+", key, re.ASCII):
        raise Refused("date-not-understood")
    parts: list[str] = re.findall(r"\d+", key, re.ASCII)
    if len(parts) == 1 and len(parts[0]) in (6, 8):
        digits = parts[0]
        parts = [digits[:2], digits[2:]] if len(digits) == 6 else [digits[:2], digits[2:4], digits[4:]]
    if not 1 <= len(parts) <= 3 or any(len(part) > 4 for part in parts):
        raise Refused("date-not-understood")
    if len(parts[0]) != 4:
        parts.reverse()
    if any(len(part) > 2 for part in parts[1:]):
        raise Refused("date-not-understood")
    return parts


def time(typed: str) -> str:
    """`HH:MM` of `7:30`, `7h30`, `0730`, `7 giờ 30 phút` or `7 giờ`."""
    key = re.sub(r"\s*(gio|[hg:.])\s*", ":", _key(typed).replace("phut", "")).strip(" :")
    if re.fullmatch(r"\d{4}", key, re.ASCII):
        key = f"{key[:2]}:{key[2:]}"
    found = re.fullmatch(r"(\d{1,2})(?::(\d{1,2}))?", key, re.ASCII)
    if found is None:
        raise Refused("time-not-understood")
    hour, minute = int(found[1]), int(found[2] or 0)
    if hour > 23 or minute > 59:
        raise Refused("time-not-understood")
    return f"{hour:02}:{minute:02}"


def boolean(typed: str) -> str:
    """`true` or `false` of có, không and the like."""
    key = _key(typed)
    if key in _YES:
        return "true"
    if key in _NO:
        return "false"
    raise Refused("yes-or-no")


def number(typed: str) -> str:
    """A whole number without separators: `20.000 đồng` and `20 000đ` give `20000`."""
    key = re.sub(r"\s*(dong|vnd|d)$", "", _key(typed))
    if not re.fullmatch(r"\d+|\d{1,3}([. ,]\d{3})+", key, re.ASCII):
        raise Refused("number-not-understood")
    digits = re.sub(r"\D", "", key).lstrip("0") or "0"
    if len(digits) > 12:
        raise Refused("number-too-large")
    return digits


def id_number(typed: str) -> str:
    """An identity number without spaces, dots and dashes, letters large; a letter O is left as it is."""
    joined = re.sub(r"[\s.\-]", "", clean(typed)).upper()
    if not re.fullmatch(r"[A-Z0-9]{1,20}", joined, re.ASCII):
        raise Refused("number-has-signs")
    return joined


def phone(typed: str) -> str:
    """Digits with a leading 0; `+84`, `84`, `0084` and `+84 (0)` are understood.

    A mobile number of before 2018 is refused with today's number as `now`: whether it still is that person's is asked,
    never assumed.
    """
    digits = _dialled(typed)
    now = _shortened(digits)
    if now:
        raise Refused("phone-old-prefix", now=now)
    return digits


def todays_number(typed: str) -> str:
    """What an 11-digit mobile number of before 2018 became; empty for anything else."""
    try:
        return _shortened(_dialled(typed))
    except Refused:
        return ""


def _dialled(typed: str) -> str:
    digits = re.sub(r"[\s.\-()/]", "", clean(typed))
    if not re.fullmatch(r"\+?\d{6,16}", digits, re.ASCII):
        raise Refused("phone-not-understood")
    digits = re.sub(r"^(?:\+|00)?840?(?=[1-9]\d{8,9}$)", "0", digits)
    return digits.removeprefix("+")


def _shortened(digits: str) -> str:
    return _OLD_MOBILE.get(digits[:4], "") + digits[4:] if len(digits) == 11 and digits[:4] in _OLD_MOBILE else ""


def email(typed: str) -> str:
    """An address without spaces, the part after the @ in small letters."""
    local, at, domain = text(typed, 100).replace(" ", "").rpartition("@")
    return nfc(f"{local}{at}{domain.lower()}")


def chosen(typed: str, options: Iterable[Option]) -> str | None:
    """The value of the option that is meant by its value or by its words; None when there is none."""
    key = _key(typed)
    listed = tuple(options)
    for option in listed:
        if typed == option.value:
            return option.value
    for option in listed:
        if key in (search_key(option.value), search_key(option.label.vi), search_key(option.label.en)):
            return option.value
    return None


def several(typed: str, options: Iterable[Option]) -> str:
    """Values joined by commas, in the order of the options, each once."""
    listed = tuple(options)
    values: set[str] = set()
    for part in filter(None, (part.strip() for part in clean(typed).split(","))):
        value = chosen(part, listed)
        if value is None:
            raise Refused("not-an-option")
        values.add(value)
    return ",".join(option.value for option in listed if option.value in values)


def procedures(typed: str) -> str:
    """Procedure codes joined by commas; a suffix of the agency is dropped."""
    codes: list[str] = []
    for part in re.split(r"[,;\s]+", clean(typed)):
        found = re.match(r"[1-9]\.\d{6}(?!\d)", part, re.ASCII)
        if part and found is None:
            raise Refused("no-such-procedure")
        if found and found.group() not in codes:
            codes.append(found.group())
    return ",".join(codes)
