"""Standby, first start, sign-in and home."""

from collections.abc import Mapping
from functools import partial

from msgspec.structs import replace

from kiosk.app import ask, team
from kiosk.app import commands as c
from kiosk.app import team_commands as tc
from kiosk.app.handle import handle
from kiosk.app.ports import Member
from kiosk.domain.calendar.windows import window_of
from kiosk.domain.ids import MemberId, uuid7
from kiosk.domain.local_time import day_of
from kiosk.domain.questions import later
from kiosk.domain.questions.answers import visible
from kiosk.domain.questions.halted import halted
from kiosk.domain.session import Session
from kiosk.errors import Unavailable
from ui import flow
from ui.acts import half_written, repairs, resume, roster, sitting
from ui.acts.open_days import calendar
from ui.address import address_of
from ui.state import BEGUN_WITH, Problem, State, without_session
from ui.states.visits import Visits
from ui.world import World

WAITING_PAGE = 4
"""How many lines of the list of what waits are shown at a time: each costs 10 ms of the tap, hundreds seconds."""

WANTED = "wanted"
"""Stage of the standby page when it was tapped before the store was open."""


def wanted(state: State) -> State:
    """A touch that came before the store was open: it is answered as soon as it is."""
    return replace(state, stage=WANTED)


def opened(world: World, state: State) -> State:
    """The store is open: read what the machine knows, and begin if that was wanted."""
    machine = ask.machine(world.reading)
    world.scanner.use(machine.scanner)
    state = replace(
        state,
        loaded=True,
        centre=machine.centre,
        days=machine.days,
        members=machine.members,
        public_url=machine.public_url or state.public_url,
        address=address_of(machine.address),
        line=ask.line(world.reading),
        key_in_file=world.key_in_file,
        port=machine.scanner,
    )
    return start(world, state) if state.stage == WANTED else state


def expire(world: World) -> None:
    """Erase what outlived its days; asked at each start and each midnight."""
    from kiosk.app import shifts

    for session in ask.to_expire(world.reading, world.clock.now()):
        handle(c.ExpireSession(session=session), world.unit, world.clock)
    shifts.erase_notes(world.reading, world.unit, world.clock)
    from kiosk.app.visits import expire_visits  # after the first frame

    expire_visits(world.unit, world.reading, world.clock)


def start(world: World, state: State) -> State:
    """A touch on the standby page; before the machine knows who is in the team, it only remembers the touch."""
    if not state.loaded:
        return wanted(state)
    if not state.members:
        return replace(state, page="setup", stage="centre", query="")
    return replace(roster.with_standing(world, state), page="sign-in", stage="", chosen="")


def search_centre(_world: World, state: State, text: str) -> State:
    """Type into the search for the centre."""
    return replace(state, query=text)


def choose_centre(world: World, state: State, code: str) -> State:
    """Tap a commune: it is marked, and forward goes on with it."""
    return replace(state, draft={**state.draft, "centre": code}, query=world.places.commune_name(code))


def set_name(_world: World, state: State, name: str) -> State:
    """Leave the box of the first official's name."""
    return replace(state, draft={**state.draft, "name": name})


def setup_forward(_world: World, state: State) -> State:
    """Forward in the first start."""
    if state.stage == "centre":
        if not state.draft.get("centre"):
            return sitting.led_to(state, "search", "choose-centre")
        return replace(state, stage="name")
    if not state.draft.get("name", "").strip():
        return sitting.led_to(state, "name", "name-missing")
    return replace(state, stage="pin")


def setup_back(_world: World, state: State) -> State:
    """Back in the first start."""
    order = ("centre", "name", "pin", "again")
    return replace(state, stage=order[max(order.index(state.stage) - 1, 0)])


