"""Promise: a broken machine that another takes the place of is shut out, whichever machine that is."""

from datetime import timedelta

from sync.province.database import Database
from sync.province.devices import Device, enrol
from sync.province.staff.enrol_codes import write_enrol_code
from sync.province.staff.rights import WHOLE_PROVINCE
from sync.province.watch.fleet import Standing, standing
from tests.sync.people import START, Keys, let_in, revoke, wish


def code_to_replace(database: Database, old: Device) -> str:
    with database.write() as connection:
        return write_enrol_code(connection, old.centre, START, old.id, "replace")


def stands(database: Database, device: Device) -> Standing:
    found = standing(database, WHOLE_PROVINCE, device.id)
    assert found is not None
    return found


def test_a_spare_machine_takes_the_places_of_two_and_both_are_shut_out(database: Database) -> None:
    spare, one, two = Keys(), let_in(database, Keys()), let_in(database, Keys())
    enrol(database, wish(spare, code_to_replace(database, one)), START)
    new = enrol(database, wish(spare, code_to_replace(database, two)), START + timedelta(hours=3))

    olds = [stands(database, old) for old in (one, two)]
    assert [old.revoked_at for old in olds] == [START, START + timedelta(hours=3)]
    assert [old.replaced_by for old in olds] == [new.id, new.id]
    assert stands(database, new).replaces == tuple(sorted((one.id, two.id)))
    assert stands(database, new).revoked_at is None


def test_an_answer_asked_for_again_does_not_shut_out_a_machine_that_was_let_in_since(database: Database) -> None:
    spare, old = Keys(), let_in(database, Keys())
    code = code_to_replace(database, old)
    enrol(database, wish(spare, code), START)
    revoke(database, old.id, None)
    enrol(database, wish(spare, code), START + timedelta(minutes=1))
    assert stands(database, old).revoked_at is None


def test_a_second_machine_in_the_same_place_shuts_out_what_was_let_in_again(database: Database) -> None:
    old = let_in(database, Keys())
    first, second = code_to_replace(database, old), code_to_replace(database, old)
    enrol(database, wish(Keys(), first), START)
    revoke(database, old.id, None)
    new = enrol(database, wish(Keys(), second), START + timedelta(minutes=1))
    assert (stands(database, old).revoked_at, stands(database, old).replaced_by) == (
        START + timedelta(minutes=1),
        new.id,
    )
