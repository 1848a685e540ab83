"""What every page of a session shares: telling the ledger, going to a step, taking a session up and leaving it."""

from collections.abc import Collection, Mapping
from datetime import date

from msgspec.structs import replace

from kiosk.app import ask
from kiosk.app import commands as c
from kiosk.app.handle import handle
from kiosk.domain import session as s
from kiosk.domain import steps as st
from kiosk.domain.another_procedure import changed_answers
from kiosk.domain.catalogue import Procedure
from kiosk.domain.local_time import day_of
from kiosk.domain.questions import later
from kiosk.domain.questions.answers import counted, first_problem, prefill, visible, wrong_with
from kiosk.domain.questions.forms import Field, Form
from kiosk.domain.questions.identity_form import card_of
from kiosk.domain.questions.signature import SIGNATURE
from kiosk.domain.session import Session
from kiosk.domain.slip_code import practice_text, url
from kiosk.errors import Refused
from ui import flow
from ui.acts.open_days import calendar
from ui.state import BEGUN_WITH, PREFILLED, TYPED, Problem, State
from ui.world import World


def session_of(state: State) -> Session:
    """The session on the screen; a tap that comes after it was left is refused, not a crash."""
    if state.session is None:
        raise Refused("session-over")
    return state.session


def today(world: World) -> date:
    """The calendar day in Vietnam."""
    return day_of(world.clock.now())


def procedure_of(world: World, state: State) -> Procedure:
    """The procedure of the session on the screen."""
    return world.library.procedure(session_of(state).procedure)


def form_of(world: World, state: State) -> Form | None:
    """The declaration that its answers were begun with, else that of the catalogue; None where there is none."""
    return state.form or flow.form_of(world.library, procedure_of(world, state))


def steps(world: World, state: State) -> tuple[str, ...]:
    """The steps that the session on the screen has now."""
    return flow.steps(session_of(state), form_of(world, state), state.known, today(world))


def tell(world: World, state: State, command: c.AnySessionCommand) -> State:
    """Make it durable, then show the session as it then is."""
    return replace(state, session=handle(command, world.unit, world.clock))


def save(world: World, state: State, answers: Mapping[str, str]) -> State:
    """Keep these answers, sealed; those that must not be stored stay in memory and go with the session."""
    form = form_of(world, state)
    fleeting = {field.id for field in form.fields if not field.stored} if form is not None else set[str]()
    written = {field: answer for field, answer in answers.items() if field.lstrip(TYPED) not in fleeting}
    spoken = {field: answer for field, answer in answers.items() if field.lstrip(TYPED) in fleeting}
    if written:
        begun = begun_with(world, state, form)
        state = tell(world, state, c.SaveAnswers(session=session_of(state).id, answers={**written, **begun}))
        state = replace(state, form=form)
    return replace(
        uncopied(state, answers),
        answers=merged(state.answers, written),
        fleeting=merged(state.fleeting, {**dict.fromkeys(written, ""), **spoken}),
    )


def uncopied(state: State, changed: Collection[str]) -> State:
    """An answer that changed, whole or in part, is not the one that was copied beside the portal."""
    return replace(state, copied=frozenset(key for key in state.copied if key.partition(":")[0] not in changed))


def begun_with(world: World, state: State, form: Form | None) -> dict[str, str]:
    """What keeps the form with the first answers that are saved; nothing when it is kept already."""
    return {BEGUN_WITH: world.library.pack(form)} if form is not None and state.form is None else {}


def unsworn(form: Form, before: Mapping[str, str]) -> dict[str, str]:
    """What takes back the ticks and the signature: they were given for other answers."""
    sworn = (*(field.id for field in form.fields if field.is_declaration), SIGNATURE)
    return {name: "" for name in sworn if name in before}


def merged(before: Mapping[str, str], more: Mapping[str, str]) -> dict[str, str]:
    """The answers after these changes; an empty one is taken out."""
    return {field: answer for field, answer in {**before, **more}.items() if answer}


def go(world: World, state: State, step: str) -> State:
    """Open a step: durable first, then on the screen."""
    return arrived(world, tell(world, state, c.GoTo(session=session_of(state).id, step=step)))


def arrived(world: World, state: State) -> State:
    """The page of the step that the session stands on, with what that page needs before it is drawn."""
    session = session_of(state)
    page = flow.page_of(session.step)
    state = replace(
        state, page=page, stage="", looking=None, entry=None, errors={}, focus="", card=None, returning=state.returning
    )
    if page in {"slip", "portal", "finish"}:
        state = with_slip(world, state)
    if page == "review":
        return replace(state, returning=False)
    if page == "identity" and _was_typed(state):
        state = replace(state, stage="typed")
    if page in {"form", "identity", "prepare"}:
        return replace(state, errors=kept_mistakes(state))
    return state


def _was_typed(state: State) -> bool:
    """The particulars are being typed, or were: it goes on there, with what was typed."""
    session = session_of(state)
    begun = any(name.lstrip(TYPED).startswith("card.") for name in state.answers)
    return begun and session.identity in {None, "typed"}


def led_to(state: State, place: str, why: str = "", **values: str) -> State:
    """Go to a place of the page, the id of a question or the name of a control, with the sentence that says why."""
    said = Problem(why, values) if why else state.problem
    return replace(state, problem=said, focus=place, focus_serial=state.focus_serial + 1)


