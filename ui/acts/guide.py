"""Choosing a procedure, consent, the citizen's particulars, and what to prepare."""

from collections.abc import Mapping

from msgspec.structs import replace

from kiosk.app import ask
from kiosk.app import commands as c
from kiosk.app.handle import handle
from kiosk.domain import session as s
from kiosk.domain import steps
from kiosk.domain.cards.identity_card import Card, OtherQr, parse, with_year_only, with_zero
from kiosk.domain.cards.number_mark import number_mark
from kiosk.domain.ids import SessionId, uuid7
from kiosk.domain.questions.answers import accept, defaults, prefill, problem
from kiosk.domain.questions.forms import Field
from kiosk.domain.questions.identity_form import IDENTITY_FORM, NAME, NUMBER, answers_of, card_of
from kiosk.errors import Refused
from ui import flow
from ui.acts import begin, sitting
from ui.acts.sitting import form_of, next_step, save, session_of, tell, today
from ui.state import PREFILLED, TYPED, Problem, State, with_reading_of
from ui.states.guidance import GuidanceState
from ui.world import World

COLLEAGUE = "colleague"
"""What is tapped to say that one of the team is the citizen today; the name waits under it in the draft."""


def search(_world: World, state: State, text: str) -> State:
    """Type into the search."""
    return replace(state, query=text)


def choose(world: World, state: State, code: str) -> State:
    """Tap a procedure: the session begins, durable before its first page shows."""
    if state.member is None:
        raise Refused("member-unknown")
    procedure = world.library.procedure(code)
    command = c.OpenSession(
        session=SessionId(uuid7(world.clock.now())),
        member=state.member.id,
        centre=state.centre,
        procedure=procedure.code,
        checked_on=procedure.checked_on.isoformat(),
        step=steps.CONSENT,
        ticket=state.queue.serving,
        visit=state.guidance.visit,
        guidance=state.guidance.before,
    )
    fresh = replace(state, query="", guidance=GuidanceState(), keep_days=ask.days_kept(world.reading))
    return sitting.arrived(world, tell(world, fresh, command))


def agree(_world: World, state: State, yes: bool) -> State:
    """Tap agree or not; it counts when the page is left forward, so that it can be changed before.

    The question that comes with it is led to: it may stand below what is seen.
    """
    state = replace(state, agreed="yes" if yes else "no", keep=state.keep if yes else "")
    return sitting.led_to(state, "keepYes") if yes and not state.keep else state


def keep(_world: World, state: State, yes: bool) -> State:
    """Tap whether a paused dossier is kept."""
    return replace(state, keep="yes" if yes else "no")


def consent_forward(world: World, state: State) -> State:
    """Make the answer durable and go on."""
    session = session_of(state)
    if not state.agreed:
        return sitting.led_to(state, "agreeYes", "choose-consent")
    if state.agreed == "no":
        state = replace(state, answers={}, fleeting={}, form=None, newer_form=False)
        return sitting.arrived(world, tell(world, state, c.WithholdConsent(session=session.id, step=steps.PREPARE)))
    if not state.keep:
        return sitting.led_to(state, "keepYes", "choose-keep")
    command = c.GiveConsent(session=session.id, keep_paused=state.keep == "yes", step=steps.IDENTITY)
    state = tell(world, state, command)
    if state.fleeting:  # said before anything could be kept
        state = save(world, state, state.fleeting)
    if session.visit is not None:
        from ui.acts import visits  # loaded with the first visit

        state = visits.prefilled(world, state)
    return sitting.arrived(world, state)


def identity_card(world: World, state: State, key: str) -> State:
    """Tap "use the camera", "type by hand", "add the zero", "only the year" or "no identity"."""
    if key == "camera":
        return replace(state, stage="camera")
    if key == "type":
        return sitting.led_to(replace(state, stage="typed", errors=sitting.kept_mistakes(state)), NUMBER)
    if key == "letters" and state.card is not None:
        return _typed_beside(world, state, state.card)
    if key == "zero" and state.card is not None:
        whole = with_zero(state.card, today(world))
        return _asked_whose(world, replace(state, card=whole), whole.id)
    if key == COLLEAGUE:
        return replace(state, draft={"confirmed": state.draft.get(COLLEAGUE, "")})
    if key == "year-only" and state.card is not None:
        return replace(state, card=with_year_only(state.card))
    return _take(world, state, "none", {})


