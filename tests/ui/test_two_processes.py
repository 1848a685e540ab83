"""The real program: it opens without a warning, and however it is started twice, one of the two stays."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ui.__main__ import FIRST_FRAME


@pytest.fixture
def settings(tmp_path: Path) -> list[str]:
    file = tmp_path / "kiosk.toml"
    file.write_text("windowed = true\n", encoding="utf-8")
    return ["--config", str(file), "--store", str(tmp_path / "store")]


def start(settings: list[str]) -> subprocess.Popen[str]:
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "QT_QUICK_BACKEND": "software",
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        FIRST_FRAME: "1",
    }
    return subprocess.Popen(
        [sys.executable, "-m", "ui", *settings],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.fixture
def first(settings: list[str]) -> Iterator[subprocess.Popen[str]]:
    """The program, once its first frame is drawn."""
    process = start(settings)
    assert process.stdout is not None
    assert process.stdout.readline().strip() == "first-frame"
    yield process
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=20)


def test_started_twice_the_second_brings_the_first_to_the_front(
    first: subprocess.Popen[str], settings: list[str]
) -> None:
    second = start(settings)
    said, _errors = second.communicate(timeout=20)

    assert second.returncode == 0
    assert "đã đưa ra trước" in said
    assert first.poll() is None


def test_a_double_click_on_its_icon_opens_it_once(settings: list[str], qtbot: QtBot) -> None:
    both = [start(settings), start(settings)]
    qtbot.waitUntil(lambda: any(one.poll() is not None for one in both), timeout=20_000)
    (left,) = [one for one in both if one.poll() is None]
    (gone,) = [one for one in both if one.poll() is not None]

    assert "đã đưa ra trước" in gone.communicate(timeout=20)[0]
    left.kill()
    left.communicate(timeout=20)


def test_it_warns_of_nothing_and_ends_when_it_is_asked_to(
    first: subprocess.Popen[str], settings: list[str], qtbot: QtBot
) -> None:
    store = Path(settings[-1])
    qtbot.waitUntil((store / "tantay.db").exists, timeout=20_000)
    first.send_signal(signal.SIGTERM)
    said, errors = first.communicate(timeout=20)

    assert first.returncode == 0
    assert said + errors == ""
    assert all(b"qt-message" not in log.read_bytes() for log in (store / "log").iterdir())


def test_after_a_crash_the_next_start_is_not_taken_for_a_second_one(
    first: subprocess.Popen[str], settings: list[str]
) -> None:
    first.kill()
    first.communicate(timeout=20)
    again = start(settings)
    assert again.stdout is not None

    assert again.stdout.readline().strip() == "first-frame"
    again.kill()
    again.communicate(timeout=20)
