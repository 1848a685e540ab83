"""The pages of home visits: the lists, one request, and the ways between them."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import cast

from msgspec.structs import replace

from kiosk.app import ask
from kiosk.app import commands as c
from kiosk.app import visits as app
from kiosk.domain import steps
from kiosk.domain.ids import SessionId, VisitId, uuid7
from kiosk.domain.questions.identity_form import BORN, NAME
from kiosk.domain.visits.visit import Stage
from ui.acts import begin as home
from ui.acts import sitting
from ui.acts import visits_after as after
from ui.acts import visits_along as along
from ui.acts import visits_ask as asking
from ui.acts import visits_decide as decide
from ui.acts import visits_room as room
from ui.acts import visits_twins as twins
from ui.state import State, with_reading_of
from ui.states.guidance import GuidanceState
from ui.states.visits import Visits
from ui.world import World

Step = Callable[[World, State], State]


def back_to(world: World, state: State, visit: VisitId) -> State:
    """From a session that was held there back to the request, and from there to the round of today, if it is on it."""
    state = with_reading_of(home.at_home(world, state), state)
    state = room.opened(world, room.lists(world, state), visit)
    plan, day = room.open_visit(state).plan, sitting.today(world)
    on_round = plan is not None and plan.day == day
    return replace(state, visits=replace(state.visits, day=day)) if on_round else state


def open_key(world: World, state: State, key: str) -> State:
    """Tap a card or a line."""
    kind, _, what = key.partition(":")
    match kind:
        case "list":
            seen = replace(state.visits, list=cast("Stage", what), start=0)
            return room.with_known(world, replace(state, stage="list", query="", visits=seen))
        case "visit":
            return room.opened(world, state, VisitId(what))
        case "procedure":
            return asking.pick(world, state, what)
        case "begin":
            return begin_session(world, state, what)
        case "offer":
            return decide.take_offer(world, state, int(what))
        case "add":
            return decide.add(world, state, what)
        case "along":
            return along.switch(state, what)
        case _:  # a version
            return replace(state, draft={**state.draft, "version": what})


def begin_guidance(_world: World, state: State) -> State:
    """Lead the citizen there through VNeID or the portal; nothing of the other requests stays on the screen."""
    led = GuidanceState(visit=room.open_visit(state).id)
    return replace(state, page="guidance", stage="", query="", draft={}, visits=Visits(), guidance=led)


_ACTS: Mapping[str, Step] = {
    "new": asking.begin,
    "day": decide.open_day,
    "edit": asking.edit,
    "sort": decide.begin_sort,
    "plan": decide.begin_plan,
    "reopen": after.reopen,
    "guide": begin_guidance,
    "take": along.begin,
    "twin": twins.opened,
    "next-day": partial(decide.open_day, step=1),
    "day-before": partial(decide.open_day, step=-1),
    **{
        stage: partial(after.begin, stage=stage)
        for stage in ("put-off", "made", "hand", "post", "delivered", "close", "settle", "erase")
    },
}


def act(world: World, state: State, key: str) -> State:
    """Tap one of the buttons below a request or a day."""
    return _ACTS[key](world, state)


_FORWARD: Mapping[str, Step] = {
    **dict.fromkeys(("new", *asking.ORDER), asking.forward),
    "sort": decide.sort,
    "plan": decide.plan,
    "take": along.take,
    "put-off": decide.put_off,
    "made": after.make,
    "hand": after.hand,
    "post": after.post,
    "delivered": after.deliver,
    "close": after.close,
    "settle": after.settle,
    "erase": after.erase,
}


def forward(world: World, state: State) -> State:
    """Do what the page asks about."""
    wrong = room.first_wrong(state)
    return wrong if wrong is not None else _FORWARD[state.stage](world, state)


def back(world: World, state: State) -> State:
    """One page back: from a question to its request, from there to where it was opened, from the lists home."""
    if not state.stage:
        return with_reading_of(home.at_home(world, state), state)
    if state.stage in asking.ORDER:
        return asking.back(world, state)
    if state.stage == "visit":
        return _out_of_visit(world, state)
    if state.stage == "take":
        return decide.open_day(world, state)
    if state.stage in {"list", "day", "new"}:
        return replace(
            state, stage="", draft={}, errors={}, query="", visits=replace(state.visits, list=None, day=None)
        )
    return replace(state, stage="visit", draft={}, errors={})


def _out_of_visit(world: World, state: State) -> State:
    seen = replace(state.visits, visit=None, kept={})
    if seen.day is not None:
        return decide.open_day(world, replace(state, visits=seen))
    stage = "list" if seen.list is not None else ""
    return room.with_known(world, replace(state, stage=stage, draft={}, errors={}, query="", visits=seen))


def answer(world: World, state: State, field: str, typed: str) -> State:
    """Leave a box, or tap a choice; nothing is kept before forward."""
    state = room.take(world, state, field, typed)
    if state.stage == "plan":
        return decide.with_doubts(world, state)
    return state


def search(world: World, state: State, text: str) -> State:
    """Type into the search: among the open requests, or among the procedures."""
    state = replace(state, query=text)
    if state.stage == "what":
        return state
    if not state.visits.all_known and text.strip():
        every = [entry.visit.id for entry in state.visits.entries if entry.visit.id not in state.visits.known]
        known = {**state.visits.known, **app.particulars(world.reading, every)}
        state = replace(state, visits=replace(state.visits, known=known, all_known=True))
    return room.with_known(world, replace(state, visits=replace(state.visits, start=0)))


def turn(world: World, state: State, way: int) -> State:
    """The next lines of a list, or those before."""
    start = state.visits.start + way * room.PAGE
    if not 0 <= start < len(room.shown(state)):
        return state
    return room.with_known(world, replace(state, visits=replace(state.visits, start=start)))


# the session that is held there


def begin_session(world: World, state: State, code: str) -> State:
    """The guided session, as at the counter; nothing of the other requests stays on the machine's screen."""
    visit, member = room.open_visit(state), room.by(state)
    procedure = world.library.procedure(code)
    command = c.OpenSession(
        session=SessionId(uuid7(world.clock.now())),
        member=member,
        centre=state.centre,
        procedure=procedure.code,
        checked_on=procedure.checked_on.isoformat(),
        step=steps.CONSENT,
        visit=visit.id,
    )
    fresh = replace(state, query="", draft={}, visits=Visits(), keep_days=ask.days_kept(world.reading))
    return sitting.arrived(world, sitting.tell(world, fresh, command))


def prefilled(world: World, state: State) -> State:
    """The citizen has agreed: what was noted of her for the visit stands in the boxes, to be read and corrected."""
    session = sitting.session_of(state)
    if session.visit is None or any(name.startswith("card.") for name in state.answers):
        return state
    _, kept = app.visit_of(world.reading, session.visit)
    known = {NAME: kept.get("name", ""), BORN: kept.get("born", "")}
    given = {field: answer for field, answer in known.items() if answer}
    return sitting.save(world, state, given) if given else state
