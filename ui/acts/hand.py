"""What the citizen is handed: the slip, and the end of the session."""

from collections.abc import Callable
from typing import TYPE_CHECKING, get_args

from msgspec.structs import replace

from kiosk.app import commands as c
from kiosk.app.handle import handle
from kiosk.app.ports import PrintState, SlipText
from kiosk.domain.dossiers.parcel import is_parcel, normal_parcel
from kiosk.domain.facts import PaperKind
from kiosk.domain.ids import SessionId, uuid7
from kiosk.domain.session import Session
from ui.acts import begin, companion, sitting
from ui.acts.sitting import session_of
from ui.state import Printing, PrintJob, Problem, SheetKind, State, TeamSheet
from ui.world import World

if TYPE_CHECKING:  # a start has no time for what only a print needs
    from kiosk.domain.on_paper.sheets import Sheet

Done = Callable[[SessionId, Printing, PrintState], None]
"""What is called with the printer's word: the session and the job that it is about."""


def print_slip(world: World, state: State, paper: PaperKind, text: SlipText, done: Done) -> State:
    """Hand the slip to the printer; the session goes on at once, and `done` tells later how it went."""
    if state.printing is not None:  # one at a time: what comes out is taken by the citizen it is for
        return state
    session, job = session_of(state), Printing(paper, uuid7(world.clock.now()))
    pdf = world.make_slip(text, paper)
    title = f"Phieu ho tro {session.slip[-6:]}"
    world.printer.print_pdf(pdf, paper, title, lambda came: done(session.id, job, came))
    return replace(state, printing=job, print_state=None)


def answered(_world: World, state: State, job: Printing, came: PrintState) -> State:
    """The printer's word on the screen: said before it is noted, as a log that cannot be written must not hide it.

    Of a job from before the screen was cleared nothing is said: another may be with the printer now.
    """
    if state.printing != job:
        return state
    state = replace(state, printing=None, printed=job.job, print_state=came)
    if state.page in {"slip", "guidance", "queue"} or came == "printed":  # these pages say it in their place
        return state
    return replace(state, problem=Problem(print_code(state.printed, came), tone="warn"))


def print_code(job: PrintJob | None, came: PrintState) -> str:
    """The code of the sentence that says how printing went; a sheet has no QR to photograph instead."""
    of_sheets = job in get_args(SheetKind) + get_args(TeamSheet) and came not in {"printed", "too-narrow"}
    return f"print.sheet-{came}" if of_sheets else f"print.{came}"


def print_sheet(world: World, state: State, kind: SheetKind, sheet: "Sheet", done: Done) -> State:
    """Hand a sheet of A4 to the printer, as a slip is handed to it; nothing of it is noted, as it promises nothing."""
    if state.printing is not None:
        return state
    session, job = session_of(state), Printing(kind, uuid7(world.clock.now()))
    title = f"To khai {session.slip[-6:]}"
    world.printer.print_sheet(sheet, title, lambda came: done(session.id, job, came))
    return replace(state, printing=job, print_state=None)


def printed(world: World, state: State, session: SessionId, job: Printing, came: PrintState) -> State:
    """The printer's word, noted for the session it belongs to, which may no longer be the one on the screen."""
    if job.job not in get_args(PaperKind):  # a sheet promises nothing
        return state
    if came == "printed":
        paper: PaperKind = "a5" if job.job == "a5" else "roll"
        told = handle(c.NoteSlipPrinted(session=session, paper=paper), world.unit, world.clock)
    else:
        told = handle(c.NoteSlipFailed(session=session, reason=came), world.unit, world.clock)
    return replace(state, session=told) if state.session is not None and state.session.id == session else state


def slip_forward(world: World, state: State) -> State:
    """Go on to the portal; never waits for paper. What is not whole yet is not filed: it waits for its answers."""
    if sitting.open_questions(world, state):
        return sitting.wait_for_answers(world, state)
    return sitting.go(world, state, sitting.next_step(world, state))


def rate(_world: World, state: State, face: str) -> State:
    """Tap a face; tapping it again takes it back."""
    rating = int(face)
    return replace(state, rating=0 if state.rating == rating else rating)


def set_parcel(world: World, state: State, typed: str) -> State:
    """Leave the box of the tracking number, on the last page or where a dossier is looked up."""
    found = state.session or (state.found.session if state.found is not None else None)
    number = normal_parcel(typed)
    if found is None or not number:
        return replace(state, errors={}, draft={})
    if not is_parcel(number):
        return replace(state, errors={"parcel": Problem("parcel-wrong")}, draft={"parcel": number})
    session = handle(c.NoteParcel(session=found.id, number=number), world.unit, world.clock)
    state = replace(state, errors={}, draft={}, problem=Problem("parcel.noted", tone="good"))
    if state.session is not None:
        return replace(state, session=session)
    return replace(state, found=replace(state.found, session=session) if state.found is not None else None)


def finish(world: World, state: State) -> State:
    """End the session: private data goes, the screen is cleared; whoever had a number is served."""
    session = session_of(state)
    command = c.EndSession(session=session.id, outcome=sitting.outcome(world, state), satisfaction=state.rating)
    handle(command, world.unit, world.clock)
    if session.ticket is not None:  # on a busy morning the next one waits
        from ui.acts import queue

        return queue.opened(world, begin.at_home(world, state))
    return _left(world, state, session)


def pause(world: World, state: State) -> State:
    """Clear the screen, keep the work, go home."""
    session = session_of(companion.put_aside(world, state))
    handle(c.ParkSession(session=session.id), world.unit, world.clock)
    return _left(world, state, session)


def _left(world: World, state: State, session: Session) -> State:
    """The home page; at a citizen's home the request that led there, whose outcome is to be noted."""
    if session.visit is None:
        return begin.at_home(world, state)
    from ui.acts import visits  # loaded with the first visit

    return visits.back_to(world, begin.at_home(world, state), session.visit)
