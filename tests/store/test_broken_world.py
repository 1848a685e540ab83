"""Promise: a full disk, a foreign file, a wrong or missing key is `Unavailable` by name, and the work goes on after."""

import resource
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.domain.ids import SessionId
from kiosk.errors import Unavailable
from kiosk.store.engine import open_engine, transaction
from kiosk.store.files import KEYS_FILE, MAIN_FILE
from kiosk.store.keys import KEY_FILE
from kiosk.store.store import Store, open_store, open_sync_side
from tests.store.stories import Story


@contextmanager
def broken(detail: str) -> Generator[None]:
    with pytest.raises(Unavailable) as outage:
        yield
    assert (outage.value.what, outage.value.detail) == ("store", detail)


def do_a_lot(store: Store, story: Story, session: SessionId) -> str:
    """One unit that dirties many pages of every kind, and what was wrong when it could not be."""
    try:
        with store.unit() as ledger:
            ledger.append(story.steps(session, 60))
            ledger.save_answers(session, {f"field-{number}": "Hải Lựu " * 40 for number in range(30)})
            ledger.append([story.slip(session)])
    except Unavailable as outage:
        return outage.detail
    return ""


def state_of(store: Store, session: SessionId) -> tuple[object, ...]:
    with store.reading() as ledger:
        return (
            store.verify_chain(),
            ledger.facts(session),
            ledger.answers(session),
            ledger.session_row(session),
            ledger.line(),
        )


@pytest.fixture
def at_work(store: Store, story: Story) -> SessionId:
    session, facts = story.opened()
    with store.unit() as ledger:
        ledger.append(facts)
        ledger.save_answers(session, {"ho_ten": "Trần Thị Mơ"})
    return session


def test_a_full_database_undoes_the_unit_wherever_it_was(store: Store, story: Story, at_work: SessionId) -> None:
    problems: list[str] = []
    for spare in range(0, 40, 2):
        before = state_of(store, at_work)
        with store.unit() as ledger:
            pages = ledger.connection.execute("PRAGMA page_count").scalar_one()
            ledger.connection.execute(f"PRAGMA max_page_count = {pages + spare}")
        problems.append(do_a_lot(store, story, at_work))
        if not problems[-1]:
            break
        assert state_of(store, at_work) == before
    assert len(problems) > 3
    assert set(problems) == {"disk-full", ""}


@contextmanager
def files_up_to(size: int) -> Generator[None]:
    """No file of this process may grow beyond `size` bytes: the nearest thing to a disk that fills up."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_write_that_fails_at_any_page_undoes_the_unit(
    store: Store, folder: Path, story: Story, at_work: SessionId
) -> None:
    problems: list[str] = []
    for frame in range(0, 60, 3):
        before = state_of(store, at_work)
        with files_up_to((folder / f"{MAIN_FILE}-wal").stat().st_size + frame * 1031):
            problems.append(do_a_lot(store, story, at_work))
        if problems[-1]:
            assert state_of(store, at_work) == before
    assert len(list(filter(None, problems))) > 3
    assert set(problems) <= {"disk-full", "disk-error", ""}
    assert do_a_lot(store, story, at_work) == ""
    assert store.verify_chain() > 60


def test_another_program_that_holds_the_lock_too_long_is_named_busy(
    store: Store, story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.store.engine.WAIT_SECONDS", 0.05)
    impatient = store.outbox()
    with store.unit(), broken("busy"):
        impatient.record_try(story.now)
    impatient.record_try(story.now)
    impatient.close()


@pytest.mark.parametrize("content", [b"hello", b"This is no database. " * 1000])
@pytest.mark.parametrize("name", [MAIN_FILE, KEYS_FILE])
def test_a_file_that_is_no_database_is_told_from_a_wrong_key(
    folder: Path, store: Store, content: bytes, name: str
) -> None:
    store.close()
    (folder / name).write_bytes(content)

    with broken("damaged"):
        open_store(folder)
    assert (folder / name).read_bytes() == content


def test_a_wrong_key_is_told_and_changes_nothing(folder: Path, store: Store, worked: Callable[[int], object]) -> None:
    worked(1)
    entries = store.verify_chain()
    store.close()
    right = (folder / KEY_FILE).read_text()
    (folder / KEY_FILE).write_text("ab" * 32)
    with broken("wrong-key"):
        open_store(folder)
    with broken("wrong-key"):
        open_sync_side(folder)

    (folder / KEY_FILE).write_text(right)
    again = open_store(folder)
    assert again.verify_chain() == entries
    again.close()


def test_a_page_that_rots_is_named_damaged(folder: Path, store: Store, worked: Callable[[int], object]) -> None:
    worked(40)
    store.close()
    content = bytearray((folder / MAIN_FILE).read_bytes())
    for page in range(2, len(content) // 4096):
        content[page * 4096 + 100] ^= 0xFF
    (folder / MAIN_FILE).write_bytes(content)

    with broken("damaged"):
        rotten = open_store(folder)
        rotten.verify_chain()


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with broken("cannot-open"):
        open_store(tmp_path / "file" / "store")


def test_a_file_that_is_not_there_cannot_be_opened(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "nowhere.db", bytes(32))
    with broken("cannot-open"), transaction(engine, write=False):
        pass
    assert not (tmp_path / "nowhere.db").exists()


def test_sync_waits_until_the_kiosk_has_made_the_store(folder: Path) -> None:
    with broken("not-ready"):
        open_sync_side(folder)
    assert not folder.exists()


def test_a_store_whose_key_is_lost_is_left_alone(folder: Path, store: Store) -> None:
    store.close()
    (folder / KEY_FILE).unlink()
    before = (folder / MAIN_FILE).read_bytes()

    with broken("key-missing"):
        open_store(folder)
    assert (folder / MAIN_FILE).read_bytes() == before
