"""A slip without a code, handed to the printer: what to bring, a number of the queue. Nothing of it is noted."""

from collections.abc import Callable

from msgspec.structs import replace

from kiosk.app.ports import PrintState, SlipText
from kiosk.domain.facts import PaperKind
from kiosk.domain.ids import uuid7
from ui.state import Printing, State
from ui.world import World

Done = Callable[[Printing, PrintState], None]


def print_slip(world: World, state: State, paper: PaperKind, text: SlipText, title: str, done: Done) -> State:
    """Hand it over; one at a time. `title` is what the spooler's list shows; `done` tells later how it went."""
    if state.printing is not None:
        return state
    job = Printing("papers", uuid7(world.clock.now()))  # it has no code to photograph instead
    world.printer.print_pdf(world.make_slip(text, paper), paper, title, lambda came: done(job, came))
    return replace(state, printing=job, print_state=None)
