"""Settings, for officials: the team, its cards, the scanner, and the enrolment with the province."""

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from msgspec.structs import replace

from kiosk.app import ask, team
from kiosk.app import team_commands as tc
from kiosk.app.ports import Member
from kiosk.app.scanning import Scan
from kiosk.domain.cards.identity_card import Card, mask, parse
from kiosk.domain.cards.number_mark import number_mark
from kiosk.domain.ids import MemberId, uuid7
from kiosk.domain.rights import may
from kiosk.domain.team_facts import Role
from kiosk.errors import Refused
from ui.acts import begin, days, scanner, sharing, sitting
from ui.address import address_of
from ui.state import Problem, State, with_reading_of
from ui.words import say
from ui.world import World

ROLES: tuple[Role, ...] = ("volunteer", "official", "it", "leader")

NO_PORT, NO_CARD, NEW_PIN, REMOVE = "no-port", "no-card", "new-pin", "remove"
"""What is tapped to use no port, to forget a member's card, to set a PIN, and to take a member off the team."""

OWN_PIN = "own-pin"
"""Stage in which members change their own PIN: the only one that is open to all of them."""


def open_card(world: World, state: State, key: str) -> State:
    """Open one part of the settings, or choose in the part that is open."""
    if state.stage != "usb":  # anybody may carry a stick
        _official(state)
    match state.stage:
        case "scanner":
            return _choose_port(world, state, "" if key == NO_PORT else key)
        case "people":
            return _person(state, key)
        case "person":
            return _forget_card(world, state) if key == NO_CARD else _about(state, key)
        case "days":
            return days.open_day(world, state, key)
        case "usb":
            return sharing.open_drive(world, state, key)
        case "machines":
            return replace(state, stage=sharing.NEW_CODE, draft={})
        case _ if key in {"days", "hours"}:
            return days.begin_days(world, state) if key == "days" else days.begin_hours(world, state)
        case _ if key in {"machines", "usb"}:
            return sharing.begin_usb(world, state) if key == "usb" else sharing.begin_machines(world, state)
        case _:
            begun = {"member": {"role": "volunteer"}, "address": {"address": state.address}}
            state = replace(state, stage=key, draft=begun.get(key, {}), tried=None)
            return scanner.ports_seen(world, state) if key == "scanner" else state


def may_see_list(state: State) -> bool:
    """Whether one part leads back to the others; whoever may only use the sticks goes home."""
    return state.member is not None and may(state.member.role, "settings")


def _person(state: State, key: str) -> State:
    found = next((member for member in state.members if member.id == key), None)
    draft = {"name": found.name, "role": found.role} if found is not None else {"name": ""}
    return replace(state, stage="person", chosen=key, draft=draft, errors={})


def _about(state: State, key: str) -> State:
    """A new PIN for the member on the screen, or the question whether to take the member off the team."""
    own = state.member is not None and state.chosen == state.member.id
    stages = {NEW_PIN: OWN_PIN if own else NEW_PIN, REMOVE: REMOVE}
    if key not in stages:
        return state
    state = replace(state, stage=stages[key], draft={})
    return state if key == REMOVE else sitting.led_to(state, "old" if own else "pin")


def own_pin(world: World, state: State) -> State:
    """Change one's own PIN, from the home page."""
    if state.practice is not None:
        raise Refused("practice-no-settings")
    home = begin.at_home(world, state)
    return sitting.led_to(replace(with_reading_of(home, state), page="settings", stage=OWN_PIN), "old")


def closed(world: World, state: State) -> State:
    """Back from the part that is open."""
    if state.stage == OWN_PIN and not state.chosen:
        return begin.at_home(world, state)
    if state.stage in {NEW_PIN, OWN_PIN, REMOVE}:
        return _person(state, state.chosen)
    if state.stage == sharing.NEW_CODE:
        return sharing.begin_machines(world, state)
    stage = {"person": "people", "day": "days"}.get(state.stage, "list")
    return replace(
        state, stage=stage, draft={}, chosen="", tried=None, errors={}, sharing=replace(state.sharing, code="")
    )


def answer(_world: World, state: State, field: str, typed: str) -> State:
    """Leave a box; nothing is kept before the button."""
    errors = {name: wrong for name, wrong in state.errors.items() if name != field}
    return replace(state, draft={**state.draft, field: typed}, errors=errors)


def act(world: World, state: State) -> State:
    """The button below the open part; all but one's own PIN is for officials."""
    if state.stage != OWN_PIN:
        _official(state)
    return ACTS[state.stage].does(world, state)


def _remove_member(world: World, state: State) -> State:
    removed = team.remove_member(tc.RemoveMember(MemberId(state.chosen), _official(state)), world.unit, world.clock)
    said = Problem("settings.member-removed", {"name": removed.name}, tone="good")
    return _known_again(world, replace(state, stage="people", chosen="", draft={}, problem=said))


def _enrol(world: World, state: State) -> State:
    draft = state.draft
    team.ask_enrolment(tc.AskEnrolment(draft.get("url", ""), draft.get("code", "")), world.unit)
    return replace(state, stage="list", draft={}, problem=Problem("settings.enrol-asked", tone="warn"))


def _choose_address(world: World, state: State) -> State:
    chosen = address_of(state.draft.get("address", ""))
    team.choose_address(tc.ChooseAddress(chosen), world.unit)
    return replace(state, stage="list", draft={}, address=chosen, problem=Problem("settings.saved", tone="good"))