def kept_mistakes(state: State) -> dict[str, Problem]:
    """Something typed that was no valid answer is shown again, with its sentence left to the next try."""
    return {field[1:]: Problem("look-again") for field in state.answers if field.startswith("~")}


def with_slip(world: World, state: State) -> State:
    """Issue the session's slip if it has none, under a code that no session here has, and know its address."""
    session = session_of(state)
    if not session.slip:
        key = world.secrets.slip_key()
        code = world.new_code(key)
        while not ask.is_free(world.reading, code):
            code = world.new_code(key)
        state = tell(world, state, c.IssueSlip(session=session.id, code=code))
        session = session_of(state)
    if state.practice is not None:
        return replace(state, slip_url=practice_text(session.slip))
    key_for_citizen = ask.slip_key(world.reading, session.id)
    if not state.public_url:  # nobody has told this machine the province's address: the bare code is still scanned here
        return replace(state, slip_url=session.slip)
    return replace(state, slip_url=url(state.public_url, session.slip, key_for_citizen))


def with_procedure(world: World, state: State, code: str, *, succeeds: bool = False) -> State:
    """Go on with another procedure: consent and particulars stay, and every answer and tick that fits it."""
    session, procedure = session_of(state), world.library.procedure(code)
    before = None if succeeds else form_of(world, state)
    after = _form_after(world, state, procedure)
    changed: dict[str, str] = {}
    if session.consent == "given":
        old, new = (session.procedure, before), (procedure.code, after)
        changed = changed_answers(old, new, state.answers, today(world))
        changed |= {mark + field: "" for field in changed for mark in (PREFILLED, TYPED)}
        changed |= unsworn(before, state.answers) if before is not None else {}
        if after is not None and after is not before and session.identity in {"card", "typed"}:
            filled = prefill(after, card_of(state.answers), today(world))
            fresh = {field: answer for field, answer in filled.items() if not state.known.get(field)}
            changed |= {mark + field: answer for field, answer in fresh.items() for mark in ("", PREFILLED)}
    form = state.form if succeeds or state.form is None else after  # a successor's form is taken by a tap of its own
    begun = {BEGUN_WITH: world.library.pack(form) if form is not None else ""} if form is not state.form else {}
    command = c.ChangeProcedure(
        session=session.id,
        procedure=procedure.code,
        checked_on=procedure.checked_on.isoformat(),
        papers=frozenset(paper.id for paper in procedure.papers),
        answers={**changed, **begun},
        succeeds=succeeds,
    )
    newer = form is not None and world.library.is_superseded(form, procedure.code)
    state = replace(tell(world, state, command), form=form, newer_form=newer)
    return replace(state, answers=merged(state.answers, changed))


def _form_after(world: World, state: State, procedure: Procedure) -> Form | None:
    """The form of another procedure: as the answers were begun with it where it is the same one, else that of today."""
    form = flow.form_of(world.library, procedure)
    return state.form if state.form is not None and form is not None and state.form.id == form.id else form


def problem_in(world: World, state: State) -> tuple[str, str] | None:
    """The first field of the declaration that is not right yet, with its code; None when all are."""
    form = form_of(world, state)
    if form is None:
        return None
    known, day, procedure = state.known, today(world), session_of(state).procedure
    found = first_problem(form, known, day, procedure, calendar(world, state))
    seen = visible(form, known, day, procedure)
    for field in form.fields:
        if found is not None and field.id == found[0]:
            return found
        if field.id in seen and TYPED + field.id in known and not later.is_later(field.id, known):
            return field.id, "look-again"
    return found


def mistake(world: World, state: State, field: Field) -> str:
    """The code of what is wrong with an answer as it stands among all that count; empty when it can stay."""
    form, day = form_of(world, state), today(world)
    known = counted(form, state.known, day, session_of(state).procedure) if form is not None else state.known
    return wrong_with(form, field, {**known, field.id: state.known.get(field.id, "")}, day, calendar(world, state))


def open_questions(world: World, state: State) -> tuple[str, ...]:
    """The questions of the declaration that are still to be answered, in the order of the form."""
    return later.left_open(state.known, _asked(world, state), filed=bool(session_of(state).dossier))


def gone_blank(world: World, state: State) -> tuple[str, ...]:
    """What nobody has to answer, and was not kept while the session was put aside: blank now, answered or not."""
    if not state.taken_up or session_of(state).dossier:
        return ()
    return later.gone_blank(state.known, _asked(world, state))


def _asked(world: World, state: State) -> tuple[Field, ...]:
    form, session = form_of(world, state), session_of(state)
    if form is None or session.consent != "given":
        return ()
    seen = visible(form, state.known, today(world), session.procedure)
    return tuple(field for field in form.fields if field.id in seen)


def wait_for_answers(world: World, state: State) -> State:
    """What is not whole yet is not filed: it waits until the citizen has asked, and the visit ends here."""
    session = session_of(state)
    reason: s.PostponeReason = "papers-missing" if False in session.papers.values() else "question-open"
    return arrived(world, tell(world, state, c.PostponeFiling(session=session.id, reason=reason, step=st.FINISH)))


def next_step(world: World, state: State) -> str:
    """The step after the one the session stands on."""
    return flow.after(session_of(state).step, steps(world, state))


def is_guidance(world: World, state: State) -> bool:
    """Nothing is declared in this session."""
    return form_of(world, state) is None or session_of(state).consent != "given"


def outcome(world: World, state: State) -> s.f.Outcome:
    """What came of the session so far."""
    return s.outcome_of(session_of(state), is_guidance(world, state))
