"""What is noted around the filing: how it is paid, how the result comes, why it is put off and whom to call."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import cast, get_args

from msgspec.structs import replace

from kiosk.app import commands as c
from kiosk.domain import facts as f
from kiosk.domain import session as s
from kiosk.domain import steps as st
from kiosk.domain.catalogue import Procedure
from kiosk.domain.dossiers.filing import (
    ADDRESS,
    CONTACT,
    DELIVERY_FIELD,
    PARCEL_PHONE,
    PLACE,
    RECIPIENT,
    TOLD,
    delivery_told,
    phone_to_call,
)
from kiosk.domain.local_time import day_of
from kiosk.domain.questions.later import settled
from kiosk.errors import Refused
from ui.acts import sitting
from ui.acts.sitting import procedure_of, session_of, tell
from ui.state import TYPED, Problem, State
from ui.world import World

DELIVERIES: Mapping[str, f.Delivery] = {"counter": "centre", "electronic": "electronic", "post": "post"}
"""What the catalogue calls the ways of a result, and the facts."""

LATER = "later"
"""Stage of the companion's page on which the filing is put off."""


def estimate(procedure: Procedure, how: f.Payment | None, today: date) -> int | None:
    """The amount in dong that can be told beforehand, None where it depends on something or is not sure."""
    fee = procedure.fee
    if fee.per or not procedure.is_promise("fee"):
        return None
    if how == "online" and fee.online_amount is not None:
        return fee.online_amount
    return fee.discount.amount if fee.discount is not None and today <= fee.discount.until else fee.amount


def _pay(world: World, state: State, typed: str) -> State:
    session, how = session_of(state), cast("f.Payment", typed)
    amount = 0 if how == "free" else estimate(procedure_of(world, state), how, day_of(state.now))
    return tell(world, state, c.NotePayment(session=session.id, how=how, estimate=amount))


def _deliver(world: World, state: State, typed: str) -> State:
    command = c.ChooseDelivery(session=session_of(state).id, how=cast("f.Delivery", typed))
    return replace(tell(world, state, command), errors={})


def take_delivery(world: World, state: State) -> State:
    """How the result is to come, as the declaration says it; what is changed beside the portal stays changed."""
    session, known = session_of(state), settled(state.answers)
    told = delivery_told(known)
    offered = DELIVERIES.keys() & procedure_of(world, state).delivery
    if told is None or known[DELIVERY_FIELD] == state.answers.get(TOLD) or not session.may_keep_answers:
        return state
    if offered and told not in {DELIVERIES[way] for way in offered}:
        return state
    state = tell(world, state, c.ChooseDelivery(session=session.id, how=told))
    return sitting.save(world, state, {TOLD: known[DELIVERY_FIELD]})


def _send_to(world: World, state: State, field: str, typed: str) -> State:
    """Who the result is sent to: private, and durable when its box is left."""
    text = " ".join(typed.split())
    try:
        text = phone_to_call(text) if field == PARCEL_PHONE and text else text
    except Refused as refusal:
        state = sitting.save(world, state, {field: "", TYPED + field: text})
        return replace(state, errors={**state.errors, field: Problem(refusal.code, refusal.values)})
    state = replace(state, errors={name: one for name, one in state.errors.items() if name != field})
    return sitting.save(world, state, {field: text, TYPED + field: ""})


def _told_later(_world: World, state: State, field: str, typed: str) -> State:
    errors = {name: one for name, one in state.errors.items() if name != field}
    return replace(state, draft={**state.draft, field: typed}, errors=errors)


_ANSWERS: Mapping[str, Callable[[World, State, str], State]] = {"payment": _pay, "delivery": _deliver}


def answer(world: World, state: State, field: str, typed: str) -> State:
    """Answer one of the page's own questions: payment, delivery, where to, why later, and whom to call."""
    if field in _ANSWERS:
        return _ANSWERS[field](world, state, typed)
    if field in {RECIPIENT, ADDRESS, PARCEL_PHONE}:
        return _send_to(world, state, field, typed)
    return _told_later(world, state, field, typed)


def later(world: World, state: State) -> State:
    """File another day: first why, and whether the citizen may be called."""
    session = session_of(state)
    reason: s.PostponeReason = "papers-missing" if False in session.papers.values() else "citizen-later"
    online = "online" in procedure_of(world, state).channels
    if online and state.line is not None and state.line.problem in {"no-line", "dns"}:
        reason = "no-line"
    known = state.answers.get(CONTACT) or next(_phones(world, state), "")
    before = session.postponed
    if before == "question-open" and not sitting.open_questions(world, state):  # it was asked and answered since
        before = None
    draft = {"from": state.stage, "reason": before or reason, CONTACT: known}
    return replace(state, stage=LATER, draft=draft, errors={}, focus="")


def _phones(world: World, state: State) -> Iterator[str]:
    form = sitting.form_of(world, state)
    fields = (field for field in form.fields if field.type == "phone") if form is not None else ()
    return (state.known[field.id] for field in fields if state.known.get(field.id))


def may_call(state: State) -> bool:
    """A phone number is kept with a dossier that is kept, and with no other."""
    session = session_of(state)
    return session.may_keep_answers and session.keep_paused


def kept_place(world: World, state: State, place: str) -> State:
    """Keep where one was beside the portal, so that it goes on there."""
    if not session_of(state).may_keep_answers or place == state.answers.get(PLACE, ""):
        return state
    return sitting.save(world, state, {PLACE: place})


def put_off(world: World, state: State) -> State:
    """Leave the filing for another day, with what was said about it."""
    session, draft = session_of(state), state.draft
    contact: str | None = None
    if may_call(state) and draft.get("contact"):
        contact = ""
        if draft["contact"] == "true":
            try:
                contact = phone_to_call(draft.get(CONTACT, ""))
            except Refused as refusal:
                wrong = Problem(refusal.code, refusal.values)
                return sitting.led_to(replace(state, errors={CONTACT: wrong}, problem=wrong), f"field:{CONTACT}")
    reason = draft["reason"] if draft["reason"] in get_args(s.PostponeReason) else "citizen-later"
    state = kept_place(world, state, draft.get("from", ""))
    command = c.PostponeFiling(
        session=session.id, reason=cast("s.PostponeReason", reason), step=st.FINISH, contact=contact
    )
    state = tell(world, state, command)
    if contact is not None:
        state = replace(state, answers=sitting.merged(state.answers, {CONTACT: contact}))
    return sitting.arrived(world, replace(state, draft={}))
