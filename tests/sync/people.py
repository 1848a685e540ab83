"""Whom the tests of sync speak of: a device with its keys, what it would send, and a clock."""

import secrets
from datetime import UTC, datetime, timedelta

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.domain import facts as f
from kiosk.domain import slip_code
from kiosk.domain.chain import GENESIS, link
from kiosk.domain.facts import AnyFact, encode
from kiosk.domain.ids import MemberId, SessionId, uuid7
from sync.protocol import Enrol, Push
from sync.province.database import Database
from sync.province.devices import Device, enrol, write_revoked
from sync.province.staff.enrol_codes import make_enrol_code

START = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
MEMBER = MemberId("a" * 32)


class Keys:
    """The two keys of a device, as the store's `DeviceKeys` holds them."""

    def __init__(self) -> None:
        self._private = Ed25519PrivateKey.generate()
        self._slip_key = secrets.token_bytes(slip_code.SLIP_KEY_BYTES)

    def sign(self, message: bytes) -> bytes:
        return self._private.sign(message)

    def public_key(self) -> bytes:
        return self._private.public_key().public_bytes_raw()

    def slip_key(self) -> bytes:
        return self._slip_key

    def code(self) -> str:
        """A new genuine slip code."""
        return slip_code.issue(self._slip_key, secrets.token_bytes(slip_code.NONCE_BYTES))


def wish(keys: Keys, code: str, centre: str = "") -> Enrol:
    return Enrol(
        code=code, public_key=keys.public_key(), slip_key=keys.slip_key(), machine="quay-1", build="test", centre=centre
    )


def let_in(database: Database, keys: Keys, centre: str = "08782", at: datetime = START) -> Device:
    """Enrol a device without HTTP."""
    return enrol(database, wish(keys, make_enrol_code(database, centre, at)), at)


def session_facts(keys: Keys, at: datetime = START, *, steps: int = 2) -> tuple[str, list[AnyFact]]:
    """A session from opening to its end, and its slip's code."""
    session = SessionId(uuid7(at))
    code = keys.code()
    facts: list[AnyFact] = [
        f.SessionOpened(at=at, session=session, member=MEMBER, centre="08782"),
        f.ProcedureChosen(at=at, session=session, procedure="1.001193", checked_on="2026-07-01"),
        *(f.StepReached(at=at + timedelta(seconds=n), session=session, step=f"form-{n}") for n in range(steps)),
        f.SlipIssued(at=at + timedelta(minutes=9), session=session, code=code),
        f.SessionEnded(at=at + timedelta(minutes=10), session=session, outcome="prepared", satisfaction=3),
    ]
    return code, facts


def push_of(bodies: list[bytes], first: int = 1, previous: bytes = GENESIS, ledger: str = "1" * 32) -> Push:
    """What a kiosk would send of these bodies."""
    last = previous
    for body in bodies:
        last = link(last, body)
    return Push(ledger=ledger, first=first, previous=previous, bodies=tuple(bodies), last=last)


def bodies_of(facts: list[AnyFact]) -> list[bytes]:
    return [encode(fact) for fact in facts]


def revoke(database: Database, device: str, at: datetime | None, now: datetime | None = None) -> None:
    """Shut the machine out from `at` on, or let it in again with None; whoever did it stands in no record."""
    with database.write() as connection:
        write_revoked(connection, device, at, now or datetime.now(UTC))