def _typed_beside(world: World, state: State, card: Card) -> State:
    """The boxes, with what the card says whole; the name, whose letters the scanner lost, is to be typed."""
    said = answers_of(card)
    gone = {name: "" for name in state.answers if name.lstrip(TYPED + PREFILLED).startswith("card.")}
    state = save(world, state, gone | said | {PREFILLED + name: value for name, value in said.items()})
    return sitting.led_to(replace(state, stage="typed", errors={}), NAME)


def scan(world: World, state: State, line: str) -> State:
    """What a reader read; nothing is taken over before the citizen has said that it is right."""
    if not line.strip():
        return state
    read = parse(line, today(world), slip_url=state.public_url)
    if isinstance(read, OtherQr):
        raise Refused(f"qr-{read.kind}")
    return _asked_whose(world, replace(state, stage="scanned", card=read, draft={}), read.id)


def _asked_whose(world: World, state: State, number: str) -> State:
    """A card of one of the team: refused where its owner is helping, else asked whether its owner is the citizen today.

    A colleague may truly have come for a procedure; that takes a tap of its own.
    """
    owner = ask.holder_of_card(world.reading, number_mark(world.secrets.slip_key(), number))
    if owner is None or state.draft.get("confirmed") == owner.name:
        return state
    if state.member is not None and owner.id == state.member.id:
        raise Refused("own-card")
    return replace(
        state, draft={COLLEAGUE: owner.name}, problem=Problem("colleague-card", {"name": owner.name}, tone="warn")
    )


def scan_again(_world: World, state: State) -> State:
    """Put the card aside and read another."""
    return replace(state, stage="", card=None, draft={})


def identity_answer(world: World, state: State, field: str, typed: str) -> State:
    """Leave a box of the particulars typed by hand."""
    question = IDENTITY_FORM.field(field)
    try:
        answer = accept(question, typed, today(world))
    except Refused as refusal:
        state = save(world, state, {TYPED + field: typed})
        return replace(state, errors={**state.errors, field: _problem(refusal.code, refusal.values)})
    gone = _of_another_card(state.answers, answer) if field == NUMBER and not _is_wrong(world, question, answer) else {}
    state = save(world, state, {field: answer, TYPED + field: "", **gone})
    state = replace(state, errors={name: wrong for name, wrong in state.errors.items() if name != field})
    return replace(state, problem=Problem("card-another", tone="warn")) if gone else state


def _is_wrong(world: World, question: Field, answer: str) -> bool:
    return not answer or bool(problem(question, answer, {}, today(world)))


def _of_another_card(answers: Mapping[str, str], number: str) -> dict[str, str]:
    """What a card had said of its owner, once the number of somebody else is typed; what was typed since stays."""
    read = answers.get(PREFILLED + NUMBER, number)
    if read == number:
        return {}
    said = {name[1:]: value for name, value in answers.items() if name.startswith(f"{PREFILLED}card.")}
    untouched = {name: "" for name, value in said.items() if name != NUMBER and answers.get(name) == value}
    return untouched | {PREFILLED + name: "" for name in said}


def identity_forward(world: World, state: State) -> State:
    """Take the particulars over into the declaration and go on."""
    if state.stage == "scanned" and state.card is not None:
        if state.card.lacks_zero:
            return sitting.led_to(state, "card:zero", "card-number-shape-zero")
        if state.draft.get(COLLEAGUE):
            return _led_to_colleague(state)
        return _take(world, state, "card", answers_of(state.card))
    if state.stage == "typed":
        wrong = _wrong_particulars(world, state)
        if wrong is not None:
            return wrong
        state = _asked_whose(world, state, state.answers.get(NUMBER, ""))
        if state.draft.get(COLLEAGUE):
            return _led_to_colleague(state)
        return _take(world, state, "typed", {})
    if session_of(state).identity is not None and not state.stage:
        return sitting.go(world, state, next_step(world, state))
    return sitting.led_to(replace(state, stage=""), "scan", "choose-identity")


def _problem(code: str, values: Mapping[str, str]) -> Problem:
    """What is wrong with one of the particulars; an old number leads to the card that takes its place."""
    return Problem("card-old-number" if code == "id-old-nine-digits" else code, values)


