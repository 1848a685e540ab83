"""What the team asks for, in the imperative: its centre, its people, its days and hours, its scanner, its line."""

from datetime import date
from typing import TypeAlias

import msgspec

from kiosk.domain.calendar.days_off import DayChange
from kiosk.domain.calendar.working_days import Holiday
from kiosk.domain.ids import MemberId
from kiosk.domain.team_facts import Role


class ChooseCentre(msgspec.Struct, frozen=True):
    """This machine stands in this commune's centre."""

    centre: str


class ChooseAddress(msgspec.Struct, frozen=True):
    """How the screen addresses the citizen."""

    address: str


class AddMember(msgspec.Struct, frozen=True):
    """Take somebody into the team, with a PIN of four to eight digits; `by` is None for the very first only."""

    member: MemberId
    name: str
    role: Role
    pin: str
    by: MemberId | None = None


class ChangeMember(msgspec.Struct, frozen=True):
    """Correct the name of one of the team, or give another role; `by` asks for it."""

    member: MemberId
    name: str
    role: Role
    by: MemberId


class SetPin(msgspec.Struct, frozen=True):
    """Give a member a new PIN: one's own with the `old` one, another's by an official or a leader."""

    member: MemberId
    pin: str
    by: MemberId
    old: str = ""


class RemoveMember(msgspec.Struct, frozen=True):
    """Take a member off the team; the official or leader `by` asks for it."""

    member: MemberId
    by: MemberId


class MarkCard(msgspec.Struct, frozen=True):
    """Remember a member's own card by its mark, or forget it when empty; the official `by` asks for it."""

    member: MemberId
    mark: str
    by: MemberId


class ChoosePort(msgspec.Struct, frozen=True):
    """Read codes from this serial port; from none when empty."""

    port: str


class SignIn(msgspec.Struct, frozen=True):
    """Open the counter with a PIN."""

    member: MemberId
    pin: str


class SignOut(msgspec.Struct, frozen=True):
    """Leave the counter."""

    member: MemberId


class AskEnrolment(msgspec.Struct, frozen=True):
    """Let the sync process enrol this machine with a one-time code."""

    url: str
    code: str


class ChangeDay(msgspec.Struct, frozen=True):
    """Say of one day whether the centre's offices work, and why; `shipped` is the list that came with the program."""

    change: DayChange
    shipped: tuple[Holiday, ...]
    by: MemberId


class RestoreDay(msgspec.Struct, frozen=True):
    """Take back what was said of a day: the shipped list counts again."""

    day: date
    by: MemberId


class SetHours(msgspec.Struct, frozen=True):
    """Say when the counter is open, as four times `HH:MM`; four empty ones give the usual hours back."""

    times: tuple[str, str, str, str]
    by: MemberId


class SendNow(msgspec.Struct, frozen=True):
    """Wake the sync process."""


AnyTeamCommand: TypeAlias = (
    ChooseCentre
    | ChooseAddress
    | AddMember
    | ChangeMember
    | MarkCard
    | ChoosePort
    | SignIn
    | SignOut
    | AskEnrolment
    | SendNow
    | ChangeDay
    | RestoreDay
    | SetHours
)
