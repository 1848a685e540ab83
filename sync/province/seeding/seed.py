"""Made-up machines that send made-up histories through the same door as real ones, only faster."""

import hashlib
import secrets
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Final

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import func, select

from kiosk.domain.chain import GENESIS, link
from kiosk.domain.facts import encode
from kiosk.domain.ids import MemberId
from kiosk.domain.slip_code import SLIP_KEY_BYTES
from kiosk.errors import Refused
from sync.protocol import Enrol, Push
from sync.province.accept import accept
from sync.province.database import Database
from sync.province.devices import Device, enrol
from sync.province.schema import device
from sync.province.seeding.history import Quota, quotas, weeks, working_days
from sync.province.seeding.world import COUNTER, LAPTOP, Dice, Team, Told, World, moment
from sync.province.staff.enrol_codes import make_enrol_code

BUILD: Final = "made-up"
_NAMES: Final = ("quay-1", "may-xach-tay")
_BATCH: Final = 8_000


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """How much is to be made up: sessions in all, in so many centres, on the working days up to `until`."""

    sessions: int
    centres: int
    days: int
    seed: int
    until: date


def seed(database: Database, world: World, plan: Plan, now: datetime) -> Iterator[str]:
    """Fill the database; a line for each centre that is done.

    Refused: `seed-numbers` when the plan cannot be kept.
    """
    days = working_days(plan.until - timedelta(days=plan.days - 1), plan.until)
    if not days or not 0 < plan.centres <= len(world.communes) or plan.sessions < 1:
        raise Refused("seed-numbers", centres=str(len(world.communes)))
    communes = world.communes[: plan.centres]
    for number, (commune, quota) in enumerate(quotas(plan.sessions, communes, days, Dice(plan.seed)).items(), 1):
        _seed_centre(database, world, commune, quota, plan, now)
        yield f"{number}/{plan.centres} {commune}: {sum(quota.values())}"


def must_be_new(database: Database) -> None:
    """Refused with `seed-used` when a machine was let in here."""
    with database.read() as connection:
        if connection.execute(select(func.count()).select_from(device)).scalar_one():
            raise Refused("seed-used")


def _seed_centre(database: Database, world: World, commune: str, quota: Quota, plan: Plan, now: datetime) -> None:
    dice = Dice(plan.seed, commune)
    begun = moment(min(quota), 0)
    members = tuple(MemberId(dice.id(begun)) for _ in range(4))
    machines = [_Machine(database, commune, plan.seed, number, begun) for number in (COUNTER, LAPTOP)]
    team = Team(commune, members, tuple(machine.device.slip_key for machine in machines))
    for after, told in weeks(world, team, quota, dice):
        heard = min(moment(after, dice.between(0, 300)), now)
        for number, machine in enumerate(machines):
            machine.send([one for one in told if one.machine == number], heard)


class _Machine:
    """A machine that was let in, and how far it has sent."""

    def __init__(self, database: Database, commune: str, seed: int, number: int, at: datetime) -> None:
        private = Ed25519PrivateKey.generate()  # kept nowhere: nobody can ever send as this machine
        wish = Enrol(
            code=make_enrol_code(database, commune, at),
            public_key=private.public_key().public_bytes_raw(),
            slip_key=secrets.token_bytes(SLIP_KEY_BYTES),
            machine=_NAMES[number],
            build=BUILD,
        )
        self.device: Device = enrol(database, wish, at)
        self._database = database
        self._ledger = hashlib.sha256(f"{BUILD}/{commune}/{seed}/{number}".encode()).hexdigest()[:32]
        self._sent, self._digest = 0, GENESIS

    def send(self, told: Sequence[Told], heard: datetime) -> None:
        """Send these facts, as they would be sent at the moment `heard`."""
        for bodies in _batches([encode(one.fact) for one in told]):
            previous = self._digest
            for body in bodies:
                self._digest = link(self._digest, body)
            push = Push(ledger=self._ledger, first=self._sent + 1, previous=previous, bodies=bodies, last=self._digest)
            accept(self._database, self.device, push, heard)
            self._sent += len(bodies)


def _batches(bodies: Sequence[bytes]) -> Iterator[tuple[bytes, ...]]:
    for at in range(0, len(bodies), _BATCH):
        yield tuple(bodies[at : at + _BATCH])
