"""Promise: cut the power at any byte, and what was committed before it is there, whole and chained, and no more."""

import shutil
import tempfile
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.ids import SessionId
from kiosk.store.files import KEYS_FILE, MAIN_FILE
from kiosk.store.keys import KEY_FILE
from kiosk.store.store import open_store
from tests.store.stories import Story


class Commit(msgspec.Struct, frozen=True):
    """What stood on disk after one commit: the journal's size, the entries, and the answer given last."""

    size: int
    entries: int
    answer: str


class BusyKiosk(msgspec.Struct, frozen=True):
    """A folder as the power left it, its session, and every commit since the journal was empty."""

    folder: Path
    session: SessionId
    commits: list[Commit]

    def cut_at(self, size: int, into: Path) -> Path:
        """A copy of the folder whose journal ends after `size` bytes."""
        for name in (MAIN_FILE, KEYS_FILE, KEYS_FILE + "-wal", KEY_FILE):
            if (self.folder / name).exists():
                shutil.copy(self.folder / name, into / name)
        (into / f"{MAIN_FILE}-wal").write_bytes((self.folder / f"{MAIN_FILE}-wal").read_bytes()[:size])
        return into


@pytest.fixture(scope="module")
def busy_kiosk(tmp_path_factory: pytest.TempPathFactory) -> BusyKiosk:
    folder, left = tmp_path_factory.mktemp("busy"), tmp_path_factory.mktemp("left")
    open_store(folder).close()  # closing writes the journal back, so what follows is the journal's only content
    store, story = open_store(folder), Story()
    journal = folder / f"{MAIN_FILE}-wal"
    session, facts = story.opened()
    commits = [Commit(size=0, entries=0, answer="")]
    for step in range(24):
        with store.unit() as ledger:
            ledger.append(facts)
            if step % 3 == 1:
                ledger.save_answers(session, {"ho_ten": f"Nguyễn Văn {step}"})
            answer = ledger.answers(session).get("ho_ten", "")
        commits.append(Commit(journal.stat().st_size, commits[-1].entries + len(facts), answer))
        facts = [story.slip(session)] if step == 12 else story.steps(session, step % 4 + 1)
    shutil.copytree(folder, left, dirs_exist_ok=True)
    store.close()
    return BusyKiosk(left, session, commits)


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_cut_anywhere_leaves_exactly_what_was_committed(busy_kiosk: BusyKiosk, data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, busy_kiosk.commits[-1].size))
    survived = max((commit for commit in busy_kiosk.commits if commit.size <= cut), key=lambda commit: commit.size)
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(busy_kiosk.cut_at(cut, Path(folder)))
        try:
            assert store.verify_chain() == survived.entries
            with store.unit() as ledger:
                facts = ledger.facts(busy_kiosk.session)
                row = ledger.session_row(busy_kiosk.session)
                assert len(facts) == survived.entries
                assert (row is None) == (survived.entries == 0)
                assert ledger.answers(busy_kiosk.session).get("ho_ten", "") == survived.answer
                before = row
                ledger.rebuild_projections()
                assert ledger.session_row(busy_kiosk.session) == before
        finally:
            store.close()


@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_a_flipped_bit_in_the_journal_never_shows_a_torn_commit(busy_kiosk: BusyKiosk, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, busy_kiosk.commits[-1].size - 1))
    with tempfile.TemporaryDirectory() as folder:
        cut = busy_kiosk.cut_at(busy_kiosk.commits[-1].size, Path(folder))
        journal = bytearray((cut / f"{MAIN_FILE}-wal").read_bytes())
        journal[at] ^= 1 << data.draw(st.integers(0, 7))
        (cut / f"{MAIN_FILE}-wal").write_bytes(journal)
        store = open_store(cut)
        try:
            assert store.verify_chain() in {commit.entries for commit in busy_kiosk.commits}
        finally:
            store.close()


@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_a_first_start_cut_anywhere_is_begun_again(
    tmp_path_factory: pytest.TempPathFactory, first_start: Path, data: st.DataObject
) -> None:
    name = data.draw(st.sampled_from([MAIN_FILE, KEYS_FILE]))
    journal = (first_start / f"{name}-wal").read_bytes()
    folder = tmp_path_factory.mktemp("cut") / "store"
    shutil.copytree(first_start, folder)
    (folder / f"{name}-wal").write_bytes(journal[: data.draw(st.integers(0, len(journal)))])
    for shared in folder.glob("*-shm"):
        shared.unlink()

    store, story = open_store(folder), Story()
    session, facts = story.opened()
    with store.unit() as ledger:
        ledger.append(facts)
        ledger.save_answers(session, {"ho_ten": "Lê Thị Tám"})
    assert store.verify_chain() == 2
    assert len(store.secrets.public_key()) == 32
    store.close()


@pytest.fixture(scope="module")
def first_start(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What stands on disk after the first start, nothing of it written back from the journals."""
    folder, left = tmp_path_factory.mktemp("first"), tmp_path_factory.mktemp("after") / "store"
    store = open_store(folder)
    shutil.copytree(folder, left)
    store.close()
    return left


@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_a_cut_in_the_journal_of_keys_leaves_noise_that_is_swept(busy_kiosk: BusyKiosk, data: st.DataObject) -> None:
    last = busy_kiosk.commits[-1]
    with tempfile.TemporaryDirectory() as folder:
        cut = busy_kiosk.cut_at(last.size, Path(folder))
        keys = cut / f"{KEYS_FILE}-wal"
        keys.write_bytes(keys.read_bytes()[: data.draw(st.integers(0, keys.stat().st_size))])
        store = open_store(cut)
        try:
            with store.reading() as ledger:
                kept = ledger.private_key(busy_kiosk.session)
                answers = ledger.answers(busy_kiosk.session)
                rows = ledger.connection.execute("SELECT count(*) FROM answer").scalar_one()
            assert answers == ({"ho_ten": last.answer} if kept else {})
            assert bool(rows) == bool(kept)
            assert store.verify_chain() == last.entries
        finally:
            store.close()
