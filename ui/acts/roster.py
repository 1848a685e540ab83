"""What is read for the sign-in page and the page of the shifts; the reads are imported when they are asked for."""

from datetime import date

from msgspec.structs import replace

from kiosk.domain.local_time import day_of
from kiosk.domain.rights import may
from kiosk.domain.shifts.roster import WEEK, days_of, monday_of
from ui.acts.open_days import calendar
from ui.state import State
from ui.states.shifts import ShiftsState, Span
from ui.world import World

READ = "read"
"""Stage of the page on which a note is read that must be read."""


def with_standing(world: World, state: State) -> State:
    """Who is to be there today, who is here, and where somebody is missing, as of this moment."""
    from kiosk.app import shifts_ask

    found = shifts_ask.standing(world.reading, world.clock.now(), calendar(world, state))
    return replace(state, shifts=replace(state.shifts, standing=found))


def opened(world: World, state: State) -> State:
    """The page of the shifts, at its beginning."""
    fresh = replace(state, page="shifts", stage="", shifts=ShiftsState(anchor=day_of(world.clock.now())))
    return with_standing(world, fresh)


def with_week(world: World, state: State, day: date) -> State:
    """The roster of the week that holds this day."""
    from kiosk.app import shifts_ask

    planned = shifts_ask.week(world.reading, monday_of(day))
    return replace(state, shifts=replace(state.shifts, anchor=day, planned=planned))


def with_hours(world: World, state: State, day: date, span: Span) -> State:
    """The hours of the week or month that holds this day: everybody's for who may see them, else one's own."""
    from kiosk.app import shifts_ask

    if state.member is None:
        return state
    days = span_days(day, span)
    worked = shifts_ask.worked(world.reading, state.member.id, days, world.clock.now(), calendar(world, state))
    return replace(state, shifts=replace(state.shifts, anchor=day, span=span, worked=worked))


def span_days(day: date, span: Span) -> tuple[date, ...]:
    """The days of the week or month that holds this day."""
    if span == "week":
        return days_of(monday_of(day))
    first = day.replace(day=1)
    return tuple(one for one in days_of(first, 31) if one.month == first.month)


def turned(day: date, span: Span, way: int) -> date:
    """A day of the next week or month, or of the one before."""
    if span == "week":
        return day + way * WEEK
    first = day.replace(day=1)
    months = first.year * 12 + first.month - 1 + way
    return date(months // 12, months % 12 + 1, 1)


def may_plan(state: State) -> bool:
    """Whether who is signed in plans the roster."""
    return state.member is not None and may(state.member.role, "plan-shifts")


def to_read(world: World, state: State) -> State:
    """What the last shift says comes before everything else."""
    from kiosk.app import shifts_ask

    if state.member is None:
        return state
    unread = shifts_ask.unread(world.reading, state.member.id, world.clock.now())
    if not unread:
        return state
    return replace(state, page="shifts", stage=READ, shifts=replace(state.shifts, notes=unread))
