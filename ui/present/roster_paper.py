"""The week's roster on A4. Imported when somebody prints: a start has no time for it."""

from kiosk.domain.local_time import day_of
from kiosk.domain.on_paper import roster_sheet as paper
from kiosk.domain.on_paper.sheets import Sheet
from kiosk.domain.shifts.roster import days_of, monday_of, open_halves
from kiosk.domain.vietnamese import name_sort_key
from ui.acts.open_days import calendar
from ui.present.frame import centre_name
from ui.present.shift_words import name_of
from ui.state import State
from ui.words import say
from ui.world import World


def roster_sheet(world: World, state: State) -> Sheet:
    """The week on the screen, those who are planned in it by name; Vietnamese, as it hangs for everybody."""
    state = _vietnamese(state)
    week = days_of(monday_of(state.shifts.anchor or day_of(state.now)))
    opened = frozenset(open_halves(week, state.days.hours, calendar(world, state)))
    days = [day for day in week if day.weekday() < 5 or any(half.day == day for half in opened)]
    roles = {member.id: member.role for member in state.members}
    planned = state.shifts.planned
    people = [
        paper.Person(
            name=name_of(member, state),
            role=say("vi", f"role.{roles[member]}") if member in roles else "",
            halves=frozenset(half for half, members in planned.items() if member in members),
        )
        for member in {one for members in planned.values() for one in members}
    ]
    people.sort(key=lambda person: name_sort_key(person.name))
    practice = state.practice is not None
    return paper.roster_sheet(people, days, opened, state.days.hours, centre_name(world, state), practice=practice)


def _vietnamese(state: State) -> State:
    from msgspec.structs import replace

    return replace(state, language="vi")
