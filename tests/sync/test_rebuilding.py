"""Promise: the read models are made anew while the server serves and accepts, and nothing is lost or counted twice."""

import json
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, inspect, select, update

from kiosk.domain import visit_facts as v
from kiosk.domain.facts import AnyFact
from kiosk.domain.ids import SessionId, VisitId
from kiosk.errors import Refused
from sync.province import rebuilding
from sync.province.database import Database
from sync.province.migrations import migrate
from sync.province.rebuilding import is_wanted, rebuild
from sync.province.schema import schema_version
from sync.province.tables.imports import status_name
from sync.province.tables.tally import arrival, uncounted
from sync.province.tallies.models import LIVE
from tests.sync.counting import Sender, tables
from tests.sync.people import MEMBER, bodies_of, session_facts
from tests.sync.servers import Server, running

BEGUN = datetime(2026, 11, 24, 1, tzinfo=UTC)
CENTRES = ("08782", "04795")


def day_of_work(sender: Sender, number: int) -> list[bytes]:
    """A few sessions, and a visit that the machines of the centre share."""
    at = BEGUN + timedelta(hours=number)
    facts: list[AnyFact] = [fact for _ in range(3) for fact in session_facts(sender.keys, at)[1]]
    home = VisitId(f"visit {number}")
    facts.append(
        v.VisitRequested(at=at, turn=number + 1, visit=home, member=MEMBER, centre="08782", asked_by="phone", why="age")
    )
    made = v.VisitMade(
        at=at, turn=number + 2, visit=home, member=MEMBER, outcome="done", next_step="nothing", persons=2,
        sessions=(SessionId(f"held {number}"),), cases=2,
    )  # fmt: skip
    return bodies_of([*facts, made])


def work(senders: Sequence[Sender], rounds: range) -> None:
    """All machines at once, each sending one batch after another."""

    def one(sender: Sender) -> None:
        for number in rounds:
            sender.send(day_of_work(sender, number), BEGUN + timedelta(days=1))

    with ThreadPoolExecutor(len(senders)) as pool:
        done = [pool.submit(one, sender) for sender in senders]
        wait(done)
    for future in done:
        future.result()


@pytest.fixture
def senders(database: Database) -> list[Sender]:
    return [Sender(database, centre) for centre in CENTRES for _ in range(2)]


def test_machines_of_one_centre_and_of_others_send_at_once_and_all_of_it_is_counted(
    database: Database, senders: list[Sender]
) -> None:
    work(senders, range(8))
    before = tables(database)

    rebuild(database, 30)

    assert tables(database) == before
    assert len(before["session"]) == len(senders) * 8 * 3


def test_what_comes_in_while_models_are_made_anew_is_in_them(database: Database, senders: list[Sender]) -> None:
    work(senders, range(4))
    with ThreadPoolExecutor(2) as pool:
        making = pool.submit(rebuild, database, 40)
        work(senders, range(4, 16))
        making.result()
    after = tables(database)

    rebuild(database, 1000)

    assert tables(database) == after
    assert len(after["session"]) == len(senders) * 16 * 3


def test_the_command_works_beside_a_server_that_accepts(shared_server: Server, tmp_path: Path) -> None:
    database = Database(shared_server.database_url)
    senders = [Sender(database, centre) for centre in CENTRES]
    work(senders, range(4))
    with ThreadPoolExecutor(2) as pool:
        making = pool.submit(shared_server.command, "rebuild")
        work(senders, range(4, 10))
        assert "entries read" in making.result()
    after = tables(database)
    shared_server.command("rebuild")

    assert tables(database) == after
    with database.write() as connection:
        connection.execute(arrival.delete())
    database.close()
    with running(shared_server.database_url, tmp_path) as another:
        assert json.loads(another.log)["event"] == "rebuild-wanted"
    assert "entries read" in shared_server.command("rebuild")


