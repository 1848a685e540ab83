"""Promise: where a machine stood is known, whoever wrote it down, in whatever order, and twice is once."""

import threading
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import delete, update

from kiosk.errors import Rejected
from sync.province.database import Database
from sync.province.devices import Device, enrol, write_revoked
from sync.province.schema import device
from sync.province.staff.enrol_codes import write_enrol_code
from sync.province.staff.rights import WHOLE_PROVINCE
from sync.province.stays import Line, Stood, every_stay, stood
from sync.province.tables.watch import stay
from tests.sync.people import START, Keys, let_in, revoke, wish

ONE, OTHER = "08782", "04795"
DAY = timedelta(days=1)


def stays(database: Database) -> list[Stood]:
    with database.read() as connection:
        return sorted(every_stay(connection, WHOLE_PROVINCE), key=lambda one: one.begins)


def moves(database: Database, keys: Keys, known: Device, at: datetime) -> Device:
    with database.write() as connection:
        code = write_enrol_code(connection, OTHER, at, known.id, "move")
    return enrol(database, wish(keys, code, OTHER), at)


def test_a_machine_stands_at_one_place_after_another(database: Database) -> None:
    keys = Keys()
    known = let_in(database, keys, ONE, START)
    moves(database, keys, known, START + DAY)
    revoke(database, known.id, START + 2 * DAY)
    revoke(database, known.id, START + 3 * DAY)
    revoke(database, known.id, None, START + 4 * DAY)

    assert stays(database) == [
        (ONE, START, START + DAY),
        (OTHER, START + DAY, START + 2 * DAY),
        (OTHER, START + 4 * DAY, None),
    ]


def test_a_program_from_before_may_have_moved_shut_out_and_enrolled_machines(database: Database) -> None:
    """It writes the machine's line and nothing else."""
    moved, shut, new = (let_in(database, Keys(), ONE, START + number * DAY) for number in range(3))
    with database.write() as connection:
        there = {"centre": OTHER, "enrolled_at": START + 5 * DAY}
        connection.execute(update(device).where(device.c.id == moved.id).values(**there))
        connection.execute(update(device).where(device.c.id == shut.id).values(revoked_at=START + 6 * DAY))
        connection.execute(delete(stay).where(stay.c.device == new.id))
    told = [
        (ONE, START, START + 5 * DAY),
        (ONE, START + DAY, START + 6 * DAY),
        (ONE, START + 2 * DAY, None),
        (OTHER, START + 5 * DAY, None),
    ]
    assert stays(database) == told

    revoke(database, shut.id, None, START + 20 * DAY)
    revoke(database, moved.id, START + 21 * DAY)
    assert stays(database) == [*told[:3], (OTHER, START + 5 * DAY, START + 21 * DAY), (ONE, START + 20 * DAY, None)]


def test_a_move_that_meets_a_shutting_out_waits_for_it(database: Database) -> None:
    """One at a time: else it would be told that it is in, though it is out, and the days until it is in be zeros."""
    keys, begun, refusals = Keys(), threading.Event(), list[str]()
    known = let_in(database, keys, ONE, START)

    def move() -> None:
        begun.set()
        with pytest.raises(Rejected) as refused:
            moves(database, keys, known, START + DAY)
        refusals.append(refused.value.reason)

    with database.write() as connection:
        write_revoked(connection, known.id, START + DAY, START + DAY)
        mover = threading.Thread(target=move)
        mover.start()
        assert begun.wait(20)
    mover.join(20)

    assert refusals == ["revoked"]
    assert stays(database) == [(ONE, START, START + DAY)]


moments = st.integers(0, 60).map(lambda day: START + day * DAY)
lines = st.builds(Line, st.sampled_from((ONE, OTHER)), moments, st.none() | moments)
kepts = st.lists(st.tuples(moments, moments), max_size=4).map(
    lambda pairs: [Stood(ONE, *sorted(pair)) for pair in sorted(pairs)]
)


@given(lines, kepts)
def test_who_is_let_in_stands_where_its_line_says_and_what_was_kept_stays(line: Line, kept: list[Stood]) -> None:
    found = stood(line, kept)

    assert found[: len(kept)] == kept
    assert (line.revoked_at is not None) or (found[-1].centre, found[-1].ends) == (line.centre, None)
    assert stood(line, found) == found
