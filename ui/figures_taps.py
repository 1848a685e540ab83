"""What the taps of the figures lead to."""

from functools import partial

from kiosk.app.saving import SaveState
from ui.acts import figures
from ui.state import State
from ui.taps import Taps
from ui.world import World


class FiguresTaps(Taps):
    """The span, the parts, and the report, which is written elsewhere and answers later."""

    def answer(self, field: str, typed: str) -> None:
        self._shell.act(partial(figures.answer, field=field, typed=typed))

    def open(self, key: str) -> None:
        if self._shell.state.stage == figures.EXPORT:
            self._shell.act(partial(self._save, place=key))
        else:
            self._shell.act(partial(figures.open_part, key=key))

    def export(self) -> None:
        self._shell.act(figures.ask_where)

    def go_on(self) -> None:
        self._shell.tick(figures.go_on)

    def _save(self, world: World, state: State, place: str) -> State:
        from ui.present.figures_report import file_name, report_of

        report, name = report_of(world, state), file_name(state)
        return figures.save(world, state, place, report, name, self._saved)

    def _saved(self, came: SaveState) -> None:
        self._shell.tick(partial(figures.saved, came=came))