def test_of_two_who_make_models_anew_the_later_goes_on(
    database: Database, senders: list[Sender], monkeypatch: pytest.MonkeyPatch
) -> None:
    work(senders, range(4))
    before, further = tables(database), rebuilding._further  # pyright: ignore[reportPrivateUsage]

    def meddled(*arguments: object) -> object:
        monkeypatch.setattr(rebuilding, "_further", further)
        rebuild(database, 30)
        return further(*arguments)  # pyright: ignore[reportArgumentType]

    monkeypatch.setattr(rebuilding, "_further", meddled)
    with pytest.raises(Refused, match="rebuild-overtaken"):
        rebuild(database, 30)

    assert tables(database) == before


def test_one_that_was_broken_off_leaves_what_is_served_and_the_next_one_clears_up(
    database: Database, senders: list[Sender], monkeypatch: pytest.MonkeyPatch
) -> None:
    work(senders, range(4))
    before = tables(database)

    def pulled(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as plug:
        plug.setattr(rebuilding, "_mark", pulled)
        with pytest.raises(KeyboardInterrupt):
            rebuild(database, 30)
    assert tables(database) == before

    rebuild(database, 30)

    assert tables(database) == before
    with database.read() as connection:
        left = [name for name in inspect(connection).get_table_names() if name.startswith(("next_", "old_"))]
    assert left == []


def test_batches_that_an_older_program_took_in_after_the_upgrade_are_found_again(
    database: Database, senders: list[Sender]
) -> None:
    """It keeps entries and ledgers and knows of no numbers: at the begin, in the middle and at the end of ledgers."""
    work(senders, range(5))
    before = tables(database)
    with database.write() as connection:
        connection.execute(arrival.delete().where(arrival.c.no.in_((1, 2, 7, 8, 9, 20))))
        for table in LIVE:
            connection.execute(table.delete())
    assert is_wanted(database)

    rebuild(database, 30)

    assert tables(database) == before
    assert [seq for batch in batches(database)[1] for seq in batch] == [*range(1, 101)]
    assert {sum(map(len, of_one)) for of_one in batches(database).values()} == {100}
    assert not is_wanted(database)


def batches(database: Database) -> dict[int, list[range]]:
    """The batches of each ledger, in the order in which they are read."""
    found: dict[int, list[range]] = {}
    with database.read() as connection:
        for row in connection.execute(select(arrival).order_by(arrival.c.no)):
            found.setdefault(row.ledger, []).append(range(row.first, row.last + 1))
    return found


def test_models_that_lack_what_an_older_program_takes_in_meanwhile_are_not_put_in_place(
    database: Database, senders: list[Sender], monkeypatch: pytest.MonkeyPatch
) -> None:
    work(senders, range(2))
    further = rebuilding._further  # pyright: ignore[reportPrivateUsage]

    def meddled(*arguments: object) -> object:
        monkeypatch.setattr(rebuilding, "_further", further)
        senders[0].send(day_of_work(senders[0], 2), BEGUN + timedelta(days=1))
        with database.write() as connection:
            last = select(func.max(arrival.c.no)).scalar_subquery()
            connection.execute(arrival.delete().where(arrival.c.no == last))
        return further(*arguments)  # pyright: ignore[reportArgumentType]

    monkeypatch.setattr(rebuilding, "_further", meddled)
    with pytest.raises(Refused, match="rebuild-short"):
        rebuild(database, 30)
    before = tables(database)

    rebuild(database, 30)

    assert tables(database) == before


def test_figures_that_lack_what_came_before_say_so_until_the_command_has_counted_it(
    database: Database, senders: list[Sender]
) -> None:
    work(senders, range(3))
    assert not is_wanted(database)
    with database.write() as connection:
        for table in (*LIVE, arrival, uncounted, status_name):
            connection.execute(table.delete())
        connection.execute(update(schema_version).values(version=3))

    migrate(database)
    work(senders, range(3, 4))
    assert is_wanted(database)
    rebuild(database)

    assert not is_wanted(database)
    assert len(tables(database)["session"]) == len(senders) * 4 * 3
