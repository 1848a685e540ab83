"""The spans that a board can be asked for, in whole Vietnamese days, and what each is compared with."""

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final, Literal, TypeAlias, get_args

import msgspec

from kiosk.domain.figures.span import Span, between, day, month, week
from kiosk.errors import Refused

Kind: TypeAlias = Literal["today", "week", "month", "quarter", "year", "any"]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)

Step: TypeAlias = Literal["day", "week", "month"]
"""How finely the days of a span are told apart."""

FIRST_YEAR: Final = 2020
LAST_YEAR: Final = 2099
"""Outside of these nobody asks, and a day after the last one there is must not be counted on."""


_WRITTEN: Final = re.compile(r"\s*([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})\s*")


class Asked(msgspec.Struct, frozen=True):
    """A span as it was asked for; `today` is the day on which it was asked."""

    kind: Kind
    span: Span
    today: date

    @property
    def is_running(self) -> bool:
        """Whether it is not over yet."""
        return self.span.first <= self.today < self.span.last

    @property
    def before(self) -> Span:
        """What it is compared with: the span before it, of one that is still running only as many days as have passed.

        A day is compared with the same weekday of the week before: Sundays are closed.
        """
        if self.kind == "today":
            return Span(self.span.first - timedelta(days=7), self.span.last - timedelta(days=7))
        whole = _neighbour(self.kind, self.span, -1)
        if not self.is_running:
            return whole
        passed = self.today - self.span.first
        return Span(whole.first, min(whole.last, whole.first + passed))

    @property
    def earlier(self) -> "Asked":
        """The span before, whole."""
        return Asked(self.kind, _neighbour(self.kind, self.span, -1), self.today)

    @property
    def later(self) -> "Asked | None":
        """The span after; None when none of its days has come."""
        after = _neighbour(self.kind, self.span, 1)
        return None if after.first > self.today else Asked(self.kind, after, self.today)

    @property
    def step(self) -> Step:
        """Days up to a month, weeks up to half a year, months beyond."""
        if self.span.days <= 31:
            return "day"
        return "week" if self.span.days <= 184 else "month"

    @property
    def query(self) -> Mapping[str, str]:
        """What an address says of it."""
        if self.kind == "any":
            return {"span": self.kind, "first": self.span.first.isoformat(), "last": self.span.last.isoformat()}
        # The first day of a span that holds today would be a week or a month that never moves on in a bookmark.
        on = {} if self.span.has(self.today) else {"on": self.span.first.isoformat()}
        return {"span": self.kind, **on}


def asked_for(kind: str, on: str, first: str, last: str, today: date) -> Asked:
    """The span that an address names; the month by default.

    Refused: `span-kind`, `span-day` (no day, or one outside of the years that are kept), `span-turned`, `span-long`.
    """
    match kind:
        case "any":
            return Asked("any", between(_day(first, today), _day(last, today)), today)
        case "" | "month":
            return Asked("month", month(_day(on, today)), today)
        case "today" | "week" | "quarter" | "year":
            return Asked(kind, _around(kind, _day(on, today)), today)
        case _:
            raise Refused("span-kind")


def start_of(step: Step, on: date) -> date:
    """The first day of the step in which this day lies."""
    match step:
        case "day":
            return on
        case "week":
            return on - timedelta(days=on.weekday())
        case "month":
            return on.replace(day=1)


def end_of(step: Step, start: date) -> date:
    """The last day of the step that begins on this day."""
    return _end_of_month(start) if step == "month" else start + timedelta(days=6 if step == "week" else 0)


def steps_of(asked: Asked) -> tuple[date, ...]:
    """The first days of all steps of the span that have come."""
    last = min(asked.span.last, asked.today)
    days = (asked.span.first + timedelta(days=number) for number in range(asked.span.days))
    return tuple(dict.fromkeys(start_of(asked.step, on) for on in days if on <= last))


def _day(text: str, today: date) -> date:
    if not text:
        return today
    found = day_in(text)
    if found is None or not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise Refused("span-day", day=text)
    return found


def day_in(text: str) -> date | None:
    """The day that a text names, `2026-11-26` or as it is written here, `26/11/2026`; None where that is none."""
    if written := _WRITTEN.fullmatch(text):
        text = "{2}-{1:>02}-{0:>02}".format(*written.groups())
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _around(kind: Kind, on: date) -> Span:
    match kind:
        case "today" | "any":
            return day(on)
        case "week":
            return week(on)
        case "month":
            return month(on)
        case "quarter":
            first = on.replace(month=on.month - (on.month - 1) % 3, day=1)
            return Span(first, _end_of_month(first.replace(month=first.month + 2)))
        case "year":
            return Span(date(on.year, 1, 1), date(on.year, 12, 31))


def _neighbour(kind: Kind, span: Span, way: Literal[-1, 1]) -> Span:
    """The span of the same kind just before or after."""
    if kind == "any":
        move = timedelta(days=span.days * way)
        return Span(span.first + move, span.last + move)
    return _around(kind, span.last + timedelta(days=1) if way > 0 else span.first - timedelta(days=1))


def _end_of_month(on: date) -> date:
    return on.replace(day=monthrange(on.year, on.month)[1])
