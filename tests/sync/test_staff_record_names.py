"""Promise: the record calls things what people call them, also when they are gone, and to nobody who may not know."""

import re
from datetime import UTC, datetime, timedelta
from html import unescape

import msgspec
import pytest
from sqlalchemy import insert, select, update

from sync.province.cases.imports import FORGOTTEN_AFTER, preview
from sync.province.commands.command import OPERATOR
from sync.province.database import Database
from sync.province.staff.record import record
from sync.province.staff.rights import RIGHTS, Scope, Staff
from sync.province.tables.imports import import_file
from sync.province.tables.staff import staff_record
from sync.province.tables.watch import channel
from tests.sync.cases.offices import sheet
from tests.sync.staff_world import OTHER, OWN, Caller, World

HOOK = "https://canh-bao.example/khoa-rieng"


def read(world: World, caller: Caller, action: str, language: str = "vi") -> list[str]:
    """What stands under "About", line by line."""
    page = world.ask(caller, "GET", f"/staff/record?action={action}&lang={language}").text
    label = {"vi": "Về", "en": "About"}[language]
    cells = re.findall(rf'<td data-label="{label}"[^>]*><div>(.*?)</div></td>', page)
    return [unescape(re.sub("<[^>]+>", "", cell)) for cell in cells]


def official(centre: str) -> Staff:
    return Staff(id="1" * 32, name="Lan", role="official", scope=Scope(frozenset({centre})), rights=RIGHTS["official"])


def without_names(database: Database) -> None:
    """The lines as an earlier program wrote them: a copy of each, without the name."""
    with database.write() as connection:
        for row in connection.execute(select(staff_record)).mappings().all():
            told = msgspec.json.decode(row["details"], type=dict[str, str])
            told.pop("name", None)
            old = {key: value for key, value in row.items() if key != "seq"}
            connection.execute(insert(staff_record).values(old | {"details": msgspec.json.encode(told).decode()}))


@pytest.mark.parametrize("written", ["now", "by an earlier program"])
def test_a_machine_is_called_by_its_name_and_centre(world: World, written: str) -> None:
    admin, leader, machine = world.signed_in("admin"), world.signed_in("leader", OWN), world.machine(OWN)
    world.ask(admin, "POST", f"/staff/devices/{machine}/shut-out", {"sure": "yes"})
    if written != "now":
        without_names(world.database)

    assert read(world, leader, "device-shut-out")[0] == f"quay-1, Xã Hải Lựu {machine[-8:]}"
    assert read(world, world.signed_in("leader", OTHER), "device-shut-out") == []


def test_a_machine_that_moved_away_still_has_its_name_where_it_was(world: World) -> None:
    now, machine = datetime.now(UTC), world.machine(OWN)
    with world.database.write() as connection:
        record(connection, OPERATOR, "device-moves", machine, now, centre=OWN, to=OTHER)

    assert read(world, world.signed_in("leader", OWN), "device-moves")[0] == f"quay-1, Xã Hải Lựu {machine[-8:]}"


def test_a_code_is_for_a_commune_by_its_name(world: World) -> None:
    admin = world.signed_in("admin")
    world.ask(admin, "POST", "/staff/devices/new", {"centre": OWN})

    assert read(world, admin, "code-made")[0] == "Xã Hải Lựu"


def test_what_the_operators_commands_do_to_a_commune_is_read_there_as_what_people_do(world: World) -> None:
    leader, machine, slip = world.signed_in("leader", OWN), world.machine(OWN), world.slip(OWN)
    world.server.command("enrol", "--centre", OWN)
    undos = ((), (), ("--undo",), ("--undo",))  # the second time changes nothing, and nothing stands there
    out, same, again, still = (world.server.command("revoke", machine, *undo) for undo in undos)
    assert re.fullmatch(rf"{machine} quay-1 {OWN} shut out since \S+", out)
    assert again == f"{machine} quay-1 {OWN} let in"
    assert (same, still) == (out, again)
    world.server.command("status", slip, "received")

    assert read(world, leader, "code-made")[0] == "Xã Hải Lựu"
    for action in ("device-shut-out", "device-let-in"):
        told = read(world, leader, action)
        assert told[0] == f"quay-1, Xã Hải Lựu {machine[-8:]}"
        assert told.count(told[0]) == 1
    assert slip in read(world, leader, "status-set")[0]


