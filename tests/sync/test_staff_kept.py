"""Promise: what is kept for somebody is read by nobody else, not in the database either, and not for ever."""

from datetime import timedelta

import msgspec
from sqlalchemy import func, select

from sync.province.database import Database
from sync.province.staff.half_way import go_half_way, half_way_of
from sync.province.staff.kept import LIFE, MOST, keep, look_at, take
from sync.province.tables.doors import half_way, kept
from tests.sync.people import START
from tests.sync.staff_world import World


class Note(msgspec.Struct, frozen=True):
    text: str


class Other(msgspec.Struct, frozen=True):
    text: str


def kept_now(database: Database, who: str, text: str = "Thiếu trang 2", at: timedelta = timedelta()) -> str:
    with database.write() as connection:
        return keep(connection, who, Note(text), START + at)


def seen(database: Database, who: str, key: str, at: timedelta = timedelta()) -> Note | None:
    with database.read() as connection:
        return look_at(connection, who, key, Note, START + at)


def test_it_comes_back_to_whom_it_belongs_by_its_key_only(database: Database) -> None:
    key = kept_now(database, "lan")
    kept_now(database, "lan", "khác")

    assert seen(database, "lan", key) == Note("Thiếu trang 2")
    assert [seen(database, *asked) for asked in (("nam", key), ("lan", key + "x"), ("lan", ""))] == [None] * 3
    with database.read() as connection:
        sealed = connection.execute(select(kept.c.sealed)).scalars().all()
    assert [one for one in sealed if b"trang" in one] == []


def test_what_is_taken_is_there_no_more_and_what_is_old_goes(database: Database) -> None:
    key, old = kept_now(database, "lan"), kept_now(database, "lan")
    with database.write() as connection:
        assert take(connection, "nam", key, Note, START) is None
        assert take(connection, "lan", key, Note, START) == Note("Thiếu trang 2")
        assert take(connection, "lan", key, Note, START) is None
    assert seen(database, "lan", old, LIFE) == Note("Thiếu trang 2")
    assert seen(database, "lan", old, LIFE + timedelta(seconds=1)) is None
    kept_now(database, "nam", at=LIFE + timedelta(seconds=1))
    with database.read() as connection:
        assert connection.execute(select(func.count()).select_from(kept)).scalar_one() == 1


def test_of_one_account_only_so_much_is_kept(database: Database) -> None:
    keys = [kept_now(database, "lan", str(number), timedelta(seconds=number)) for number in range(MOST + 5)]
    kept_now(database, "nam")

    assert [seen(database, "lan", key) is not None for key in keys] == [False] * 5 + [True] * MOST


def test_a_key_of_one_kind_of_thing_opens_no_other_and_takes_nothing(database: Database) -> None:
    key = kept_now(database, "lan")
    with database.write() as connection:
        assert take(connection, "lan", key, Other, START) is None
        assert take(connection, "lan", key, Note, START) == Note("Thiếu trang 2")


def test_the_key_in_the_address_that_waits_for_the_second_factor_is_not_read_in_the_database(world: World) -> None:
    person, onward = world.person("admin"), "/staff/alerts?kept=khoa-cua-lan#kept"
    with world.database.write() as connection:
        secret = go_half_way(connection, person.id, onward, START)
        stored = connection.execute(select(half_way.c.onward)).scalars().all()

    assert [one for one in stored if "khoa" in one] == []
    half = half_way_of(world.database, secret, START)
    assert half is not None
    assert half.onward == onward
