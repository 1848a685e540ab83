"""Promise: whatever goes wrong in one transaction, the next one begins as if nothing had been."""

from contextlib import suppress

import pytest
from sqlalchemy import func, insert, select

from kiosk.errors import Unavailable
from sync.province import database as rules
from sync.province.database import Database
from sync.province.limits import Rate, knock
from sync.province.migrations import migrate
from sync.province.schema import bucket, device
from tests.sync.people import START, Keys, let_in
from tests.sync.postgres import Cluster

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


def look(database: Database) -> None:
    with database.glance() as connection:
        connection.execute(select(bucket)).all()


def test_a_connection_that_lay_still_while_postgresql_restarted_is_replaced_before_anybody_notices(
    own_cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rules, "STILL_FRESH", 0.0)  # however short the restart was
    with own_cluster.database() as url:
        database = Database(url)
        migrate(database)
        own_cluster.restart()
        look(database)
        with database.write() as connection:
            connection.execute(insert(bucket).values(key="own", tokens=1, at=START))
        database.close()


def test_a_connection_that_was_believed_to_live_costs_one_answer_and_not_a_second(own_cluster: Cluster) -> None:
    with own_cluster.database() as url:
        database = Database(url)
        migrate(database)
        own_cluster.restart()
        with suppress(Unavailable):
            look(database)
        look(database)
        database.close()


def test_a_look_is_of_one_moment(database: Database) -> None:
    """What is written while somebody looks is seen by the next look: a board's tables tell of one moment."""
    let_in(database, Keys())
    count = select(func.count()).select_from(device)
    with database.read() as connection:
        before = connection.execute(count).scalar_one()
        let_in(database, Keys())
        assert connection.execute(count).scalar_one() == before
    with database.read() as connection:
        assert connection.execute(count).scalar_one() == before + 1
