"""Promise: after a fork or a restored backup no fact is lost, none is doubled, and nothing sent is rewritten."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.domain.chain import GENESIS, link
from kiosk.domain.facts import AnyFact, encode
from kiosk.domain.ids import SessionId
from kiosk.errors import Unavailable
from kiosk.store.outbox import Outbox
from kiosk.store.store import Store, open_store, restore_store
from tests.store.stories import Story

Worked = Callable[[int], list[SessionId]]


def everything(store: Store, sessions: list[SessionId]) -> list[list[AnyFact]]:
    with store.reading() as ledger:
        return [ledger.facts(session) for session in sessions]


def all_sent(outbox: Outbox, story: Story) -> dict[str, list[bytes]]:
    """What a province is still sent until nothing is left, ledger by ledger, each batch with its digest."""
    sent: dict[str, list[bytes]] = {}
    while (entries := outbox.after(outbox.position().cursor, 7, 10_000)).bodies:
        digest = entries.previous
        for body in entries.bodies:
            digest = link(digest, body)
        assert digest == entries.last
        sent.setdefault(entries.ledger, []).extend(entries.bodies)
        outbox.now_held(entries.ledger, entries.first + len(entries.bodies) - 1, story.tick())
    return sent


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(forks=st.lists(st.tuples(st.integers(0, 2), st.integers(0, 30)), min_size=1, max_size=4))
def test_forks_lose_nothing_and_double_nothing(
    tmp_path_factory: pytest.TempPathFactory, forks: list[tuple[int, int]]
) -> None:
    store, story = open_store(tmp_path_factory.mktemp("fork")), Story()
    outbox = store.outbox()
    session, facts = story.opened()
    with store.unit() as ledger:
        ledger.append(facts)
    sent = 0
    for more, at_most in forks:
        new = story.steps(session, more)
        facts += new
        with store.unit() as ledger:
            ledger.append(new)
        position = outbox.position()
        agreed = min(at_most, position.head)
        sent += agreed
        outbox.now_held(position.ledger, agreed, story.tick())
        outbox.request_fork(position.ledger, agreed, story.tick())
        assert store.settle_fork(story.tick())
        assert not store.settle_fork(story.tick())
        assert everything(store, [session]) == [facts]
        with store.unit() as ledger:
            before = ledger.session_row(session), ledger.line()
            ledger.rebuild_projections()
            assert (ledger.session_row(session), ledger.line()) == before
            assert ledger.line().waiting_entries == len(facts) - sent
    store.verify_chain()

    rest = all_sent(outbox, story)
    assert [body for bodies in rest.values() for body in bodies] == [encode(fact) for fact in facts[sent:]]
    with store.reading() as ledger:
        assert (ledger.line().waiting_sessions, ledger.line().waiting_entries) == (0, 0)
    outbox.close()
    store.close()


def test_a_fork_keeps_what_both_ends_agree_on_and_sends_the_rest_anew(
    store: Store, worked: Worked, story: Story
) -> None:
    sessions = worked(3)
    before = everything(store, sessions)
    outbox = store.outbox()
    old = outbox.position()
    agreed = 10
    outbox.now_held(old.ledger, old.head, story.tick())
    outbox.request_fork(old.ledger, agreed, story.tick())

    assert store.settle_fork(story.tick())
    new = outbox.position()
    assert new.ledger != old.ledger
    assert new.head == old.head - agreed
    assert outbox.after(0, 1, 1).previous == GENESIS
    assert everything(store, sessions) == before
    with store.reading() as ledger:
        assert ledger.line().waiting_entries == old.head - agreed
        assert ledger.line().waiting_sessions == 2
    outbox.close()


def test_a_rolled_back_machine_goes_on_even_when_it_wrote_nothing_since(
    store: Store, worked: Worked, story: Story
) -> None:
    worked(1)
    outbox = store.outbox()
    old = outbox.position()
    outbox.now_held(old.ledger, old.head + 20, story.tick())
    outbox.request_fork(old.ledger, old.head, story.tick())

    assert store.settle_fork(story.tick())
    assert not store.settle_fork(story.tick())
    assert outbox.position().ledger != old.ledger
    assert outbox.position().head == 0
    outbox.close()


def test_a_restored_backup_goes_on_under_a_new_ledger(
    store: Store, folder: Path, worked: Worked, story: Story, tmp_path: Path
) -> None:
    sessions = worked(2)
    before = everything(store, sessions)
    outbox = store.outbox()
    old = outbox.position()
    outbox.now_held(old.ledger, 5, story.tick())
    outbox.close()
    store.backup(tmp_path / "backup.db")
    worked(1)
    store.close()
    restore_store(folder, tmp_path / "backup.db", story.tick())

    again = open_store(folder)
    session, facts = story.opened()
    with again.unit() as ledger:
        ledger.append(facts)
    assert everything(again, sessions) == before
    outbox = again.outbox()
    assert (outbox.position().ledger, outbox.position().head) == (old.ledger, old.head)
    assert [len(bodies) for bodies in all_sent(outbox, story).values()] == [old.head - 5, len(facts)]
    assert everything(again, [session]) == [facts]
    outbox.close()
    again.close()
    assert (folder / "tantay.db.replaced").exists()


def test_a_backup_can_be_made_again_in_its_place_and_is_sealed(store: Store, worked: Worked, tmp_path: Path) -> None:
    worked(1)
    store.backup(tmp_path / "backup.db")
    first = (tmp_path / "backup.db").read_bytes()
    worked(1)
    store.backup(tmp_path / "backup.db")

    assert not first.startswith(b"SQLite format 3")
    assert len((tmp_path / "backup.db").read_bytes()) >= len(first)
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["backup.db"]


def test_a_damaged_backup_is_refused_and_the_store_left_alone(
    store: Store, folder: Path, worked: Worked, story: Story, tmp_path: Path
) -> None:
    worked(20)
    backup = tmp_path / "backup.db"
    store.backup(backup)
    entries = store.verify_chain()
    store.close()
    content = bytearray(backup.read_bytes())
    content[len(content) // 2] ^= 1
    backup.write_bytes(content)

    with pytest.raises(Unavailable, match="damaged"):
        restore_store(folder, backup, story.tick())
    again = open_store(folder)
    assert again.verify_chain() == entries
    again.close()


def test_a_backup_that_cannot_be_written_is_unavailable(store: Store, tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="cannot-open"):
        store.backup(tmp_path / "no" / "such" / "folder.db")


def test_a_broken_chain_is_found(store: Store, worked: Worked) -> None:
    worked(1)
    seq = store.verify_chain() + 1
    with store.unit() as ledger:
        ledger.connection.execute(
            "INSERT INTO entry(ledger, seq, subject, body, digest) VALUES (1, ?, 'team', x'80', x'00')", (seq,)
        )
    with pytest.raises(Unavailable, match="damaged"):
        store.verify_chain()
