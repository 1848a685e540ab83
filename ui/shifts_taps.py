"""What the taps of the page of the shifts lead to."""

from functools import partial

from kiosk.app.ports import PrintState
from ui.acts import hand, shifts
from ui.state import Printing, State
from ui.taps import Taps
from ui.world import World


class ShiftsTaps(Taps):
    """The roster, the notes and the hours; the printer's answer comes back later as an act of its own."""

    def open(self, key: str) -> None:
        act = self._print if key == "print" else partial(shifts.open_part, key=key)
        self._shell.act(act)

    def search(self, text: str) -> None:
        self._shell.act(partial(shifts.search, text=text))

    def choose(self, key: str) -> None:
        self._shell.act(partial(shifts.choose, member=key))

    def tap_half(self, key: str) -> None:
        self._shell.act(partial(shifts.tap_half, key=key))

    def put(self, member: str, key: str) -> None:
        self._shell.act(partial(shifts.put, member=member, key=key))

    def answer(self, field: str, typed: str) -> None:
        self._shell.act(partial(shifts.answer, field=field, typed=typed))

    def _print(self, world: World, state: State) -> State:
        from ui.present.roster_paper import roster_sheet

        return shifts.print_roster(world, state, roster_sheet(world, state), self._done)

    def _done(self, job: Printing, came: PrintState) -> None:
        self._shell.tick(partial(hand.answered, job=job, came=came))
