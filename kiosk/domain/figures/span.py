"""Spans of whole Vietnamese days, both ends included."""

from calendar import monthrange
from datetime import UTC, date, datetime, time, timedelta

import msgspec

from kiosk.domain.local_time import VIETNAM, day_of
from kiosk.errors import Refused

LONGEST = timedelta(days=5 * 366)
"""Nobody reads the figures of a longer time at a counter."""


class Span(msgspec.Struct, frozen=True):
    """From the first to the last day."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    @property
    def opens(self) -> datetime:
        """The moment at which its first day begins, in UTC."""
        return datetime.combine(self.first, time(), VIETNAM).astimezone(UTC)

    @property
    def closes(self) -> datetime:
        """The moment at which its last day is over, in UTC."""
        return datetime.combine(self.last + timedelta(days=1), time(), VIETNAM).astimezone(UTC)

    def holds(self, at: datetime) -> bool:
        """Whether the moment lies on one of its days."""
        return self.first <= day_of(at) <= self.last

    def has(self, day: date) -> bool:
        """Whether the day is one of it."""
        return self.first <= day <= self.last


def day(today: date) -> Span:
    """Today alone."""
    return Span(today, today)


def week(today: date) -> Span:
    """Monday to Sunday."""
    first = today - timedelta(days=today.weekday())
    return Span(first, first + timedelta(days=6))


def month(today: date) -> Span:
    """The month by the calendar."""
    return Span(today.replace(day=1), today.replace(day=monthrange(today.year, today.month)[1]))


def between(first: date, last: date) -> Span:
    """Any span; refuses one that ends before it begins, and one that is longer than five years."""
    if last < first:
        raise Refused("span-turned")
    if last - first > LONGEST:
        raise Refused("span-long")
    return Span(first, last)
