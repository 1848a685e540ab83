"""What is opened after the first frame: store, catalogue, printer, the sync process, and the pair's province."""

import os
import secrets
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import lru_cache, partial
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QProcess, QUrl
from PySide6.QtGui import QDesktopServices

from kiosk import diagnostics
from kiosk.app import team
from kiosk.app import team_commands as tc
from kiosk.app.ports import PaperKind, Printer, SlipText, Voice
from kiosk.app.saving import Exports
from kiosk.app.scanning import Camera, PortScanner
from kiosk.app.visits import board
from kiosk.app.workshop import Order, Workshop
from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.communes import Communes
from kiosk.config import Config
from kiosk.devices.camera import QtCamera
from kiosk.devices.doctor.workshop import QtWorkshop
from kiosk.devices.drives import drives
from kiosk.devices.exports import QtExports
from kiosk.devices.printer import QtPrinter
from kiosk.devices.serial_scanner import SerialScanner
from kiosk.devices.voice import QtVoice
from kiosk.domain.slip_code import NONCE_BYTES, issue
from kiosk.store.keys import key_from_child
from kiosk.store.link import TeamLink
from kiosk.store.pins import ArgonPins
from kiosk.store.store import Store, open_store
from ui.aside import Aside
from ui.clipboard import Clipboard
from ui.pair import Pair, enrol_once
from ui.practice import clear_practice, open_practice
from ui.state import State
from ui.world import World

FIRST_WAIT_TICKS = 2
LONGEST_WAIT_TICKS = 60


class SystemClock:
    """The machine's own clock, which may be wrong."""

    def now(self) -> datetime:
        """Now, in UTC."""
        return datetime.now(UTC)


