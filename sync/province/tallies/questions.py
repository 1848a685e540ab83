"""What the numbers are asked: counts of a span by any part, persons, times in the middle, hours.

Every question carries the scope of whoever asks. Answers are keyed by the parts that were asked for, in their order.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Final, Literal, TypeAlias

import msgspec
from sqlalchemy import BigInteger, ColumnElement, Connection, and_, cast, func, select

from kiosk.domain.figures.minutes import Times
from kiosk.domain.figures.span import Span
from sync.province.staff.rights import Scope
from sync.province.staff.scope import within
from sync.province.tables.tally import Measure, member, tally

Part: TypeAlias = Literal["centre", "a", "b", "c"]
Step: TypeAlias = Literal["day", "month"]
Counts: TypeAlias = dict[tuple[str, ...], int]

_FIRST_PLACE: Final = 2
_PLACES: Final[Mapping[Step, int]] = {"day": 10, "month": 7}


class Question(msgspec.Struct, frozen=True):
    """How many of the measure there are in the span, for each value of the parts in `by`, where parts have a value."""

    measure: Measure
    span: Span
    scope: Scope
    by: tuple[Part, ...] = ()
    where: Mapping[Part, str] = {}


def counts(connection: Connection, asked: Question) -> Counts:
    """The answer; with no parts the one number stands under `()`."""
    parts = [tally.c[part] for part in asked.by]
    return _answer(connection, asked, _within(asked.measure, asked.span, asked.scope), parts)


def series(connection: Connection, asked: Question, step: Step) -> Counts:
    """The same day by day or month by month; the first part of each key is `2026-11-26` or `2026-11`."""
    parts = [func.substr(tally.c.period, _FIRST_PLACE, _PLACES[step]), *(tally.c[part] for part in asked.by)]
    rows = (_days if step == "day" else _within)(asked.measure, asked.span, asked.scope)
    return _answer(connection, asked, rows, parts)


def persons(connection: Connection, span: Span, scope: Scope, *, by: Sequence[Literal["centre", "a"]] = ()) -> Counts:
    """The estimate of persons, as `kiosk.domain.figures` joins it: a household or a number on two days counts once."""
    found = counts(connection, Question("person", span, scope, tuple(by)))
    kept = {"centre": tally.c.centre, "a": tally.c.b}  # of what counts again, `a` is the first of its days
    parts = [kept[part] for part in by]
    again = _days("person-again", span, scope) & (tally.c.a >= span.first.isoformat())
    for *key, less in connection.execute(select(*parts, _sum()).where(again).group_by(*parts)).all():
        found[tuple(key)] = found.get(tuple(key), 0) + (less or 0)
    return found


def times(
    connection: Connection,
    measure: Literal["handling", "wait", "visit-days"],
    span: Span,
    scope: Scope,
    *,
    by: Sequence[Literal["centre"]] = (),
) -> dict[tuple[str, ...], Times]:
    """The median and the ninetieth percentile, exact to the minute (or day); by the nearest rank, as at the counter."""
    found: dict[tuple[str, ...], dict[int, int]] = {}
    for (*key, value), count in counts(connection, Question(measure, span, scope, (*by, "a"))).items():
        found.setdefault(tuple(key), {})[int(value)] = count
    return {key: times_of(histogram) for key, histogram in found.items()}


def times_of(histogram: Mapping[int, int]) -> Times:
    """The same of whole numbers and how often each was measured."""
    count = sum(histogram.values())
    return Times(count, _rank(histogram, count, 50), _rank(histogram, count, 90)) if count else Times()


def hours(connection: Connection, span: Span, scope: Scope, *, by: Sequence[Literal["centre"]] = ()) -> Counts:
    """Seconds at the counter; keys end with the role ("" when it is not known) and `sure` or `unsure`."""
    parts = [tally.c[part] for part in by]
    role = func.coalesce(member.c.role, "")
    of_whom = and_(member.c.centre == tally.c.centre, member.c.member == tally.c.a)
    query = select(*parts, role, tally.c.b, _sum()).select_from(tally.outerjoin(member, of_whom))
    query = query.where(_within("hours", span, scope)).group_by(*parts, role, tally.c.b)
    return _keyed(connection.execute(query).all())


def periods(span: Span) -> tuple[str, ...]:
    """The fewest periods that make up the span: whole months, and the days that are over."""
    return tuple(_periods(span))


def _periods(span: Span) -> Iterator[str]:
    day = span.first
    while day <= span.last:
        following = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
        if day.day == 1 and following - timedelta(days=1) <= span.last:
            yield f"M{day:%Y-%m}"
            day = following
        else:
            yield f"D{day}"
            day += timedelta(days=1)


def _within(measure: Measure, span: Span, scope: Scope) -> ColumnElement[bool]:
    return and_(tally.c.measure == measure, tally.c.period.in_(periods(span)), within(scope, tally.c.centre))


def _days(measure: Measure, span: Span, scope: Scope) -> ColumnElement[bool]:
    days = tally.c.period.between(f"D{span.first}", f"D{span.last}")
    return and_(tally.c.measure == measure, days, within(scope, tally.c.centre))


def _answer(
    connection: Connection, asked: Question, rows: ColumnElement[bool], parts: Sequence[ColumnElement[str]]
) -> Counts:
    only = [tally.c[part] == value for part, value in asked.where.items()]
    return _keyed(connection.execute(select(*parts, _sum()).where(rows, *only).group_by(*parts)).all())


def _sum() -> ColumnElement[int]:
    return cast(func.sum(tally.c.n), BigInteger)


def _keyed(rows: Sequence[Sequence[object]]) -> Counts:
    return {tuple(str(part) for part in key): int(str(n or 0)) for *key, n in rows}


def _rank(histogram: Mapping[int, int], count: int, percent: int) -> int:
    wanted = -(-count * percent // 100)
    for value in sorted(histogram):
        wanted -= histogram[value]
        if wanted <= 0:
            return value
    raise AssertionError("a rank lies within its numbers")
