"""The page of the shifts: the week is planned by taps, notes are written and read, hours are looked at."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec.structs import replace

from kiosk.app import shift_commands as sc
from kiosk.app import shifts, shifts_ask
from kiosk.app.ports import PrintState
from kiosk.domain.ids import MemberId, NoteId, uuid7
from kiosk.domain.local_time import day_of
from kiosk.domain.shifts.roster import Half, half_of, monday_of
from kiosk.errors import Refused
from ui.acts import begin, roster
from ui.acts.open_days import calendar
from ui.state import Printing, Problem, State
from ui.world import World

if TYPE_CHECKING:  # a start has no time for what only a print needs
    from kiosk.domain.on_paper.sheets import Sheet

WEEK, WHO, HALF, NOTES, WRITE, HOURS, LEAVE = "week", "who", "half", "notes", "write", "hours", "leave"
"""Stages of the page; the first one is empty."""

CHIPS = 6
"""How many members are to be chosen from at a time; more are looked for."""


def open_part(world: World, state: State, key: str) -> State:
    """A card or a button of the page."""
    span, day = state.shifts.span, state.shifts.anchor or day_of(state.now)
    match key:
        case "week":
            return replace(roster.with_week(world, state, day_of(state.now)), stage=WEEK, chosen="", query="")
        case "who":
            return replace(_first(state), stage=WHO, query="")
        case "notes":
            return replace(_with_notes(world, state), stage=NOTES)
        case "write":
            return replace(state, stage=WRITE, draft={})
        case "hours" | "span-week" | "span-month":
            wanted = "month" if key == "span-month" else "week"
            return replace(roster.with_hours(world, _first(state), day, wanted), stage=HOURS)
        case "next" | "before":
            day = roster.turned(day, span, 1 if key == "next" else -1)
            if state.stage == HOURS:
                return roster.with_hours(world, _first(state), day, span)
            return roster.with_week(world, state, day)
        case "more" | "less":
            return _turn(state, 1 if key == "more" else -1)
        case "copy":
            return _copy(world, state)
        case _:
            return _want_official(world, state)


def _first(state: State) -> State:
    return replace(state, shifts=replace(state.shifts, start=0))


def _turn(state: State, way: int) -> State:
    return replace(state, shifts=replace(state.shifts, start=max(0, state.shifts.start + way * CHIPS)))


def search(_world: World, state: State, text: str) -> State:
    """Look for a member among many."""
    return _first(replace(state, query=text))


def choose(world: World, state: State, member: str) -> State:
    """Tap a member: chosen for the half-days that are tapped next; in an open half-day, planned or taken off."""
    if state.stage == HALF:
        return _switch(world, state, half_of(state.shifts.half), MemberId(member))
    if state.stage == WHO:
        return replace(_first(state), stage=WEEK, query="", chosen=member)
    return replace(state, chosen="" if state.chosen == member else member)


def tap_half(world: World, state: State, key: str) -> State:
    """Tap a half-day: the chosen member is planned or taken off; with nobody chosen it is opened."""
    if state.chosen and roster.may_plan(state):
        return _switch(world, state, half_of(key), MemberId(state.chosen))
    return replace(_first(state), stage=HALF, query="", shifts=replace(state.shifts, half=key, start=0))


def put(world: World, state: State, member: str, key: str) -> State:
    """A member's chip was drawn onto a half-day: planned, never taken off."""
    half = half_of(key)
    shifts.plan(sc.PlanShift(half, MemberId(member), _by(state), calendar(world, state)), world.unit, world.clock)
    return roster.with_week(world, state, half.day)


def _switch(world: World, state: State, half: Half, member: MemberId) -> State:
    by, days = _by(state), calendar(world, state)
    if member in state.shifts.planned.get(half, frozenset()):
        shifts.cancel(sc.CancelShift(half, member, by, days), world.unit, world.clock)
    else:
        shifts.plan(sc.PlanShift(half, member, by, days), world.unit, world.clock)
    return roster.with_week(world, state, half.day)


def _copy(world: World, state: State) -> State:
    day = state.shifts.anchor or day_of(state.now)
    command = sc.CopyWeek(monday_of(day), _by(state), calendar(world, state))
    count = shifts.copy_week(command, world.unit, world.clock)
    told = (
        Problem("shifts.copied", {"count": str(count)}, "good") if count else Problem("shifts.copied-none", {}, "warn")
    )
    return replace(roster.with_week(world, state, day), problem=told)


def _want_official(world: World, state: State) -> State:
    wanted = not state.shifts.standing.wants_official
    shifts.want_official(sc.WantOfficial(wanted, _by(state)), world.unit)
    return roster.with_standing(world, state)


def answer(_world: World, state: State, field: str, typed: str) -> State:
    """Leave the box of the note."""
    return replace(state, draft={**state.draft, field: typed}, errors={})


def forward(world: World, state: State) -> State:
    """Keep the note, go on after reading, or leave the counter."""
    match state.stage:
        case "write":
            _write(world, state)
            kept = replace(_with_notes(world, state), stage=NOTES, draft={})
            return replace(kept, problem=Problem("shifts.note-kept", tone="good"))
        case "read":
            return _read(world, state)
        case "leave":
            if state.draft.get("note", "").strip():
                _write(world, state)
            return begin.sign_out(world, state)
        case _:
            raise Refused("session-over")


def _write(world: World, state: State) -> None:
    note = NoteId(uuid7(world.clock.now()))
    shifts.write_note(sc.WriteNote(note, _by(state), state.draft.get("note", "")), world.unit, world.clock)


def _read(world: World, state: State) -> State:
    """The note is read; the next one, or home and on with what was begun."""
    first, *others = state.shifts.notes
    shifts.read_note(sc.ReadNote(first.note.id, _by(state)), world.unit, world.clock)
    if others:
        return replace(state, shifts=replace(state.shifts, notes=tuple(others)))
    home = begin.at_home(world, state)
    return begin.go_on(world, replace(home, resting=state.resting, reminder=state.reminder))


def _with_notes(world: World, state: State) -> State:
    return replace(state, shifts=replace(state.shifts, notes=shifts_ask.notes(world.reading)))


def ask_to_leave(world: World, state: State) -> State:
    """Before the counter is left: a word for whoever comes next; in practice nobody comes."""
    if state.practice is not None or state.member is None:
        return begin.sign_out(world, state)
    return replace(roster.opened(world, state), stage=LEAVE, draft={})


def back(world: World, state: State) -> State:
    """The stage before, or home."""
    match state.stage:
        case "half" | "who":
            return replace(_first(state), stage=WEEK, query="")
        case "write":
            return replace(state, stage=NOTES, draft={})
        case "week" | "notes" | "hours":
            return roster.opened(world, replace(state, chosen="", query=""))
        case "read":
            return state
        case _:
            return begin.at_home(world, state)


def print_roster(world: World, state: State, sheet: "Sheet", done: Callable[[Printing, PrintState], None]) -> State:
    """Hand the week's roster to the printer; `done` tells later how it went."""
    if state.printing is not None:
        return state
    job = Printing("roster", uuid7(world.clock.now()))
    world.printer.print_sheet(sheet, "Lich truc", lambda came: done(job, came))
    return replace(state, printing=job, problem=Problem("shifts.printing", tone="good"))


def _by(state: State) -> MemberId:
    if state.member is None:
        raise Refused("officials-only")
    return state.member.id
