"""A disk that is nearly full is made for real and told before it is full; only what is ours is deleted from it."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.app.workshop import Order
from kiosk.devices.doctor.mend import OLD_SECONDS
from kiosk.devices.doctor.words import Wish
from kiosk.domain.repairs.measures import CHECKS
from tests.repairs.job import ask, measured, mended

MEGABYTE = 1 << 20


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 40 MB."""
    if os.geteuid() != 0 or not sys.platform.startswith("linux"):
        pytest.skip("mounting a small disk needs root")
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", str(folder)], check=False)
    if mounted.returncode:
        pytest.skip("no disk can be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def fill(path: Path, megabytes: float) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(bytes(int(megabytes * MEGABYTE)))


def disk(folder: Path) -> str:
    return measured("disk", store=str(folder))["disk"].code


def test_a_disk_is_told_to_fill_up_before_it_is_full(small_disk: Path) -> None:
    assert disk(small_disk) == ""
    fill(small_disk / "film", 38.5)
    assert disk(small_disk) == "disk-low"
    fill(small_disk / "more", 1.2)
    assert disk(small_disk) == "disk-full"


def test_our_own_old_notes_are_deleted_and_the_disk_is_measured_well_again(small_disk: Path) -> None:
    fill(small_disk / "log" / "kiosk.jsonl", 1)
    fill(small_disk / "log" / "kiosk.jsonl.3", 10)
    fill(small_disk / "kiosk.db", 27.5)
    assert disk(small_disk) == "disk-low"

    assert mended("free-disk", Order(checks=(), store=str(small_disk))) == "done"

    assert disk(small_disk) == ""
    assert sorted(path.name for path in small_disk.rglob("*") if path.is_file()) == ["kiosk.db", "kiosk.jsonl"]


def test_only_old_folders_of_our_own_prints_are_deleted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    old = time.time() - OLD_SECONDS - 60
    for name, age in (
        ("tantay-AbC123", old),
        ("tantay-fresh1", time.time()),
        ("tantay-cups-other", old),
        ("photos", old),
    ):
        (tmp_path / name).mkdir()
        os.utime(tmp_path / name, (age, age))

    assert mended("free-disk") == "done"

    assert sorted(path.name for path in tmp_path.iterdir()) == ["photos", "tantay-cups-other", "tantay-fresh1"]


def test_a_clock_that_this_user_may_not_set_stays_as_it_is() -> None:
    before = time.time()

    assert mended("set-clock", Order(checks=(), province="")) == "failed"
    assert abs(time.time() - before) < 60


def test_every_check_of_the_computer_comes_to_an_end_and_says_something(tmp_path: Path) -> None:
    told = ask(Wish(Order(checks=CHECKS["computer"], store=str(tmp_path))))

    assert {one.measure.check for one in told if one.measure is not None} == set(CHECKS["computer"])