class SyncProcess(QObject):
    """The sync process as a child, started again with growing waits when it ends.

    It is told whose child it is: one that has not yet begun when this process is killed could not find out.
    """

    def __init__(self, directory: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._arguments = ["-m", "sync.client", "--store", str(directory), "--parent", str(os.getpid())]
        self._process = QProcess(self)
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        self._wait = FIRST_WAIT_TICKS
        self._left = 0

    def tick(self) -> None:
        """Start it when it is not running and its wait is over."""
        if self._process.state() is not QProcess.ProcessState.NotRunning:
            return
        if self._left > 0:
            self._left -= 1
            return
        self._process.start(sys.executable, self._arguments)
        self._left, self._wait = self._wait, min(self._wait * 2, LONGEST_WAIT_TICKS)

    def restart(self) -> None:
        """End it, so that the next tick starts it anew, whatever its wait was."""
        self._left, self._wait = 0, FIRST_WAIT_TICKS
        self._process.terminate()

    def stop(self) -> None:
        """End it and wait until it has."""
        self._process.terminate()
        if not self._process.waitForFinished(5_000):
            self._process.kill()
            self._process.waitForFinished(2_000)


class Devices(NamedTuple):
    """What stands on the counter."""

    printer: Printer
    voice: Voice
    scanner: PortScanner
    camera: Camera
    workshop: Workshop
    exports: Exports


class Opened:
    """Everything that was opened, and what is asked of it once a second."""

    def __init__(
        self,
        store: Store,
        world: World,
        sync: SyncProcess,
        closing: Sequence[Callable[[], None]],
        pair: Pair | None,
        printer: QtPrinter,
    ) -> None:
        self.world = world
        self._store = store
        self._sync = sync
        self._closing = closing
        self._pair = pair
        self._printer = printer
        self._paired = False
        self._is_warm = False

    def tick(self, state: State) -> None:
        """Keep the sync process alive, settle a fork that it found, and enrol with the pair's province."""
        self._sync.tick()
        self._warm_up(state)
        if state.practice is not None:  # its line says nothing of the real one
            return
        if (
            state.line is not None
            and state.line.problem == "forked"
            and self._store.settle_fork(self.world.clock.now())
        ):
            diagnostics.warning("ledger-forked")
        if self._pair is not None and not self._paired and state.line is not None:
            self._paired = state.line.enrolled or enrol_once(self._pair, state.line.enrolled, state.centre, self._ask)

    def _warm_up(self, state: State) -> None:
        """Load what the first session needs while somebody signs in: 60 ms that no tap has to wait for then."""
        if not self._is_warm and state.page in {"sign-in", "home"}:
            self._is_warm = True
            self.world.library.search("", {})
            _ = self.world.library.problems  # the home page says so; every form is read for it
            self.world.make_qr(state.public_url)
            import_module("ui.present.paper")
            import_module("ui.present.visits")
            board(self.world.reading)  # with some hundred requests the first look at them takes as long as a tap may

    def entries(self) -> int:
        """How many entries the ledger has, all chained."""
        return self._store.verify_chain()

    def _ask(self, url: str, code: str) -> None:
        team.ask_enrolment(tc.AskEnrolment(url, code), self.world.unit)

    def close(self) -> None:
        """Stop the children, then close the store."""
        for close in self._closing:
            close()
        self._sync.stop()
        if self._pair is not None:
            self._pair.stop()
        self._store.close()
        self._printer.close()  # last, as it may take a while: another start finds the log free


def open_kiosk(directory: Path, parent: QObject, config: Config, *, paired: bool) -> Opened:
    """Open everything that the kiosk stands on.

    Raises `Unavailable("store", …)` when the log cannot be opened.
    """
    clear_practice(directory)
    store = open_store(directory, key_from_child)
    if store.warning:
        diagnostics.warning("key-not-in-keyring", warning=store.warning)
    if store.settle_fork(SystemClock().now()):
        diagnostics.warning("ledger-forked")
    pair = Pair(directory.parent / "province", invites=True) if paired else None
    if pair is not None:
        pair.start()
    sync = SyncProcess(directory, parent)
    sync.tick()
    voice, scanner, camera = QtVoice(parent), SerialScanner(parent), QtCamera(parent)
    workshop = QtWorkshop(asked_against(config, directory), sync.restart, parent)
    printer = QtPrinter(parent)
    world = make_world(store, Devices(printer, voice, scanner, camera, workshop, QtExports(parent)))
    closing = (voice.close, scanner.close, camera.shut_down, workshop.shut_down, world.aside.close)
    return Opened(store, world, sync, closing, pair, printer)


def asked_against(config: Config, directory: Path) -> Order:
    """The hosts that a measuring asks, and where the log lies."""
    return Order(
        checks=(),
        portal=config.portal_host,
        outside=config.outside_host,
        probe=config.probe_url,
        store=str(directory),
    )


def make_world(store: Store, devices: Devices) -> World:
    """The ports as the acts of the pages know them."""
    clipboard = Clipboard()
    return World(
        unit=store.unit,
        reading=store.reading,
        clock=SystemClock(),
        pins=ArgonPins(),
        secrets=store.secrets,
        library=Catalogue(),
        places=Communes(),
        printer=devices.printer,
        voice=devices.voice,
        scanner=devices.scanner,
        camera=devices.camera,
        workshop=devices.workshop,
        link=TeamLink(store),
        drives=drives,
        aside=Aside(),
        exports=devices.exports,
        make_slip=_slip,
        make_test_page=_test_page,
        make_qr=_qr,
        copy=clipboard.copy,
        tick=clipboard.tick,
        forget=partial(_forget, clipboard),
        across=partial(_practise, store.files.main_path.parent),
        open_link=lambda address: QDesktopServices.openUrl(QUrl(address)),
        new_code=lambda key: issue(key, secrets.token_bytes(NONCE_BYTES)),
        key_in_file=bool(store.warning),
    )


def _slip(text: SlipText, paper: PaperKind) -> bytes:
    from kiosk.paper.slip import make_slip

    return make_slip(text, paper)


def _test_page(title: str, line: str, at: datetime) -> bytes:
    from kiosk.paper.test_page import make_test_page

    return make_test_page(title, line, at)


@lru_cache(maxsize=4)
def _qr(text: str) -> tuple[str, ...]:
    from kiosk.paper.qr import qr_modules

    return qr_modules(text)


def _forget(clipboard: Clipboard) -> None:
    """Clear of the clipboard what is ours, and forget the last addresses, which open a dossier."""
    clipboard.forget()
    _qr.cache_clear()


def _practise(directory: Path, real: World, state: State) -> World:
    return open_practice(directory, real, state)