@pytest.mark.parametrize("written", ["now", "by an earlier program"])
def test_a_file_is_called_by_its_name_and_day(world: World, written: str) -> None:
    now, leader = datetime(2026, 11, 20, 18, 0, tzinfo=UTC), world.signed_in("leader", OWN)
    identity = preview(world.database, official(OWN), "bảng kê.csv", "Một cửa", sheet([("x", "y", "", "")]), now)
    if written != "now":
        without_names(world.database)

    assert read(world, leader, "import-previewed")[0] == f"bảng kê.csv, 21/11/2026 {identity[-8:]}"
    assert "bảng kê.csv" not in str(read(world, world.signed_in("leader", OTHER), "import-previewed"))


def test_a_file_that_is_kept_no_more_has_the_name_it_had_and_no_number_of_a_person(world: World) -> None:
    now, leader = datetime.now(UTC), world.signed_in("leader", OWN)
    file = sheet([("x", "y", "", "")])
    gone = preview(world.database, official(OWN), "của bà 0987654321.csv", "Một cửa", file, now)
    without_names(world.database)
    with world.database.write() as connection:
        long_ago = now - FORGOTTEN_AFTER - timedelta(days=1)
        connection.execute(update(import_file).where(import_file.c.id == gone).values(made_at=long_ago))
    preview(world.database, official(OTHER), "mới.csv", "Một cửa", file, now)
    with world.database.read() as connection:
        assert connection.execute(select(import_file).where(import_file.c.id == gone)).all() == []

    found = [line for line in read(world, leader, "import-previewed") if gone[-8:] in line]
    assert any(line.startswith("của bà ••••••••21.csv, ") for line in found)
    assert any(line.startswith("Một tệp không còn giữ, ") for line in found)
    english = read(world, leader, "import-previewed", "en")
    assert any(line.startswith("A file that is kept no more, ") for line in english)


def test_an_address_that_was_told_has_its_host_after_it_was_removed_and_never_the_rest(world: World) -> None:
    admin = world.signed_in("admin")
    for kind, address in (("mail", "truc@phutho.example"), ("webhook", HOOK)):
        world.ask(admin, "POST", "/staff/alerts/channels", {"kind": kind, "address": address, "centre": OWN})
    with world.database.read() as connection:
        numbers = connection.execute(select(channel.c.id).order_by(channel.c.id)).scalars().all()[-2:]
    for number in numbers:
        world.ask(admin, "POST", f"/staff/alerts/channels/{number}/remove")
    said = [f"canh-bao.example {numbers[1]}", f"truc@phutho.example {numbers[0]}"]

    assert read(world, admin, "channel-added")[:2] == said
    assert read(world, admin, "channel-removed")[:2] == said
    without_names(world.database)
    assert read(world, admin, "channel-removed")[:2] == said
    page = world.ask(admin, "GET", "/staff/record").text
    assert "khoa-rieng" not in page


def test_who_may_not_see_whom_alerts_are_told_reads_no_address_in_the_record_either(world: World) -> None:
    admin, leader = world.signed_in("admin"), world.signed_in("leader", OWN)
    world.ask(admin, "POST", "/staff/alerts/channels", {"kind": "mail", "address": "kin@phutho.example", "centre": OWN})

    assert read(world, leader, "channel-added")[0].startswith("Một nơi nhận cảnh báo ")
    assert "kin@phutho" not in world.ask(leader, "GET", "/staff/record").text
    assert read(world, world.signed_in("leader", OTHER), "channel-added") == []


def test_an_account_that_was_shut_has_its_name(world: World) -> None:
    admin, person = world.signed_in("admin"), world.person("official", OWN, name="Lê Thị Vắng")
    world.ask(admin, "POST", f"/staff/accounts/{person.id}/shut")

    assert read(world, admin, "account-shut")[0] == "Lê Thị Vắng"