def scanned(world: World, state: State, scan: Scan) -> State:
    """A code was read while the settings are open: tried out, a member's card, or the code for the enrolment."""
    match state.stage:
        case "scanner":
            return replace(state, tried=scanner.tried(world, state, scan))
        case "person":
            return _remember_card(world, state, scan)
        case "enrol" | "machines":
            box = "code" if state.stage == "enrol" else "pairing"
            return replace(state, draft={**state.draft, box: scan.text.strip()})
        case _:
            return replace(state, problem=Problem("scan-not-here", tone="warn"))


def _signed_in(state: State) -> Member:
    if state.member is None:
        raise Refused("member-unknown")
    return state.member


def _official(state: State) -> MemberId:
    if state.member is None or state.member.role == "volunteer":
        raise Refused("officials-only")
    return state.member.id


def _differs(state: State) -> State | None:
    """Where the PIN and its repetition are not the same, both boxes are emptied, and it is said."""
    if state.draft.get("pin") == state.draft.get("again"):
        return None
    draft = {**state.draft, "pin": "", "again": ""}
    return sitting.led_to(replace(state, draft=draft, errors={"pin": Problem("pin-again")}), "pin", "pin-again")


def _set_pin(world: World, state: State) -> State:
    """A new PIN for the member on the screen, or for who is signed in."""
    by = _signed_in(state).id
    team.check_pin(state.draft.get("pin", ""))
    differs = _differs(state)
    if differs is not None:
        return differs
    whose = MemberId(state.chosen) if state.stage == NEW_PIN else by
    command = tc.SetPin(whose, state.draft["pin"], by, state.draft.get("old", ""))
    member = team.set_pin(command, world.unit, world.clock, world.pins)
    said = Problem("settings.pin-set", {"name": member.name}, tone="good")
    if state.stage == OWN_PIN and not state.chosen:
        return replace(begin.at_home(world, state), problem=said)
    return _known_again(world, replace(state, stage="people", chosen="", draft={}, problem=said))


def _add_member(world: World, state: State) -> State:
    by = _official(state)
    role = _role(state, "volunteer")
    name, pin = state.draft.get("name", ""), state.draft.get("pin", "")
    team.check_pin(pin)
    differs = _differs(state)
    if differs is not None:
        return differs
    command = tc.AddMember(MemberId(uuid7(world.clock.now())), name, role, pin, by)
    member = team.add_member(command, world.unit, world.clock, world.pins)
    added = Problem("settings.member-added", {"name": member.name}, tone="good")
    return _known_again(world, replace(state, stage="list", draft={}, problem=added))


def _change_member(world: World, state: State) -> State:
    by = _official(state)
    found = next((member for member in state.members if member.id == state.chosen), None)
    if found is None:
        raise Refused("member-unknown")
    before, role = found.role, _role(state, found.role)
    command = tc.ChangeMember(MemberId(state.chosen), state.draft.get("name", ""), role, by)
    member = team.change_member(command, world.unit, world.clock)
    said = Problem("settings.member-renamed", {"name": member.name}, tone="good")
    if role != before:
        values = {"name": member.name, "role": say(state.language, f"role.{role}")}
        said = Problem("settings.role-given", values, tone="good")
    return _known_again(world, replace(state, stage="people", chosen="", draft={}, problem=said))


def _role(state: State, otherwise: Role) -> Role:
    """The role that was tapped."""
    roles: dict[str | None, Role] = {role: role for role in ROLES}
    return roles.get(state.draft.get("role"), otherwise)


def _known_again(world: World, state: State) -> State:
    """The team as it is now, the one who is signed in included."""
    members = ask.machine(world.reading).members
    signed_in = state.member.id if state.member is not None else None
    member = next((member for member in members if member.id == signed_in), state.member)
    return replace(state, members=members, member=member)


def _choose_port(world: World, state: State, port: str) -> State:
    _official(state)
    team.choose_port(tc.ChoosePort(port), world.unit)
    world.scanner.use(port)
    return scanner.ports_seen(world, replace(state, port=port, tried=None))


def _remember_card(world: World, state: State, scan: Scan) -> State:
    """Keep the mark of the member's number; the number, the name and the rest are let go at once."""
    by = _official(state)
    read = parse(scan.text, sitting.today(world), slip_url=state.public_url)
    if not isinstance(read, Card):
        raise Refused(f"qr-{read.kind}")
    if read.lacks_zero:
        raise Refused("card-number-shape")
    mark = number_mark(world.secrets.slip_key(), read.id)
    team.mark_card(tc.MarkCard(MemberId(state.chosen), mark, by), world.unit)
    return replace(state, problem=Problem("settings.card-kept", {"number": mask(read.id)}, tone="good"))


def _forget_card(world: World, state: State) -> State:
    by = _official(state)
    team.mark_card(tc.MarkCard(MemberId(state.chosen), "", by), world.unit)
    return replace(state, problem=Problem("settings.card-forgotten", tone="good"))


class Act(NamedTuple):
    """What the button below a part says, and what it does."""

    code: str
    does: Callable[[World, State], State]


ACTS: Final[Mapping[str, Act]] = {
    "member": Act("settings.save", _add_member),
    "person": Act("settings.save", _change_member),
    NEW_PIN: Act("settings.save", _set_pin),
    OWN_PIN: Act("settings.save", _set_pin),
    REMOVE: Act("settings.remove", _remove_member),
    "address": Act("settings.save", _choose_address),
    "day": Act("settings.save", days.save_day),
    "hours": Act("settings.save", days.save_hours),
    "machines": Act("settings.pair-act", sharing.pair),
    sharing.NEW_CODE: Act("settings.new-code", sharing.renew_code),
    "enrol": Act("settings.enrol-act", _enrol),
}
"""The parts that have a button; one without is left by what is tapped in it."""
