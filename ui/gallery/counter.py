"""A kiosk's window over a store of its own, without the sync process: for pictures and for tests."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from kiosk.app.ports import Clock, PaperKind, Printer, PrintState, Sentence, VoiceProblem
from kiosk.app.saving import SavePlace, SaveState
from kiosk.app.scanning import CameraProblem, Heard, PortFound, ScannerState
from kiosk.devices.printer import QtPrinter
from kiosk.domain.figures.report import Report
from kiosk.domain.on_paper.sheets import Sheet
from kiosk.paper.fonts import font_files
from kiosk.store.store import Store, open_store
from ui.acts import begin, frame
from ui.demo.hands import Hands
from ui.gallery.workshop import SteadyWorkshop
from ui.hearing import Hearing
from ui.opening import Devices, make_world
from ui.shell import Act, Shell
from ui.state import State
from ui.window import Window
from ui.world import World

START = datetime(2026, 11, 23, 2, 5, tzinfo=UTC)
"""A Monday at 09:05 in Vietnam."""


class SteadyClock:
    """A clock that stands until it is moved."""

    def __init__(self, at: datetime = START) -> None:
        self.at = at

    def now(self) -> datetime:
        """The moment at which it stands."""
        return self.at

    def pass_by(self, time: timedelta) -> None:
        """Move it."""
        self.at += time


class PatientPrinter:
    """A printer that takes every slip and answers when somebody calls `say`.

    `papers` are the slips and `sheets` the sheets of A4 that it was given, `jobs` their titles.
    """

    def __init__(self) -> None:
        self.jobs: list[str] = []
        self.papers: list[bytes] = []
        self.sheets: list[Sheet] = []
        self._waiting: list[Callable[[PrintState], None]] = []

    def print_pdf(self, pdf: bytes, paper: PaperKind, title: str, done: Callable[[PrintState], None]) -> None:
        """Take a slip; `paper` goes no further."""
        del paper
        self.papers.append(pdf)
        self.jobs.append(title)
        self._waiting.append(done)

    def print_sheet(self, sheet: Sheet, title: str, done: Callable[[PrintState], None]) -> None:
        """Take a sheet."""
        self.sheets.append(sheet)
        self.jobs.append(title)
        self._waiting.append(done)

    def say(self, state: PrintState) -> None:
        """Answer for the oldest slip that waits."""
        self._waiting.pop(0)(state)


class PatientExports:
    """Two places, and a report that is being saved until somebody calls `say`."""

    def __init__(self) -> None:
        self.found: list[SavePlace] = [SavePlace("/media/usb", "USB CUA TO"), SavePlace("/documents")]
        self.reports: list[tuple[Report, str, str]] = []
        self._waiting: list[Callable[[SaveState], None]] = []

    def places(self) -> Sequence[SavePlace]:
        """The two."""
        return self.found

    def save(self, report: Report, folder: str, name: str, done: Callable[[SaveState], None]) -> None:
        """Take a report."""
        self.reports.append((report, folder, name))
        self._waiting.append(done)

    def say(self, state: SaveState) -> None:
        """Answer for the oldest report that waits."""
        self._waiting.pop(0)(state)


class SilentVoice:
    """A voice that makes no sound; `saying` is what it would be saying, `said` all that it was given."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.saying: tuple[str, ...] = ()
        self.rate = 0.0
        self.failed: Callable[[VoiceProblem], None] | None = None

    @property
    def is_quiet(self) -> bool:
        """A voice that makes no sound is never heard reading."""
        return True

    def say(self, sentences: Sequence[Sentence], rate: float, failed: Callable[[VoiceProblem], None]) -> None:
        """Take the sentences."""
        self.saying = tuple(sentence.text for sentence in sentences)
        self.said += self.saying
        self.rate, self.failed = rate, failed

    def set_rate(self, rate: float) -> None:
        """Take the speed."""
        self.rate = rate

    def stop(self) -> None:
        """Have nothing to say."""
        self.saying = ()


class QuietScanner:
    """A scanner with one port; `say` is what it reads there."""

    state: ScannerState = "off"

    def __init__(self) -> None:
        self.found: tuple[PortFound, ...] = (PortFound("1a86:7523:", "USB Barcode Scanner · ttyACM0"),)
        self.say: Heard = lambda _scan: None

    def listen(self, heard: Heard) -> None:
        """Take who hears."""
        self.say = heard

    def ports(self) -> Sequence[PortFound]:
        """The one port."""
        return self.found

    def use(self, key: str) -> None:
        """Be ready at the port that is there."""
        there = key in {port.key for port in self.found}
        self.state = "ready" if there else "waiting" if key else "off"


class BlindCamera:
    """A camera that sees what it is told; `say` is the code that it reads, `show` what it sees."""

    def __init__(self) -> None:
        self.is_open = False
        self.say: Heard = lambda _scan: None
        self.show: Callable[[bytes], None] = lambda _picture: None
        self.fail: Callable[[CameraProblem], None] = lambda _problem: None

    def listen(self, heard: Heard) -> None:
        """Take who hears."""
        self.say = heard

    def watch(self, shown: Callable[[bytes], None]) -> None:
        """Take who sees."""
        self.show = shown

    def open(self, failed: Callable[[CameraProblem], None]) -> None:
        """Be open, and see nothing yet."""
        self.is_open, self.fail = True, failed

    def close(self) -> None:
        """See nothing any more."""
        self.is_open = False
        self.show(b"")


class Counter:
    """One window, one store, one ring; everything but clock and printer is what the kiosk has."""

    def __init__(self, directory: Path, clock: Clock, printer: Printer, public_url: str = "") -> None:
        self.store: Store = open_store(directory)
        self.shell = Shell(self._show)
        self.shell.state = State(public_url=public_url)
        self.window = Window(self.shell, list(font_files().values()))
        self.hearing = Hearing(self.shell, self.window)
        self.hands = Hands(self.window.root)
        self.voice, self.scanner, self.camera = SilentVoice(), QuietScanner(), BlindCamera()
        self.workshop, self.exports = SteadyWorkshop(), PatientExports()
        devices = Devices(
            QtPrinter(self.window.root), self.voice, self.scanner, self.camera, self.workshop, self.exports
        )
        self.world: World = replace(make_world(self.store, devices), clock=clock, printer=printer, drives=tuple)

    @property
    def state(self) -> State:
        """Where the screen stands."""
        return self.shell.state

    def open(self) -> None:
        """Give the ring its world, as the kiosk does after its first frame."""
        self.hearing.open(self.world)
        self.shell.open(self.world, begin.opened)
        self.tick()

    def act(self, act: Callable[..., State], **asked: object) -> None:
        """Carry out one act the way a tap does."""
        bound: Act = partial(act, **asked) if asked else act
        self.shell.act(bound)

    def tick(self) -> None:
        """What the kiosk does once a second."""
        self.shell.tick(frame.clock)

    def _show(self, state: State) -> None:
        self.window.show(state)

    def close(self) -> None:
        """Take the window down, then close the store."""
        self.window.close()
        self.shell.close()
        self.world.aside.close()
        self.store.close()
