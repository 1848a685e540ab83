"""A text as people say it: numbers, dates, times, codes and short forms in words, signs as pauses."""

import re
from collections.abc import Callable

from ui.spoken.tongues import TONGUES, Tongue
from ui.words import Language

_PAUSE = ", "
_GROUP = 3
_LONGEST_NUMBER = 7
"""A row of more digits, without dots between them, is a phone or identity number, not an amount."""

_CAPITALS = "A-ZĐ"
_SOLID = rf"{_CAPITALS}\d"
_IN_CODE = rf"{_SOLID}.\-"
_HARD = "BCDĐFGHJKLMNPQRSTVWXZ"

_SHAPES: tuple[tuple[str, str], ...] = (
    ("link", r"https?://\S+"),
    ("mail", r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    ("masked", r"\d*•+\d*"),
    ("slip", rf"(?<!\w)(?:[{_CAPITALS}\d]{{3}}\ ){{5}}[{_CAPITALS}\d]{{3}}(?!\w)"),
    ("law", rf"\d+/\d{{4}}/[{_CAPITALS}]+(?:\d+|(?:-[{_CAPITALS}]+)*)"),
    ("date", r"(?:(?P<day_word>[Nn]gày)\s+)?(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>\d{4})(?!\w)"),
    ("month", r"(?:(?P<month_word>[Tt]háng)\s+)?(?P<mm>\d{1,2})/(?P<my>\d{4})(?!\w)"),
    ("day", r"(?:(?P<short_word>[Nn]gày)\s+)?(?P<sd>\d{2})/(?P<sm>\d{2})(?![\w/])"),
    ("time", r"(?<!\d)(?P<hour>\d{1,2})[:h](?P<minute>\d{2})(?!\w)|(?<!\d)(?P<full>\d{1,2})h(?!\w)"),
    ("code", rf"(?<!\w)(?=[{_IN_CODE}]*[{_CAPITALS}])(?=[{_IN_CODE}]*\d)[{_SOLID}]+(?:[.\-][{_SOLID}]+)+(?!\w)"),
    ("procedure", r"(?<![\w.])\d\.\d{6}(?!\d)"),
    ("amount", r"(?<![\w.])\d{1,3}(?:\.\d{3})+(?!\d)(?P<unit>\s?(?:đồng|đ|VND|VNĐ)(?!\w))?"),
    ("version", r"(?<![\w.])\d+(?:\.\d+){2,}(?!\w)"),
    ("decimal", r"(?<![\w,])(?P<whole>\d+),(?P<part>\d+)(?!\w)"),
    ("phone", r"(?<!\w)\+?0\d{1,3}(?:[. ]\d{3,4}){2}(?!\w)"),
    ("range", r"(?<![\w.])(?P<low>[1-9]\d{0,3})\s?[–-]\s?(?P<high>[1-9]\d{0,3})(?P<share_of>%?)(?![\w.])"),
    ("mixed", rf"(?<!\w)(?P<head>[{_CAPITALS}]{{1,3}})(?P<tail>\d+)(?!\w)"),
    ("percent", r"(?P<share>\d+)\s?%"),
    ("digits", r"\d+(?:đ(?!\w))?"),
    ("over", r"(?<=\d)\+(?!\d)"),
    ("each", r"(?<=\dđ)/(?=[^\W\d])|(?<=đồng)/(?=[^\W\d])"),
    ("word", r"Wi-Fi|TP\.(?=\s)|m²|m2(?!\w)|(?<!\w)[^\W\d_]{2,}(?!\w)"),
    ("sign", r"[·•→–—✓“”\"«»*()\[\]…;]|\s/\s|(?<=\w)[/+](?=\w)|&"),
)  # fmt: skip

_PATTERN = re.compile("|".join(f"(?P<{name}>{shape})" for name, shape in _SHAPES))

_SILENT = frozenset('✓“”"«»*')


def spell(text: str, language: Language) -> str:
    """The text in words only: no figure and no sign is left in it that a voice could read in its own way."""
    tongue = TONGUES[language]

    def in_words(found: re.Match[str]) -> str:
        return _SAY[found.lastgroup or "sign"](found, tongue)

    return _tidy(_PATTERN.sub(in_words, text))


def in_groups(digits: str) -> list[str]:
    """A long number cut as people cut it: by threes, and a phone number of ten into four, three and three."""
    over = len(digits) % _GROUP
    fours = 0 if over == 0 or len(digits) < 7 else 2 if len(digits) % 4 == 0 else over
    if len(digits) == 5:
        return [digits[:2], digits[2:]]
    if len(digits) <= 4:
        return [digits]
    head = [digits[4 * place : 4 * place + 4] for place in range(fours)]
    rest = digits[4 * fours :]
    return head + [rest[place : place + _GROUP] for place in range(0, len(rest), _GROUP)]


def one_by_one(text: str, tongue: Tongue) -> str:
    """Letters by their names, digits one by one in groups, signs by name; a pause before each group."""
    said: list[str] = []
    for sign, letters, digits in re.findall(r"([^\w\s]?)([^\W\d_]*)(\d*)", text):
        first, *more = in_groups(digits) if digits else [""]
        names = [tongue.letters.get(letter.lower(), letter) for letter in letters]
        said.append(" ".join(filter(None, (tongue.signs.get(sign, ""), *names, _digits(first, tongue)))))
        said += [_digits(group, tongue) for group in more]
    return _PAUSE.join(filter(None, said))


def _in_one_breath(group: str, tongue: Tongue) -> str:
    return one_by_one(group, tongue).replace(_PAUSE, " ")


def _digits(digits: str, tongue: Tongue) -> str:
    return " ".join(tongue.digits[int(digit)] for digit in digits)


def _whole(digits: str, tongue: Tongue) -> str:
    """An amount as a number; what begins with a zero or is too long for one, digit by digit."""
    is_row = len(digits) > 3 and digits in "0123456789"  # "1234" as what nobody should take for a PIN
    if is_row or len(digits) > _LONGEST_NUMBER or (digits[0] == "0" and len(digits) > 1):
        return one_by_one(digits, tongue)
    if len(digits) == 4 and digits[:2] in {"19", "20"}:
        return tongue.year(int(digits))
    return tongue.number(int(digits))


def _masked(found: re.Match[str], tongue: Tongue) -> str:
    first, _, last = found[0].partition("•")
    return _PAUSE.join(filter(None, (_digits(first, tongue), tongue.hidden, _digits(last.lstrip("•"), tongue))))


def _mail(found: re.Match[str], tongue: Tongue) -> str:
    pieces = re.findall(r"[^\W\d_]+|\d+|\S", found[0])
    return " ".join(
        _PAUSE.join(_digits(group, tongue) for group in in_groups(piece)) if piece.isdecimal()
        else tongue.signs.get(piece, piece)
        for piece in pieces
    )  # fmt: skip


def _law(found: re.Match[str], tongue: Tongue) -> str:
    number, year, maker = found[0].split("/")
    by = [_short_form(part, tongue) for part in maker.split("-")]
    return _PAUSE.join((f"{tongue.number(int(number))} {_of_year(int(year), tongue)}", *by))


def _of_year(year: int, tongue: Tongue) -> str:
    return f"{'năm' if tongue is TONGUES['vi'] else 'of'} {tongue.year(year)}"


def _short_form(text: str, tongue: Tongue) -> str:
    """`QH15` and `CP`: the word where there is one, else letter by letter."""
    letters = text.rstrip("0123456789")
    digits = text[len(letters) :]
    said = tongue.words.get(letters) or one_by_one(letters, tongue)
    return f"{said} {_whole(digits, tongue)}" if digits else said


def _date(found: re.Match[str], tongue: Tongue) -> str:
    day, month = int(found["d"] or found["sd"]), int(found["m"] or found["sm"])
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return one_by_one(found[0], tongue)
    said = tongue.date(day, month, int(found["y"]) if found["y"] else None)
    word = found["day_word"] or found["short_word"]
    return f"{word}{said.removeprefix('ngày')}" if word and said.startswith("ngày") else said


def _month(found: re.Match[str], tongue: Tongue) -> str:
    month = int(found["mm"])
    if not 1 <= month <= 12:
        return one_by_one(found[0], tongue)
    said = tongue.month(month, int(found["my"]))
    word = found["month_word"]
    return f"{word}{said.removeprefix('tháng')}" if word and said.startswith("tháng") else said


def _time(found: re.Match[str], tongue: Tongue) -> str:
    hour, minute = int(found["hour"] or found["full"]), int(found["minute"] or 0)
    return tongue.time(hour, minute) if hour <= 24 and minute < 60 else one_by_one(found[0], tongue)


def _amount(found: re.Match[str], tongue: Tongue) -> str:
    unit = found["unit"] or ""
    number = tongue.number(int(found[0].removesuffix(unit).replace(".", "")))
    return f"{number} {tongue.dong}" if unit else number


def _plain(found: re.Match[str], tongue: Tongue) -> str:
    digits = found[0].removesuffix("đ")
    return _whole(digits, tongue) + (f" {tongue.dong}" if digits != found[0] else "")


def _decimal(found: re.Match[str], tongue: Tongue) -> str:
    return f"{_whole(found['whole'], tongue)} {tongue.point} {_whole(found['part'], tongue)}"


def _range(found: re.Match[str], tongue: Tongue) -> str:
    said = f"{_whole(found['low'], tongue)} {tongue.to} {_whole(found['high'], tongue)}"
    return f"{said} {tongue.percent}" if found["share_of"] else said


def _word(found: re.Match[str], tongue: Tongue) -> str:
    word = found[0]
    if word in tongue.words:
        return tongue.words[word]
    if not word.isupper():
        return word
    return one_by_one(word, tongue) if re.fullmatch(f"[{_HARD}]+", word) else word.lower()


def _sign(found: re.Match[str], _tongue: Tongue) -> str:
    sign = found[0].strip()
    return "." if sign == "…" else "" if sign in _SILENT else _PAUSE


_SAY: dict[str, Callable[[re.Match[str], Tongue], str]] = {
    "link": lambda _found, tongue: tongue.link,
    "mail": _mail,
    "masked": _masked,
    "slip": lambda found, tongue: _PAUSE.join(_in_one_breath(group, tongue) for group in found[0].split()),
    "law": _law,
    "date": _date,
    "month": _month,
    "day": _date,
    "time": _time,
    "code": lambda found, tongue: one_by_one(found[0], tongue),
    "procedure": lambda found, tongue: one_by_one(found[0], tongue),
    "amount": _amount,
    "version": lambda found, tongue: one_by_one(found[0], tongue),
    "decimal": _decimal,
    "phone": lambda found, tongue: one_by_one(re.sub(r"\D", "", found[0]), tongue),
    "range": _range,
    "mixed": lambda found, tongue: _short_form(found[0], tongue),
    "percent": lambda found, tongue: f"{_whole(found['share'], tongue)} {tongue.percent}",
    "digits": _plain,
    "over": lambda _found, tongue: f" {tongue.over}",
    "each": lambda _found, tongue: f" {tongue.each} ",
    "word": _word,
    "sign": _sign,
}


def _tidy(text: str) -> str:
    """One space between words, one comma for a pause, none before the end."""
    text = re.sub(r"\s*,(?:\s*,)*\s*", _PAUSE, " ".join(text.split()))
    text = re.sub(r",?\s*([.:!?])[\s,.:]*", r"\1 ", text)
    return text.strip(" ,")
