"""What came of a visit: its outcome, the way of its result, its end, and which of two versions holds."""

from typing import cast

from msgspec.structs import replace

from kiosk.app import visit_commands as vc
from kiosk.domain import visit_facts as vf
from kiosk.domain.dossiers.parcel import is_parcel, normal_parcel
from kiosk.domain.rights import must
from kiosk.domain.visits.request import NAME, PHONE, PLACE, POST_ADDRESS, POST_PHONE, RECIPIENT, fields_of
from kiosk.errors import Refused
from ui.acts import visits_room as room
from ui.acts.sitting import led_to, today
from ui.state import Problem, State
from ui.world import World


def begin(world: World, state: State, stage: str) -> State:
    """Open one of the pages that only ask, with what is likely already there."""
    visit, kept = room.open_visit(state), state.visits.kept
    draft: dict[str, str] = {}
    if stage == "made":
        cases = len(visit.begun) or len(visit.procedures) or 1
        draft = {"persons": "1", "cases": str(cases)}
    if stage == "post":
        place = ", ".join(filter(None, (kept.get(PLACE), kept.get("area"))))
        draft = {
            RECIPIENT: kept.get(RECIPIENT) or kept.get(NAME, ""),
            POST_ADDRESS: kept.get(POST_ADDRESS) or place,
            POST_PHONE: kept.get(POST_PHONE) or kept.get(PHONE, ""),
            "parcel": visit.parcel,
        }
    if stage == "delivered":
        draft = {"on": today(world).isoformat()}
    if stage == "settle" and state.member is not None:
        must(state.member.role, "decide-visits")
    return replace(state, stage=stage, draft=draft, errors={})


def make(world: World, state: State) -> State:
    """Note what came of it."""
    draft = state.draft
    for name in ("outcome", "next_step"):
        if not draft.get(name):
            return led_to(state, name, "visit-choose-one")
    nobody = draft["outcome"] in {"nobody-home", "refused"}
    command = vc.MakeVisit(
        visit=room.open_visit(state).id,
        by=room.by(state),
        outcome=cast("vf.VisitOutcome", draft["outcome"]),
        next_step=cast("vf.NextStep", draft["next_step"]),
        persons=0 if nobody else int(draft.get("persons") or 0),
        cases=0 if nobody else int(draft.get("cases") or 0),
    )
    return room.tell(world, state, command, "visit.made")


def hand(world: World, state: State) -> State:
    """The result was handed over."""
    if not state.draft.get("to"):
        return led_to(state, "to", "visit-choose-one")
    to = cast("vf.Handing", state.draft["to"])
    command = vc.HandOver(visit=room.open_visit(state).id, by=room.by(state), to=to)
    return room.tell(world, state, command, "visit.handed")


def recipient(state: State) -> dict[str, str]:
    """To whom it goes, as it is to be sealed."""
    return {field.id: state.draft.get(field.id, "") for field in fields_of("post")}


def post(world: World, state: State) -> State:
    """The result was posted under this number."""
    number = normal_parcel(state.draft.get("parcel", ""))
    if not is_parcel(number):
        code = "parcel-wrong" if number else "visit-parcel-missing"
        return led_to(replace(state, errors={"parcel": Problem(code)}), "parcel", code)
    command = vc.PostResult(visit=room.open_visit(state).id, by=room.by(state), parcel=number, private=recipient(state))
    return room.tell(world, state, command, "visit.posted")


def deliver(world: World, state: State) -> State:
    """The result arrived."""
    on = room.day_in(state.draft, "on")
    if on is None:
        return led_to(state, "on", "visit-choose-day")
    command = vc.NoteDelivered(visit=room.open_visit(state).id, by=room.by(state), on=on)
    return room.tell(world, state, command, "visit.delivered")


def close(world: World, state: State) -> State:
    """Nothing more is to be done."""
    if not state.draft.get("end"):
        return led_to(state, "end", "reason-missing")
    end = cast("vf.VisitEnd", state.draft["end"])
    return room.tell(
        world, state, vc.CloseVisit(visit=room.open_visit(state).id, by=room.by(state), end=end), "visit.closed"
    )


def reopen(world: World, state: State) -> State:
    """There is something to do after all."""
    command = vc.ReopenVisit(visit=room.open_visit(state).id, by=room.by(state))
    return room.tell(world, state, command, "visit.reopened")


def erase(world: World, state: State) -> State:
    """What is kept of the person goes at once."""
    command = vc.EraseVisit(visit=room.open_visit(state).id, by=room.by(state))
    return room.tell(world, state, command, "visit.erased")


def settle(world: World, state: State) -> State:
    """An official says which version holds."""
    mark = state.draft.get("version", "")
    if not mark:
        raise Refused("visit-choose-version")
    command = vc.SettleVisit(visit=room.open_visit(state).id, by=room.by(state), mark=mark)
    return room.tell(world, state, command, "visit.settled")
