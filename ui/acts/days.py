"""Days off and hours of the counter, as officials set them."""

from collections.abc import Mapping
from datetime import date

from msgspec.structs import replace

from kiosk.app import days
from kiosk.app import team_commands as tc
from kiosk.domain.calendar.days_off import DayChange
from kiosk.domain.ids import MemberId
from kiosk.domain.questions import typed
from kiosk.errors import Refused
from ui.acts.open_days import holidays
from ui.acts.sitting import today
from ui.state import Problem, State
from ui.world import World

NEW = "new"
"""Key of the card that adds a day."""

TIMES = ("opens", "pauses", "resumes", "closes")


def begin_days(_world: World, state: State) -> State:
    """The list of days off."""
    return replace(state, stage="days", draft={})


def begin_hours(_world: World, state: State) -> State:
    """The hours as they are."""
    hours = state.days.hours
    return replace(state, stage="hours", draft={name: f"{getattr(hours, name):%H:%M}" for name in TIMES})


def open_day(world: World, state: State, key: str) -> State:
    """Open a day of the list, or begin a new one."""
    if key == NEW:
        return replace(state, stage="day", draft={"works": "false"})
    day = date.fromisoformat(key)
    listed = next(holiday for holiday in holidays(world, state) if holiday.date == day)
    works = "true" if listed.kind == "swap_work" else "false"
    own = next((change.reason for change in state.days.changes if change.date == day), "")
    return replace(state, stage="day", draft={"listed": key, "works": works, "reason": own})


def save_day(world: World, state: State) -> State:
    """Keep what is said of a day."""
    draft = state.draft
    if not (draft.get("listed") or draft.get("day", "").strip(" /")):
        raise Refused("day-missing")
    said = draft.get("listed") or typed.day(draft["day"], today(world))
    change = DayChange(date.fromisoformat(said), draft.get("works") == "true", draft.get("reason", ""))
    command = tc.ChangeDay(change, world.library.holidays, _by(state))
    kept = days.change_day(command, world.unit, world.clock)
    return replace(state, days=kept, stage="days", draft={}, problem=Problem("settings.day-saved", tone="good"))


def restore_day(world: World, state: State) -> State:
    """Take back what the centre said of the day that is open."""
    command = tc.RestoreDay(date.fromisoformat(state.draft["listed"]), _by(state))
    kept = days.restore_day(command, world.unit)
    return replace(state, days=kept, stage="days", draft={}, problem=Problem("settings.day-restored", tone="good"))


def save_hours(world: World, state: State) -> State:
    """Keep the hours of the counter."""
    opens, pauses, resumes, closes = (_time(state.draft, name) for name in TIMES)
    kept = days.set_hours(tc.SetHours((opens, pauses, resumes, closes), _by(state)), world.unit)
    return replace(state, days=kept, stage="list", draft={}, problem=Problem("settings.hours-saved", tone="good"))


def _time(draft: Mapping[str, str], name: str) -> str:
    text = draft.get(name, "").strip()
    return typed.time(text) if text else ""


def _by(state: State) -> MemberId:
    if state.member is None:
        raise Refused("officials-only")
    return state.member.id
