"""The log helps whoever repairs the machine, and knows nothing of anybody."""

import json
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import diagnostics


@pytest.fixture
def written(tmp_path: Path) -> Iterator[Path]:
    diagnostics.configure(tmp_path, "test", "0")
    yield tmp_path / "test.jsonl"
    diagnostics.close()


def test_a_field_that_is_not_on_the_list_is_named_and_not_written(written: Path) -> None:
    diagnostics.info("slip-issued", step="slip", citizen="Trần Văn Thử")

    line = json.loads(written.read_text(encoding="utf-8"))
    assert line["event"] == "slip-issued"
    assert line["step"] == "slip"
    assert line["dropped"] == ["citizen"]
    assert "Thử" not in written.read_text(encoding="utf-8")


def test_a_bug_leaves_its_places_and_not_its_words(written: Path) -> None:
    try:
        try:
            raise KeyError("Trần Văn Thử")
        except KeyError as cause:
            raise ValueError("026048000034") from cause
    except ValueError as error:
        diagnostics.error("bug", exception=error)

    text = written.read_text(encoding="utf-8")
    assert "ValueError" in text
    assert "from KeyError" in text
    assert "test_a_bug_leaves_its_places_and_not_its_words" in text
    assert "Thử" not in text
    assert "026048000034" not in text


def test_every_line_says_which_program_wrote_it(written: Path) -> None:
    diagnostics.warning("push-failed", problem="dns")

    assert json.loads(written.read_text(encoding="utf-8"))["build"] == "0"


def test_a_full_file_is_put_aside_and_the_oldest_goes(written: Path) -> None:
    for number in range(7_000):
        diagnostics.warning("push-failed", detail="x" * 900, count=number)

    files = sorted(written.parent.iterdir())
    assert [file.name for file in files] == ["test.jsonl", *(f"test.jsonl.{number}" for number in range(1, 5))]
    assert all(file.stat().st_size <= 1 << 20 for file in files)
    assert json.loads(written.read_text(encoding="utf-8").splitlines()[-1])["count"] == 6_999


def test_whoever_comes_first_makes_the_stores_folder_for_nobody_else_to_read(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        diagnostics.configure(tmp_path / "data" / "store" / "log", "test", "0")
    finally:
        os.umask(before)
    diagnostics.close()

    folders = (tmp_path / "data" / "store", tmp_path / "data" / "store" / "log")
    assert [stat.S_IMODE(folder.stat().st_mode) for folder in folders] == [0o700, 0o700]
    assert stat.S_IMODE((folders[1] / "test.jsonl").stat().st_mode) == 0o600
