"""A counter that is set up already, and one that never was; each in a folder of its own."""

import gc
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backends.fail import Keyring as NoKeyring
from PySide6.QtGui import QGuiApplication

from kiosk.app import team
from kiosk.app import team_commands as tc
from kiosk.app.library import Library
from kiosk.domain.ids import MemberId, uuid7
from kiosk.store.store import open_store
from tests.fakes import CheapPins
from tests.ui.desk import CENTRE, OFFICIAL, PIN, VOLUNTEER, Desk, Quiet
from ui.gallery.counter import PatientPrinter, SteadyClock

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

MakeDesk = Callable[..., Desk]


@pytest.fixture(autouse=True)
def garbage_is_collected_where_the_windows_are() -> Iterator[None]:
    """Never by chance on the thread by which a worker is told of its tests: Qt's objects would die on it."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture(autouse=True, scope="session")
def no_keyring() -> None:
    keyring.set_keyring(NoKeyring())


@pytest.fixture(scope="session")
def set_up(tmp_path_factory: pytest.TempPathFactory, no_keyring: None) -> Path:
    """A store in which the centre is chosen and two people are in the team; copied for each test."""
    del no_keyring
    folder = tmp_path_factory.mktemp("set-up") / "store"
    store, clock, pins = open_store(folder), SteadyClock(), CheapPins()
    team.choose_centre(tc.ChooseCentre(CENTRE), store.unit, clock)
    official = MemberId(uuid7(clock.now()))
    first = tc.AddMember(official, OFFICIAL, "official", PIN, by=official)
    second = tc.AddMember(MemberId(uuid7(clock.now())), VOLUNTEER, "volunteer", PIN, by=official)
    for command in (first, second):
        team.add_member(command, store.unit, clock, pins)
    store.close()
    return folder


@pytest.fixture
def quick_fingers(qapp: QGuiApplication) -> Iterator[None]:
    """Two taps are two taps however soon they follow, so that tests need not wait."""
    hints = qapp.styleHints()
    before = hints.mouseDoubleClickInterval()
    hints.setMouseDoubleClickInterval(0)
    yield
    hints.setMouseDoubleClickInterval(before)


@pytest.fixture
def make_desk(tmp_path: Path, set_up: Path, quick_fingers: None) -> Iterator[MakeDesk]:
    """A counter as it is after the program was started; `new` for the very first start, `name` for another."""
    del quick_fingers
    made: list[Desk] = []

    def make(
        *, new: bool = False, library: Library | None = None, clock: SteadyClock | None = None, name: str = "store"
    ) -> Desk:
        folder = tmp_path / name
        if not new and not folder.exists():
            shutil.copytree(set_up, folder)
        made.append(Desk(folder, clock or SteadyClock(), PatientPrinter(), library))
        return made[-1]

    yield make
    for desk in made:
        desk.close()


@pytest.fixture
def desk(make_desk: MakeDesk) -> Desk:
    """A counter at which an official has signed in: the home page."""
    made = make_desk()
    made.sign_in()
    return made


@pytest.fixture
def quiet(desk: Desk) -> Quiet:
    """Seconds at this counter, as many as a test wants."""
    return Quiet(desk)
