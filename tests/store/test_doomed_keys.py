"""Promise: a key that could not be destroyed at once never takes with it what was saved after the erasing."""

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.domain.ids import SessionId
from kiosk.errors import Unavailable
from kiosk.store.engine import transaction
from kiosk.store.store import Store, open_store
from tests.store.stories import Story

OLD, NEW = {"ho_ten": "NGUYỄN THỊ YẾN"}, {"ho_ten": "TRẦN VĂN TƯ"}


@pytest.fixture
def impatient(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """A store that does not wait for a lock."""
    monkeypatch.setattr("kiosk.store.engine.WAIT_SECONDS", 0.05)
    store = open_store(folder)
    yield store
    store.close()


@pytest.fixture
def session(impatient: Store, story: Story) -> SessionId:
    session, facts = story.opened()
    with impatient.unit() as ledger:
        ledger.append(facts)
        ledger.save_answers(session, OLD)
    return session


@contextmanager
def held_keys(store: Store) -> Generator[None]:
    """While another program holds the file of keys, no key can be destroyed."""
    engine = store.files.keys()
    with transaction(engine, write=True):
        yield
    engine.dispose()


def test_answers_given_after_a_failed_destruction_survive_the_taps_and_the_start_that_follow(
    impatient: Store, folder: Path, story: Story, session: SessionId
) -> None:
    with impatient.reading() as ledger:
        before = ledger.private_key(session)
    with held_keys(impatient), impatient.unit() as ledger:
        ledger.erase_private(session)
    with impatient.unit() as ledger:
        ledger.save_answers(session, NEW)
    with impatient.unit() as ledger:
        ledger.append(story.steps(session, 1))

    with impatient.reading() as ledger:
        assert ledger.answers(session) == NEW
        assert ledger.private_key(session) not in {None, before}
    impatient.close()
    again = open_store(folder)
    with again.reading() as ledger:
        assert ledger.answers(session) == NEW
    again.close()


def test_answers_are_refused_as_long_as_the_old_key_cannot_be_destroyed(impatient: Store, session: SessionId) -> None:
    with held_keys(impatient):
        with impatient.unit() as ledger:
            ledger.erase_private(session)
        with pytest.raises(Unavailable, match="busy"), impatient.unit() as ledger:
            ledger.save_answers(session, NEW)
        with impatient.reading() as ledger:
            assert ledger.answers(session) == {}
            assert ledger.private_key(session) is None


def test_a_key_that_resisted_goes_with_the_next_unit(impatient: Store, story: Story, session: SessionId) -> None:
    with held_keys(impatient), impatient.unit() as ledger:
        ledger.erase_private(session)
    with impatient.reading() as ledger:
        assert ledger.kept_before(story.tick()) == [session]
    with impatient.unit() as ledger:
        ledger.append(story.steps(session, 1))

    with impatient.reading() as ledger:
        assert ledger.kept_before(story.tick()) == []
