"""What the numbers are asked: counts of a span by any part, persons, times in the middle, hours.

Every question carries the scope of whoever asks. Answers are keyed by the parts that were asked for, in their order.
"""

from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Final, Literal, TypeAlias

import msgspec
from sqlalchemy import BigInteger, ColumnElement, Connection, and_, case, cast, func, select

from kiosk.domain.figures.minutes import Times
from kiosk.domain.figures.span import Span
from sync.province.staff.rights import Scope
from sync.province.staff.scope import within
from sync.province.tables.tally import Measure, member, tally

Part: TypeAlias = Literal["centre", "a", "b", "c"]
Step: TypeAlias = Literal["day", "month"]
Counts: TypeAlias = dict[tuple[str, ...], int]

_ENDS: Final[Mapping[Step, int]] = {"day": len("D2026-11-26"), "month": len("M2026-11")}
_SUM: Final = cast(func.sum(tally.c.n), BigInteger)


class Question(msgspec.Struct, frozen=True):
    """How many of the measure there are in the span, for each value of the parts in `by`, where parts have a value."""

    measure: Measure
    span: Span
    scope: Scope
    by: tuple[Part, ...] = ()
    where: Mapping[Part, str] = {}


def counts(connection: Connection, asked: Question) -> Counts:
    """The answer, none where there is none; with no parts the one number stands under `()`."""
    return _answer(connection, asked, *_counted(asked.measure, asked.span, asked.scope))


def series(connection: Connection, asked: Question, step: Step) -> Counts:
    """The same day by day or month by month; the first part of each key is `2026-11-26` or `2026-11`."""
    number, rows = _SUM, _days(asked.measure, asked.span, asked.scope)
    if step == "month":
        number, rows = _counted(asked.measure, asked.span, asked.scope)
    found: Counts = {}
    for (period, *key), count in _answer(connection, asked, number, rows, tally.c.period).items():
        at = (period[1 : _ENDS[step]], *key)
        found[at] = found.get(at, 0) + count
    return found


def persons(connection: Connection, span: Span, scope: Scope, *, by: Sequence[Literal["centre", "a"]] = ()) -> Counts:
    """The estimate of persons, as `kiosk.domain.figures` joins it: a household or a number on two days counts once."""
    found = counts(connection, Question("person", span, scope, tuple(by)))
    kept = {"centre": tally.c.centre, "a": tally.c.b}  # of what counts again, `a` is the first of its days
    parts = [kept[part] for part in by]
    again = _days("person-again", span, scope) & (tally.c.a >= span.first.isoformat())
    for *key, less in connection.execute(select(*parts, _SUM).where(again).group_by(*parts)).all():
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
    number, rows = _counted("hours", span, scope)
    query = select(*parts, role, tally.c.b, number).select_from(tally.outerjoin(member, of_whom))
    query = query.where(rows).group_by(*parts, role, tally.c.b).having(number != 0)
    return _keyed(connection.execute(query).all())


def periods_less(span: Span) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Periods of the tallies that make up the span, and those that are too many in them: as few as can be.

    Of a month of which most is in the span, the whole is taken and the other days are taken away.
    """
    taken: list[str] = []
    less: list[str] = []
    month_begins = span.first.replace(day=1)
    while month_begins <= span.last:
        days = [month_begins + timedelta(days=number) for number in range(monthrange(*month_begins.timetuple()[:2])[1])]
        inside = [f"D{one}" for one in days if span.has(one)]
        outside = [f"D{one}" for one in days if not span.has(one)]
        if len(outside) < len(inside):
            taken.append(f"M{month_begins:%Y-%m}")
            less += outside
        else:
            taken += inside
        month_begins = days[-1] + timedelta(days=1)
    return tuple(taken), tuple(less)


def _counted(measure: Measure, span: Span, scope: Scope) -> tuple[ColumnElement[int], ColumnElement[bool]]:
    """The number of the span, and the rows that it is made of."""
    taken, less = periods_less(span)
    number = case((tally.c.period.in_(less), -tally.c.n), else_=tally.c.n) if less else tally.c.n
    rows = and_(tally.c.measure == measure, tally.c.period.in_(taken + less), within(scope, tally.c.centre))
    return cast(func.sum(number), BigInteger), rows


def _days(measure: Measure, span: Span, scope: Scope) -> ColumnElement[bool]:
    days = tally.c.period.between(f"D{span.first}", f"D{span.last}")
    return and_(tally.c.measure == measure, days, within(scope, tally.c.centre))


def _answer(
    connection: Connection,
    asked: Question,
    number: ColumnElement[int],
    rows: ColumnElement[bool],
    *first: ColumnElement[str],
) -> Counts:
    parts = [*first, *(tally.c[part] for part in asked.by)]
    only = [tally.c[part] == value for part, value in asked.where.items()]
    query = select(*parts, number).where(rows, *only).group_by(*parts).having(number != 0)
    return _keyed(connection.execute(query).all())


def _keyed(rows: Sequence[Sequence[object]]) -> Counts:
    return {tuple(str(part) for part in key): int(str(n or 0)) for *key, n in rows}


def _rank(histogram: Mapping[int, int], count: int, percent: int) -> int:
    wanted = -(-count * percent // 100)
    for value in sorted(histogram):
        wanted -= histogram[value]
        if wanted <= 0:
            return value
    raise AssertionError("a rank lies within its numbers")
