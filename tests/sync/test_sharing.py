"""Promise: what one machine of a centre writes stands on the others after a round of each, once, and nowhere else."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from kiosk.app.ports import Member
from kiosk.domain import team_facts as tf
from kiosk.domain import visit_facts as vf
from kiosk.domain.facts import encode
from kiosk.domain.ids import MemberId, VisitId, uuid7
from kiosk.errors import Rejected
from sync.client.line import HttpProvince
from sync.client.loop import ALONE_AFTER, HEARTBEAT, TOGETHER
from sync.protocol import Box, Boxes
from sync.province.database import Database
from tests.sync.callers import Caller
from tests.sync.machines import Hand, Machine, code_for
from tests.sync.people import push_of
from tests.sync.servers import Server, running

CENTRE = "04795"
MEMBER = MemberId("a" * 32)
NAME, PHONE = "Bùi Thị Ửng", "0987654321"


class Desk(Machine):
    """A machine that takes in what it heard after each of its rounds."""

    centre = CENTRE

    def join(self, server: Server, centre: str = CENTRE) -> None:
        self.centre = centre
        self.set(wanted_url=server.url, enrol_code=code_for(server, centre), centre=centre)
        assert self.loop.is_due()
        assert self.round() == ""

    def round(self) -> str:
        problem = self.loop.round()
        self.take()
        return problem

    def take(self) -> int:
        taken = 0
        while True:
            with self.store.unit() as ledger:
                if not ledger.has_heard():
                    return taken
                taken += sum(ledger.take_next())

    def asks_for_help(self, skew: timedelta = timedelta()) -> VisitId:
        at = datetime.now(UTC) + skew
        visit = VisitId(uuid7(at))
        with self.store.unit() as ledger:
            ledger.append(
                [vf.VisitRequested(at=at, visit=visit, member=MEMBER, centre=self.centre, asked_by="phone", why="age")]
            )
            ledger.save_answers(visit, {"name": NAME, "phone": PHONE})
        return visit

    def says(self, *facts: tf.AnyTeamFact) -> None:
        with self.store.unit() as ledger:
            ledger.append(facts)

    def knows(self, visit: VisitId) -> tuple[list[str], dict[str, str]]:
        with self.store.reading() as ledger:
            facts = [type(fact).__name__ for fact in ledger.subject_facts(visit)]
            return facts, ledger.answers(visit)


@pytest.fixture
def desks(tmp_path: Path, hand: Hand) -> Iterator[list[Desk]]:
    desks = [Desk(tmp_path / f"desk{number}", hand) for number in range(3)]
    for other in desks[1:]:
        other.store.pair(desks[0].store.keyring.current.secret)
    yield desks
    for desk in desks:
        desk.close()


def test_what_is_done_on_either_is_known_on_both_once(desks: list[Desk], shared_server: Server) -> None:
    one, two, _ = desks
    one.join(shared_server)
    two.join(shared_server)
    with one.store.unit() as ledger:
        ledger.save_member(Member(MEMBER, "Lê Thu Hà", "official", "hash"))
    visit = one.asks_for_help(timedelta(days=9000))
    one.round()
    two.round()
    assert two.knows(visit) == (["VisitRequested"], {"name": NAME, "phone": PHONE})
    with two.store.reading() as ledger:
        assert [member.name for member in ledger.members()] == ["Lê Thu Hà"]

    two.says(vf.VisitClosed(at=datetime.now(UTC) - timedelta(days=4000), visit=visit, member=MEMBER, end="done"))
    with two.store.unit() as ledger:
        ledger.save_answers(visit, {"phone": ""})
    for _ in range(2):
        two.round()
        one.round()
    assert one.knows(visit) == two.knows(visit) == (["VisitRequested", "VisitClosed"], {"name": NAME})
    assert one.take() == two.take() == 0

    before = [desk.side.outbox.share_cursor() for desk in (one, two)]
    for desk in (one, two):
        assert desk.round() == ""
    assert [desk.side.outbox.share_cursor() for desk in (one, two)] == before


def test_erasing_on_one_erases_everywhere_and_an_old_box_is_not_kept(desks: list[Desk], shared_server: Server) -> None:
    one, two, three = desks
    for desk in desks:
        desk.join(shared_server)
    visit = one.asks_for_help()
    with one.store.reading() as ledger:
        old = ledger.parcel()
    one.round()
    two.round()
    two.says(vf.VisitErased(at=datetime.now(UTC), visit=visit, member=MEMBER))
    with two.store.unit() as ledger:
        ledger.erase_private(visit)
    two.round()
    assert boxes_at(shared_server, visit) == 0
    with three.store.unit() as ledger:
        ledger.take_in(old)  # an old stick, before the line brings the end
    assert three.knows(visit)[1] == {"name": NAME, "phone": PHONE}
    for desk in (three, one, three):
        desk.round()
    for desk in desks:
        assert desk.knows(visit) == (["VisitRequested", "VisitErased"], {})
    assert boxes_at(shared_server, visit) == 0


def close(callers: list[Caller]) -> None:
    for caller in callers:
        caller.line.close()


def boxes_at(server: Server, visit: VisitId) -> int:
    database = Database(server.database_url)
    with database.read() as connection:
        count = connection.exec_driver_sql(f"SELECT count(*) FROM box WHERE subject = '{visit}'").scalar_one()
    database.close()
    return count


def test_another_centre_and_a_machine_that_was_shut_out_hear_nothing(desks: list[Desk], shared_server: Server) -> None:
    one, stranger, thief = desks
    one.join(shared_server, "08254")
    stranger.join(shared_server, "08782")
    thief.join(shared_server, "08254")
    enrolment = thief.side.outbox.enrolment()
    assert enrolment is not None
    shared_server.command("revoke", enrolment.device)
    visit = one.asks_for_help()
    one.round()

    assert stranger.round() == ""
    assert thief.round() == "rejected:revoked"
    for desk in (stranger, thief):
        assert desk.knows(visit) == ([], {})
        assert desk.side.outbox.share_cursor() == 0
    box = Box(visit, "name", 1, b"k", b"s")
    line = HttpProvince(shared_server.url, enrolment.device, thief.side.secrets)
    for ask in (lambda: line.shared(0, ""), lambda: line.give_boxes(Boxes(ledger="1" * 32, boxes=(box,)))):
        with pytest.raises(Rejected, match="revoked"):
            ask()
    line.close()


def test_the_province_keeps_the_newest_box_and_refuses_what_is_too_large(shared_server: Server) -> None:
    callers = giver, taker, other = [Caller(shared_server, centre) for centre in ("08230", "08230", "08236")]
    box = Box("1" * 32, "name", 5, b"k", b"m")

    def give(*boxes: Box) -> int:
        return giver.line.give_boxes(Boxes(ledger="1" * 32, boxes=boxes)).kept

    assert give(box, replace(box, field="phone")) == 2
    assert give(box, replace(box, turn=4), replace(box, sealed=b"a")) == 0
    assert give(replace(box, sealed=b"z")) == 1
    page = taker.line.shared(0, "2" * 32)
    assert [(one.field, one.sealed) for one in page.boxes] == [("phone", b"m"), ("name", b"z")]
    assert other.line.shared(0, "2" * 32).boxes == giver.line.shared(0, "1" * 32).boxes == ()
    for wrong in (replace(box, turn=0), replace(box, turn=1 << 60), replace(box, sealed=bytes(1 << 17))):
        with pytest.raises(Rejected, match="invalid"):
            give(wrong)
    close(callers)


def test_pages_bring_everything_in_order_without_a_gap(shared_server: Server) -> None:
    callers = giver, taker = [Caller(shared_server, "08245") for _ in range(2)]
    visit = VisitId("1" * 32)
    facts = [vf.VisitReopened(at=datetime.now(UTC), visit=visit, member=MEMBER, turn=turn) for turn in range(1, 501)]
    newer = msgspec.msgpack.encode({"type": "visit-sung-to", "at": "x", "turn": 501})
    alone = [encode(tf.CentreChosen(at=datetime.now(UTC), centre="08245")), msgspec.msgpack.encode({"type": "x"})]
    bodies = [*map(encode, facts), newer]
    giver.line.push(push_of([*bodies, *alone]))
    giver.line.give_boxes(Boxes(ledger="1" * 32, boxes=(Box(visit, "name", 1, b"k", b"s"),)))
    heard, boxes, cursor, more = list[bytes](), 0, 0, True
    while more:
        page = taker.line.shared(cursor, "2" * 32)
        heard += page.facts
        boxes += len(page.boxes)
        assert page.cursor > cursor
        cursor, more = page.cursor, page.more
    assert (heard, boxes) == (bodies, 1)

    shared_server.command("rebuild")
    assert taker.line.shared(cursor, "2" * 32).facts == ()
    assert taker.line.shared(0, "2" * 32).facts == tuple(bodies[:200])
    close(callers)


def test_the_index_of_a_province_of_before_is_filled_by_the_rebuild(tmp_path: Path, hand: Hand) -> None:
    file = tmp_path / "province.sqlite"
    with running(f"sqlite+pysqlite:///{file}", tmp_path) as server:
        one, two = Desk(tmp_path / "one", hand), Desk(tmp_path / "two", hand)
        one.join(server)
        visit = one.asks_for_help()
        one.round()
        with sqlite3.connect(file) as database:
            for table in ("shared_entry", "box", "erased", "centre_feed"):
                database.execute(f"DROP TABLE {table}")
            database.execute("DELETE FROM status_name")
            database.execute("UPDATE schema_version SET version = 1")
        assert "entries read" in server.command("rebuild")
        two.join(server)
        assert two.knows(visit)[0] == ["VisitRequested"]
        one.close()
        two.close()


def test_machines_that_work_together_ask_more_often(desks: list[Desk], shared_server: Server, hand: Hand) -> None:
    one, two, _ = desks
    one.join(shared_server, "08800")
    two.join(shared_server, "08800")
    two.loop.is_due()
    hand.seconds += TOGETHER
    assert not two.loop.is_due()
    one.says(tf.MemberSignedIn(at=datetime.now(UTC), member=MEMBER))
    one.round()
    two.round()
    two.loop.is_due()
    hand.seconds += TOGETHER
    assert two.loop.is_due()
    tried = two.line().last_try
    one.says(tf.MemberSignedOut(at=datetime.now(UTC), member=MEMBER))
    one.round()
    two.round()
    with two.store.reading() as ledger:
        (presence,) = ledger.subjects("presence")
        assert len(ledger.subject_facts(presence)) == 2
    assert two.line().last_try == tried, "it only listened"
    two.says(tf.MemberSignedIn(at=datetime.now(UTC), member=MEMBER))
    two.round()
    assert two.line().waiting_entries == 0
    hand.seconds += ALONE_AFTER
    two.round()
    hand.seconds += HEARTBEAT - 1
    assert not two.loop.is_due()


def test_nothing_private_can_be_read_at_the_province(tmp_path: Path, hand: Hand) -> None:
    with running(f"sqlite+pysqlite:///{tmp_path / 'province.sqlite'}", tmp_path) as server:
        desk = Desk(tmp_path / "desk", hand)
        desk.join(server)
        with desk.store.unit() as ledger:
            ledger.save_member(Member(MEMBER, NAME, "official", "$argon2id$hash"))
        visit = desk.asks_for_help()
        desk.round()
        assert boxes_at(server, visit) == 2
        desk.close()
    for file in tmp_path.rglob("*"):
        if file.is_file():
            data = file.read_bytes()
            assert not any(word.encode() in data for word in (NAME, PHONE, "$argon2id$hash")), file
