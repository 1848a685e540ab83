"""What holds for every test: no screen, no keyring of the person who runs it, no clock in hypothesis."""

import os

from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"  # so that no test writes into a real keyring

settings.register_profile("tests", deadline=None)  # a busy machine is slow; timings live in `make bench`
settings.load_profile("tests")
