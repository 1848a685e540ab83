"""A kiosk's folder and a province process, with keys in files and never in the tester's own keyring."""

from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backends.fail import Keyring as NoKeyring

from tests.sync.servers import Server


@pytest.fixture(autouse=True)
def no_keyring() -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(NoKeyring())
    yield
    keyring.set_keyring(before)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """The store of a kiosk that was never started; all that its processes write elsewhere lies beside it."""
    return tmp_path / "counter" / "kiosk"


@pytest.fixture
def province(tmp_path: Path) -> Iterator[Server]:
    """A province server that runs, over an SQLite file of its own."""
    folder = tmp_path / "province"
    folder.mkdir()
    server = Server(f"sqlite+pysqlite:///{folder / 'province.sqlite'}", folder / "province.log")
    server.start()
    yield server
    server.stop()
