"""Which days count as working days at this centre."""

from functools import lru_cache

from kiosk.domain.calendar.days_off import DayChange, with_changes
from kiosk.domain.calendar.working_days import Calendar, Holiday, calendar_of
from ui.state import State
from ui.world import World


def holidays(world: World, state: State) -> tuple[Holiday, ...]:
    """The days off and made-up days that count here: the shipped list, and what the centre says in place of it."""
    return with_changes(world.library.holidays, state.days.changes)


def calendar(world: World, state: State) -> Calendar:
    """Working days as they count here."""
    return _calendar(world.library.holidays, state.days.changes)


@lru_cache(maxsize=4)
def _calendar(shipped: tuple[Holiday, ...], changes: tuple[DayChange, ...]) -> Calendar:
    return calendar_of(with_changes(shipped, changes))
