"""Promise: made-up centres look like real ones to everything that counts, and the same seed makes the same numbers."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import func, select

from kiosk.domain.figures.span import Span
from kiosk.errors import Refused
from sync.province.cases.known import Arrived, look_up
from sync.province.database import Database
from sync.province.migrations import migrate
from sync.province.rebuilding import rebuild
from sync.province.schema import device, entry, session
from sync.province.seeding.seed import Plan, must_be_new, seed
from sync.province.seeding.world import USUAL_FAULTS, World
from sync.province.staff.rights import WHOLE_PROVINCE
from sync.province.tallies.questions import Question, counts, hours, persons, times
from tests.sync.counting import tables
from tests.sync.servers import Server

WORLD = World(
    communes=("08782", "04795", "08434"),
    procedures=(("1.001193", ("birth", "card", "house")), ("2.000815", ()), ("1.000656", ("death",))),
    topics=("level-1", "level-2", "pay"),
    causes=USUAL_FAULTS,
)
PLAN = Plan(sessions=400, centres=3, days=28, seed=7, until=date(2026, 11, 25))
NOW = datetime(2026, 11, 26, 3, tzinfo=UTC)
SPAN = Span(date(2026, 10, 1), date(2026, 11, 30))


def made(database: Database, plan: Plan = PLAN) -> list[str]:
    return list(seed(database, WORLD, plan, NOW))


def test_as_many_sessions_are_made_up_as_were_asked_for_and_all_of_it_can_be_read(database: Database) -> None:
    assert len(made(database)) == PLAN.centres

    with database.read() as connection:
        assert connection.execute(select(func.count()).select_from(session)).scalar_one() == PLAN.sessions
        assert connection.execute(select(func.count()).where(entry.c.set_aside)).scalar_one() == 0
        code = connection.execute(select(session.c.slip).where(session.c.slip.is_not(None))).scalars().first()
        assert sum(counts(connection, Question("session", SPAN, WHOLE_PROVINCE)).values()) == PLAN.sessions
        assert times(connection, "handling", SPAN, WHOLE_PROVINCE)[()].median > 5
        assert {role for role, _ in hours(connection, SPAN, WHOLE_PROVINCE)} == {"official", "volunteer"}
        assert {kind for (kind,) in persons(connection, SPAN, WHOLE_PROVINCE, by=("a",))} >= {"alone", "guided"}
        states = counts(connection, Question("registration", SPAN, WHOLE_PROVINCE, ("a",)))
        assert ("settle",) not in states
        assert states[("closed-done",)]
    assert isinstance(look_up(database, code or ""), Arrived)


def test_the_same_seed_makes_the_same_numbers_and_another_one_others(tmp_path: Path) -> None:
    found: list[set[tuple[object, ...]]] = []
    for name, number in (("a", 7), ("b", 7), ("c", 8)):
        database = Database(f"sqlite+pysqlite:///{tmp_path / name}")
        migrate(database)
        made(database, Plan(sessions=90, centres=2, days=14, seed=number, until=PLAN.until))
        found.append(tables(database)["tally"])
        database.close()

    assert found[0] == found[1] != found[2]


def test_nobody_can_work_out_the_keys_of_made_up_machines_from_the_seed(tmp_path: Path) -> None:
    keys: list[bytes] = []
    for name in ("a", "b"):
        database = Database(f"sqlite+pysqlite:///{tmp_path / name}")
        migrate(database)
        made(database, Plan(sessions=9, centres=1, days=7, seed=7, until=PLAN.until))
        with database.read() as connection:
            for row in connection.execute(select(device.c.public_key, device.c.slip_key)):
                keys += row
        database.close()

    assert len(set(keys)) == len(keys) == 8


def test_made_up_numbers_made_anew_are_the_same(database: Database) -> None:
    made(database)
    before = tables(database)

    assert rebuild(database, 500) > PLAN.sessions

    assert tables(database) == before


def test_a_plan_that_cannot_be_kept_is_refused(database: Database) -> None:
    for wrong in (Plan(sessions=1, centres=4, days=9, seed=1, until=PLAN.until),
                  Plan(sessions=0, centres=1, days=9, seed=1, until=PLAN.until),
                  Plan(sessions=9, centres=1, days=1, seed=1, until=date(2026, 11, 22))):  # fmt: skip
        with pytest.raises(Refused, match="seed-numbers"):
            made(database, wrong)
    must_be_new(database)


def test_the_command_fills_an_empty_province_and_leaves_a_used_one_alone(tmp_path: Path) -> None:
    server = Server(f"sqlite+pysqlite:///{tmp_path / 'province.sqlite'}", tmp_path / "log")
    plan = ("seed", "--sessions", "60", "--centres", "2", "--days", "10")

    assert len(server.command(*plan).splitlines()) == 2
    refused = server.run(*plan)
    assert (refused.returncode, "--into-used" in refused.stderr) == (1, True)
    beside = server.run(*plan, "--seed", "2", "--into-used", check=True)
    assert (len(beside.stdout.splitlines()), "cannot be taken out" in beside.stderr) == (2, True)
    assert len(server.command("devices").splitlines()) == 8
