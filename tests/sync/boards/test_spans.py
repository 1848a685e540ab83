"""Promise: a span is whole Vietnamese days, and what it is compared with is as long as what has passed of it."""

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import Refused
from sync.province.boards.spans import KINDS, Asked, asked_for, steps_of
from sync.province.tallies.questions import periods_less

DAYS = st.dates(date(2021, 1, 1), date(2090, 1, 1))
TODAY = date(2026, 11, 26)
"""A Thursday."""


def asked(kind: str, on: str = "", first: str = "", last: str = "") -> Asked:
    return asked_for(kind, on, first, last, TODAY)


@pytest.mark.parametrize(
    ("kind", "on", "first", "last"),
    [
        ("today", "", "2026-11-26", "2026-11-26"),
        ("week", "", "2026-11-23", "2026-11-29"),
        ("", "", "2026-11-01", "2026-11-30"),
        ("month", "2024-02-10", "2024-02-01", "2024-02-29"),
        ("quarter", "", "2026-10-01", "2026-12-31"),
        ("quarter", "2026-05-31", "2026-04-01", "2026-06-30"),
        ("year", "", "2026-01-01", "2026-12-31"),
    ],
)
def test_each_kind_of_span_has_its_days(kind: str, on: str, first: str, last: str) -> None:
    span = asked(kind, on).span

    assert (span.first.isoformat(), span.last.isoformat()) == (first, last)


@pytest.mark.parametrize(
    ("kind", "on", "first", "last"),
    [
        ("today", "", "2026-11-19", "2026-11-19"),  # the same weekday: Sundays are closed
        ("week", "", "2026-11-16", "2026-11-19"),
        ("week", "2026-11-09", "2026-11-02", "2026-11-08"),
        ("month", "", "2026-10-01", "2026-10-26"),
        ("month", "2026-10-01", "2026-09-01", "2026-09-30"),
        ("quarter", "", "2026-07-01", "2026-08-26"),
        ("year", "", "2025-01-01", "2025-11-26"),
    ],
)
def test_a_running_span_is_compared_with_as_many_days_as_have_passed(kind: str, on: str, first: str, last: str) -> None:
    before = asked(kind, on).before

    assert (before.first.isoformat(), before.last.isoformat()) == (first, last)


@given(kind=st.sampled_from([kind for kind in KINDS if kind != "any"]), on=DAYS, today=DAYS)
def test_spans_follow_each_other_without_a_gap(kind: str, on: date, today: date) -> None:
    one = asked_for(kind, on.isoformat(), "", "", today)
    earlier, later = one.earlier, one.later

    assert one.span.has(on)
    assert earlier.span.last + timedelta(days=1) == one.span.first
    assert (later is None) == (one.span.last >= today)
    assert later is None or later.span.first == one.span.last + timedelta(days=1)
    assert one.before.last < one.span.first


@given(kind=st.sampled_from([kind for kind in KINDS if kind != "any"]), on=DAYS, today=DAYS)
def test_an_address_leads_to_the_same_span(kind: str, on: date, today: date) -> None:
    one = asked_for(kind, on.isoformat(), "", "", today)
    query = one.query

    assert asked_for(query["span"], query.get("on", ""), "", "", today) == one


@given(first=DAYS, days=st.integers(0, 1800))
def test_any_span_says_its_days_in_its_address(first: date, days: int) -> None:
    one = asked("any", "", first.isoformat(), (first + timedelta(days=days)).isoformat())

    assert asked("any", "", one.query["first"], one.query["last"]) == one
    assert one.span.days == days + 1 == one.before.days or one.is_running


@given(kind=st.sampled_from(KINDS), first=DAYS, days=st.integers(0, 1800), today=DAYS)
def test_the_steps_of_a_span_end_today_and_are_never_too_many(kind: str, first: date, days: int, today: date) -> None:
    last = first + timedelta(days=days)
    steps = steps_of(asked_for(kind, first.isoformat(), first.isoformat(), last.isoformat(), today))

    assert len(steps) <= 61
    assert list(steps) == sorted(set(steps))
    assert all(step <= today for step in steps)


@pytest.mark.parametrize(
    ("code", "kind", "on", "first", "last"),
    [
        ("span-kind", "decade", "", "", ""),
        ("span-day", "week", "yesterday", "", ""),
        ("span-day", "year", "9999-12-31", "", ""),
        ("span-day", "any", "", "0001-01-01", "2026-01-01"),
        ("span-turned", "any", "", "2026-02-01", "2026-01-01"),
        ("span-long", "any", "", "2020-02-01", "2026-01-01"),
    ],
)
def test_what_is_no_span_is_refused_by_name(code: str, kind: str, on: str, first: str, last: str) -> None:
    with pytest.raises(Refused) as refusal:
        asked(kind, on, first, last)

    assert refusal.value.code == code


def test_days_may_be_written_as_they_are_written_here() -> None:
    span = asked("any", "", " 5/11/2026", "06/11/2026").span

    assert (span.first, span.last) == (date(2026, 11, 5), date(2026, 11, 6))


@given(first=DAYS, days=st.integers(0, 400))
def test_periods_less_those_that_are_too_many_are_the_days_of_the_span(first: date, days: int) -> None:
    span = asked("any", "", first.isoformat(), (first + timedelta(days=days)).isoformat()).span
    taken, less = periods_less(span)

    counted = Counter(day for period in taken for day in days_of(period))
    counted.subtract(day for period in less for day in days_of(period))
    assert {day for day, times in counted.items() if times} == {
        span.first + timedelta(days=at) for at in range(days + 1)
    }
    assert max(counted.values()) == 1
    assert len(taken) + len(less) <= 32 + span.days // 28


def days_of(period: str) -> list[date]:
    if period.startswith("D"):
        return [date.fromisoformat(period[1:])]
    first = date.fromisoformat(f"{period[1:]}-01")
    return [day for at in range(31) if (day := first + timedelta(days=at)).month == first.month]
