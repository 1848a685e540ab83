"""Promise: the log is backed up, put back, proved and rebuilt from a terminal, which says in a sentence what it did."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.errors import Unavailable
from kiosk.store.__main__ import main
from kiosk.store.backup import REPLACED
from kiosk.store.files import MAIN_FILE
from kiosk.store.keys import KEY_FILE
from kiosk.store.lock import hold
from kiosk.store.store import Store, open_store, open_sync_side

ROOT = Path(__file__).parents[2]


def test_a_log_is_backed_up_while_the_kiosk_works_and_put_back_when_it_is_closed(
    store: Store, folder: Path, worked: Callable[[int], object], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    worked(2)
    entries = store.verify_chain()
    file = tmp_path / "log.backup"
    assert main(["backup", "--store", str(folder), str(file)]) == 0
    assert capsys.readouterr().out.startswith(f"{entries} entries are in {file}.")
    worked(1)

    assert main(["restore", "--store", str(folder), str(file)]) == 1
    assert "a kiosk or its sync process has the store open; close it first" in capsys.readouterr().err
    assert store.verify_chain() > entries

    store.close()
    assert main(["restore", "--store", str(folder), str(file)]) == 0
    assert capsys.readouterr().out.startswith(f"{entries} entries were put back.")
    assert (folder / (MAIN_FILE + REPLACED)).exists()
    again = open_store(folder)
    assert again.verify_chain() == entries
    again.close()


def test_nothing_is_put_back_under_a_sync_process(store: Store, folder: Path, tmp_path: Path) -> None:
    store.backup(tmp_path / "log.backup")
    side = open_sync_side(folder)
    store.close()
    assert main(["restore", "--store", str(folder), str(tmp_path / "log.backup")]) == 1
    side.close()
    assert main(["restore", "--store", str(folder), str(tmp_path / "log.backup")]) == 0


def test_a_log_is_proved_and_its_lists_are_rebuilt_beside_the_kiosk(
    store: Store, folder: Path, worked: Callable[[int], object], capsys: pytest.CaptureFixture[str]
) -> None:
    worked(2)
    entries = store.verify_chain()
    with store.unit() as ledger:
        counts = ledger.procedure_counts()
        ledger.connection.execute("DELETE FROM procedure_count")

    assert main(["verify", "--store", str(folder)]) == 0
    assert capsys.readouterr().out == f"{entries} entries, none missing and none changed.\n"
    assert main(["rebuild", "--store", str(folder)]) == 0
    with store.reading() as ledger:
        assert ledger.procedure_counts() == counts


@pytest.mark.parametrize("command", ["backup", "restore"])
def test_what_cannot_be_done_is_said_in_a_sentence(
    store: Store, folder: Path, tmp_path: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    store.close()
    assert main([command, "--store", str(folder), str(tmp_path / "no" / "folder")]) == 1
    expected = "This could not be done: a file or its folder cannot be opened or written.\n"
    assert capsys.readouterr().err == expected


def test_a_folder_without_a_store_is_left_without_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", "--store", str(tmp_path / "nowhere")]) == 1
    assert capsys.readouterr().err == f"There is no store in {tmp_path / 'nowhere'}.\n"
    assert not (tmp_path / "nowhere").exists()


def test_a_lost_key_is_told_and_no_other_is_made(
    store: Store, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store.close()
    (folder / KEY_FILE).unlink()
    assert main(["verify", "--store", str(folder)]) == 1
    assert "its key is neither in the system's keyring nor beside it" in capsys.readouterr().err
    assert not (folder / KEY_FILE).exists()


def test_a_kiosk_does_not_open_a_store_that_is_being_put_back(folder: Path, store: Store) -> None:
    store.close()
    with hold(folder, alone=True), pytest.raises(Unavailable, match="busy"):
        open_store(folder)
    open_store(folder).close()


def test_it_is_a_program_of_its_own(store: Store, folder: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "kiosk.store", "verify", "--store", str(folder)],
        cwd=ROOT, capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    assert ran.stdout == f"{store.verify_chain()} entries, none missing and none changed.\n"
