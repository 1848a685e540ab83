"""The private spooler of the devices' tests serves these as well."""

from tests.devices.conftest import cupsd, spooler

__all__ = ["cupsd", "spooler"]
