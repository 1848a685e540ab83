"""Promise: who may take a code back sees it while it is good, and taken back it lets no machine in."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from msgspec.structs import replace
from sqlalchemy import delete, func, select

from kiosk.errors import Rejected
from sync.province.accept import accept
from sync.province.database import Database
from sync.province.devices import Device, enrol
from sync.province.schema import enrol_code
from sync.province.staff.accounts import change, shut
from sync.province.staff.enrol_codes import ENROL_LIFE, OpenCode, make_enrol_code, take_back_all
from sync.province.staff.invitations import invite, renew
from sync.province.staff.record import Wanted, lines
from sync.province.staff.rights import RIGHTS, WHOLE_PROVINCE, Scope, Staff
from sync.province.tables.watch import bound_code, code_note
from sync.province.watch.fleet import codes, move_code, new_code, replace_code, take_code_back
from tests.sync.people import START, Keys, let_in, push_of, wish
from tests.sync.test_staff_accounts import ADMIN, guest

LATER = START + timedelta(minutes=5)


def the_one(database: Database) -> OpenCode:
    (found,) = codes(database, ADMIN, LATER)
    return found


def back(database: Database, one: OpenCode) -> bool:
    assert one.id is not None
    return take_code_back(database, ADMIN, one.id, LATER)


def test_a_code_taken_back_lets_nobody_in_and_the_record_says_who_took_it(database: Database) -> None:
    code = new_code(database, ADMIN, "08782", START)
    one = the_one(database)
    assert (one.centre, one.maker, one.made_at, one.expires_at) == ("08782", "admin", START, START + ENROL_LIFE)

    assert back(database, one)
    assert not back(database, one)

    with pytest.raises(Rejected, match="enrol-code-unknown"):
        enrol(database, wish(Keys(), code), LATER)
    assert codes(database, ADMIN, LATER) == []
    with database.read() as connection:
        told = [(line.action, line.who, line.centres) for line in lines(connection, WHOLE_PROVINCE, Wanted(), 9)]
    assert told == [("code-taken-back", "admin", ("08782",)), ("code-made", "admin", ("08782",))]


def test_a_code_that_was_used_is_not_listed_and_the_machine_still_gets_its_answer_again(database: Database) -> None:
    code, keys = new_code(database, ADMIN, "08782", START), Keys()
    one = the_one(database)
    device = enrol(database, wish(keys, code), START)

    assert codes(database, ADMIN, LATER) == []
    assert not back(database, one)
    assert enrol(database, wish(keys, code), LATER) == device


def test_a_code_that_ran_out_is_not_listed(database: Database) -> None:
    new_code(database, ADMIN, "08782", START)
    assert len(codes(database, ADMIN, START + ENROL_LIFE)) == 1
    assert codes(database, ADMIN, START + ENROL_LIFE + timedelta(microseconds=1)) == []


def test_codes_for_one_machine_name_it_and_are_taken_back_too(database: Database) -> None:
    known = let_in(database, keys := Keys())
    accept(database, known, replace(push_of([b"entry"]), waiting=0, head=1), START)
    move, _ = move_code(database, ADMIN, known.id, "04795", START)
    one = the_one(database)
    assert (one.purpose, one.device, one.machine, one.centre) == ("move", known.id, "quay-1", "04795")
    assert back(database, one)
    with pytest.raises(Rejected, match="enrol-code-unknown"):
        enrol(database, wish(keys, move, "08782"), LATER)

    other, _ = replace_code(database, ADMIN, known.id, START)
    assert (the_one(database).purpose, the_one(database).centre) == ("replace", "08782")
    assert back(database, the_one(database))
    with pytest.raises(Rejected, match="enrol-code-unknown"):
        enrol(database, wish(Keys(), other), LATER)


def test_only_who_lets_machines_in_sees_codes(database: Database) -> None:
    new_code(database, ADMIN, "08782", START)
    own = Scope(frozenset({"08782"}))
    leader = Staff(id="1" * 32, name="leader", role="leader", scope=own, rights=RIGHTS["leader"])
    elsewhere = Staff(id="2" * 32, name="x", role="admin", scope=Scope(frozenset({"04795"})), rights=RIGHTS["admin"])

    assert codes(database, leader, LATER) == []
    assert codes(database, elsewhere, LATER) == []
    assert not take_code_back(database, elsewhere, str(the_one(database).id), LATER)


@pytest.mark.parametrize("deed", ["shut", "change", "renew"])
def test_what_an_account_made_lets_nobody_in_once_somebody_else_has_it_or_nobody(database: Database, deed: str) -> None:
    maker = guest(database, role="admin")
    stays, goes = new_code(database, ADMIN, "08782", START), new_code(database, maker, "08782", START)
    with database.write() as connection:
        if deed == "shut":
            shut(connection, ADMIN, maker.id, LATER)
        elif deed == "change":
            change(connection, ADMIN, maker.id, "analyst", (), LATER)
        else:
            renew(connection, ADMIN, maker.id, LATER)

    with database.read() as connection:
        (last,) = lines(connection, WHOLE_PROVINCE, Wanted(), 1)
    assert (last.subject, last.details["codes"]) == (maker.id, "1")
    assert [one.maker for one in codes(database, ADMIN, LATER)] == ["admin"]
    with pytest.raises(Rejected, match="enrol-code-unknown"):
        enrol(database, wish(Keys(), goes), LATER)
    enrol(database, wish(Keys(), stays), LATER)


def test_nobody_lets_a_machine_or_a_person_in_once_the_account_is_shut_also_past_the_door(database: Database) -> None:
    maker = guest(database, role="admin")
    with database.write() as connection:
        shut(connection, ADMIN, maker.id, LATER)

    with pytest.raises(Rejected, match="signed-out"):
        new_code(database, maker, "08782", LATER)
    with pytest.raises(Rejected, match="signed-out"), database.write() as connection:
        invite(connection, maker, "Trần Văn Bạn", "admin", (), LATER)


def test_that_a_machine_does_not_move_after_all_is_in_the_record_of_both_communes(database: Database) -> None:
    known = let_in(database, keys := Keys())
    accept(database, known, replace(push_of([b"entry"]), waiting=0, head=1), START)
    move_code(database, ADMIN, known.id, "04795", START)
    assert back(database, the_one(database))

    for commune in ("08782", "04795"):
        with database.read() as connection:
            told = [line.action for line in lines(connection, Scope(frozenset({commune})), Wanted(), 9)]
        assert told == ["code-taken-back", "device-moves"]
    assert enrol(database, wish(keys, make_enrol_code(database, "08782", LATER)), LATER).centre == "08782"


def test_of_codes_that_ran_out_or_are_of_before_a_restore_nothing_stays(database: Database) -> None:
    known = let_in(database, Keys())
    replace_code(database, ADMIN, known.id, START)
    new_code(database, ADMIN, "08782", START + ENROL_LIFE + timedelta(seconds=1))
    kept = (enrol_code, code_note, bound_code)

    def rows() -> list[int]:
        with database.read() as connection:
            return [connection.execute(select(func.count()).select_from(table)).scalar_one() for table in kept]

    assert rows() == [2, 2, 0]
    with database.write() as connection:
        take_back_all(connection)
    assert rows() == [1, 1, 0]


def test_a_code_of_a_program_that_did_not_name_it_is_listed_and_runs_out_by_itself(database: Database) -> None:
    code = make_enrol_code(database, "08782", START)
    with database.write() as connection:
        connection.execute(delete(code_note))

    one = the_one(database)
    assert (one.id, one.maker, one.made_at) == (None, None, None)
    enrol(database, wish(Keys(), code), LATER)
    assert codes(database, ADMIN, LATER) == []


def test_one_machine_that_comes_with_two_codes_at_once_is_one_machine(database: Database) -> None:
    for _ in range(20):
        keys, both = Keys(), Barrier(2)

        def come(code: str, keys: Keys = keys, both: Barrier = both) -> Device:
            both.wait()
            return enrol(database, wish(keys, code), START)

        with ThreadPoolExecutor(2) as pool:
            found = list(pool.map(come, [make_enrol_code(database, "08782", START) for _ in range(2)]))
        assert found[0] == found[1] == let_in(database, keys)
