"""The queue of a busy morning: giving numbers, calling them, putting them aside, sitting down with whoever came."""

from collections.abc import Callable

from msgspec.structs import replace

from kiosk.app import queue as q
from kiosk.app.ports import VoiceProblem
from kiosk.domain.ids import MemberId, TicketId, uuid7
from kiosk.domain.team_facts import Priority, TicketEnd
from kiosk.errors import Refused
from ui.acts import begin
from ui.state import Problem, State, with_reading_of
from ui.states.queue import QueueState
from ui.world import World

JOB = "So thu tu"

TAKE, GIVEN, TICKET, COUNTER = "take", "given", "ticket", "counter"
"""Stages of the page: for whom a number is, the number that was given, one of the list, which counter this is."""

ROWS = 6
"""How many of those who wait are shown at a time."""


def opened(world: World, state: State) -> State:
    """The day's list; the first time on a machine, the question which counter it is."""
    state = _seen(world, replace(state, page="queue"))
    return state if state.queue.list.counter else ask_counter(world, state)


def refreshed(world: World, state: State) -> State:
    """The list with what other counters wrote since, and on a new day the new one."""
    return _seen(world, state)


def ask_counter(world: World, state: State) -> State:
    """Which counter is this?"""
    free = q.free_counters(world.reading, world.clock.now())
    return replace(state, stage=COUNTER, queue=replace(state.queue, free=free))


def choose_counter(world: World, state: State, counter: str) -> State:
    """This machine is that counter from now on."""
    q.choose_counter(counter, world.unit, world.clock)
    return replace(_seen(world, state), stage="")


def ask_priority(_world: World, state: State) -> State:
    """For whom is the number?"""
    return replace(state, stage=TAKE)


def give(world: World, state: State, priority: Priority) -> State:
    """Give a number; it is on disk before it is shown."""
    ticket = TicketId(uuid7(world.clock.now()))
    command = q.TakeTicket(ticket=ticket, member=_member(state), priority=priority)
    state = _done(world, state, command)
    return replace(state, stage=GIVEN, printing=None, print_state=None, queue=replace(state.queue, given=ticket))


def call_next(world: World, state: State) -> State:
    """Whose turn it is."""
    return _done(world, state, q.CallNext(member=_member(state)))


def again(world: World, state: State) -> State:
    """Who was called here, once more."""
    return _call(world, state, here(state))


def recall(world: World, state: State) -> State:
    """The number that was tapped: somebody who had not come is there now."""
    return _call(world, state, _chosen(state))


def take_over(world: World, state: State) -> State:
    """The number that was tapped comes here: the counter that called it is closed or broken."""
    command = q.TakeOverTicket(ticket=_chosen(state), member=_member(state))
    return replace(_done(world, state, command), stage="")


def aloud(
    world: World, state: State, act: Callable[[World, State], State], failed: Callable[[VoiceProblem], None]
) -> State:
    """Call, and say it: on disk first. Where there is no voice, the number on the screen has to do."""
    from ui.spoken.call import called  # loaded with the first call

    state = act(world, state)
    world.voice.say(called(state), state.voice_rate, failed)
    return state


def hold(world: World, state: State) -> State:
    """Who was called here did not come."""
    return _done(world, state, q.HoldTicket(ticket=here(state), member=_member(state)))


def finish(world: World, state: State) -> State:
    """Who was called here is served."""
    return _end(world, state, here(state), "served")


def cancel(world: World, state: State) -> State:
    """Take the number that was tapped off the list."""
    state = _end(world, state, _chosen(state), "cancelled")
    return replace(state, stage="", problem=Problem("queue.cancelled", tone="good"))


def look_at(_world: World, state: State, ticket: str) -> State:
    """Tap a number of the list."""
    return replace(state, stage=TICKET, queue=replace(state.queue, chosen=TicketId(ticket)))


def more(_world: World, state: State, way: int) -> State:
    """The next of those who wait, or those before."""
    return replace(state, queue=replace(state.queue, shown=max(0, state.queue.shown + way * ROWS)))


def sit_down(world: World, state: State) -> State:
    """Choose a procedure for whoever came; the session knows by which number."""
    serving = here(state)
    fresh = with_reading_of(begin.at_home(world, state), state)
    return replace(fresh, page="choose", queue=QueueState(serving=serving))


def back(world: World, state: State) -> State:
    """The list again, or from there home."""
    if state.stage and state.queue.list.counter:
        return replace(state, stage="", printing=None, print_state=None)
    return begin.at_home(world, state)


def here(state: State) -> TicketId:
    """The number that is called to this counter; a tap that comes after it went is refused."""
    ticket = state.queue.list.queue.at(state.queue.list.counter)
    if ticket is None:
        raise Refused("queue-nobody-here")
    return ticket.id


def _call(world: World, state: State, ticket: TicketId) -> State:
    return replace(_done(world, state, q.CallAgain(ticket=ticket, member=_member(state))), stage="")


def _chosen(state: State) -> TicketId:
    if state.queue.chosen is None:
        raise Refused("queue-unknown")
    return state.queue.chosen


def _end(world: World, state: State, ticket: TicketId, came: TicketEnd) -> State:
    return _done(world, state, q.EndTicket(ticket=ticket, member=_member(state), end=came))


def _done(world: World, state: State, command: q.AnyTicketCommand) -> State:
    known = q.handle(command, world.unit, world.clock)
    return replace(state, queue=replace(state.queue, list=known, shown=0))


def _seen(world: World, state: State) -> State:
    return replace(state, queue=replace(state.queue, list=q.seen(world.reading, world.clock.now())))


def _member(state: State) -> MemberId:
    if state.member is None:
        raise Refused("member-unknown")
    return state.member.id
