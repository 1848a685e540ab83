"""Settings, for officials: the team and the enrolment with the province."""

from msgspec.structs import replace

from kiosk.app import ask, team
from kiosk.app import commands as c
from kiosk.domain.facts import Role
from kiosk.domain.ids import MemberId, uuid7
from kiosk.errors import Refused
from ui.acts import days
from ui.state import Problem, State
from ui.world import World

ROLES: tuple[Role, ...] = ("volunteer", "official", "it", "leader")


def open_card(world: World, state: State, key: str) -> State:
    """Open one part of the settings."""
    if key in {"days", "hours"}:
        return days.begin_days(world, state) if key == "days" else days.begin_hours(world, state)
    if state.stage == "days":
        return days.open_day(world, state, key)
    return replace(state, stage=key, draft={"role": "volunteer"} if key == "member" else {})


def answer(_world: World, state: State, field: str, typed: str) -> State:
    """Leave a box; nothing is kept before the button."""
    return replace(state, draft={**state.draft, field: typed})


def act(world: World, state: State) -> State:
    """The button of the open part."""
    if state.member is None or state.member.role == "volunteer":
        raise Refused("officials-only")
    if state.stage in {"day", "hours"}:
        return days.save_day(world, state) if state.stage == "day" else days.save_hours(world, state)
    if state.stage == "member":
        return _add_member(world, state)
    draft = state.draft
    team.ask_enrolment(c.AskEnrolment(draft.get("url", ""), draft.get("code", "")), world.unit)
    return replace(state, stage="list", draft={}, problem=Problem("settings.enrol-asked", tone="warn"))


def _add_member(world: World, state: State) -> State:
    wanted = state.draft.get("role")
    roles: dict[str | None, Role] = {role: role for role in ROLES}
    role = roles.get(wanted, "volunteer")
    name, pin = state.draft.get("name", ""), state.draft.get("pin", "")
    by = state.member.id if state.member is not None else None
    command = c.AddMember(MemberId(uuid7(world.clock.now())), name, role, pin, by)
    member = team.add_member(command, world.unit, world.clock, world.pins)
    members = ask.machine(world.reading).members
    added = Problem("settings.member-added", {"name": member.name}, tone="good")
    return replace(state, stage="list", draft={}, members=members, problem=added)
