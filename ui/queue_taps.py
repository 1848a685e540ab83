"""What the taps lead to on the page of the queue."""

from collections.abc import Mapping
from functools import partial
from typing import get_args

from kiosk.app.ports import PrintState
from kiosk.domain.facts import PaperKind
from kiosk.domain.team_facts import Priority
from ui.acts import hand, handed, queue
from ui.present.queue import ORDINARY, slip_text
from ui.shell import Act
from ui.state import Printing, State
from ui.taps import Taps
from ui.world import World

_QUIET: Mapping[str, Act] = {
    "take": queue.ask_priority,
    "hold": queue.hold,
    "done": queue.finish,
    "sitDown": queue.sit_down,
    "cancel": queue.cancel,
    "counter": queue.ask_counter,
    "more": partial(queue.more, way=1),
    "before": partial(queue.more, way=-1),
}

_ALOUD: Mapping[str, Act] = {
    "callNext": queue.call_next,
    "callAgain": queue.again,
    "recall": queue.recall,
    "takeOver": queue.take_over,
}
"""A number that is called is heard as well, where there is a voice."""


class QueueTaps(Taps):
    """Numbers, and who is called."""

    def choose(self, key: str) -> None:
        """For whom a number is, or which counter this is."""
        if self._shell.state.stage == queue.COUNTER:
            self._shell.act(partial(queue.choose_counter, counter=key))
            return
        for kind in get_args(Priority):
            if key == (kind or ORDINARY):
                self._shell.act(partial(queue.give, priority=kind))

    def do(self, what: str) -> None:
        """One of the page's buttons, by its name."""
        if what in _ALOUD:
            self._shell.act(partial(queue.aloud, act=_ALOUD[what], failed=self._shell.voice_failed))
        else:
            self._shell.act(_QUIET[what])

    def look_at(self, ticket: str) -> None:
        self._shell.act(partial(queue.look_at, ticket=ticket))

    def print_slip(self, paper: str) -> None:
        self._shell.act(partial(self._print, paper="a5" if paper == "a5" else "roll"))

    def _print(self, world: World, state: State, paper: PaperKind) -> State:
        text = slip_text(world, state)
        return state if text is None else handed.print_slip(world, state, paper, text, queue.JOB, self._done)

    def _done(self, job: Printing, came: PrintState) -> None:
        self._shell.tick(partial(hand.answered, job=job, came=came))
