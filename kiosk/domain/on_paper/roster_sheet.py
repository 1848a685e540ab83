"""A week's roster as it hangs on the wall: a line for each member, a column for each day, how many are on each half."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

import msgspec

from kiosk.domain.calendar.office_hours import Hours
from kiosk.domain.local_time import day_text
from kiosk.domain.on_paper.sheets import Block, Grid, Line, Piece, Place, Sheet, Signatures
from kiosk.domain.shifts.roster import PARTS, Half
from kiosk.domain.visit_facts import DayPart

TITLE: Final = "LỊCH TRỰC CỦA TỔ HỖ TRỢ"
DAYS: Final = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật")
OFF: Final = "nghỉ"
NOBODY: Final = "CHƯA CÓ"
NONE_PLANNED: Final = "Tuần này chưa xếp ai trực."

_SIGNS: Final[Mapping[DayPart, str]] = {"morning": "S", "afternoon": "C"}
_COUNTS: Final[Mapping[DayPart, str]] = {"morning": "Số người sáng", "afternoon": "Số người chiều"}


class Person(msgspec.Struct, frozen=True):
    """A member with the half-days planned."""

    name: str
    role: str
    halves: frozenset[Half]


def roster_sheet(
    people: Sequence[Person],
    days: Sequence[date],
    opened: frozenset[Half],
    hours: Hours,
    centre: str,
    *,
    practice: bool = False,
) -> Sheet:
    """The sheet for these days; `opened` are the half-days on which the counter is open."""
    span = f"Từ {day_text(days[0])} đến {day_text(days[-1])}"
    return Sheet(
        title=TITLE,
        subtitle=f"{centre}\n{span}" if centre else span,
        body=tuple(_body(people, days, opened, hours)),
        foot=f"{TITLE.capitalize()} · {span}",
        size=12.5,
        practice=practice,
        landscape=True,
    )


def _body(people: Sequence[Person], days: Sequence[date], opened: frozenset[Half], hours: Hours) -> Iterator[Block]:
    if not people:
        yield Line((Piece(NONE_PLANNED),), look="bold")
    heads = tuple(_head(day, opened) for day in days)
    rows = [_row(number, person, days, opened) for number, person in enumerate(people, 1)]
    counts = [_count(part, people, days, opened) for part in PARTS]
    shares = (2, 11, 7, *(5 for _ in days), 3)
    yield Grid(("TT", "Họ và tên", "Nhiệm vụ", *heads, "Buổi"), (*rows, *counts), shares, 99, 3)
    yield Line((Piece(_hours(hours)),))
    yield Signatures(
        (Place("Người lập lịch", "(Ký, ghi rõ họ tên)"), Place("Lãnh đạo trung tâm", "(Ký, ghi rõ họ tên)"))
    )


def _head(day: date, opened: frozenset[Half]) -> str:
    text = f"{DAYS[day.weekday()]}\n{day.day:02d}/{day.month:02d}"
    return text if any(half.day == day for half in opened) else f"{text}\n({OFF})"


def _row(number: int, person: Person, days: Sequence[date], opened: frozenset[Half]) -> tuple[str, ...]:
    cells = (_cell(person, day, opened) for day in days)
    return str(number), person.name, person.role, *cells, str(len(person.halves & opened))


def _cell(person: Person, day: date, opened: frozenset[Half]) -> str:
    halves = [Half(day, part) for part in PARTS]
    if not any(half in opened for half in halves):
        return "–"
    return " + ".join(_SIGNS[half.part] for half in halves if half in person.halves and half in opened)


def _count(part: DayPart, people: Sequence[Person], days: Sequence[date], opened: frozenset[Half]) -> tuple[str, ...]:
    cells: list[str] = []
    for half in (Half(day, part) for day in days):
        count = sum(half in person.halves for person in people)
        cells.append("–" if half not in opened else str(count) if count else NOBODY)
    return "", _COUNTS[part], "", *cells, ""


def _hours(hours: Hours) -> str:
    morning = f"{hours.opens:%H:%M} – {hours.pauses:%H:%M}"
    afternoon = f"{hours.resumes:%H:%M} – {hours.closes:%H:%M}"
    return f"S: buổi sáng {morning}. C: buổi chiều {afternoon}. {NOBODY}: chưa có ai trực."
