"""Promise: whatever goes wrong in one transaction, the next one begins as if nothing had been."""

import pytest
from sqlalchemy import insert, select

from sync.province.database import Database
from sync.province.limits import Rate, knock
from sync.province.schema import bucket
from tests.sync.people import START

RATE = Rate("test", burst=3, per_second=1)


def break_off(database: Database) -> float:
    with database.read() as connection:
        rows = connection.execute(select(bucket))
        return sum(row.tokens / 0 for row in rows)


def test_a_reading_that_breaks_off_in_its_middle_does_not_keep_the_next_writing_out(
    database: Database, database_url: str
) -> None:
    """Who holds the error holds the open cursor too, and with it the moment of the database that it was reading."""
    for who in ("a", "b", "c"):
        knock(database, RATE, who, START)
    with pytest.raises(ZeroDivisionError) as held:
        break_off(database)
    other = Database(database_url)
    with other.write() as connection:
        connection.execute(insert(bucket).values(key="other", tokens=1, at=START))
    other.close()

    with database.write() as connection:
        connection.execute(insert(bucket).values(key="own", tokens=1, at=START))
    assert held.value is not None
