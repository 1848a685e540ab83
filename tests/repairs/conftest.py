"""The private spooler of the devices' tests, and the counter of the pages' tests, serve these as well."""

from tests.devices.conftest import cupsd, spooler
from tests.ui.conftest import desk, make_desk, no_keyring, quick_fingers, set_up

__all__ = ["cupsd", "desk", "make_desk", "no_keyring", "quick_fingers", "set_up", "spooler"]
