"""The ring: a tap becomes an act, the act a new state, the state a view; errors are caught here and nowhere before."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

import msgspec

from kiosk import diagnostics
from kiosk.app.ports import VoiceProblem
from kiosk.app.scanning import CameraProblem
from kiosk.errors import Refused, Unavailable
from ui.acts import practice, scanned, voice
from ui.state import Problem, State, without_session
from ui.words import has_words
from ui.world import World


class Act(Protocol):
    """What a tap asks for: a function from the world and the state to the next state."""

    def __call__(self, world: World, state: State, /) -> State: ...


class Shell:
    """Holds the one state; `show` is told of every new one.

    An act that is refused leaves everything as it was and adds the sentence that says why.
    """

    def __init__(self, show: Callable[[State], None], world: World | None = None) -> None:
        self._show = show
        self._world = world
        self._practises = False
        self.state = State()

    @property
    def world(self) -> World | None:
        """The ports, once the composition root has opened them."""
        return self._world

    def open(self, world: World, first: Act) -> None:
        """Give the shell its world, and say where it begins."""
        self._world = world
        self.act(first)

    def act(self, act: Act) -> None:
        """Carry out one tap, from the first line to the page that is drawn; the last tap's sentence goes away."""
        self._carry_out(act, msgspec.structs.replace(self.state, problem=None))
        self._end_practice()

    def adjust(self, act: Act) -> None:
        """Carry out a tap that only changes how the page is read: a sentence on the screen stays."""
        self.tick(act)

    def tick(self, act: Act) -> None:
        """Carry out what the clock asks for, not a person: a sentence on the screen stays."""
        self._carry_out(act, self.state)
        self._end_practice()

    def practise(self) -> None:
        """From the real world into practice, or back."""
        self._carry_out(self._across, msgspec.structs.replace(self.state, problem=None))

    def close(self) -> None:
        """Throw away what practice left, if it goes on, and what lies on the clipboard; nothing is shown any more."""
        if self._world is not None:
            self._world.forget()
        if self._world is not None and self._practises:
            self._world = self._world.across(self._world, self.state)

    def _across(self, world: World, state: State) -> State:
        other = world.across(world, state)
        there = practice.left(other, state) if self._practises else practice.entered(other, state)
        self._world, self._practises = other, not self._practises
        return there

    def _end_practice(self) -> None:
        if self._practises and practice.is_over(self.state):
            self._carry_out(self._across, self.state)

    def _carry_out(self, act: Act, before: State) -> None:
        if self._world is None:
            return
        try:
            state = act(self._world, before)
        except Refused as refusal:
            state = self._with(Problem(refusal.code if has_words(refusal.code) else "bug", refusal.values))
        except Unavailable as outage:
            diagnostics.warning("unavailable", what=outage.what, detail=outage.detail)
            state = self._with(Problem(sentence_for(outage)))
        self.put(state)

    def put(self, state: State) -> None:
        """Show a state as it is; a page that cannot be shown gives way to the home page and a sentence."""
        if state == self.state:
            return
        left = self.state.session is not None and state.session is None
        cleared = state.page == "standby" and self.state.page != "standby"
        if (left or cleared) and self._world is not None:
            self._world.forget()  # nothing of a citizen stays on the clipboard, however the session was left
        before, self.state = self.state, state
        try:
            self._speak(before, state)
            self._show(state)
        except Unavailable as outage:
            diagnostics.warning("unavailable", what=outage.what, detail=outage.detail)
            self.state = msgspec.structs.replace(without_session(state), problem=Problem(sentence_for(outage)))
            self._speak(state, self.state)
            self._show(self.state)

    def _speak(self, before: State, state: State) -> None:
        if self._world is not None:
            voice.follow(self._world, before, state, self.voice_failed)
            scanned.follow(self._world, before, state, self._camera_failed)

    def voice_failed(self, problem: VoiceProblem) -> None:
        """The voice's word that it cannot go on, which comes later than the tap that asked for it."""
        self.tick(partial(voice.failed, problem=problem))

    def _camera_failed(self, problem: CameraProblem) -> None:
        """The camera's word that it sees nothing, which comes later than the tap that opened it."""
        self.tick(partial(scanned.camera_failed, problem=problem))

    def _with(self, problem: Problem) -> State:
        return msgspec.structs.replace(self.state, problem=problem)


def sentence_for(outage: Unavailable) -> str:
    """The sentence that says what is broken and that the work is safe."""
    for code in (f"{outage.what}-{outage.detail}", f"{outage.what}-unavailable"):
        if has_words(code):
            return code
    return "something-unavailable"