def setup_pin(world: World, state: State, pin: str) -> State:
    """The PIN, and the PIN once more; the second one makes the centre and its first official."""
    if state.stage == "pin":
        team.check_pin(pin)
        return replace(state, stage="again", draft={**state.draft, "pin": pin})
    if pin != state.draft.get("pin"):
        return replace(state, stage="pin", problem=Problem("pin-again"))
    team.choose_centre(tc.ChooseCentre(state.draft["centre"]), world.unit, world.clock)
    member = MemberId(uuid7(world.clock.now()))
    team.add_member(tc.AddMember(member, state.draft["name"], "official", pin), world.unit, world.clock, world.pins)
    known = ask.machine(world.reading)
    state = replace(
        state, draft={}, query="", centre=known.centre, days=known.days, members=known.members, chosen=member
    )
    return enter_pin(world, state, pin)


def choose_member(_world: World, state: State, member: str) -> State:
    """Tap one's own card."""
    return replace(state, chosen=member)


def enter_pin(world: World, state: State, pin: str) -> State:
    """Sign in."""
    member = team.sign_in(tc.SignIn(MemberId(state.chosen), pin), world.unit, world.clock, world.pins)
    mine = state.resting is not None and state.resting.member == member.id
    home = at_home(world, replace(state, member=_without_pin(member), reminder="shift"))
    soon = ask.going_soon(world.reading, world.clock.now()) if home.waiting else 0
    return roster.to_read(world, replace(home, resting=state.resting if mine else None, going_soon=soon))


def go_on(world: World, state: State) -> State:
    """Right after signing in: the session that this member went quiet over, or that was open when the program died.

    An act of its own, so that a session which cannot be opened any more keeps nobody away from the home page.
    """
    if state.page != "home":
        return state
    if state.resting is not None:
        return resume.take_up(world, replace(state, resting=None), state.resting.session)
    if half_written.is_mine(state):
        return half_written.taken_up(world, state)
    cut_off = [row for row in state.waiting if row.state == "open"]
    if cut_off:
        return resume.take_up(world, state, cut_off[-1].session)
    return repairs.told_at_sign_in(world, state)


def _without_pin(member: Member) -> Member:
    return replace(member, pin="")


def at_home(world: World, state: State) -> State:
    """The home page, with nothing of the last citizen."""
    from kiosk.app.visits import overdue  # after the first frame

    late = overdue(world.reading, sitting.today(world), calendar(world, state))
    return replace(cleared(world, state), visits=Visits(late=late))


def cleared(world: World, state: State) -> State:
    """Nothing of the last citizen, before another page: without what only the home page tells."""
    return replace(
        without_session(state),
        waiting=ask.unfinished(world.reading),
        counts=ask.procedure_counts(world.reading),
        repairs=repairs.standing(world),
    )


def with_waits(world: World, state: State) -> State:
    """Everything about the lines of the list that are on the screen."""
    start = min(state.waiting_from, max(0, len(state.waiting) - 1) // WAITING_PAGE * WAITING_PAGE)
    rows = state.waiting[start : start + WAITING_PAGE]
    waits = ask.waiting(world.reading, rows, partial(_prepared, world, state))
    return replace(state, waiting_from=start, waits=waits)


def _prepared(world: World, state: State, session: Session, answers: Mapping[str, str]) -> ask.Prepared:
    """How far a line of the list is prepared; nothing is known of a procedure that the catalogue has no more."""
    try:
        procedure = world.library.procedure(session.procedure)
    except Unavailable:
        return ask.Prepared()
    form = world.library.unpack(answers.get(BEGUN_WITH, "")) or flow.form_of(world.library, procedure)
    window = window_of(procedure, form, answers, calendar(world, state))
    if form is None or not answers:
        return ask.Prepared(window)
    asked = visible(form, answers, day_of(state.now), session.procedure)
    left = sum(later.is_later(field, answers) for field in asked)
    return ask.Prepared(window, left, halted(form, answers, day_of(state.now), session.procedure))


def sign_out(world: World, state: State) -> State:
    """Leave the counter; what is open is parked first."""
    if state.session is not None:
        handle(c.ParkSession(session=state.session.id), world.unit, world.clock)
    state = replace(state, reminder="")
    if state.member is not None:
        team.sign_out(tc.SignOut(state.member.id), world.unit, world.clock)
    left = None if half_written.is_mine(state) else state.half_written
    return replace(without_session(state), page="standby", member=None, half_written=left)
