"""`tantay doctor` prints what the page shows, Vietnamese first, and its exit code says whether all is well."""

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.store.store import open_store
from kiosk.store.uplink import Enrolment
from tests.repairs.provinces import ahead

QUIET = """portal_host = ""
outside_host = ""
probe_url = ""
"""


def doctor(tmp_path: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    config = tmp_path / "kiosk.toml"
    config.write_text(QUIET)
    return subprocess.run(
        [sys.executable, "-m", "ui", "doctor", "--config", str(config), "--store", str(tmp_path)],
        env=os.environ | {"CUPS_SERVER": str(tmp_path / "nobody-listens")} | environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_a_fault_is_told_with_its_cause_and_what_to_do_first(tmp_path: Path) -> None:
    done = doctor(tmp_path)

    assert done.returncode == 1
    assert "✗ Phần in của máy: không chạy  ·  Printing service: is not running" in done.stdout
    assert "Nguyên nhân: Phần in của máy không chạy." in done.stdout
    assert "Làm trước: Khởi động lại máy này." in done.stdout
    assert "✓ Ổ đĩa còn trống: tốt" in done.stdout


def test_where_nothing_can_be_measured_it_does_not_say_that_all_is_well(tmp_path: Path) -> None:
    (tmp_path / "psutil.py").write_text("raise ImportError('not on this machine')")
    done = doctor(tmp_path, PYTHONPATH=str(tmp_path))

    assert done.returncode == 2
    assert "Không đo được gì trên máy này." in done.stdout
    assert "? Ổ đĩa còn trống: không đo được trên máy này" in done.stdout
    assert "đều tốt" not in done.stdout


def test_the_province_that_this_machine_is_enrolled_with_is_asked_while_the_kiosk_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    now = datetime.now(UTC)
    with ahead() as province:
        store = open_store(tmp_path)
        outbox = store.outbox()
        outbox.record_enrolled(Enrolment("d1", "08782", "https://tinh.example.vn", now, province))
        done = doctor(tmp_path)
        outbox.close()
        store.close()

    assert "✗ Giờ của máy: giờ sai so với tỉnh (-3 h 00 min)" in done.stdout
    assert "Nguyên nhân: Giờ của máy sai nhiều" in done.stdout


def test_an_unreadable_setting_is_no_diagnosis(tmp_path: Path) -> None:
    config = tmp_path / "kiosk.toml"
    config.write_text("colour = 1\n")
    done = subprocess.run(
        [sys.executable, "-m", "ui.doctor", "--config", str(config)], capture_output=True, check=False, timeout=60
    )

    assert done.returncode == 2


@pytest.mark.parametrize("module", ["ui", "ui.doctor"])
def test_it_explains_itself(module: str) -> None:
    words = ["doctor", "--help"] if module == "ui" else ["--help"]
    done = subprocess.run(
        [sys.executable, "-m", module, *words], capture_output=True, text=True, check=True, timeout=60
    )

    assert "--province" in done.stdout
