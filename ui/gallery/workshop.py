"""A workshop for pictures and tests, which finds what it is told to find."""

from collections.abc import Callable

from kiosk.app.workshop import Mended
from kiosk.domain.repairs.guide import Act
from kiosk.domain.repairs.measures import Check, Measure


class SteadyWorkshop:
    """A workshop that finds what `found` says, when somebody calls `work`; it mends as `mends` says, on `answer`."""

    def __init__(self) -> None:
        self.found: tuple[Measure, ...] = ()
        self.mends: Mended = "done"
        self.asked: tuple[Check, ...] = ()
        self.mended: list[Act] = []
        self._told: Callable[[Measure], None] = lambda _found: None
        self._done: Callable[[], None] = lambda: None
        self._mended: Callable[[Mended], None] = lambda _came: None

    def measure(
        self, checks: tuple[Check, ...], province: str, told: Callable[[Measure], None], done: Callable[[], None]
    ) -> None:
        """Begin; nothing is known yet."""
        del province
        self.asked, self._told, self._done = checks, told, done

    def mend(self, act: Act, province: str, done: Callable[[Mended], None]) -> None:
        """Begin; what came of it is told by `answer`."""
        del province
        self.mended.append(act)
        self._mended = done

    def answer(self) -> None:
        """Tell what came of the mending."""
        self._mended(self.mends)

    def tell(self, *found: Measure) -> None:
        """Tell of single measures, and not yet that it is over."""
        for one in found:
            self._told(one)

    def work(self) -> None:
        """Tell of what is found, and that what else was asked for is good; then that it is over."""
        known = {one.check: one for one in self.found}
        self.tell(*(known.get(check, Measure(check, "good")) for check in self.asked))
        self._done()

    def close(self) -> None:
        """Tell nobody any more."""
        self._told, self._done = lambda _found: None, lambda: None
