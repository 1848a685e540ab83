"""Promise: a wish to enrol is asked once, wherever and whenever it was typed, and never costs a link that works."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from kiosk.store.engine import transaction, use_wal
from kiosk.store.files import StoreFiles
from kiosk.store.keys import database_key
from kiosk.store.migrations import KEY_STEPS, LEDGER_STEPS, migrate
from kiosk.store.store import open_store, open_sync_side
from sync.client.build import build
from sync.client.loop import HEARTBEAT
from sync.protocol import is_usable_address
from sync.province.database import Database
from sync.province.staff.enrol_codes import write_enrol_code
from sync.province.tables.watch import heartbeat
from tests.sync.machines import Hand, Machine, code_for
from tests.sync.servers import Server, running


@pytest.fixture(scope="module")
def kind() -> str:
    """Which database the province has is all the same to the other end."""
    return "sqlite"


@pytest.fixture
def enrolled(machine: Machine, shared_server: Server) -> Machine:
    machine.set(wanted_url=shared_server.url, enrol_code=code_for(shared_server, "08782"))
    assert machine.loop.round() == ""
    return machine


@pytest.mark.parametrize(
    ("url", "problem"),
    [("http://127.0.0.1:1", "refused"), ("http://province.example", "bad-address"), ("nonsense", "bad-address")],
)
def test_a_mistyped_address_is_named_and_the_link_that_works_goes_on(
    enrolled: Machine, shared_server: Server, url: str, problem: str
) -> None:
    enrolled.work()
    enrolled.set(wanted_url=url, enrol_code="AAAAA-BBBBB")

    assert enrolled.loop.is_due()
    assert enrolled.loop.round() == problem
    line = enrolled.line()
    assert (line.enrolled, line.problem, line.waiting_entries) == (True, problem, 0)

    enrolled.set(wanted_url=shared_server.url, enrol_code=code_for(shared_server, "08782"))
    assert enrolled.loop.is_due()
    assert enrolled.loop.round() == ""
    assert enrolled.line().problem == ""


def test_a_refused_code_leaves_the_old_enrolment_and_is_shown_for_a_while(enrolled: Machine, hand: Hand) -> None:
    before = enrolled.side.outbox.enrolment()
    enrolled.set(enrol_code="00000-00000")
    enrolled.work()

    assert enrolled.loop.is_due()
    assert enrolled.loop.round() == "enrol-code"
    assert enrolled.line().waiting_entries == 0
    assert enrolled.side.outbox.enrolment() == before
    hand.seconds += HEARTBEAT - 1
    assert not enrolled.loop.is_due()
    hand.seconds += 1
    assert enrolled.loop.is_due()
    assert enrolled.loop.round() == ""


def test_another_province_gets_everything_once_it_has_let_the_machine_in(enrolled: Machine, tmp_path: Path) -> None:
    enrolled.work()
    assert enrolled.loop.round() == ""
    folder = tmp_path / "other"
    folder.mkdir()
    with running(f"sqlite+pysqlite:///{folder / 'province.sqlite'}", folder) as other:
        enrolled.set(wanted_url=other.url, enrol_code=code_for(other, "08782"))
        assert enrolled.loop.round() == ""

        known = enrolled.side.outbox.enrolment()
        assert known is not None
        assert known.url == known.public_url == other.url
        assert '"entries": 2' in other.command("devices")


def test_a_code_typed_while_nothing_ran_is_sent_after_the_restart(
    enrolled: Machine, hand: Hand, shared_server: Server
) -> None:
    before = enrolled.side.outbox.enrolment()
    assert before is not None
    enrolled.close()
    store = open_store(enrolled.folder)
    with store.unit() as unit:
        unit.save_setting("enrol_code", code_for(shared_server, "04795"))
    store.close()

    again = Machine(enrolled.folder, hand)
    assert again.loop.is_due()
    assert again.loop.round() == ""
    known = again.side.outbox.enrolment()
    assert known is not None
    assert (known.centre, known.device) == ("04795", before.device)
    again.close()


def test_what_was_answered_is_not_asked_again_after_a_restart(
    machine: Machine, hand: Hand, shared_server: Server
) -> None:
    machine.set(wanted_url=shared_server.url, enrol_code="00000-00000")
    assert machine.loop.round() == "enrol-code"
    machine.close()

    again = Machine(machine.folder, hand)
    assert again.loop.round() == ""
    assert again.line().problem == "enrol-code"
    again.set(enrol_code=code_for(shared_server, "08782"))
    assert again.loop.round() == ""
    assert again.line().enrolled
    again.close()


def test_a_code_for_another_centre_is_asked_again_when_the_centre_is_put_right(
    machine: Machine, shared_server: Server
) -> None:
    machine.set(wanted_url=shared_server.url, enrol_code=code_for(shared_server, "04795"), centre="08782")
    assert machine.loop.round() == "rejected:other-centre"
    machine.set(centre="04795")
    assert machine.loop.is_due()
    assert machine.loop.round() == ""
    assert machine.line().enrolled


def test_a_province_whose_slips_would_name_an_unsafe_address_lets_nobody_in(machine: Machine, tmp_path: Path) -> None:
    folder = tmp_path / "other"
    folder.mkdir()
    url = f"sqlite+pysqlite:///{folder / 'province.sqlite'}"
    with running(url, folder, TANTAY_HOST="0.0.0.0") as server:  # noqa: S104 - that is what is tried
        port = server.url.rsplit(":", 1)[1]
        machine.set(wanted_url=f"http://127.0.0.1:{port}", enrol_code=code_for(server, "08782"))
        assert machine.loop.round() == "bad-address"
    assert not machine.line().enrolled


def test_a_store_enrolled_by_the_first_version_keeps_its_link(tmp_path: Path) -> None:
    folder = tmp_path / "kiosk"
    folder.mkdir()
    files = StoreFiles(folder, database_key(folder, may_make=True).key)
    files.touch()
    main, keys = files.main(), files.keys()
    use_wal(main)
    migrate(keys, KEY_STEPS)
    migrate(main, LEDGER_STEPS[:1])
    with transaction(main, write=True) as connection:
        connection.execute("INSERT INTO setting VALUES ('province_url', 'https://t.example'), ('enrol_code', 'A-B')")
        connection.execute(
            "UPDATE uplink SET device = 'd', centre = '08782', public_url = 'https://p.example', enrolled_at = 1"
        )
    main.dispose()
    keys.dispose()

    open_store(folder).close()
    side = open_sync_side(folder)
    known = side.outbox.enrolment()
    assert known is not None
    assert (known.url, known.public_url) == ("https://t.example", "https://p.example")
    assert side.outbox.tried() == "https://t.example A-B"
    assert side.outbox.setting("wanted_url") == "https://t.example"
    side.close()


@pytest.mark.parametrize(
    "url",
    [
        "", "tinh.example", "ftp://tinh.example", "http://tinh.example", "http://127.0.0.1.example", "http://127.0.0.2",
        "https://", "https://[", "https://a..b", f"https://{'a' * 64}.vn", "https://tỉnh.vn", "https://a b", "https://a\n",
        "https://user@tinh.example", "https://tinh.example/?x", "https://tinh.example#x", "https://tinh.example:99999",
        "http://127.0.0.1@tinh.example", "http://127.0.0.1\\@tinh.example",
    ],
)  # fmt: skip
def test_an_address_that_others_could_read_along_with_or_that_is_none_is_not_used(url: str) -> None:
    assert not is_usable_address(url)


@pytest.mark.parametrize(
    "url",
    [
        "https://tinh.example", "https://tinh.example:8443/tan-tay", "https://10.0.0.7", "https://xn--tnh-8za.vn",
        "http://127.0.0.1:8440", "http://localhost:8440", "http://[::1]:8440", "https://[2001:db8::1]",
    ],
)  # fmt: skip
def test_https_and_this_very_machine_are_used(url: str) -> None:
    assert is_usable_address(url)


def bound_code(server: Server, centre: str, device: str) -> str:
    database = Database(server.database_url)
    with database.write() as connection:
        code = write_enrol_code(connection, centre, datetime.now(UTC), device, "move")
    database.close()
    return code


def test_a_machine_that_moves_first_sends_what_waits_and_then_stands_in_the_other_centre(
    enrolled: Machine, shared_server: Server
) -> None:
    """Nothing is typed but the code; which centre it is for, the province has decided."""
    before = enrolled.side.outbox.enrolment()
    assert before is not None
    enrolled.work()
    enrolled.set(enrol_code=bound_code(shared_server, "04795", before.device), centre="08782")

    assert enrolled.loop.is_due()
    assert enrolled.loop.round() == "rejected:pending-first"
    assert enrolled.line().waiting_entries == 0
    assert enrolled.line().centre == "08782"
    assert enrolled.loop.round() == ""
    known = enrolled.side.outbox.enrolment()
    assert known is not None
    assert (known.device, known.centre, enrolled.line().centre) == (before.device, "04795", "04795")


def test_each_round_tells_the_province_how_the_machine_stands(
    enrolled: Machine, shared_server: Server, hand: Hand
) -> None:
    hand.skew = timedelta(hours=1)
    enrolled.work()
    assert enrolled.loop.round() == "clock"
    known = enrolled.side.outbox.enrolment()
    assert known is not None
    database = Database(shared_server.database_url)
    with database.read() as connection:
        row = connection.execute(select(heartbeat).where(heartbeat.c.device == known.device)).one()
    database.close()
    assert (row.waiting, row.head, row.build) == (0, enrolled.side.outbox.position().head, build())
    assert 3_540 < row.clock_off < 3_660
