"""What the taps of the page of the shifts lead to; the acts are imported with the first of them."""

from functools import partial

from kiosk.app.ports import PrintState
from ui.acts import hand
from ui.state import Printing, State
from ui.taps import Taps
from ui.world import World


class ShiftsTaps(Taps):
    """The roster, the notes and the hours; the printer's answer comes back later as an act of its own."""

    def open(self, key: str) -> None:
        from ui.acts.shifts import open_part

        self._shell.act(self._print if key == "print" else partial(open_part, key=key))

    def search(self, text: str) -> None:
        from ui.acts.shifts import search

        self._shell.act(partial(search, text=text))

    def choose(self, key: str) -> None:
        from ui.acts.shifts import choose

        self._shell.act(partial(choose, member=key))

    def tap_half(self, key: str) -> None:
        from ui.acts.shifts import tap_half

        self._shell.act(partial(tap_half, key=key))

    def put(self, member: str, key: str) -> None:
        from ui.acts.shifts import put

        self._shell.act(partial(put, member=member, key=key))

    def answer(self, field: str, typed: str) -> None:
        from ui.acts.shifts import answer

        self._shell.act(partial(answer, field=field, typed=typed))

    def _print(self, world: World, state: State) -> State:
        from ui.acts.shifts import print_roster
        from ui.present.roster_paper import roster_sheet

        return print_roster(world, state, roster_sheet(world, state), self._done)

    def _done(self, job: Printing, came: PrintState) -> None:
        self._shell.tick(partial(hand.answered, job=job, came=came))
