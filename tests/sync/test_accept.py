"""Promise: the province takes each entry once, in order, never in place of another, and keeps what it cannot read."""

from datetime import timedelta

import msgspec
import pytest
from sqlalchemy import select

from kiosk.errors import Rejected
from sync.protocol import Compare, Forked, Mark
from sync.province.accept import accept, compare
from sync.province.database import Database
from sync.province.devices import Device
from sync.province.limits import PUSHES, TooMany
from sync.province.schema import entry, fork, session
from sync.province.staff.rights import WHOLE_PROVINCE
from sync.province.watch.fleet import fleet
from tests.sync.people import START, Keys, bodies_of, let_in, push_of, revoke, session_facts

LEDGER = "1" * 32


@pytest.fixture
def keys() -> Keys:
    return Keys()


@pytest.fixture
def sender(database: Database, keys: Keys) -> Device:
    return let_in(database, keys)


def held(database: Database) -> list[bytes]:
    with database.read() as connection:
        return list(connection.execute(select(entry.c.body).order_by(entry.c.ledger, entry.c.seq)).scalars())


def sessions(database: Database) -> list[dict[str, object]]:
    with database.read() as connection:
        return [dict(row) for row in connection.execute(select(session).order_by(session.c.id)).mappings()]


def set_aside(database: Database) -> list[bool]:
    with database.read() as connection:
        return list(connection.execute(select(entry.c.set_aside).order_by(entry.c.ledger, entry.c.seq)).scalars())


def test_a_batch_sent_twice_is_acknowledged_twice_and_stored_once(
    database: Database, sender: Device, keys: Keys
) -> None:
    bodies = bodies_of(session_facts(keys)[1])

    acks = [accept(database, sender, push_of(bodies), START) for _ in range(2)]

    assert held(database) == bodies
    assert acks[0] == acks[1]
    assert (acks[0].through, acks[0].digest) == (len(bodies), push_of(bodies).last)


def test_a_batch_that_overlaps_what_is_held_adds_only_the_rest(database: Database, sender: Device) -> None:
    bodies = [bytes([number]) for number in range(9)]
    accept(database, sender, push_of(bodies[:5]), START)
    middle = push_of(bodies[:2]).last

    ack = accept(database, sender, push_of(bodies[2:], first=3, previous=middle), START)

    assert ack.through == 9
    assert held(database) == bodies


def test_after_a_gap_nothing_is_taken_and_the_answer_says_where_to_go_on(database: Database, sender: Device) -> None:
    bodies = [b"a", b"b", b"c"]
    accept(database, sender, push_of(bodies[:1]), START)

    ack = accept(database, sender, push_of(bodies[2:], first=3, previous=push_of(bodies[:2]).last), START)

    assert (ack.through, ack.digest) == (1, push_of(bodies[:1]).last)
    assert held(database) == bodies[:1]


def test_a_heartbeat_stores_nothing_and_tells_both_where_they_stand(database: Database, sender: Device) -> None:
    accept(database, sender, push_of([b"a"]), START)
    later = START + timedelta(minutes=4)

    ack = accept(database, sender, push_of([], first=2, previous=push_of([b"a"]).last), later)

    assert (ack.through, ack.province_time) == (1, later)
    assert fleet(database, WHOLE_PROVINCE)[0].last_heard == later


@pytest.mark.parametrize("parting", [1, 2, 3])
def test_another_history_under_known_numbers_is_refused_at_the_number_where_it_parts(
    database: Database, sender: Device, parting: int
) -> None:
    bodies = [b"a", b"b", b"c"]
    accept(database, sender, push_of(bodies), START)
    other = [*bodies[: parting - 1], b"another", *bodies[parting:], b"more"]

    with pytest.raises(Forked) as refusal:
        accept(database, sender, push_of(other), START)

    assert refusal.value.agreed == parting - 1
    assert held(database) == bodies
    with database.read() as connection:
        assert connection.execute(select(fork.c.times, fork.c.agreed)).one() == (1, parting - 1)
    assert fleet(database, WHOLE_PROVINCE)[0].forks == 1


def test_a_history_that_parted_before_the_batch_is_found_by_comparing_marks(database: Database, sender: Device) -> None:
    bodies = [b"a", b"b", b"c"]
    accept(database, sender, push_of(bodies), START)
    other = [b"a", b"x", b"c"]

    with pytest.raises(Forked) as refusal:
        accept(database, sender, push_of([b"d"], first=4, previous=push_of(other).last), START)

    assert refusal.value.agreed is None
    marks = tuple(Mark(n, push_of(other[:n]).last) for n in (1, 2, 3))
    assert compare(database, sender, Compare(ledger=LEDGER, marks=marks)).seq == 1


def test_two_devices_may_use_the_same_ledger_id_and_never_meet(database: Database, keys: Keys) -> None:
    one, two = let_in(database, keys), let_in(database, Keys(), "04795")

    accept(database, one, push_of([b"a"]), START)
    accept(database, two, push_of([b"b"]), START)

    assert held(database) == [b"a", b"b"]


def test_a_damaged_batch_is_rejected_before_anything_is_stored(database: Database, sender: Device) -> None:
    push = push_of([b"a", b"b"])
    with pytest.raises(Rejected, match="digest-mismatch"):
        accept(database, sender, msgspec.structs.replace(push, bodies=(b"a", b"c")), START)
    with pytest.raises(Rejected, match="digest-mismatch"):
        accept(database, sender, push_of([b"a"], previous=bytes(31) + b"x"), START)
    assert held(database) == []


def test_a_machine_that_was_shut_out_is_not_heard_until_it_is_let_in_again(database: Database, sender: Device) -> None:
    revoke(database, sender.id, START)
    with pytest.raises(Rejected, match="revoked"):
        accept(database, sender, push_of([b"a"]), START)

    revoke(database, sender.id, None)
    assert accept(database, sender, push_of([b"a"]), START).through == 1


def test_a_device_that_never_stops_is_told_when_to_come_back(database: Database, sender: Device) -> None:
    for _ in range(int(PUSHES.burst)):
        accept(database, sender, push_of([]), START)
    with pytest.raises(TooMany) as refusal:
        accept(database, sender, push_of([]), START)
    assert refusal.value.seconds == 1
    accept(database, sender, push_of([]), START + timedelta(seconds=1))
