"""Taking a request: who, where and whom to call at once, the rest as far as the caller knows it."""

from typing import cast

from msgspec.structs import replace

from kiosk.app import visit_commands as vc
from kiosk.domain import visit_facts as vf
from kiosk.domain.ids import VisitId, uuid7
from kiosk.domain.visits.request import REQUEST_FORM, fields_of, is_enough
from ui.acts import visits_room as room
from ui.acts.sitting import led_to
from ui.state import State
from ui.world import World

ORDER = ("who", "more", "wish", "what")
"""The pages of a request, in the order in which a caller is asked."""


def begin(_world: World, state: State) -> State:
    """A fresh request; nothing is kept before the caller has agreed."""
    seen = replace(state.visits, visit=None, kept={})
    return replace(state, stage="new", draft={"asked_by": "counter"}, errors={}, query="", visits=seen)


def edit(_world: World, state: State) -> State:
    """What is known of the open request, to be corrected and completed."""
    return _page(state, ORDER[0])


def _page(state: State, stage: str) -> State:
    visit = room.open_visit(state)
    wanted = visit.wanted_by.isoformat() if visit.wanted_by is not None else ""
    draft = {**state.visits.kept, "why": visit.why, "wanted_by": wanted}
    return replace(state, stage=stage, draft=draft, errors={}, query="")


def back(_world: World, state: State) -> State:
    """The page before; from the first one the request itself."""
    place = ORDER.index(state.stage)
    if place:
        return _page(state, ORDER[place - 1])
    return replace(state, stage="visit", draft={}, errors={}, query="")


def forward(world: World, state: State) -> State:
    """Keep this page and open the next; the last one leads to the request."""
    wrong = room.first_wrong(state)
    if wrong is not None:
        return wrong
    if state.stage == "new":
        return _asked(world, state)
    visit, stage = room.open_visit(state), state.stage
    command = vc.ChangeVisit(
        visit=visit.id,
        by=room.by(state),
        why=cast("vf.WhyHome", state.draft.get("why", "")),
        procedures=visit.procedures,
        wanted_by=room.day_in(state.draft, "wanted_by"),
        private=_private(state),
    )
    if stage == "what":
        return room.opened(world, state, visit.id)
    after = ORDER[ORDER.index(stage) + 1]
    return _page(room.tell(world, state, command), after)


def _private(state: State) -> dict[str, str]:
    """What changed of what is sealed; an empty answer takes the old one out."""
    return {
        field.id: state.draft.get(field.id, "")
        for field in REQUEST_FORM.fields
        if state.draft.get(field.id, "") != state.visits.kept.get(field.id, "")
    }


def _asked(world: World, state: State) -> State:
    draft = state.draft
    if draft.get("agreed") != "yes":
        return led_to(state, "agreed", "visit-no-consent" if draft.get("agreed") == "no" else "visit-ask-consent")
    if not is_enough(draft):
        missing = "phone" if not draft.get("phone") else "name"
        return led_to(state, missing, "visit-not-enough")
    command = vc.RequestVisit(
        visit=VisitId(uuid7(world.clock.now())),
        by=room.by(state),
        centre=state.centre,
        asked_by=cast("vf.AskedBy", draft.get("asked_by") or "counter"),
        private={field.id: draft[field.id] for field in fields_of("who") if draft.get(field.id)},
    )
    return _page(room.tell(world, state, command, "visit.noted"), "more")


def pick(world: World, state: State, code: str) -> State:
    """Tap a procedure: it is wanted, or not any more; durable at once."""
    visit = room.open_visit(state)
    code = world.library.procedure(code).code
    wanted = tuple(one for one in visit.procedures if one != code)
    command = vc.ChangeVisit(
        visit=visit.id,
        by=room.by(state),
        why=visit.why,
        procedures=wanted if code in visit.procedures else (*visit.procedures, code),
        wanted_by=visit.wanted_by,
    )
    query = state.query
    return replace(_page(room.tell(world, state, command), "what"), query=query)
