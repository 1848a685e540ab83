"""Choosing a procedure, consent, the citizen's particulars, and what to prepare."""

from collections.abc import Mapping

from msgspec.structs import replace

from kiosk.app import ask
from kiosk.app import commands as c
from kiosk.domain import session as s
from kiosk.domain import steps
from kiosk.domain.cards.identity_card import OtherQr, parse, with_year_only, with_zero
from kiosk.domain.cards.number_mark import number_mark
from kiosk.domain.ids import SessionId, uuid7
from kiosk.domain.questions.answers import accept, defaults, prefill, problem
from kiosk.domain.questions.identity_form import IDENTITY_FORM, NUMBER, answers_of, card_of
from kiosk.errors import Refused
from ui import flow
from ui.acts import sitting
from ui.acts.sitting import form_of, next_step, save, session_of, tell, today
from ui.state import PREFILLED, TYPED, Problem, State
from ui.world import World


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
    )
    fresh = replace(state, query="", keep_days=ask.days_kept(world.reading))
    return sitting.arrived(world, tell(world, fresh, command))


def agree(_world: World, state: State, yes: bool) -> State:
    """Tap agree or not; it counts when the page is left forward, so that it can be changed before."""
    return replace(state, agreed="yes" if yes else "no", keep=state.keep if yes else "")


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
    return sitting.arrived(world, state)


def identity_card(world: World, state: State, key: str) -> State:
    """Tap "use the camera", "type by hand", "add the zero", "only the year" or "no identity"."""
    if key == "camera":
        return replace(state, stage="camera")
    if key == "type":
        return sitting.led_to(replace(state, stage="typed", errors=sitting.kept_mistakes(state)), NUMBER)
    if key == "zero" and state.card is not None:
        whole = with_zero(state.card, today(world))
        _must_be_another(world, state, whole.id)
        return replace(state, card=whole)
    if key == "year-only" and state.card is not None:
        return replace(state, card=with_year_only(state.card))
    return _take(world, state, "none", {})


def scan(world: World, state: State, line: str) -> State:
    """What a reader read; nothing is taken over before the citizen has said that it is right."""
    if not line.strip():
        return state
    read = parse(line, today(world), slip_url=state.public_url)
    if isinstance(read, OtherQr):
        raise Refused(f"qr-{read.kind}")
    _must_be_another(world, state, read.id)
    return replace(state, stage="scanned", card=read)


def _must_be_another(world: World, state: State, number: str) -> None:
    """The citizen's card is not that of the volunteer who helps her."""
    mark = ask.card_mark(world.reading, state.member.id) if state.member is not None else ""
    if mark and mark == number_mark(world.secrets.slip_key(), number):
        raise Refused("own-card")


def scan_again(_world: World, state: State) -> State:
    """Put the card aside and read another."""
    return replace(state, stage="", card=None)


def identity_answer(world: World, state: State, field: str, typed: str) -> State:
    """Leave a box of the particulars typed by hand."""
    question = IDENTITY_FORM.field(field)
    try:
        answer = accept(question, typed, today(world))
    except Refused as refusal:
        state = save(world, state, {TYPED + field: typed})
        return replace(state, errors={**state.errors, field: _problem(refusal.code, refusal.values)})
    state = save(world, state, {field: answer, TYPED + field: ""})
    return replace(state, errors={name: wrong for name, wrong in state.errors.items() if name != field})


def identity_forward(world: World, state: State) -> State:
    """Take the particulars over into the declaration and go on."""
    if state.stage == "scanned" and state.card is not None:
        if state.card.lacks_zero:
            return sitting.led_to(state, "card:zero", "card-number-shape-zero")
        return _take(world, state, "card", answers_of(state.card))
    if state.stage == "typed":
        wrong = _wrong_particulars(world, state)
        if wrong is not None:
            return wrong
        return _take(world, state, "typed", {})
    if session_of(state).identity is not None and not state.stage:
        return sitting.go(world, state, next_step(world, state))
    return sitting.led_to(replace(state, stage=""), "scan", "choose-identity")


def _problem(code: str, values: Mapping[str, str]) -> Problem:
    """What is wrong with one of the particulars; an old number leads to the card that takes its place."""
    return Problem("card-old-number" if code == "id-old-nine-digits" else code, values)


def _wrong_particulars(world: World, state: State) -> State | None:
    for field in IDENTITY_FORM.fields:
        pending = "look-again" if TYPED + field.id in state.answers else ""
        code = state.errors[field.id].code if field.id in state.errors else pending
        code = code or problem(field, state.answers.get(field.id, ""), state.answers, today(world))
        if code:
            wrong = {**state.errors, field.id: _problem(code, {})}
            return sitting.led_to(replace(state, errors=wrong), field.id, "form.to-fix")
    _must_be_another(world, state, state.answers.get(NUMBER, ""))
    return None


def _take(world: World, state: State, means: s.f.IdentityMeans, particulars: dict[str, str]) -> State:
    """Keep the particulars, fill the declaration from them, and go on.

    What an earlier card had filled in goes with that card; what the citizen wrote over it stays.
    """
    session, form, before = session_of(state), form_of(world, state), state.answers
    if means != "typed":  # nothing that an earlier card said, or was typed, stands beside what this one says
        particulars = {name: "" for name in before if name.lstrip(TYPED).startswith("card.")} | particulars
    card = state.card if means == "card" else card_of({**before, **particulars})
    filled = prefill(form, card, today(world)) if form is not None and means != "none" and card is not None else {}
    theirs = {name[1:] for name, value in before.items() if name[0] == PREFILLED and before.get(name[1:]) == value}
    changed: dict[str, str] = dict(particulars)
    changed |= {mark + field: "" for field in theirs for mark in ("", PREFILLED)}
    fresh = {field: answer for field, answer in filled.items() if field in theirs or not before.get(field)}
    changed |= {mark + field: answer for field, answer in fresh.items() for mark in ("", PREFILLED)}
    asked = {field.id for field in form.fields} if form is not None else set[str]()
    if form is not None and any(before.get(name, "") != value for name, value in changed.items() if name in asked):
        changed |= sitting.unsworn(form, before)
    kept = {**changed, **sitting.begun_with(world, state, form)} if changed else changed
    command = c.TakeIdentity(session=session.id, means=means, answers=kept, step=steps.PREPARE)
    state = replace(tell(world, state, command), form=form if changed else state.form)
    state = sitting.uncopied(state, changed)
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
    """One step back; from the first step of a session there is only "pause"."""
    if state.page == "identity" and state.stage:
        return replace(state, stage="", card=None)
    step = flow.before(session_of(state).step, sitting.steps(world, state))
    return sitting.go(world, state, step) if step else state
