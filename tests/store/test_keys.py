"""Promise: the database's key is in the system's keyring, or in a file that only its owner reads, and never lost."""

import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked

from kiosk.errors import Unavailable
from kiosk.store.keys import KEY_FILE, SERVICE, account_of, database_key, key_from_child
from kiosk.store.store import open_store


class Keys(KeyringBackend):
    """A keyring in memory; it has to be told its temper, so `keyring` never chooses it by itself."""

    priority = 5  # pyright: ignore[reportAssignmentType, reportIncompatibleVariableOverride] - a property in the base

    def __init__(self, temper: Literal["sound", "forgetful", "locked"]) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self._temper = temper

    def get_password(self, service: str, username: str) -> str | None:
        if self._temper == "locked":
            raise KeyringLocked("locked")
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self._temper == "sound":
            self.kept[service, username] = password


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Path]:
    before = keyring.get_keyring()
    yield tmp_path
    keyring.set_keyring(before)


def test_a_key_goes_to_the_keyring_and_nothing_is_written_beside_the_data(place: Path) -> None:
    keys = Keys("sound")
    keyring.set_keyring(keys)
    made = database_key(place, may_make=True)

    assert (made.place, made.warning, len(made.key)) == ("keyring", "", 32)
    assert keys.kept == {(SERVICE, account_of(place)): made.key.hex()}
    assert database_key(place, may_make=False) == made
    assert list(place.iterdir()) == []


def test_two_stores_have_two_keys(place: Path) -> None:
    keyring.set_keyring(Keys("sound"))
    assert database_key(place / "a", may_make=True).key != database_key(place / "b", may_make=True).key


def test_without_a_keyring_the_key_is_in_a_file_of_its_owner_and_a_warning_says_so(place: Path) -> None:
    made = database_key(place, may_make=True)

    assert (made.place, made.warning) == ("file", "key-in-file")
    assert stat.S_IMODE((place / KEY_FILE).stat().st_mode) == 0o600
    assert database_key(place, may_make=False) == made
    assert [path.name for path in place.iterdir()] == [KEY_FILE]


def test_a_keyring_that_forgets_is_none(place: Path) -> None:
    keyring.set_keyring(Keys("forgetful"))
    assert database_key(place, may_make=True).place == "file"


def test_a_key_file_that_others_could_read_is_closed_and_told(place: Path) -> None:
    made = database_key(place, may_make=True)
    (place / KEY_FILE).chmod(0o644)

    again = database_key(place, may_make=False)
    assert (again.key, again.warning) == (made.key, "key-file-was-open")
    assert stat.S_IMODE((place / KEY_FILE).stat().st_mode) == 0o600


@pytest.mark.parametrize("content", ["", "not hexadecimal", "ab" * 31])
def test_a_key_file_that_is_no_key_is_told_and_not_replaced(place: Path, content: str) -> None:
    (place / KEY_FILE).write_text(content)
    with pytest.raises(Unavailable, match="key-unreadable"):
        database_key(place, may_make=True)
    assert (place / KEY_FILE).read_text() == content


def test_a_locked_keyring_is_told_from_one_that_lost_the_key(place: Path) -> None:
    keyring.set_keyring(Keys("locked"))
    with pytest.raises(Unavailable, match="keyring"):
        database_key(place, may_make=False)
    keyring.set_keyring(Keys("sound"))
    with pytest.raises(Unavailable, match="key-missing"):
        database_key(place, may_make=False)


def test_a_locked_keyring_does_not_stop_a_first_start(place: Path) -> None:
    keyring.set_keyring(Keys("locked"))
    assert database_key(place, may_make=True).warning == "key-in-file"


def test_the_store_says_where_its_key_is(place: Path) -> None:
    keyring.set_keyring(Keys("sound"))
    quiet = open_store(place / "quiet")
    assert quiet.warning == ""
    quiet.close()


def test_nobody_else_may_read_the_folder_or_its_files(place: Path) -> None:
    store = open_store(place / "store")
    modes = {stat.S_IMODE(path.stat().st_mode) for path in (place / "store").iterdir()}
    assert stat.S_IMODE((place / "store").stat().st_mode) == 0o700
    assert modes == {0o600}
    store.close()


def test_a_process_of_its_own_gives_the_same_answers(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "keyring")  # as in the window, which never loads it
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    place.mkdir(exist_ok=True)

    made = key_from_child(place, may_make=True)
    assert made == database_key(place, may_make=False)
    (place / KEY_FILE).unlink()
    with pytest.raises(Unavailable, match="key-missing"):
        key_from_child(place, may_make=False)
