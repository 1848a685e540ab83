"""Work beside the window, such as writing a stick that may be slow: on a thread, and its end told to the ring."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from ui.shell import Act
from ui.world import Ended

if TYPE_CHECKING:  # most kiosks never see a stick
    from concurrent.futures import Future, ThreadPoolExecutor

Result = TypeVar("Result")


class Aside(QObject):
    """One piece of work at a time; `listen` says who is told."""

    _ended = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._tell: Callable[[Act], None] = lambda _act: None
        self._worker: ThreadPoolExecutor | None = None
        # Queued also when the work was done before anybody asked: an act never begins in the middle of another.
        self._ended.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    def listen(self, tell: Callable[[Act], None]) -> None:
        """Take who carries out the acts."""
        self._tell = tell

    def do(self, work: Callable[[], Result], then: Ended[Result]) -> None:
        """Do the work on the thread, and then the act, which asks for what came of it and meets what went wrong."""
        from concurrent.futures import ThreadPoolExecutor

        if self._worker is None:
            self._worker = ThreadPoolExecutor(1, "aside")
        self._worker.submit(work).add_done_callback(lambda future: self._ended.emit((then, future)))

    def _hand_over(self, ended: "tuple[Ended[Result], Future[Result]]") -> None:
        then, future = ended
        self._tell(partial(then, came=future.result))

    def close(self) -> None:
        """Wait for what is being done; what waits behind it is dropped."""
        self._tell = lambda _act: None
        if self._worker is not None:
            self._worker.shutdown(wait=True, cancel_futures=True)
