"""What holds for every test: the sentences as they are written now, no screen, nobody's keyring, no clock."""

import gc
import os
import subprocess
import sys
from pathlib import Path

from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"  # so that no test writes into a real keyring

settings.register_profile("tests", deadline=None)  # a busy machine is slow; timings live in `make bench`
settings.load_profile("tests")

if "PYTEST_XDIST_WORKER" not in os.environ:  # once, before the workers begin, which would write over each other
    subprocess.run([sys.executable, Path(__file__).parents[1] / "packaging" / "words.py"], check=True)


def pytest_collection_finish() -> None:
    """What was imported and collected stays to the end, so the garbage of each test is looked for without it."""
    gc.collect()
    gc.freeze()
