"""Promise: of days without a machine nothing is said but what was counted, for one place, for several, and together."""

from datetime import timedelta

from kiosk.domain import team_facts as tf
from kiosk.domain.ids import IncidentId, uuid7
from sync.province.accept import accept
from sync.province.boards.known import Known, known_of, together
from sync.province.boards.texts import paused_text
from sync.province.database import Database
from sync.province.staff.rights import WHOLE_PROVINCE
from tests.sync.boards.knowing import DAY, FIFTH, NOW, comes, line, look, table_of
from tests.sync.boards.month import HAI_LUU, HOA_BINH, send
from tests.sync.people import MEMBER, Keys, bodies_of, let_in, push_of, revoke, session_facts


def test_a_fault_told_of_a_day_without_a_machine_is_a_figure_of_that_day(database: Database) -> None:
    """Nobody was helped, so no person was counted: the fault was all the same."""
    device = let_in(database, Keys(), HAI_LUU, FIFTH)
    revoke(database, device.id, FIFTH + DAY)
    revoke(database, device.id, None, FIFTH + 10 * DAY)
    at = FIFTH + 4 * DAY
    fault = tf.IncidentOpened(
        at=at, turn=1, incident=IncidentId(uuid7(at)), member=MEMBER, centre=HAI_LUU, machine="internet"
    )
    accept(database, device, push_of(bodies_of([fault]), ledger="b" * 32), NOW)
    week = look(database, centre=HAI_LUU, first="2026-11-07", last="2026-11-13")

    assert week.told.blank is None
    assert line(table_of(week, "summary"), "incidents")["now"] == 1
    assert [row.key[-2:] for row in table_of(week, "days").rows] == ["09"]


def test_each_time_without_a_machine_is_told_by_itself(database: Database) -> None:
    keys = Keys()
    device = let_in(database, keys, HAI_LUU, FIFTH - 5 * DAY)
    for out, again in ((-4, -2), (14, 16)):
        revoke(database, device.id, FIFTH + out * DAY)
        revoke(database, device.id, None, FIFTH + again * DAY)
    send(database, device, session_facts(keys, FIFTH + 5 * DAY)[1], NOW)
    told = look(database, centre=HAI_LUU).told

    assert [paused_text(one).vi for one in told.paused] == [
        "Xã Hải Lựu (không có máy từ 09:00 01/11/2026 đến 09:00 03/11/2026)",
        "Xã Hải Lựu (không có máy từ 09:00 19/11/2026 đến 09:00 21/11/2026)",
    ]
    assert told.short == 1


def test_days_between_the_last_machine_of_one_place_and_the_first_of_another_are_no_zeros(database: Database) -> None:
    revoke(database, comes(database, HAI_LUU, FIFTH), FIFTH + DAY)
    comes(database, HOA_BINH, FIFTH + 15 * DAY)

    assert [row.key[-2:] for row in table_of(look(database), "days").rows[:3]] == ["05", "06", "20"]
    between = look(database, first="2026-11-10", last="2026-11-16")
    assert between.told.blank is not None
    first_days = look(database, first="2026-11-20", last="2026-11-22")
    assert line(table_of(first_days, "summary"), "sessions")["before"] is None


def test_together_a_day_is_known_when_it_is_known_of_any(database: Database) -> None:
    for number, (begins, ends) in enumerate(((0, 3), (2, 5), (9, 12), (30, 31))):
        machine = comes(database, f"{number + 10_000}", FIFTH - (40 - begins) * DAY)
        revoke(database, machine, FIFTH - (40 - ends) * DAY)
        if number % 2:
            revoke(database, machine, None, FIFTH - (40 - ends - 4) * DAY)
            revoke(database, machine, FIFTH - (40 - ends - 4) * DAY)
    with database.read() as connection:
        every: list[Known] = list(known_of(connection, WHOLE_PROVINCE).values())
    whole = together(every)

    assert whole is not None
    days = [every[0].first + timedelta(days=number) for number in range(-2, 45)]
    assert [whole.has(day) for day in days] == [any(one.has(day) for one in every) for day in days]
