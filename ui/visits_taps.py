"""What the taps of the pages of home visits lead to; their acts are loaded with the first of them."""

from functools import partial

from msgspec.structs import replace

from kiosk.app.ports import PrintState
from kiosk.domain.ids import uuid7
from ui.acts import hand
from ui.state import Printing, Problem, State
from ui.taps import Taps
from ui.world import World

PRINTS = frozenset({"print-sheet", "print-label", "print-labels", "print-list", "print-sheets"})


class VisitsTaps(Taps):
    """The lists, one request, and what is asked of it."""

    def open(self, key: str) -> None:
        from ui.acts import visits

        self._shell.act(partial(visits.open_key, key=key))

    def act(self, key: str) -> None:
        from ui.acts import visits

        self._shell.act(partial(self._print if key in PRINTS else visits.act, key=key))

    def answer(self, field: str, typed: str) -> None:
        from ui.acts import visits

        self._shell.act(partial(visits.answer, field=field, typed=typed))

    def search(self, text: str) -> None:
        from ui.acts import visits

        self._shell.act(partial(visits.search, text=text))

    def turn(self, way: int) -> None:
        from ui.acts import visits

        self._shell.act(partial(visits.turn, way=way))

    def _print(self, world: World, state: State, key: str) -> State:
        """Hand the sheet to the printer; its title in the queue names nobody."""
        from ui.present.visits_paper import sheet_of

        if state.printing is not None:
            return state
        job = Printing("visit", uuid7(world.clock.now()))
        world.printer.print_sheet(sheet_of(world, state, key), f"Den nha {job.id[-6:]}", partial(self._done, job))
        return replace(state, printing=job, print_state=None, problem=Problem("visit.printing", tone="good"))

    def _done(self, job: Printing, came: PrintState) -> None:
        self._shell.tick(partial(hand.answered, job=job, came=came))