def _wrong_particulars(world: World, state: State) -> State | None:
    wrong: dict[str, Problem] = {}
    for field in IDENTITY_FORM.fields:
        pending = "look-again" if TYPED + field.id in state.answers else ""
        code = state.errors[field.id].code if field.id in state.errors else pending
        code = code or problem(field, state.answers.get(field.id, ""), state.answers, today(world))
        if code:
            wrong[field.id] = _problem(code, {})
    if not wrong:
        return None
    return sitting.led_to(replace(state, errors=wrong), next(iter(wrong)), "form.to-fix", count=str(len(wrong)))


def _led_to_colleague(state: State) -> State:
    said = Problem("colleague-card", {"name": state.draft[COLLEAGUE]}, tone="warn")
    return sitting.led_to(replace(state, problem=said), f"card:{COLLEAGUE}")


def _take(world: World, state: State, means: s.f.IdentityMeans, particulars: dict[str, str]) -> State:
    """Keep the particulars, fill the declaration from them, and go on.

    What an earlier card had filled in goes with that card; what the citizen wrote over it stays.
    """
    session, form, before = session_of(state), form_of(world, state), state.answers
    if means != "typed":  # nothing that an earlier card said, or was typed, stands beside what this one says
        read = {PREFILLED + name: value for name, value in particulars.items()}
        gone = {name: "" for name in before if name.lstrip(TYPED + PREFILLED).startswith("card.")}
        particulars = gone | particulars | read
    card = state.card if means == "card" else card_of({**before, **particulars})
    filled = prefill(form, card, today(world)) if form is not None and means != "none" and card is not None else {}
    asked = {field.id for field in form.fields} if form is not None else set[str]()
    theirs = {
        name for name in asked if before.get(PREFILLED + name) and before.get(PREFILLED + name) == before.get(name)
    }
    changed: dict[str, str] = dict(particulars)
    changed |= {mark + field: "" for field in theirs for mark in ("", PREFILLED)}
    fresh = {field: answer for field, answer in filled.items() if field in theirs or not before.get(field)}
    changed |= {mark + field: answer for field, answer in fresh.items() for mark in ("", PREFILLED)}
    if form is not None and any(before.get(name, "") != value for name, value in changed.items() if name in asked):
        changed |= sitting.unsworn(form, before)
    kept = {**changed, **sitting.begun_with(world, state, form)} if changed else changed
    command = c.TakeIdentity(session=session.id, means=means, answers=kept, step=steps.PREPARE)
    state = replace(tell(world, state, command), form=form if changed else state.form)
    state = replace(sitting.uncopied(state, changed), draft={})
    return sitting.arrived(world, replace(state, answers=sitting.merged(before, changed)))


def tick(world: World, state: State, paper: str, there: bool) -> State:
    """Tick a paper as there or missing."""
    return tell(world, state, c.CheckPaper(session=session_of(state).id, paper=paper, there=there))


def prepare_forward(world: World, state: State) -> State:
    """Go on; missing papers do not stop anybody."""
    form = form_of(world, state)
    if form is not None and session_of(state).consent == "given":
        state = with_defaults(world, state)
    return sitting.go(world, state, next_step(world, state))


def with_defaults(world: World, state: State) -> State:
    """Fill in the first answers that the form proposes, where nothing was answered."""
    form = form_of(world, state)
    if form is None:
        return state
    proposed = defaults(form, session_of(state).procedure)
    fresh = {field: answer for field, answer in proposed.items() if answer and not state.known.get(field)}
    return save(world, state, {**fresh, **sitting.unsworn(form, state.answers)}) if fresh else state


def back(world: World, state: State) -> State:
    """One step back; from the first one, to the choice of another procedure."""
    if state.page == "identity" and state.stage:
        return replace(state, stage="", card=None, draft={})
    step = flow.before(session_of(state).step, sitting.steps(world, state))
    if step or state.page != "consent":
        return sitting.go(world, state, step) if step else state
    return _choose_again(world, state)


def _choose_again(world: World, state: State) -> State:
    """It was the wrong procedure: what nobody has answered yet is over, what was begun waits on the list."""
    session = session_of(state)
    if session.consent == "unasked":
        handle(c.EndSession(session=session.id, outcome="abandoned", satisfaction=0), world.unit, world.clock)
        return _choice(world, state)
    handle(c.ParkSession(session=session.id), world.unit, world.clock)
    said = Problem("choose.paused", tone="good")
    return replace(_choice(world, state), problem=said)


def _choice(world: World, state: State) -> State:
    return replace(with_reading_of(begin.cleared(world, state), state), page="choose")
