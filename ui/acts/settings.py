"""Settings, for officials: the team and the enrolment with the province."""

from msgspec.structs import replace

from kiosk.app import ask, team
from kiosk.app import commands as c
from kiosk.domain.facts import Role
from kiosk.domain.ids import MemberId, uuid7
from kiosk.errors import Refused
from ui.address import address_of
from ui.state import Problem, State
from ui.world import World

ROLES: tuple[Role, ...] = ("volunteer", "official", "it", "leader")


def open_card(_world: World, state: State, key: str) -> State:
    """Open one part of the settings."""
    begun = {"member": {"role": "volunteer"}, "address": {"address": state.address}}
    return replace(state, stage=key, draft=begun.get(key, {}))


def answer(_world: World, state: State, field: str, typed: str) -> State:
    """Leave a box; nothing is kept before the button."""
    return replace(state, draft={**state.draft, field: typed})


def act(world: World, state: State) -> State:
    """The button of the open part."""
    if state.member is None or state.member.role == "volunteer":
        raise Refused("officials-only")
    if state.stage == "member":
        return _add_member(world, state)
    if state.stage == "address":
        return _choose_address(world, state)
    draft = state.draft
    team.ask_enrolment(c.AskEnrolment(draft.get("url", ""), draft.get("code", "")), world.unit)
    return replace(state, stage="list", draft={}, problem=Problem("settings.enrol-asked", tone="warn"))


def _choose_address(world: World, state: State) -> State:
    chosen = address_of(state.draft.get("address", ""))
    team.choose_address(c.ChooseAddress(chosen), world.unit)
    return replace(state, stage="list", draft={}, address=chosen, problem=Problem("settings.saved", tone="good"))


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
