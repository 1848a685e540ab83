"""Practice in a log of its own, under a key that is in nobody's hands but this process's: a kill is its end as well."""

import secrets
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from kiosk.app.ports import PaperKind, Printer, PrintState, SlipPaper, SlipText
from kiosk.domain.slip_code import PRACTICE_KEY
from kiosk.errors import Unavailable
from kiosk.store.keys import KEY_BYTES, KeySource
from kiosk.store.store import open_store
from ui.state import State
from ui.world import World

if TYPE_CHECKING:  # a start has no time for what only a print needs
    from kiosk.domain.on_paper.sheets import Sheet

FOLDER = "practice"
SETTINGS = ("centre", "keep_days", "address")
JOB = "Phieu tap dung"


def clear_practice(store: Path) -> None:
    """Throw away the practice beside this log, also one that a kill left behind; nobody has its key any more."""
    shutil.rmtree(store / FOLDER, ignore_errors=True)


def open_practice(store: Path, real: World, _state: State) -> World:
    """The real world with an empty log in place of its own, for the team that is there.

    Nothing is sent from it. Raises `Unavailable("store", …)` when there is no room for it, and leaves nothing behind.
    """
    clear_practice(store)
    practice = open_store(store / FOLDER, _key_in_memory)
    printer = PracticePrinter(real.printer)

    def leave(_practice: World, _state: State) -> World:
        printer.is_over = True
        practice.close()
        clear_practice(store)
        return real

    try:
        with real.reading() as known, practice.unit() as ledger:
            for name in SETTINGS:
                ledger.save_setting(name, known.setting(name))
            for member in known.members():  # all of them: a visit is planned for two
                ledger.save_member(member)
    except Unavailable:
        practice.close()
        clear_practice(store)
        raise
    return replace(
        real,
        unit=practice.unit,
        reading=practice.reading,
        secrets=PracticeSecrets(),
        printer=printer,
        make_slip=_marked(real.make_slip),
        open_link=_stays_shut,
        across=leave,
    )


def _key_in_memory(directory: Path, *, may_make: bool) -> KeySource:
    """A key that is written down nowhere."""
    del directory, may_make
    return KeySource(secrets.token_bytes(KEY_BYTES), "keyring")


def _stays_shut(_address: str) -> bool:
    return False


class PracticeSecrets:
    """`kiosk.app.ports.Secrets` whose codes everybody knows for practice."""

    def slip_key(self) -> bytes:
        """The key that is no secret."""
        return PRACTICE_KEY


class PracticePrinter:
    """The real printer; what it says after practice `is_over` is of no slip that is known any more."""

    def __init__(self, real: Printer) -> None:
        self._real = real
        self.is_over = False

    def print_pdf(self, pdf: bytes, paper: PaperKind, title: str, done: Callable[[PrintState], None]) -> None:
        """Print it under a name by which it is known in the queue."""
        del title
        self._real.print_pdf(pdf, paper, JOB, lambda came: None if self.is_over else done(came))

    def print_sheet(self, sheet: "Sheet", title: str, done: Callable[[PrintState], None]) -> None:
        """Print it as what it is: a sheet of nobody's."""
        del title
        marked = msgspec.structs.replace(sheet, practice=True)
        self._real.print_sheet(marked, JOB, lambda came: None if self.is_over else done(came))


def _marked(make_slip: SlipPaper) -> SlipPaper:
    def make(text: SlipText, paper: PaperKind) -> bytes:
        return make_slip(msgspec.structs.replace(text, practice=True), paper)

    return make
