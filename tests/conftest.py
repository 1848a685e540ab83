"""What holds for every test: the sentences as they are written now, no screen, nobody's keyring, no clock."""

import gc
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).parents[1]
LONG = (
    "sync/test_running.py", "sync/test_backup.py", "sync/test_histories.py", "sync/test_open_publishing.py",
    "sync/test_staff_table.py", "sync/cases/test_api.py", "sync/test_server.py", "sync/test_commands.py",
    "sync/test_rebuilding.py", "journeys/test_other_histories.py", "journeys/test_kills.py", "journeys/test_at_rest.py",
    "web/test_sorting.py", "web/test_figures.py", "web/test_cases_pages.py", "web/test_accounts.py",
    "devices/test_voice.py", "devices/test_printer.py", "devices/test_sheet_printer.py", "store/test_writers.py",
    "paper/test_declaration_pages.py", "audit/test_audit.py",
    "ui/test_words.py", "ui/test_flow.py", "ui/test_drafts.py", "ui/test_practice.py", "ui/test_controls_in_window.py",
    "ui/test_compose.py", "sync/test_counting.py",
)  # fmt: skip
"""Files that take long begin first, or one lane would still be at one of them when the other has no more to do."""

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"  # so that no test writes into a real keyring

settings.register_profile("tests", deadline=None)  # a busy machine is slow; timings live in `make bench`
settings.load_profile("tests")

if "PYTEST_XDIST_WORKER" not in os.environ:  # once, before the workers begin, which would write over each other
    subprocess.run([sys.executable, ROOT / "packaging" / "words.py"], check=True)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    place = {ROOT / "tests" / name: number for number, name in enumerate(LONG)}
    items.sort(key=lambda item: place.get(item.path, len(LONG)))


def pytest_collection_finish() -> None:
    """What was imported and collected stays to the end, so the garbage of each test is looked for without it."""
    gc.collect()
    gc.freeze()
