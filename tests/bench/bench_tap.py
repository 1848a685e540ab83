"""From the release of a finger to the frame that shows the next page, with the durable save inside.

`python -m tests.bench.bench_tap STORE` measures one kiosk, which may have a past, and prints each tap.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from time import monotonic, perf_counter, process_time

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.domain.chain import link
from kiosk.domain.facts import encode
from kiosk.domain.ids import SessionId, uuid7
from kiosk.store import statements as sql
from kiosk.store.engine import transaction
from kiosk.store.schema import micros, place
from kiosk.store.store import open_store
from tests.bench.bench_store import START, session_of
from tests.journeys.people import OFFSCREEN, ROOT
from tests.journeys.volunteer import Volunteer
from ui.demo.hands import Hands

PAST = 75_000
"""Sixty sessions a day for five years."""
SITTINGS = 3
REST = 0.04
"""Seconds that a finger rests; what the press has to show is drawn by then."""

CLICKS = {"open": "card:procedure", "agree": "agreeYes", "keep": "keepYes"}
"""What stands on the buttons of the taps that are no page's own "forward"."""


def run() -> dict[str, float | str]:
    """Percentiles over all taps that change the page, on a new machine and on one with five years behind it."""
    result: dict[str, float | str] = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, past in (("empty store", 0), (f"{PAST} sessions", PAST)):
            store = Path(folder) / str(past) / "kiosk"
            if past:
                live_through(store, past)
            taps = measured(store)
            times, work = sorted(wall for _, wall, _ in taps), sorted(processor for _, _, processor in taps)
            result |= {
                f"{name}: taps": float(len(times)),
                f"{name}: tap to next page p50, ms": times[len(times) // 2],
                f"{name}: tap to next page p95, ms (≤ 50)": times[len(times) * 95 // 100],
                f"{name}: tap to next page p99, ms (≤ 100)": times[len(times) * 99 // 100],
                f"{name}: processor time of the window in it p95, ms": work[len(work) * 95 // 100],
            }
    return result


def measured(store: Path) -> list[tuple[str, float, float]]:
    """Name, milliseconds and milliseconds of processor time of each tap of some sittings, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.bench_tap", str(store)],
        cwd=ROOT, env=os.environ | OFFSCREEN, stdout=subprocess.PIPE, text=True, check=True,
    )  # fmt: skip
    return [(name, float(wall), float(processor)) for name, wall, processor in json.loads(done.stdout)]


def live_through(store: Path, sessions: int) -> None:
    """Give a kiosk a past: ended sessions of twenty facts each, chained as the program chains them."""
    opened = open_store(store)
    with transaction(opened._main, write=True) as connection:
        head = connection.execute(sql.HEAD).one()
        seq, digest = head.seq or 0, head.digest or bytes(32)
        for number in range(sessions):
            at = START + timedelta(minutes=3 * number)
            session, slip = SessionId(uuid7(at)), f"SLIP{number:014d}"
            entries: list[dict[str, object]] = []
            for fact in session_of(session, slip, at):
                seq, body = seq + 1, encode(fact)
                digest = link(digest, body)
                entries.append({"ledger": head.no, "seq": seq, "subject": session, "body": body, "digest": digest})
            connection.execute_many(sql.ADD_ENTRY, entries)
            row = {
                "session": session, "opened_at": micros(at), "member": "a" * 32, "procedure": "1.001193",
                "state": "ended", "outcome": "filed", "slip": slip, "dossier": f"H44.{slip}", "changed_at": micros(at),
                "last_entry": place(head.no, seq),
            }  # fmt: skip
            connection.execute(sql.ADD_ROW, row)
            connection.execute(sql.COUNT_PROCEDURE, {"procedure": "1.001193"})
    opened.verify_chain()
    opened.close()


class Clicking(Volunteer):
    """The volunteer, turning the pages by real clicks under a stopwatch."""

    def __init__(self, store: Path) -> None:
        super().__init__(store)
        window = self._kiosk.window.root
        window.resize(1920, 1080)
        self._hands = Hands(window)
        self._frames: list[float] = []
        self.times: list[tuple[str, float, float]] = []
        window.frameSwapped.connect(lambda: self._frames.append(perf_counter()))

    def _tap(self, what: str, act: Callable[[], None]) -> None:
        if what.startswith("leave-"):
            self._click(what, "forward")
            if what == "leave-form" and self._state.page == "form":
                self._click("back-form", "back")
                self._click(what, "forward")
        elif what == "choose":
            self._click(what, "procedure:1.001193")
        elif what in CLICKS:
            self._click(what, CLICKS[what])
        else:
            act()
            QCoreApplication.processEvents()

    def _tell(self, kind: str, what: str, entries: int = 0) -> None:
        """Nobody listens."""

    def _click(self, what: str, name: str) -> None:
        self._hands.until(lambda: self._hands.sees(name), name)
        self._hands.bring_into_view(name)
        item = self._hands.item(name)
        self._hands._wait_out_a_double_tap(item)
        window, spot, before = self._hands.window, middle(item), self._state
        QTest.mousePress(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
        pressed = perf_counter()
        self._hands.until(lambda: perf_counter() - pressed > REST, "time does not pass")
        drawn, start, worked = len(self._frames), perf_counter(), process_time()
        QTest.mouseRelease(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
        self._hands._last = (spot, monotonic())  # the screen takes taps as one from the release on, not from the press
        self._hands.until(lambda: len(self._frames) > drawn, "nothing is drawn")
        if self._state == before:
            raise AssertionError(f"{name} does nothing: {before.problem}")
        self.times.append((what, (self._frames[drawn] - start) * 1000, (process_time() - worked) * 1000))


def middle(item: QQuickItem) -> QPoint:
    """Where a finger goes."""
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()


def main(store: Path) -> None:
    """Some sittings, and each tap's time as JSON; the first of a day counts like the others."""
    app = QGuiApplication(sys.argv[:1])
    app.setApplicationName("Tận Tay")
    volunteer = Clicking(store)
    volunteer.sign_in("")
    for _ in range(SITTINGS):
        volunteer.work("")
    volunteer.close()
    print(json.dumps(volunteer.times))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
