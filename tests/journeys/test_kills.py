"""Promise: a kiosk that is killed at any moment opens again on the same step with the same answers."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from tests.journeys.kill import kill_often, losses
from tests.journeys.people import OFFSCREEN, ROOT, Person, left_behind
from tests.journeys.volunteer import Said


def test_no_tap_that_was_answered_is_lost_by_a_kill(store: Path) -> None:
    """Fifteen here; `python -m tests.journeys.kill --times 200` for more."""
    toll = kill_often(store, 15, seed=2)

    assert toll.lost == []
    assert toll.taps > 100
    assert left_behind(store) == []


def test_a_sync_process_whose_kiosk_is_killed_while_it_starts_ends_too(store: Path) -> None:
    """It would hold the store's lock for ever, and the next kiosk's own would never be let in."""
    victim = f"""if True:
        import os, signal
        from pathlib import Path
        from PySide6.QtCore import QCoreApplication
        from ui.opening import SyncProcess

        app = QCoreApplication([])
        SyncProcess(Path({str(store)!r}), app).tick()
        os.kill(os.getpid(), signal.SIGKILL)
    """
    killed = subprocess.run([sys.executable, "-c", victim], cwd=ROOT, env=os.environ | OFFSCREEN, check=False)

    assert killed.returncode == -signal.SIGKILL
    assert left_behind(store) == []


def test_the_pairs_province_ends_with_a_kiosk_that_is_killed_and_the_next_has_the_same_address(tmp_path: Path) -> None:
    """It would keep the port, and slips would carry another address from then on."""
    victim = f"""if True:
        import os, signal
        from pathlib import Path
        from PySide6.QtCore import QCoreApplication
        from ui.pair import Pair

        app, pair = QCoreApplication([]), Pair(Path({str(tmp_path)!r}))
        pair.start()
        while not pair.url:
            app.processEvents()
        print(pair.url, flush=True)
        os.kill(os.getpid(), signal.SIGKILL)
    """

    def live_and_die() -> str:
        command = [sys.executable, "-c", victim]
        return subprocess.run(
            command, cwd=ROOT, env=os.environ | OFFSCREEN, check=False, stdout=subprocess.PIPE, text=True
        ).stdout.strip()

    first = live_and_die()
    assert left_behind(tmp_path) == []
    assert live_and_die() == first
    assert left_behind(tmp_path) == []


def test_a_loss_would_be_seen() -> None:
    shown = Said(kind="shown", tap="answer:a", session="1", step="form:a", answers={"a": "x"}, papers={"p": True})

    assert (
        losses(shown, "", Said(kind="back", session="1", step="form:a", answers={"a": "x"}, papers={"p": True})) == []
    )
    assert len(losses(shown, "", Said(kind="back", session="1", step="prepare", answers={}))) == 3
    assert len(losses(shown, "leave-form", Said(kind="back"))) == 1


def test_a_slip_that_was_issued_and_not_printed_is_offered_again(store: Path) -> None:
    with Person(store, "sign_in", "work=slip", "stay") as person:
        issued = next(said for said in person.hear() if said.page == "slip")

    with Person(store, "sign_in", "stay") as person:
        back = person.until("sign-in")

    assert (back.session, back.step, back.slip, back.printed) == (issued.session, "slip", issued.slip, False)


def test_a_first_start_that_was_killed_is_made_good_by_the_next(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.journeys.first_start", str(tmp_path), "40"],
        cwd=ROOT, env=os.environ | OFFSCREEN, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert done.returncode == 0, done.stdout + done.stderr
