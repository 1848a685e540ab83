"""Days off and hours of the centre, as its officials set them: settings of this machine, one set for each centre."""

import msgspec

from kiosk.app import team_commands as tc
from kiosk.app.ports import Clock, Ledger, Unit
from kiosk.domain.calendar.days_off import DayChange, changed, read_changes, without, write_changes
from kiosk.domain.calendar.office_hours import Hours, hours_of, read_hours, write_hours
from kiosk.domain.ids import MemberId
from kiosk.domain.local_time import day_of
from kiosk.errors import Refused


class OpenDays(msgspec.Struct, frozen=True):
    """What the centre says of its days and hours."""

    changes: tuple[DayChange, ...] = ()
    hours: Hours = Hours()


def open_days(ledger: Ledger) -> OpenDays:
    """What is kept for the centre that this machine stands in."""
    centre = ledger.setting("centre")
    return OpenDays(read_changes(ledger.setting(f"days.{centre}")), read_hours(ledger.setting(f"hours.{centre}")))


def change_day(command: tc.ChangeDay, unit: Unit, clock: Clock) -> OpenDays:
    """Keep the centre's word on a day; refused as in `kiosk.domain.calendar.days_off.changed`."""
    with unit() as ledger:
        _officials_only(ledger, command.by)
        known = open_days(ledger)
        changes = changed(known.changes, command.change, command.shipped, day_of(clock.now()))
        return _kept(ledger, OpenDays(changes, known.hours))


def restore_day(command: tc.RestoreDay, unit: Unit) -> OpenDays:
    """Take the centre's word on a day back; asking twice changes nothing."""
    with unit() as ledger:
        _officials_only(ledger, command.by)
        known = open_days(ledger)
        return _kept(ledger, OpenDays(without(known.changes, command.day), known.hours))


def set_hours(command: tc.SetHours, unit: Unit) -> OpenDays:
    """Keep the centre's hours; refused as in `kiosk.domain.calendar.office_hours.hours_of`."""
    with unit() as ledger:
        _officials_only(ledger, command.by)
        return _kept(ledger, OpenDays(open_days(ledger).changes, hours_of(*command.times)))


def _kept(ledger: Ledger, days: OpenDays) -> OpenDays:
    centre = ledger.setting("centre")
    ledger.save_setting(f"days.{centre}", write_changes(days.changes))
    ledger.save_setting(f"hours.{centre}", write_hours(days.hours))
    return days


def _officials_only(ledger: Ledger, by: MemberId) -> None:
    if not any(member.id == by and member.role != "volunteer" for member in ledger.members()):
        raise Refused("officials-only")
