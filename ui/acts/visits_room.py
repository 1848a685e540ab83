"""What all pages of home visits share: telling the ledger, opening a request, what is typed and chosen."""

from collections.abc import Mapping
from datetime import date

from msgspec.structs import replace

from kiosk.app import ask
from kiosk.app import visit_commands as vc
from kiosk.app import visits as app
from kiosk.domain.ids import MemberId, VisitId
from kiosk.domain.questions import typed as t
from kiosk.domain.questions.answers import accept, problem
from kiosk.domain.questions.forms import Field
from kiosk.domain.visits.lists import Entry, entries
from kiosk.domain.visits.request import REQUEST_FORM
from kiosk.domain.visits.visit import Visit
from kiosk.errors import Refused
from ui.acts.open_days import calendar
from ui.acts.sitting import led_to, today
from ui.state import TYPED, Problem, State
from ui.states.visits import Visits
from ui.world import World

PAGE = 5
"""Lines of a list that are shown at a time: each unseals what is kept of a person."""

DATES = frozenset({"day", "until", "wanted_by", "on"})
COUNTS = frozenset({"persons", "cases"})
SEVERAL = frozenset({"team"})


def by(state: State) -> MemberId:
    """Who is signed in."""
    if state.member is None:
        raise Refused("member-unknown")
    return state.member.id


def open_visit(state: State) -> Visit:
    """The request that is open."""
    if state.visits.visit is None:
        raise Refused("visit-unknown")
    return state.visits.visit


def refreshed(world: World, state: State) -> State:
    """Every request as it is now, also what other machines have told meanwhile."""
    return with_entries(world, state, app.board(world.reading))


def with_entries(world: World, state: State, visits: tuple[Visit, ...]) -> State:
    """These requests, in the order in which they press."""
    found = entries(visits, today(world), calendar(world, state))
    return replace(state, visits=replace(state.visits, entries=found))


def tell(world: World, state: State, command: vc.AnyVisitCommand, said: str = "") -> State:
    """Make it durable, then show the request as it then is; with a sentence that says what was done."""
    visit = app.handle_visit(command, world.unit, world.clock)
    others = tuple(entry.visit for entry in state.visits.entries if entry.visit.id != visit.id)
    state = with_entries(world, state, (*others, visit))
    state = opened(world, state, visit.id)
    return replace(state, problem=Problem(said, tone="good") if said else state.problem)


def lists(world: World, state: State) -> State:
    """The lists, as they are now."""
    days = ask.days_kept(world.reading)
    return refreshed(world, replace(state, page="visits", stage="", draft={}, keep_days=days, visits=Visits()))


def opened(world: World, state: State, visit: VisitId) -> State:
    """One request on its own page."""
    folded, kept = app.visit_of(world.reading, visit)
    known = {**state.visits.known, visit: kept}
    areas = {**state.visits.areas, visit: kept.get("area", "")}
    twins = {} if state.visits.looked_for == visit and state.visits.kept == kept else {"twin": None, "looked_for": None}
    seen = replace(
        state.visits,
        visit=folded,
        kept=kept,
        known=known,
        areas=areas,
        taken_here=folded.taken and app.is_taken_here(world.reading, visit),
        doubts=(),
        offers=(),
        **twins,
    )
    return replace(state, page="visits", stage="visit", draft={}, errors={}, query="", visits=seen)


def shown(state: State) -> tuple[Entry, ...]:
    """The lines of the list that is open, all of them; where somebody searches, what was found."""
    if state.query.strip():
        found = set(app.find(state.visits.known, state.query, ("name", "area", "place", "phone")))
        return tuple(entry for entry in state.visits.entries if entry.visit.id in found)
    return tuple(entry for entry in state.visits.entries if entry.stage == state.visits.list)


def on_screen(state: State) -> tuple[Entry, ...]:
    """The part of them that is shown."""
    return shown(state)[state.visits.start : state.visits.start + PAGE]


def with_known(world: World, state: State) -> State:
    """What is kept of those whose lines are on the screen."""
    missing = [entry.visit.id for entry in on_screen(state) if entry.visit.id not in state.visits.known]
    known = {**state.visits.known, **app.particulars(world.reading, missing)} if missing else state.visits.known
    return replace(state, visits=replace(state.visits, known=known))


def field_of(name: str) -> Field | None:
    """The question of the request of this name; None for what is chosen on another page."""
    return next((field for field in REQUEST_FORM.fields if field.id == name), None)


def take(world: World, state: State, name: str, typed: str) -> State:
    """Leave a box, or tap a choice: what cannot be taken stays in the box, with the sentence that says why."""
    errors = {other: wrong for other, wrong in state.errors.items() if other != name}
    try:
        answer = _taken(world, state.draft, name, typed)
    except Refused as refusal:
        errors[name] = Problem(refusal.code, refusal.values)
        return replace(state, draft={**state.draft, TYPED + name: typed}, errors=errors)
    return replace(state, draft={**state.draft, name: answer, TYPED + name: ""}, errors=errors)


def _taken(world: World, draft: Mapping[str, str], name: str, typed: str) -> str:
    field = field_of(name)
    if field is not None:
        answer = accept(field, typed, today(world))
        wrong = problem(field, answer, {}, today(world)) if answer else ""
        if wrong:
            raise Refused(wrong)
        return answer
    if name in SEVERAL:
        chosen = [one for one in draft.get(name, "").split(",") if one]
        return ",".join([*chosen, typed] if typed not in chosen else [one for one in chosen if one != typed])
    if name in DATES:
        return t.day(typed, today(world)) if typed.strip(" /") else ""
    if name in COUNTS:
        return t.number(typed) if typed.strip() else ""
    return typed


def day_in(draft: Mapping[str, str], name: str) -> date | None:
    """A day that was chosen."""
    return date.fromisoformat(draft[name]) if draft.get(name) else None


def first_wrong(state: State) -> State | None:
    """Led to what was typed and could not be taken; None where all was."""
    wrong = [name.removeprefix(TYPED) for name, typed in state.draft.items() if name.startswith(TYPED) and typed]
    return led_to(state, wrong[0], "form.to-fix", count=str(len(wrong))) if wrong else None
