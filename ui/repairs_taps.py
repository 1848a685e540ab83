"""What the taps of the page of incidents lead to; measures and mending come back later as acts of their own."""

from collections.abc import Mapping
from functools import partial

from kiosk.app.workshop import Mended
from kiosk.domain.repairs.measures import Measure
from ui.acts import mending, repairs
from ui.shell import Act
from ui.state import State
from ui.states.repairs import Part
from ui.taps import Taps
from ui.world import World

_PARTS: Mapping[str, Part] = {
    "internet": "internet",
    "printer": "printer",
    "computer": "computer",
    "scanner": "scanner",
    "screen": "screen",
    "sound": "sound",
}


class IncidentsTaps(Taps):
    """Cards, open incidents, steps, and the boxes of the end."""

    def open(self, key: str) -> None:
        part = _PARTS.get(key)
        if part is None:
            self._shell.act(partial(mending.reopen, key=key))
            return
        self._shell.act(partial(repairs.look_at, part=part, told=self._told, done=self._done))
        if part == "sound":
            self._shell.act(self._say)

    def press(self, key: str) -> None:
        if key.isdecimal():
            self._shell.act(partial(mending.answer_step, key=key, told=self._told, done=self._done))
            return
        presses: Mapping[str, Act] = {
            "mend": mending.begin_mending,
            "again": partial(repairs.measure_again, told=self._told, done=self._done),
            "act": partial(mending.mend, mended=self._mended),
            "print": partial(mending.print_test, mended=self._mended),
            "well": mending.well,
            "end": mending.close_asked,
            "stop": repairs.hands_done,
            "say": self._say,
        }
        self._shell.act(presses[key])

    def touch(self, place: int) -> None:
        self._shell.act(partial(repairs.touched, place=place))

    def answer(self, field: str, typed: str) -> None:
        self._shell.act(partial(mending.answer, field=field, typed=typed))

    def _told(self, run: int, found: Measure) -> None:
        self._shell.tick(partial(repairs.measured, run=run, found=found))

    def _done(self, run: int) -> None:
        self._shell.tick(partial(repairs.all_measured, run=run))

    def _mended(self, run: int, came: Mended) -> None:
        self._shell.tick(partial(mending.was_mended, run=run, came=came, told=self._told, done=self._done))

    def _say(self, world: World, state: State) -> State:
        return repairs.say_something(world, state, self._shell.voice_failed)
