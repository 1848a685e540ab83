"""Promise: what is called amiss is amiss, on the days and in the hours when somebody could have done better."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.domain.calendar.working_days import Calendar
from sync.province.watch.rules import (
    SMALL_BACKLOG,
    WORKING_DAY,
    Look,
    Machine,
    Repeat,
    Seen,
    concerns,
    kept,
    working_time,
)

MONDAY = datetime(2026, 11, 23, 0, 30, tzinfo=UTC)  # 07:30 in Vietnam
CALENDAR = Calendar(off=frozenset({date(2026, 11, 25)}), made_up=frozenset({date(2026, 11, 28)}))
MACHINE = Machine(id="m1", centre="08782", name="quay-1", last_heard=MONDAY)
DAY = timedelta(days=1)
LONG_AGO = MONDAY - timedelta(days=300)


def kinds(machine: Machine, now: datetime, *opened: str) -> list[str]:
    seen = Seen(machines=[machine], awake_since=LONG_AGO)
    return [one.kind for one in concerns(seen, dict.fromkeys(opened, now), now, CALENDAR)]


@pytest.mark.parametrize(
    ("hours", "worked"),
    [(0, 0), (4, 4), (5.5, 4), (9.5, 7.5), (23, 7.5)],
)
def test_only_the_hours_in_which_a_counter_is_open_count(hours: float, worked: float) -> None:
    assert working_time(MONDAY, MONDAY + timedelta(hours=hours), CALENDAR) == timedelta(hours=worked)


def test_days_off_do_not_count_and_made_up_saturdays_do() -> None:
    wednesday = MONDAY + timedelta(days=2)
    whole = timedelta(days=99)
    assert working_time(wednesday, wednesday + timedelta(days=1), CALENDAR) == timedelta()
    assert working_time(wednesday, wednesday + timedelta(days=5), CALENDAR, whole) == 3 * WORKING_DAY


def test_a_centre_is_silent_after_a_working_day_without_a_word() -> None:
    friday = MONDAY.replace(day=20)
    machine = replace(MACHINE, last_heard=friday + timedelta(hours=9))
    assert kinds(machine, MONDAY) == []
    assert kinds(machine, MONDAY + timedelta(hours=9)) == ["silent"]


def test_one_machine_that_speaks_is_enough_for_a_centre() -> None:
    dead = replace(MACHINE, last_heard=LONG_AGO)
    seen = Seen(machines=[dead, replace(MACHINE, id="m2")], awake_since=LONG_AGO)
    assert concerns(seen, {}, MONDAY, CALENDAR) == []


def test_a_province_that_was_away_blames_nobody_for_what_it_did_not_hear() -> None:
    machine = replace(MACHINE, last_heard=LONG_AGO)
    seen = Seen(machines=[machine], awake_since=MONDAY)
    assert concerns(seen, {}, MONDAY + timedelta(hours=9), CALENDAR) == []
    assert [one.kind for one in concerns(seen, {}, MONDAY + timedelta(hours=10), CALENDAR)] == ["silent"]
    opened = {"silent:08782::": MONDAY - timedelta(days=1)}
    assert [one.kind for one in concerns(seen, opened, MONDAY, CALENDAR)] == ["silent"]


def test_hours_away_are_not_counted_and_the_others_are() -> None:
    away = [(MONDAY + timedelta(hours=2), MONDAY + timedelta(hours=5)), (MONDAY + timedelta(hours=9), MONDAY + DAY)]
    evening = MONDAY + timedelta(hours=10)
    assert working_time(MONDAY, evening, CALENDAR, away=away) == WORKING_DAY - timedelta(hours=2, minutes=30)


def test_a_province_that_was_away_for_months_counts_on_from_its_return() -> None:
    machine = replace(MACHINE, last_heard=LONG_AGO)
    seen = Seen(machines=[machine], awake_since=LONG_AGO - DAY, away=[(LONG_AGO, MONDAY)])
    assert concerns(seen, {}, MONDAY + timedelta(hours=9), CALENDAR) == []
    assert [one.kind for one in concerns(seen, {}, MONDAY + timedelta(hours=10), CALENDAR)] == ["silent"]


def test_a_backlog_must_grow_three_times_and_is_over_when_it_is_small() -> None:
    def looks(*waiting: int) -> Machine:
        at = [Look(MONDAY + timedelta(minutes=4 * n), count) for n, count in enumerate(waiting)]
        return replace(MACHINE, looks=tuple(at), waiting=waiting[-1])

    assert kinds(looks(500, 600), MONDAY) == []
    assert kinds(looks(500, 600, 600), MONDAY) == []
    assert kinds(looks(700, 600, 800), MONDAY) == []
    assert kinds(looks(1, 2, 3), MONDAY) == []
    assert kinds(looks(500, 600, 700), MONDAY) == ["backlog"]
    assert kinds(looks(900, 800, 700), MONDAY, "backlog:08782:m1:") == ["backlog"]
    assert kinds(looks(900, 800, SMALL_BACKLOG - 1), MONDAY, "backlog:08782:m1:") == []


def test_a_clock_may_be_five_minutes_off_either_way() -> None:
    assert [kinds(replace(MACHINE, clock_off=off), MONDAY) for off in (300, -300, 301, -301)] == [
        [], [], ["clock"], ["clock"],
    ]  # fmt: skip


def test_a_fork_is_told_for_a_day_and_longer_while_the_machine_is_not_heard_again() -> None:
    forked = replace(MACHINE, forked_at=MONDAY)
    assert kinds(forked, MONDAY + timedelta(minutes=1)) == ["fork"]
    heard = replace(forked, last_heard=MONDAY + timedelta(hours=1))
    assert kinds(heard, MONDAY + timedelta(hours=2)) == ["fork"]
    assert "fork" not in kinds(heard, MONDAY + timedelta(days=2))
    assert "fork" in kinds(forked, MONDAY + timedelta(days=2))


def test_a_fault_that_came_back_is_told_for_a_week_and_an_ending_certificate_in_time() -> None:
    repeat = Repeat(centre="08782", machine="printer", cause="paper-jam", times=3, at=MONDAY)
    seen = Seen(machines=[], repeats=[repeat], certificate=MONDAY + timedelta(days=20), awake_since=MONDAY)
    assert [one.key for one in concerns(seen, {}, MONDAY, CALENDAR)] == ["repeats:08782::printer/paper-jam"]
    later = [one.kind for one in concerns(seen, {}, MONDAY + timedelta(days=7), CALENDAR)]
    assert later == ["certificate"]


@given(st.lists(st.tuples(st.integers(-3, 60), st.integers(0, 9)), max_size=30))
def test_looks_stay_few_apart_and_in_order_whatever_the_clock_does(steps: list[tuple[int, int]]) -> None:
    looks: tuple[Look, ...] = ()
    at, every = MONDAY, timedelta(minutes=4)
    for minutes, waiting in steps:
        at += timedelta(minutes=minutes)
        looks = kept(looks, Look(at, waiting), every)
        times = [look.at for look in looks]
        assert len(looks) <= 3
        assert times == sorted(times)
