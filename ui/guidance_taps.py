"""What the taps lead to on the page on which a citizen is led through a topic."""

from functools import partial

from kiosk.app.ports import PrintState
from kiosk.domain.facts import PaperKind
from ui.acts import guidance, hand, handed
from ui.present.guidance import slip_text
from ui.state import Printing, State
from ui.taps import Taps
from ui.world import World


class GuidanceTaps(Taps):
    """Topics and their steps."""

    def choose(self, key: str) -> None:
        self._shell.act(partial(guidance.choose, key=key))

    def prepare(self) -> None:
        self._shell.act(guidance.prepare)

    def print_slip(self, paper: str) -> None:
        self._shell.act(partial(self._print, paper="a5" if paper == "a5" else "roll"))

    def _print(self, world: World, state: State, paper: PaperKind) -> State:
        text = slip_text(world, state)
        return state if text is None else handed.print_slip(world, state, paper, text, guidance.JOB, self._done)

    def _done(self, job: Printing, came: PrintState) -> None:
        self._shell.tick(partial(hand.answered, job=job, came=came))
