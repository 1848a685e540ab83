"""How this machine presents itself to the province with the one-time code that an official typed."""

import socket
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from typing import Final

from kiosk.store.device import DeviceKeys
from kiosk.store.outbox import Outbox
from kiosk.store.uplink import Enrolment
from sync.client.line import HttpProvince
from sync.protocol import Enrol

PROVINCE_URL: Final = "province_url"
"""The kiosk's setting that says where the province's server is."""
ENROL_CODE: Final = "enrol_code"
"""The kiosk's setting with the code that an official typed last."""
CENTRE: Final = "centre"
"""The kiosk's setting with the five-digit code of its commune."""


def enrol(outbox: Outbox, keys: DeviceKeys, url: str, code: str, now: datetime) -> Enrolment:
    """Present this machine, and note what the province calls it.

    Raises `LineDown`, or `Rejected` with the province's reason: `enrol-code-unknown`, `other-centre`, `revoked`.
    """
    wish = Enrol(
        code=code,
        public_key=keys.public_key(),
        slip_key=keys.slip_key(),
        machine=socket.gethostname()[:100],
        build=build(),
        centre=outbox.setting(CENTRE),
    )
    province = HttpProvince(url, "", keys)
    try:
        answer = province.enrol(wish)
    finally:
        province.close()
    enrolment = Enrolment(device=answer.device, centre=answer.centre, public_url=answer.public_url, at=now)
    outbox.record_enrolled(enrolment)
    return enrolment


def build() -> str:
    """Which build of the program this is."""
    try:
        return version("tantay")
    except PackageNotFoundError:
        return "source"
