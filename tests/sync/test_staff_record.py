"""Promise: what the staff did is written down for good, and read by whom it concerns."""

from datetime import timedelta

import pytest
from sqlalchemy import delete, text, update
from sqlalchemy.exc import DBAPIError

from sync.province.database import Database
from sync.province.migrations import migrate
from sync.province.schema import metadata
from sync.province.staff.record import Wanted, lines
from sync.province.staff.rights import Scope
from sync.province.tables import staff as staff_tables
from sync.province.tables.staff import staff_record
from sync.province.web.record.words import ACTIONS
from tests.sync.people import START
from tests.sync.staff_world import OTHER, OWN, World
from tests.sync.test_staff_accounts import ADMIN, LEADER, guest


def test_the_record_is_only_added_to_even_by_who_writes_sql(database: Database) -> None:
    guest(database)
    for attack in (
        update(staff_record).values(who="nobody"),
        delete(staff_record),
        text("DELETE FROM staff_record WHERE seq = 1"),
        *([] if database.is_sqlite else [text("TRUNCATE staff_record")]),
    ):
        with pytest.raises(DBAPIError, match="only added to"), database.write() as connection:
            connection.execute(attack)
    with database.read() as connection:
        found = lines(connection, Scope(None), Wanted(), 10)
    assert [(line.who, line.action) for line in found] == [
        ("Nguyễn Thị Lan", "account-opened"), ("tantay-province", "account-invited"),
    ]  # fmt: skip
    assert [line.about for line in found] == ["Nguyễn Thị Lan", "Nguyễn Thị Lan"]


def test_the_record_has_its_lock_wherever_its_table_is_made(database: Database) -> None:
    with database.write() as connection:
        for table in staff_tables.TABLES:
            table.drop(connection)
        metadata.create_all(connection, tables=[*staff_tables.TABLES])
    guest(database)
    with pytest.raises(DBAPIError, match="only added to"), database.write() as connection:
        connection.execute(delete(staff_record))


def test_the_record_is_filtered_and_seen_within_the_scope(database: Database) -> None:
    guest(database, "mine")
    guest(database, "theirs", ADMIN, "official", "04795")
    guest(database, "boss", ADMIN, "admin")

    def seen(scope: Scope, **wanted: object) -> list[str]:
        with database.read() as connection:
            found = lines(connection, scope, Wanted(**wanted), 50)  # pyright: ignore[reportArgumentType]
        return [f"{line.action} {' '.join(line.centres)}" for line in found]

    assert len(seen(Scope(None))) == 6
    assert seen(LEADER.scope) == ["account-opened 08782", "account-invited 08782"]
    assert seen(LEADER.scope, centre="04795") == []
    assert seen(Scope(None), who="ADMIN") == ["account-invited ", "account-invited 04795"]
    assert seen(Scope(None), who="%") == []
    assert seen(Scope(None), action="account-opened", centre="04795") == ["account-opened 04795"]
    assert seen(Scope(None), since=START + timedelta(seconds=1)) == []
    assert len(seen(Scope(None), until=START + timedelta(seconds=1))) == 6
    assert len(seen(Scope(None), before=4)) == 3


def test_what_was_done_for_several_communes_is_read_in_each_of_them_and_in_no_other(database: Database) -> None:
    guest(database, "several", ADMIN, "leader", "04894", "04795")
    guest(database, "boss", ADMIN, "admin")

    def seen(scope: Scope, centre: str = "") -> list[tuple[str, tuple[str, ...]]]:
        with database.read() as connection:
            return [(line.action, line.centres) for line in lines(connection, scope, Wanted(centre=centre), 50)]

    both = ("04795", "04894")
    deeds = [("account-opened", both), ("account-invited", both)]
    for mine in ({"04795"}, {"04894"}, {*both}, {"04894", "08782"}):
        assert seen(Scope(frozenset(mine))) == deeds
    assert seen(LEADER.scope) == []
    assert seen(Scope(None), "04894") == deeds
    assert seen(Scope(None), "08782") == []
    assert len(seen(Scope(None))) == 4


def test_lines_from_before_stand_as_they_were_once_the_record_tells_several_communes(database: Database) -> None:
    guest(database, "old")
    with database.write() as connection:
        connection.execute(text("ALTER TABLE staff_record DROP COLUMN communes"))
        connection.execute(text("UPDATE schema_version SET version = 9"))

    migrate(database)
    guest(database, "new", ADMIN, "leader", "04795", "08782")

    with database.read() as connection:
        found = [line.centres for line in lines(connection, LEADER.scope, Wanted(), 50)]
    assert found == [("04795", "08782"), ("04795", "08782"), ("08782",), ("08782",)]


def test_who_leads_two_communes_reads_the_own_deeds_under_both_names(world: World) -> None:
    leader = world.signed_in("leader", OTHER, OWN)
    world.ask(leader, "POST", "/staff/me/others")

    page = world.ask(leader, "GET", "/staff/record?action=sessions-ended&lang=vi").text

    assert "<div>Phường Hoà Bình, Xã Hải Lựu</div>" in page


def test_a_leader_reads_what_was_done_in_words_and_asks_for_it_by_them(world: World) -> None:
    official, leader, admin = world.signed_in("official", OWN), world.signed_in("leader", OWN), world.signed_in("admin")
    world.ask(official, "POST", f"/staff/dossiers/{world.slip(OWN)}", {"what": "dossier:collected"})
    world.ask(admin, "POST", f"/staff/devices/{world.machine(OWN)}/shut-out", {"sure": "yes"})
    world.ask(admin, "POST", "/staff/tokens", {"name": "Một cửa", "rights": "set-status", "days": "9"})

    done = {
        action: world.ask(leader, "GET", f"/staff/record?action={action}").text
        for action in ("status-set", "device-shut-out")
    }
    tokens = world.ask(admin, "GET", "/staff/record?action=token-made&lang=vi").text

    for action, page in done.items():
        assert f"{action}<" not in page
        assert f'<option value="{action}" selected>' in page
        assert page.count(ACTIONS[action].vi) > 1
    assert "loại: Hồ sơ; xếp vào: Đã nhận" in done["status-set"]
    assert "được làm: ghi trạng thái" in tokens
