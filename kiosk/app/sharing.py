"""What a centre's machines tell each other: heard from the feed, carried on a stick, and who may pair a machine."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from secrets import token_bytes
from typing import Protocol

from kiosk.app.ports import Member, Unit
from kiosk.domain import pairing
from kiosk.domain.ids import MemberId
from kiosk.domain.rights import must
from kiosk.domain.sharing import Brought, Carried, Parcel
from kiosk.domain.team_facts import Role
from kiosk.errors import Refused


class Link(Protocol):
    """The way to the other machines."""

    def secret(self) -> bytes:
        """The centre's secret, as this machine has it."""
        ...

    def pair(self, secret: bytes) -> None:
        """Become one with the machines that have this secret."""
        ...

    def write_stick(self, folder: Path, at: datetime) -> Carried:
        """Write all that this machine knows of the team."""
        ...

    def read_stick(self, folder: Path) -> Brought:
        """What the other machines wrote there."""
        ...


def hear(unit: Unit, reading: Unit) -> bool:
    """Take in the next of what the sync process fetched from the other machines; whether there was any."""
    with reading() as ledger:
        if not ledger.has_heard():
            return False
    with unit() as ledger:
        ledger.take_next()
    return True


def take_in(piece: Parcel, unit: Unit) -> tuple[int, int]:
    """Take in one piece of what a stick brought; how many facts and private fields of it were new."""
    with unit() as ledger:
        return ledger.take_in(piece)


def pairing_code(by: MemberId, reading: Unit, link: Link) -> str:
    """The code for another machine of the centre; refused to whoever may not show it."""
    with reading() as ledger:
        _must_pair(by, ledger.members())
    return pairing.spell(link.secret())


def pair(typed: str, by: MemberId | None, reading: Unit, link: Link) -> None:
    """Join the machines whose code this is; nobody is asked while the machine has no team of its own."""
    secret = pairing.read(typed)
    with reading() as ledger:
        team = ledger.members()
    if team:
        _must_pair(by, team)
    if team and secret == link.secret():
        raise Refused("pairing-already")
    link.pair(secret)


def new_code(by: MemberId, reading: Unit, link: Link) -> None:
    """Seal under a new code from now on: the old one has leaked, or a machine was lost.

    Whoever has the old code alone opens nothing that is written from here on; each other machine has to be told the
    new one. A machine that was lost is shut out of the line by the province.
    """
    with reading() as ledger:
        _must_pair(by, ledger.members())
    link.pair(token_bytes(pairing.SECRET_BYTES))


def _must_pair(by: MemberId | None, team: Sequence[Member]) -> None:
    roles: list[Role] = [member.role for member in team if member.id == by]
    must(roles[0] if roles else "volunteer", "pair-machines")
