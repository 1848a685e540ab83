"""Promise: work beside the window keeps its order, tells its end, and destroys nothing of the window in its thread."""

import gc
import threading
import weakref
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from ui.aside import Aside
from ui.shell import Act
from ui.state import State
from ui.world import World

LONGEST_MS = 10_000


class Ring:
    """Hears what the acts ask for, as the shell does."""

    def __init__(self) -> None:
        self.came: list[object] = []

    def carry_out(self, act: Act) -> None:
        act(None, None)  # pyright: ignore[reportArgumentType] - these acts look at neither

    def hear(self, _world: World, state: State, *, came: Callable[[], object]) -> State:
        try:
            self.came.append(came())
        except OSError as error:
            self.came.append(error)
        return state


@pytest.fixture
def ring() -> Ring:
    return Ring()


@pytest.fixture
def aside(qapp: QGuiApplication, ring: Ring) -> Iterator[Aside]:
    del qapp
    aside = Aside()
    aside.listen(ring.carry_out)
    yield aside
    aside.close()


@pytest.fixture
def collecting() -> Iterator[None]:
    """As in the program; the other tests of the window collect nothing by chance."""
    gc.enable()
    yield
    gc.disable()


def ask_for_memory() -> int:
    return len([[number, [number]] for number in range(200_000)])


def leave(deaths: list[str]) -> None:
    """An object of Qt that only a collection finds."""
    timer = QTimer()
    holder = QObject()
    holder.__dict__.update(timer=timer, holder=holder)
    timer.start(60_000)
    weakref.finalize(holder, lambda: deaths.append(threading.current_thread().name))


@pytest.mark.usefixtures("collecting")
def test_nothing_of_qt_dies_on_the_thread_however_much_memory_the_work_asks_for(
    aside: Aside, ring: Ring, qtbot: QtBot
) -> None:
    deaths: list[str] = []
    for _ in range(3):
        for _ in range(50):
            leave(deaths)
        aside.do(ask_for_memory, ring.hear)
    qtbot.waitUntil(lambda: len(ring.came) == 3, timeout=LONGEST_MS)
    gc.collect()
    assert len(deaths) == 150
    assert set(deaths) == {threading.main_thread().name}
    assert gc.isenabled()


@pytest.mark.usefixtures("collecting")
def test_pieces_are_done_in_order_one_at_a_time_and_a_failure_stops_none(
    aside: Aside, ring: Ring, qtbot: QtBot
) -> None:
    def fail() -> None:
        raise OSError(28, "full")

    threads: set[int] = set()
    for number in range(4):
        aside.do(partial(lambda one: (threads.add(threading.active_count()), one)[1], number), ring.hear)
    aside.do(fail, ring.hear)
    aside.do(lambda: "after", ring.hear)
    qtbot.waitUntil(lambda: len(ring.came) == 6, timeout=LONGEST_MS)
    assert ring.came[:4] == [0, 1, 2, 3]
    assert isinstance(ring.came[4], OSError)
    assert ring.came[5] == "after"
    assert len(threads) == 1


@pytest.mark.usefixtures("collecting")
def test_what_waits_is_dropped_at_the_end_and_nobody_is_told(aside: Aside, ring: Ring) -> None:
    done: list[int] = []
    for number in range(3):
        aside.do(partial(done.append, number), ring.hear)
    aside.close()
    QGuiApplication.processEvents()
    assert (done, ring.came, gc.isenabled()) == ([0], [], True)
