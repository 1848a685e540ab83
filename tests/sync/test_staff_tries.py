"""Promise: who fails waits longer each time, whether the name exists or not, and a thousand at once gain nothing."""

import threading
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.province.database import Database
from sync.province.limits import TooMany
from sync.province.staff.tries import FREE, LONGEST, Try, count_try, forgive, take_back, wait_after
from tests.sync.people import START


def fail(database: Database, times: int, login: str = "lan") -> None:
    now = START
    for _ in range(times):
        now = max(now, START) + LONGEST
        count_try(database, login, now)


def test_the_wait_doubles_from_half_a_minute_to_an_hour() -> None:
    waits = [wait_after(failures).total_seconds() for failures in range(FREE - 1, FREE + 9)]

    assert waits == [0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600]


@given(st.integers(0, 10**6))
def test_one_more_failure_never_makes_the_wait_shorter(failures: int) -> None:
    assert timedelta() <= wait_after(failures) <= wait_after(failures + 1) <= LONGEST


def test_after_five_failures_the_sixth_try_is_not_even_looked_at(database: Database) -> None:
    for _ in range(FREE):
        count_try(database, "lan", START)
    with pytest.raises(TooMany) as refused:
        count_try(database, "lan", START)
    assert refused.value.seconds == 30
    count_try(database, "nam", START)
    count_try(database, "lan", START + timedelta(seconds=30))
    with pytest.raises(TooMany) as refused:
        count_try(database, "lan", START + timedelta(seconds=30))
    assert refused.value.seconds == 60


def test_a_right_password_forgives_no_wrong_code(database: Database) -> None:
    """Else whoever knows the password might try codes for ever, with the password in between."""
    for _ in range(FREE - 1):
        count_try(database, "lan", START)
    right = count_try(database, "lan", START)
    with database.write() as connection:
        take_back(connection, right)
    count_try(database, "lan", START)
    with pytest.raises(TooMany):
        count_try(database, "lan", START)


def test_who_waited_and_then_was_right_need_not_wait_for_the_second_half(database: Database) -> None:
    for _ in range(FREE + 1):
        later = START + timedelta(hours=1)
        count_try(database, "lan", START if _ < FREE else later)
    at = START + timedelta(hours=2)
    right = count_try(database, "lan", at)
    with database.write() as connection:
        take_back(connection, right)
    count_try(database, "lan", at)


def test_all_right_or_the_staff_begin_the_count_again(database: Database) -> None:
    for _ in range(FREE):
        count_try(database, "lan", START)
    with database.write() as connection:
        forgive(connection, "lan")
    assert count_try(database, "lan", START).failures == 0


def test_a_day_later_nothing_is_remembered(database: Database) -> None:
    for _ in range(FREE):
        count_try(database, "lan", START)
    assert count_try(database, "lan", START + timedelta(days=1, seconds=1)).failures == 0


def test_twenty_at_once_get_no_more_tries_than_five(database: Database) -> None:
    done: list[Try | TooMany] = []

    def knock() -> None:
        try:
            done.append(count_try(database, "lan", START))
        except TooMany as refusal:
            done.append(refusal)

    threads = [threading.Thread(target=knock) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sum(isinstance(one, Try) for one in done) == FREE
    assert len(done) == 20
