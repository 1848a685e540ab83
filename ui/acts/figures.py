"""The figures: a span is chosen, counted a little at a time, opened by its parts, and saved as a report."""

from collections.abc import Callable
from datetime import date
from typing import Final, cast

from msgspec.structs import replace

from kiosk.app import figures as app
from kiosk.app.saving import SaveState
from kiosk.domain.figures import span as spans
from kiosk.domain.figures.report import Report
from kiosk.domain.figures.span import Span
from kiosk.domain.local_time import day_of
from kiosk.domain.questions import typed
from kiosk.errors import Refused
from ui.acts import sitting
from ui.state import Problem, State
from ui.states.figures import FiguresState, SpanKind
from ui.world import World

FIRST, MORE = 60, 80
"""Sessions and other subjects that are read with the tap, and with each step after it: some 20 ms each."""

SPAN, PART, EXPORT = "span", "part", "export"
"""Stages of the page: two dates, one group of tables, where to save."""

BOXES: Final = ("first", "last")


def begin(world: World, state: State) -> State:
    """The page opens on this week."""
    return counted(world, replace(state, stage="", figures=FiguresState()), spans.week(sitting.today(world)))


def counted(world: World, state: State, span: Span) -> State:
    """Begin to count a span; a short one is there at once."""
    counting = app.begin(world.reading, span, world.clock.now())
    counting = app.go_on(world.reading, counting, FIRST)
    return replace(state, stage="", figures=replace(state.figures, counting=counting, part=""))


def go_on(world: World, state: State) -> State:
    """Count a little further, while the page stands there."""
    counting = state.figures.counting
    if state.page != "figures" or counting is None or counting.is_done:
        return state
    return replace(state, figures=replace(state.figures, counting=app.go_on(world.reading, counting, MORE)))


def answer(world: World, state: State, field: str, typed: str) -> State:
    """Choose a kind of span, or type one of the two dates."""
    if field in BOXES:
        return replace(state, draft={**state.draft, field: typed}, errors={})
    kind = cast("SpanKind", typed)
    state = replace(state, figures=replace(state.figures, kind=kind))
    if kind == "span":
        return replace(state, stage=SPAN, errors={})
    make = {"day": spans.day, "week": spans.week, "month": spans.month}[kind]
    return counted(world, state, make(sitting.today(world)))


def forward(world: World, state: State) -> State:
    """With two dates: count what lies between them."""
    if state.stage != SPAN:
        return state
    found = [_day(world, state, box) for box in BOXES]
    return counted(world, state, spans.between(found[0], found[1]))


def _day(world: World, state: State, box: str) -> date:
    text = state.draft.get(box, "")
    if not text.strip(" /"):
        raise Refused("span-missing")
    return date.fromisoformat(typed.day(text, sitting.today(world)))


def open_part(_world: World, state: State, key: str) -> State:
    """Open a group of tables."""
    return replace(state, stage=PART, figures=replace(state.figures, part=key))


def back(_world: World, state: State) -> State:
    """The overview again; two dates that were begun count for nothing."""
    figures = state.figures
    kind = _kind_of(state) if state.stage == SPAN else figures.kind
    return replace(state, stage="", draft={}, errors={}, figures=replace(figures, kind=kind, part=""))


def _kind_of(state: State) -> SpanKind:
    """The kind of the span that is shown."""
    counting = state.figures.counting
    today = day_of(state.now)
    known: dict[Span, SpanKind] = {
        spans.month(today): "month",
        spans.week(today): "week",
        spans.day(today): "day",
    }
    return known.get(counting.span, "span") if counting is not None else "week"


def ask_where(world: World, state: State) -> State:
    """Where is the report to go? Officials only, and not before all is counted."""
    _must_export(world, state)
    if state.figures.counting is None or not state.figures.counting.is_done:
        raise Refused("figures-counting")
    places = tuple(world.exports.places())
    return replace(state, stage=EXPORT, figures=replace(state.figures, places=places))


def save(world: World, state: State, place: str, report: Report, name: str, done: Callable[[SaveState], None]) -> State:
    """Have the report written to one of the folders that were offered."""
    _must_export(world, state)
    if state.figures.saving:
        return state
    found = next(one for one in state.figures.places if one.folder == place)
    world.exports.save(report, found.folder, name, done)
    return replace(state, figures=replace(state.figures, saving=found.folder))


def saved(_world: World, state: State, came: SaveState) -> State:
    """The word of whoever wrote it; a citizen who has sat down meanwhile is not told."""
    if state.session is not None:
        return state
    state = replace(state, problem=Problem(f"figures-{came}", tone="good" if came == "saved" else "bad"))
    if state.page != "figures":
        return state
    stage = "" if came == "saved" else state.stage
    return replace(state, stage=stage, figures=replace(state.figures, saving=""))


def _must_export(world: World, state: State) -> None:
    if state.practice is not None:
        raise Refused("practice-no-export")
    if state.member is None:
        raise Refused("officials-only")
    app.may_export(world.reading, state.member.id)
