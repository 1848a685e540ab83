"""A store in a folder of its own for each test, with its key in a file and never in the tester's own keyring."""

from collections.abc import Callable, Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backends.fail import Keyring as NoKeyring

from kiosk.domain.ids import SessionId
from kiosk.store.store import Store, open_store
from tests.store.stories import Story


@pytest.fixture(autouse=True, scope="session")
def no_keyring() -> None:
    keyring.set_keyring(NoKeyring())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "store"


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    store = open_store(folder)
    yield store
    store.close()


@pytest.fixture
def story() -> Story:
    return Story()


@pytest.fixture
def worked(store: Store, story: Story) -> Callable[[int], list[SessionId]]:
    """Work through so many sessions to the end, one unit a command."""

    def work(count: int) -> list[SessionId]:
        sessions: list[SessionId] = []
        for _ in range(count):
            session, facts = story.opened()
            for batch in (facts, story.steps(session, 2), [story.slip(session)], story.ended(session)):
                with store.unit() as ledger:
                    ledger.append(batch)
            sessions.append(session)
        return sessions

    return work


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Store, Store]]:
    """Two machines of one centre."""
    one, other = open_store(tmp_path / "one"), open_store(tmp_path / "other")
    other.pair(one.keyring.current.secret)
    yield one, other
    one.close()
    other.close()
