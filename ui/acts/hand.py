"""What the citizen is handed: the slip, the way onto the portal, the end of the session."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, get_args
from urllib.parse import urlsplit

from msgspec.structs import replace

from kiosk.app import commands as c
from kiosk.app.handle import handle
from kiosk.app.ports import PrintState, SlipText
from kiosk.domain import session as s
from kiosk.domain import steps
from kiosk.domain.dossier import check_dossier, normal_dossier
from kiosk.domain.facts import PaperKind
from kiosk.domain.ids import SessionId
from ui.acts import begin, sitting
from ui.acts.sitting import procedure_of, session_of, tell
from ui.state import PrintJob, Problem, SheetKind, State
from ui.world import World

if TYPE_CHECKING:  # a start has no time for what only a print needs
    from kiosk.domain.sheets import Sheet

Printed = Callable[[SessionId, PaperKind, PrintState], None]
PORTAL = "https://dichvucong.gov.vn/"


def print_slip(world: World, state: State, paper: PaperKind, text: SlipText, done: Printed) -> State:
    """Hand the slip to the printer; the session goes on at once, and `done` tells later how it went."""
    if state.printing is not None:  # one slip at a time: the printer's word belongs to the job it was asked for
        return state
    session = session_of(state)
    pdf = world.make_slip(text, paper)
    title = f"Phieu ho tro {session.slip[-6:]}"
    world.printer.print_pdf(pdf, paper, title, lambda came: done(session.id, paper, came))
    return replace(state, printing=paper, print_state=None)


def answered(_world: World, state: State, session: SessionId, came: PrintState) -> State:
    """The printer's word on the screen: said before it is noted, as a log that cannot be written must not hide it."""
    if state.session is None or state.session.id != session:
        return state
    state = replace(state, printing=None, printed=state.printing, print_state=came)
    if state.page == "slip" or came == "printed":  # the slip's own page says it in its place
        return state
    return replace(state, problem=Problem(print_code(state.printed, came), tone="warn"))


def print_code(job: PrintJob | None, came: PrintState) -> str:
    """The code of the sentence that says how printing went; a sheet has no QR to photograph instead."""
    of_sheets = job in get_args(SheetKind) and came not in {"printed", "too-narrow"}
    return f"print.sheet-{came}" if of_sheets else f"print.{came}"


def print_sheet(
    world: World, state: State, kind: SheetKind, sheet: "Sheet", done: Callable[[SessionId, PrintState], None]
) -> State:
    """Hand a sheet of A4 to the printer, as a slip is handed to it; nothing of it is noted, as it promises nothing."""
    if state.printing is not None:
        return state
    session = session_of(state)
    title = f"To khai {session.slip[-6:]}"
    world.printer.print_sheet(sheet, title, lambda came: done(session.id, came))
    return replace(state, printing=kind, print_state=None)


def printed(world: World, state: State, session: SessionId, paper: PaperKind, came: PrintState) -> State:
    """The printer's word, noted for the session it belongs to, which may no longer be the one on the screen."""
    if came == "printed":
        told = handle(c.NoteSlipPrinted(session=session, paper=paper), world.unit, world.clock)
    else:
        told = handle(c.NoteSlipFailed(session=session, reason=came), world.unit, world.clock)
    return replace(state, session=told) if state.session is not None and state.session.id == session else state


def slip_forward(world: World, state: State) -> State:
    """Go on to the portal; never waits for paper. What is not whole yet is not filed: it waits for its answers."""
    if sitting.open_questions(world, state):
        return sitting.wait_for_answers(world, state)
    return sitting.go(world, state, sitting.next_step(world, state))


def copy(world: World, state: State, field: str, text: str) -> State:
    """Put one answer on the clipboard."""
    world.copy(text)
    return replace(state, copied=state.copied | {field})


def portal_address(world: World, state: State) -> str:
    """The portal's page of this procedure; its front page where the catalogue knows none."""
    portal = procedure_of(world, state).portal
    if portal.detail_url:
        return portal.detail_url
    return f"https://{portal.host}/" if portal.host else PORTAL


def open_here(world: World, state: State) -> State:
    """Open the portal in this machine's browser."""
    if state.practice is not None:  # a made-up dossier that is filed there is a false one
        return replace(state, problem=Problem("practice.no-portal", tone="warn"))
    address = portal_address(world, state)
    opened = urlsplit(address).scheme == "https" and world.open_link(address)
    return state if opened else replace(state, problem=Problem("portal.open-failed", tone="warn"))


def set_dossier(world: World, state: State, typed: str) -> State:
    """Leave the box of the dossier code: durable at once, like every answer; a corrected code takes its place."""
    dossier = normal_dossier(typed)
    if not dossier or state.asking:  # the question took the focus: nobody has said that the code is whole
        return replace(state, dossier=dossier)
    session = session_of(state)
    state = tell(world, state, c.FileDossier(session=session.id, dossier=dossier, step=session.step))
    return replace(state, dossier=dossier)


def dossier_warning(dossier: str, today: date) -> str:
    """What to look at again in a dossier code; never a reason to stop."""
    return check_dossier(dossier, today) if dossier else ""


def portal_forward(world: World, state: State) -> State:
    """Go on; a procedure that is not filed online needs no code."""
    if (
        state.dossier and state.dossier != session_of(state).dossier
    ):  # typed while the question stood, and not filed then
        state = set_dossier(world, state, state.dossier)
    if not session_of(state).dossier and "online" in procedure_of(world, state).channels:
        return sitting.led_to(state, "dossier", "dossier-or-later")
    return sitting.go(world, state, steps.FINISH)


def later(world: World, state: State) -> State:
    """File another day."""
    session = session_of(state)
    reason: s.PostponeReason = "papers-missing" if False in session.papers.values() else "citizen-later"
    if state.line is not None and state.line.problem in {"no-line", "dns"}:
        reason = "no-line"
    return sitting.arrived(
        world, tell(world, state, c.PostponeFiling(session=session.id, reason=reason, step=steps.FINISH))
    )


def rate(_world: World, state: State, face: str) -> State:
    """Tap a face; tapping it again takes it back."""
    rating = int(face)
    return replace(state, rating=0 if state.rating == rating else rating)


def finish(world: World, state: State) -> State:
    """End the session: private data goes, the screen is cleared."""
    session = session_of(state)
    command = c.EndSession(session=session.id, outcome=sitting.outcome(world, state), satisfaction=state.rating)
    handle(command, world.unit, world.clock)
    return begin.at_home(world, state)


def pause(world: World, state: State) -> State:
    """Clear the screen, keep the work, go home."""
    handle(c.ParkSession(session=session_of(state).id), world.unit, world.clock)
    return begin.at_home(world, state)
