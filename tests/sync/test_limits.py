"""Promise: who knocks too often is told to wait, as a household and not as an address, and holds nobody up by it."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select, update

from sync.province.database import Database
from sync.province.limits import Rate, TooMany, household_of, knock
from sync.province.schema import bucket
from tests.sync.people import START

THREE = Rate("test", burst=3, per_second=0.1)


def test_a_burst_is_let_in_and_then_one_knock_for_each_ten_seconds(database: Database) -> None:
    for _ in range(3):
        knock(database, THREE, "192.0.2.1", START)
    with pytest.raises(TooMany) as refused:
        knock(database, THREE, "192.0.2.1", START)
    assert refused.value.seconds == 10
    knock(database, THREE, "192.0.2.2", START)
    knock(database, THREE, "192.0.2.1", START + timedelta(seconds=10))
    with pytest.raises(TooMany):
        knock(database, THREE, "192.0.2.1", START + timedelta(seconds=11))


def test_who_is_refused_does_not_wait_for_the_turn_to_write(database: Database) -> None:
    """A refusal that wrote would wait here until the database gives up, as this test holds the row."""
    for _ in range(3):
        knock(database, THREE, "192.0.2.1", START)
    with database.write() as connection:
        connection.execute(update(bucket).values(tokens=bucket.c.tokens))
        with pytest.raises(TooMany):
            knock(database, THREE, "192.0.2.1", START)


def test_all_addresses_of_one_line_share_their_knocks(database: Database) -> None:
    for number in range(3):
        knock(database, THREE, f"2001:db8:1:2::{number:x}", START)
    with pytest.raises(TooMany):
        knock(database, THREE, "2001:db8:1:2:ffff:ffff:ffff:ffff", START)
    knock(database, THREE, "2001:db8:1:3::1", START)
    with database.read() as connection:
        assert connection.execute(select(func.count()).select_from(bucket)).scalar_one() == 2


@pytest.mark.parametrize(
    ("address", "household"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("2001:DB8::7", "2001:db8::/64"),
        ("", ""),
        ("unknown", "unknown"),
    ],
)
def test_a_household_is_a_line_and_not_an_address(address: str, household: str) -> None:
    assert household_of(address) == household
