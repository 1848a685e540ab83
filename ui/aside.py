"""Work beside the window, such as writing a stick that may be slow: on a thread, and its end told to the ring."""

import gc
from collections import deque
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from ui.shell import Act
from ui.world import Ended

if TYPE_CHECKING:  # most kiosks never see a stick
    from concurrent.futures import Future, ThreadPoolExecutor

Result = TypeVar("Result")

_Piece: TypeAlias = tuple[Callable[[], Any], Ended[Any]]


class Aside(QObject):
    """One piece of work at a time; `listen` says who is told.

    While the thread runs nothing is collected: a collection begins in whichever thread asks for memory, and objects of
    Qt that are found there would be destroyed in a thread that is not theirs. So each piece has a thread of its own,
    which has ended before collecting begins again.
    """

    _ended = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._tell: Callable[[Act], None] = lambda _act: None
        self._waiting: deque[_Piece] = deque()
        self._worker: ThreadPoolExecutor | None = None
        self._collected = True
        # Queued also when the work was done before anybody asked: an act never begins in the middle of another.
        self._ended.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    def listen(self, tell: Callable[[Act], None]) -> None:
        """Take who carries out the acts."""
        self._tell = tell

    def do(self, work: Callable[[], Result], then: Ended[Result]) -> None:
        """Do the work on a thread, and then the act, which asks for what came of it and meets what went wrong."""
        self._waiting.append((work, then))
        self._go_on()

    def _go_on(self) -> None:
        from concurrent.futures import ThreadPoolExecutor

        if self._worker is None and self._waiting:
            work, then = self._waiting.popleft()
            self._collected = gc.isenabled()
            gc.disable()
            self._worker = ThreadPoolExecutor(1, "aside")
            self._worker.submit(work).add_done_callback(lambda future: self._ended.emit((then, future)))

    def _hand_over(self, ended: "tuple[Ended[Any], Future[Any]]") -> None:
        self._rest()
        then, future = ended
        self._tell(partial(then, came=future.result))
        self._go_on()

    def _rest(self) -> None:
        """See the thread end; only then is anything collected again."""
        if self._worker is not None:
            self._worker.shutdown(wait=True)
            self._worker = None
            if self._collected:
                gc.enable()

    def close(self) -> None:
        """Wait for what is being done; what waits behind it is dropped."""
        self._tell = lambda _act: None
        self._waiting.clear()
        self._rest()
