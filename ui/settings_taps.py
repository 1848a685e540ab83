"""What the taps of the first start and of the settings lead to."""

from functools import partial

from ui.acts import begin, days, joining, settings
from ui.taps import Taps


class SetupTaps(Taps):
    """The first start."""

    def search(self, text: str) -> None:
        self._shell.act(partial(begin.search_centre, text=text))

    def choose(self, key: str) -> None:
        self._shell.act(partial(begin.choose_centre, code=key))

    def set_name(self, text: str) -> None:
        self._shell.act(partial(begin.set_name, name=text))

    def enter_pin(self, digits: str) -> None:
        self._shell.act(partial(begin.setup_pin, pin=digits))

    def open(self, key: str) -> None:
        self._shell.act(partial(joining.open_card, key=key))

    def answer(self, field: str, typed: str) -> None:
        self._shell.act(partial(joining.answer, field=field, typed=typed))


class SettingsTaps(Taps):
    """Settings, for officials."""

    def open(self, key: str) -> None:
        self._shell.act(partial(settings.open_card, key=key))

    def answer(self, field: str, typed: str) -> None:
        self._shell.act(partial(settings.answer, field=field, typed=typed))

    def undo(self) -> None:
        self._shell.act(days.restore_day)
