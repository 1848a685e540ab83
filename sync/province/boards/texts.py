"""Numbers, days and moments as they are read in either language."""

from datetime import date, datetime

from kiosk.domain.figures.span import Span
from kiosk.domain.local_time import local
from sync.province.boards.spans import Asked
from sync.province.boards.table import Column, Kind, Lost, Paused, Shut, Value
from sync.province.boards.words import GONE, LOST_ENTRIES, LOST_UNKNOWN, NONE_BETWEEN, SHUT_LATER, SHUT_SINCE
from sync.province.language import Counted, Language, Words, said

NOTHING = "–"
_UNITS: dict[Kind, Counted] = {
    "minutes": Counted(Words("phút", "min"), Words("phút", "min")),
    "hours": Counted(Words("giờ", "h"), Words("giờ", "h")),
    "days": Counted(Words("ngày", "day"), Words("ngày", "days")),
    "percent": Counted(Words("%", "%"), Words("%", "%")),
}


def value_text(value: Value, language: Language) -> str:
    """What stands in a cell, without its unit."""
    match value:
        case None:
            return NOTHING
        case Words():
            return said(value, language)
        case datetime():
            return moment_text(value, language)
        case float():
            return _points(f"{value:,.1f}", language)
        case int():
            return _points(f"{value:,}", language)


def with_unit(value: Value, column: Column, language: Language) -> str:
    """`1.234 phiên`, `12 phút`, `87 %`."""
    text = value_text(value, language)
    counted = _UNITS.get(column.kind, column.unit)
    unit = said(counted.one if value == 1 else counted.more, language)
    return text if value is None or not unit else f"{text} {unit}"


def unit_of(column: Column, language: Language) -> str:
    """What stands with the heading of a column: its unit, where the heading does not say it."""
    unit = _UNITS.get(column.kind)
    return said(unit.more, language) if unit else ""


def moment_text(at: datetime, language: Language) -> str:
    """A moment by the clock of Vietnam."""
    here = local(at)
    return f"{here:%H:%M %d/%m/%Y}" if language == "vi" else f"{here.day} {here:%b %Y, %H:%M}"


def day_text(day: date, language: Language) -> str:
    """A day as it is written."""
    return f"{day:%d/%m/%Y}" if language == "vi" else f"{day.day} {day:%b %Y}"


def day_words(day: date) -> Words:
    """The same in both languages."""
    return Words(day_text(day, "vi"), day_text(day, "en"))


def moment_words(at: datetime) -> Words:
    """A moment in both languages."""
    return Words(moment_text(at, "vi"), moment_text(at, "en"))


def days_text(span: Span) -> Words:
    """From the first to the last day."""
    if span.first == span.last:
        return day_words(span.first)
    same_year = span.first.year == span.last.year
    first_vi = f"{span.first:%d/%m}" if same_year else day_text(span.first, "vi")
    first_en = f"{span.first.day} {span.first:%b}" if same_year else day_text(span.first, "en")
    return Words(f"{first_vi} – {day_text(span.last, 'vi')}", f"{first_en} – {day_text(span.last, 'en')}")


def span_text(asked: Asked) -> Words:
    """`Tháng 11/2026`, `Tuần 23/11 – 29/11/2026`, `Hôm nay, 26/11/2026`."""
    span, days = asked.span, days_text(asked.span)
    match asked.kind:
        case "today" if span.has(asked.today):
            return Words(f"Hôm nay, {days.vi}", f"Today, {days.en}")
        case "today":
            return Words(f"{_WEEKDAYS[span.first.weekday()].vi}, {days.vi}", f"{span.first:%A}, {days.en}")
        case "week":
            return Words(f"Tuần {days.vi}", f"Week {days.en}")
        case "month":
            return Words(f"Tháng {span.first.month}/{span.first.year}", f"{span.first:%B %Y}")
        case "quarter":
            quarter = (span.first.month + 2) // 3
            return Words(f"Quý {quarter}/{span.first.year}", f"Quarter {quarter} of {span.first.year}")
        case "year":
            return Words(f"Năm {span.first.year}", f"{span.first.year}")
        case "any":
            return days


def lost_text(lost: Lost) -> Words:
    """`Xã Hải Lựu (600 mục)`."""
    if lost.entries is None:
        return Words(f"{lost.name} ({LOST_UNKNOWN.vi})", f"{lost.name} ({LOST_UNKNOWN.en})")
    number = Words(value_text(lost.entries, "vi"), value_text(lost.entries, "en"))
    entries = LOST_ENTRIES.of(lost.entries).filled(n=number)
    return Words(f"{lost.name} ({entries.vi})", f"{lost.name} ({entries.en})")


def shut_text(shut: Shut) -> Words:
    """`Xã Hải Lựu (khóa máy từ 09:00 12/11/2026)`."""
    why = GONE if shut.at is None else SHUT_SINCE.filled(at=moment_words(shut.at))
    return Words(f"{shut.name} ({why.vi})", f"{shut.name} ({why.en})")


def paused_words(one: Paused) -> Words:
    """`không có máy từ 09:00 12/11/2026 đến 10:00 20/11/2026`."""
    if one.until is None:
        return (SHUT_LATER if one.later else SHUT_SINCE).filled(at=moment_words(one.at))
    return NONE_BETWEEN.filled(at=moment_words(one.at), until=moment_words(one.until))


def paused_text(one: Paused) -> Words:
    """The same with the name of the place."""
    why = paused_words(one)
    return Words(f"{one.name} ({why.vi})", f"{one.name} ({why.en})")


_WEEKDAYS = tuple(
    Words(vi, en)
    for vi, en in (
        ("Thứ hai", "Monday"),
        ("Thứ ba", "Tuesday"),
        ("Thứ tư", "Wednesday"),
        ("Thứ năm", "Thursday"),
        ("Thứ sáu", "Friday"),
        ("Thứ bảy", "Saturday"),
        ("Chủ nhật", "Sunday"),
    )
)


def _points(text: str, language: Language) -> str:
    """Vietnamese writes 1.234,5 where English writes 1,234.5."""
    return text.translate(str.maketrans(",.", ".,")) if language == "vi" else text
