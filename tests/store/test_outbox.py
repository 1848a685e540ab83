"""Promise: what is unsent is what comes after the cursor, on both sides, and every table has one writer."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.app.ports import Line, Status
from kiosk.domain.chain import GENESIS, link
from kiosk.domain.facts import encode
from kiosk.domain.ids import SessionId
from kiosk.store.connection import Connection
from kiosk.store.outbox import SEND_NOW, Outbox
from kiosk.store.store import Store, open_sync_side
from kiosk.store.uplink import Enrolment
from tests.store.stories import START, Story

Worked = Callable[[int], list[SessionId]]


@pytest.fixture
def outbox(store: Store) -> Iterator[Outbox]:
    outbox = store.outbox()
    yield outbox
    outbox.close()


def test_an_empty_ledger_stands_at_genesis(outbox: Outbox) -> None:
    position = outbox.position()
    entries = outbox.after(0, 10, 1000)

    assert (position.head, position.cursor, position.digest) == (0, 0, GENESIS)
    assert (entries.bodies, entries.first, entries.previous, entries.last) == ((), 1, GENESIS, GENESIS)


def test_entries_go_out_as_they_were_encoded(store: Store, outbox: Outbox, story: Story) -> None:
    _, facts = story.opened()
    with store.unit() as ledger:
        ledger.append(facts)

    entries = outbox.after(1, 10, 10_000)
    assert entries.bodies == (encode(facts[1]),)
    assert entries.previous == link(GENESIS, encode(facts[0])) == outbox.digest_at(entries.ledger, 1)
    assert entries.last == link(entries.previous, encode(facts[1])) == outbox.position().digest


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(most=st.integers(1, 40), size=st.integers(1, 3000))
def test_batches_of_any_size_make_up_the_whole_ledger(store: Store, outbox: Outbox, most: int, size: int) -> None:
    if outbox.position().head == 0:
        story = Story()
        session, facts = story.opened()
        with store.unit() as ledger:
            ledger.append([*facts, *story.steps(session, 60)])
    cursor, digest = 0, GENESIS
    while cursor < outbox.position().head:
        entries = outbox.after(cursor, most, size)
        assert entries.previous == digest
        assert 1 <= len(entries.bodies) <= most
        assert len(entries.bodies) == 1 or sum(map(len, entries.bodies)) <= size
        for body in entries.bodies:
            digest = link(digest, body)
        assert entries.last == digest
        cursor += len(entries.bodies)
    assert digest == outbox.position().digest


def test_the_line_counts_what_comes_after_the_cursor(store: Store, outbox: Outbox, worked: Worked) -> None:
    worked(3)
    ledger_id, head = outbox.position().ledger, outbox.position().head

    seen: list[tuple[int, int]] = []
    for held in (0, head // 3, head - 1, head, head + 5, 2):
        outbox.now_held(ledger_id, held, START)
        with store.reading() as ledger:
            line = ledger.line()
        assert line == outbox.line()
        seen.append((line.waiting_sessions, line.waiting_entries))
    assert seen == [(3, head), (2, head - head // 3), (1, 1), (0, 0), (0, 0), (3, head - 2)]


def test_the_first_failure_keeps_its_time_until_a_round_succeeds(store: Store, outbox: Outbox, story: Story) -> None:
    first, second, third = story.tick(), story.tick(), story.tick()
    outbox.record_try(first)
    outbox.record_failure("no-line", first)
    outbox.record_failure("server-down", second)
    with store.reading() as ledger:
        assert ledger.line() == Line(
            enrolled=False,
            waiting_sessions=0,
            waiting_entries=0,
            last_try=second,
            failing_since=first,
            problem="server-down",
        )
    outbox.record_success(third)
    with store.reading() as ledger:
        assert (ledger.line().last_success, ledger.line().failing_since, ledger.line().problem) == (third, None, "")


def test_enrolment_and_statuses_reach_the_kiosk(store: Store, outbox: Outbox, story: Story) -> None:
    enrolment = Enrolment(device="d1", centre="08782", public_url="https://tantay.example", at=story.tick())
    assert outbox.enrolment() is None
    outbox.record_enrolled(enrolment)
    older = Status(slip="SLIP1", status="received", note="", at=story.tick())
    newer = Status(slip="SLIP1", status="needs-more", note="Bổ sung giấy chứng sinh", at=story.tick())
    outbox.save_statuses([older], feed_cursor=1)
    outbox.save_statuses([newer], feed_cursor=2)
    outbox.save_statuses([], feed_cursor=3)

    assert outbox.feed_cursor() == 3
    with store.reading() as ledger:
        assert ledger.enrolment() == enrolment
        assert ledger.line().enrolled
        assert ledger.line().public_url == "https://tantay.example"
        assert ledger.status("SLIP1") == newer
        assert ledger.status("SLIP2") is None


def test_a_wish_to_send_now_can_be_noticed_cheaply(store: Store, outbox: Outbox, story: Story) -> None:
    before = outbox.change_counter()
    outbox.record_try(story.now)
    assert outbox.change_counter() == before

    with store.unit() as ledger:
        ledger.save_setting(SEND_NOW, story.now.isoformat())
    assert outbox.change_counter() != before
    assert outbox.setting(SEND_NOW) == story.now.isoformat()


def test_both_processes_have_the_same_identity(store: Store, folder: Path) -> None:
    side = open_sync_side(folder)
    message = b"POST\n/v1/push"

    assert side.secrets.public_key() == store.secrets.public_key()
    assert side.secrets.sign(message) == store.secrets.sign(message)
    assert side.secrets.slip_key() == store.secrets.slip_key()
    assert len({side.secrets.public_key(), side.secrets.slip_key()}) == 2
    side.close()


KIOSK_TABLES = {
    "ledger",
    "entry",
    "session_row",
    "procedure_count",
    "subject_row",
    "turn",
    "shared_fact",
    "box",
    "answer",
    "member",
    "setting",
}
SYNC_TABLES = {"cursor", "uplink", "status", "fork_request", "inbox"}


def test_every_table_has_one_writer_process(store: Store, outbox: Outbox, worked: Worked, story: Story) -> None:
    worked(1)
    with store.reading() as ledger:
        tables = set(ledger.connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").scalars())
        assert tables == KIOSK_TABLES | SYNC_TABLES
        before = {table: rows(ledger.connection, table) for table in tables}
    position = outbox.position()
    outbox.now_held(position.ledger, 1, story.tick())
    outbox.record_failure("no-line", story.tick())
    outbox.record_success(story.tick())
    outbox.record_enrolled(Enrolment(device="d1", centre="08782", public_url="", at=story.tick()))
    outbox.save_statuses([Status(slip="S", status="filed", note="", at=story.tick())], 1)
    outbox.request_fork(position.ledger, 1, story.tick())
    outbox.lay_down([b"a fact"], [], 1)
    outbox.boxes_sent(1)

    with store.reading() as ledger:
        changed = {table for table in tables if rows(ledger.connection, table) != before[table]}
    assert changed == SYNC_TABLES


def rows(connection: Connection, table: str) -> list[tuple[object, ...]]:
    return [tuple(row) for row in connection.execute(f"SELECT * FROM {table}")]
