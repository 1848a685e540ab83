"""Taking a session up again where it was left, and what must be asked, or told, before it goes on."""

from msgspec.structs import replace

from kiosk.app import ask
from kiosk.app import commands as c
from kiosk.domain import steps as st
from kiosk.domain.ids import SessionId
from kiosk.domain.questions import later
from kiosk.errors import Refused
from ui import flow
from ui.acts import companion, sitting
from ui.state import BEGUN_WITH, Problem, State
from ui.world import World


def take_up(world: World, state: State, session: SessionId) -> State:
    """Go on with a session where it was left: same step, same answers."""
    if state.member is None:
        raise Refused("member-unknown")
    state = sitting.tell(world, state, c.ResumeSession(session=session, member=state.member.id))
    held = ask.held(world.reading, session)
    form = world.library.unpack(held.answers.get(BEGUN_WITH, ""))
    state = replace(
        state,
        answers={field: answer for field, answer in held.answers.items() if field != BEGUN_WITH},
        fleeting={},
        taken_up=True,
        form=form,
        newer_form=form is not None and world.library.is_superseded(form, held.session.procedure),
        agreed={"given": "yes", "withheld": "no"}.get(held.session.consent, ""),
        keep="yes" if held.session.keep_paused else "no" if held.session.consent == "given" else "",
        dossier=held.session.dossier,
        keep_days=ask.days_kept(world.reading),
        print_state="printed" if held.session.printed else None,
    )
    return companion.taken_up(world, _at_open_question(world, sitting.arrived(world, _succeeded(world, state))))


def _at_open_question(world: World, state: State) -> State:
    """Taken up after the review, a session goes on at a question still open, or at the review of what was not kept."""
    still_open = sitting.open_questions(world, state)
    form = sitting.form_of(world, state)
    if form is None or sitting.session_of(state).step not in {st.REVIEW, st.SLIP, st.PORTAL, st.FINISH}:
        return _at_portal(world, state)
    if not still_open:
        return _at_portal(world, state) if not sitting.gone_blank(world, state) else _at_review(world, state)
    why = "later.answer-now" if later.is_later(still_open[0], state.known) else "later.never-stored"
    asked = sitting.go(world, replace(state, returning=True), flow.step_of_field(form, still_open[0]))
    return sitting.led_to(replace(asked, returning=True), still_open[0], why)


def _at_review(world: World, state: State) -> State:
    """What was not kept is blank on paper: that is told before anything is printed or filed."""
    return replace(sitting.go(world, state, st.REVIEW), problem=Problem("private.blank", tone="warn"))


def _at_portal(world: World, state: State) -> State:
    """Taken up on the last page with nothing filed, a session goes on where it is filed: thanks lead nowhere."""
    session = sitting.session_of(state)
    if session.step != st.FINISH or session.dossier:
        return state
    if session.postponed is not None and state.problem is None:
        state = replace(state, problem=Problem(f"resumed.{session.postponed}", tone="warn"))
    return sitting.go(world, state, st.PORTAL)


def _succeeded(world: World, state: State) -> State:
    """A session whose procedure was abolished goes on with the one that took its place."""
    old, new = sitting.session_of(state).procedure, sitting.procedure_of(world, state).code
    if old == new:
        return state
    state = sitting.with_procedure(world, state, new, succeeds=True)
    return replace(state, problem=Problem("procedure-replaced", {"old": old, "new": new}, tone="warn"))
