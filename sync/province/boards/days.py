"""The days, weeks or months of a span, and the hours of the day."""

from datetime import date, timedelta

from kiosk.domain.figures.span import Span
from sync.province.boards import words
from sync.province.boards.known import steps_known
from sync.province.boards.look import Look, before_note
from sync.province.boards.spans import start_of
from sync.province.boards.table import Column, Drawn, Row, Table, Value
from sync.province.boards.texts import days_text
from sync.province.language import Words
from sync.province.tables.tally import Measure
from sync.province.tallies.questions import Question, series

_TITLES = {
    "day": Words("Từng ngày", "Day by day"),
    "week": Words("Từng tuần", "Week by week"),
    "month": Words("Từng tháng", "Month by month"),
}
_NAMES = {"day": Words("Ngày", "Day"), "week": Words("Tuần", "Week"), "month": Words("Tháng", "Month")}


def tables(look: Look) -> tuple[Table, ...]:
    """When people come: the hours of the day, and the days of the span."""
    return (hours_table(look), days_table(look))


def days_table(look: Look) -> Table:
    """The main numbers of each day, week or month that is known; persons only of days, as more do not add up."""
    counted = [_by_step(look, measure) for measure in ("session", "case", "registration")]
    totals: list[Value] = [sum(found.values()) for found in counted]
    columns = _COLUMNS
    if look.asked.step == "day":
        counted.append(_by_step(look, "person"))
        totals.append(look.persons().get((), 0))
        columns = (*_COLUMNS, _PERSONS)
    rows = tuple(
        Row(step.isoformat(), _step_label(look, step), tuple(found.get(step, 0) for found in counted))
        for step in steps_known(look.asked, look.known)
    )
    return Table(
        code="days",
        title=_TITLES[look.asked.step],
        names=_NAMES[look.asked.step],
        columns=columns,
        rows=rows,
        whole=Row("", words.WHOLE, tuple(totals)) if len(rows) > 1 else None,
        note=words.PERSONS_NOT_OVER_DAYS if look.asked.step == "day" else None,
        drawn=Drawn(shape="columns", columns=("sessions",)),
    )


_COLUMNS = (
    Column(code="sessions", head=words.SESSIONS, means="sessions", unit=words.UNITS["sessions"], adds=True),
    Column(code="cases", head=words.CASES, means="cases", unit=words.UNITS["cases"], adds=True),
    Column(
        code="registrations",
        head=words.REGISTRATIONS,
        means="registrations",
        unit=words.UNITS["registrations"],
        adds=True,
    ),
)
_PERSONS = Column(code="persons", head=words.PERSONS, means="persons", unit=words.UNITS["persons"])


def hours_table(look: Look) -> Table:
    """Sessions by the hour in which they began: every hour from the first to the last that had any."""
    pairs = look.pairs("hour", "a")
    busy = sorted(int(hour) for hour, pair in pairs.items() if any(pair) and hour.isdecimal())
    hours = range(busy[0], busy[-1] + 1) if busy else range(0)
    rows = tuple(
        Row(f"{hour:02d}", Words(f"{hour}–{hour + 1} giờ", f"{hour}–{hour + 1}"), pairs.get(f"{hour:02d}", (0, 0)))
        for hour in hours
    )
    return Table(
        code="hours",
        title=Words("Phiên theo giờ bắt đầu", "Sessions by the hour in which they began"),
        names=Words("Giờ", "Hour"),
        columns=(
            Column(code="now", head=words.NOW, means="sessions", unit=words.UNITS["sessions"], adds=True),
            Column(code="before", head=words.BEFORE, means="sessions", unit=words.UNITS["sessions"], adds=True),
        ),
        rows=rows,
        whole=Row("", words.WHOLE, tuple(sum(pair[at] for pair in pairs.values()) for at in (0, 1))) if rows else None,
        note=before_note(look),
        drawn=Drawn(shape="columns", columns=("now",)),
    )


def _by_step(look: Look, measure: Measure) -> dict[date, int]:
    by_month = look.asked.step == "month"  # whole months are kept as one number each
    found: dict[date, int] = {}
    asked = Question(measure, look.asked.span, look.scope)
    for (text,), count in series(look.connection, asked, "month" if by_month else "day").items():
        step = start_of(look.asked.step, date.fromisoformat(f"{text}-01" if by_month else text))
        found[step] = found.get(step, 0) + count
    return found


def _step_label(look: Look, step: date) -> Words:
    match look.asked.step:
        case "day":
            return Words(f"{step.day}/{step.month}", f"{step.day} {step:%b}")
        case "week":
            first = max(step, look.asked.span.first)
            return days_text(Span(first, min(step + timedelta(days=6), look.asked.span.last)))
        case "month":
            return Words(f"{step.month}/{step.year}", f"{step:%b %Y}")
