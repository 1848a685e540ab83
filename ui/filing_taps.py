"""What the taps of the companion and of the list of what waits lead to."""

from functools import partial

from ui.acts import companion, filing, waiting
from ui.taps import Taps


class PortalTaps(Taps):
    """The companion."""

    def copy(self, field: str) -> None:
        self._shell.act(partial(companion.copy, field=field))

    def open_here(self) -> None:
        self._shell.act(companion.open_here)

    def set_dossier(self, typed: str) -> None:
        self._shell.act(partial(companion.set_dossier, typed=typed))

    def answer(self, field: str, typed: str) -> None:
        self._shell.act(partial(filing.answer, field=field, typed=typed))

    def to_code(self) -> None:
        self._shell.act(companion.to_code)

    def later(self) -> None:
        self._shell.act(filing.later)


class WaitingTaps(Taps):
    """What was begun."""

    def resume(self, key: str) -> None:
        self._shell.act(partial(waiting.resume, session=key))

    def done(self, key: str) -> None:
        self._shell.act(partial(waiting.ask_done, session=key))

    def give_up(self, key: str) -> None:
        self._shell.act(partial(waiting.ask_give_up, session=key))

    def answer(self, field: str, typed: str) -> None:
        self._shell.act(partial(waiting.answer, field=field, typed=typed))

    def turn(self, way: int) -> None:
        self._shell.act(partial(waiting.turn, way=way))
