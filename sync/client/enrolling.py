"""How this machine presents itself to the province with the one-time code that an official typed."""

import socket
from datetime import datetime
from typing import Final

import msgspec

from kiosk.errors import Rejected
from kiosk.store.device import DeviceKeys
from kiosk.store.outbox import Outbox
from kiosk.store.uplink import Enrolment
from sync.client.build import build
from sync.client.line import HttpProvince, LineDown
from sync.protocol import Enrol, is_usable_address

WANTED_URL: Final = "wanted_url"
"""The kiosk's setting with the address of the province's server that an official typed last."""
ENROL_CODE: Final = "enrol_code"
"""The kiosk's setting with the code that an official typed last."""
CENTRE: Final = "centre"
"""The kiosk's setting with the five-digit code of its commune."""

_FOR_GOOD: Final = frozenset({"enrol-code-unknown", "other-centre", "revoked"})


class Wish(msgspec.Struct, frozen=True):
    """What an official typed: let this machine in at this address, with this code, as one of this centre."""

    url: str
    code: str
    centre: str

    @property
    def name(self) -> str:
        """The wish as it is remembered when it came true."""
        return f"{self.url} {self.code}"

    @property
    def refused_name(self) -> str:
        """The wish as it is remembered when it was refused: for another centre it may be asked again."""
        return f"{self.name} {self.centre}"


def pending(outbox: Outbox) -> Wish | None:
    """The wish that no province has answered yet, also when it was typed while nothing ran here."""
    setting = outbox.setting
    wish = Wish(setting(WANTED_URL), setting(ENROL_CODE), setting(CENTRE))
    if not wish.url or not wish.code or outbox.tried() in {wish.name, wish.refused_name}:
        return None
    return wish


def enrol(outbox: Outbox, keys: DeviceKeys, wish: Wish, now: datetime) -> Enrolment:
    """Present this machine where it was wished, and note what the province calls it; until then nothing changes.

    Raises `LineDown`, or `Rejected` with the province's reason: `enrol-code-unknown`, `other-centre` and `revoked` are
    remembered, as what was refused so once is not asked again.
    """
    request = Enrol(
        code=wish.code,
        public_key=keys.public_key(),
        slip_key=keys.slip_key(),
        machine=socket.gethostname()[:100],
        build=build(),
        centre=wish.centre,
        waiting=outbox.waiting(),
    )
    province = HttpProvince(wish.url, "", keys)
    try:
        answer = province.enrol(request)
    except Rejected as refusal:
        if refusal.reason in _FOR_GOOD:
            outbox.record_refused(wish.refused_name)
        raise
    finally:
        province.close()
    if not is_usable_address(answer.public_url):
        raise LineDown("bad-address", "public_url")
    enrolment = Enrolment(answer.device, answer.centre, answer.public_url, now, wish.url)
    outbox.record_enrolled(enrolment, wish.name)
    return enrolment
