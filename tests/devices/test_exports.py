"""A report is saved whole or not at all, by a process of its own, and the person is told which."""

import os
import shutil
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from PySide6.QtCore import QObject, QStandardPaths
from pytestqt.qtbot import QtBot

from kiosk.app.saving import SaveState
from kiosk.devices.exports import QtExports
from kiosk.paper import export
from tests.paper.made_up_report import REPORT

NAME = "bao-cao-08782-2026-11-23--2026-11-29"


@pytest.fixture
def saved(qtbot: QtBot) -> Callable[[Path], SaveState]:
    """Save the report there as the kiosk does, and what it said."""
    owner = QObject()

    def save(folder: Path) -> SaveState:
        said: list[SaveState] = []
        QtExports(owner).save(REPORT, str(folder), NAME, said.append)
        qtbot.waitUntil(lambda: bool(said), timeout=60_000)
        return said[0]

    return save


def test_both_files_are_whole_and_nothing_else_is_left(saved: Callable[[Path], SaveState], tmp_path: Path) -> None:
    assert saved(tmp_path) == "saved"
    assert saved(tmp_path) == "saved"

    assert {path.name for path in tmp_path.iterdir()} == {f"{NAME}.pdf", f"{NAME}.xlsx"}
    assert len(PdfReader(tmp_path / f"{NAME}.pdf").pages) > 1
    assert load_workbook(BytesIO((tmp_path / f"{NAME}.xlsx").read_bytes())).worksheets


def test_a_drive_that_has_gone_is_told(saved: Callable[[Path], SaveState], tmp_path: Path) -> None:
    assert saved(tmp_path / "no-more") == "gone"


def test_the_documents_folder_is_offered_and_made(
    saved: Callable[[Path], SaveState], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents = tmp_path / "Documents"
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _kind: str(documents))
    owner = QObject()

    assert QtExports(owner).places()[-1].folder == str(documents)
    assert saved(documents) == "saved"
    assert len(list(documents.iterdir())) == 2


@pytest.mark.parametrize(
    ("number", "word"), [(28, "no-room"), (30, "read-only"), (13, "read-only"), (5, "gone"), (99, "failed")]
)
def test_a_disk_that_fails_half_way_leaves_the_old_files_and_no_half(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, word: SaveState
) -> None:
    assert export.save(REPORT, tmp_path, NAME) == "saved"
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    syncs: list[int] = []

    def fails(handle: int) -> None:
        syncs.append(handle)
        if len(syncs) == 2:
            raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fails)

    assert export.save(REPORT, tmp_path, NAME) == word
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_report_can_be_read_by_whoever_gets_it(tmp_path: Path) -> None:
    export.save(REPORT, tmp_path, NAME)

    assert all(path.stat().st_mode & 0o044 == 0o044 for path in tmp_path.iterdir())
    shutil.rmtree(tmp_path)
