"""What a question offers besides its box: asking somebody later, taking over what is known already."""

from msgspec.structs import replace

from kiosk.domain.questions import later
from kiosk.domain.questions.computed import follow
from kiosk.domain.questions.forms import Field
from kiosk.domain.questions.persons import Offer, offers
from kiosk.domain.questions.typed import todays_number
from kiosk.errors import Refused
from ui.acts import fill, sitting
from ui.acts.sitting import save, session_of, today
from ui.state import TYPED, Problem, State
from ui.world import World

PERSON, NUMBER = "person:", "number:"
"""How the key of an offer begins: whose particulars, or today's form of an old phone number."""


def ask_later(world: World, state: State, field: str) -> State:
    """Leave a question for later with whatever stands there, or take that back."""
    form = fill.form_of(world, state)
    form.field(field)
    if later.is_later(field, state.known):
        return save(world, state, later.unmark(field))
    changed = {**later.mark(field), **sitting.unsworn(form, state.known)}
    return fill.without_error(save(world, state, changed), field)


def take(world: World, state: State, field: str, key: str) -> State:
    """Tap an offer: nothing is taken over that was not on the button at that moment."""
    question = fill.form_of(world, state).field(field)
    if key.startswith(NUMBER):
        return _number(world, state, question, key.removeprefix(NUMBER))
    form = fill.form_of(world, state)
    standing = offers(form, state.known, today(world), session_of(state).procedure)
    offer = next((one for one in standing if offer_key(one) == key), None)
    if offer is None:
        raise Refused("not-understood")
    before = state.known
    changed = {**offer.answers}
    for name in offer.answers:
        changed |= {TYPED + name: "", **later.unmark(name)}
    after = {**before, **offer.answers}
    changed |= follow(form, before, after, today(world), sitting.calendar(world, state))
    changed |= sitting.unsworn(form, before)
    state = replace(save(world, state, changed), looking=None)
    for name in offer.answers:
        state = fill.judged(world, fill.without_error(state, name), form.field(name))
    count = str(len(offer.answers))
    return replace(state, problem=Problem("offer.taken", {"count": count}, tone="good"))


def _number(world: World, state: State, question: Field, number: str) -> State:
    if todays_number(state.known.get(TYPED + question.id, "")) != number:
        raise Refused("not-understood")
    return fill.answer(world, state, question.id, number)


def offer_key(offer: Offer) -> str:
    """Which person may take over from which other one: `person:cha:nyc`."""
    return f"{PERSON}{offer.person.id}:{offer.source.of}"
